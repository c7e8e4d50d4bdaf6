"""Characters that the bundled fonts do not have are replaced by a sign, and reported."""

import pytest

from briefs.characters import SIGN, drawable, names_of_characters
from briefs.pdf import FONTS


def test_letters_of_european_languages_stay():
    text = "Coördinatie financiële één-loket ĳsbaan Škoda œuvre € − ‘’ –"

    assert drawable(text, fonts=FONTS).text == text


def test_an_accent_on_its_own_joins_its_letter():
    found = drawable("Cafe\u0301", fonts=FONTS)

    assert found.text == "Café"
    assert found.replaced == ()


@pytest.mark.parametrize("sample", ["Ελλάδα", "Киев", "مرحبا", "采购", "🌱"])
def test_other_scripts_become_a_visible_sign_and_are_reported(sample):
    found = drawable(sample, fonts=FONTS)

    assert set(found.text) == {SIGN}
    assert "".join(found.replaced) == "".join(dict.fromkeys(sample))


def test_a_decorated_number_becomes_the_number():
    found = drawable("fase ②", fonts=FONTS)

    assert found.text == "fase 2"
    assert found.replaced == ("②",)


def test_invisible_signs_vanish_without_a_mark():
    found = drawable("a\u200db\u00adc\u0000d", fonts=FONTS)

    assert found.text == "abcd"
    assert found.replaced == ()


def test_line_breaks_stay():
    assert drawable("een\n\ttwee", fonts=FONTS).text == "een\n\ttwee"


def test_replaced_characters_are_named_in_words():
    assert names_of_characters("🌱") == ("U+1F331 SEEDLING",)
