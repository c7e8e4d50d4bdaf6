"""What the report tells of what was agreed and of the remarks that were let through."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.texts import Text
from web.templatetags.drieluik import plain
from workshops.asked import asked_in
from workshops.models import CARDS_KEY, Format, Remark, Workshop


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """What the room agreed on a question: an answer, words, or both."""

    option: Text | None
    text: str


@dataclass(frozen=True, kw_only=True)
class Noted:
    """What was agreed on something and what was remarked, under the name of what it is about."""

    key: str
    name: str
    agreed: Agreement | None
    remarks: tuple[str, ...]


def noted_in(workshop: Workshop) -> Iterator[Noted]:
    """Yield what was agreed and remarked, in the order of what was asked."""
    agreed, remarks = _agreed(workshop), _remarks(workshop)
    for key, name in _topics(workshop).items():
        if key in agreed or key in remarks:
            yield Noted(key=key, name=name, agreed=agreed.get(key), remarks=remarks.get(key, ()))


def _topics(workshop: Workshop) -> Mapping[str, str]:
    """Return what can be agreed and remarked on, by key."""
    if workshop.format == Format.CARDS:
        return {CARDS_KEY: _("Kansen en valkuilen")}
    questions = asked_in(workshop).questions
    return {
        question.key: f"{number}. {plain(question.short)}"
        for number, question in enumerate(questions, start=1)
    }


def _agreed(workshop: Workshop) -> dict[str, Agreement]:
    asked = asked_in(workshop)
    return {
        row.question: Agreement(
            option=asked.question(row.question).option(row.option).label if row.option else None,
            text=row.text,
        )
        for row in workshop.agreements.all()
    }


def _remarks(workshop: Workshop) -> dict[str, tuple[str, ...]]:
    shown: dict[str, list[str]] = defaultdict(list)
    for remark in workshop.remarks.filter(state=Remark.State.SHOWN):
        shown[remark.question].append(remark.text)
    return {question: tuple(texts) for question, texts in shown.items()}
