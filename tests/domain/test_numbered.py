"""A text that numbers its parts can be shown as a list."""

import pytest

from domain.numbered import numbered_parts
from domain.texts import Text


def test_the_numbers_part_a_text_in_both_languages():
    text = Text(nl="1. Wat nu? 2. En\nhoe dan?", en="1. What now? 2. And how?")

    assert numbered_parts(text) == (
        Text(nl="Wat nu?", en="What now?"),
        Text(nl="En hoe dan?", en="And how?"),
    )


def test_a_part_without_english_is_dutch():
    assert numbered_parts(Text(nl="1. Wat? 2. Hoe?")) == (Text(nl="Wat?"), Text(nl="Hoe?"))


def test_ten_and_more_are_counted_too():
    many = " ".join(f"{number}. Vraag?" for number in range(1, 13))

    assert numbered_parts(Text(nl=many)) == (Text(nl="Vraag?"),) * 12


@pytest.mark.parametrize(
    "text",
    [
        Text(nl="Wat zou u doen?", en="What would you do?"),
        Text(nl="2. Eerst dit 1. Dan dat"),
        Text(nl="Volgens artikel 1. Of 2. Dat"),
        Text(nl="1. Wat? 2. Hoe?", en="1. What and how?"),
        Text(nl="1. Wat? 2. Hoe?", en="What and how?"),
        Text(nl=""),
    ],
)
def test_any_other_text_has_no_parts(text):
    assert numbered_parts(text) == ()


def test_what_is_no_next_number_stays_in_its_part():
    text = Text(nl="1. Kies uit 3. Of meer 2. Waarom 1. niet?")

    assert [part.nl for part in numbered_parts(text)] == ["Kies uit 3. Of meer", "Waarom 1. niet?"]
