"""Where a tender departs from what the answers of its buyer ask for."""

from dataclasses import replace

import pytest

from domain.advice import advise
from domain.answers import AnswerState, Given, answer_sheet
from domain.check import check, compare_intent
from domain.criteria import ComparedCriterion
from domain.intent import Departure, better_options
from domain.perspective import PerPerspective, Perspective
from tests.catalogues import BASIS, build_question, build_text
from tests.notices import notice_catalogue

PER = PerPerspective(
    competition=build_text("scherper"),
    participation=build_text("ruimer"),
    co_creation=build_text("samen"),
)


def criterion(key, *shown_by, dimension=None):
    return ComparedCriterion(
        key=key,
        name=build_text(key),
        asked_by=("clarity",),
        shown_by=shown_by,
        dimension=dimension,
        repair=PER,
        basis=BASIS,
    )


@pytest.fixture
def catalogue():
    return replace(
        notice_catalogue(),
        criteria=(
            criterion("price", "price_weight", dimension="specification"),
            criterion("form", "form", "procedure_named"),
        ),
    )


def sheet(catalogue, key, answers):
    given = [
        Given(question=question, state=AnswerState.ANSWERED, option=option)
        for question, option in answers.items()
    ]
    return answer_sheet(questionnaire=catalogue.questionnaire(key), given=given)


def compared(catalogue, asked, shown):
    advice = advise(catalogue=catalogue, sheet=sheet(catalogue, "assignment", asked))
    given = sheet(catalogue, "notice", shown).given
    return compare_intent(advice, check(catalogue=catalogue, given=given))


def states(difference):
    return {entry.criterion.key: entry.state for entry in difference.criteria}


def test_a_tender_that_pulls_away_departs_with_its_repair(catalogue):
    difference = compared(catalogue, {"clarity": "problem"}, {"price_weight": "high"})

    price = difference.criteria[0]
    (answer,) = price.shown
    assert difference.wanted == (Perspective.CO_CREATION,)
    assert price.state is Departure.DEPARTS
    assert [option.key for option in answer.better] == ["low"]
    assert [text.nl for text in price.repairs] == ["samen"]
    assert [question.key for question, _option in price.asked] == ["clarity"]


def test_what_gives_an_even_part_does_not_depart(catalogue):
    difference = compared(catalogue, {"clarity": "problem"}, {"form": "mixed"})

    assert states(difference)["form"] is Departure.FITS


def test_what_is_not_found_is_open_and_not_fine(catalogue):
    difference = compared(catalogue, {"clarity": "problem"}, {})

    assert set(states(difference).values()) == {Departure.OPEN}
    assert difference.departing == ()
    assert [question.key for question in difference.criteria[0].open] == ["price_weight"]


def test_one_answer_of_two_that_departs_is_partly(catalogue):
    shown = {"form": "free", "procedure_named": "open"}

    difference = compared(catalogue, {"clarity": "problem"}, shown)

    assert states(difference)["form"] is Departure.PARTLY
    assert [entry.criterion.key for entry in difference.departing] == ["form"]


def test_without_answers_of_the_buyer_there_is_nothing_to_compare(catalogue):
    difference = compared(catalogue, {}, {"price_weight": "high"})

    assert (difference.wanted, difference.criteria) == ((), ())
    assert difference.intended is None
    assert difference.tendered is not None


def test_what_goes_with_one_of_several_wanted_perspectives_fits():
    question = build_question("q")

    assert better_options(question, question.options[0], [Perspective.COMPETITION]) == ()
    better = better_options(
        question, question.options[0], [Perspective.PARTICIPATION, Perspective.CO_CREATION]
    )
    assert [option.key for option in better] == ["b", "c"]


def test_every_question_about_a_tender_belongs_to_one_shipped_criterion(shipped_catalogue):
    named = [key for entry in shipped_catalogue.criteria for key in entry.shown_by]

    questions = shipped_catalogue.questionnaire("notice").questions
    assert sorted(named) == sorted(question.key for question in questions)
