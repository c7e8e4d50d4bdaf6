"""Fields that Word works out itself: page numbers, and the list of chapters to click on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from briefs.characters import without_controls
from briefs.docx_styles import CONTENTS, element

_CHAPTERS = r'TOC \o "1-1" \h \n'
"""All headings of the first level as links, without page numbers: those would be wrong until
somebody lets Word count."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One line of the contents, and the bookmark that it leads to."""

    words: str
    bookmark: str


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """Add a field at the end of a paragraph, with what is shown until Word has worked it out."""
    _begin(paragraph, instruction)
    paragraph.add_run(shown)
    _mark(paragraph, "end")


def add_contents(document: Document, entries: Sequence[Entry]) -> None:
    """Add the list of chapters; the reader can let Word renew it."""
    for number, entry in enumerate(entries):
        paragraph = document.add_paragraph(style=CONTENTS)
        if not number:
            _begin(paragraph, _CHAPTERS)
        _add_link(paragraph, entry)
        if number == len(entries) - 1:
            _mark(paragraph, "end")


def add_bookmark(paragraph: Paragraph, *, name: str, number: int) -> None:
    """Make a whole paragraph a place that links can lead to."""
    start = element("bookmarkStart", id=str(number), name=name)
    properties = paragraph._p.get_or_add_pPr()
    properties.addnext(start)
    paragraph._p.append(element("bookmarkEnd", id=str(number)))


def _add_link(paragraph: Paragraph, entry: Entry) -> None:
    link = element("hyperlink", anchor=entry.bookmark, history="1")
    run = element("r")
    link.append(run)
    paragraph._p.append(link)
    Run(run, paragraph).text = without_controls(entry.words)


def _begin(paragraph: Paragraph, instruction: str) -> None:
    _mark(paragraph, "begin")
    code = element("instrText")
    code.text = f" {instruction} "
    code.set(qn("xml:space"), "preserve")
    paragraph.add_run()._r.append(code)
    _mark(paragraph, "separate")


def _mark(paragraph: Paragraph, kind: str) -> None:
    paragraph.add_run()._r.append(element("fldChar", fldCharType=kind))
