"""A TED notice in the older XML to plain data: R2.0.9, and of R2.0.8 the coded data only."""

from __future__ import annotations

from checker.reading.elements import Element, Group, gather
from checker.reading.kinds import ted_kind
from checker.reading.limits import Patience
from checker.reading.ted_fields import export_plan, form_plan
from checker.reading.ted_lots import lots_of
from checker.reading.ted_procedure import coded_label, coded_procedure, procedure_of
from checker.reading.values import Values
from checker.reading.versions import ted_version
from domain.lots import Lot
from domain.notices import (
    Buyer,
    Identity,
    Notice,
    NoticeFormat,
    NoticeKind,
    Received,
    Remark,
    Result,
)
from domain.stated import Code, Stated

_SCHEMA = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
_CODED_ONLY = "R2.0.8"


def read_ted(root: Element, patience: Patience) -> Notice:
    """Return what the notice says, in its own language."""
    version = ted_version(_version_named(root))
    export = gather(root, export_plan(root.namespace), patience)
    form = _original_form(export)
    values = Values(patience)
    if form is None or version.value.startswith(_CODED_ONLY):
        return _coded_only(export, form, version, values)
    found = gather(form, form_plan(form.namespace), patience)
    identity = _identity(export, found, version, values)
    return Notice(
        identity=identity,
        kind=ted_kind(*_type_of(identity)),
        buyers=_buyers(found, values),
        procedure=procedure_of(export, found, values),
        lots=_lots(found, values, identity),
        results=tuple(_result(group, values) for group in found.within("results")),
        unread=tuple(values.unread),
    )


def _version_named(root: Element) -> Code:
    """Return the text that names the version: an attribute, or the place of the schema."""
    name = "VERSION" if root.attribute("VERSION") else _SCHEMA
    named = root.attribute(name) or root.namespace
    return Stated(value=named, path=f"{root.path}/@{name.rpartition('}')[2]}", line=root.line)


def _original_form(export: Group) -> Element | None:
    """Return the form in the notice's own language; the others are translations of it."""
    forms = [form for section in export.all("sections") for form in section.children()]
    originals = [form for form in forms if form.attribute("CATEGORY") == "ORIGINAL"]
    return next(iter(originals or forms), None)


def _type_of(identity: Identity) -> tuple[str, str]:
    form, attribute = identity.notice_type, identity.notice_type_attribute
    return form.value if form else "", attribute.value if attribute else ""


def _identity(export: Group, found: Group, version: Code, values: Values) -> Identity:
    return Identity(
        format=NoticeFormat.TED_XML,
        root=export.element.name,
        version=version,
        notice_type=values.attribute(found.element, "FORM"),
        notice_type_attribute=values.attribute(found.first("notice_type"), "TYPE"),
        document_type=coded_label(export.first("document_type")),
        is_change=found.element.attribute("FORM") == "F14",
        legal_basis=values.attribute(found.first("legal_basis"), "VALUE"),
        publication_number=values.attribute(export.element, "DOC_ID"),
        issued=values.moment(found.first("dispatched") or export.first("dispatched")),
        language=values.attribute(found.element, "LG") or values.code(export.first("language")),
    )


def _coded_only(export: Group, form: Element | None, version: Code, values: Values) -> Notice:
    """Return the codes beside the form; the forms of R2.0.8 themselves are not read."""
    identity = Identity(
        format=NoticeFormat.TED_XML,
        root=export.element.name,
        version=version,
        notice_type=values.attribute(form, "FORM"),
        document_type=coded_label(export.first("document_type")),
        publication_number=values.attribute(export.element, "DOC_ID"),
        issued=values.moment(export.first("dispatched")),
        language=values.code(export.first("language")),
    )
    own = identity.language.value if identity.language else None
    names = [name for name in export.all("names") if own is None or name.attribute("LG") == own]
    buyer = Buyer(
        name=values.wording(names[:1], language=own),
        country=values.attribute(export.first("country"), "VALUE"),
    )
    return Notice(
        identity=identity,
        kind=ted_kind(*_type_of(identity)),
        buyers=(buyer,),
        procedure=coded_procedure(export),
        unread=tuple(values.unread),
        remarks=(Remark.CODED_DATA_ONLY,),
    )


def _buyers(found: Group, values: Values) -> tuple[Buyer, ...]:
    """Return all buyers; type and activity are those of the first."""
    language = found.element.attribute("LG")
    return tuple(
        Buyer(
            name=values.wording(group.all("name"), language=language),
            country=values.attribute(group.first("country"), "VALUE"),
            legal_type=None if number else values.attribute(found.first("legal_type"), "VALUE"),
            activity=None if number else values.attribute(found.first("activity"), "VALUE"),
        )
        for number, group in enumerate(found.within("buyers"))
    )


def _lots(found: Group, values: Values, identity: Identity) -> tuple[Lot, ...]:
    if ted_kind(*_type_of(identity)) is NoticeKind.CORRECTION:
        return ()
    return lots_of(found, values)


def _result(group: Group, values: Values) -> Result:
    awarded, not_awarded = group.first("awarded"), group.first("not_awarded")
    ended = awarded or not_awarded
    status = "awarded" if awarded else "not-awarded"
    received = values.number(group.first("received"))
    return Result(
        lot=values.code(group.first("lot")),
        status=Stated(value=status, path=ended.path, line=ended.line) if ended else None,
        received=(Received(kind="tenders", number=received),) if received else (),
    )
