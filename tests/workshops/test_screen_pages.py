"""What the room sees on the wall."""

from tests.html import problems, read
from tests.workshops.browsers import (
    address,
    fill,
    go,
    let_facilitate,
    new_browser,
    take_part,
    words,
)
from tests.workshops.rooms import build_workshop
from workshops.asked import question_at
from workshops.codes import in_groups
from workshops.state import forget_states

REVEALED = ("open_question", "close_question", "reveal")


def test_the_lobby_shows_code_picture_and_counts_per_side(workshop, facilitator):
    take_part(workshop)
    take_part(workshop, "market")
    take_part(workshop, "market")

    response = facilitator.get(address(workshop, "screen"))

    page = words(response)
    assert in_groups(workshop.code) in page
    assert "Doe mee op testserver/mee" in page
    assert "3 deelnemers" in page
    assert "Inkopers: 1" in page
    assert "Markt: 2" in page
    picture = read(response.content).one("img")
    assert picture.get("alt")
    drawn = facilitator.get(picture.get("src"))
    assert drawn["Content-Type"] == "image/svg+xml"
    assert b"style" not in drawn.content


def test_the_code_stays_in_sight_later_on(workshop, facilitator):
    go(workshop, "open_question")

    assert in_groups(workshop.code) in words(facilitator.get(address(workshop, "screen")))


def test_it_counts_who_answered(workshop, facilitator):
    take_part(workshop)
    go(workshop, "open_question")
    fill(workshop, each=3)
    forget_states()

    assert "6 van 7 hebben geantwoord" in words(facilitator.get(address(workshop, "screen")))


def test_the_answers_stand_per_side_in_numbers(workshop, facilitator):
    fill(workshop, each=5)
    go(workshop, *REVEALED)

    page = words(facilitator.get(address(workshop, "screen")))

    assert "Wat antwoordde de groep?" in page
    assert "Verschil tussen Inkopers en Markt" in page
    assert "Sterk (100%)" in page or "Sterk (100 %)" in page


def test_the_triangle_has_every_point_a_mean_per_side_and_words(workshop, facilitator):
    fill(workshop, each=5)
    go(workshop, *REVEALED)

    response = facilitator.get(address(workshop, "screen"), {"beeld": "driehoek"})

    html = response.content.decode()
    page = read(response.content)
    dots = [e.get("d") for e in page.all("path") if e.get("stroke-width") == "1.6"]
    drawn = [d for d in dots if d.endswith("z")]
    assert sum(d.count("M") for d in drawn) == 10
    assert "Inkopers: 5, vooral" in html
    assert "Spreiding" in words(response)


def test_all_questions_are_listed_with_what_to_talk_about_first(workshop, facilitator):
    fill(workshop, each=5)
    go(workshop, *REVEALED)

    page = words(facilitator.get(address(workshop, "screen"), {"beeld": "alles"}))

    assert "Bespreek eerst" in page
    assert "Verschil tussen kanten" in page


def test_the_second_round_stands_beside_the_first(workshop, facilitator):
    fill(workshop, each=5)
    go(workshop, *REVEALED, "second_round", "open_question")
    fill(workshop, each=5)
    go(workshop, "close_question", "reveal")

    page = words(facilitator.get(address(workshop, "screen"), {"beeld": "driehoek"}))

    assert "ronde 2 van 2" in page
    assert "Verschoven sinds ronde 1" in page


def test_asking_again_is_answered_with_nothing_new(workshop, facilitator):
    there = address(workshop, "screen_state")
    first = facilitator.get(there)

    again = facilitator.get(there, headers={"if-none-match": first["ETag"]})

    assert again.status_code == 304


def test_who_only_shows_the_screen_has_no_buttons(workshop):
    from django.urls import reverse

    client = new_browser()
    client.get(reverse("workshops:open_screen", args=[workshop.screen_token]))

    page = read(client.get(address(workshop, "screen")).content)

    assert not page.all("form")


def test_every_key_in_the_list_presses_something_and_the_list_can_be_switched_off(
    workshop, facilitator
):
    html = facilitator.get(address(workshop, "screen")).content.decode()

    assert "<kbd>O</kbd>" in html
    assert 'data-shortcut="o"' in html
    assert "data-shortcuts-switch" in html


def test_the_largest_difference_is_drawn_and_told(workshop, facilitator):
    fill(workshop, each=5)
    go(workshop, *REVEALED)

    response = facilitator.get(address(workshop, "screen"), {"beeld": "driehoek"})

    page = read(response.content)
    strip = next(e for e in page.all("section") if e.get("class") == "strip")
    options = question_at(workshop).options
    assert f"Inkopers: {options[0].label.nl} (5 van 5)" in " ".join(strip.text.split())
    assert f"Markt: {options[-1].label.nl} (5 van 5)" in " ".join(strip.text.split())
    assert problems(response.content, language="nl") == []


def test_a_shift_is_told_with_its_direction(workshop, facilitator):
    fill(workshop, each=5)
    go(workshop, *REVEALED, "second_round", "open_question")
    options = question_at(workshop).options
    for participant in workshop.participants.all():
        participant.votes.create(question=workshop.question, round=2, option=options[-1].key)
    go(workshop, "close_question", "reveal")

    response = facilitator.get(address(workshop, "screen"), {"beeld": "driehoek"})

    assert "punten naar" in words(response)
    assert "De pijl begint waar de kant in ronde 1 stond." in words(response)
    assert problems(response.content, language="nl") == []


def test_many_long_names_and_questions_are_all_there(shipped_edition):
    sides = tuple({"key": f"s{at}", "name": f"Kant {at} " + "x" * 32} for at in range(4))
    workshop = build_workshop(shipped_edition, title="T" * 150, sides=sides)
    workshop.questions = [
        {"key": f"q{at}", "text": f"Stelling {at} " + "y" * 180} for at in range(12)
    ]
    workshop.save()
    client = let_facilitate(new_browser(), workshop)
    fill(workshop, each=4)
    go(workshop, *REVEALED)

    for sheet in ("vraag", "driehoek", "alles"):
        response = client.get(address(workshop, "screen"), {"beeld": sheet})
        assert problems(response.content, language="nl") == []
