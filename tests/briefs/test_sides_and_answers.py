"""Asked against carried, and the answers as they were given."""

from domain.answers import AnswerState
from tests.briefs.builders import PARTICIPATION, build_advice, dutch, told


def test_a_gap_between_asked_and_carried_is_told_first(catalogue):
    answers = {
        "clarity": "problem",
        "solution": "absent",
        "ownership": "shared",
        "suppliers": "few",
        "experience": "none",
        "trust": "low",
    }

    view = dutch(build_advice(catalogue, answers))

    assert view.sides.differ
    assert "vraagt om co-creatiegericht" in view.sides.sentence
    assert view.sides.growth is not None
    assert any(fact.label == "Gevraagd en gedragen" for fact in view.opening.facts)


def test_one_direction_is_told_as_one(catalogue):
    view = dutch(build_advice(catalogue, PARTICIPATION))

    assert "wijst beide naar participatiegericht" in view.sides.sentence


def test_an_unanswered_side_is_said_and_has_no_shares(catalogue):
    view = dutch(build_advice(catalogue, {"clarity": "fixed"}))

    assert "is nog niets beantwoord" in view.sides.sentence
    assert view.sides.rows[1].shares == ()


def test_states_are_words_and_hidden_questions_are_left_out(catalogue):
    states = {"solution": AnswerState.DONT_KNOW, "trust": AnswerState.NOT_ANSWERED}
    remarks = {"trust": "  Nog bespreken.\nMet de wijk.  "}

    view = dutch(build_advice(catalogue, {"clarity": "fixed"}, states=states, remarks=remarks))

    rows = {row.question.key: row for group in view.answers for row in group.rows}
    assert rows["solution"].state_word == "Weet ik nog niet"
    assert rows["trust"].state_word == "Niet ingevuld"
    assert rows["trust"].remark == "Nog bespreken.\nMet de wijk."
    assert rows["clarity"].option == catalogue.questionnaires[0].question("clarity").option("fixed")
    assert "ownership" not in rows


def test_not_applicable_is_another_state_than_not_answered(catalogue):
    advice = build_advice(
        catalogue, {"solution": "absent"}, states={"ownership": AnswerState.NOT_APPLICABLE}
    )

    rows = {row.question.key: row for group in dutch(advice).answers for row in group.rows}

    assert rows["ownership"].state_word == "Niet van toepassing"
    assert rows["ownership"].points == ""


def test_the_runner_up_stands_beside_the_leader(catalogue):
    approach = told(build_advice(catalogue, PARTICIPATION)).approach

    assert approach.columns[0].advised
    assert len(approach.columns) >= 2
    assert all(len(row.columns) == len(approach.columns) for row in approach.phases)


def test_conditions_tell_met_missing_and_to_judge(catalogue):
    met = told(build_advice(catalogue, PARTICIPATION | {"trust": "high"})).approach
    missing = told(build_advice(catalogue, PARTICIPATION | {"trust": "low"})).approach

    assert [row.state_word for row in met.known] == ["Op orde"]
    assert [row.state_word for row in missing.known] == ["Ontbreekt"]
    assert [row.condition.key for row in met.to_judge] == ["shared_goal"]
