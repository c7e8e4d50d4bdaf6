"""Statement 4 against trying every change of the given answers."""

from hypothesis import given

from domain.answers import AnswerSheet
from domain.firmness import TippingPoint, TippingPoints, firmness
from domain.scoring import profile_of
from tests.catalogues import (
    CO_CREATION,
    COMPETITION,
    PARTICIPATION,
    build_catalogue,
    build_condition,
    build_question,
    build_sheet,
)
from tests.domain.strategies import changed_sheets, leaders, sheets


def tipping(sheet: AnswerSheet) -> TippingPoints:
    profile = profile_of(sheet.answered)
    assert profile
    return firmness(sheet=sheet, profile=profile).tipping


def applied(sheet: AnswerSheet, point: TippingPoint) -> AnswerSheet:
    for change in point.changes:
        assert sheet.chosen[change.question.key] == change.from_option.key
    return sheet.answering((c.question.key, c.to_option.key) for c in point.changes)


@given(sheets())
def test_every_tipping_point_applied_gives_other_leaders(sheet):
    found = tipping(sheet)

    for point in (*found.single, *filter(None, [found.together])):
        assert leaders(applied(sheet, point)) == point.leaders
        assert point.leaders != leaders(sheet)


@given(sheets())
def test_every_single_change_that_matters_is_named(sheet):
    changing = [
        other
        for changes, other in changed_sheets(sheet)
        if changes == 1 and leaders(other) != leaders(sheet)
    ]

    found = tipping(sheet)

    assert [applied(sheet, point).chosen for point in found.single] == [
        other.chosen for other in sorted(changing, key=lambda other: _place(sheet, other))
    ]
    assert all(len(point.changes) == 1 for point in found.single)


def _place(sheet: AnswerSheet, other: AnswerSheet) -> tuple[int, int]:
    for place, (question, option) in enumerate(sheet.answered):
        now = other.chosen[question.key]
        if now != option.key:
            return place, [o.key for o in question.options].index(now)
    raise AssertionError


@given(sheets())
def test_without_a_single_one_the_fewest_changes_together_are_named(sheet):
    fewest = min(
        (changes for changes, other in changed_sheets(sheet) if leaders(other) != leaders(sheet)),
        default=None,
    )

    found = tipping(sheet)

    if fewest is None or fewest == 1:
        assert found.together is None
        assert bool(found.single) is (fewest == 1)
    else:
        assert not found.single
        assert found.together
        assert len(found.together.changes) == fewest


def test_a_change_that_makes_answers_vanish_can_tip():
    door = build_question("door", {"open": (2, 2, 2), "closed": (2, 2, 2)})
    heavy = build_question("heavy", weight=3, shown_when=build_condition("door", "open"))
    light = build_question("light", {"a": (0, 6, 0), "b": (1, 5, 0)})
    catalogue = build_catalogue((door, heavy, light))

    found = tipping(build_sheet(catalogue, {"door": "open", "heavy": "a", "light": "a"}))

    first = found.single[0]
    assert first.changes[0].question is door
    assert first.leaders == (PARTICIPATION,)
    assert [point.leaders for point in found.single[1:]] == [(PARTICIPATION,), (CO_CREATION,)]


def test_two_changes_together_where_no_single_one_is_enough():
    questions = tuple(build_question(f"q{number}") for number in range(3))
    answers = {question.key: "a" for question in questions}

    found = tipping(build_sheet(build_catalogue(questions), answers))

    assert found.single == ()
    assert found.together
    assert len(found.together.changes) == 2
    assert found.together.leaders != (COMPETITION,)


def test_where_no_answer_can_change_the_leader_there_is_nothing_to_tip():
    catalogue = build_catalogue((build_question("q1", {"a": (6, 0, 0), "b": (5, 1, 0)}),))

    found = tipping(build_sheet(catalogue, {"q1": "a"}))

    assert found == TippingPoints(single=(), together=None)
