"""What if: trying answers and weights without touching what is stored, and keeping a variant."""

import pytest

from domain.weighting import ThemeWeight
from tests.briefs.builders import PARTICIPATION
from tests.wizard.builders import address, build_assessment, let_open, let_own
from tests.wizard.pages import Page
from wizard.models import Answer, Assessment, ShareLink


@pytest.fixture
def answered(edition, alice):
    made = build_assessment(edition, answers=PARTICIPATION)
    let_own(alice, made)
    return made


def tried(client, assessment, query) -> Page:
    response = client.get(address(assessment, "what_if") + query, follow=True)
    assert response.status_code == 200
    return Page(response)


def stored(assessment):
    return set(Answer.objects.filter(assessment=assessment).values_list("question", "option"))


def test_every_shown_question_and_theme_can_be_tried(answered, alice):
    page = tried(alice, answered, "")

    sheet = answered.sheet()
    assert len(page.all("select[name^=a-]")) == len(sheet.shown)
    assert len(page.all("select[name^=w-]")) == len(sheet.questionnaire.themes)
    assert not page.has("#uitkomst")


def test_what_changes_stands_beside_what_is_stored(answered, alice):
    page = tried(alice, answered, "?a-clarity=fixed&a-solution=standard")

    assert page.all_words("#uitkomst thead th") == ["A Nu", "B Wat als"]
    assert "Koop participatiegericht in" in page.words("#uitkomst tbody")


def test_nothing_that_is_stored_changes(answered, alice):
    before = stored(answered), Assessment.objects.get(pk=answered.pk).changed_at

    tried(alice, answered, "?a-clarity=fixed&w-need=double")

    assert (stored(answered), Assessment.objects.get(pk=answered.pk).changed_at) == before


def test_the_address_holds_only_what_differs(answered, alice):
    sheet = answered.sheet()
    same = "&".join(f"a-{key}={option}" for key, option in sheet.chosen.items())

    response = alice.get(f"{address(answered, 'what_if')}?{same}&w-need=double")

    assert response.status_code == 303
    assert response["Location"] == f"{address(answered, 'what_if')}?w-need=double#uitkomst"


@pytest.mark.parametrize(
    "query", ["?a-clarity=nonsense", "?w-need=heavy", "?a-nowhere=x", "?w-nowhere=off", "?x=1"]
)
def test_what_does_not_exist_is_left_out(answered, alice, query):
    page = tried(alice, answered, query)

    assert not page.has("#uitkomst")


def test_all_themes_off_leaves_no_advice_and_no_error(answered, alice):
    themes = answered.asked.themes
    query = "&".join(f"w-{theme.key}=off" for theme in themes)

    assert "Nog geen advies" in tried(alice, answered, f"?{query}").words("#uitkomst tbody")


def test_a_variant_keeps_answers_and_weights_and_leaves_the_first_alone(answered, alice):
    before = stored(answered)

    response = alice.post(address(answered, "what_if"), {"a-clarity": "fixed", "w-need": "double"})

    variant = Assessment.objects.exclude(pk=answered.pk).get()
    assert response.status_code == 303
    assert response["Location"].startswith(address(variant, "result"))
    assert variant.title == "Variant van Bermonderhoud"
    assert variant.sheet().chosen["clarity"] == "fixed"
    assert variant.theme_weights == {"need": ThemeWeight.DOUBLE}
    assert variant.edition == answered.edition
    assert stored(answered) == before


def test_sending_a_variant_twice_keeps_it_once(answered, alice):
    page = tried(alice, answered, "?w-need=off")
    sent = {"creation_key": page.value("input[name=creation_key]"), "w-need": "off"}

    for _time in range(2):
        alice.post(address(answered, "what_if"), sent)

    assert Assessment.objects.count() == 2


def test_a_variant_can_be_tried_further_from_its_own_weights(answered, alice):
    alice.post(address(answered, "what_if"), {"w-need": "double"})
    variant = Assessment.objects.exclude(pk=answered.pk).get()

    page = tried(alice, variant, "?w-need=as_is")

    assert "Telt dubbel → Zoals het is" in page.words(".notice ul")


def test_a_reader_can_try_and_cannot_keep(answered, bob):
    let_open(bob, answered, ShareLink.Allows.READ)

    assert "Bewaar als nieuwe variant" not in tried(bob, answered, "?w-need=off").text
    assert bob.post(address(answered, "what_if"), {"w-need": "off"}).status_code == 404


def test_a_stranger_gets_the_404_of_what_does_not_exist(answered, stranger):
    assert stranger.get(address(answered, "what_if")).status_code == 404
    assert stranger.post(address(answered, "what_if")).status_code == 404


def test_other_methods_are_refused(answered, alice):
    assert alice.put(address(answered, "what_if")).status_code == 405
