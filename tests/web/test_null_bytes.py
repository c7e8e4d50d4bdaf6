"""Null bytes, wherever they come from, end in a clear page and never in a breakdown."""

import pytest
from django.test import Client

from tests import html


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("address", ["/?q=%00", "/?%00=1", "/privacy/%00", "/static/%00.css"])
def test_a_null_byte_in_an_address_is_a_bad_request(client, address, language):
    client.cookies["django_language"] = language

    response = client.get(address)

    assert response.status_code == 400
    assert html.problems(response.content, language=language) == []


@pytest.mark.parametrize("fields", [{"next": "a\x00b"}, {"a\x00b": "1"}])
def test_a_null_byte_in_a_form_is_a_bad_request(client, fields):
    response = client.post("/taal/", {"language": "en", **fields})

    assert response.status_code == 400
    assert "django_language" not in client.cookies


@pytest.mark.parametrize("name", ["sessionid", "django_language", "csrftoken", "other"])
def test_a_cookie_with_a_null_byte_is_as_if_it_was_not_there(name):
    response = Client(headers={"cookie": f'{name}="a\\000b"'}).get("/privacy/")

    assert response.status_code == 200
