"""What people are told about a document: why it is not read, or how far it was."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from checker.documents.document import Document, Remark
from checker.documents.limits import MAX_BYTES, MAX_PAGES, MEGABYTE
from checker.documents.refusals import DocumentRefusal

LIMITS = {"megabytes": MAX_BYTES // MEGABYTE, "pages": MAX_PAGES}

_SENTENCES: dict[DocumentRefusal, Promise] = {
    DocumentRefusal.EMPTY: _("Dit document is leeg. Kies een bestand waarin tekst staat."),
    DocumentRefusal.TOO_BIG: _(
        "Dit document is groter dan %(megabytes)s MB. Bewaar het zonder afbeeldingen of splits "
        "het, of plak de tekst."
    ),
    DocumentRefusal.BUSY: _(
        "Er worden nu al andere documenten gelezen. Probeer het over een halve minuut opnieuw."
    ),
    DocumentRefusal.TOO_SLOW: _(
        "Het lezen van dit document duurt te lang. Het is gestopt. Splits het document of plak "
        "de tekst."
    ),
    DocumentRefusal.TOO_HEAVY: _(
        "Het lezen van dit document vraagt te veel van de computer. Het is gestopt. Splits het "
        "document of plak de tekst."
    ),
    DocumentRefusal.PASSWORD: _(
        "Dit document is met een wachtwoord beveiligd. Haal het wachtwoord eraf en kies het "
        "document opnieuw."
    ),
    DocumentRefusal.SCAN: _(
        "In deze PDF staat geen tekst, alleen beeld. Waarschijnlijk is het een scan. Maak de tekst "
        "eerst leesbaar met tekstherkenning (OCR), of vraag om het oorspronkelijke document."
    ),
    DocumentRefusal.GARBLED: _(
        "De tekst van deze PDF bestaat uit onleesbare tekens. Vraag om het oorspronkelijke "
        "document, of maak de tekst leesbaar met tekstherkenning (OCR)."
    ),
    DocumentRefusal.DAMAGED_PDF: _(
        "Deze PDF is beschadigd en kan niet worden gelezen. Download het document opnieuw, of "
        "open het en bewaar het opnieuw als PDF."
    ),
    DocumentRefusal.CUT_OFF_PDF: _(
        "Deze PDF is niet compleet: het einde ontbreekt. Download het document opnieuw."
    ),
    DocumentRefusal.DAMAGED_WORD: _(
        "Dit Word-document is beschadigd en kan niet worden gelezen. Open het in Word en bewaar "
        "het opnieuw, of bewaar het als PDF."
    ),
    DocumentRefusal.CUT_OFF_ZIP: _(
        "Dit bestand is niet compleet of beschadigd. Download het document opnieuw."
    ),
    DocumentRefusal.ZIP_BOMB: _(
        "Dit document wordt uitgepakt veel te groot. Het wordt uit voorzorg niet gelezen. Bewaar "
        "het als PDF of plak de tekst."
    ),
    DocumentRefusal.DOCUMENT_TYPE: _(
        "In dit Word-document staat een documenttype (DOCTYPE). Dat wordt uit voorzorg niet "
        "gelezen. Open het in Word en bewaar het opnieuw."
    ),
    DocumentRefusal.NO_TEXT: _("In dit document staat geen tekst. Kies een ander document."),
    DocumentRefusal.OLD_WORD: _(
        "Dit is een document van een oude versie van Word (.doc). Bewaar het als .docx of als PDF "
        "en kies dat bestand."
    ),
    DocumentRefusal.OPEN_DOCUMENT: _(
        "Dit is een OpenDocument-bestand (zoals .odt). Bewaar het als .docx of als PDF en kies dat "
        "bestand."
    ),
    DocumentRefusal.RICH_TEXT: _(
        "Dit is een RTF-document. Bewaar het als .docx of als PDF en kies dat bestand."
    ),
    DocumentRefusal.SPREADSHEET: _(
        "Dit is een rekenblad (Excel). Bewaar het als PDF of plak de tekst."
    ),
    DocumentRefusal.PRESENTATION: _(
        "Dit is een presentatie (PowerPoint). Bewaar het als PDF of plak de tekst."
    ),
    DocumentRefusal.ZIP: _(
        "Dit is een ingepakt bestand (zip). Pak het uit en kies de documenten die erin zitten."
    ),
    DocumentRefusal.PICTURE: _(
        "Dit is een afbeelding. Kies het document zelf: een PDF met tekst of een Word-document."
    ),
    DocumentRefusal.HTML: _("Dit is een webpagina. Kopieer de tekst van de pagina en plak die."),
    DocumentRefusal.NOTICE: _(
        "Dit is een gegevensbestand (XML of JSON) en geen document. Is het een aankondiging? Kies "
        "het dan bij de aankondiging."
    ),
    DocumentRefusal.UNKNOWN: _(
        "Dit soort bestand kan niet worden gelezen. Kies een PDF of een Word-document (.docx), of "
        "plak de tekst."
    ),
}


def refusal_sentence(refusal: DocumentRefusal) -> str:
    """Return what is wrong and what to do, in the language that is active."""
    return str(_SENTENCES[refusal]) % LIMITS


def remark_sentences(document: Document) -> tuple[str, ...]:
    """Return what a reader should know about how far a document was read."""
    return tuple(_remark(document, remark) for remark in document.remarks)


def _remark(document: Document, remark: Remark) -> str:
    return {
        Remark.FIRST_PAGES_ONLY: _first_pages,
        Remark.FIRST_PART_ONLY: _first_part,
        Remark.PAGES_WITHOUT_TEXT: _without_text,
        Remark.PAGES_DAMAGED: _damaged,
        Remark.CUT_OFF: _cut_off,
    }[remark](document)


def _first_pages(document: Document) -> str:
    return str(
        _(
            "Dit document heeft %(pages)s bladzijden. De eerste %(read)s zijn gelezen. Splits het "
            "document om de rest te lezen."
        )
    ) % {"pages": document.pages, "read": document.pages_read}


def _first_part(_document: Document) -> str:
    return str(_("Alleen het eerste deel van dit document is gelezen. Splits het voor de rest."))


def _without_text(document: Document) -> str:
    count = len(document.pages_without_text)
    return ngettext(
        "Op %(count)s bladzijde staat geen tekst (%(numbers)s). Is het een scan? Dan is die niet "
        "doorzocht.",
        "Op %(count)s bladzijden staat geen tekst (%(numbers)s). Zijn het scans? Dan zijn die niet "
        "doorzocht.",
        count,
    ) % {"count": count, "numbers": page_ranges(document.pages_without_text)}


def _damaged(document: Document) -> str:
    count = len(document.pages_damaged)
    return ngettext(
        "%(count)s bladzijde is beschadigd en niet gelezen (%(numbers)s).",
        "%(count)s bladzijden zijn beschadigd en niet gelezen (%(numbers)s).",
        count,
    ) % {"count": count, "numbers": page_ranges(document.pages_damaged)}


def _cut_off(_document: Document) -> str:
    return str(
        _(
            "Het einde van deze PDF ontbreekt. Misschien is niet alles gelezen. Download het "
            "document opnieuw."
        )
    )


_MOST_RANGES = 6


def page_ranges(numbers: tuple[int, ...]) -> str:
    """Return page numbers as people write them: "1, 4–7"; no more than six of those."""
    ranges: list[list[int]] = []
    for number in sorted(numbers):
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    shown = [f"{a}–{b}" if a != b else str(a) for a, b in ranges[:_MOST_RANGES]]
    return ", ".join(shown) + (", …" if len(ranges) > _MOST_RANGES else "")
