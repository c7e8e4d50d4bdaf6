"""A text is read in the reader's language, else in the notice's own, and says which that is."""

import pytest

from checker.reading.notices import read_notice
from domain.stated import Passage, Wording
from tests.checker.notice_files import input_named, notice_named


@pytest.mark.parametrize(
    ("reader", "title"), [("nl", "Levering van laptops"), ("en", "Supply of laptops")]
)
def test_the_language_of_the_reader_comes_first(reader, title):
    notice = read_notice(input_named("notice-two-languages.xml"))

    passage = notice.procedure.subject.title.for_reader(reader, own=notice.language)

    assert passage.text == title


def test_a_notice_in_a_third_language_is_read_in_its_own_and_says_so():
    notice = read_notice(notice_named("ef-20.xml"))

    passage = notice.procedure.subject.title.for_reader("nl", own=notice.language)

    assert passage.language == "POL"
    assert passage.text.startswith("Doposażenie")


def test_without_own_language_the_first_text_is_shown():
    texts = Wording(
        passages=(
            Passage(text="eins", language="DEU", path=""),
            Passage(text="un", language="FRA", path=""),
        )
    )

    assert texts.for_reader("en", own="POL").text == "eins"


def test_a_text_that_is_not_there_is_nobody_s():
    assert Wording().for_reader("nl", own="NLD") is None
    assert not Wording()


@pytest.mark.parametrize("code", ["NLD", "NL", "nl", "nl-BE"])
def test_dutch_is_known_by_all_codes_that_notices_use(code):
    assert Passage(text="ja", language=code, path="").is_in("nl")


def test_a_text_without_marked_language_is_in_no_language():
    assert not Passage(text="ja", language=None, path="").is_in("nl")


def test_of_a_translated_notice_only_the_original_is_read():
    original = notice_named("te-01.xml")
    start, end = original.index(b"<F02_2014"), original.index(b"</FORM_SECTION>")
    form = original[start:end]
    translation = form.replace(b'CATEGORY="ORIGINAL"', b'CATEGORY="TRANSLATION"').replace(
        b'LG="NL"', b'LG="DE"'
    )
    translated = original[:start] + translation + original[start:]
    assert translated.count(b"<F02_2014") == 2

    notice = read_notice(translated)

    assert len(notice.lots) == 1
    assert [p.language for p in notice.procedure.subject.title.passages] == ["NL"]
    assert "/F02_2014[2]/" in notice.procedure.subject.title.passages[0].path
