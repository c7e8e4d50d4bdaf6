"""Write a catalogue as the canonical set of YAML files: the same catalogue, the same bytes."""

from __future__ import annotations

import io
import json
import re
import textwrap
import zipfile
from pathlib import Path

from domain.catalogue import Catalogue
from perspectives.documents import plain
from perspectives.layout import LAYOUT
from perspectives.reading import Value
from perspectives.yaml_words import is_yaml_word

WIDTH = 100
_BARE = re.compile(r"[a-z][a-z0-9_]*")
_FOLDABLE = re.compile(r"\S+(?: \S+)*(?:\n+\S+(?: \S+)*)*")
_ZIP_DATE = (2026, 1, 1, 0, 0, 0)


def files_of(catalogue: Catalogue) -> dict[str, bytes]:
    """Return the canonical files of a catalogue by name."""
    return {
        name: _file({field: plain(getattr(catalogue, field)) for field in fields}, heading)
        for name, (fields, heading) in LAYOUT.items()
    }


def write_folder(catalogue: Catalogue, folder: Path) -> None:
    """Write the canonical files of a catalogue into a folder, which is made when needed."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, raw in files_of(catalogue).items():
        (folder / name).write_bytes(raw)


def archive_of(catalogue: Catalogue) -> bytes:
    """Return the canonical files of a catalogue in one zip: the same catalogue, the same bytes."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, raw in files_of(catalogue).items():
            zipped.writestr(_zip_entry(name), raw)
    return archive.getvalue()


def _zip_entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _ZIP_DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _file(fields: dict[str, Value], heading: str) -> bytes:
    lines = textwrap.wrap(
        heading,
        WIDTH,
        initial_indent="# ",
        subsequent_indent="# ",
        break_on_hyphens=False,
        break_long_words=False,
    )
    for name, value in fields.items():
        lines += _entry(name, value, 0)
    return ("\n".join(lines) + "\n").encode()


def _entry(name: str, value: Value, indent: int) -> list[str]:
    """Write one field: beside its name where that fits, below it otherwise."""
    head = " " * indent + f"{name}:"
    beside = _beside(value)
    if beside is not None and len(head) + 1 + len(beside) <= WIDTH:
        return [f"{head} {beside}"]
    if isinstance(value, dict):
        return [head, *_fields(value, indent + 2)]
    if isinstance(value, list):
        return [head, *(line for item in value for line in _item(item, indent + 2))]
    if isinstance(value, str) and _FOLDABLE.fullmatch(value):
        return [f"{head} >-", *_folded(value, indent + 2)]
    return [f"{head} {_scalar(value)}"]


def _fields(value: dict[str, Value], indent: int) -> list[str]:
    return [line for name, part in value.items() for line in _entry(name, part, indent)]


def _item(value: Value, indent: int) -> list[str]:
    if isinstance(value, dict) and value:
        first, *rest = _fields(value, indent + 2)
        return [" " * indent + "- " + first[indent + 2 :], *rest]
    return [" " * indent + f"- {_beside(value)}"]


def _beside(value: Value) -> str | None:
    """Write a value on one line; None when it has parts that deserve a line of their own."""
    if isinstance(value, dict):
        if not all(isinstance(part, int) for part in value.values()):
            return None
        return "{" + ", ".join(f"{name}: {_scalar(part)}" for name, part in value.items()) + "}"
    if isinstance(value, list):
        if any(isinstance(part, dict | list) for part in value):
            return None
        return "[" + ", ".join(_scalar(part) for part in value) + "]"
    return _scalar(value)


def _scalar(value: Value) -> str:
    if isinstance(value, str):
        if _BARE.fullmatch(value) and not is_yaml_word(value):
            return value
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(value)


def _folded(text: str, indent: int) -> list[str]:
    """Wrap a text for a folded block, where one line break in the text is one empty line."""
    lines: list[str] = []
    for part in re.split(r"(\n+)", text):
        if part.startswith("\n"):
            lines += [""] * len(part)
        else:
            lines += textwrap.wrap(
                part,
                WIDTH,
                initial_indent=" " * indent,
                subsequent_indent=" " * indent,
                break_long_words=False,
                break_on_hyphens=False,
            )
    return lines
