"""What a room reads: the case without its ending, the notice without names, and the script."""

import pytest
from django.urls import reverse

from domain.library import CaseKind
from tests.checker.builders import build_check, give_notice
from tests.html import problems, read
from tests.wizard.builders import let_own
from tests.workshops.browsers import (
    address,
    fill,
    go,
    let_facilitate,
    new_browser,
    take_part,
    words,
)
from tests.workshops.creating import CREATE, fields_of, made
from tests.workshops.rooms import AT, build_workshop
from workshops import running
from workshops.models import READING_MAX, Format, Phase, Workshop
from workshops.notice_text import without_names
from workshops.refusals import Reason, Refused
from workshops.telling import tell_ending

SHOWN = ("open_question", "close_question", "reveal")
PLACES = ("room", "room_state", "reading", "run", "run_state", "screen", "screen_state")


def case_of_kind(catalogue, kind):
    return next(case for case in catalogue.cases if case.kind is kind)


@pytest.fixture
def case(shipped_catalogue):
    return case_of_kind(shipped_catalogue, CaseKind.WORST)


@pytest.fixture
def workshop(shipped_edition, case) -> Workshop:
    return build_workshop(shipped_edition, format=Format.CASE, case=case.key)


def everybody(workshop):
    """Browsers of a participant, a screen and a facilitator."""
    screen = new_browser()
    screen.get(reverse("workshops:open_screen", args=[workshop.screen_token]))
    return take_part(workshop), screen, let_facilitate(new_browser(), workshop)


def everything(workshop, browsers):
    """All that these browsers get of the workshop, as words."""
    pages = [browser.get(address(workshop, name)) for browser in browsers for name in PLACES]
    return " ".join(words(page) for page in pages if page.status_code == 200)


def sentence(text):
    """The begin of a text: enough to know it by."""
    return " ".join(text.nl.split())[:60]


@pytest.mark.parametrize("format", [Format.CASE, Format.THREE_CHAIRS])
def test_everybody_reads_the_case_and_nobody_its_ending(shipped_edition, case, format):
    workshop = build_workshop(shipped_edition, format=format, case=case.key)
    browsers = everybody(workshop)
    fill(workshop)

    for step in (None, *SHOWN, "hide", "end"):
        if step:
            go(workshop, step)
        got = everything(workshop, browsers)
        assert sentence(case.outcome) not in got, step
        assert sentence(case.lesson) not in got, step
    for browser in browsers:
        page = words(browser.get(address(workshop, "reading")))
        assert sentence(case.situation) in page
        assert sentence(case.choice) in page


def test_the_story_stands_on_the_phone_itself(workshop, case):
    person = take_part(workshop)

    for steps in ((), ("open_question",), ("close_question", "reveal"), ("end",)):
        go(workshop, *steps)
        response = person.get(address(workshop, "room"))
        assert sentence(case.situation) in words(response)
        assert problems(response.content, language="nl") == []


def test_a_case_to_work_out_gives_its_question_and_keeps_its_hints(
    shipped_edition, shipped_catalogue
):
    open_case = case_of_kind(shipped_catalogue, CaseKind.TO_WORK_OUT)
    workshop = build_workshop(shipped_edition, format=Format.CASE, case=open_case.key)

    person = take_part(workshop)
    for response in (person.get(address(workshop, name)) for name in ("room", "reading")):
        items = [" ".join(item.text.split()) for item in read(response.content).all("li")]
        assert len(open_case.tasks) > 1
        assert all(task.nl in items for task in open_case.tasks)
        assert sentence(open_case.lesson) not in words(response)


def test_the_ending_is_asked_first_and_then_there_for_everybody(workshop, case):
    browsers = everybody(workshop)
    facilitator = browsers[-1]
    go(workshop, *SHOWN)
    there = reverse("workshops:confirm", args=[workshop.pk, "ending"])

    asked = facilitator.get(there)
    assert sentence(case.lesson) not in everything(workshop, browsers)
    facilitator.post(there)
    go(workshop)

    assert problems(asked.content, language="nl") == []
    for browser, name in zip(browsers, ("room", "reading", "run"), strict=True):
        response = browser.get(address(workshop, name))
        assert sentence(case.outcome) in words(response)
        assert sentence(case.lesson) in words(response)
        assert problems(response.content, language="nl") == []
    assert "Lees de afloop" in words(browsers[1].get(address(workshop, "screen")))


