"""Small parts that stand in many places of the JSON: texts, grounds, answers and profiles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from domain.perspective import Perspective
from domain.questionnaire import Option, Question
from domain.rounding import rounded_shares
from domain.scoring import Profile
from domain.texts import Basis, Text

Json = dict[str, Any]


def text_as_json(text: Text) -> Json:
    """Return a text of the content in both languages."""
    return {"nl": text.nl, "en": text.en}


def optional_text(text: Text | None) -> Json | None:
    """Return a text of the content, or ``None`` where there is none."""
    return text_as_json(text) if text else None


def basis_as_json(basis: Basis) -> Json:
    """Return what a fact of the content rests on."""
    return {
        "certainty": basis.certainty,
        "sources": list(basis.sources),
        "article": basis.article,
        "checked_on": basis.checked_on,
    }


def answers_as_json(answers: Iterable[tuple[Question, Option]]) -> list[Json]:
    """Return answers by their keys."""
    return [{"question": question.key, "option": option.key} for question, option in answers]


def shares_as_json(profile: Profile) -> Json:
    """Return the shares of a profile, exact and as they are shown."""
    rounded = rounded_shares(profile.shares)
    return {
        "exact": {p: str(profile.share(p)) for p in Perspective},
        "rounded": dict(zip(Perspective, rounded.percentages, strict=True)),
        "add_up": rounded.add_up,
    }


def profile_as_json(profile: Profile | None) -> Json | None:
    """Return a profile, or ``None`` where nothing counts."""
    if profile is None:
        return None
    return {
        "shares": shares_as_json(profile),
        "leaders": list(profile.leaders),
        "counted": profile.counted,
    }
