"""What the page with findings shows: passages by subject, and which answer each would give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.languages import marked
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
class ShownFinding:
    """One passage with what it suggests; ``question`` and ``option`` are what a signal answers.

    ``own`` is what a person answered otherwise; ``more`` counts the places that are not quoted.
    """

    finding: Finding
    title: Text
    question: Question | None = None
    option: Option | None = None
    own: Option | None = None
    more: int = 0

    @property
    def language(self) -> str:
        """The mark of the passage's language, where the notice gives one."""
        return marked(self.finding.language)

    @property
    def choices(self) -> list[tuple[str, str]]:
        """What can be said of it; not having looked comes last."""
        state = Finding.State
        return [
            (each.value, str(each.label))
            for each in (state.CONFIRMED, state.REJECTED, state.SUGGESTED)
        ]


@dataclass(frozen=True, kw_only=True)
class Subject:
    """The findings about one theme of the questionnaire, or about vision or ambitions."""

    key: str
    name: Text | None
    findings: tuple[ShownFinding, ...]


@dataclass(frozen=True, kw_only=True)
class Dispute:
    """A question on which what was found points to several answers."""

    question: Question
    options: tuple[Option, ...]


def subjects_of(
    catalogue: Catalogue, findings: list[Finding], rows: Mapping[str, AnswerRow]
) -> tuple[Subject, ...]:
    """Return the findings grouped, in the order of the questionnaire."""
    groups: dict[str, list[ShownFinding]] = {}
    names: dict[str, Text | None] = {}
    questionnaire = catalogue.questionnaire(NOTICE)
    for finding in ordered(catalogue, findings):
        shown = _shown(catalogue, finding, rows)
        if shown.question:
            theme = questionnaire.theme_of(shown.question.key)
            key, names[theme.key] = theme.key, theme.name
        else:
            key = finding.about
            names[key] = None
        groups.setdefault(key, []).append(shown)
    return tuple(
        Subject(key=key, name=names[key], findings=tuple(found)) for key, found in groups.items()
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


def _shown(catalogue: Catalogue, finding: Finding, rows: Mapping[str, AnswerRow]) -> ShownFinding:
    found = suggested(catalogue, finding)
    more = finding.file.account.get("more", {}).get(f"{finding.about}:{finding.signal}", 0)
    if isinstance(found, Aspect):
        return ShownFinding(finding=finding, title=found.name, more=more)
    question = catalogue.questionnaire(NOTICE).question(found.question)
    return ShownFinding(
        finding=finding,
        title=found.title,
        question=question,
        option=question.option(found.option),
        own=_own(question, found.option, rows.get(question.key)),
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


def _own(question: Question, option: str, row: AnswerRow | None) -> Option | None:
    if row is None or row.written_by in READ or row.option in ("", option):
        return None
    return question.option(row.option)
