"""The motivation of a procedure for the file, to copy: why this one, and why not another one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class MotivationPart:
    """One part with its heading; unknown things are labelled blanks: [geraamde waarde]."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Motivation:
    """The whole motivation in the language of the view."""

    title: str
    parts: tuple[MotivationPart, ...]
    blanks: int

    @property
    def text(self) -> str:
        """The motivation as plain text, with a blank line between parts."""
        return "\n\n".join(
            [self.title, *("\n".join([part.title, *part.paragraphs]) for part in self.parts)]
        )
