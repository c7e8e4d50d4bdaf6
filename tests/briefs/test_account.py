"""The account tells the weights of the questionnaire, and what a variant makes of them."""

import pytest

from briefs.account import account_of
from briefs.docx import make_document
from domain.advice import advise
from domain.weighting import ThemeWeight
from tests.briefs.builders import PARTICIPATION, build_advice, build_request
from tests.briefs.docx_reading import ReadDocx
from tests.catalogues import build_sheet

WEIGHTS = {"need": ThemeWeight.DOUBLE, "organisation": ThemeWeight.HALF}
SAID = (
    "In deze variant wegen thema’s anders: Thema need telt dubbel en Thema organisation telt half."
)


@pytest.fixture
def variant(catalogue):
    sheet = build_sheet(catalogue, PARTICIPATION)
    return advise(catalogue=catalogue, sheet=sheet, weights=WEIGHTS)


def test_a_variant_tells_what_weighs_otherwise(variant):
    assert account_of(variant).reweighted.startswith(SAID)


def test_a_variant_keeps_telling_the_weights_of_the_questionnaire(variant, catalogue):
    plain = account_of(build_advice(catalogue, PARTICIPATION))

    assert _weights(account_of(variant)) == _weights(plain)
    assert plain.reweighted == ""


def test_a_variant_says_so_in_its_document(variant):
    text = ReadDocx(make_document(build_request(variant))).text

    assert SAID in text
    assert "Andere weging" in text


def _weights(account):
    return {row.weight: [question.key for question in row.questions] for row in account.weights}
