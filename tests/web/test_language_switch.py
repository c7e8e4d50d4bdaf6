"""The choice of language: one cookie, the same page, never another site."""

import pytest
from django.urls import reverse

from tests import html

SWITCH = "/taal/"


def test_the_switch_leads_back_to_the_same_page(client):
    page = html.read(client.get("/privacy/?van=hier").content)
    assert next(e for e in page.all("input") if e.get("name") == "next").get("value") == (
        "/privacy/?van=hier"
    )

    response = client.post(SWITCH, {"language": "en", "next": "/privacy/?van=hier"}, follow=True)

    assert response.redirect_chain == [("/privacy/?van=hier", 302)]
    assert html.read(response.content).one("html").get("lang") == "en"
    assert set(client.cookies) <= {"django_language", "csrftoken"}


@pytest.mark.parametrize(
    "address",
    ["https://evil.example/", "//evil.example", "javascript:alert(1)", "/\\evil.example", ""],
)
def test_the_switch_never_leads_to_another_site(client, address):
    response = client.post(SWITCH, {"language": "en", "next": address})

    assert response.headers["Location"] == "/"


@pytest.mark.parametrize("code", ["xx", "", "EN", "en-GB", "../en"])
def test_an_unknown_language_is_refused_in_words_and_changes_nothing(client, code):
    response = client.post(SWITCH, {"language": code, "next": "/"})

    assert response.status_code == 400
    assert html.problems(response.content, language="nl") == []
    assert "Deze taal kennen we niet" in response.content.decode()
    assert "django_language" not in client.cookies


def test_the_switch_is_not_an_address_to_visit(client):
    assert client.get(reverse("web:language")).status_code == 405
