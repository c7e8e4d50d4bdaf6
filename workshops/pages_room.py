"""What one participant sees: the question, the wait, the own place, and the group when revealed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _

from domain.questionnaire import Question, Questionnaire
from domain.texts import Text
from web.formats import active_language
from workshops.chairs import chair_words
from workshops.models import CARDS_KEY, Format, Phase, Workshop
from workshops.pages_answers import QuestionView
from workshops.pages_cards import CardGroup, CardRow, card_groups
from workshops.pages_check import FoundByCheck
from workshops.pages_group import RoomView
from workshops.pages_own import OwnPlace, own_place_in, perspective_names
from workshops.pages_parts import part_words
from workshops.pages_reading import Reading, ReadingPart, ending_of, reading_of
from workshops.pages_words import NO_OPINION
from workshops.seats import Seat

FIRST_CARDS = 9
"""How many cards with votes a phone shows before it is asked for more."""

_AFTERWARDS = frozenset({Phase.CLOSED, Phase.REVEALED, Phase.ENDED})
"""When nobody can answer any more, so that seeing the own place changes no answer to it."""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One answer that can be given."""

    id: str
    value: str
    label: Text | None
    hint: Text | None
    checked: bool

    @property
    def is_no_opinion(self) -> bool:
        """Whether this is to say that one has no opinion."""
        return self.value == NO_OPINION


@dataclass(frozen=True, kw_only=True)
class RoomPage:
    """The page of a participant."""

    address: str
    phase: str
    key: str
    round: int
    heading: str
    line: str
    place_words: str
    part_words: str
    side: str
    side_key: str = ""
    chair: str = ""
    reading: Reading | None = None
    ending: tuple[ReadingPart, ...] = ()
    choices: tuple[Choice, ...] = ()
    cards: tuple[CardGroup, ...] = ()
    voted: bool = False
    own_answer: str = ""
    own_option: str = ""
    own_cards: frozenset[str] = frozenset()
    place: OwnPlace | None = None
    room: RoomView | None = None
    question_view: QuestionView | None = None
    card_rows: tuple[CardRow, ...] = ()
    found: FoundByCheck | None = None
    error: str = ""
    refusal: str = ""
    sent_answer: str = ""
    news: str = ""
    remark_error: str = ""
    remark_typed: str = ""

    @property
    def waits(self) -> bool:
        """Whether the next thing comes from the facilitator."""
        return self.phase not in {Phase.OPEN, Phase.ENDED}

    @property
    def part(self) -> str:
        """What changes when another form must stand on the page."""
        return f"{self.key}-{self.round}-{self.phase}"

    @property
    def reloads(self) -> bool:
        """Whether the page may reload itself without a script: nothing is filled in on it."""
        return self.phase == Phase.LOBBY

    @property
    def say(self) -> str:
        """What is told when this page takes the place of another."""
        return self.heading if self.phase == Phase.OPEN else self.line

    @property
    def told(self) -> str:
        """What is told of what was sent."""
        return self.refusal or self.error or self.remark_error or self.news

    @property
    def first_cards(self) -> tuple[CardRow, ...]:
        """The cards with most votes, and the own ones."""
        rows = enumerate(self.card_rows)
        return tuple(row for at, row in rows if at < FIRST_CARDS or row.key in self.own_cards)

    @property
    def other_cards(self) -> tuple[CardRow, ...]:
        """The cards that a phone shows when asked."""
        first = self.first_cards
        return tuple(row for row in self.card_rows if row not in first)

    @property
    def errors(self) -> tuple[tuple[str, str], ...]:
        """What is wrong with what was sent, each at its field."""
        choice = "card" if self.cards else "option"
        found = ((choice, self.error), ("text", self.remark_error))
        return tuple((field, words) for field, words in found if words)

    @property
    def beside(self) -> str:
        """The own place against that of the own group, while the group is shown."""
        group = self.room.place_of(self.side_key) if self.room else None
        if not (self.place and group):
            return ""
        return _("U: %(own)s. Uw groep: %(group)s.") % {
            "own": perspective_names(self.place.leaders),
            "group": perspective_names(group.leaders),
        }

    @property
    def is_too_small(self) -> bool:
        """Whether the facilitator shows the answers, and there are too few to see any."""
        return self.phase == Phase.REVEALED and not (self.question_view or self.card_rows)

    @property
    def may_remark(self) -> bool:
        """Whether a remark can be written now."""
        return self.phase not in {Phase.LOBBY, Phase.ENDED}


