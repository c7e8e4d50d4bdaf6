"""Sets of content files to try things with, made from the small catalogue."""

from dataclasses import replace
from typing import Any

from domain.catalogue import Catalogue
from domain.questionnaire import Question
from perspectives.exporting import files_of
from tests.catalogues import (
    CARRIED,
    build_catalogue,
    build_option,
    build_question,
    build_questionnaire,
    build_theme,
    small_catalogue,
    small_themes,
)


def build_whole_catalogue(**changes: object) -> Catalogue:
    """The small catalogue with a third option on ``ownership``, so that it passes the checks."""
    need, *others = small_themes()
    *rest, ownership = need.questions
    whole = replace(
        ownership, options=(*ownership.options, build_option("market", (1, 4, 1), "De markt"))
    )
    themes = (replace(need, questions=(*rest, whole)), *others)
    catalogue = replace(small_catalogue(), questionnaires=(build_questionnaire(*themes),))
    return replace(catalogue, **changes)  # type: ignore[arg-type]


def build_neutral_catalogue(*questions: Question, **changes: object) -> Catalogue:
    """A catalogue that can be published: twelve questions with each perspective equally often."""
    equal = tuple(build_question(f"q{number}") for number in range(1, 13))
    parts: dict[str, Any] = {"conditions": (), "gates": (), "flags": (), **changes}
    asked = build_theme("need", (*equal[:6], *questions))
    return build_catalogue(themes=(asked, build_theme("team", equal[6:], CARRIED)), **parts)


def build_files(catalogue: Catalogue | None = None, **edits: tuple[str, str]) -> dict[str, bytes]:
    """The canonical files of a catalogue, with (old, new) replaced once in the named files."""
    files = files_of(catalogue or build_whole_catalogue())
    for name, (old, new) in edits.items():
        text = files[f"{name}.yaml"].decode()
        assert old in text, f"{old!r} is not in {name}.yaml"
        files[f"{name}.yaml"] = text.replace(old, new, 1).encode()
    return files
