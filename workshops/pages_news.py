"""What is told after something was done, and why something was refused."""

from __future__ import annotations

from enum import StrEnum

from django.http import HttpRequest
from django.utils.translation import gettext as _

from workshops.refusals import Reason


class News(StrEnum):
    """What just happened; stands in the address of the page that tells it."""

    MADE = "gemaakt"
    COPIED = "kopie"
    COPIED_TO_NEWEST = "kopie-nieuw"
    VOTED = "verstuurd"
    CHANGED = "gewijzigd"
    REMARKED = "opmerking"
    AGREED = "afspraak"
    AGREED_NO_MORE = "afspraak-weg"
    LET_THROUGH = "doorgelaten"
    HELD_BACK = "tegengehouden"
    REMOVED = "verwijderd"


def news_words(news: str) -> str:
    """Return what happened in words; nothing for what is no news."""
    words = {
        News.MADE: _("De werksessie is gemaakt. Open het scherm en deel de code."),
        News.COPIED: _("Dit is de kopie, met een eigen code en eigen links."),
        News.COPIED_TO_NEWEST: _(
            "Dit is de kopie, met een eigen code en eigen links. Zij gebruikt de nieuwste editie."
        ),
        News.VOTED: _("Uw antwoord is bewaard."),
        News.CHANGED: _("Uw antwoord is gewijzigd. Alleen het laatste telt."),
        News.REMARKED: _("Uw opmerking is bij de begeleider."),
        News.AGREED: _("De afspraak is vastgelegd."),
        News.AGREED_NO_MORE: _("De afspraak is weggehaald."),
        News.LET_THROUGH: _("De opmerking komt op het scherm."),
        News.HELD_BACK: _("De opmerking komt niet op het scherm."),
        News.REMOVED: _("De werksessie is verwijderd."),
    }
    return words.get(News(news), "") if news in set(News) else ""


def news_in(request: HttpRequest) -> str:
    """Return what the address says that just happened."""
    return news_words(request.GET.get("melding", ""))


def refusal_words(reason: Reason) -> str:
    """Return why something was refused, and what to do."""
    return {
        Reason.NOT_OPEN: _("Deze vraag is niet open. Er is niets gewijzigd."),
        Reason.CLOSED: _("Deze vraag is intussen gesloten. Wat u net verstuurde, telt niet mee."),
        Reason.OTHER_QUESTION: _(
            "De zaal is al bij een andere vraag. Wat u net verstuurde, telt niet mee."
        ),
        Reason.OTHER_ROUND: _("De zaal is in een andere ronde. Antwoord opnieuw."),
        Reason.ENDED: _("De werksessie is afgelopen."),
        Reason.REMOVED: _("De werksessie is verwijderd."),
        Reason.UNKNOWN_OPTION: _("Kies een van de antwoorden bij deze vraag"),
        Reason.TOO_MANY_CARDS: _("Kies hooguit drie kaarten"),
        Reason.NOT_JOINED: _("U doet niet mee aan deze werksessie."),
        Reason.NOT_BEGUN: _("De werksessie is nog niet begonnen."),
        Reason.STILL_OPEN: _("De vraag is nog open. Sluit haar eerst."),
        Reason.ALREADY_OPEN: _("De vraag is al open."),
        Reason.ALREADY_SHOWN: _(
            "De antwoorden zijn al getoond. Daarom kan niemand ze nog wijzigen."
        ),
        Reason.NOT_SHOWN: _("Er is nog niets getoond."),
        Reason.NO_OTHER_QUESTION: _("Er is geen andere vraag."),
        Reason.NO_SECOND_ROUND: _("Deze werksessie heeft geen tweede ronde meer."),
        Reason.CHANGED_MEANWHILE: _("Er veranderde intussen iets. Dit is de stand van nu."),
        Reason.NO_REHEARSAL: _("Dit is geen oefening meer."),
        Reason.NOTHING_TO_TELL: _("Er is geen afloop meer om te tonen."),
        Reason.REMARKS_FULL: _(
            "Er wachten al veel opmerkingen op de begeleider. Probeer het straks opnieuw."
        ),
        Reason.FULL: _("De werksessie is vol. Vraag de begeleider om hulp."),
        Reason.EMPTY: _("Schrijf uw opmerking"),
    }[reason]
