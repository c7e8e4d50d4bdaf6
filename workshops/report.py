"""The report of a workshop as one picture: page, PDF, Word document and CSV only show it.

It comes when the workshop ends. Until then what was answered may only be seen while the
facilitator shows it, and a file that was taken along cannot be hidden again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from unicodedata import normalize

from django.utils import timezone
from django.utils.translation import gettext as _

from domain.card_votes import CardVotes
from domain.group import Group, QuestionInGroup
from domain.questionnaire import UnknownKey
from web.charts.paint import Target
from web.formats import long_date
from web.templatetags.drieluik import plain
from workshops.group import card_votes_of, groups_of_workshop
from workshops.models import Format, Workshop
from workshops.pages_check import found_in
from workshops.pages_parts import parts_in
from workshops.pages_words import STRONG
from workshops.report_attendance import Answered, PresentRow, report_attendance
from workshops.report_cards import CardRound, card_round
from workshops.report_chairs import Chairs, report_chairs
from workshops.report_noted import Agreement, Noted, noted_in
from workshops.report_positions import Places, report_places
from workshops.report_questions import ReportQuestion, report_questions
from workshops.report_words import method_words, summary_words

MOST_NAMED = 5
"""So many questions are named to talk about, as what differs and as what all agree on."""


@dataclass(frozen=True, kw_only=True)
class Highlights:
    """The questions that matter most: to talk about, where sides differ, where all agree."""

    to_discuss: tuple[ReportQuestion, ...]
    widest: tuple[ReportQuestion, ...]
    agreeing: tuple[ReportQuestion, ...]


@dataclass(frozen=True, kw_only=True)
class Report:
    """Everything that a report tells."""

    title: str
    is_rehearsal: bool
    ended_on: date
    edition: str
    facts: tuple[tuple[str, str], ...]
    summary: tuple[str, ...]
    rounds: int
    attendance: tuple[PresentRow, ...]
    names: tuple[str, ...]
    chairs: Chairs | None
    places: Places
    questions: tuple[ReportQuestion, ...]
    highlights: Highlights
    cards: tuple[CardRound, ...]
    noted: tuple[Noted, ...]
    method: tuple[str, ...]

    @property
    def has_answers(self) -> bool:
        """Whether enough people answered anything to show it."""
        return any(question.rounds for question in self.questions)

    @property
    def has_parts(self) -> bool:
        """Whether the format asks in parts."""
        return any(question.part for question in self.questions)

    def agreed_on(self, key: str) -> Agreement | None:
        """Return what was agreed on a question."""
        return next((one.agreed for one in self.noted if one.key == key), None)

    @property
    def agreed(self) -> tuple[Noted, ...]:
        """On what something was agreed."""
        return tuple(one for one in self.noted if one.agreed)

    @property
    def remarked(self) -> tuple[Noted, ...]:
        """About what remarks were let through."""
        return tuple(one for one in self.noted if one.remarks)


@dataclass(frozen=True, kw_only=True)
class _Rounds:
    """What was answered in each round: to questions, or as votes on cards."""

    groups: tuple[Group, ...]
    votes: tuple[CardVotes, ...]

    @property
    def answered(self) -> tuple[Answered, ...]:
        return (
            *(Answered(count=group.count, circles=group.circles) for group in self.groups),
            *(Answered(count=votes.count, circles=votes.circles) for votes in self.votes),
        )


def present_report(
    workshop: Workshop, *, target: Target = "web", with_names: bool = False
) -> Report:
    """Return the report of a workshop that has ended, in the active language.

    First names were given for the list of the facilitator: ``with_names`` is for nobody else.

    Raises:
        Refused: while the results may not be shown.
    """
    rounds = _rounds(workshop)
    names = {side["key"]: side["name"] for side in workshop.sides}
    joined = Counter(workshop.participants.values_list("side", flat=True))
    places = report_places(rounds.groups, names=names, target=target)
    questions = tuple(_questions(workshop, rounds.groups, names))
    shows = any(one.circles for one in rounds.answered)
    return Report(
        title=workshop.title,
        is_rehearsal=workshop.rehearsal,
        ended_on=ended_on(workshop),
        edition=workshop.edition.key,
        facts=tuple(_facts(workshop)),
        summary=tuple(summary_words(joined.total(), places, shows=shows)),
        rounds=workshop.round,
        attendance=report_attendance(joined, names=names, rounds=rounds.answered),
        names=_names(workshop) if with_names else (),
        chairs=report_chairs(workshop),
        places=places,
        questions=questions,
        highlights=_highlights(questions, rounds.groups),
        cards=tuple(
            card_round(number, votes, catalogue=workshop.catalogue, names=names)
            for number, votes in enumerate(rounds.votes, start=1)
        ),
        noted=tuple(noted_in(workshop)),
        method=tuple(method_words(workshop)),
    )


def inputs_of(workshop: Workshop) -> tuple[Hashable, ...]:
    """Return what tells two reports apart: an ended workshop changes no more, its check may."""
    title = workshop.checked.title if workshop.checked else ""
    return (workshop.pk, workshop.version, title, tuple(found_in(workshop).items()))


def ended_on(workshop: Workshop) -> date:
    """Return the day on which a workshop ended."""
    return timezone.localdate(workshop.ended_at or workshop.changed_at)


def _rounds(workshop: Workshop) -> _Rounds:
    if workshop.format != Format.CARDS:
        return _Rounds(groups=groups_of_workshop(workshop), votes=())
    votes = (card_votes_of(workshop, number) for number in range(1, workshop.round + 1))
    return _Rounds(groups=(), votes=tuple(votes))


def _questions(
    workshop: Workshop, groups: Sequence[Group], names: Mapping[str, str]
) -> Iterator[ReportQuestion]:
    parts, found = parts_in(workshop), found_in(workshop)
    for question in report_questions(groups, names=names):
        key = question.key
        yield replace(question, part=parts.get(key, ""), found=found.get(key))


def _facts(workshop: Workshop) -> Iterator[tuple[str, str]]:
    yield _("Vorm"), workshop.get_format_display()
    yield _("Afgelopen op"), long_date(ended_on(workshop))
    if about := _about(workshop):
        yield _("Gaat over"), about
    if workshop.format != Format.CARDS:
        yield _("Vragen"), str(len(workshop.questions))
    yield _("Ronden"), str(workshop.round)
    yield _("Editie van de inhoud"), workshop.edition.key


def _about(workshop: Workshop) -> str:
    """Return the case or the notice that the workshop was about; nothing when it is gone."""
    if workshop.checked:
        return workshop.checked.title
    if not workshop.case:
        return ""
    try:
        return plain(workshop.catalogue.case(workshop.case).title)
    except UnknownKey:
        return ""


def _names(workshop: Workshop) -> tuple[str, ...]:
    """Return the first names by alphabet, so in no order that tells anything."""
    names = workshop.attendance.values_list("name", flat=True)
    return tuple(sorted(names, key=lambda name: normalize("NFKD", name).casefold()))


def _highlights(questions: Sequence[ReportQuestion], groups: Sequence[Group]) -> Highlights:
    """Return the questions that matter most, each as it was answered last."""
    if not groups:
        return Highlights(to_discuss=(), widest=(), agreeing=())
    entries = zip(*(group.questions for group in groups), strict=True)
    last = replace(groups[-1], questions=tuple(_last(both) for both in entries))
    of = {question.key: question for question in questions}
    strong = [one for one in questions if one.agreement is not None and one.agreement >= STRONG]
    to_discuss = [of[entry.question.key] for entry in last.to_discuss]
    widest = [of[entry.question.key] for entry in last.widest]
    return Highlights(
        to_discuss=tuple([one for one in to_discuss if one not in strong][:MOST_NAMED]),
        widest=tuple(widest[:MOST_NAMED]),
        agreeing=tuple(sorted(strong, key=lambda one: -(one.agreement or 0))),
    )


def _last(entries: Sequence[QuestionInGroup]) -> QuestionInGroup:
    return next((entry for entry in reversed(entries) if entry.whole), entries[-1])
