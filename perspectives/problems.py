"""What is wrong in a set of content, each with its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

Path = tuple[str | int, ...]
"""The way from the top of the content to one value: field names and positions."""


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One thing that is wrong, by its path in the content; not yet tied to a file."""

    path: Path
    message: str


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing that is wrong: where (file, line, path) and what to do, in the reader's language.

    ``line`` is 0 where it is not known; ``place`` is empty for a whole file.
    """

    file: str
    line: int
    place: str
    message: str

    @property
    def where(self) -> str:
        """The place in words, for in front of the message."""
        line = _("regel %(line)d") % {"line": self.line} if self.line else ""
        return ", ".join(part for part in (self.file, line, self.place) if part)

    def __str__(self) -> str:
        """Return the place and the message in one line."""
        return f"{self.where}: {self.message}" if self.where else self.message


class ContentIsWrong(ValueError):
    """A set of content that cannot be used. Carries every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def refusal(file: str, message: str) -> ContentIsWrong:
    """Return the one problem of a whole file."""
    return ContentIsWrong([Problem(file=file, line=0, place="", message=message)])


def place_of(path: Path) -> str:
    """Write a path as ``questionnaires[0].themes[2].key``."""
    written = ""
    for part in path:
        if isinstance(part, int):
            written += f"[{part}]"
        else:
            written += f".{part}" if written else part
    return written
