"""Intent against tender: the officer's last look before publishing."""

import pytest

from domain.answers import AnswerState
from tests.checker.builders import give_notice, see, where
from tests.html import problems
from tests.wizard.builders import build_assessment, let_open, let_own
from wizard.models import Answer, ShareLink


@pytest.fixture
def intent(shipped_edition, alice):
    """An assessment whose answers ask for co-creation."""
    assessment = build_assessment(shipped_edition, title="Ons voornemen")
    for key in ("need_clarity", "solution", "main_aim", "joint_decisions"):
        option = assessment.asked.question(key).options[-1].key
        Answer.objects.create(
            assessment=assessment,
            question=key,
            state=AnswerState.ANSWERED.value,
            option=option,
            version=1,
            written_by="alice",
        )
    let_own(alice, assessment)
    return assessment


def compared(client, check, intent):
    return client.get(where(check, "compare"), {"met": str(intent.pk)})


def test_without_a_choice_it_asks_which_assessment(check, alice, intent):
    words = see(alice, check, "compare").text

    assert "Leg de aanbesteding naast uw voornemen" in words
    assert "Ons voornemen" in words


def test_without_an_assessment_it_says_how_to_get_one(check, alice):
    assert "Deze browser heeft geen verkenning met antwoorden." in see(alice, check, "compare").text


def test_it_tells_per_subject_where_the_tender_departs_and_the_repair(check, alice, intent):
    give_notice(alice, check, "co-03.xml")

    html = compared(alice, check, intent).content.decode()

    assert "Uw antwoorden vragen om co-creatie." in html
    assert "Wijkt af" in html
    assert "Herstel:" in html
    assert "Zet het budget vast en beoordeel mensen en samenwerking" in html
    assert problems(html, language="nl") == []


def test_what_is_not_found_stands_apart_and_is_not_called_fine(check, alice, intent):
    html = compared(alice, check, intent).content.decode()

    assert "Van de aanbesteding is te weinig te zien om te vergelijken" in html
    assert "dat is niet hetzelfde als goed" in html
    assert "Wat niet is gevonden" in html
    assert "de aanbesteding heeft nog geen plaats" in html


def test_the_assessment_that_the_check_was_laid_beside_is_shown_at_once(check, alice, intent):
    check.intent = intent
    check.save()

    assert "Verkenning ‘Ons voornemen’" in see(alice, check, "compare").text


def test_a_link_to_the_check_alone_does_not_show_the_assessment(check, alice, bob, intent):
    check.intent = intent
    check.save()
    let_open(bob, check.assessment, ShareLink.Allows.READ)

    response = bob.get(where(check, "compare"))

    assert response.status_code == 200
    assert "Ons voornemen" not in response.content.decode()
    assert compared(bob, check, intent).status_code == 404


@pytest.mark.parametrize("asked", ["geen-uuid", "00000000-0000-4000-8000-000000000000"])
def test_an_unknown_assessment_is_not_found(check, alice, asked):
    assert alice.get(where(check, "compare"), {"met": asked}).status_code == 404


def test_a_check_is_no_assessment_to_compare_with(check, alice):
    assert alice.get(where(check, "compare"), {"met": str(check.pk)}).status_code == 404
    own = {"met": str(check.assessment_id)}
    assert alice.get(where(check, "compare"), own).status_code == 404
