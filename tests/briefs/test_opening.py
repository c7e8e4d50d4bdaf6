"""The headline, the outcome in one sentence, and the facts."""

import pytest

from briefs.presentation import present
from domain.advice import advise
from domain.answers import AnswerState
from domain.weighting import ThemeWeight
from tests.briefs.builders import (
    PARTICIPATION,
    advice_of_points,
    build_advice,
    clear,
    dutch,
    leaning,
    mixed,
    nothing,
    three_equal,
    tie,
)
from tests.catalogues import build_sheet


def headline(advice) -> str:
    return dutch(advice).opening.headline.text


def test_a_clear_outcome_says_what_to_do():
    assert headline(clear()) == "Koop participatiegericht in"


def test_a_leaning_outcome_says_mainly():
    assert headline(leaning()) == "Koop vooral competitiegericht in"


def test_the_coloured_word_is_the_adjective():
    shown = dutch(clear()).opening.headline

    assert (shown.before, shown.word, shown.after) == ("Koop ", "participatiegericht", " in")
    assert shown.perspective == "participation"


def test_a_mixed_outcome_names_both_ways_and_colours_none():
    view = dutch(mixed())

    assert view.opening.headline.text.endswith(
        "Competitiegericht of participatiegericht: uw antwoorden wijzen twee kanten op"
    )
    assert view.opening.headline.perspective is None
    assert view.opening.lead is None


def test_equal_leaders_are_all_named_and_none_goes_first():
    view = dutch(tie())

    assert view.opening.headline.text.startswith("Competitiegericht of participatiegericht:")
    assert "hebben elk een aandeel van 50%" in view.opening.outcome


def test_three_equal_shares_look_equal_and_are_all_named():
    view = dutch(three_equal())

    assert "drie kanten op" in view.opening.headline.text
    assert {share.text for share in view.shares.rows[0].shares} == {"33%"}
    assert not view.shares.add_up


def test_without_a_counting_answer_it_says_what_to_do_first():
    view = dutch(nothing())

    assert view.opening.headline.text == "Nog geen advies"
    assert "Beantwoord minstens één vraag" in view.opening.outcome
    assert view.opening.facts == ()


def test_the_outcome_tells_the_margin_in_share_points():
    assert "8,3 procentpunten meer dan participatiegericht" in dutch(leaning()).opening.outcome


def test_two_equal_runners_up_are_both_named():
    view = dutch(advice_of_points((1, (4, 1, 1))))

    seconds = next(fact for fact in view.opening.facts if fact.label == "Tweede keus")
    assert seconds.value.startswith("Participatiegericht en co-creatiegericht, 50,0")


def test_open_questions_make_it_provisional_and_are_counted(catalogue):
    answers = dict(list(PARTICIPATION.items())[:3])

    view = dutch(build_advice(catalogue, answers))

    assert view.opening.provisional == "Voorlopig advies: er staan nog 2 vragen open."
    assert "3 van 5 vragen tellen mee" in [fact.value for fact in view.opening.facts]


def test_not_applicable_is_not_open(catalogue):
    answers = PARTICIPATION | {"solution": "absent"}

    view = dutch(build_advice(catalogue, answers, states={"ownership": AnswerState.NOT_APPLICABLE}))

    assert view.opening.provisional == ""


@pytest.mark.parametrize("make", [clear, leaning, mixed, tie, three_equal, nothing])
def test_every_outcome_can_be_told_in_english(make):
    view = present(make(), language="en")

    assert view.opening.headline.text
    assert "%(" not in view.opening.outcome


def test_a_variant_tells_which_themes_weigh_otherwise(catalogue):
    sheet = build_sheet(catalogue, PARTICIPATION)
    weights = {"need": ThemeWeight.DOUBLE, "organisation": ThemeWeight.OFF}

    view = dutch(advise(catalogue=catalogue, sheet=sheet, weights=weights))

    facts = {fact.label: fact.value for fact in view.opening.facts}
    assert facts["Andere weging"] == "Thema need telt dubbel en Thema organisation telt niet mee"


def test_without_other_weights_nothing_is_said_of_them(catalogue):
    view = dutch(build_advice(catalogue, PARTICIPATION))

    assert "Andere weging" not in {fact.label for fact in view.opening.facts}
