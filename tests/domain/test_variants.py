"""Statement 3: the same 100 weightings for everybody."""

from itertools import pairwise

from hypothesis import given

from domain.answers import AnswerSheet
from domain.firmness import Variants, firmness
from domain.perspective import Perspective
from domain.scoring import leaders_of, profile_of
from domain.variants import weightings
from tests.catalogues import COMPETITION, build_catalogue, build_question, build_sheet
from tests.domain.strategies import leaders, sheets


def variants(sheet: AnswerSheet) -> Variants:
    profile = profile_of(sheet.answered)
    assert profile
    return firmness(sheet=sheet, profile=profile).variants


@given(sheets())
def test_each_variant_is_the_profile_with_its_own_weights(sheet):
    place = {question.key: at for at, question in enumerate(sheet.questionnaire.questions)}

    found = variants(sheet)

    assert len(found.variants) == 100
    for row, variant in zip(weightings(len(place)), found.variants, strict=True):
        sums = [
            sum(row[place[q.key]] * q.weight * o.points.of(p) for q, o in sheet.answered)
            for p in Perspective
        ]
        assert list(variant.sums) == sums
        assert variant.leaders == leaders_of(variant.sums)
    assert found.stays == sum(v.leaders == leaders(sheet) for v in found.variants)


def test_every_question_gets_each_of_a_hundred_factors_once_between_half_and_double():
    columns = list(zip(*weightings(29), strict=True))

    assert len(columns) == 29
    assert len({tuple(sorted(column)) for column in columns}) == 1
    assert len(set(columns[0])) == 100
    assert len(set(columns)) == 29
    assert all(500 < factor < 2000 for factor in columns[0])


def test_up_and_down_are_in_balance():
    for column in zip(*weightings(29), strict=True):
        assert sum(factor > 1000 for factor in column) == 50


def test_neighbouring_questions_do_not_vary_together():
    columns = list(zip(*weightings(30), strict=True))

    for one, other in pairwise(columns):
        both_up = sum(a > 1000 and b > 1000 for a, b in zip(one, other, strict=True))
        assert 20 <= both_up <= 30


def test_an_answer_more_leaves_the_weights_of_the_others_alone():
    assert [row[:5] for row in weightings(5)] == [row[:5] for row in weightings(29)]


def test_with_only_one_kind_of_answers_the_leader_stays_in_all_variants():
    catalogue = build_catalogue((build_question("q1"), build_question("q2")))

    found = variants(build_sheet(catalogue, {"q1": "a", "q2": "a"}))

    assert found.stays == 100
    assert found.led_by(COMPETITION) == 100
    assert found.variants[0].shares == (1, 0, 0)
