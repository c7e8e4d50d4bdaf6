"""The page of the brief, block by block, as paragraphs, lists and tables of Word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from docx.document import Document
from docx.shared import Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from briefs.docx_fields import Entry, add_bookmark, add_contents
from briefs.docx_pictures import Picture, add_picture, is_picture
from briefs.docx_styles import (
    BULLET,
    CAPTION,
    CELL,
    CONTENTS_HEADING,
    HEADINGS,
    KICKER,
    LEAD,
    NOTE,
    REMARK,
    TITLE,
    unnumber,
)
from briefs.docx_tables import add_table
from briefs.docx_text import PLAIN, Ink, perspective_token, pieces_of, write_pieces
from briefs.page_tree import Element
from briefs.style_sheet import TEXT_WIDTH, colour

_BLOCKS = {"p", "div", "section", "figure", "nav", "ul", "ol", "li", "table", "h1", *HEADINGS}
_STYLES = {"kicker": KICKER, "note": NOTE, "lead": LEAD, "mast__edition": KICKER}
_WITH_NEXT = {"intro", "purpose", "with-next"}
_AFTER_TABLE = Pt(9)


@dataclass(frozen=True, kw_only=True)
class _Place:
    """Where paragraphs go: the document or a cell, with its style and width in millimetres."""

    container: Document | _Cell
    style: str
    width: float
    ink: Ink = PLAIN

    def paragraph(self) -> Paragraph:
        """Return a new paragraph, or the empty one that each cell begins with."""
        if isinstance(self.container, _Cell):
            first: Paragraph = self.container.paragraphs[0]
            if len(self.container.paragraphs) == 1 and not len(first._p):
                return first
        return cast(Paragraph, self.container.add_paragraph())


class Writer:
    """Writes the page into a document, from the top down."""

    def __init__(self, document: Document, pictures: dict[int, Picture]) -> None:
        self.document = document
        self.pictures = pictures
        self._styles = {style.name: style.style_id for style in document.styles}
        self._after_table = False
        self._bookmarks = 0
        self._entries: tuple[Entry, ...] = ()

    def write(self, page: Element) -> None:
        """Write the whole page."""
        self._entries = _entries(page)
        self._flow(_Place(container=self.document, style="Normal", width=TEXT_WIDTH), page.children)

    def _flow(self, place: _Place, nodes: Sequence[Element | str]) -> None:
        """Write blocks as blocks, and what stands between them as paragraphs."""
        inline: list[Element | str] = []
        for node in nodes:
            if isinstance(node, Element) and (node.tag in _BLOCKS or is_picture(node)):
                self._line(place, inline)
                inline = []
                self._block(place, node)
            else:
                inline.append(node)
        self._line(place, inline)

    def _line(self, place: _Place, nodes: Sequence[Element | str], style: str = "") -> None:
        pieces = pieces_of(nodes, place.ink)
        if pieces:
            write_pieces(self._paragraph(place, style), pieces)

    def _paragraph(self, place: _Place, style: str = "") -> Paragraph:
        paragraph = place.paragraph()
        paragraph._p.style = self._styles[style or place.style]
        if self._after_table and place.container is self.document:
            self._after_table = False
            if style not in HEADINGS.values():
                paragraph.paragraph_format.space_before = _AFTER_TABLE
        return paragraph

    def _block(self, place: _Place, node: Element) -> None:
        if is_picture(node):
            self._picture(place, node)
        elif node.tag in {"h1", *HEADINGS}:
            self._heading(place, node)
        elif node.tag in {"ul", "ol"}:
            self._list(place, node)
        elif node.tag == "table":
            self._table(node)
        elif "contents" in node.classes:
            self._contents(node)
        elif node.tag == "p":
            self._text(place, node)
        else:
            self._group(place, node)

    def _group(self, place: _Place, node: Element) -> None:
        style = REMARK if "remark" in node.classes else place.style
        within = _Place(container=place.container, style=style, width=place.width, ink=place.ink)
        self._flow(within, node.children)

    def _text(self, place: _Place, node: Element) -> None:
        style = next((_STYLES[name] for name in _STYLES if name in node.classes), place.style)
        pieces = pieces_of(node.children, place.ink)
        if not pieces:
            return
        paragraph = self._paragraph(place, style)
        write_pieces(paragraph, pieces)
        if node.classes & _WITH_NEXT:
            paragraph.paragraph_format.keep_with_next = True

    def _heading(self, place: _Place, node: Element) -> None:
        paragraph = self._paragraph(place, HEADINGS.get(node.tag, TITLE))
        write_pieces(paragraph, pieces_of(node.children))
        token = perspective_token(node.classes)
        for run in paragraph.runs:
            if token and run.underline:
                run.font.color.rgb = RGBColor.from_string(colour(token).upper())
        if node.tag == "h2":
            self._chapter(paragraph, node)

    def _chapter(self, paragraph: Paragraph, node: Element) -> None:
        if node.of_class("chapter__number") is None:
            unnumber(paragraph)
        if node.attributes.get("data-new-page"):
            paragraph.paragraph_format.page_break_before = True
        if node.attributes.get("id"):
            self._bookmarks += 1
            name = _bookmark(node.attributes["id"])
            add_bookmark(paragraph, name=name, number=self._bookmarks)

    def _list(self, place: _Place, node: Element) -> None:
        for item in node.children:
            if isinstance(item, Element):
                within = _Place(container=place.container, style=BULLET, width=place.width)
                self._flow(within, item.children)

    def _picture(self, place: _Place, node: Element) -> None:
        paragraph = self._paragraph(place)
        add_picture(paragraph, self.pictures[id(node)], widest=place.width)

    def _contents(self, node: Element) -> None:
        if heading := node.first("h2"):
            unnumber(self.document.add_paragraph(heading.text, style=CONTENTS_HEADING))
        add_contents(self.document, self._entries)

    def _table(self, node: Element) -> None:
        if self._after_table:
            self.document.add_paragraph(style="Normal")
        if caption := node.first("caption"):
            place = _Place(container=self.document, style=CAPTION, width=TEXT_WIDTH)
            self._line(place, caption.children)
        inks = _CellInks(is_facts="facts" in node.classes)
        add_table(
            self.document,
            node,
            lambda cell, written, width, total: self._flow(
                _Place(container=cell, style=CELL, width=width, ink=inks.of(written, total)),
                written.children,
            ),
        )
        self._after_table = True


@dataclass(frozen=True, kw_only=True)
class _CellInks:
    """How the text of cells looks in one table."""

    is_facts: bool

    def of(self, cell: Element, is_total: bool) -> Ink:
        """Return the ink of a cell."""
        if "plain" in cell.classes:
            return PLAIN
        if self.is_facts and cell.tag == "th":
            return Ink(colour="basis-color-default-color-subtle")
        return Ink(bold=True) if self.is_facts or is_total or cell.tag == "th" else PLAIN


def _entries(page: Element) -> tuple[Entry, ...]:
    """Return the chapters with a number, as the contents name them."""
    found = []
    for heading in page.walk():
        number = heading.of_class("chapter__number") if heading.tag == "h2" else None
        if number:
            bookmark = _bookmark(heading.attributes["id"])
            found.append(Entry(words=heading.text, bookmark=bookmark))
    return tuple(found)


def _bookmark(identity: str) -> str:
    return identity.replace("-", "_")
