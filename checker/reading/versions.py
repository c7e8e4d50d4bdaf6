"""The versions of each format that can be read; any other is named and refused."""

from __future__ import annotations

import re

from checker.reading.refusals import NotReadable, Refusal
from domain.stated import Code, Stated

EFORMS_OLDEST, EFORMS_NEWEST = 3, 15
"""SDK 1.3 to 1.15."""
_EFORMS = re.compile(r"eforms-sdk-1\.(\d{1,3})(?:\.\d{1,3})?(?:#.*)?", re.DOTALL)
_TED = re.compile(r"R2\.0\.(8|9)(\.S\d{2})?(\.E\d{2})?")
_TED_IN_SCHEMA = re.compile(r"R\d+\.\d+\.\d+(?:\.S\d{2})?(?:\.E\d{2})?")
_OCDS = re.compile(r"1\.\d{1,2}(\.\d{1,3})?")
KNOWN = {
    "eForms": f"eForms SDK 1.{EFORMS_OLDEST} – 1.{EFORMS_NEWEST}",
    "TED": "TED XML R2.0.8, R2.0.9",
    "OCDS": "OCDS 1.0, 1.1",
}
_LONGEST_SHOWN = 60


def eforms_version(customization: Code | None) -> Code:
    """Return the version of the SDK; national layers follow it after a ``#``."""
    found = customization.value if customization else ""
    match = _EFORMS.fullmatch(found)
    if not match or not EFORMS_OLDEST <= int(match[1]) <= EFORMS_NEWEST or customization is None:
        raise unknown_version("eForms", found)
    version = f"1.{int(match[1])}"
    return Stated(value=version, path=customization.path, line=customization.line)


def ted_version(root: Code) -> Code:
    """Return the version that the root names, in an attribute or in the name of its schema."""
    match = _TED_IN_SCHEMA.search(root.value)
    found = match[0] if match else ""
    if not _TED.fullmatch(found):
        raise unknown_version("TED", found or root.value)
    return Stated(value=found, path=root.path, line=root.line)


def refuse_unknown_ocds(version: str) -> None:
    """Refuse a package that names a version of the standard other than 1."""
    if not _OCDS.fullmatch(version):
        raise unknown_version("OCDS", version)


def unknown_version(format_name: str, found: str) -> NotReadable:
    """Return the refusal that says what was found and what is known."""
    shown = found[:_LONGEST_SHOWN] or "–"
    return NotReadable(
        Refusal.UNKNOWN_VERSION,
        reason=f"unknown {format_name} version: {shown}",
        found=shown,
        known=KNOWN[format_name],
    )
