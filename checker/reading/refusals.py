"""Why a file is not read: each reason with its own sentence for the person who gave it."""

from __future__ import annotations

from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Refusal(Enum):
    """The reasons, told apart."""

    NOT_THERE = "not_there"
    NOT_OPENED = "not_opened"
    EMPTY = "empty"
    TOO_BIG = "too_big"
    TOO_MANY_PARTS = "too_many_parts"
    TOO_DEEP = "too_deep"
    TOO_SLOW = "too_slow"
    ZIP = "zip"
    ENCRYPTED = "encrypted"
    PDF = "pdf"
    HTML = "html"
    OFFICE = "office"
    BINARY = "binary"
    TEXT = "text"
    CUT_OFF = "cut_off"
    BROKEN_XML = "broken_xml"
    BROKEN_JSON = "broken_json"
    ENCODING = "encoding"
    DOCUMENT_TYPE = "document_type"
    NOT_A_NOTICE = "not_a_notice"
    COMPANY_NOTICE = "company_notice"
    UNKNOWN_VERSION = "unknown_version"


_EXPECTED = _(
    "Kies het XML-bestand van de aankondiging op TED of TenderNed, of een OCDS-bestand (JSON)."
)

SENTENCES: dict[Refusal, Promise] = {
    Refusal.NOT_THERE: _("Dit bestand bestaat niet. Kijk of de naam klopt."),
    Refusal.NOT_OPENED: _("Dit bestand kan niet worden geopend. Kijk of u het mag lezen."),
    Refusal.EMPTY: _("Dit bestand is leeg."),
    Refusal.TOO_BIG: _("Dit bestand is groter dan %(limit)s MB. Dat is te groot."),
    Refusal.TOO_MANY_PARTS: _("Dit bestand heeft te veel onderdelen om een aankondiging te zijn."),
    Refusal.TOO_DEEP: _("De onderdelen van dit bestand zitten te diep in elkaar."),
    Refusal.TOO_SLOW: _("Het lezen van dit bestand duurt te lang. Het is gestopt."),
    Refusal.ZIP: _("Dit bestand is ingepakt (zip). Pak het uit en kies wat erin zit."),
    Refusal.ENCRYPTED: _("Dit bestand is versleuteld. Kies het bestand zonder wachtwoord."),
    Refusal.PDF: _("Dit is een PDF en geen aankondiging in XML of JSON."),
    Refusal.HTML: _("Dit is een webpagina en niet de aankondiging zelf."),
    Refusal.OFFICE: _("Dit is een document van een tekstverwerker of een rekenblad."),
    Refusal.BINARY: _("Dit bestand bevat geen tekst."),
    Refusal.TEXT: _("Dit is gewone tekst en geen aankondiging in XML of JSON."),
    Refusal.CUT_OFF: _("Dit bestand is niet compleet: het breekt af op regel %(line)s."),
    Refusal.BROKEN_XML: _("Dit bestand is geen geldige XML. De fout staat op regel %(line)s."),
    Refusal.BROKEN_JSON: _("Dit bestand is geen geldige JSON. De fout staat op regel %(line)s."),
    Refusal.ENCODING: _("De tekens in dit bestand zijn niet te lezen. Bewaar het als UTF-8."),
    Refusal.DOCUMENT_TYPE: _(
        "Dit bestand heeft een documenttype (DOCTYPE). Dat wordt uit voorzorg niet gelezen."
    ),
    Refusal.NOT_A_NOTICE: _("Dit bestand is geen aankondiging. Gevonden: %(found)s."),
    Refusal.COMPANY_NOTICE: _("Deze aankondiging gaat over een bedrijf, niet over een opdracht."),
    Refusal.UNKNOWN_VERSION: _(
        "De versie van deze aankondiging is niet bekend. Gevonden: %(found)s. "
        "Bekend: %(known)s. Er is dus niets gecontroleerd."
    ),
}

_WITH_ADVICE = {
    Refusal.EMPTY,
    Refusal.PDF,
    Refusal.HTML,
    Refusal.OFFICE,
    Refusal.BINARY,
    Refusal.TEXT,
    Refusal.CUT_OFF,
    Refusal.NOT_A_NOTICE,
    Refusal.COMPANY_NOTICE,
}


class NotReadable(Exception):
    """The one thing that reading raises."""

    def __init__(self, refusal: Refusal, *, reason: str, **details: object) -> None:
        """Take the kind, the reason in fixed English for exports, and what the sentence names."""
        super().__init__(reason)
        self.refusal = refusal
        self.reason = reason
        self.details = details

    @property
    def line(self) -> int | None:
        """Return the line of the file that is wrong, where there is one."""
        line = self.details.get("line")
        return line if isinstance(line, int) else None

    @property
    def sentence(self) -> str:
        """Return what is wrong, and what to do, in the language that is active."""
        sentence = str(SENTENCES[self.refusal]) % self.details
        if self.refusal in _WITH_ADVICE:
            return f"{sentence} {_EXPECTED}"
        return sentence
