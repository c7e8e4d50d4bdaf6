"""Pictures of the brief as PNG, for files that cannot hold SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
from PIL import Image, ImageChops

from briefs.pdf import one_at_a_time, pdf_of

DOTS_PER_INCH = 200
_MM_PER_INCH, _POINTS_PER_INCH = 25.4, 72

_PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>-</title><style>
@page {{ size: 182mm 200mm; margin: 6mm;
  @top-left {{ content: none }} @bottom-left {{ content: none }} @bottom-right {{ content: none }}
}}
@page strip {{ size: 62mm 5.6mm; margin: 0.6mm 0 }}
.sheet {{ break-after: page }} .sheet--strip {{ page: strip }} .triangle {{ margin: 0 5mm }}
</style></head><body>{}</body></html>"""


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """A picture as markup of the brief; a strip keeps the empty parts of its cell."""

    markup: str
    is_strip: bool = False


@dataclass(frozen=True, kw_only=True)
class PngPicture:
    """A picture as PNG, with its size on paper in millimetres."""

    png: bytes
    width: float
    height: float


def png_pictures(drawings: Sequence[Drawing]) -> tuple[PngPicture, ...]:
    """Return the drawings as PNG, made together: one layout is faster than many."""
    if not drawings:
        return ()
    sheets = "".join(_sheet(drawing) for drawing in drawings)
    images = _images(pdf_of(_PAGE.format(sheets)))
    return tuple(
        _picture(image if drawing.is_strip else _trimmed(image))
        for drawing, image in zip(drawings, images, strict=True)
    )


def _sheet(drawing: Drawing) -> str:
    kind = " sheet--strip" if drawing.is_strip else ""
    return f'<div class="sheet{kind}">{drawing.markup}</div>'


def _images(pdf: bytes) -> list[Image.Image]:
    """Return each page as an image; PDFium takes one thread at a time, as the layout does."""
    with one_at_a_time, pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=DOTS_PER_INCH / _POINTS_PER_INCH).to_pil() for page in document]


def _trimmed(image: Image.Image) -> Image.Image:
    """Return the image without the empty paper around it."""
    paper = Image.new(image.mode, image.size, "white")
    box = ImageChops.difference(image, paper).getbbox()
    return image.crop(box) if box else image


def _picture(image: Image.Image) -> PngPicture:
    file = BytesIO()
    image.save(file, format="PNG", dpi=(DOTS_PER_INCH, DOTS_PER_INCH), optimize=True)
    width, height = (_MM_PER_INCH * size / DOTS_PER_INCH for size in image.size)
    return PngPicture(png=file.getvalue(), width=width, height=height)
