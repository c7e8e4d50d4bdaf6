"""An assessment keeps its edition; a newer one is offered, never forced."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from perspectives.models import Edition
from tests.catalogues import (
    build_option,
    build_question,
    build_questionnaire,
    build_theme,
    small_catalogue,
    small_themes,
)
from tests.conftest import build_edition
from tests.wizard.builders import address, build_answer, creation, send, stored
from tests.wizard.pages import Page
from wizard.models import Answer, Assessment

PUBLISHED_LATER = datetime(2026, 6, 1, tzinfo=UTC)


def build_next_catalogue():
    """Without ``suppliers`` and ``ownership``, with ``budget``; ``clarity`` renamed an option."""
    need, _market, organisation = small_themes()
    clarity, solution, _ownership = need.questions
    reworded = replace(
        clarity,
        options=(
            *clarity.options[1:],
            build_option("fixed", (6, 0, 0), "Open procedure (EU)"),
        ),
    )
    recounted = replace(solution, weight=3)
    without_adapted = replace(
        organisation.questions[0],
        options=tuple(o for o in organisation.questions[0].options if o.key != "dialogue"),
    )
    themes = (
        replace(need, questions=(reworded, recounted)),
        build_theme("money", (build_question("budget", text="Hoe ruim is het budget?"),)),
        replace(organisation, questions=(without_adapted, organisation.questions[1])),
    )
    return replace(
        small_catalogue(),
        edition="klein-2",
        title=replace(small_catalogue().title, nl="Kleine editie, versie 2"),
        questionnaires=(build_questionnaire(*themes),),
    )


@pytest.fixture
def old(assessment):
    """An assessment on the first edition, with answers."""
    build_answer(assessment, "clarity", "fixed", remark="Blijft")
    build_answer(assessment, "solution", "adapted")
    build_answer(assessment, "suppliers", "many", remark="Gaat niet mee")
    build_answer(assessment, "experience", "dialogue")
    return assessment


@pytest.fixture
def newer(old):
    return build_edition(build_next_catalogue(), at=PUBLISHED_LATER)


def test_an_assessment_goes_on_with_its_own_questions_and_texts(old, newer, alice):
    send(alice, old, "trust", "high")

    page = Page(alice.get(address(old, "check")))
    assert "Antwoord fixed" in page.text
    assert "(EU)" not in page.text
    assert "Suppliers" in page.text
    assert old.sheet().chosen["suppliers"] == "many"


def test_a_new_assessment_uses_the_newest_edition(newer, bob):
    bob.post("/verkenningen/nieuw/", creation("Nieuw"))

    assert Assessment.objects.get(title="Nieuw").edition == newer


def test_a_retired_edition_still_shows_its_assessments(old, newer, alice):
    Edition.objects.filter(pk=old.edition_id).update(
        status=Edition.Status.RETIRED, retired_at=PUBLISHED_LATER
    )

    for name in ["overview", "check", "copy", "saved"]:
        assert alice.get(address(old, name)).status_code == 200


@pytest.mark.parametrize("name", ["overview", "check"])
def test_the_newer_edition_is_offered_by_name(old, newer, alice, name):
    page = Page(alice.get(address(old, name)))

    assert "Kleine editie, versie 2" in page.text
    assert address(old, "copy") in page.values(".notice a", "href")


def test_nothing_is_offered_when_the_edition_is_the_newest(old, alice):
    assert "nieuwe vragenlijst" not in Page(alice.get(address(old))).text


def test_the_offer_lists_what_changes_before_anything_is_made(old, newer, alice):
    page = Page(alice.get(address(old, "copy")))

    assert page.all_words(".wizard-changes dt") == [
        "Hoeveel partijen kunnen dit?",
        "Met welke werkwijze hebt u ervaring?",
    ]
    assert "Antwoord many" in page.words(".wizard-changes")
    assert "Gaat niet mee" in page.words(".wizard-changes")
    listed = dict(zip(page.all_words("main h2")[1:], page.all_words("main ul"), strict=True))
    assert listed == {
        "Deze vragen zijn anders geformuleerd": "Hoe scherp kunt u uw behoefte beschrijven?",
        "Deze antwoorden tellen anders mee": "Bestaat de oplossing al?",
        "Deze vragen zijn nieuw": "Hoe ruim is het budget?",
    }
    assert Assessment.objects.count() == 1


def test_moving_makes_a_copy_with_what_fits_and_the_old_one_stays(old, newer, alice):
    before = list(old.answers.order_by("pk").values_list())

    alice.post(address(old, "copy"), creation("Versie 2"))

    made = Assessment.objects.get(title="Versie 2")
    assert made.edition == newer
    assert set(made.answers.values_list("question", flat=True)) == {"clarity", "solution"}
    assert stored(made, "clarity") == ("answered", "fixed", "Blijft")
    assert list(old.answers.order_by("pk").values_list()) == before


def test_answers_are_counted_by_key_over_both_editions(old, newer, alice):
    alice.post(address(old, "copy"), creation("Versie 2"))

    assert Answer.objects.filter(question="clarity", option="fixed").count() == 2


def test_answers_in_dutch_are_the_same_in_english(old, alice):
    alice.cookies["django_language"] = "en"

    page = Page(alice.get(address(old, "check")))

    assert "Antwoord fixed (en)" in page.text
    assert stored(old, "clarity")[1] == "fixed"
