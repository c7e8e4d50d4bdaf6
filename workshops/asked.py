"""What a workshop asks: questions of the questionnaire and statements of the facilitator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from domain.catalogue import Catalogue
from domain.questionnaire import Option, Points, Question, Questionnaire, Side, Theme
from domain.texts import Basis, Certainty, Text
from perspectives.editions import catalogue_of
from workshops.models import Workshop

_NOTHING = Text(nl="", en="")
_AGREE = (
    ("fully_disagree", Text(nl="Helemaal oneens", en="Strongly disagree")),
    ("disagree", Text(nl="Oneens", en="Disagree")),
    ("neutral", Text(nl="Neutraal", en="Neutral")),
    ("agree", Text(nl="Eens", en="Agree")),
    ("fully_agree", Text(nl="Helemaal eens", en="Strongly agree")),
)
AGREEMENT = tuple(
    Option(key=key, label=label, points=Points(competition=2, participation=2, co_creation=2))
    for key, label in _AGREE
)
"""From disagree to agree: a scale, which says nothing about the perspectives."""


def asked_in(workshop: Workshop) -> Questionnaire:
    """Return what the workshop asks, in its own order; everybody gets every question."""
    asked = tuple((entry["key"], entry.get("text", "")) for entry in workshop.questions)
    return _asked(workshop.edition_id, workshop.questionnaire, asked)


def question_at(workshop: Workshop) -> Question:
    """Return the question that the workshop is at; not for a workshop with cards."""
    return asked_in(workshop).questions[workshop.position]


@lru_cache(maxsize=200)
def _asked(edition_id: int, key: str, asked: tuple[tuple[str, str], ...]) -> Questionnaire:
    catalogue: Catalogue = catalogue_of(edition_id)
    source = catalogue.questionnaire(key)
    known = {question.key: question for question in source.questions}
    theme = Theme(
        key="workshop",
        name=source.title,
        intro=_NOTHING,
        side=Side.ASKED,
        questions=tuple(_question(known, name, text) for name, text in asked),
    )
    return replace(source, themes=(theme,))


def _question(known: Mapping[str, Question], key: str, text: str) -> Question:
    if not text:
        return replace(known[key], shown_when=None)
    wording = Text(nl=text, en=text)
    return Question(
        key=key,
        text=wording,
        short=wording,
        why=_NOTHING,
        example=_NOTHING,
        weight=0,
        options=AGREEMENT,
        basis=Basis(certainty=Certainty.RECONSTRUCTION),
    )
