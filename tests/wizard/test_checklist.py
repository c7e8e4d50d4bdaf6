"""The guide as a checklist: ticking, correcting, taking back, and who may do so."""

from datetime import date

import pytest
from django.urls import reverse

from tests.briefs.builders import PARTICIPATION
from tests.wizard.builders import YESTERDAY, address, build_assessment, let_open, let_own
from tests.wizard.pages import Page
from wizard.models import ShareLink, StepTick

STEP = "prepare_participation"


@pytest.fixture
def answered(edition, alice):
    made = build_assessment(edition, answers=PARTICIPATION)
    let_own(alice, made)
    return made


def step_address(assessment, step=STEP):
    return reverse("wizard:checklist_step", args=[assessment.pk, step])


def tick(assessment, **values):
    fields = {"done_by": "Inkoop", "done_on": date(2026, 3, 1), "noted_at": YESTERDAY, **values}
    return StepTick.objects.create(assessment=assessment, step=STEP, **fields)


def test_the_steps_of_the_advised_perspective_are_listed_per_phase(answered, alice):
    page = Page(alice.get(address(answered, "checklist")))

    assert page.words("h1") == "Stappenplan"
    assert page.all_words("section h2") == ["Voorbereiden", "Contracteren"]
    assert "0 van 2 stappen zijn gedaan." in page.text


def test_one_press_ticks_a_step_today_and_leads_back_to_it(answered, alice):
    response = alice.post(address(answered, "checklist"), {"step": STEP})

    assert response.status_code == 303
    assert response["Location"].endswith(f"#{STEP}")
    assert StepTick.objects.get(assessment=answered).step == STEP


def test_the_next_tick_takes_the_name_that_was_noted_last(answered, alice):
    tick(answered, done_by="Projectleider")

    alice.post(address(answered, "checklist"), {"step": "contract_participation"})

    added = StepTick.objects.get(assessment=answered, step="contract_participation")
    assert added.done_by == "Projectleider"


def test_who_ticks_what_a_colleague_ticked_is_told_and_changes_nothing(answered, alice):
    tick(answered)

    response = alice.post(address(answered, "checklist"), {"step": STEP}, follow=True)

    assert "Deze stap was al afgevinkt" in Page(response).text
    assert StepTick.objects.get(assessment=answered).done_by == "Inkoop"


def test_a_done_step_shows_who_did_it_and_when(answered, alice):
    tick(answered)

    page = Page(alice.get(address(answered, "checklist")))

    assert "Gedaan op 1 maart 2026 door Inkoop" in page.text
    assert "1 van 2 stappen zijn gedaan." in page.text


def test_an_open_must_of_an_earlier_phase_is_pointed_out(answered, alice):
    alice.post(address(answered, "checklist"), {"step": "contract_participation"})

    page = Page(alice.get(address(answered, "checklist")))

    assert page.values("#contract .notice a", "href") == [f"#{STEP}"]


def test_who_and_when_can_be_corrected(answered, alice):
    tick(answered)

    response = alice.post(
        step_address(answered), {"done_by": "Wethouder", "done_on": "2-3-2026", "action": "next"}
    )

    assert response.status_code == 303
    corrected = StepTick.objects.get(assessment=answered)
    assert (corrected.done_by, corrected.done_on) == ("Wethouder", date(2026, 3, 2))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Vul in op welke dag dit gedaan is"),
        ("morgen", "Schrijf dag, maand en jaar"),
        ("31-2-2026", "Schrijf dag, maand en jaar"),
        ("1-1-2099", "Deze dag moet nog komen"),
    ],
)
def test_a_day_that_cannot_be_is_refused_with_what_was_typed(answered, alice, typed, said):
    response = alice.post(step_address(answered), {"done_by": "Inkoop", "done_on": typed})

    page = Page(response)
    assert response.status_code == 422
    assert said in page.words("#done_on-error")
    assert page.value("#done_by") == "Inkoop"
    assert page.value("#done_on") == typed
    assert not StepTick.objects.exists()


def test_a_step_can_be_taken_back(answered, alice):
    tick(answered)

    response = alice.post(step_address(answered), {"take_back": "ja"}, follow=True)

    assert "De stap staat weer open." in Page(response).text
    assert not StepTick.objects.exists()


def test_another_language_keeps_what_was_typed(answered, alice):
    response = alice.post(
        step_address(answered), {"done_by": "Team 4", "done_on": "gisteren", "language": "en"}
    )

    page = Page(response)
    assert page.value("html", "lang") == "en"
    assert page.value("#done_by") == "Team 4"


def test_a_step_done_under_another_advice_stays_in_sight(answered, alice):
    StepTick.objects.create(
        assessment=answered,
        step="prepare_competition",
        done_on=date(2026, 3, 1),
        noted_at=YESTERDAY,
    )

    page = Page(alice.get(address(answered, "checklist")))

    assert page.words("#elders h2") == "Gedaan bij een ander advies"


def test_without_an_answer_it_says_what_to_do_first(assessment, alice):
    assert "Beantwoord minstens één vraag" in Page(alice.get(address(assessment, "checklist"))).text


def test_a_reader_sees_the_list_and_cannot_change_it(answered, bob):
    let_open(bob, answered, ShareLink.Allows.READ)

    assert not Page(bob.get(address(answered, "checklist"))).has("#main form[method=post] .button")
    assert bob.post(address(answered, "checklist"), {"step": STEP}).status_code == 404
    assert bob.get(step_address(answered)).status_code == 404


def test_a_stranger_gets_the_404_of_what_does_not_exist(answered, stranger):
    assert stranger.get(address(answered, "checklist")).status_code == 404
    assert stranger.post(address(answered, "checklist"), {"step": STEP}).status_code == 404
    assert stranger.get(step_address(answered)).status_code == 404


def test_an_unknown_step_is_404(answered, alice):
    assert alice.get(step_address(answered, "nergens")).status_code == 404
    assert alice.post(address(answered, "checklist"), {"step": "nergens"}).status_code == 404
    assert alice.post(address(answered, "checklist")).status_code == 404


def test_other_methods_are_refused(answered, alice):
    assert alice.put(address(answered, "checklist")).status_code == 405
    assert alice.delete(step_address(answered)).status_code == 405
