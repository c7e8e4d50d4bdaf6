"""The numbers as CSV: opens in columns, no cell is a formula, and all that was typed comes back."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.workshops.browsers import address, let_facilitate, new_browser
from tests.workshops.ended import FIVE_AND_FIVE, agree, build_ended, vote_for
from tests.workshops.rooms import AT, SIDES, build_room, build_workshop, first_questions
from workshops.models import CARDS_KEY, Format
from workshops.pages_cards import card_keys
from workshops.report import present_report
from workshops.report_csv import csv_of, guarded
from workshops.running import end

CELLS = json.loads((Path(__file__).parent / "inputs" / "cells.json").read_text(encoding="utf-8"))
FORMULA_SIGNS = tuple("=+-@")


def table_of(content: bytes) -> list[list[str]]:
    text = content.decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), delimiter=";"))


def rows_of(workshop) -> list[dict[str, str]]:
    head, *rows = table_of(csv_of(present_report(workshop)))
    return [dict(zip(head, row, strict=True)) for row in rows]


def unguarded(text: str) -> str:
    return text.removeprefix("'")


def test_it_opens_in_columns_where_the_decimal_mark_is_a_comma(shipped_edition):
    ended = build_ended(shipped_edition)

    content = let_facilitate(new_browser(), ended).get(address(ended, "report_csv")).content

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.splitlines()[0].count(b";") == 14


def test_there_is_a_row_for_each_question_side_answer_and_round(shipped_edition):
    ended = build_ended(shipped_edition, rounds=2)
    asked = first_questions(shipped_edition, 2)
    options = sum(len(question.options) for question in asked) + 5

    rows = rows_of(ended)

    assert len(rows) == options * 2 * 2
    assert {row["Ronde"] for row in rows} == {"1", "2"}
    assert {row["Kant"] for row in rows} == {"Inkopers", "Markt"}


def test_a_row_has_the_count_the_agreement_and_the_difference(shipped_edition):
    ended = build_ended(shipped_edition)
    question = first_questions(shipped_edition, 1)[0]

    row = rows_of(ended)[0]

    assert row["Vraag"] == question.text.nl
    assert row["Antwoord"] == question.options[0].label.nl
    assert (row["Kant"], row["Aantal"]) == ("Inkopers", "5")
    assert row["Eensgezind binnen de kant (%)"] == "100"
    assert row["Verschil tussen kanten (punten)"].isdigit()


def test_no_row_is_of_one_participant(shipped_edition):
    few, many = (
        build_ended(shipped_edition, sizes) for sizes in (FIVE_AND_FIVE, {"buyers": 9, "market": 8})
    )

    assert len(rows_of(few)) == len(rows_of(many))


def test_a_small_side_is_joined_here_too(shipped_edition):
    sides = (*SIDES, {"key": "other", "name": "Anderen"})
    ended = build_ended(shipped_edition, {"buyers": 5, "market": 5, "other": 1}, sides=sides)

    assert "Anderen" not in {row["Kant"] for row in rows_of(ended)}


def test_a_question_without_enough_answers_keeps_what_was_agreed(shipped_edition):
    ended = build_ended(shipped_edition, {"buyers": 2})
    agree(ended, 0, text="Eerst een proef.")

    rows = rows_of(ended)

    assert [row["Afspraak"] for row in rows] == ["Eerst een proef.", "", ""]
    assert {row["Aantal"] for row in rows} == {""}


@pytest.mark.parametrize("text", CELLS)
def test_what_was_typed_comes_back_and_is_never_a_formula(shipped_edition, text):
    ended = build_ended(
        shipped_edition,
        questions=({"key": "own-1", "text": text},),
        sides=({"key": "buyers", "name": text}, SIDES[1]),
    )
    agree(ended, 0, text=text)

    table = table_of(csv_of(present_report(ended)))

    row = table[1]
    assert [unguarded(row[at]) for at in (1, 3, 10)] == [text, text, text]
    assert not [cell for line in table for cell in line if cell.startswith(FORMULA_SIGNS)]
    assert {len(line) for line in table} == {15}


@pytest.mark.parametrize("text", ["=1+1", "+31", "-5", "@a", " =1", "\t=1", "\n-1", "＝1+1"])
def test_a_cell_that_reads_as_a_formula_gets_an_apostrophe(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("value", [0, 12, -3])
def test_numbers_stay_numbers(value):
    assert guarded(value) == value


def test_numbers_are_not_quoted_and_words_are(shipped_edition):
    ended = build_ended(shipped_edition)

    line = csv_of(present_report(ended)).decode("utf-8-sig").splitlines()[1]

    assert line.startswith('1;"')
    assert ";5;100;" in line


def test_votes_on_cards_stand_there_per_side(shipped_edition, shipped_catalogue):
    keys = card_keys(shipped_catalogue)
    made = build_workshop(shipped_edition, format=Format.CARDS, cards=keys)
    vote_for(made, build_room(made, buyers=4, market=5), keys[:3])
    made.shown = [[CARDS_KEY, 1]]
    made.save()
    end(workshop_id=made.pk, at=AT)
    made.refresh_from_db()

    rows = rows_of(made)

    assert [(row["Kant"], row["Aantal"]) for row in rows[:2]] == [("Inkopers", "4"), ("Markt", "5")]
    assert len(rows) == 6
