"""The answer sheet keeps five states apart, and only what shows."""

import pytest

from domain.answers import AnswerState, Given, NotApplicableNotOffered, answer_sheet
from domain.questionnaire import UnknownKey
from tests.catalogues import build_sheet, small_catalogue

QUESTIONNAIRE = small_catalogue().questionnaire("assignment")


def test_the_five_states_are_told_apart():
    sheet = build_sheet(
        small_catalogue(),
        {"clarity": "fixed", "solution": "absent"},
        states={
            "ownership": AnswerState.NOT_APPLICABLE,
            "suppliers": AnswerState.DONT_KNOW,
        },
    )
    without_solution = build_sheet(small_catalogue(), {"clarity": "fixed"})

    assert sheet.state_of("clarity") is AnswerState.ANSWERED
    assert sheet.state_of("ownership") is AnswerState.NOT_APPLICABLE
    assert sheet.state_of("suppliers") is AnswerState.DONT_KNOW
    assert sheet.state_of("experience") is AnswerState.NOT_ANSWERED
    assert without_solution.state_of("ownership") is AnswerState.NOT_SHOWN


def test_open_is_what_shows_and_is_not_answered_or_not_known():
    sheet = build_sheet(
        small_catalogue(),
        {"clarity": "fixed", "solution": "absent", "experience": "none"},
        states={"ownership": AnswerState.NOT_APPLICABLE, "suppliers": AnswerState.DONT_KNOW},
    )

    assert [question.key for question in sheet.open_questions] == ["suppliers", "trust"]


def test_an_answer_to_a_question_that_does_not_show_is_gone_with_its_remark():
    sheet = build_sheet(
        small_catalogue(),
        {"solution": "standard", "ownership": "shared"},
        remarks={"ownership": "samen", "solution": "zie bijlage"},
    )

    assert "ownership" not in sheet.chosen
    assert sheet.remark_on("ownership") == ""
    assert sheet.remark_on("solution") == "zie bijlage"
    assert [question.key for question, _ in sheet.answered] == ["solution"]


def test_answering_otherwise_shows_and_hides_questions():
    sheet = build_sheet(small_catalogue(), {"solution": "absent", "ownership": "shared"})

    hidden = sheet.answering([("solution", "standard")])
    back = hidden.answering([("solution", "absent")])

    assert hidden.chosen == {"solution": "standard"}
    assert back.state_of("ownership") is AnswerState.NOT_ANSWERED


def test_answering_keeps_the_remark():
    sheet = build_sheet(small_catalogue(), {"trust": "low"}, remarks={"trust": "eerder misgegaan"})

    changed = sheet.answering([("trust", "high")])

    assert changed.chosen == {"trust": "high"}
    assert changed.remark_on("trust") == "eerder misgegaan"


@pytest.mark.parametrize(
    ("given", "kind", "key"),
    [
        (Given(question="nothing"), "question", "nothing"),
        (
            Given(question="trust", state=AnswerState.ANSWERED, option="much"),
            "option",
            "much",
        ),
        (Given(question="trust", state=AnswerState.ANSWERED), "option", ""),
        (Given(question="trust", option="low"), "option", "low"),
    ],
)
def test_an_unknown_key_is_refused_by_name(given, kind, key):
    with pytest.raises(UnknownKey) as refusal:
        answer_sheet(questionnaire=QUESTIONNAIRE, given=[given])

    assert (refusal.value.kind, refusal.value.key) == (kind, key)


def test_not_applicable_is_refused_where_it_is_not_offered():
    with pytest.raises(NotApplicableNotOffered) as refusal:
        build_sheet(small_catalogue(), states={"trust": AnswerState.NOT_APPLICABLE})

    assert refusal.value.question == "trust"


def test_the_state_of_an_unknown_question_is_refused():
    with pytest.raises(UnknownKey):
        build_sheet(small_catalogue()).state_of("nothing")
