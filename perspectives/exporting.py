"""Write a catalogue as the canonical set of YAML files: the same catalogue, the same bytes."""

from __future__ import annotations

import io
import textwrap
import zipfile
from pathlib import Path

import yaml

from domain.catalogue import Catalogue
from perspectives.documents import plain_fields
from perspectives.layout import LAYOUT
from perspectives.reading import Value

WIDTH = 100
_ZIP_DATE = (2026, 1, 1, 0, 0, 0)


def files_of(catalogue: Catalogue) -> dict[str, bytes]:
    """Return the canonical files of a catalogue by name.

    An edition that has nothing of a later kind of content has no file for it either.
    """
    whole = plain_fields(catalogue)
    return {
        name: _file({field: whole[field] for field in fields if field in whole}, heading)
        for name, (fields, heading) in LAYOUT.items()
        if any(field in whole for field in fields)
    }


def write_folder(catalogue: Catalogue, folder: Path) -> None:
    """Write the canonical files of a catalogue into a folder, which is made when needed.

    Canonical files that this catalogue does not have are removed: they would be read with it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = files_of(catalogue)
    for name in LAYOUT.keys() - files.keys():
        (folder / name).unlink(missing_ok=True)
    for name, raw in files.items():
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
    comment = textwrap.fill(
        heading, WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False
    )
    body = yaml.dump(fields, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH)
    return f"{comment}\n{body}".encode()


class _Dumper(yaml.SafeDumper):
    """PyYAML's writer, with lists set in and short things on one line."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Set lists in below their name."""
        super().increase_indent(flow, False)


def _represent_list(dumper: yaml.SafeDumper, items: list[Value]) -> yaml.Node:
    plain_items = not any(isinstance(item, dict | list) for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=plain_items)


def _represent_dict(dumper: yaml.SafeDumper, fields: dict[str, Value]) -> yaml.Node:
    numbers = all(isinstance(part, int) for part in fields.values())
    return dumper.represent_mapping("tag:yaml.org,2002:map", fields.items(), flow_style=numbers)


_Dumper.add_representer(list, _represent_list)
_Dumper.add_representer(dict, _represent_dict)
