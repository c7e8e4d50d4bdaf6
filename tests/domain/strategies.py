"""Small questionnaires and answers by hypothesis, and the slow but obvious ways to reckon."""

from collections.abc import Iterator
from itertools import product

from hypothesis import strategies as st

from domain.answers import AnswerSheet, AnswerState, Given, answer_sheet
from domain.conditions import Condition, Criterion
from domain.perspective import Perspective
from domain.questionnaire import Question
from domain.scoring import profile_of
from tests.catalogues import build_question, build_questionnaire, build_theme

SPLITS = [(a, b, 6 - a - b) for a in range(7) for b in range(7 - a)]
KEYS = "abcde"


@st.composite
def questions(draw: st.DrawFn, earlier: tuple[Question, ...] = (), key: str = "q0") -> Question:
    points = draw(st.lists(st.sampled_from(SPLITS), min_size=2, max_size=3))
    conditional = bool(earlier) and draw(st.booleans())
    return build_question(
        key,
        dict(zip(KEYS, points, strict=False)),
        weight=draw(st.integers(1, 3)),
        may_not_apply=draw(st.booleans()),
        shown_when=draw(conditions(earlier)) if conditional else None,
    )


@st.composite
def conditions(draw: st.DrawFn, earlier: tuple[Question, ...]) -> Condition:
    kinds = st.sampled_from(["all_of", "any_of", "none_of"])
    criteria: dict[str, tuple[Criterion, ...]] = {}
    for question in draw(st.lists(st.sampled_from(earlier), min_size=1, max_size=2, unique=True)):
        keys = [option.key for option in question.options]
        options = draw(st.lists(st.sampled_from(keys), min_size=1, unique=True))
        kind = draw(kinds)
        criterion = Criterion(question=question.key, options=tuple(options))
        criteria[kind] = (*criteria.get(kind, ()), criterion)
    return Condition(**criteria)


@st.composite
def sheets(draw: st.DrawFn, *, all_answered: bool = False, max_questions: int = 5) -> AnswerSheet:
    """A sheet with at least one answer, over questions that may show on a condition."""
    asked: list[Question] = []
    for number in range(draw(st.integers(1, max_questions))):
        asked.append(draw(questions(tuple(asked), f"q{number}")))
    given = [draw(_given(question, all_answered or not at)) for at, question in enumerate(asked)]
    questionnaire = build_questionnaire(build_theme("only", tuple(asked)))
    return answer_sheet(questionnaire=questionnaire, given=given)


@st.composite
def _given(draw: st.DrawFn, question: Question, answered: bool) -> Given:
    states = [AnswerState.ANSWERED, AnswerState.NOT_ANSWERED, AnswerState.DONT_KNOW]
    if question.may_not_apply:
        states.append(AnswerState.NOT_APPLICABLE)
    state = AnswerState.ANSWERED if answered else draw(st.sampled_from(states))
    option = draw(st.sampled_from(question.options)).key
    return Given(
        question=question.key,
        state=state,
        option=option if state is AnswerState.ANSWERED else "",
    )


def leaders(sheet: AnswerSheet) -> tuple[Perspective, ...]:
    profile = profile_of(sheet.answered)
    return profile.leaders if profile else ()


def completions(sheet: AnswerSheet) -> Iterator[AnswerSheet]:
    """Every sheet without open questions that this one can become, one question at a time."""
    if not sheet.open_questions:
        yield sheet
        return
    question = sheet.open_questions[0]
    ways = [
        Given(question=question.key, state=AnswerState.ANSWERED, option=option.key)
        for option in question.options
    ]
    if question.may_not_apply:
        ways.append(Given(question=question.key, state=AnswerState.NOT_APPLICABLE))
    others = [given for given in sheet.given if given.question != question.key]
    for way in ways:
        completed = answer_sheet(questionnaire=sheet.questionnaire, given=[*others, way])
        yield from completions(completed)


def changed_sheets(sheet: AnswerSheet) -> Iterator[tuple[int, AnswerSheet]]:
    """Every way to change given answers, with the number of changes (also none)."""
    options = [[option.key for option in question.options] for question, _ in sheet.answered]
    for chosen in product(*options):
        changes = [
            (question.key, key)
            for (question, now), key in zip(sheet.answered, chosen, strict=True)
            if now.key != key
        ]
        yield len(changes), sheet.answering(changes)
