"""The catalogue as plain data and as the one JSON document that an edition keeps."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import TYPE_CHECKING

from domain.catalogue import Catalogue
from perspectives.reading import Value

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def plain(value: object) -> Value:
    """Return a value of the catalogue as plain data; what has its default is left out."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return plain_fields(value)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, str):
        return str(value)
    if value is None or isinstance(value, int):
        return value
    message = f"no plain form for {type(value).__name__}"
    raise TypeError(message)


def plain_fields(thing: DataclassInstance) -> dict[str, Value]:
    """Return the fields of a part of the catalogue as plain data, without its defaults."""
    return {
        field.name: plain(getattr(thing, field.name))
        for field in dataclasses.fields(thing)
        if getattr(thing, field.name) != field.default
    }


def document_of(catalogue: Catalogue) -> str:
    """Write a catalogue as its canonical JSON document: the same catalogue, the same signs."""
    return json.dumps(plain(catalogue), ensure_ascii=False, separators=(",", ":"))


def checksum_of(document: str) -> str:
    """Return the SHA-256 of a document."""
    return hashlib.sha256(document.encode()).hexdigest()
