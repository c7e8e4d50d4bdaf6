"""The pages around the product, in both languages."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import html

NAMES = ["home", "privacy", "accessibility", "contact"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_a_page_holds_to_what_every_page_must(client, name, language):
    client.cookies["django_language"] = language

    response = client.get(reverse(f"web:{name}"))

    assert response.status_code == 200
    assert html.problems(response.content, language=language) == []
    assert html.read(response.content).title().endswith("Drieluik")


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_only_for_reading(client, name):
    assert client.post(reverse(f"web:{name}")).status_code == 405


def test_the_frame_leads_to_every_part(client):
    links = {link.get("href") for link in html.read(client.get("/").content).all("a")}

    parts = ("wizard:start", "checker:start", "wizard:mine")
    for name in (*parts, "perspectives:knowledge", "perspectives:model"):
        assert reverse(name) in links
    for name in NAMES:
        assert reverse(f"web:{name}") in links


def test_home_has_a_door_for_each_of_the_three_groups(client):
    doors = [e.text for e in html.read(client.get("/").content).all("h2")]

    assert doors == ["Ik koop in", "Ik schrijf in", "Ik begeleid een groep"]


def test_the_language_of_the_browser_counts_until_one_is_chosen():
    page = Client(headers={"accept-language": "en-GB,en;q=0.9"}).get("/privacy/")

    assert html.read(page.content).one("html").get("lang") == "en"


def test_an_unknown_language_in_the_cookie_reads_as_dutch(client):
    client.cookies["django_language"] = "xx"

    page = client.get("/privacy/")

    assert html.read(page.content).one("html").get("lang") == "nl"


def test_a_page_makes_no_session_and_asks_no_other_host(client):
    response = client.get("/")

    assert set(response.cookies) <= {"csrftoken"}
    assert b"//" not in response.content.replace(b"http://www.w3.org", b"")


def test_contact_shows_what_the_operator_filled_in(client, settings):
    settings.CONTACT_EMAIL = "inkoop@voorbeeld.nl"
    settings.SOURCE_URL = "https://voorbeeld.nl/drieluik"

    links = {e.get("href") for e in html.read(client.get("/contact/").content).all("a")}

    assert {"mailto:inkoop@voorbeeld.nl", "https://voorbeeld.nl/drieluik"} <= links