def test_a_participant_cannot_tell_the_ending(workshop):
    go(workshop, *SHOWN)
    person = take_part(workshop)

    answer = person.post(reverse("workshops:confirm", args=[workshop.pk, "ending"]))

    assert answer.status_code == 404
    assert not Workshop.objects.get(pk=workshop.pk).ending_told


@pytest.mark.parametrize(
    ("steps", "reason"),
    [
        ((), Reason.NOT_BEGUN),
        (("open_question",), Reason.STILL_OPEN),
        ((*SHOWN, "end"), Reason.ENDED),
    ],
)
def test_the_ending_is_not_told_before_or_while_people_answer(workshop, steps, reason):
    go(workshop, *steps)

    with pytest.raises(Refused) as refused:
        tell_ending(workshop_id=workshop.pk, at=AT)

    assert refused.value.reason == reason


def test_the_ending_is_told_once_and_only_where_there_is_a_case(workshop, shipped_edition):
    mirror = build_workshop(shipped_edition)
    go(mirror, *SHOWN)
    go(workshop, *SHOWN)
    tell_ending(workshop_id=workshop.pk, at=AT)

    for one in (mirror, workshop):
        with pytest.raises(Refused) as refused:
            tell_ending(workshop_id=one.pk, at=AT)
        assert refused.value.reason == Reason.NOTHING_TO_TELL


def test_when_all_is_shown_the_ending_is_what_comes_next(shipped_edition, case):
    workshop = build_workshop(
        shipped_edition, format=Format.CASE, case=case.key, rounds=1, questions=0
    )
    facilitator = let_facilitate(new_browser(), workshop)
    go(workshop, *SHOWN)
    before = read(facilitator.get(address(workshop, "run")).content)
    tell_ending(workshop_id=workshop.pk, at=AT)
    after = read(facilitator.get(address(workshop, "run")).content)

    assert [first_control(page) for page in (before, after)] == ["control-ending", "control-end"]


def first_control(page):
    return next(e.get("id") for e in page.elements if e.get("id").startswith("control-"))


def test_who_tried_a_rehearsal_does_not_spoil_the_ending(shipped_edition, case):
    workshop = build_workshop(shipped_edition, format=Format.CASE, case=case.key, rehearsal=True)
    go(workshop, *SHOWN)
    tell_ending(workshop_id=workshop.pk, at=AT)

    running.start_for_real(workshop_id=workshop.pk, at=AT)

    assert not Workshop.objects.get(pk=workshop.pk).ending_told


def test_a_workshop_without_a_text_says_that_there_is_nothing_to_read(shipped_edition):
    workshop = build_workshop(shipped_edition)
    facilitator = let_facilitate(new_browser(), workshop)

    page = facilitator.get(address(workshop, "reading"))

    assert "Niets om te lezen" in words(page)
    assert problems(page.content, language="nl") == []


def hunt_with(client, **more):
    return made(client, format="signal_hunt", **more)


@pytest.fixture
def checked(shipped_edition):
    """A browser with a check of a notice, and that check."""
    client, check = new_browser(), build_check(shipped_edition)
    let_own(client, check.assessment)
    return client, give_notice(client, check)


def test_a_hunt_reads_the_notice_of_the_check_without_the_names_of_the_buyer(checked):
    client, check = checked
    (name,) = {p.text for buyer in check.notice_read.buyers for p in buyer.name.passages}

    plain = hunt_with(client, checked=str(check.assessment_id))
    named = hunt_with(client, checked=str(check.assessment_id), named="ja")

    assert len(plain.reading) > 200
    assert name.casefold() not in plain.reading.casefold()
    assert name in named.reading
    assert "Procedure:" in plain.reading


def test_what_the_room_reads_can_be_changed_before(checked):
    client, check = checked
    sent = {"format": "signal_hunt", "checked": str(check.assessment_id), "action": "choices"}

    page = client.post(reverse(CREATE), sent)
    data = {**fields_of(page), "title": "Jacht", "reading": "Alleen dit"}
    client.post(reverse(CREATE), data)

    (typed,) = [e.text for e in read(page.content).all("textarea") if e.get("id") == "reading"]
    assert "Procedure:" in typed
    workshop = Workshop.objects.get()
    assert workshop.reading == "Alleen dit"
    assert workshop.checked == check.assessment


