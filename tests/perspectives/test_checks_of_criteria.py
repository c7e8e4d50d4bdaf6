"""What a tender is laid beside names questions and dimensions that exist."""

from dataclasses import replace

import pytest

from domain.criteria import ComparedCriterion
from domain.perspective import PerPerspective
from perspectives.checking import faults_in
from perspectives.problems import place_of
from tests.catalogues import BASIS, build_text
from tests.notices import notice_catalogue

SAME = PerPerspective(
    competition=build_text("a"), participation=build_text("b"), co_creation=build_text("c")
)
PRICE = ComparedCriterion(
    key="price",
    name=build_text("Prijs"),
    asked_by=("clarity",),
    shown_by=("price_weight",),
    repair=SAME,
    basis=BASIS,
)


def places(criterion):
    catalogue = replace(notice_catalogue(), criteria=(criterion,))
    return [place_of(f.path) for f in faults_in(catalogue) if f.path[0] == "criteria"]


def test_a_criterion_of_questions_that_exist_is_sound():
    assert places(PRICE) == []


@pytest.mark.parametrize("name", ["asked_by", "shown_by"])
def test_a_question_of_another_questionnaire_is_told_with_its_place(name):
    (place,) = places(replace(PRICE, **{name: ("gone",)}))

    assert name in place


def test_a_dimension_has_to_exist():
    (place,) = places(replace(PRICE, dimension="gone"))

    assert "dimension" in place
