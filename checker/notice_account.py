"""What was read of a notice, for a page: the facts that a check rests on, lots apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from checker import notice_words as words
from checker.languages import marked
from checker.notice_data import storable
from domain.award import AwardCriterion, CriterionNumber
from domain.lots import Deadlines, Duration, Lot, Subject, Techniques, Terms
from domain.notices import Notice, NoticeKind
from domain.stated import Amount, Moment, Wording
from web.formats import active_language, amount, decimal, long_date, whole

_LONGEST = 300


@dataclass(frozen=True, kw_only=True)
class Said:
    """A text, with the mark of its language when that is not the reader's."""

    text: str
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One thing that a notice states."""

    name: str
    said: Said


@dataclass(frozen=True, kw_only=True)
class CriterionAccount:
    """One award criterion, with its weight as the notice gives it."""

    kind: str
    name: Said
    weight: str


@dataclass(frozen=True, kw_only=True)
class LotAccount:
    """Lots that say the same of everything that is shown here, but for their names."""

    names: tuple[Said, ...]
    facts: tuple[Fact, ...]
    basis: str
    criteria: tuple[CriterionAccount, ...]


@dataclass(frozen=True, kw_only=True)
class NoticeAccount:
    """What was read: of the whole procedure, and per lot; ``cautions`` are sentences."""

    facts: tuple[Fact, ...]
    lots: tuple[LotAccount, ...]
    lot_count: int
    cautions: tuple[str, ...]


def account_of(notice: Notice, *, notices: int = 1, number: int = 1) -> NoticeAccount:
    """Return what a page shows of a notice: that with this number of all in the file."""
    lots = notice.lots or notice.parts
    facts = tuple(_facts(notice))
    return NoticeAccount(
        facts=facts,
        lots=tuple(_lots(notice, lots, said_before=frozenset(facts))),
        lot_count=len(lots),
        cautions=tuple(_cautions(notice, notices, number)),
    )


def _facts(notice: Notice) -> Iterator[Fact]:
    procedure = notice.procedure
    yield _fact(_("Soort"), str(words.KINDS[notice.kind]))
    for buyer in notice.buyers[:3]:
        yield from _worded(_("Aanbestedende dienst"), buyer.name, notice)
    yield from _worded(_("Titel"), procedure.subject.title, notice)
    if procedure.kind:
        yield _fact(_("Procedure"), words.said(procedure.kind.value, words.PROCEDURES))
    elif procedure.coded_kind:
        yield _fact(_("Procedure"), procedure.coded_kind.label)
    if procedure.accelerated and procedure.accelerated.value:
        yield _fact(_("Versneld"), _("Ja"))
    yield from _subject_facts(procedure.subject)
    yield from _technique_facts(procedure.techniques)
    yield from _deadline_facts(procedure.deadlines)
    yield from _term_facts(procedure.terms)
    if notice.identity.issued:
        yield _fact(_("Verzonden"), _moment(notice.identity.issued))
    if notice.identity.publication_number:
        yield _fact(_("Nummer"), notice.identity.publication_number.value)
    yield _fact(_("Bestandssoort"), _format(notice))


def _subject_facts(subject: Subject) -> Iterator[Fact]:
    if subject.nature:
        yield _fact(_("Soort opdracht"), words.said(subject.nature.value, words.NATURES))
    if subject.estimated_value:
        yield _fact(_("Geraamde waarde"), _money(subject.estimated_value.value))


def _technique_facts(techniques: Techniques) -> Iterator[Fact]:
    if techniques.framework:
        yield _fact(_("Raamovereenkomst"), words.said(techniques.framework.value, words.FRAMEWORKS))
    elif techniques.has_framework and techniques.has_framework.value:
        yield _fact(_("Raamovereenkomst"), _("Ja"))
    if techniques.dps:
        yield _fact(_("Aankoopsysteem"), words.said(techniques.dps.value, words.PURCHASING_SYSTEMS))
    elif techniques.has_dps and techniques.has_dps.value:
        yield _fact(_("Aankoopsysteem"), _("Ja"))
    if techniques.auction and techniques.auction.value:
        yield _fact(_("Elektronische veiling"), _("Ja"))


def _deadline_facts(deadlines: Deadlines) -> Iterator[Fact]:
    named = (
        (_("Aanmelden tot"), deadlines.participation),
        (_("Inschrijven tot"), deadlines.tenders),
        (_("Belangstelling tonen tot"), deadlines.interest),
        (_("Aanmelden of inschrijven tot"), deadlines.tenders_or_requests),
    )
    for name, moment in named:
        if moment:
            yield _fact(name, _moment(moment))


def _term_facts(terms: Terms) -> Iterator[Fact]:
    if terms.variants:
        yield _fact(_("Varianten"), words.said(terms.variants.value, words.VARIANTS))


def _lots(
    notice: Notice, lots: tuple[Lot, ...], *, said_before: frozenset[Fact]
) -> Iterator[LotAccount]:
    """Yield the lots, those that say the same together."""
    alike: dict[tuple[object, ...], list[Said]] = {}
    for number, lot in enumerate(lots, start=1):
        shown = (
            tuple(fact for fact in _lot_facts(lot) if fact not in said_before),
            str(words.BASES[lot.award.basis]),
            tuple(_criterion(one, notice) for one in lot.award.criteria),
        )
        alike.setdefault(shown, []).append(_lot_name(lot, number, notice))
    for (facts, basis, criteria), names in alike.items():
        yield LotAccount(names=tuple(names), facts=facts, basis=basis, criteria=criteria)  # type: ignore[arg-type]


def _lot_facts(lot: Lot) -> Iterator[Fact]:
    yield from _subject_facts(lot.subject)
    yield from _technique_facts(lot.techniques)
    yield from _deadline_facts(lot.deadlines)
    yield from _term_facts(lot.terms)
    yield from _candidate_facts(lot)
    yield from _duration_facts(lot.duration)


def _candidate_facts(lot: Lot) -> Iterator[Fact]:
    candidates = lot.candidates
    least = candidates.minimum or candidates.envisaged
    numbers = [held.value for held in (least, candidates.maximum) if held]
    if numbers:
        shown = "–".join(dict.fromkeys(_number(number) for number in numbers))
        yield _fact(_("Aantal uitgenodigden"), shown)
    if candidates.successive_reduction and candidates.successive_reduction.value:
        yield _fact(_("Trechteren in rondes"), _("Ja"))


def _duration_facts(duration: Duration) -> Iterator[Fact]:
    if duration.number and duration.unit:
        unit = words.UNITS_OF_TIME.get(duration.unit.rpartition("_")[2])
        number = _number(duration.number.value)
        shown = str(unit) % {"number": number} if unit else f"{number} {duration.unit}"
        yield _fact(_("Looptijd"), shown)


def _lot_name(lot: Lot, number: int, notice: Notice) -> Said:
    key = lot.key.value if lot.key else str(number)
    title = _in_language(lot.subject.title, notice)
    if title is None:
        return Said(text=key)
    return Said(text=f"{key}: {title.text}", language=title.language)


def _criterion(criterion: AwardCriterion, notice: Notice) -> CriterionAccount:
    name = _in_language(criterion.name, notice) or _in_language(criterion.description, notice)
    kind = criterion.kind.value if criterion.kind else ""
    return CriterionAccount(
        kind=words.said(kind, words.CRITERION_KINDS) if kind else _("Soort niet vermeld"),
        name=name or Said(text=""),
        weight=_weight(criterion.weight, withheld=criterion.is_withheld),
    )


def _weight(weight: CriterionNumber | None, *, withheld: bool) -> str:
    if withheld or (weight and weight.is_withheld):
        return _("Nog achtergehouden")
    if weight is None:
        return _("Niet vermeld")
    if weight.number is None:
        return storable(weight.as_written or _("Niet vermeld"))
    shown = str(words.WEIGHTS[weight.unit]) % {"number": _number(weight.number)}
    if weight.is_middle_of_range:
        return _("%(weight)s (midden van een marge)") % {"weight": shown}
    return shown


def _cautions(notice: Notice, notices: int, number: int) -> Iterator[str]:
    if notice.kind is not NoticeKind.CALL:
        yield _(
            "Alleen een aankondiging van een opdracht geeft een volledige toets. Uit deze "
            "aankondiging is minder af te leiden."
        )
    if notice.identity.is_change:
        yield _("Dit is een gewijzigde aankondiging. De toets gaat over de gewijzigde tekst.")
    if notices > 1:
        yield ngettext(
            "In dit bestand staat %(count)s aankondiging. Dit is nummer %(number)s.",
            "In dit bestand staan %(count)s aankondigingen. Dit is nummer %(number)s.",
            notices,
        ) % {"count": whole(notices), "number": whole(number)}
    for remark in notice.remarks:
        yield str(words.REMARKS[remark])
    if notice.withheld:
        yield _("De dienst houdt een deel van de gegevens nog achter. Dat telt niet als ‘nee’.")
    if unread := len(notice.unread):
        yield ngettext(
            "%(count)s waarde in het bestand is niet te lezen en telt niet mee.",
            "%(count)s waarden in het bestand zijn niet te lezen en tellen niet mee.",
            unread,
        ) % {"count": whole(unread)}


def _format(notice: Notice) -> str:
    version = notice.identity.version
    name = words.FORMATS[notice.identity.format]
    return f"{name} {version.value}" if version else name


def _fact(name: str, text: str) -> Fact:
    return Fact(name=name, said=Said(text=storable(text)))


def _worded(name: str, wording: Wording, notice: Notice) -> Iterator[Fact]:
    said = _in_language(wording, notice)
    if said:
        yield Fact(name=name, said=said)


def _in_language(wording: Wording, notice: Notice) -> Said | None:
    passage = wording.for_reader(active_language(), own=notice.language)
    if passage is None:
        return None
    text = " ".join(storable(passage.text).split())
    language = marked(passage.language or notice.language)
    return Said(
        text=text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …",
        language="" if language == active_language() else language,
    )


def _moment(moment: Moment) -> str:
    day = long_date(moment.day)
    return f"{day}, {moment.at:%H:%M}" if moment.at else day


def _money(value: Amount) -> str:
    return f"{value.currency} {amount(value.number)}" if value.currency else amount(value.number)


def _number(number: Decimal) -> str:
    """Return a number without zeros that say nothing."""
    exponent = number.normalize().as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return decimal(number, places)
