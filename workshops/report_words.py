"""The sentences of the report: what came out in short, and how it was reckoned."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from web.perspective_signs import NAMES
from workshops.models import Format, Workshop
from workshops.pages_words import FAIR, STRONG, joined_names
from workshops.report_points import points_words
from workshops.report_positions import Places


def summary_words(joined: int, places: Places, *, shows: bool) -> Iterator[str]:
    """Yield what came out in a few sentences."""
    yield ngettext("Er deed %(count)d mens mee.", "Er deden %(count)d mensen mee.", joined) % {
        "count": joined
    }
    if not shows:
        yield _(
            "Er is niets getoond, of er antwoordden minder dan vier mensen. Daarom staan hier geen "
            "antwoorden."
        )
    if places.last is None:
        return
    whole = places.last.rows[-1]
    leaders = [
        str(NAMES[perspective]).lower() for perspective, _share, leads in whole.shares if leads
    ]
    yield _("De groep kiest vooral %(perspective)s, met een spreiding van %(spread)s.") % {
        "perspective": joined_names(leaders),
        "spread": points_words(whole.spread),
    }
    if places.last.apart:
        yield places.last.apart


def method_words(workshop: Workshop) -> Iterator[str]:
    """Yield how the numbers were reckoned and what was kept from sight."""
    if workshop.format == Format.CARDS:
        yield _("Ieder had drie stemmen, elk voor een andere kaart. Gelijke aantallen zijn gelijk.")
    else:
        yield from _reckoning(workshop)
    yield _(
        "Een kant met minder dan vier mensen staat nooit apart, maar samen met een andere kant. "
        "Kan dat niet, dan tellen die antwoorden nergens mee."
    )
    yield _("Alleen wat de begeleider toonde, telt mee en staat hier.")
    yield _("Bij een antwoord is geen naam en geen tijd bewaard.")
    if workshop.round == 2:
        yield _(
            "De tweede ronde is als groep naast de eerste gelegd. Niemand is van de ene naar de "
            "andere ronde gevolgd."
        )
    yield _("Opmerkingen staan hier zonder naam, en alleen als de begeleider ze doorliet.")


def _reckoning(workshop: Workshop) -> Iterator[str]:
    yield _(
        "Elk antwoord geeft punten aan competitie, participatie en co-creatie; een vraag die "
        "zwaarder weegt, telt zwaarder. De aandelen in die punten geven iemands plaats in de "
        "driehoek."
    )
    yield _("De plaats van een kant is het gemiddelde van alle plaatsen. Ieder telt even zwaar.")
    yield _(
        "Een afstand is het aantal van de 100 punten dat moet verschuiven om van de ene plaats "
        "naar de andere te komen. De spreiding is de gemiddelde afstand tot het midden: 0 als "
        "allen op één plaats staan, en hooguit 67."
    )
    yield _(
        "Eensgezind is 100%% als allen hetzelfde kozen, en 0%% als de antwoorden gelijk verdeeld "
        "zijn over wat het verst uit elkaar ligt. Vanaf %(strong)d%% heet dat sterk, vanaf "
        "%(fair)d%% redelijk, daaronder verdeeld."
    ) % {"strong": STRONG, "fair": FAIR}
    yield _(
        "Wat u het eerst bespreekt, is de verdeeldheid maal de invloed van de vraag op de uitkomst."
    )
    yield _("Geen mening telt niet mee in de plaats, in eensgezind en in het verschil.")
    if any(entry.get("text") for entry in workshop.questions):
        yield _(
            "Een eigen stelling zegt niets over de perspectieven. Zij telt niet mee in de plaats."
        )
    if workshop.format == Format.SIGNAL_HUNT and workshop.checked_id:
        yield _(
            "Het antwoord van de tendertoets is dat van het moment waarop dit verslag is gemaakt. "
            "Het telt nergens in mee."
        )
