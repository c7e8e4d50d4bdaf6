"""The buttons with which a facilitator runs a workshop, and their keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from workshops.models import Phase, Workshop
from workshops.telling import may_tell_ending


class Action(StrEnum):
    """What a facilitator can do."""

    OPEN = "open"
    CLOSE = "close"
    REVEAL = "reveal"
    HIDE = "hide"
    NEXT = "next"
    BACK = "back"
    SECOND_ROUND = "second_round"
    ENDING = "ending"
    FOR_REAL = "for_real"
    END = "end"


CANNOT_BE_UNDONE = (Action.END, Action.FOR_REAL, Action.ENDING)


@dataclass(frozen=True, kw_only=True)
class Control:
    """One button, with the key that presses it; empty when it has none."""

    key: Action
    words: str
    shortcut: str

    @property
    def is_asked_first(self) -> bool:
        """Whether it cannot be undone, so that a page asks first."""
        return self.key in CANNOT_BE_UNDONE

    @property
    def key_name(self) -> str:
        """The key as it stands on a keyboard."""
        return key_name(self.shortcut)


@dataclass(frozen=True, kw_only=True)
class Shortcut:
    """One line of the list of keys."""

    name: str
    words: str


_KEYS = {
    Action.OPEN: "o",
    Action.CLOSE: "s",
    Action.REVEAL: "t",
    Action.HIDE: "v",
    Action.NEXT: "ArrowRight",
    Action.BACK: "ArrowLeft",
}
_ARROWS = {"ArrowRight": "→", "ArrowLeft": "←"}


def key_name(key: str) -> str:
    """Return a key as it stands on a keyboard."""
    return _ARROWS.get(key, key.upper())


def words_of(action: Action) -> str:
    """Return what the button of an action says."""
    return {
        Action.OPEN: _("Open de vraag"),
        Action.CLOSE: _("Sluit de vraag"),
        Action.REVEAL: _("Toon antwoorden"),
        Action.HIDE: _("Verberg antwoorden"),
        Action.NEXT: _("Volgende vraag"),
        Action.BACK: _("Vorige vraag"),
        Action.SECOND_ROUND: _("Begin de tweede ronde"),
        Action.ENDING: _("Toon de afloop van de casus"),
        Action.FOR_REAL: _("Wis de oefening en begin echt"),
        Action.END: _("Beëindig de werksessie"),
    }[action]


def confirmation_of(action: Action) -> tuple[str, str]:
    """Return what is asked before an action that cannot be undone, and what it does."""
    return {
        Action.END: (
            _("Beëindigt u de werksessie?"),
            _(
                "Niemand kan daarna nog antwoorden en de code werkt niet meer. Het verslag blijft. "
                "Antwoorden die u niet toonde, staan er niet in. Opmerkingen die u niet doorliet, "
                "ook niet."
            ),
        ),
        Action.ENDING: (
            _("Toont u de afloop?"),
            _("Iedereen leest dan hoe de casus afliep en wat de les is. Dat kan niet terug."),
        ),
        Action.FOR_REAL: (
            _("Begint u echt?"),
            _("Alle deelnemers, antwoorden, opmerkingen en afspraken van de oefening verdwijnen."),
        ),
    }[action]


def controls_of(workshop: Workshop) -> tuple[Control, ...]:
    """Return the buttons that do something now; the first is the usual next step."""
    return tuple(
        Control(key=action, words=words_of(action), shortcut=_KEYS.get(action, ""))
        for action in _possible(workshop)
    )


def shortcuts(*, sheets: int) -> tuple[Shortcut, ...]:
    """Return the list of keys; each of the sheets of the screen has a number."""
    keys = [Shortcut(name=key_name(key), words=words_of(action)) for action, key in _KEYS.items()]
    numbers = " ".join(str(number) for number in range(1, sheets + 1))
    return (*keys, Shortcut(name=numbers, words=_("Wat het scherm toont")))


def _possible(workshop: Workshop) -> Iterator[Action]:
    if workshop.phase == Phase.ENDED:
        return
    is_last = workshop.position + 1 >= len(workshop.question_keys)
    was_shown = workshop.was_shown(workshop.question, workshop.round)
    yield from _first(workshop, is_last=is_last)
    if workshop.phase == Phase.CLOSED and not was_shown:
        yield Action.OPEN
    if workshop.phase == Phase.REVEALED:
        yield Action.HIDE
    if workshop.phase in {Phase.CLOSED, Phase.REVEALED} and workshop.position:
        yield Action.BACK
    if may_tell_ending(workshop) and not _ends_with_story(workshop, is_last=is_last):
        yield Action.ENDING
    if workshop.rehearsal and workshop.phase != Phase.OPEN:
        yield Action.FOR_REAL
    if workshop.phase != Phase.OPEN and not _is_done(workshop, is_last=is_last):
        yield Action.END


def _first(workshop: Workshop, *, is_last: bool) -> Iterator[Action]:
    """Give what usually comes next."""
    if workshop.phase == Phase.LOBBY:
        yield Action.OPEN
    elif workshop.phase == Phase.OPEN:
        yield Action.CLOSE
    elif workshop.phase == Phase.CLOSED:
        yield Action.REVEAL
        if not is_last:
            yield Action.NEXT
    elif not is_last:
        yield Action.NEXT
    elif _ends_with_story(workshop, is_last=is_last):
        yield from (Action.ENDING, Action.END)
    elif _is_done(workshop, is_last=is_last):
        yield Action.END
    else:
        yield Action.SECOND_ROUND


def _ends_with_story(workshop: Workshop, *, is_last: bool) -> bool:
    """Whether all is asked and shown, so that the ending of the case is what comes next."""
    return may_tell_ending(workshop) and _is_done(workshop, is_last=is_last)


def _is_done(workshop: Workshop, *, is_last: bool) -> bool:
    """Whether all is asked and shown, so that ending is what comes next."""
    all_rounds = workshop.round == workshop.rounds
    return workshop.phase == Phase.REVEALED and is_last and all_rounds