def room_page(workshop: Workshop, *, asked: Questionnaire, seat: Seat) -> RoomPage:
    """Return the page without anything of the group."""
    question = asked.find(workshop.question)
    now = workshop.phase
    page = RoomPage(
        address=reverse("workshops:room", args=[workshop.pk]),
        phase=now,
        key=workshop.question,
        round=workshop.round,
        heading=_heading(workshop, question),
        line=_line(workshop),
        place_words=place_words(workshop),
        part_words=part_words(workshop),
        side=next(entry["name"] for entry in workshop.sides if entry["key"] == seat.side),
        side_key=seat.side,
        chair=chair_words(workshop, seat.side),
        reading=reading_of(workshop),
        ending=ending_of(workshop),
    )
    if workshop.format == Format.CARDS:
        cards = card_groups(workshop, chosen=seat.cards) if now == Phase.OPEN else ()
        return replace(page, cards=cards, own_cards=seat.cards, voted=bool(seat.cards))
    answered = seat.options.get(workshop.question)
    return replace(
        page,
        choices=choices_of(question, answered) if question and now == Phase.OPEN else (),
        voted=answered is not None,
        own_answer=own_answer(question, answered) if now not in {Phase.LOBBY, Phase.ENDED} else "",
        own_option=NO_OPINION if answered == "" else answered or "",
        place=own_place_in(asked, seat.options) if now in _AFTERWARDS else None,
    )


def with_group(
    page: RoomPage,
    *,
    room: RoomView | None = None,
    cards: tuple[CardRow, ...] = (),
    found: FoundByCheck | None = None,
) -> RoomPage:
    """Return the page with what the group answered; only for who checked that it may be shown."""
    view = room.question(page.key) if room else None
    shown = room if room and room.shown and room.places else None
    return replace(page, room=shown, question_view=view, card_rows=cards, found=found)


def choices_of(question: Question, answered: str | None) -> tuple[Choice, ...]:
    """Return the answers to a question, and last no opinion."""
    options = tuple(
        Choice(
            id="option" if at == 0 else f"option-{at + 1}",
            value=option.key,
            label=option.label,
            hint=option.hint,
            checked=option.key == answered,
        )
        for at, option in enumerate(question.options)
    )
    none = Choice(id="option-none", value=NO_OPINION, label=None, hint=None, checked=answered == "")
    return (*options, none)


def place_words(workshop: Workshop) -> str:
    """Return how far the workshop is: the question, and the round when there are two."""
    if workshop.phase in {Phase.LOBBY, Phase.ENDED}:
        return ""
    words = []
    if workshop.question != CARDS_KEY:
        numbers = {"number": workshop.position + 1, "total": len(workshop.question_keys)}
        words.append(_("vraag %(number)d van %(total)d") % numbers)
    if workshop.rounds == 2:
        words.append(_("ronde %(round)d van 2") % {"round": workshop.round})
    return " · ".join(words).replace(" ", "\u00a0").replace("\u00a0·\u00a0", " · ")


def question_words(workshop: Workshop, question: Question | None) -> str:
    """Return what is asked now, as one line."""
    if question is None:
        return _("Welke kansen en valkuilen tellen voor u het meest?")
    return question.text.in_language(active_language())


def _heading(workshop: Workshop, question: Question | None) -> str:
    if workshop.phase == Phase.LOBBY:
        return _("U doet mee")
    if workshop.phase == Phase.ENDED:
        return _("De werksessie is afgelopen")
    return question_words(workshop, question)


def _line(workshop: Workshop) -> str:
    lines = {
        Phase.LOBBY: _("Wacht op de begeleider. De eerste vraag komt vanzelf op deze pagina."),
        Phase.OPEN: "",
        Phase.CLOSED: _("Deze vraag is gesloten. Wacht op de begeleider."),
        Phase.REVEALED: _("De begeleider toont nu de antwoorden van de groep."),
        Phase.ENDED: _("Dank voor het meedoen."),
    }
    return lines[Phase(workshop.phase)]


def own_answer(question: Question | None, answered: str | None) -> str:
    """Return an answer in words; nothing when there is none, or none that can be given."""
    if question is None or answered is None:
        return ""
    if answered in {"", NO_OPINION}:
        return _("Geen mening")
    labels = {option.key: option.label for option in question.options}
    return labels[answered].in_language(active_language()) if answered in labels else ""
