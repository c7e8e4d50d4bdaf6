"""Advices to put into words."""

from datetime import date

from briefs.brief import BriefRequest
from briefs.presentation import AdviceView, ResultView, present
from domain.advice import Advice, Result, advise
from domain.answers import AnswerState
from domain.catalogue import Catalogue
from tests.catalogues import build_catalogue, build_question, build_sheet

PARTICIPATION = {
    "clarity": "functional",
    "solution": "adapted",
    "suppliers": "several",
    "experience": "dialogue",
    "trust": "growing",
}
"""Answers to the small catalogue that all point to participation."""


def build_advice(
    catalogue: Catalogue,
    answers: dict[str, str] | None = None,
    *,
    states: dict[str, AnswerState] | None = None,
    remarks: dict[str, str] | None = None,
) -> Advice:
    sheet = build_sheet(catalogue, answers, states=states, remarks=remarks)
    return advise(catalogue=catalogue, sheet=sheet)


def advice_of_points(*rows: tuple[int, tuple[int, int, int]]) -> Advice:
    """The advice on one answer per row, each with a weight and points."""
    questions = tuple(
        build_question(f"q{number}", {"a": points, "b": points[::-1]}, weight=weight)
        for number, (weight, points) in enumerate(rows)
    )
    catalogue = build_catalogue(questions)
    return build_advice(catalogue, {question.key: "a" for question in questions})


def clear() -> Advice:
    return advice_of_points((1, (1, 4, 1)), (1, (0, 5, 1)))


def leaning() -> Advice:
    return advice_of_points((1, (3, 3, 0)), (1, (3, 2, 1)))


def mixed() -> Advice:
    return advice_of_points((3, (3, 3, 0)), (1, (3, 2, 1)))


def tie() -> Advice:
    return advice_of_points((1, (6, 0, 0)), (1, (0, 6, 0)))


def three_equal() -> Advice:
    return advice_of_points((1, (2, 2, 2)))


def nothing() -> Advice:
    return build_advice(build_catalogue((build_question("only"),)))


def dutch(advice: Advice) -> AdviceView:
    return present(advice, language="nl")


def told(advice: Advice) -> ResultView:
    """What is told in Dutch of an advice that has a result."""
    view = dutch(advice).result
    assert view is not None
    return view


def result_of_points(*rows: tuple[int, tuple[int, int, int]]) -> Result:
    return result_of(advice_of_points(*rows))


def result_of(advice: Advice) -> Result:
    assert advice.result is not None
    return advice.result


def build_request(advice: Advice, **fields: object) -> BriefRequest:
    given = {
        "advice": advice,
        "title": "Bermonderhoud",
        "language": "nl",
        "on_date": date(2026, 11, 25),
    }
    return BriefRequest(**{**given, **fields})  # type: ignore[arg-type]
