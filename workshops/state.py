"""Where a workshop is now, as every screen asks for it within two seconds.

Kept in each process until it changes, and for a second at most, so a thousand phones cost one look
in the database a second. It holds no results.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from workshops.kept_a_second import KeptASecond
from workshops.models import CardVote, Format, Participant, Phase, Remark, Vote, Workshop
from workshops.presence import PRESENCE
from workshops.shared_numbers import CHANGED


@dataclass(frozen=True, kw_only=True)
class State:
    """Where a workshop is.

    ``connected`` counts the phones that asked lately, ``answered`` those who answered the question
    at hand.
    """

    workshop: Workshop
    joined: int
    connected: int
    answered: int
    waiting: int

    @property
    def version(self) -> int:
        """The number that goes up with every change that is seen."""
        return self.workshop.version

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


def fetch_state(workshop_id: UUID) -> State:
    """Return where the workshop is at this moment: for pages that answer an action.

    Raises:
        Workshop.DoesNotExist: when there is none.
    """
    workshop = Workshop.objects.get(pk=workshop_id)
    joined = list(Participant.objects.filter(workshop=workshop).values_list("pk", flat=True))
    return State(
        workshop=workshop,
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


_KEPT: KeptASecond[UUID, State] = KeptASecond()


def state_of(workshop_id: UUID) -> State:
    """Return where the workshop is; how many joined and answered may be a second old.

    Raises:
        Workshop.DoesNotExist: when there is none.
    """
    # The sign is taken before the look, so that a change in between is seen the next time.
    last = CHANGED[workshop_id]
    return _KEPT.get(workshop_id, partial(fetch_state, workshop_id), sign=last)


def forget_states() -> None:
    """Read every state anew."""
    _KEPT.forget()
