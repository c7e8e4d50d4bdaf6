"""The brief as a Word document, to edit: made from the same page as the PDF."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from django.utils import translation

from briefs.brief import BriefRequest, html_of, inputs_of
from briefs.docx_frame import add_frame, set_paper, set_properties
from briefs.docx_pictures import pictures_in
from briefs.docx_styles import prepare_styles
from briefs.docx_tables import add_table_style
from briefs.docx_writer import Writer
from briefs.keeping import LastMade
from briefs.page_tree import body_of, title_of

KEPT = 16
"""So many documents are kept in a process, as with the PDF."""

_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP file knows: the same in each making."""

_last_made: LastMade[bytes] = LastMade(KEPT)


def make_document(request: BriefRequest) -> bytes:
    """Return the brief as DOCX; the same request again gives the same bytes."""
    return _last_made.get(
        inputs_of(request), owner=request.advice.catalogue, make=lambda: _made(request)
    )


def _made(request: BriefRequest) -> bytes:
    return document_of(
        html_of(request),
        title=request.title,
        description=request.description,
        language=request.language,
        on_date=request.on_date,
    )


def document_of(
    page: str, *, title: str, description: str = "", language: str, on_date: date
) -> bytes:
    """Return a page that follows the rules of the brief as DOCX: the same page, the same bytes."""
    body = body_of(page)
    document = docx.Document()
    with translation.override(language):
        set_paper(document)
        prepare_styles(document, language=language)
        add_table_style(document)
        add_frame(document, title=title, edition=body.attributes["data-edition"])
        set_properties(
            document,
            title=title_of(page),
            description=description,
            language=language,
            on_date=on_date,
        )
        Writer(document, pictures_in(body)).write(body)
    file = BytesIO()
    document.save(file)
    return _without_moments(file)


def _without_moments(file: BytesIO) -> bytes:
    """Return the same archive without the moments of its making."""
    target = BytesIO()
    with ZipFile(file) as made, ZipFile(target, "w", ZIP_DEFLATED) as kept:
        for name in made.namelist():
            info = ZipInfo(name, date_time=_OLDEST)
            info.compress_type = ZIP_DEFLATED
            kept.writestr(info, made.read(name))
    return target.getvalue()
