"""The answers that make the lead add up to the lead that is shown."""

from fractions import Fraction

import pytest

from briefs.reasons import every_comparison, reasons_of
from domain.rounding import shown_margin
from tests.briefs.builders import clear, leaning, result_of, result_of_points, tie

MANY = [(1 + n % 3, ((5, 1, 0), (1, 4, 1), (0, 2, 4))[n % 3]) for n in range(11)]


@pytest.mark.parametrize("rows", [MANY, MANY[:8], MANY[:7], MANY[:1]])
def test_first_others_and_total_add_up_to_the_shown_margin(rows):
    result = result_of_points(*rows)

    reasons = reasons_of(result.explanation)

    rest = reasons.every[len(reasons.first) :]
    total = sum((r.points for r in (*reasons.first, *rest)), Fraction(0))
    assert total == shown_margin(result.outcome.margin)


def test_a_single_other_answer_is_shown_and_not_called_others():
    result = result_of_points(*MANY[:8])

    reasons = reasons_of(result.explanation)

    assert reasons.others == ""
    assert len(reasons.first) == 8


def test_many_answers_end_in_one_line():
    reasons = reasons_of(result_of_points(*MANY).explanation)

    assert len(reasons.first) == 7
    assert reasons.others == "4 andere antwoorden samen"


def test_signs_use_the_wide_minus():
    shown = [reason.shown for reason in reasons_of(result_of(tie()).explanation).every]

    assert shown == ["+50,0", "−50,0"]


def test_each_answer_pulls_to_the_side_of_its_sign():
    reasons = reasons_of(result_of(tie()).explanation)

    assert [reason.towards for reason in reasons.every] == [reasons.leader, reasons.rival]


def test_an_answer_without_difference_pulls_nowhere():
    reasons = reasons_of(result_of(leaning()).explanation)

    assert [reason.towards for reason in reasons.every] == ["competition", None]


def test_every_rival_can_be_compared_with():
    comparisons = every_comparison(result_of(clear()))

    assert len(comparisons) == 2
    assert {c.leader for c in comparisons} == {"participation"}
