"""From HTML to a tagged PDF: the only door to WeasyPrint."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings

STATIC = Path(settings.BASE_DIR) / "static"
STYLE_SHEET = STATIC / "css" / "brief.css"
FONTS = tuple(sorted((STATIC / "fonts").glob("*-[467]00-normal.woff2")))

_BUNDLED = {".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml"}

one_at_a_time = Lock()
"""Shared fonts in two threads corrupt memory; a second thread would not be faster anyway."""

_images: dict[str, Any] = {}
"""The few pictures that the style sheet names, read once a process."""


class NotBundled(ValueError):
    """The PDF asked for something that did not come with the product. Carries the address."""

    def __init__(self, url: str) -> None:
        super().__init__(f"not bundled with the product: {url[:200]}")
        self.url = url


def pdf_of(html: str) -> bytes:
    """Return the PDF/UA-1 of a page, drawn with the bundled fonts and style sheet only."""
    from weasyprint import HTML

    with one_at_a_time, _without_garbage_collection():
        style, fonts = _style()
        document = HTML(string=html, base_url=STYLE_SHEET.as_uri(), url_fetcher=_fetcher())
        pdf: bytes = document.write_pdf(
            stylesheets=[style], font_config=fonts, cache=_images, pdf_variant="pdf/ua-1"
        )
    return pdf


def bundled_file(url: str) -> Path:
    """Return the file of the product that an address means.

    Raises:
        NotBundled: for every other scheme, place or kind of file.
    """
    address = urlsplit(url)
    if address.scheme != "file" or address.netloc:
        raise NotBundled(url)
    path = Path(unquote(address.path)).resolve()
    if not path.is_relative_to(STATIC) or path.suffix not in _BUNDLED:
        raise NotBundled(url)
    return path


@cache
def _fetcher() -> Any:  # noqa: ANN401 (the class exists only once WeasyPrint is loaded)
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class BundledFilesOnly(URLFetcher):  # type: ignore[misc]
        """Serves what came with the product; WeasyPrint goes on without what is refused."""

        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ANN401
            path = bundled_file(url)
            return URLFetcherResponse(
                url, path.read_bytes(), {"Content-Type": _BUNDLED[path.suffix]}
            )

    return BundledFilesOnly()


@cache
def _style() -> tuple[Any, Any]:
    """Return the parsed style sheet and the fonts in it, made once a process."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    # Let go of the fonts before the interpreter takes the modules away that they need to close.
    atexit.register(_style.cache_clear)
    fonts = FontConfiguration()
    return CSS(filename=STYLE_SHEET, font_config=fonts, url_fetcher=_fetcher()), fonts


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Pause the collector: a layout makes many objects and hardly any garbage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
