"""Where a workshop is now, as every screen asks for it every two seconds.

Kept for a second in each process, so a thousand phones cost one look in the database a second.
It holds no results.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from uuid import UUID

from workshops.models import CardVote, Format, Participant, Phase, Remark, Vote, Workshop
from workshops.presence import PRESENCE

KEPT_SECONDS = 1.0
MOST_KEPT = 500


@dataclass(frozen=True, kw_only=True)
class State:
    """Where a workshop is.

    ``connected`` counts the phones that asked lately, ``answered`` those who answered the question
    at hand.
    """

    id: UUID
    title: str
    format: Format
    phase: Phase
    question: str
    position: int
    questions: int
    round: int
    rounds: int
    version: int
    rehearsal: bool
    code: str
    joined: int
    connected: int
    answered: int
    waiting: int

    @property
    def may_show(self) -> bool:
        """Whether results may leave the server now."""
        return self.phase in (Phase.REVEALED, Phase.ENDED)

    @property
    def participant_etag(self) -> str:
        """A sign that changes with what participants see."""
        return f'"{self.version}"'

    @property
    def etag(self) -> str:
        """A sign that changes with what the screen shows."""
        return f'"{self.version}-{self.joined}-{self.answered}-{self.waiting}"'

    @property
    def facilitator_etag(self) -> str:
        """A sign that changes with what the facilitator sees."""
        return f'"{self.etag.strip(chr(34))}-{self.connected}"'


class KeptStates:
    """States as they were a second ago at most."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._kept: dict[UUID, tuple[float, State]] = {}

    def get(self, workshop_id: UUID) -> State:
        """Return the state, from the database when it was read too long ago."""
        kept = self._kept.get(workshop_id)
        if kept and self._is_fresh(kept[0]):
            return kept[1]
        with self._lock:
            kept = self._kept.get(workshop_id)
            if kept and self._is_fresh(kept[0]):
                return kept[1]
            read_at, state = self._clock(), fetch_state(workshop_id)
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[workshop_id] = (read_at, state)
            return state

    def forget(self) -> None:
        """Read everything anew."""
        self._kept.clear()

    def _is_fresh(self, read_at: float) -> bool:
        return self._clock() - read_at < KEPT_SECONDS


_KEPT = KeptStates()


def state_of(workshop_id: UUID) -> State:
    """Return where the workshop was a second ago at most.

    Raises:
        Workshop.DoesNotExist: when there is none.
    """
    return _KEPT.get(workshop_id)


def forget_states() -> None:
    """Read every state anew."""
    _KEPT.forget()


def fetch_state(workshop_id: UUID) -> State:
    """Return where the workshop is at this moment: for pages that answer an action.

    Raises:
        Workshop.DoesNotExist: when there is none.
    """
    workshop = Workshop.objects.get(pk=workshop_id)
    joined = list(Participant.objects.filter(workshop=workshop).values_list("pk", flat=True))
    return State(
        id=workshop.pk,
        title=workshop.title,
        format=Format(workshop.format),
        phase=Phase(workshop.phase),
        question=workshop.question,
        position=workshop.position,
        questions=len(workshop.question_keys),
        round=workshop.round,
        rounds=workshop.rounds,
        version=workshop.version,
        rehearsal=workshop.rehearsal,
        code=workshop.code,
        joined=len(joined),
        connected=PRESENCE.count(joined),
        answered=_answered(workshop),
        waiting=workshop.remarks.filter(state=Remark.State.WAITING).count(),
    )


def _answered(workshop: Workshop) -> int:
    if workshop.phase == Phase.LOBBY:
        return 0
    if workshop.format == Format.CARDS:
        votes = CardVote.objects.filter(participant__workshop=workshop, round=workshop.round)
        return votes.values("participant").distinct().count()
    return Vote.objects.filter(
        participant__workshop=workshop, question=workshop.question, round=workshop.round
    ).count()
