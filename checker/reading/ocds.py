"""OCDS releases, packages and records to plain data."""

from __future__ import annotations

from collections.abc import Iterable

from checker.reading.json_document import JsonValue
from checker.reading.kinds import ocds_kind
from checker.reading.limits import Patience
from checker.reading.ocds_lots import lot_of, lots_groups
from checker.reading.ocds_procedure import procedure_of
from checker.reading.ocds_values import clock
from checker.reading.refusals import NotReadable, Refusal
from checker.reading.values import Values
from checker.reading.versions import refuse_unknown_ocds
from domain.notices import Buyer, Identity, Notice, NoticeFormat, NoticeKind, Remark
from domain.stated import NO_WORDING

# Of several releases of one procedure the last of the best kind is read.
_BEST_FIRST = (NoticeKind.CALL, NoticeKind.PLANNING, NoticeKind.AWARD)


def read_ocds(values: Iterable[JsonValue], patience: Patience) -> tuple[Notice, ...]:
    """Return one notice for each procedure in the file, in the order of the file."""
    releases = [release for value in values for release in _releases(value)]
    if not releases:
        raise NotReadable(Refusal.NOT_A_NOTICE, reason="JSON without OCDS releases", found="JSON")
    by_procedure: dict[str, list[JsonValue]] = {}
    for number, release in enumerate(releases):
        key = release.get("ocid")
        by_procedure.setdefault(key.text if key else f"#{number}", []).append(release)
    return tuple(
        _notice(_best(several), Values(patience), is_one_of_several=len(several) > 1)
        for several in by_procedure.values()
    )


def _releases(value: JsonValue) -> list[JsonValue]:
    """Return the releases of a package, of records, or the one that this value is."""
    version = value.get("version")
    packaged = value.all("releases") or [
        compiled
        for record in value.all("records")
        if (compiled := record.get("compiledRelease")) or (compiled := _last(record))
    ]
    if packaged and version is not None:
        refuse_unknown_ocds(version.text)
    if packaged or value.get("ocid"):
        return packaged or [value]
    return [
        release
        for each in value.items()
        if isinstance(each.value, dict)
        for release in _releases(each)
    ]


def _last(record: JsonValue) -> JsonValue | None:
    """Return the best of the releases that a record has in place of a compiled one."""
    embedded = [release for release in record.all("releases") if release.get("ocid")]
    return _best(embedded) if embedded else None


def _best(releases: list[JsonValue]) -> JsonValue:
    def merit(release: JsonValue) -> tuple[int, str]:
        kind = ocds_kind(_tags(release))
        rank = _BEST_FIRST.index(kind) if kind in _BEST_FIRST else len(_BEST_FIRST)
        date = release.get("date")
        return -rank, date.text if date else ""

    return max(releases, key=merit)


def _tags(release: JsonValue) -> list[str]:
    return [tag.text for tag in release.each("tag")]


def _notice(release: JsonValue, values: Values, *, is_one_of_several: bool) -> Notice:
    values.patience.step(100)
    tags = _tags(release)
    return Notice(
        identity=Identity(
            format=NoticeFormat.OCDS,
            root="release",
            tags=values.codes(release.each("tag")),
            is_change=any(tag.endswith(("Update", "Amendment")) for tag in tags),
            legal_basis=values.code(release.get("tender.legalBasis.id")),
            procedure_id=values.code(release.get("ocid")),
            release_id=values.code(release.get("id")),
            issued=clock(release.get("date"), values),
            language=values.code(release.get("language")),
        ),
        kind=ocds_kind(tags),
        buyers=_buyers(release, values),
        procedure=procedure_of(release, values),
        lots=tuple(lot_of(lot, values) for lot in release.all("tender.lots")),
        lot_groups=lots_groups(release, values),
        unread=tuple(values.unread),
        remarks=(Remark.NEWER_CHOSEN,) if is_one_of_several else (),
    )


def _buyers(release: JsonValue, values: Values) -> tuple[Buyer, ...]:
    """Return the buyer with what its party adds; without one, the parties that buy."""
    parties = release.all("parties")
    buyer = release.get("buyer")
    if buyer is None or not isinstance(buyer.value, dict):
        buying = [party for party in parties if any(r.text == "buyer" for r in party.each("roles"))]
        return tuple(_buyer(party, party, values) for party in buying)
    key = buyer.get("id")
    party = next((p for p in parties if key and (k := p.get("id")) and k.text == key.text), None)
    return (_buyer(buyer, party, values),)


def _buyer(buyer: JsonValue, party: JsonValue | None, values: Values) -> Buyer:
    name = buyer.get("name") or (party.get("name") if party else None)
    country = (party.get("address.country") or party.get("address.countryName")) if party else None
    return Buyer(
        name=values.wording([name]) if name else NO_WORDING,
        country=values.code(country),
        key=values.code(buyer.get("id")),
    )
