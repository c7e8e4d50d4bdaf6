"""Pictures of the page in Word, each with its alternative text or marked as decoration."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from docx.oxml.parser import parse_xml
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from briefs.characters import without_controls
from briefs.docx_styles import Xml
from briefs.page_tree import Element
from briefs.picture_files import Drawing, PngPicture, png_pictures

_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
    ' val="1"/></a:ext></a:extLst>'
)


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A picture with what it tells; without words it only decorates what stands beside it."""

    file: PngPicture
    words: str


def is_picture(element: Element) -> bool:
    """Tell whether this element becomes a picture, with all that stands in it."""
    return "data-picture" in element.attributes or element.tag == "svg" or _is_bar(element)


def pictures_in(page: Element) -> dict[int, Picture]:
    """Return all pictures of the page, by the identity of their elements."""
    found = list(_found(page))
    drawings = [Drawing(markup=e.source, is_strip=_is_bar(e)) for e in found]
    return {
        id(element): Picture(file=file, words=_words(element))
        for element, file in zip(found, png_pictures(drawings), strict=True)
    }


def add_picture(paragraph: Paragraph, picture: Picture, *, widest: float) -> None:
    """Put a picture at the end of a paragraph, no wider than so many millimetres."""
    width = min(picture.file.width, widest)
    shape = paragraph.add_run().add_picture(BytesIO(picture.file.png), width=Mm(width))
    properties: Xml = shape._inline.docPr
    properties.set("descr", without_controls(picture.words))
    if not picture.words:
        properties.append(parse_xml(_DECORATIVE))


def _is_bar(element: Element) -> bool:
    return "bar" in element.classes and element.tag == "span"


def _found(element: Element) -> Iterator[Element]:
    if is_picture(element):
        yield element
        return
    for child in element.children:
        if isinstance(child, Element):
            yield from _found(child)


def _words(element: Element) -> str:
    told = (element.first("title"), element.first("desc"))
    return " ".join(part.text for part in told if part)
