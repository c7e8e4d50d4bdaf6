"""A request that claims another encoding than UTF-8 is refused before anything reads it."""

import pytest

from tests import html

ENCODINGS = ["utf-16", "utf-7", "unicode_escape", "raw_unicode_escape", "hex", "idna", "undefined"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-7", "unicode_escape"])
def test_an_address_in_another_encoding_is_a_bad_request(client, encoding):
    kind = f"text/plain; charset={encoding}"

    response = client.get("/?q=a%5cud800&r=%ff", headers={"content-type": kind})

    assert response.status_code == 400
    assert html.problems(response.content, language="nl") == []


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize(
    "kind", ["multipart/form-data; boundary=x", "application/x-www-form-urlencoded"]
)
def test_a_form_in_another_encoding_is_a_bad_request(client, encoding, kind):
    part = '--x\r\nContent-Disposition: form-data; name="language"\r\n\r\n\\ud800\r\n--x--\r\n'

    response = client.generic("POST", "/taal/", part, content_type=f"{kind}; charset={encoding}")

    assert response.status_code == 400
    assert "django_language" not in client.cookies


@pytest.mark.parametrize("encoding", ["utf-8", "UTF-8", "does-not-exist"])
def test_a_form_in_utf_8_is_read(client, encoding):
    kind = f"application/x-www-form-urlencoded; charset={encoding}"

    response = client.generic("POST", "/taal/", "language=en&next=/privacy/", content_type=kind)

    assert response.status_code == 302
    assert client.cookies["django_language"].value == "en"
