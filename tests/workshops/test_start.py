"""The first page: what a workshop is, its six formats, and the way back to one's own."""

from django.urls import reverse

from tests.html import problems, read
from tests.workshops.browsers import go, let_facilitate, new_browser, take_part, words
from tests.workshops.rooms import build_workshop

START = reverse("workshops:start")


def test_a_newcomer_sees_the_six_formats_with_their_minutes(shipped_edition, shipped_catalogue):
    response = new_browser().get(START)

    page = words(response)
    assert problems(response.content, language="nl") == []
    for about in shipped_catalogue.formats:
        assert about.name.nl in page
        assert about.purpose.nl in page
        assert f"{about.minutes} minuten" in page
    assert "Er zijn nog geen werksessies in deze browser" in page


def test_a_format_is_chosen_from_there(shipped_edition):
    client = new_browser()
    links = [e.get("href") for e in read(client.get(START).content).all("a")]
    (there,) = [link for link in links if link.endswith("?vorm=cards")]

    page = read(client.get(there).content)

    chosen = [e.get("value") for e in page.all("input") if "checked" in e.attributes]
    assert chosen[0] == "cards"


def test_the_list_tells_what_runs_and_what_has_ended_with_how_many_joined(shipped_edition):
    client = new_browser()
    running = build_workshop(shipped_edition, title="Kademuren")
    ended = build_workshop(shipped_edition, title="Bruggen", rehearsal=True)
    for workshop in (running, ended):
        let_facilitate(client, workshop)
        take_part(workshop)
    take_part(running, "market")
    go(ended, "open_question", "close_question", "end")

    page = words(client.get(START))

    assert page.index("Lopend") < page.index("Kademuren") < page.index("Afgelopen")
    assert page.index("Afgelopen") < page.index("Bruggen")
    assert "2 deelnemers" in page
    assert "1 deelnemer ·" in page
    assert page.count("oefening") == 1
    assert "2 maart 2026" in page
    assert problems(client.get(START).content, language="nl") == []


def test_the_way_back_and_the_report_are_one_click_away(shipped_edition):
    workshop = build_workshop(shipped_edition)
    client = let_facilitate(new_browser(), workshop)
    go(workshop, "open_question", "close_question", "end")

    links = {e.get("href") for e in read(client.get(START).content).all("a")}

    assert reverse("workshops:run", args=[workshop.pk]) in links
    assert reverse("workshops:report", args=[workshop.pk]) in links


def test_workshops_with_the_same_title_can_be_told_apart(shipped_edition):
    one, other = (build_workshop(shipped_edition) for _ in range(2))
    client = let_facilitate(let_facilitate(new_browser(), one), other)

    page = words(client.get(START))

    assert f"{one.title} ({one.code})" in page
    assert f"{other.title} ({other.code})" in page


def test_without_content_there_are_no_formats_and_no_error(db):
    assert new_browser().get(START).status_code == 200
