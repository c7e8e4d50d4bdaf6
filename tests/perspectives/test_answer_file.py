import pytest

from domain.answers import REMARK_MAX, TITLE_MAX, AnswerState
from perspectives.answer_file import MAX_BYTES, AnswerFileIsWrong, read_answer_file

GOOD = """
title: Een nieuwe brug
organisation: Gemeente Voorbeeld
description: |
  Eerste regel.
  Tweede regel.
answers:
  clarity: fixed
  solution: absent
  ownership: not_applicable
  suppliers: dont_know
remarks:
  clarity: "<b>Zie</b> het plan"
  trust: Nog niet besproken
"""


def problems_in(text, catalogue):
    with pytest.raises(AnswerFileIsWrong) as caught:
        read_answer_file(text, catalogue)
    return {problem.place: problem for problem in caught.value.problems}


def test_a_good_file_gives_title_and_sheet(catalogue):
    file = read_answer_file(GOOD, catalogue)

    assert file.title == "Een nieuwe brug"
    assert file.organisation == "Gemeente Voorbeeld"
    assert file.description == "Eerste regel.\nTweede regel."
    assert file.sheet.chosen == {"clarity": "fixed", "solution": "absent"}
    assert file.sheet.state_of("ownership") is AnswerState.NOT_APPLICABLE
    assert file.sheet.state_of("suppliers") is AnswerState.DONT_KNOW
    assert file.sheet.state_of("trust") is AnswerState.NOT_ANSWERED
    assert file.sheet.remark_on("clarity") == "<b>Zie</b> het plan"
    assert file.sheet.remark_on("trust") == "Nog niet besproken"


def test_a_title_alone_is_enough(catalogue):
    file = read_answer_file('title: "Iets"', catalogue)

    assert len(file.sheet.open_questions) == 5
    assert (file.organisation, file.description) == ("", "")


def test_every_mistake_is_named_with_its_place(catalogue):
    found = problems_in(
        """title: "   "
colour: blue
answers:
  clarty: fixed
  solution: perhaps
  trust: not_applicable
  suppliers: [many]
  experience: yes
remarks:
  clarity: 12
  nothing: x
""",
        catalogue,
    )

    assert {place: problem.line for place, problem in found.items()} == {
        "title": 1,
        "colour": 2,
        "answers.clarty": 4,
        "answers.solution": 5,
        "answers.trust": 6,
        "answers.suppliers": 7,
        "answers.experience": 8,
        "remarks.clarity": 10,
        "remarks.nothing": 11,
    }
    assert "Bedoelt u clarity?" in found["answers.clarty"].message
    assert "standard, adapted, absent, dont_know." in found["answers.solution"].message


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "title"),
        ("- a list", ""),
        ("answers: {clarity: fixed}", "title"),
        ("title: [x]", "title"),
        ('title: "a\\nb"', "title"),
        ('title: "a\\0b"', "title"),
        ("title: x\nanswers: fixed", "answers"),
        ("title: x\ntitle: y", "title"),
        ("title: x\nanswers: &a {clarity: fixed}\nremarks: *a", ""),
        ("title: x\nanswers: {clarity: fixed", ""),
        ("title: x\n" + "[" * 5000, ""),
        ("title: !!python/name:os.system x", "title"),
        (f"title: {'x' * (TITLE_MAX + 1)}", "title"),
        (f"title: x\nremarks:\n  clarity: {'x' * (REMARK_MAX + 1)}", "remarks.clarity"),
        ("#" * (MAX_BYTES + 1), ""),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_one_sentence(catalogue, text, place):
    found = problems_in(text, catalogue)

    assert list(found) == [place]
    assert found[place].message.endswith(".")


def test_answers_to_questions_that_do_not_show_do_not_count(catalogue):
    file = read_answer_file("title: x\nanswers: {solution: standard, ownership: shared}", catalogue)

    assert file.sheet.state_of("ownership") is AnswerState.NOT_SHOWN
