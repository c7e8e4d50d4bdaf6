"""The one front door: what every advice has, also the empty and the tied one."""

from domain.advice import Advice, advise
from domain.answers import AnswerState
from domain.perspective import Perspective
from domain.scoring import OutcomeKind
from domain.weighting import ThemeWeight
from tests.catalogues import (
    CO_CREATION,
    COMPETITION,
    PARTICIPATION,
    build_catalogue,
    build_question,
    build_sheet,
    small_catalogue,
)

ALL_COMPETITION = {
    "clarity": "fixed",
    "solution": "standard",
    "suppliers": "many",
    "experience": "none",
    "trust": "low",
}


def advice_on(answers: dict[str, str], states: dict[str, AnswerState] | None = None) -> Advice:
    catalogue = small_catalogue()
    return advise(catalogue=catalogue, sheet=build_sheet(catalogue, answers, states=states))


def test_without_answers_there_is_no_result_but_the_rest_is_there():
    advice = advice_on({})

    assert advice.result is None
    assert advice.provisional
    assert advice.counted == 0
    assert advice.leaders == ()
    assert [entry.profile for entry in advice.themes] == [None, None, None]
    assert not advice.sides.differ


def test_a_complete_sheet_gives_a_definite_advice():
    advice = advice_on(ALL_COMPETITION)

    assert advice.edition == "klein-1"
    assert advice.result
    assert advice.result.outcome.kind is OutcomeKind.CLEAR
    assert advice.leaders == (COMPETITION,)
    assert advice.counted == 5
    assert not advice.provisional
    assert advice.result.firmness.open_questions.leader_stays


def test_open_questions_make_it_provisional_and_count_nowhere():
    complete, unknown = advice_on(ALL_COMPETITION), dict(ALL_COMPETITION)
    del unknown["trust"]

    advice = advice_on(unknown, states={"trust": AnswerState.DONT_KNOW})

    assert advice.provisional
    assert advice.counted == complete.counted - 1


def test_what_does_not_apply_is_not_open():
    answers = {**ALL_COMPETITION, "solution": "absent"}

    advice = advice_on(answers, states={"ownership": AnswerState.NOT_APPLICABLE})

    assert not advice.provisional
    assert advice.counted == 5


def test_the_leader_comes_with_the_runner_up_beside_it():
    advice = advice_on({"clarity": "problem", "solution": "absent", "trust": "growing"})

    assert advice.result
    assert [a.perspective.key for a in advice.result.approaches] == [CO_CREATION, PARTICIPATION]
    assert advice.result.outcome.runner_up is PARTICIPATION
    assert advice.result.explanation is advice.result.explanations[0]


def test_runners_up_that_are_equal_are_both_beside_the_leader():
    catalogue = build_catalogue((build_question("q1", {"a": (2, 2, 2), "b": (1, 1, 4)}),))

    alone = advise(catalogue=catalogue, sheet=build_sheet(catalogue, {"q1": "b"}))
    equal = advise(catalogue=catalogue, sheet=build_sheet(catalogue, {"q1": "a"}))

    assert alone.result
    assert [a.perspective.key for a in alone.result.approaches] == [
        CO_CREATION,
        COMPETITION,
        PARTICIPATION,
    ]
    assert equal.result
    assert [a.perspective.key for a in equal.result.approaches] == list(Perspective)


def test_the_order_of_perspectives_in_the_content_changes_nothing():
    catalogue = small_catalogue()
    turned = build_catalogue(
        themes=catalogue.questionnaires[0].themes, perspectives=catalogue.perspectives[::-1]
    )
    answers = {"clarity": "functional", "suppliers": "few", "solution": "absent"}

    first = advise(catalogue=catalogue, sheet=build_sheet(catalogue, answers))
    second = advise(catalogue=turned, sheet=build_sheet(turned, answers))

    assert first.result == second.result


def test_an_answer_to_a_hidden_question_counts_nowhere():
    answers = {**ALL_COMPETITION, "solution": "absent", "ownership": "shared"}
    shown = advice_on(answers)

    hidden = advice_on({**answers, "solution": "standard"})

    assert shown.counted == 6
    assert hidden == advice_on(ALL_COMPETITION)
    assert "ownership" not in hidden.sheet.chosen


def test_other_weights_of_themes_are_named_and_change_the_outcome_only():
    catalogue = small_catalogue()
    sheet = build_sheet(catalogue, {"clarity": "fixed"})

    advice = advise(catalogue=catalogue, sheet=sheet, weights={"need": ThemeWeight.OFF})

    assert advice.weights == {"need": ThemeWeight.OFF}
    assert advice.result is None
    assert advice.sheet.chosen == sheet.chosen
