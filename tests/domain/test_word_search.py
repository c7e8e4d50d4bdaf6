"""Words are found whole, in any case and accent, the longest first, with their place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.word_search import QUOTE_MAX, Lexicon, sentence_around, tokens_of

LEXICON = Lexicon(
    [
        ("openbare procedure", "open"),
        ("niet-openbare procedure", "restricted"),
        ("één plan", "plan"),
        ("bouwteam", "team"),
        ("bouwteam", "contract"),
        ("geen marktconsultatie", "closed"),
        ("marktconsultatie", "consultation"),
    ]
)


def found_in(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(hit.meanings, text[hit.start : hit.end]) for hit in LEXICON.hits_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Een OPENBARE\nprocedure.", [(("open",), "OPENBARE\nprocedure")]),
        ("De niet‑openbare procedure", [(("restricted",), "niet‑openbare procedure")]),
        (
            "Een plan; e\u0301e\u0301n plan",
            [(("plan",), "Een plan"), (("plan",), "e\u0301e\u0301n plan")],
        ),
        ("bouw\u00adteam", [(("team", "contract"), "bouw\u00adteam")]),
        ("Bouwteams en bouwteamlid", []),
        ("Openbare. Procedure", []),
        ("openbare, procedure", []),
        ("zonder bouwteam", []),
        ("without bouwteam, geen openbare procedure", []),
        ("geen prijs maar een bouwteam", [(("team", "contract"), "bouwteam")]),
        ("geen, bouwteam", []),
        ("“Openbare” procedure", [(("open",), "Openbare” procedure")]),
        ("bouwteam/bouwteam", [(("team", "contract"), "bouwteam")] * 2),
        ("de openbare", []),
        ("geen marktconsultatie", [(("closed",), "geen marktconsultatie")]),
        ("", []),
    ],
)
def test_words_are_found_as_they_stand_in_the_text(text, found):
    assert found_in(text) == found


@given(st.text(alphabet="bouwteam ëİßﬁ\u00ad\u0301-.\n½", max_size=60))
def test_no_sign_moves_the_place_of_a_later_word(before):
    text = f"{before}. bouwteam"

    hit = list(LEXICON.hits_in(text))[-1]

    assert text[hit.start : hit.end] == "bouwteam"


@pytest.mark.parametrize(
    "text",
    [
        "Eerst dit. Wij vormen een bouwteam. Dan dat.",
        "Eerst dit.\n\nWij vormen een bouwteam.\n\nDan dat.",
        "• Eerst dit\n• Wij vormen een bouwteam.\n• Dan dat",
    ],
)
def test_the_sentence_around_a_word_is_quoted(text):
    start = text.index("bouwteam")

    assert sentence_around(text, start, start + 8) == "Wij vormen een bouwteam."


def test_an_abbreviation_ends_no_sentence():
    text = "Zie art. 2.26 en Art. 3 over het bouwteam. Klaar."
    start = text.index("bouwteam")

    assert sentence_around(text, start, start + 8) == "Zie art. 2.26 en Art. 3 over het bouwteam."


def test_a_long_sentence_is_cut_between_words_and_shows_it():
    text = "woord " * 200 + "bouwteam" + " woord" * 200
    start = text.index("bouwteam")

    quote = sentence_around(text, start, start + 8)

    assert "bouwteam" in quote
    assert (quote[:8], quote[-8:]) == ("… woord ", " woord …")
    assert len(quote) <= QUOTE_MAX + 4


def test_an_empty_phrase_stands_for_nothing():
    assert list(Lexicon([("", "nothing"), ("-", "nothing")]).hits_in("- een tekst")) == []


def test_the_folded_words_of_a_phrase_have_no_capitals_accents_or_signs():
    assert tokens_of("Niet-openbare, één ﬁlm") == ("niet", "openbare", "een", "film")


def test_a_cut_never_takes_part_of_the_words_themselves():
    text = "a" * 1_000 + " bouwteam " + "b" * 1_000
    start = text.index("bouwteam")

    assert " bouwteam " in f" {sentence_around(text, start, start + 8)} "
