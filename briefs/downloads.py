"""A file that is taken along, as the answer to a request."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from briefs.file_names import Download, file_name


def attachment(content: bytes, *, title: str, download: Download, language: str) -> HttpResponse:
    """Return a file to save, under a name that is made of the title in this language."""
    name = file_name(title, download=download, language=language)
    disposition = content_disposition_header(as_attachment=True, filename=name)
    return HttpResponse(
        content,
        content_type=download.media_type,
        headers={"Content-Disposition": disposition or "attachment"},
    )
