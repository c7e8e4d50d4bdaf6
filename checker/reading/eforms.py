"""An eForms notice to plain data."""

from __future__ import annotations

from checker.reading.eforms_fields import PLAN
from checker.reading.eforms_lots import lot_of, subject_of
from checker.reading.elements import Element, Group, gather
from checker.reading.kinds import eforms_kind
from checker.reading.limits import Patience
from checker.reading.values import Values
from checker.reading.versions import eforms_version
from domain.lots import Lot, Techniques
from domain.notices import Buyer, Identity, Notice, NoticeFormat, Procedure, Received, Result
from domain.stated import NO_WORDING, Code, Flag, Wording


def read_eforms(root: Element, patience: Patience) -> Notice:
    """Return what the notice says."""
    found = gather(root, PLAN, patience)
    values = Values(patience)
    identity = _identity(found, values)
    by_scheme = _lots_by_scheme(found, values)
    return Notice(
        identity=identity,
        kind=eforms_kind(
            *(
                code.value if code else ""
                for code in (identity.notice_type, identity.form_type, identity.notice_subtype)
            )
        ),
        buyers=_buyers(found, values),
        procedure=_procedure(found, values),
        lots=tuple(by_scheme["Lot"]),
        lot_groups=tuple(by_scheme["LotsGroup"]),
        parts=tuple(by_scheme["Part"]),
        results=tuple(_result(group, values) for group in found.within("results")),
        withheld=values.codes(_withheld(found)),
        unread=tuple(values.unread),
    )


def _identity(found: Group, values: Values) -> Identity:
    customization = values.code(found.first("customization"))
    notice_type = found.first("notice_type")
    reasons = values.codes(found.all("change_reasons"))
    form_type = values.attribute(notice_type, "listName")
    return Identity(
        format=NoticeFormat.EFORMS,
        root=found.element.name,
        version=eforms_version(customization),
        customization=customization,
        form_type=form_type,
        notice_type=values.code(notice_type),
        notice_subtype=values.code(found.first("notice_subtype")),
        is_change=bool(found.all("changes")) or _says_change(form_type),
        change_reasons=reasons,
        legal_basis=values.code(found.first("legal_basis")),
        procedure_id=values.code(found.first("procedure_id")),
        publication_number=values.code(found.first("publication_number")),
        issued=values.moment(found.first("issue_day"), found.first("issue_time")),
        language=values.code(found.first("language")),
        other_languages=values.codes(found.all("other_languages")),
    )


def _buyers(found: Group, values: Values) -> tuple[Buyer, ...]:
    companies = {
        key.text: company for company in found.within("companies") if (key := company.first("key"))
    }
    buyers = []
    for party in found.within("buyers"):
        key = party.first("key")
        company = companies.get(key.text) if key else None
        buyers.append(
            Buyer(
                name=values.wording(company.all("name")) if company else NO_WORDING,
                country=values.code(company.first("country")) if company else None,
                key=values.code(key),
                legal_type=values.code(party.first("legal_type")),
                activity=values.code(party.first("activity")),
            )
        )
    return tuple(buyers)


def _procedure(found: Group, values: Values) -> Procedure:
    kind = values.code(found.first("procedure"))
    codes, text = _justified(found, "direct-award-justification")
    accelerated, accelerated_text = _accelerated(found, values)
    return Procedure(
        kind=kind,
        kind_as_written=kind,
        accelerated=accelerated,
        accelerated_text=accelerated_text,
        features=values.wording(found.all("features")),
        direct_award_codes=values.codes(codes),
        direct_award_text=values.wording(text),
        is_relaunch=values.flag(found.first("relaunch")),
        subject=subject_of(found, values),
        techniques=Techniques(framework_maximum=values.amount_of(found.first("framework_maximum"))),
    )


def _accelerated(found: Group, values: Values) -> tuple[Flag | None, Wording]:
    codes, texts = _justified(found, "accelerated-procedure")
    return values.flag(codes[0] if codes else None), values.wording(texts)


def _justified(found: Group, list_name: str) -> tuple[list[Element], list[Element]]:
    """Return codes and texts of the justifications that use this list."""
    codes, texts = [], []
    for justification in found.within("justifications"):
        code = justification.first("code")
        if code is not None and code.attribute("listName") == list_name:
            codes.append(code)
            texts += justification.all("text")
    return codes, texts


def _lots_by_scheme(found: Group, values: Values) -> dict[str, list[Lot]]:
    groupings = {
        key.text: values.codes(grouping.all("lots"))
        for grouping in found.within("groupings")
        if (key := grouping.first("key"))
    }
    by_scheme: dict[str, list[Lot]] = {"Lot": [], "LotsGroup": [], "Part": []}
    for group in found.within("lots"):
        key = group.first("key")
        scheme = key.attribute("schemeName") if key else None
        if scheme in by_scheme:
            by_scheme[scheme].append(lot_of(group, values, groupings=groupings))
    return by_scheme


def _result(group: Group, values: Values) -> Result:
    received = []
    for statistic in group.within("received"):
        code, number = statistic.first("code"), values.number(statistic.first("number"))
        if code is not None and number is not None:
            received.append(Received(kind=code.text, number=number))
    return Result(
        lot=values.code(group.first("lot")),
        status=values.code(group.first("status")),
        received=tuple(received),
    )


def _withheld(found: Group) -> list[Element]:
    withheld = list(found.all("withheld"))
    for lot in found.within("lots"):
        for criterion in lot.within("criteria"):
            withheld += criterion.all("withheld")
    return withheld


def _says_change(form_type: Code | None) -> bool:
    """Return whether the form type says so, as before SDK 1.8."""
    return form_type is not None and form_type.value == "change"
