"""The one door: the bytes of a file to the notices in it, or ``NotReadable``."""

from __future__ import annotations

from checker.reading.eforms import read_eforms
from checker.reading.eforms_fields import COMPANY_ROOT, ROOTS
from checker.reading.elements import Element, root_of
from checker.reading.json_document import parse_json
from checker.reading.limits import Patience, refuse_too_big
from checker.reading.ocds import read_ocds
from checker.reading.recognising import Language, language_of
from checker.reading.refusals import NotReadable, Refusal
from checker.reading.ted import read_ted
from checker.reading.ted_fields import ROOT as TED_ROOT
from checker.reading.xml_document import parse_xml
from domain.notices import Notice

_WHITE_SPACE = b"\t\n\r "
_LONGEST_SHOWN = 60


def read_notices(data: bytes) -> tuple[Notice, ...]:
    """Return the notices in a file: one, except for OCDS files about several procedures."""
    refuse_too_big(len(data))
    patience = Patience()
    if language_of(data) is Language.JSON:
        return read_ocds(parse_json(data, patience), patience)
    # White space before the declaration is not XML, but the notice after it is.
    return (_read_xml(root_of(parse_xml(data.lstrip(_WHITE_SPACE), patience)), patience),)


def read_notice(data: bytes) -> Notice:
    """Return the first notice in a file."""
    return read_notices(data)[0]


def _read_xml(root: Element, patience: Patience) -> Notice:
    if root.node.tag in ROOTS:
        return read_eforms(root, patience)
    if root.name == TED_ROOT:
        return read_ted(root, patience)
    shown = root.name[:_LONGEST_SHOWN]
    reason = f"unknown root element {shown}"
    if root.name == COMPANY_ROOT:
        raise NotReadable(Refusal.COMPANY_NOTICE, reason=reason)
    if root.name == "EncryptedData":
        raise NotReadable(Refusal.ENCRYPTED, reason=reason)
    raise NotReadable(Refusal.NOT_A_NOTICE, reason=reason, found=f"XML <{shown}>")
