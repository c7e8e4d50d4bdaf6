"""The assessments that one browser may see, each with how far it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.contrib.sessions.backends.base import SessionBase
from django.utils.translation import gettext as _

from domain.answers import AnswerState
from web.access import Right, made_here, opened_here
from web.formats import date_and_time
from wizard.journeys import ASSIGNMENT
from wizard.models import Assessment, ShareLink


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One assessment in the list.

    ``label`` is its title, with when it was made where another one has the same title.
    """

    assessment: Assessment
    label: str
    right: Right
    done: int
    total: int
    answered: int

    @property
    def is_assignment(self) -> bool:
        """Whether it is about an assignment, and not about the tender of somebody else."""
        return self.assessment.questionnaire == ASSIGNMENT

    @property
    def is_owner(self) -> bool:
        """Whether this browser made it."""
        return self.right is Right.OWN

    @property
    def may_edit(self) -> bool:
        """Whether this browser may change it."""
        return self.right >= Right.EDIT

    @property
    def is_complete(self) -> bool:
        """Whether every question is dealt with."""
        return self.done == self.total


def listed_here(session: SessionBase) -> tuple[Entry, ...]:
    """Return what this browser made or opened and still may see, last changed first."""
    return listed(made=made_here(session), opened=opened_here(session))


def listed(*, made: Sequence[UUID], opened: Mapping[UUID, Sequence[int]]) -> tuple[Entry, ...]:
    """Return what was made or opened here and still may be seen, last changed first."""
    rights = {**_rights_by_links(opened), **dict.fromkeys(made, Right.OWN)}
    if not rights:
        return ()
    stored = Assessment.objects.filter(pk__in=rights).prefetch_related("answers")
    found = tuple(stored.order_by("-changed_at", "-pk"))
    labels = _labels(found)
    return tuple(_entry(one, rights[one.pk], labels[one.pk]) for one in found)


def _labels(assessments: Sequence[Assessment]) -> dict[UUID, str]:
    """Return what tells the assessments apart; a number where even the minute is the same."""
    titles = Counter(one.title for one in assessments)
    oldest_first = sorted(assessments, key=lambda one: (one.created_at, one.pk))
    labels = {one.pk: one.title for one in oldest_first}
    dated = {one.pk: _dated_title(one) for one in oldest_first if titles[one.title] > 1}
    times: Counter[str] = Counter()
    for key, label in dated.items():
        times[label] += 1
        labels[key] = label if times[label] == 1 else f"{label} ({times[label]})"
    return labels


def _dated_title(assessment: Assessment) -> str:
    return _("%(title)s, gemaakt op %(moment)s") % {
        "title": assessment.title,
        "moment": date_and_time(assessment.created_at),
    }


def _rights_by_links(opened: Mapping[UUID, Sequence[int]]) -> dict[UUID, Right]:
    link_ids = [link_id for links in opened.values() for link_id in links]
    if not link_ids:
        return {}
    rights: dict[UUID, Right] = {}
    for link in ShareLink.objects.working().filter(pk__in=link_ids):
        rights[link.assessment_id] = max(rights.get(link.assessment_id, Right.READ), link.gives)
    return rights


def _entry(assessment: Assessment, right: Right, label: str) -> Entry:
    sheet = assessment.sheet()
    states = [sheet.state_of(question.key) for question in sheet.shown]
    return Entry(
        assessment=assessment,
        label=label,
        right=right,
        done=sum(state is not AnswerState.NOT_ANSWERED for state in states),
        total=len(states),
        answered=sum(state is AnswerState.ANSWERED for state in states),
    )
