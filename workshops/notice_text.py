"""The text of a notice for a room to read: what was written, without who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from checker.notice_account import Fact, LotAccount, account_of
from checker.notice_data import storable
from domain.lots import Lot
from domain.notices import Notice
from domain.stated import Wording
from workshops.models import READING_MAX

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()]+", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w.,])(?:\+|00|0)[\d\s()/-]{7,}\d(?!\w)")
_BODY = re.compile(
    r"^(?:de |het )?"
    r"(?:gemeente|provincie|waterschap|hoogheemraadschap|ministerie van|stichting)\s+",
    re.IGNORECASE,
)
_SHORTEST_NAME = 4


def notice_text(notice: Notice, *, language: str, with_names: bool = False) -> str:
    """Return what a room reads of a notice: its texts, in the language of the reader if it can.

    Without names, those of the buyers are left out wherever they stand, and addresses and
    telephone numbers as well.
    """
    parts = (part for part in _parts(notice, language, with_names=with_names) if part)
    text = "\n\n".join(dict.fromkeys(parts))
    return (text if with_names else without_names(text, _names(notice)))[:READING_MAX]


def without_names(text: str, names: tuple[str, ...] = ()) -> str:
    """Return a text without these names, and without addresses and telephone numbers."""
    for name in sorted(names, key=len, reverse=True):
        pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
        text = re.sub(pattern, _("[opdrachtgever]"), text, flags=re.IGNORECASE)
    for kind in (_MAIL, _ADDRESS, _PHONE):
        text = kind.sub(_("[weggelaten]"), text)
    return text


def _names(notice: Notice) -> tuple[str, ...]:
    """Return the names of the buyers, whole and as people call them."""
    whole = {
        " ".join(passage.text.split()) for buyer in notice.buyers for passage in buyer.name.passages
    }
    short = {_BODY.sub("", name) for name in whole}
    return tuple(sorted(name for name in whole | short if len(name) >= _SHORTEST_NAME))


def _parts(notice: Notice, language: str, *, with_names: bool) -> Iterator[str]:
    account = account_of(notice)
    left_out = {_("Titel"), _("Bestandssoort")}
    if not with_names:
        left_out |= {_("Aanbestedende dienst"), _("Nummer")}
    procedure = notice.procedure
    yield _read(procedure.subject.title, notice, language)
    yield _lines(fact for fact in account.facts if fact.name not in left_out)
    for wording in (
        procedure.subject.description,
        procedure.subject.note,
        procedure.features,
        procedure.additional_information,
        procedure.accelerated_text,
        procedure.direct_award_text,
        procedure.terms.performance_conditions,
    ):
        yield _read(wording, notice, language)
    yield from map(_account_of_lots, account.lots)
    for lot in notice.lots or notice.parts:
        yield from _texts_of(lot, notice, language)


def _account_of_lots(lot: LotAccount) -> str:
    """Return what holds for lots that say the same: facts, and how a winner is chosen."""
    names = ", ".join(said.text for said in lot.names)
    criteria = (
        ": ".join(filter(None, (one.kind, one.name.text))) + f" ({one.weight})"
        for one in lot.criteria
    )
    award = _("Gunning: %(basis)s") % {"basis": lot.basis}
    lines = (f"{fact.name}: {fact.said.text}" for fact in lot.facts)
    return "\n".join((names, *lines, award, *criteria))


def _texts_of(lot: Lot, notice: Notice, language: str) -> Iterator[str]:
    for wording in (
        lot.subject.description,
        lot.subject.note,
        lot.aims.text,
        *(criterion.description for criterion in lot.award.criteria),
        lot.award.method,
        lot.terms.performance_conditions,
        lot.extensions.options_text,
        lot.extensions.renewal_text,
    ):
        yield _read(wording, notice, language)


def _read(wording: Wording, notice: Notice, language: str) -> str:
    passage = wording.for_reader(language, own=notice.language)
    return storable(passage.text).strip() if passage else ""


def _lines(facts: Iterable[Fact]) -> str:
    return "\n".join(f"{fact.name}: {fact.said.text}" for fact in facts)
