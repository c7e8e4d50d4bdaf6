"""What the page with findings shows: passages by subject, and which answer each would give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from checker.models import Finding
from domain.catalogue import Catalogue
from domain.questionnaire import Option, Question, UnknownKey
from domain.signals import Aspect, Signal
from domain.texts import Text
from wizard.journeys import NOTICE
from wizard.models import AnswerRow
from wizard.noted_answers import READ

PER_PAGE = 40

About = Finding.About


@dataclass(frozen=True, kw_only=True)
class ShownSignal:
    """What words suggest, with every passage; ``question`` and ``option`` are what it answers.

    ``given`` is the answer that stands now, and ``is_own`` whether a person gave it. ``more``
    counts the places that are not quoted.
    """

    title: Text
    findings: tuple[Finding, ...]
    question: Question | None = None
    option: Option | None = None
    given: Option | None = None
    is_own: bool = False
    more: int = 0

    @property
    def choices(self) -> list[tuple[str, str]]:
        """What can be said of a passage; not having looked comes last."""
        state = Finding.State
        order = (state.CONFIRMED, state.REJECTED, state.SUGGESTED)
        return [(each.value, str(each.label)) for each in order]

    @property
    def agrees(self) -> bool:
        """Whether the question has this answer already."""
        return self.given is not None and self.given == self.option


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What was found about one theme of the questionnaire, or about vision or ambitions."""

    key: str
    name: Text | None
    signals: tuple[ShownSignal, ...]


@dataclass(frozen=True, kw_only=True)
class Dispute:
    """A question on which what was found points to several answers."""

    question: Question
    options: tuple[Option, ...]


def subjects_of(
    catalogue: Catalogue, findings: list[Finding], rows: Mapping[str, AnswerRow]
) -> tuple[Subject, ...]:
    """Return the findings grouped by subject and signal, in the order that they have."""
    groups: dict[str, list[ShownSignal]] = {}
    names: dict[str, Text | None] = {}
    questionnaire = catalogue.questionnaire(NOTICE)
    for _what, alike in groupby(findings, key=lambda one: (one.about, one.signal)):
        shown = _shown(catalogue, tuple(alike), rows)
        theme = questionnaire.theme_of(shown.question.key) if shown.question else None
        key = theme.key if theme else shown.findings[0].about
        names[key] = theme.name if theme else None
        groups.setdefault(key, []).append(shown)
    return tuple(
        Subject(key=key, name=names[key], signals=tuple(found)) for key, found in groups.items()
    )


def ordered(catalogue: Catalogue, findings: list[Finding]) -> list[Finding]:
    """Return the findings in the order of what they suggest; unknown ones are left out."""
    questions = [question.key for question in catalogue.questionnaire(NOTICE).questions]
    places: dict[tuple[str, str], tuple[int, int]] = {}
    for number, signal in enumerate(catalogue.signals):
        places[About.SIGNAL, signal.key] = (questions.index(signal.question), number)
    for about, aspects in ((About.VISION, catalogue.vision), (About.AMBITION, catalogue.ambitions)):
        for aspect in aspects:
            places[about, aspect.key] = (len(questions), len(places))
    known = [one for one in findings if (one.about, one.signal) in places]
    return sorted(known, key=lambda one: (*places[one.about, one.signal], one.pk))


def disputes_of(
    catalogue: Catalogue, disputed: Mapping[str, tuple[str, ...]]
) -> tuple[Dispute, ...]:
    """Return the questions for a person to decide, with their words."""
    questionnaire = catalogue.questionnaire(NOTICE)
    questions = [questionnaire.question(key) for key in disputed]
    return tuple(
        Dispute(
            question=question,
            options=tuple(question.option(option) for option in disputed[question.key]),
        )
        for question in questions
    )


def _shown(
    catalogue: Catalogue, findings: tuple[Finding, ...], rows: Mapping[str, AnswerRow]
) -> ShownSignal:
    first = findings[0]
    found = suggested(catalogue, first)
    name = f"{first.about}:{first.signal}"
    files = {one.file_id: one.file for one in findings}
    more = sum(file.account.get("more", {}).get(name, 0) for file in files.values())
    if isinstance(found, Aspect):
        return ShownSignal(title=found.name, findings=findings, more=more)
    question = catalogue.questionnaire(NOTICE).question(found.question)
    row = rows.get(question.key)
    return ShownSignal(
        title=found.title,
        findings=findings,
        question=question,
        option=question.option(found.option),
        given=question.option(row.option) if row and row.option else None,
        is_own=bool(row and row.written_by not in READ),
        more=more,
    )


def suggested(catalogue: Catalogue, finding: Finding) -> Signal | Aspect:
    """Return what a finding suggests.

    Raises:
        UnknownKey: when this edition does not have it.
    """
    kinds: dict[str, tuple[Signal | Aspect, ...]] = {
        About.SIGNAL: catalogue.signals,
        About.VISION: catalogue.vision,
        About.AMBITION: catalogue.ambitions,
    }
    for one in kinds[finding.about]:
        if one.key == finding.signal:
            return one
    raise UnknownKey("signal", finding.signal)
