"""What the screen of the room shows, and what the facilitator sees beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _

from domain.questionnaire import Question
from workshops.asked import asked_in
from workshops.chairs import moving_words
from workshops.codes import in_groups
from workshops.joining import short_address
from workshops.models import CARDS_KEY, Format, Phase, Remark, Workshop
from workshops.pages_answers import QuestionView
from workshops.pages_cards import CardColumn, CardRow, card_board, cards_that_fit
from workshops.pages_check import FoundByCheck
from workshops.pages_controls import Control, Shortcut, controls_of, shortcuts
from workshops.pages_group import RoomView
from workshops.pages_parts import part_words
from workshops.pages_programme import ProgrammeRow
from workshops.pages_reading import Reading, ReadingPart, ending_of, reading_of
from workshops.pages_remarks import RemarkRow, remark_rows
from workshops.pages_room import Choice, choices_of, place_words, question_words

LONG_HEADING = 70
SHEETS = ("vraag", "driehoek", "alles", "opmerkingen")


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One of the pictures that the screen can show after the reveal."""

    key: str
    name: str
    address: str
    is_shown: bool


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How many joined, per side, are connected, and answered the question at hand."""

    joined: int
    connected: int
    answered: int
    sides: tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True)
class Result:
    """What the room answered; only made when it may be shown."""

    room: RoomView | None = None
    cards: tuple[CardRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LivePage:
    """What the screen and the facilitator's page share."""

    address: str
    state_address: str
    origin: str
    phase: str
    phase_words: str
    version: int
    key: str
    round: int
    heading: str
    place_words: str
    part_words: str
    code: str
    join_address: str
    qr_address: str
    joined: int
    connected: int
    answered: int
    side_counts: tuple[tuple[str, int], ...]
    choices: tuple[Choice, ...] = ()
    moving: str = ""
    reading: Reading | None = None
    ending: tuple[ReadingPart, ...] = ()
    may_facilitate: bool = False
    controls: tuple[Control, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    sheet: str = ""
    sheets: tuple[Sheet, ...] = ()
    room: RoomView | None = None
    question_view: QuestionView | None = None
    card_rows: tuple[CardRow, ...] = ()
    found: FoundByCheck | None = None
    remarks: tuple[RemarkRow, ...] = ()
    waiting: tuple[RemarkRow, ...] = ()
    programme: tuple[ProgrammeRow, ...] = ()
    refusal: str = ""
    news: str = ""

    @property
    def part(self) -> str:
        """What is shown, in short."""
        return f"{self.key}-{self.round}-{self.phase}-{self.sheet}"

    @property
    def say(self) -> str:
        """What is told when this page takes the place of another."""
        return f"{self.heading}: {self.phase_words}"

    @property
    def is_long(self) -> bool:
        """Whether the heading needs smaller letters to leave room for the picture."""
        return len(self.heading) > LONG_HEADING

    @property
    def answered_part(self) -> float:
        """Which part of those who joined answered, in hundredths."""
        return round(100 * min(1.0, self.answered / self.joined), 1) if self.joined else 0.0

    @property
    def buttons(self) -> tuple[Control, ...]:
        """What is pressed in the room: all but what cannot be undone, unless that comes next."""
        return tuple(
            control
            for at, control in enumerate(self.controls)
            if not at or not control.is_asked_first
        )

    @property
    def closing(self) -> tuple[Control, ...]:
        """What cannot be undone and does not come next."""
        return tuple(control for control in self.controls[1:] if control.is_asked_first)

    @property
    def card_board(self) -> tuple[CardColumn, ...]:
        """The cards that got votes, a column per perspective."""
        return card_board(self.card_rows)

    @property
    def cards_that_fit(self) -> int:
        """How many cards of a perspective fit on the screen."""
        return cards_that_fit(self.card_rows)

    @property
    def fitting_board(self) -> tuple[CardColumn, ...]:
        """The cards with most votes of each perspective: as many as fit on the screen."""
        return card_board(self.card_rows, most=self.cards_that_fit)

    @property
    def has_sheets(self) -> bool:
        """Whether there is more than one picture to show."""
        return bool(self.card_rows or (self.room and self.room.shown))

    @property
    def told(self) -> str:
        """What is told of what was sent."""
        return self.refusal or self.news

    @property
    def conclusion(self) -> str:
        """The picture of the triangle in words."""
        return self.room.conclusion if self.room else ""


def screen_page(
    workshop: Workshop, *, counts: Counts, sheet: str = "", facilitates: bool = False
) -> LivePage:
    """Return the screen, without anything of what was answered."""
    names = _sheet_names(workshop)
    shown = sheet if sheet in names else SHEETS[0]
    here = reverse("workshops:screen", args=[workshop.pk])
    state = reverse("workshops:screen_state", args=[workshop.pk])
    page = _live_page(workshop, counts, address=here, state=state, origin="scherm")
    return replace(
        page,
        state_address=f"{state}?beeld={shown}",
        may_facilitate=facilitates,
        controls=controls_of(workshop) if facilitates else (),
        shortcuts=shortcuts(sheets=len(names)) if facilitates else (),
        sheet=shown,
        sheets=tuple(
            Sheet(key=key, name=name, address=f"{here}?beeld={key}", is_shown=key == shown)
            for key, name in names.items()
        ),
    )


def run_page(workshop: Workshop, *, counts: Counts) -> LivePage:
    """Return the page of the facilitator, without anything of what was answered."""
    here = reverse("workshops:run", args=[workshop.pk])
    state = reverse("workshops:run_state", args=[workshop.pk])
    return replace(
        _live_page(workshop, counts, address=here, state=state, origin="begeleider"),
        may_facilitate=True,
        controls=controls_of(workshop),
        shortcuts=shortcuts(sheets=len(_sheet_names(workshop))),
    )


def with_result(page: LivePage, result: Result, *, found: FoundByCheck | None = None) -> LivePage:
    """Return the page with what was answered; only for who checked that it may be shown."""
    view = result.room.question(page.key) if result.room else None
    return replace(page, room=result.room, question_view=view, card_rows=result.cards, found=found)


def with_remarks(page: LivePage, remarks: Sequence[Remark]) -> LivePage:
    """Return the page with the remarks that were let through, and those that still can be."""
    rows = remark_rows(remarks)
    waiting = () if page.phase == Phase.ENDED else tuple(row for row in rows if row.waits)
    return replace(page, remarks=tuple(row for row in rows if row.is_shown), waiting=waiting)


def _live_page(
    workshop: Workshop, counts: Counts, *, address: str, state: str, origin: str
) -> LivePage:
    question = (
        None if workshop.question == CARDS_KEY else asked_in(workshop).find(workshop.question)
    )
    return LivePage(
        address=address,
        state_address=state,
        origin=origin,
        phase=workshop.phase,
        phase_words=_phase_words(workshop),
        version=workshop.version,
        key=workshop.question,
        round=workshop.round,
        heading=_heading(workshop, question),
        place_words=place_words(workshop),
        part_words=part_words(workshop),
        code=in_groups(workshop.code),
        join_address=short_address(),
        qr_address=reverse("workshops:qr", args=[workshop.pk]),
        joined=counts.joined,
        connected=counts.connected,
        answered=counts.answered,
        side_counts=counts.sides,
        choices=choices_of(question, None) if question else (),
        moving=moving_words(workshop),
        reading=reading_of(workshop),
        ending=ending_of(workshop),
    )


def _heading(workshop: Workshop, question: Question | None) -> str:
    if workshop.phase == Phase.LOBBY:
        return _("De deelnemers komen binnen")
    if workshop.phase == Phase.ENDED:
        return _("De werksessie is afgelopen")
    return question_words(workshop, question)


def _phase_words(workshop: Workshop) -> str:
    return {
        Phase.LOBBY: _("nog niet begonnen"),
        Phase.OPEN: _("open voor antwoorden"),
        Phase.CLOSED: _("gesloten, niet getoond"),
        Phase.REVEALED: _("antwoorden worden getoond"),
        Phase.ENDED: _("afgelopen"),
    }[Phase(workshop.phase)]


def _sheet_names(workshop: Workshop) -> dict[str, str]:
    """Return what the screen can show; cards have no place in the triangle."""
    names = (_("Deze vraag"), _("Driehoek"), _("Alle vragen"), _("Opmerkingen"))
    if workshop.format == Format.CARDS:
        return {SHEETS[0]: _("Kaarten"), SHEETS[-1]: names[-1]}
    return dict(zip(SHEETS, names, strict=True))
