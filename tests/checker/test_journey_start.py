"""Beginning a check: what is told, what is made, and that sending twice makes one."""

from uuid import uuid4

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from checker.models import Check
from tests.checker.builders import build_check, give_notice, see, stored, where
from tests.wizard.builders import build_assessment, let_own
from tests.wizard.pages import Page
from wizard.models import Assessment

START, CREATE = reverse("checker:start"), reverse("checker:create")


def begin(client, **fields):
    return client.post(CREATE, {"title": "", "creation_key": uuid4(), **fields})


def test_the_start_page_tells_what_it_does_and_stores_nothing(shipped_edition, alice):
    page = Page(alice.get(START))

    assert page.words("h1") == "Toets een aanbesteding"
    assert "geen juridisch oordeel" in page.text
    assert "Wat we bewaren" in page.text
    assert page.values("input[name=way][checked]") == ["notice"]
    assert not Assessment.objects.exists()
    assert not Session.objects.exists()


@pytest.mark.parametrize("way", ["notice", "documents"])
def test_nothing_has_to_be_filled_in_to_begin(shipped_edition, alice, way):
    response = begin(alice, way=way)

    made = Check.objects.get()
    assert response.status_code == 303
    assert response.url == where(made, way)
    assert made.assessment.questionnaire == "notice"
    assert made.assessment.title.startswith("Toets van ")
    assert alice.get(response.url).status_code == 200


def test_one_can_begin_with_what_one_sees_oneself(shipped_edition, alice):
    response = begin(alice, way="questions")

    page = Page(alice.get(response.url))
    assert page.words("h1") == "Hoe is de vraag beschreven?"
    assert "stap 1 van 7" in page.title


def test_sending_twice_makes_one_check(shipped_edition, alice):
    key = uuid4()

    first = begin(alice, creation_key=key)
    second = begin(alice, creation_key=key)

    assert first.url == second.url
    assert Check.objects.count() == 1


def test_sending_again_after_the_notice_named_it_gives_the_same_check(shipped_edition, alice):
    key = uuid4()
    begin(alice, creation_key=key)
    give_notice(alice, Check.objects.get())

    begin(alice, creation_key=key)

    assert Check.objects.count() == 1


def test_a_title_that_is_too_long_is_refused_with_everything_kept(shipped_edition, alice):
    response = begin(alice, title="x" * 201, way="documents")

    page = Page(response)
    assert response.status_code == 422
    assert page.title.startswith("Fout: ")
    assert page.value("#title") == "x" * 201
    assert page.values("input[name=way][checked]") == ["documents"]
    assert not Check.objects.exists()


def test_the_language_switch_keeps_what_was_typed(shipped_edition, alice):
    response = begin(alice, title="Bermonderhoud", language="en")

    page = Page(response)
    assert page.value("html", "lang") == "en"
    assert page.value("#title") == "Bermonderhoud"
    assert not Check.objects.exists()


def test_a_made_up_title_gives_way_to_that_of_the_notice(check, alice):
    give_notice(alice, check, "co-03.xml")

    assessment = stored(check).assessment
    assert assessment.title == "Levering circulair kantoormeubilair"
    assert assessment.organisation == "Gemeente Voorbeeldstad"


def test_a_title_that_somebody_gave_stays(shipped_edition, alice):
    check = build_check(shipped_edition, title="Onze stoelen")
    let_own(alice, check.assessment)

    give_notice(alice, check)

    assert stored(check).assessment.title == "Onze stoelen"


def test_an_officer_lays_a_check_beside_an_assessment_of_their_own(shipped_edition, alice):
    mine = build_assessment(shipped_edition, title="Nieuwe stoelen")
    let_own(alice, mine)
    page = Page(alice.get(f"{START}?bij={mine.pk}"))
    assert page.values("#intent option[selected]") == [str(mine.pk)]

    begin(alice, intent=str(mine.pk))

    check = Check.objects.get()
    assert check.intent == mine
    assert "Deze toets ligt naast de verkenning ‘Nieuwe stoelen’" in see(alice, check).text


def test_an_assessment_of_somebody_else_cannot_be_laid_beside_it(shipped_edition, alice, check):
    theirs = build_assessment(shipped_edition, title="Geheim plan")

    begin(alice, intent=str(theirs.pk))
    response = alice.post(where(check, "intent"), {"intent": str(theirs.pk)})

    assert response.status_code == 404
    assert not Check.objects.exclude(intent=None).exists()
    assert "Geheim plan" not in Page(alice.get(f"{START}?bij={theirs.pk}")).text


def test_an_intent_can_be_chosen_and_let_go_later(shipped_edition, alice, check):
    mine = build_assessment(shipped_edition, title="Nieuwe stoelen")
    let_own(alice, mine)

    alice.post(where(check, "intent"), {"intent": str(mine.pk)})
    assert stored(check).intent == mine
    alice.post(where(check, "intent"), {"intent": ""})

    assert stored(check).intent is None


def test_an_edition_without_the_questionnaire_says_so(edition, alice):
    response = alice.get(START)

    assert response.status_code == 503
    assert "nog geen vragenlijst" in Page(response).text


def test_an_assessment_that_is_removed_leaves_the_check_alone(shipped_edition, alice):
    mine = build_assessment(shipped_edition)
    check = build_check(shipped_edition, intent=mine)

    mine.delete()

    assert stored(check).intent is None
