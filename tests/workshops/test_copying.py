"""A copy asks the same of other people, once for each form, in the newest edition if it can."""

from uuid import uuid4

import pytest

from perspectives.models import NoEditionPublished
from tests.html import problems, read
from tests.workshops.browsers import address, go, let_facilitate, new_browser, take_part, words
from tests.workshops.creating import fields_of
from tests.workshops.rooms import AT, build_workshop
from workshops.copying import copy_workshop, edition_for_copy
from workshops.models import Format, Phase, Workshop


@pytest.fixture
def page(workshop, facilitator):
    return facilitator.get(address(workshop, "copy"))


def other_than(workshop) -> Workshop:
    return Workshop.objects.exclude(pk=workshop.pk).get()


def test_a_copy_has_links_of_its_own_and_nobody_in_it(workshop, facilitator, page):
    take_part(workshop)

    response = facilitator.post(address(workshop, "copy"), {**fields_of(page), "title": "Weer"})

    copy = other_than(workshop)
    assert response["Location"].startswith(address(copy, "run"))
    assert (copy.title, copy.phase) == ("Weer", Phase.LOBBY)
    assert copy.code != workshop.code
    assert copy.facilitate_token != workshop.facilitate_token
    assert copy.question_keys == workshop.question_keys
    assert not copy.participants.exists()


def test_a_double_click_makes_one_copy(workshop, facilitator, page):
    sent = {**fields_of(page), "title": "Weer"}

    first, second = (facilitator.post(address(workshop, "copy"), sent) for _ in range(2))

    assert first["Location"] == second["Location"]
    assert Workshop.objects.count() == 2


def test_asking_again_makes_another_copy(workshop, facilitator):
    for _ in range(2):
        sent = fields_of(facilitator.get(address(workshop, "copy")))
        facilitator.post(address(workshop, "copy"), sent)

    assert Workshop.objects.count() == 3


def test_without_a_title_a_copy_is_called_a_copy(workshop, facilitator):
    facilitator.post(address(workshop, "copy"))

    assert other_than(workshop).title == f"Kopie van {workshop.title}"


def test_the_page_is_well_formed_and_can_be_read_in_english(workshop, facilitator, page):
    sent = {**fields_of(page), "title": "Weer", "language": "en"}
    english = facilitator.post(address(workshop, "copy"), sent)
    wrong = facilitator.post(address(workshop, "copy"), {"title": "x" * 300})

    assert problems(page.content, language="nl") == []
    assert problems(english.content, language="en") == []
    assert read(english.content).by_id("title").get("value") == "Weer"
    assert wrong.status_code == 422
    assert "x" * 300 in wrong.content.decode()
    assert Workshop.objects.count() == 1


def test_what_the_room_reads_and_how_it_is_grouped_go_along(shipped_edition, shipped_catalogue):
    workshop = build_workshop(
        shipped_edition,
        format=Format.CASE,
        case=shipped_catalogue.cases[0].key,
        reading="Een tekst",
        questions=0,
    )
    Workshop.objects.filter(pk=workshop.pk).update(ending_told=True)
    workshop.refresh_from_db()

    copy = copy_workshop(
        workshop=workshop, title="Weer", rehearsal=False, creation_key=uuid4(), at=AT
    )

    kept = ("format", "case", "reading", "questions", "sides", "rounds", "questionnaire")
    assert [getattr(copy, name) for name in kept] == [getattr(workshop, name) for name in kept]
    assert not copy.ending_told


def test_a_copy_takes_the_newest_edition_when_that_asks_the_same(edition, shipped_edition):
    workshop = build_workshop(edition, questions=0)
    facilitator = let_facilitate(new_browser(), workshop)

    told = words(facilitator.get(address(workshop, "copy")))
    response = facilitator.post(address(workshop, "copy"))

    assert "gebruikt de nieuwste editie" in told
    assert other_than(workshop).edition == shipped_edition
    assert "gebruikt de nieuwste editie" in words(facilitator.get(response["Location"]))


def test_a_copy_stays_with_its_edition_when_the_newest_misses_a_question(edition, shipped_edition):
    workshop = build_workshop(edition, questions=0)
    workshop.questions = [{"key": "is_gone"}, *workshop.questions]
    workshop.save()
    facilitator = let_facilitate(new_browser(), workshop)

    told = words(facilitator.get(address(workshop, "copy")))

    assert edition_for_copy(workshop) == edition
    assert "houdt de editie van deze werksessie" in told


@pytest.mark.parametrize("gone", ["case", "cards"])
def test_a_copy_stays_too_when_a_case_or_card_is_gone(
    edition, shipped_edition, shipped_catalogue, gone
):
    more = {"case": "no_such"} if gone == "case" else {"cards": ("no_such",)}
    workshop = build_workshop(edition, questions=0, **more)

    assert edition_for_copy(workshop) == edition


def test_when_no_edition_is_published_any_more_a_copy_keeps_its_own(workshop, monkeypatch):
    class Nothing:
        def current(self):
            raise NoEditionPublished

    monkeypatch.setattr("workshops.copying.Edition.objects", Nothing())

    assert edition_for_copy(workshop).pk == workshop.edition_id


def test_a_workshop_that_has_ended_can_be_copied(workshop, facilitator):
    go(workshop, "open_question", "close_question", "end")

    facilitator.post(address(workshop, "copy"))

    assert other_than(workshop).phase == Phase.LOBBY
