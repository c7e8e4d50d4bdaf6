"""The catalogue is found by its lasting keys."""

import pytest

from domain.perspective import Perspective
from domain.questionnaire import UnknownKey
from tests.catalogues import CO_CREATION, COMPETITION, PARTICIPATION, small_catalogue

CATALOGUE = small_catalogue()
QUESTIONNAIRE = CATALOGUE.questionnaire("assignment")


def test_things_are_found_by_their_key():
    assert CATALOGUE.perspective(PARTICIPATION).key is PARTICIPATION
    assert CATALOGUE.source("leaflet").by_model_authors
    assert QUESTIONNAIRE.question("trust").option("high").key == "high"
    assert QUESTIONNAIRE.theme_of("trust").key == "organisation"


@pytest.mark.parametrize(
    "look_up",
    [
        lambda: CATALOGUE.questionnaire("nothing"),
        lambda: CATALOGUE.source("nothing"),
        lambda: QUESTIONNAIRE.question("nothing"),
        lambda: QUESTIONNAIRE.theme_of("nothing"),
        lambda: QUESTIONNAIRE.question("trust").option("nothing"),
    ],
)
def test_an_unknown_key_is_named(look_up):
    with pytest.raises(UnknownKey, match="'nothing' is not in this catalogue"):
        look_up()


def test_texts_points_and_importance_are_found_by_perspective():
    points = QUESTIONNAIRE.question("clarity").option("functional").points
    condition = CATALOGUE.conditions[1]

    assert [points.of(perspective) for perspective in Perspective] == [1, 4, 1]
    assert points.in_order == (1, 4, 1)
    assert condition.importance.of(CO_CREATION) == 3
    assert CATALOGUE.dimensions[0].texts.of(COMPETITION).nl == "Rol bij competitie"


def test_a_phase_knows_the_steps_of_each_perspective():
    steps = CATALOGUE.phases[0].steps_for(CO_CREATION)

    assert [step.key for step in steps] == ["prepare_co_creation"]
