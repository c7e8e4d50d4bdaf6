"""Tables of the page as tables of Word: repeated heads, the same widths, no row cut in two."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table, _Cell, _Row

from briefs.characters import without_controls
from briefs.docx_styles import INK, RULE, element
from briefs.page_tree import Element
from briefs.style_sheet import TEXT_WIDTH, colour, column_widths

TABLE = "Brief Table"

WriteCell = Callable[[_Cell, Element, float, bool], None]


@dataclass(frozen=True, kw_only=True)
class _Line:
    """One row of the page, and whether it is part of the head."""

    row: Element
    is_head: bool

    @property
    def cells(self) -> tuple[Element, ...]:
        return tuple(
            child
            for child in self.row.children
            if isinstance(child, Element) and child.tag in {"th", "td"}
        )


def add_table_style(document: Document) -> None:
    """Add the style of all tables: thin lines below rows, a stronger one below the head."""
    style = element("style", type="table", styleId="BriefTable", customStyle="1")
    style.append(element("name", val=TABLE))
    style.append(element("basedOn", val=document.styles["Normal Table"].style_id))
    properties, borders = element("tblPr"), element("tblBorders")
    for side in ("bottom", "insideH"):
        borders.append(element(side, val="single", sz="4", space="0", color=colour(RULE)))
    margins = element("tblCellMar")
    margins.append(element("left", w="0", type="dxa"))
    margins.append(element("right", w=str(Mm(3).twips), type="dxa"))
    properties.extend([borders, margins])
    head, cell = element("tblStylePr", type="firstRow"), element("tcPr")
    below = element("tcBorders")
    below.append(element("bottom", val="single", sz="8", space="0", color=colour(INK)))
    cell.append(below)
    head.append(cell)
    style.extend([properties, head])
    document.styles.element.append(style)


def add_table(document: Document, page: Element, write: WriteCell) -> None:
    """Add a table of the page; ``write`` fills a cell that is so many millimetres wide."""
    lines = tuple(_lines(page))
    widths = _widths(lines)
    table = document.add_table(rows=len(lines), cols=len(widths), style=TABLE)
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for line, row in zip(lines, table.rows, strict=True):
        _fill(row, line, widths, write)
        _keep(row, line, with_next="together" in page.classes and line is not lines[-1])
    _tell(table, page, has_head=lines[0].is_head)


def _fill(row: _Row, line: _Line, widths: tuple[float, ...], write: WriteCell) -> None:
    cells, place = row.cells, 0
    for cell in line.cells:
        last = place + int(cell.attributes.get("colspan", "1")) - 1
        target = cells[place] if place == last else cells[place].merge(cells[last])
        width = sum(widths[place : last + 1])
        target.width = Mm(width)
        write(target, cell, width, "total" in line.row.classes)
        if "number" in cell.classes:
            _to_the_right(target)
        place = last + 1


def _to_the_right(cell: _Cell) -> None:
    """Let numbers end where the column ends."""
    for paragraph in cell.paragraphs:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    margins = element("tcMar")
    margins.append(element("right", w="0", type="dxa"))
    cell._tc.get_or_add_tcPr().append(margins)


def _keep(row: _Row, line: _Line, *, with_next: bool) -> None:
    """Keep a row whole, and where the page does so too, on one page with the next one."""
    properties = row._tr.get_or_add_trPr()
    if "tall" not in line.row.classes:
        properties.append(element("cantSplit"))
    if line.is_head:
        properties.append(element("tblHeader"))
    for cell in row.cells if with_next else ():
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True


def _tell(table: Table, page: Element, *, has_head: bool) -> None:
    """Tell which cells are heads, and what the table is about."""
    properties = table._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        properties.remove(look)
    properties.append(
        element(
            "tblLook",
            val="06A0" if has_head else "0680",
            firstRow=str(int(has_head)),
            lastRow="0",
            firstColumn="1",
            lastColumn="0",
            noHBand="1",
            noVBand="1",
        )
    )
    if caption := page.first("caption"):
        properties.append(element("tblCaption", val=without_controls(caption.text)))


def _lines(page: Element) -> Iterator[_Line]:
    for part in page.children:
        if isinstance(part, Element) and part.tag in {"thead", "tbody"}:
            for row in part.children:
                if isinstance(row, Element) and row.tag == "tr":
                    yield _Line(row=row, is_head=part.tag == "thead")


def _widths(lines: tuple[_Line, ...]) -> tuple[float, ...]:
    """Return the width per column as the style sheet has it; the others share what is left."""
    columns = max(sum(int(c.attributes.get("colspan", "1")) for c in line.cells) for line in lines)
    known = [_known_width(cell) for cell in _longest(lines, columns)]
    left = TEXT_WIDTH - sum(width or 0 for width in known)
    open_ones = known.count(None) or 1
    return tuple(left / open_ones if width is None else width for width in known)


def _longest(lines: tuple[_Line, ...], columns: int) -> tuple[Element, ...]:
    return next(line.cells for line in lines if len(line.cells) == columns)


def _known_width(cell: Element) -> float | None:
    return next((column_widths()[name] for name in cell.classes if name in column_widths()), None)
