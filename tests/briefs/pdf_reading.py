"""Reading a PDF as its readers do: text per page, properties, structure and fonts."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
from pypdf import PdfReader

BROKEN_HYPHEN = "\ufffe"
"""What PDFium makes of a hyphen at the end of a line, with which a word goes on."""


class ReadPdf:
    """A PDF, of which each part is read when it is asked for, and once."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pdf

    @cached_property
    def reader(self) -> PdfReader:
        return PdfReader(BytesIO(self.pdf))

    @cached_property
    def file(self) -> pikepdf.Pdf:
        return pikepdf.open(BytesIO(self.pdf))

    @cached_property
    def pages(self) -> list[str]:
        with pypdfium2.PdfDocument(self.pdf) as document:
            return [_text_of(page) for page in document]

    @cached_property
    def text(self) -> str:
        return " ".join(self.pages)

    @property
    def root(self) -> pikepdf.Object:
        return self.file.Root

    def elements(self, *names: str) -> list[pikepdf.Object]:
        return [e for e in _walk(self.root.StructTreeRoot) if _name(e) in names]

    def names(self) -> list[str]:
        return [_name(element) for element in _walk(self.root.StructTreeRoot)]

    def bookmarks(self) -> list[str]:
        return [item.title for item in _flat(self.reader.outline)]

    def fonts(self) -> set[str]:
        found = set()
        for page in self.file.pages:
            for font in page.Resources.get("/Font", {}).values():
                found.add(str(font.BaseFont).split("+")[-1])
        return found


def _text_of(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    try:
        return " ".join(text.get_text_range().replace(BROKEN_HYPHEN, "-").split())
    finally:
        text.close()
        page.close()


def _walk(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    kids: pikepdf.Object = element.get("/K", pikepdf.Array())
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _walk(kid)


def _name(element: pikepdf.Object) -> str:
    return str(element.S).lstrip("/")


def _flat(outline: Iterable[Any]) -> Iterator[Any]:
    for item in outline:
        if isinstance(item, list):
            yield from _flat(item)
        else:
            yield item
