"""The security headers: the same on every answer, with a content policy without exceptions."""

from contextlib import closing

import pytest

ADDRESSES = ["/", "/privacy/", "/nergens/", "/?q=%00", "/static/css/tokens.css", "/beheer/login/"]


def headers_of(client, address):
    """Ask an address; an answer that is a file must be closed by who asks for it."""
    with closing(client.get(address)) as response:
        return response.headers


def policy(headers):
    directives = headers["Content-Security-Policy"].split(";")
    return {name: values for name, *values in (part.split() for part in directives)}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_carries_the_strict_content_policy(client, address):
    found = policy(headers_of(client, address))

    assert found["default-src"] == ["'none'"]
    assert found["script-src"] == found["style-src"] == ["'self'"]
    assert found["frame-ancestors"] == found["base-uri"] == ["'none'"]
    assert not any("unsafe" in value for values in found.values() for value in values)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_carries_the_other_security_headers(client, address):
    headers = headers_of(client, address)

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.parametrize("address", ["/", "/nergens/"])
def test_a_page_cannot_be_put_in_a_frame(client, address):
    assert client.get(address).headers["X-Frame-Options"] == "DENY"
