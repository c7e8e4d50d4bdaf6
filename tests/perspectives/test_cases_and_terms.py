import re
from collections import Counter

import pytest

from domain.answers import AnswerSheet, AnswerState, Given, answer_sheet
from domain.library import Case, CaseKind, GlossaryTerm
from domain.perspective import Perspective
from domain.questionnaire import Question
from domain.scoring import outcome_of, profile_of
from domain.texts import Text
from perspectives.shipped import SHIPPED
from tests.conftest import content_in

CATALOGUE = content_in(SHIPPED)
BUYERS = CATALOGUE.questionnaire("assignment")
CASES = {case.key: case for case in CATALOGUE.cases}
TERMS = {term.key: term for term in CATALOGUE.terms}
COMPETITION, PARTICIPATION, CO_CREATION = Perspective
STORIES = {
    "circular_street": CO_CREATION,
    "river_collaboration": PARTICIPATION,
    "thousand_questions": COMPETITION,
    "free_design": PARTICIPATION,
    "open_scope_without_ceiling": CO_CREATION,
    "last_amount": CO_CREATION,
    "office_furniture": PARTICIPATION,
    "quay_walls": CO_CREATION,
    "all_metrics_met": COMPETITION,
    "road_surface": COMPETITION,
    "dialogue_without_mandate": PARTICIPATION,
    "home_care": COMPETITION,
}
"""What each story tells about: the perspective to which the assignment points."""

every_case = pytest.mark.parametrize("case", CATALOGUE.cases, ids=lambda case: case.key)
every_term = pytest.mark.parametrize("term", CATALOGUE.terms, ids=lambda term: term.key)
naming = [
    (question, key)
    for questionnaire in CATALOGUE.questionnaires
    for question in questionnaire.questions
    for key in question.terms
]


def sheet_of(case: Case) -> AnswerSheet:
    given = [
        Given(question=answer.question, state=AnswerState.ANSWERED, option=answer.option)
        for answer in case.answers
    ]
    return answer_sheet(questionnaire=BUYERS, given=given)


def leaders_in(case: Case) -> tuple[Perspective, ...]:
    profile = profile_of(sheet_of(case).answered)
    assert profile is not None
    outcome = outcome_of(profile=profile, limits=CATALOGUE.limits)
    return outcome.leaders


def texts_of(question: Question) -> str:
    """All that a question says in Dutch."""
    parts = [question.text, question.short, question.hint, question.why, question.example]
    for option in question.options:
        parts += [option.label, option.hint]
    return " ".join(part.nl for part in parts if isinstance(part, Text)).casefold()


def occurs(term: GlossaryTerm, said: str) -> bool:
    """Whether one of the words for it is said, in whatever grammatical form."""
    names = [word.nl.casefold() for word in (term.name, *term.also)]
    stems = [name if len(name) < 5 else name[:-2] for name in names]
    return any(re.search(rf"\b{re.escape(stem)}", said) for stem in stems)


def test_every_kind_of_case_and_every_perspective_is_there():
    kinds = Counter(case.kind for case in CASES.values())
    leading = Counter(STORIES.values())

    assert len(CASES) >= 9
    assert min(kinds[kind] for kind in CaseKind) >= 2
    assert min(leading[perspective] for perspective in Perspective) >= 3


def test_every_perspective_has_a_good_a_bad_and_an_open_example():
    found = {(STORIES[case.key], case.kind) for case in CASES.values()}

    assert found == {(perspective, kind) for perspective in Perspective for kind in CaseKind}


@every_case
def test_a_case_answers_every_question_that_shows_and_no_other(case):
    sheet = sheet_of(case)

    assert sheet.open_questions == ()
    assert {answer.question for answer in case.answers} == {q.key for q in sheet.shown}


@every_case
def test_the_answers_of_a_case_point_where_its_story_does(case):
    assert leaders_in(case) == (STORIES[case.key],)


@every_case
def test_a_case_to_work_out_asks_something_and_the_others_tell_how_it_ended(case):
    open_ended = case.kind is CaseKind.TO_WORK_OUT

    assert (case.exercise is not None) is open_ended
    assert (case.outcome is None) is open_ended
    if case.exercise:
        assert 2 <= case.exercise.nl.count("?") <= 5
        assert all(task.nl.endswith(("?", ".")) and task.en for task in case.tasks)
        assert len(case.tasks) > 1


def test_there_are_enough_terms_for_the_field():
    assert len(TERMS) >= 95


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_two_terms_have_the_same_name(language):
    names = Counter(
        str(getattr(word, language)).casefold()
        for term in TERMS.values()
        for word in {term.name, *term.also}
    )

    assert [name for name, times in names.items() if times > 1] == []


def test_terms_stand_in_the_order_of_their_dutch_names():
    names = [term.name.nl.casefold() for term in CATALOGUE.terms]

    assert names == sorted(names)


@every_term
def test_a_term_is_explained_in_both_languages_and_briefly(term):
    for text in (term.name, term.meaning, *term.also):
        assert text.nl
        assert text.en
    assert len(re.findall(r"[.?!](?:\s|$)", term.meaning.nl)) <= 4


@pytest.mark.parametrize(("question", "key"), naming, ids=lambda part: getattr(part, "key", part))
def test_a_term_that_a_question_names_is_said_in_it(question, key):
    assert occurs(TERMS[key], texts_of(question))


def test_no_question_explains_more_than_three_words():
    assert naming
    assert max(Counter(question.key for question, _ in naming).values()) <= 3
