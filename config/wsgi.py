"""The entry point of WSGI servers."""

import os
from collections.abc import Callable, Iterable
from email.message import Message
from typing import Any

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

_django = get_wsgi_application()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Pass a request to Django, without an encoding that is not one of text.

    Django reads the address with any codec of Python before a middleware can refuse it, and some
    of them are not made for text at all. All our pages are in UTF-8.
    """
    if _charset(environ.get("CONTENT_TYPE", "")) not in {"", "utf-8"}:
        environ["CONTENT_TYPE"] = "application/octet-stream"
    return _django(environ, start_response)


def _charset(content_type: str) -> str:
    header = Message()
    header["Content-Type"] = content_type.replace("\n", " ").replace("\r", " ")
    return (header.get_content_charset() or "").lower()