def test_without_a_check_a_text_can_be_pasted(shipped_edition):
    workshop = hunt_with(new_browser(), reading="Laagste prijs <b>wint</b>.\n\nGeen varianten.")

    response = take_part(workshop, "side_1").get(address(workshop, "room"))

    assert "Laagste prijs <b>wint</b>." in words(response)
    assert "<b>wint</b>" not in response.content.decode()


def test_a_text_that_is_too_long_is_refused_and_stays(shipped_edition):
    sent = {"title": "T", "format": "signal_hunt", "reading": "x" * (READING_MAX + 1)}

    response = new_browser().post(reverse(CREATE), sent)

    assert response.status_code == 422
    assert "x" * (READING_MAX + 1) in response.content.decode()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Mail inkoop@voorbeeld.nl voor vragen", "Mail [weggelaten] voor vragen"),
        ("Bel 010-123 45 67 vandaag", "Bel [weggelaten] vandaag"),
        ("Zie https://voorbeeld.nl/x?y=1 en www.voorbeeld.nl", "Zie [weggelaten] en [weggelaten]"),
        ("De GEMEENTE ERGENS koopt", "De [opdrachtgever] koopt"),
        ("Ergens-Noord en Ergenshuizen", "[opdrachtgever]-Noord en Ergenshuizen"),
        ("Prijs 40 %, 1.250.000 euro, 2026-01-31", "Prijs 40 %, 1.250.000 euro, 2026-01-31"),
        ("CPV 45233140 en artikel 2.114", "CPV 45233140 en artikel 2.114"),
    ],
)
def test_names_addresses_and_numbers_of_telephones_are_left_out(text, left):
    assert without_names(text, ("Gemeente Ergens", "Ergens")) == left


@pytest.mark.parametrize("chosen", Format.values)
def test_the_script_of_each_format_is_for_everybody(shipped_edition, shipped_catalogue, chosen):
    (about,) = (entry for entry in shipped_catalogue.formats if entry.key == chosen)

    page = new_browser().get(reverse("workshops:script", args=[chosen]))

    assert problems(page.content, language="nl") == []
    for step in about.steps:
        assert step.title.nl in words(page)
        assert " ".join(step.text.nl.split()) in words(page)


def test_there_is_no_script_of_what_is_no_format(shipped_edition):
    assert new_browser().get(reverse("workshops:script", args=["onzin"])).status_code == 404


def test_without_formats_in_the_content_there_is_no_script_and_no_error(edition):
    workshop = build_workshop(edition)
    facilitator = let_facilitate(new_browser(), workshop)

    page = facilitator.get(address(workshop, "run"))

    assert page.status_code == 200
    assert "Draaiboek" not in words(page)
    assert new_browser().get(reverse("workshops:script", args=["mirror"])).status_code == 404


def test_the_facilitator_has_the_script_at_hand_also_of_an_older_edition(edition, shipped_edition):
    for one in (edition, shipped_edition):
        workshop = build_workshop(one)
        page = words(let_facilitate(new_browser(), workshop).get(address(workshop, "run")))
        assert "Draaiboek, 30 minuten" in page


def test_a_colleague_without_the_check_gets_no_link_that_leads_nowhere(checked):
    client, check = checked
    workshop = hunt_with(client, checked=str(check.assessment_id))
    colleague = new_browser()
    colleague.get(reverse("workshops:open_facilitator", args=[workshop.facilitate_token]))

    pages = [one.get(address(workshop, "run")).content.decode() for one in (client, colleague)]

    there = reverse("checker:result", args=[check.assessment_id])
    assert [there in page for page in pages] == [True, False]


def test_a_text_of_a_check_that_is_removed_can_still_be_read(checked):
    client, check = checked
    workshop = hunt_with(client, checked=str(check.assessment_id))
    check.assessment.delete()
    workshop.refresh_from_db()
    fill(workshop)

    go(workshop, *SHOWN)

    assert workshop.checked is None
    assert workshop.phase == Phase.REVEALED
    assert client.get(address(workshop, "run")).status_code == 200
    assert "Procedure:" in words(client.get(address(workshop, "reading")))
