"""Words of signals in documents: quoted with their sentence and place, to confirm or reject."""

from dataclasses import dataclass

import pytest

from checker.documents.document import Document, DocumentKind, DocumentPassage
from checker.documents.finding import SHOWN, find_words, lexicon_of
from checker.documents.reading import document_from
from domain.signals import TextPart, Words
from tests.checker.documents.files import build_docx, build_pdf


@dataclass(frozen=True)
class Sign:
    """What a signal is to a search: its key and its words."""

    key: str
    words: Words | None


OPEN = Sign("open", Words(nl=("openbare procedure",), en=("open procedure",)))
RESTRICTED = Sign("restricted", Words(nl=("niet-openbare procedure",)))
TEAM = Sign("team", Words(nl=("bouwteam", "tweefasencontract"), en=("design team",)))
SIGNS = (OPEN, RESTRICTED, TEAM)


def pages(*texts: str) -> Document:
    return Document(
        kind=DocumentKind.PDF,
        passages=tuple(DocumentPassage(text=t, page=n) for n, t in enumerate(texts, start=1)),
    )


def test_a_word_is_quoted_with_its_whole_sentence_and_its_page():
    document = document_from(
        build_pdf("Inleiding.", "Eerst dit. Wij werken in een bouwteam. Klaar.")
    )

    (found,) = find_words(document, SIGNS)

    finding = found.findings[0]
    assert (found.key, found.more) == ("team", 0)
    assert (finding.quote, finding.page) == ("Wij werken in een bouwteam.", 2)
    assert finding.quote[finding.start : finding.end] == "bouwteam"


def test_a_find_in_a_word_document_names_its_heading():
    document = document_from(build_docx(("Contract", 1), "Wij werken in een bouwteam."))

    (found,) = find_words(document, SIGNS)

    assert (found.findings[0].heading, found.findings[0].page) == ("Contract", None)


def test_the_place_of_a_find_points_into_its_passage():
    document = pages("Kop\nEerste zin. Een Bouwteam helpt.")

    finding = find_words(document, SIGNS)[0].findings[0]

    passage = document.passages[finding.passage]
    assert passage.text[finding.position :].startswith("Bouwteam")


def test_a_longer_phrase_hides_the_shorter_one_in_it():
    found = find_words(pages("Dit is een Niet-Openbare procedure."), SIGNS)

    assert [one.key for one in found] == ["restricted"]


def test_the_same_sentence_is_quoted_once_for_a_signal():
    found = find_words(pages("Een bouwteam is een tweefasencontract."), SIGNS)

    assert [(one.key, len(one.findings), one.more) for one in found] == [("team", 1, 0)]


def test_only_the_first_sentences_are_quoted_and_the_other_paragraphs_are_counted():
    texts = [f"Zin {chr(97 + n)} gaat over het bouwteam." for n in range(10)]

    (found,) = find_words(pages(*texts), SIGNS)

    assert [finding.page for finding in found.findings] == [1, 2, 3]
    assert found.more == 10 - SHOWN


def test_a_line_that_returns_on_every_page_is_quoted_once():
    texts = [f"Leidraad bouwteam {n}\nTekst over iets anders." for n in range(5)]

    (found,) = find_words(pages(*texts), SIGNS)

    assert (len(found.findings), found.more) == (1, 4)


def test_signals_come_in_the_order_of_the_content():
    found = find_words(pages("Een bouwteam.", "De openbare procedure."), SIGNS)

    assert [one.key for one in found] == ["open", "team"]


@pytest.mark.parametrize(("languages", "expected"), [(("nl",), []), (("en",), ["open"])])
def test_where_the_language_is_known_only_its_words_count(languages, expected):
    found = find_words(pages("The open procedure applies."), SIGNS, languages=languages)

    assert [one.key for one in found] == expected


def test_words_meant_for_other_texts_are_not_looked_for_in_documents():
    title_only = Sign("title", Words(nl=("bouwteam",), texts=(TextPart.TITLE,)))
    here_too = Sign("here", Words(nl=("bouwteam",), texts=(TextPart.TITLE, TextPart.DOCUMENTS)))

    found = find_words(pages("Een bouwteam."), (title_only, here_too, Sign("none", None)))

    assert [one.key for one in found] == ["here"]


def test_a_long_sentence_is_cut_around_the_word():
    text = "woord " * 200 + "bouwteam " + "woord " * 200

    finding = find_words(pages(text), SIGNS)[0].findings[0]

    assert len(finding.quote) < 350
    assert finding.quote[finding.start : finding.end] == "bouwteam"


def test_no_find_runs_from_one_paragraph_into_another():
    assert find_words(pages("Openbare\nprocedure"), SIGNS) == ()


def test_a_second_search_gives_the_same():
    document = pages(*(f"Zin {n}: bouwteam en openbare procedure." for n in range(9)))

    assert find_words(document, SIGNS) == find_words(document, SIGNS)


def test_the_words_of_a_catalogue_are_prepared_once():
    assert lexicon_of(SIGNS, ("nl",)) is lexicon_of(SIGNS, ("nl",))


@pytest.mark.parametrize("between", [" ", "\n"])
def test_an_abbreviation_does_not_end_the_sentence(between):
    sentence = f"De openbare procedure volgt uit art.{between}2.26 en uit bijv. De Leidraad nr. 3."

    finding = find_words(document_from(build_pdf(sentence)), SIGNS)[0].findings[0]

    assert finding.quote == sentence.replace("\n", " ")
