"""Who may read the report of a workshop: one rule for page, PDF, Word document and CSV."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from uuid import UUID

from django.http import Http404, HttpRequest

from workshops.access import admit_facilitator, admit_participant, admit_screen
from workshops.models import Phase, Workshop


class Reader(Enum):
    """As what somebody reads the report."""

    FACILITATOR = auto()
    SCREEN = auto()
    PARTICIPANT = auto()


@dataclass(frozen=True, kw_only=True)
class ReportReading:
    """Somebody who may read the report of a workshop, once there is one."""

    workshop: Workshop
    reader: Reader

    @property
    def is_ready(self) -> bool:
        """Whether the workshop has ended, so that there is a report."""
        return self.workshop.phase == Phase.ENDED

    @property
    def is_facilitator(self) -> bool:
        """Whether this is the facilitator, for whom alone the first names were given."""
        return self.reader is Reader.FACILITATOR

    @property
    def is_participant(self) -> bool:
        """Whether this is somebody who joined with the code."""
        return self.reader is Reader.PARTICIPANT


def admit_reader(request: HttpRequest, workshop_id: UUID) -> ReportReading:
    """Return how this browser may read the report: it facilitates, shows the screen or joined.

    All of them read the same; only the facilitator also reads the first names.

    Raises:
        Http404: for everybody else, as for a workshop that does not exist.
    """
    try:
        workshop = admit_facilitator(request, workshop_id)
        return ReportReading(workshop=workshop, reader=Reader.FACILITATOR)
    except Http404:
        pass
    try:
        workshop = admit_screen(request, workshop_id)
        return ReportReading(workshop=workshop, reader=Reader.SCREEN)
    except Http404:
        participant = admit_participant(request, workshop_id)
        return ReportReading(workshop=participant.workshop, reader=Reader.PARTICIPANT)
