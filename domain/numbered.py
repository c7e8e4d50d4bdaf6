"""A text that numbers its parts ("1. ... 2. ..."), as those parts."""

from __future__ import annotations

from domain.texts import Text


def numbered_parts(text: Text) -> tuple[Text, ...]:
    """Return the parts without their numbers, or nothing where the text does not number them.

    Numbers count when they begin at 1 and go on without a gap, equally far in both languages.
    """
    dutch = _parts(text.nl)
    english = _parts(text.en) if text.en is not None else (None,) * len(dutch)
    if len(dutch) != len(english):
        return ()
    return tuple(Text(nl=nl, en=en) for nl, en in zip(dutch, english, strict=True))


def _parts(words: str) -> tuple[str, ...]:
    rest = f" {' '.join(words.split())}"
    if not rest.startswith(" 1. "):
        return ()
    parts: list[str] = []
    rest = rest.removeprefix(" 1. ")
    while rest:
        part, _number, rest = rest.partition(f" {len(parts) + 2}. ")
        parts.append(part)
    return tuple(parts)
