"""Turn content (YAML files or a stored document) into a catalogue, or tell all that is wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path as FilePath

from django.utils.translation import gettext as _
from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from domain.catalogue import Catalogue, Force
from domain.facts import Authority, Kind
from domain.library import CaseKind, InstrumentGroup
from domain.perspective import Perspective
from domain.procedure import Role, Status, Unit
from domain.questionnaire import Side
from domain.signals import Feature, Place, TextPart
from domain.texts import Certainty
from perspectives.checking import faults_in
from perspectives.problems import ContentIsWrong, Fault, Path
from perspectives.reading import Tree, Value, files_in_folder, tree_of

# The config only reaches plain dataclasses through a type around them, hence the tuple of one.
_ADAPTER = TypeAdapter(tuple[Catalogue], config=ConfigDict(extra="forbid", strict=True))
_CHOICES: dict[str, type[StrEnum]] = {
    "certainty": Certainty,
    "force": Force,
    "side": Side,
    "key": Perspective,
    "perspective": Perspective,
    "asked": Perspective,
    "carried": Perspective,
    "when_leading": Perspective,
    "authorities": Authority,
    "kinds": Kind,
    "role": Role,
    "unit": Unit,
    "otherwise": Status,
    "ground_missing": Status,
    "group": InstrumentGroup,
    "kind": CaseKind,
    "place": Place,
    "texts": TextPart,
    "feature": Feature,
}
"""What can be chosen, by the name of the field; only the key of a perspective is a choice."""


def catalogue_from_folder(folder: FilePath) -> Catalogue:
    """Read the content in a folder.

    Raises:
        ContentIsWrong: with every problem in it.
    """
    return catalogue_from_files(files_in_folder(folder))


def catalogue_from_files(files: Mapping[str, bytes]) -> Catalogue:
    """Read content from files by name; raises ContentIsWrong with every problem in them."""
    tree = tree_of(files)
    catalogue, faults = _parsed(tree.values)
    problems = [*tree.problems, *(tree.problem_at(f.path, f.message) for f in faults)]
    if catalogue is None or problems:
        # What no file holds comes last: often it is missing because a file could not be read.
        in_order = sorted(problems, key=lambda p: (not p.file, p.file, p.line))
        raise ContentIsWrong(in_order)
    return catalogue


def catalogue_from_document(document: str) -> Catalogue:
    """Read a document that was written by ``document_of``, without checking its content again."""
    return _ADAPTER.validate_json(f"[{document}]")[0]


def checked_catalogue_from_document(document: str) -> Catalogue:
    """Read a stored document and check everything; raises ContentIsWrong."""
    tree = Tree(values=json.loads(document))
    catalogue, faults = _parsed(tree.values)
    if catalogue is None or faults:
        raise ContentIsWrong(tree.problem_at(fault.path, fault.message) for fault in faults)
    return catalogue


def _parsed(values: dict[str, Value]) -> tuple[Catalogue | None, list[Fault]]:
    try:
        catalogue = _ADAPTER.validate_json(json.dumps([values]))[0]
    except ValidationError as error:
        faults = [_fault(details) for details in error.errors(include_url=False)]
        if values := _without_unknown(values, error):
            faults += _parsed(values)[1]
        return None, faults
    return catalogue, list(faults_in(catalogue))


def _without_unknown(values: dict[str, Value], error: ValidationError) -> dict[str, Value]:
    """Return the values without unknown fields, so that the rest can be checked as well.

    Empty when something else is wrong too: then there is nothing whole to check.
    """
    details = error.errors(include_url=False)
    if any(detail["type"] != "unexpected_keyword_argument" for detail in details):
        return {}
    kept = json.loads(json.dumps(values))
    for detail in details:
        *way, name = detail["loc"][1:]
        holder = kept
        for part in way:
            holder = holder[part]
        holder.pop(name, None)
    return kept  # type: ignore[no-any-return]


def _fault(details: ErrorDetails) -> Fault:
    path: Path = details["loc"][1:]
    return Fault(path=path, message=" ".join(_sentences(details, path)))


def _sentences(details: ErrorDetails, path: Path) -> Iterator[str]:
    name = next((part for part in reversed(path) if isinstance(part, str)), "")
    match details["type"]:
        case "missing":
            yield _("%(name)s ontbreekt. Vul het in.") % {"name": name}
        case "unexpected_keyword_argument":
            yield _("%(name)s is hier niet bekend. Haal het weg of verbeter de naam.") % {
                "name": name
            }
        case "string_type":
            yield _("Hier hoort tekst, geen %(found)s.") % {"found": _kind(details["input"])}
            yield _("Zet de tekst tussen dubbele aanhalingstekens.")
        case "int_type":
            yield _("Hier hoort een heel getal, geen %(found)s. Schrijf het in cijfers.") % {
                "found": _kind(details["input"])
            }
        case "bool_type":
            yield _("Hier hoort true of false, geen %(found)s.") % {
                "found": _kind(details["input"])
            }
        case "enum":
            choices = ", ".join(choice.value for choice in _CHOICES[name])
            yield _("%(value)s is geen keuze. Kies uit: %(choices)s.") % {
                "value": details["input"],
                "choices": choices,
            }
        case "tuple_type":
            yield _("Hier hoort een lijst, geen %(found)s. Begin elk deel met een streepje.") % {
                "found": _kind(details["input"])
            }
        case _:
            yield _("Hier horen velden met een naam, geen %(found)s. Kijk naar het inspringen.") % {
                "found": _kind(details["input"])
            }


def _kind(value: object) -> str:
    """Name what was found instead."""
    if isinstance(value, bool):
        return _("ja of nee (zonder aanhalingstekens betekenen no, yes, on en off dat)")
    kinds = {
        type(None): _("lege waarde"),
        int: _("getal"),
        float: _("getal met cijfers achter de punt"),
        str: _("tekst"),
        list: _("lijst"),
        dict: _("groep velden"),
    }
    return kinds.get(type(value), type(value).__name__)
