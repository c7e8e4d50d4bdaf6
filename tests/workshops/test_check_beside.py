"""At a signal hunt the answer of the tender check stands beside that of the room: once shown."""

import pytest

from tests.checker.builders import build_check
from tests.html import problems
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
from wizard.models import Answer
from wizard.noted_answers import FINDING, NOTICE
from workshops.models import Format

FOUND = "De tendertoets vond"
SHOWN = ("open_question", "close_question", "reveal")


@pytest.fixture
def check(shipped_edition):
    return build_check(shipped_edition, title="Kademuren")


@pytest.fixture
def question(shipped_catalogue):
    return shipped_catalogue.questionnaire("notice").questions[0]


@pytest.fixture
def hunt(shipped_edition, check, question):
    asked = ({"key": question.key}, {"key": "own-1", "text": "Wij durven"})
    return build_workshop(
        shipped_edition,
        format=Format.SIGNAL_HUNT,
        asked=asked,
        checked=check.assessment,
        rounds=1,
    )


def answer(check, question, *, by=NOTICE):
    Answer.objects.create(
        assessment=check.assessment,
        question=question.key,
        state="answered",
        option=question.options[1].key,
        written_by=by,
    )


def told(workshop, name="run"):
    return words(let_facilitate(new_browser(), workshop).get(address(workshop, name)))


@pytest.mark.parametrize("name", ["run", "screen"])
@pytest.mark.parametrize(
    ("by", "source"),
    [
        (NOTICE, "uit de aankondiging"),
        (FINDING, "uit een bevestigde bevinding"),
        ("somebody", "in de toets zelf ingevuld"),
    ],
)
def test_after_the_reveal_the_check_stands_beside_the_room(hunt, check, question, name, by, source):
    answer(check, question, by=by)
    go(hunt, "open_question")
    fill(hunt)
    go(hunt, "close_question", "reveal")

    label = question.options[1].label.in_language("nl")
    assert f"{FOUND}: {label} ({source})" in told(hunt, name)


@pytest.mark.parametrize("name", ["run", "screen", "run_state", "screen_state"])
@pytest.mark.parametrize("steps", [(), SHOWN[:1], SHOWN[:2], (*SHOWN, "hide")])
def test_before_the_reveal_no_page_tells_what_the_check_found(hunt, check, question, name, steps):
    answer(check, question)
    go(hunt, *steps)

    assert FOUND not in told(hunt, name)


@pytest.mark.parametrize("name", ["room", "room_state"])
@pytest.mark.parametrize("steps", [(), SHOWN[:1], SHOWN[:2], (*SHOWN, "hide"), (*SHOWN, "end")])
def test_a_phone_gets_it_only_while_it_is_shown(hunt, check, question, name, steps):
    answer(check, question)
    phone = take_part(hunt)
    go(hunt, *steps)

    assert FOUND not in words(phone.get(address(hunt, name)))


@pytest.mark.parametrize("name", ["room", "room_state"])
@pytest.mark.parametrize("each", [0, 5])
def test_after_the_reveal_it_also_stands_on_every_phone(hunt, check, question, name, each):
    answer(check, question)
    phones = [take_part(hunt, side) for side in hunt.side_keys]
    go(hunt, "open_question")
    fill(hunt, each=each)
    go(hunt, "close_question", "reveal")

    label = question.options[1].label.in_language("nl")
    for phone in phones:
        assert f"{FOUND}: {label} (uit de aankondiging)" in words(phone.get(address(hunt, name)))


def test_a_phone_gets_it_in_its_own_language(hunt, check, question):
    answer(check, question)
    phone = take_part(hunt)
    go(hunt, *SHOWN)
    dutch = words(phone.get(address(hunt, "room")))
    english = words(phone.get(address(hunt, "room"), headers={"accept-language": "en"}))

    assert question.options[1].label.nl in dutch
    assert question.options[1].label.en in english
    assert FOUND not in english


def everywhere(workshop, phone):
    """What screen, facilitator and a phone, by page and by part, tell now."""
    pages = [told(workshop), told(workshop, "screen")]
    return pages + [words(phone.get(address(workshop, name))) for name in ("room", "room_state")]


def test_a_check_that_changes_is_told_everywhere_from_the_next_reveal(hunt, check, question):
    answer(check, question)
    phone = take_part(hunt)
    go(hunt, *SHOWN)
    first, second = (question.options[at].label.nl for at in (1, 0))
    assert all(f"{FOUND}: {first}" in page for page in everywhere(hunt, phone))

    Answer.objects.update(option=question.options[0].key)
    assert all(f"{FOUND}: {first}" in page for page in everywhere(hunt, phone))

    go(hunt, "hide", "reveal")
    assert all(f"{FOUND}: {second}" in page for page in everywhere(hunt, phone))


def test_it_also_stands_there_when_too_few_answered(hunt, check, question):
    answer(check, question)
    go(hunt, *SHOWN)

    assert FOUND in told(hunt)
    assert FOUND in told(hunt, "screen")


def test_a_check_that_found_nothing_says_so(hunt):
    go(hunt, *SHOWN)

    assert "De tendertoets vond op deze vraag geen antwoord." in told(hunt)


def test_an_answer_that_was_set_aside_is_no_answer(hunt, check, question):
    answer(check, question)
    Answer.objects.update(set_aside=True)
    go(hunt, *SHOWN)

    assert "geen antwoord" in told(hunt)


def test_an_own_statement_has_no_answer_of_the_check(hunt, check, question):
    answer(check, question)
    go(hunt, *SHOWN, "next_question", "close_question", "reveal")

    assert FOUND not in told(hunt)


def test_without_the_check_the_hunt_goes_on(hunt, check):
    go(hunt, "open_question")
    fill(hunt)
    check.assessment.delete()
    go(hunt, "close_question", "reveal")

    for name in ("run", "screen"):
        page = let_facilitate(new_browser(), hunt).get(address(hunt, name))
        assert page.status_code == 200
        assert FOUND not in words(page)
        assert problems(page.content, language="nl") == []


def test_another_format_never_shows_a_check(shipped_edition, check, question):
    answer(check, question)
    mirror = build_workshop(shipped_edition, questions=1, checked=check.assessment)
    go(mirror, *SHOWN)

    assert FOUND not in told(mirror)


def everybody(workshop):
    """What the facilitator, the screen and a participant read in the lobby."""
    browser, phone = let_facilitate(new_browser(), workshop), take_part(workshop)
    pages = [(browser, "run"), (browser, "screen"), (phone, "room")]
    return [words(client.get(address(workshop, name))) for client, name in pages]


def test_without_a_text_everybody_knows_that_it_is_on_paper(hunt):
    assert all("van papier" in page for page in everybody(hunt))


def test_with_a_text_nobody_looks_for_paper(shipped_edition, question):
    hunt = build_workshop(
        shipped_edition,
        format=Format.SIGNAL_HUNT,
        asked=({"key": question.key},),
        reading="Renovatie van kademuren",
    )

    assert not any("papier" in page for page in everybody(hunt))


def test_the_facilitator_is_told_that_the_check_is_gone(hunt, check):
    before, *_ = everybody(hunt)
    check.assessment.delete()
    after, *others = everybody(hunt)

    assert "geen tendertoets" not in before
    assert "geen tendertoets" in after
    assert not any("tendertoets" in page for page in others)
