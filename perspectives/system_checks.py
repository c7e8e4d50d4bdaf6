"""Tell at start when the shipped content cannot be loaded."""

from __future__ import annotations

from django.core.checks import CheckMessage, Error

from perspectives.parsing import catalogue_from_folder
from perspectives.problems import ContentIsWrong
from perspectives.shipped import SHIPPED


def shipped_content_loads(**_options: object) -> list[CheckMessage]:
    """Return an error for every problem in the shipped content."""
    try:
        catalogue_from_folder(SHIPPED)
    except ContentIsWrong as error:
        return [Error(str(problem), id="perspectives.E001") for problem in error.problems]
    return []
