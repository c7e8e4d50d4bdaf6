"""Reading a Word document as its readers do: headings, texts, tables and pictures."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph


class ReadDocx:
    """A Word document that was read once."""

    def __init__(self, file: bytes) -> None:
        self.document: Document = docx.Document(BytesIO(file))
        self.parts = {name: ZipFile(BytesIO(file)).read(name) for name in _names(file)}

    @property
    def paragraphs(self) -> list[Paragraph]:
        return [Paragraph(p, self.document) for p in self.document.element.iter(qn("w:p"))]

    @property
    def text(self) -> str:
        return " ".join(" ".join(p.text.split()) for p in self.paragraphs)

    @property
    def tables(self) -> list[Table]:
        return list(self.document.tables)

    def headings(self, level: int) -> list[str]:
        return [p.text for p in self.paragraphs if p.style.name == f"Heading {level}"]

    def levels(self) -> list[int]:
        names = [p.style.name for p in self.paragraphs]
        return [0 if n == "Title" else int(n[-1]) for n in names if n in _HEADS]

    def pictures(self) -> Iterator[tuple[str, bool]]:
        """The alternative text of each picture, and whether it only decorates."""
        for properties in self.document.element.iter(qn("wp:docPr")):
            yield properties.get("descr"), bool(list(properties.iter(_DECORATIVE)))


_HEADS = {"Title", *(f"Heading {level}" for level in range(1, 10))}
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


def _names(file: bytes) -> list[str]:
    return ZipFile(BytesIO(file)).namelist()
