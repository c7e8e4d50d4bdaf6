"""Sentences that a page of a check shows once, named in the address: showing writes nothing."""

from __future__ import annotations

from enum import Enum

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

NAME = "melding"


class News(Enum):
    """What there is to tell after a redirect. The value stands in the address."""

    NOTICE_READ = "gelezen"
    NOTICE_CHOSEN = "gekozen"
    NOTICE_REMOVED = "aankondiging-weg"
    DOCUMENT_READ = "doorzocht"
    NOTHING_FOUND = "niets-gevonden"
    DOCUMENT_KNOWN = "al-doorzocht"
    DOCUMENTS_READ = "alle-doorzocht"
    NOTHING_FOUND_IN_ALL = "nergens-gevonden"
    DOCUMENTS_KNOWN = "alle-al-doorzocht"
    FILE_REMOVED = "weg"
    COPY_REMOVED = "niet-bewaard"
    FINDINGS_SAVED = "bekeken"
    LINKED = "gekoppeld"
    UNLINKED = "los"


_SENTENCES: dict[News, Promise] = {
    News.NOTICE_READ: _("De aankondiging is gelezen. Kijk hieronder of het klopt."),
    News.NOTICE_CHOSEN: _("De toets gaat nu over deze aankondiging. Kijk hieronder of het klopt."),
    News.NOTICE_REMOVED: _("De aankondiging is verwijderd, met wat eruit kwam."),
    News.DOCUMENT_READ: _("De tekst is doorzocht. Bekijk de bevindingen: klopt het?"),
    News.NOTHING_FOUND: _("De tekst is doorzocht. Er is niets in gevonden dat ergens op wijst."),
    News.DOCUMENT_KNOWN: _("Deze tekst was al doorzocht. Er is niets veranderd."),
    News.DOCUMENTS_READ: _("De documenten zijn doorzocht. Bekijk de bevindingen: klopt het?"),
    News.NOTHING_FOUND_IN_ALL: _(
        "De documenten zijn doorzocht. Er is niets in gevonden dat ergens op wijst."
    ),
    News.DOCUMENTS_KNOWN: _("Deze documenten waren al doorzocht. Er is niets veranderd."),
    News.FILE_REMOVED: _("Het bestand is verwijderd, met wat erin gevonden was."),
    News.COPY_REMOVED: _("Het bestand zelf is verwijderd. Wat eruit gelezen is, staat er nog."),
    News.FINDINGS_SAVED: _("Bewaard."),
    News.LINKED: _("De verkenning is gekoppeld aan deze toets."),
    News.UNLINKED: _("De toets staat los van een verkenning."),
}


def sentence_of(news: News | None) -> str:
    """Return what there is to tell, empty when there is nothing."""
    return str(_SENTENCES[news]) if news else ""


def news_in(request: HttpRequest) -> str:
    """Return the sentence that the address asks for, empty when it asks for none."""
    try:
        return str(_SENTENCES[News(request.GET.get(NAME, ""))])
    except ValueError:
        return ""
