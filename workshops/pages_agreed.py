"""What the room agreed per question, and the form with which it is noted."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from web.formats import active_language
from workshops.asked import asked_in
from workshops.forms import AgreedForm
from workshops.models import CARDS_KEY, Workshop

BETWEEN = "|"
"""Stands between the question and the option in what the form sends; no key holds it."""


@dataclass(frozen=True, kw_only=True)
class AgreedRow:
    """One question with what was agreed on it, if anything."""

    key: str
    number: int
    name: str
    text: str
    option: str


@dataclass(frozen=True, kw_only=True)
class AgreedPart:
    """What was agreed until now, and the form as it stands: empty, or as it was sent."""

    form: AgreedForm
    rows: tuple[AgreedRow, ...]
    options: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    question: str
    news: str = ""
    refusal: str = ""

    @property
    def told(self) -> str:
        """What is told of what was sent."""
        wrong = [message for _field, message in self.form.error_list]
        return self.refusal or self.news or next(iter(wrong), "")

    @property
    def kept(self) -> tuple[AgreedRow, ...]:
        """The questions on which something was agreed."""
        return tuple(row for row in self.rows if row.text or row.option)


def agreed_part(
    workshop: Workshop, *, form: AgreedForm | None = None, news: str = "", refusal: str = ""
) -> AgreedPart:
    """Return what stands beside the live part of the facilitator's page."""
    shown = form or AgreedForm()
    return AgreedPart(
        form=shown,
        rows=agreed_rows(workshop),
        options=agreed_options(workshop),
        question=shown["question"].value() or workshop.question,
        news=news,
        refusal=refusal,
    )


def agreed_rows(workshop: Workshop) -> tuple[AgreedRow, ...]:
    """Return every question of the workshop with what was agreed."""
    stored = {row.question: row for row in workshop.agreements.all()}
    rows = []
    for number, (key, name) in enumerate(_names(workshop), start=1):
        found = stored.get(key)
        rows.append(
            AgreedRow(
                key=key,
                number=number,
                name=name,
                text=found.text if found else "",
                option=_option_words(workshop, key, found.option) if found else "",
            )
        )
    return tuple(rows)


def agreed_options(workshop: Workshop) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return the answers that can be agreed on, per question."""
    if workshop.question_keys == (CARDS_KEY,):
        return ()
    language = active_language()
    return tuple(
        (
            question.short.in_language(language),
            tuple(
                (f"{question.key}{BETWEEN}{option.key}", option.label.in_language(language))
                for option in question.options
            ),
        )
        for question in asked_in(workshop).questions
    )


def option_for(question: str, sent: str) -> str | None:
    """Return the option that was sent with a question; ``None`` when it is of another one."""
    if not sent:
        return ""
    key, _between, option = sent.partition(BETWEEN)
    return option if key == question else None


def _names(workshop: Workshop) -> tuple[tuple[str, str], ...]:
    if workshop.question_keys == (CARDS_KEY,):
        return ((CARDS_KEY, _("Kansen en valkuilen")),)
    language = active_language()
    questions = asked_in(workshop).questions
    return tuple((question.key, question.short.in_language(language)) for question in questions)


def _option_words(workshop: Workshop, key: str, option: str) -> str:
    if not option:
        return ""
    return asked_in(workshop).question(key).option(option).label.in_language(active_language())
