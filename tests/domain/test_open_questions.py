"""Statement 1 against trying every completion."""

from hypothesis import given

from domain.answers import AnswerSheet, AnswerState
from domain.conditions import Condition, Criterion
from domain.firmness import OpenQuestions, firmness
from domain.scoring import profile_of
from tests.catalogues import (
    build_catalogue,
    build_condition,
    build_question,
    build_sheet,
)
from tests.domain.strategies import completions, leaders, sheets


def open_questions(sheet: AnswerSheet) -> OpenQuestions:
    profile = profile_of(sheet.answered)
    assert profile
    return firmness(sheet=sheet, profile=profile).open_questions


@given(sheets(max_questions=4))
def test_the_leader_stays_exactly_when_it_stays_in_every_completion(sheet):
    now = leaders(sheet)

    stays = all(leaders(completed) == now for completed in completions(sheet))

    assert open_questions(sheet).leader_stays is stays


@given(sheets(max_questions=4))
def test_a_question_decides_alone_when_one_of_its_answers_changes_the_leader(sheet):
    for entry in open_questions(sheet).questions:
        key = entry.question.key
        outcomes = {
            leaders(sheet.answering([(key, option.key)])) for option in entry.question.options
        }
        assert entry.alone_decides is (outcomes != {leaders(sheet)})


def test_without_open_questions_the_leader_stays():
    catalogue = build_catalogue((build_question("q1"),))

    found = open_questions(build_sheet(catalogue, {"q1": "a"}))

    assert found.leader_stays
    assert found.most_worth_finding_out is None


def test_an_answer_that_could_hide_a_given_answer_is_reckoned_with():
    shy = build_question("shy", weight=3, shown_when=build_condition("door", "open"))
    door = build_question("door", {"open": (2, 2, 2), "closed": (2, 2, 2)})
    other = build_question("other", {"a": (0, 6, 0), "b": (6, 0, 0)})
    catalogue = build_catalogue((door, other, shy))
    sheet = build_sheet(catalogue, {"door": "open", "other": "a", "shy": "a"})
    assert open_questions(sheet).leader_stays

    waiting = build_sheet(catalogue, {"other": "a"}, states={"door": AnswerState.DONT_KNOW})

    assert not open_questions(waiting).leader_stays


def test_an_answer_that_hides_what_led_is_worth_finding_out_without_points_of_its_own():
    ask_unless_known = Condition(none_of=(Criterion(question="known", options=("yes",)),))
    catalogue = build_catalogue(
        (
            build_question("known", {"yes": (2, 2, 2), "no": (2, 2, 2)}),
            build_question("heavy", weight=3, shown_when=ask_unless_known),
            build_question("light"),
        )
    )

    found = open_questions(build_sheet(catalogue, {"heavy": "a", "light": "b"}))

    assert found.most_worth_finding_out
    assert found.most_worth_finding_out.question.key == "known"
    assert found.most_worth_finding_out.swing == 0
    assert found.most_worth_finding_out.alone_decides


def test_a_question_that_may_not_apply_is_no_certain_support():
    answered = build_question("answered", {"a": (3, 2, 1), "b": (0, 6, 0)})
    helping = {"a": (4, 2, 0), "b": (5, 1, 0)}
    hindering = build_question("hindering", {"a": (2, 4, 0), "b": (6, 0, 0)})
    certain = build_catalogue((answered, build_question("helping", helping), hindering))
    maybe = build_catalogue(
        (answered, build_question("helping", helping, may_not_apply=True), hindering)
    )

    assert open_questions(build_sheet(certain, {"answered": "a"})).leader_stays
    assert not open_questions(build_sheet(maybe, {"answered": "a"})).leader_stays


def test_what_decides_alone_comes_first_then_the_largest_swing_then_the_order():
    catalogue = build_catalogue(
        (
            build_question("given", weight=3),
            build_question("small", {"a": (3, 2, 1), "b": (2, 2, 2)}),
            build_question("large", {"a": (6, 0, 0), "b": (3, 0, 3)}, weight=3),
            build_question("equal", {"a": (3, 2, 1), "b": (2, 2, 2)}),
            build_question("decisive", {"a": (6, 0, 0), "b": (0, 6, 0)}, weight=3),
        )
    )

    found = open_questions(build_sheet(catalogue, {"given": "a"}))

    assert [entry.question.key for entry in found.questions] == [
        "decisive",
        "large",
        "small",
        "equal",
    ]
    assert [entry.swing for entry in found.questions] == [36, 18, 2, 2]
    assert found.most_worth_finding_out is found.questions[0]


def test_a_question_that_cannot_matter_is_not_worth_finding_out():
    flat = build_question("flat", {"a": (2, 2, 2), "b": (2, 2, 2)})
    catalogue = build_catalogue((build_question("given"), flat))

    found = open_questions(build_sheet(catalogue, {"given": "a"}))

    assert found.questions[0].question is flat
    assert found.most_worth_finding_out is None


def test_equal_leaders_stay_only_when_they_stay_equal():
    one, two = build_question("one"), build_question("two")
    flat = build_question("flat", {"a": (3, 3, 0), "b": (2, 2, 2)})
    tilting = build_question("tilting", {"a": (3, 3, 0), "b": (2, 3, 1)})
    answers = {"one": "a", "two": "b"}

    stays = open_questions(build_sheet(build_catalogue((one, two, flat)), answers))
    tilts = open_questions(build_sheet(build_catalogue((one, two, tilting)), answers))

    assert stays.leader_stays
    assert not tilts.leader_stays
