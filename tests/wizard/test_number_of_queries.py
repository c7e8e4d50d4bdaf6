"""A question costs the same few queries, the first and the last, empty and full."""

import pytest

from tests.wizard.builders import (
    address,
    build_answer,
    build_assessment,
    let_open,
    let_own,
    see,
    send,
)


@pytest.fixture
def shipped(shipped_edition, alice):
    made = build_assessment(shipped_edition)
    let_own(alice, made)
    see(alice, made, made.asked.questions[0].key)
    return made


@pytest.fixture
def filled(shipped):
    for question in shipped.asked.questions:
        build_answer(shipped, question.key, question.options[-1].key)
    return shipped


@pytest.mark.parametrize("number", [0, 1, -2, -1])
def test_showing_a_question_takes_three_queries(filled, alice, number, django_assert_num_queries):
    question = filled.asked.questions[number].key

    with django_assert_num_queries(3):
        see(alice, filled, question)


@pytest.mark.parametrize("number", [0, 1, 3, -2, -1])
@pytest.mark.parametrize("before", ["empty", "filled"])
def test_saving_and_showing_the_next_takes_at_most_eight(
    request, alice, number, before, django_assert_max_num_queries
):
    assessment = request.getfixturevalue("filled" if before == "filled" else "shipped")
    questions = assessment.asked.questions
    send(alice, assessment, questions[5].key, questions[5].options[0].key)
    question = questions[number]
    version = 1 if before == "filled" else 0

    with django_assert_max_num_queries(8):
        response = send_with(alice, assessment, question, version)

    assert response.status_code == 303


def test_somebody_with_a_link_costs_one_more(filled, bob, django_assert_num_queries):
    let_open(bob, filled)

    with django_assert_num_queries(4):
        see(bob, filled, filled.asked.questions[0].key)


def send_with(client, assessment, question, version):
    data = {"choice": question.options[0].key, "version": version, "remark": "", "action": "next"}
    return client.post(address(assessment, "question", question.key), data)
