import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.texts import Text
from perspectives.documents import document_of
from perspectives.exporting import archive_of, files_of
from perspectives.parsing import catalogue_from_document, catalogue_from_files
from perspectives.shipped import SHIPPED
from tests.perspectives.content_sets import build_whole_catalogue

SIGNS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn"])
TEXTS = st.text(st.one_of(SIGNS, st.sampled_from(" \n#:'\"-[]{}&*!|>%@`~\\")), min_size=1)
LONG = st.lists(TEXTS, min_size=1, max_size=40).map(" ".join)
ODD = ["no", "null", "~", "1", "1.5", "2026-01-01", "- a", "a: b", "# x", "a #b", "'", '"', "\\n"]


NOTHING_MORE = dict.fromkeys(
    ("dimensions", "chances", "pitfalls", "conditions", "gates", "flags", "phases", "model"), ()
)
"""Every text is written and read in one way, so a catalogue with little in it is enough here."""


def with_title(text):
    return build_whole_catalogue(title=Text(nl=text, en="x"), **NOTHING_MORE)


def test_export_import_export_gives_the_same_bytes():
    exported = files_of(build_whole_catalogue())

    assert files_of(catalogue_from_files(exported)) == exported


@settings(max_examples=50, deadline=None)
@given(st.one_of(TEXTS, LONG).filter(lambda text: text.strip() and "\ufeff" not in text))
def test_every_text_comes_back_as_it_was(text):
    exported = files_of(with_title(text))

    read = catalogue_from_files(exported)

    assert read.title.nl == text
    assert files_of(read) == exported


@pytest.mark.parametrize("text", [*ODD, *(f"{'lang ' * 30}\n\n{odd} slot" for odd in ODD)])
def test_texts_that_look_like_yaml_come_back_as_text(text):
    assert catalogue_from_files(files_of(with_title(text))).title.nl == text


def test_an_archive_of_the_same_catalogue_has_the_same_bytes():
    assert archive_of(build_whole_catalogue()) == archive_of(build_whole_catalogue())


def test_the_shipped_files_are_in_the_canonical_form(shipped_files):
    shipped = {path.name: path.read_bytes() for path in SHIPPED.rglob("*.yaml")}

    assert shipped == shipped_files, (
        "run: manage.py export_content --source perspectives/content perspectives/content"
    )


def test_a_document_gives_the_same_catalogue_and_the_same_document(shipped_catalogue):
    document = document_of(shipped_catalogue)

    read = catalogue_from_document(document)

    assert read == shipped_catalogue
    assert document_of(read) == document


def test_a_document_leaves_out_what_has_its_default(catalogue):
    stored = json.loads(document_of(catalogue))

    first = stored["questionnaires"][0]["themes"][0]["questions"][0]
    assert "shown_when" not in first
    assert "hint" not in first


def test_a_text_that_is_empty_on_purpose_stays_empty():
    need, *others = build_whole_catalogue().questionnaires[0].themes
    question = replace(need.questions[0], hint=Text(nl="", en=""))
    theme = replace(need, questions=(question, *need.questions[1:]))
    questionnaire = replace(build_whole_catalogue().questionnaires[0], themes=(theme, *others))

    read = catalogue_from_files(files_of(build_whole_catalogue(questionnaires=(questionnaire,))))

    assert read.questionnaires[0].questions[0].hint == Text(nl="", en="")
