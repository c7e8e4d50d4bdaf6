"""Plain text, as a file or pasted: in any encoding, with any sign between its letters."""

import pytest

from checker.documents import limits
from checker.documents.document import DocumentKind, Remark
from checker.documents.reading import document_from, document_from_text
from checker.documents.refusals import DocumentRefusal, DocumentRefused
from checker.documents.tidying import clean

SENTENCE = "Eén bouwteam met co-creatie."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be",
                                      "utf-32", "cp1252"])  # fmt: skip
def test_a_text_is_read_in_its_own_encoding(encoding):
    document = document_from(SENTENCE.encode(encoding))

    assert document.kind is DocumentKind.TEXT
    assert [passage.text for passage in document.passages] == [SENTENCE]


def test_pasted_text_is_read_even_when_it_looks_like_something_else():
    document = document_from_text('{"bouwteam": "<html>"}')

    assert document.passages[0].text == '{"bouwteam": "<html>"}'


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff\u00a0"])
def test_pasted_nothing_is_refused(text):
    with pytest.raises(DocumentRefused) as refused:
        document_from_text(text)

    assert refused.value.refusal in {DocumentRefusal.EMPTY, DocumentRefusal.NO_TEXT}


def test_a_long_text_is_cut_in_passages_of_about_a_page_between_words():
    words = "samenwerking " * 2_000

    document = document_from_text(words)

    assert all(len(passage.text) <= 4_000 for passage in document.passages)
    assert " ".join(p.text for p in document.passages).split() == words.split()


def test_of_a_text_that_is_too_long_the_first_part_is_read_and_that_is_said():
    document = document_from_text("woord " * (limits.MAX_CHARACTERS // 6 + 10))

    assert document.remarks == (Remark.FIRST_PART_ONLY,)
    assert document.characters <= limits.MAX_CHARACTERS


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("samen-\nwerking", "samenwerking"),
        ("samen\u2010\r\nwerking", "samenwerking"),
        ("samen\ufffewerking", "samenwerking"),
        ("sa\u00admen\u00adwerking", "samenwerking"),
        ("niet-\nopenbare procedure", "niet-openbare procedure"),
        ("co\ufffecreatie", "co-creatie"),
        ("ontwerp-\nen bouwfase", "ontwerp- en bouwfase"),
        ("EU-\nrichtlijn", "EU-richtlijn"),
        ("Noord-\nHolland", "Noord-Holland"),
        ("\ufb01nanciële a\ufb02ossing", "financiële aflossing"),
        ("re\u0308e\u0308el", "rëëel"),
        ("a\u0000b\u0007c\ufeff\u200bd", "abcd"),
        ("\u202eomgekeerd\u202c", "omgekeerd"),
        ("een\u00a0\u2003 twee  \n  drie\n \n\n\nvier", "een twee\ndrie\n\nvier"),
        ("half \ud83d teken", "half teken"),
    ],
)
def test_text_comes_out_as_people_read_it(written, read):
    assert clean(written) == read


def test_words_of_a_million_letters_do_not_take_long_to_tidy():
    assert len(clean("a" * 1_000_000 + "-" + "b-\n" * 100_000)) > 1_000_000
