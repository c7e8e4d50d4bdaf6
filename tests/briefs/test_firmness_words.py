"""How firm the advice is, in sentences that never promise more than the numbers."""

from fractions import Fraction

import pytest

from briefs.firmness_words import factor_in_tenths, weights_sentence
from domain.firmness import WeightTolerance
from domain.perspective import Perspective
from tests.briefs.builders import PARTICIPATION, build_advice, clear, dutch, mixed, tie, told


def tolerance(square) -> WeightTolerance:
    return WeightTolerance(squared_factor=square, rival=Perspective.COMPETITION)


@pytest.mark.parametrize(
    ("square", "tenths"),
    [
        (Fraction(1), 10),
        (Fraction(256, 100), 16),
        (Fraction(2559, 1000), 15),
        (Fraction(3), 17),
        (Fraction(10000), 1000),
        (None, None),
    ],
)
def test_the_factor_is_rounded_down_exactly(square, tenths):
    assert factor_in_tenths(tolerance(square)) == tenths


def test_the_factor_is_told_with_one_decimal():
    sentence = weights_sentence(clear(), tolerance(Fraction(256, 100)))

    assert "een factor 1,6 verkeerd zijn" in sentence


def test_without_opposing_answers_weights_do_not_matter():
    assert "welke gewichten u de vragen ook geeft" in weights_sentence(clear(), tolerance(None))


def test_a_factor_near_one_is_no_reassurance():
    assert "Een kleine verandering" in weights_sentence(tie(), tolerance(Fraction(1)))


def test_the_most_worthwhile_open_question_is_named(catalogue):
    advice = build_advice(catalogue, {"suppliers": "several", "trust": "growing"})

    certainty = told(advice).certainty

    assert certainty.find_out == catalogue.questionnaires[0].question("clarity")
    assert "kunnen het advies nog veranderen" in certainty.statements[0].sentence
    assert dutch(advice).opening.facts[0].value.startswith("Voorlopig:")


def test_answered_questions_leave_nothing_to_find_out(catalogue):
    certainty = told(build_advice(catalogue, PARTICIPATION)).certainty

    assert certainty.find_out is None


def test_tipping_points_of_one_question_stand_together():
    certainty = told(mixed()).certainty

    subjects = [(tip.changes[0].question.key, tip.leaders) for tip in certainty.tips]
    assert len(subjects) == len(set(subjects))
    assert all(tip.becomes.startswith(("dan wordt", "dan staan")) for tip in certainty.tips)


def test_counts_of_variants_are_those_of_the_advice(catalogue):
    advice = build_advice(catalogue, PARTICIPATION)

    certainty = told(advice).certainty

    assert sum(entry.count for entry in certainty.counts) == 100


def test_a_mixed_outcome_is_never_called_certain():
    facts = dutch(mixed()).opening.facts

    assert facts[0].value.startswith("Geen duidelijk advies")
