"""Read YAML files into one tree of plain values that remembers where each value stood."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath

import yaml
from django.utils.translation import gettext as _

from perspectives.problems import Path, Problem, place_of, refusal

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]

MAX_FILES = 50
MAX_FILE_BYTES = 1024 * 1024
MAX_TOTAL_BYTES = 4 * 1024 * 1024
MAX_DEPTH = 25

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"
_STRANGE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]")
"""The categories Cc, Cs, Zl and Zp, but for a tab and the end of a line; and a byte order mark."""


@dataclass(kw_only=True)
class Tree:
    """The top-level fields of all files together, with the file and line of every value.

    ``written`` holds numbers with a decimal mark as they stand in the file: 139.000 is 139 to YAML.
    """

    values: dict[str, Value] = field(default_factory=dict)
    written: dict[Path, str] = field(default_factory=dict)
    lines: dict[Path, int] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def problem_at(self, path: Path, message: str) -> Problem:
        """Build a problem at this path, with the line of the nearest value that has one."""
        known = path
        while known and known not in self.lines:
            known = known[:-1]
        file = self.files.get(str(path[0]), "") if path else ""
        return Problem(
            file=file, line=self.lines.get(known, 0), place=place_of(path), message=message
        )


def files_in_folder(folder: FilePath) -> dict[str, bytes]:
    """Return every ``*.yaml`` below a folder by its relative name.

    Raises:
        ContentIsWrong: when there is no such folder, nothing in it, or too much.
    """
    if not folder.is_dir():
        raise refusal(str(folder), _("Deze map bestaat niet. Geef een map met YAML-bestanden."))
    found = sorted(path for path in folder.rglob("*.yaml") if path.is_file())
    total = sum(path.stat().st_size for path in found)
    if len(found) > MAX_FILES or total > MAX_TOTAL_BYTES:
        raise refusal(str(folder), _too_much())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def tree_of(files: Mapping[str, bytes]) -> Tree:
    """Read files into one tree; everything that is wrong with them is in its ``problems``."""
    if not files:
        raise refusal("", _("Er zijn geen YAML-bestanden gevonden. Voeg ze toe."))
    if len(files) > MAX_FILES or sum(map(len, files.values())) > MAX_TOTAL_BYTES:
        raise refusal("", _too_much())
    tree = Tree()
    for name in sorted(files):
        _FileReader(name=name, tree=tree).read(files[name])
    return tree


def _too_much() -> str:
    return _(
        "De inhoud is te groot. Geef hoogstens %(files)d bestanden en %(size)d MB bij elkaar."
    ) % {"files": MAX_FILES, "size": MAX_TOTAL_BYTES // 1024**2}


class _Refused(Exception):
    """A file that cannot be read on, with the line and the reason."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        self.message = message


class _FileReader:
    """Reads one file into the tree, and notes what is wrong on the way."""

    def __init__(self, *, name: str, tree: Tree) -> None:
        self.name = name
        self.tree = tree

    def read(self, raw: bytes) -> None:
        try:
            root = self._root(raw)
            if root is not None:
                self._top(root)
        except _Refused as refused:
            self._note(refused.line, (), refused.message)

    def _note(self, line: int, path: Path, message: str) -> None:
        self.tree.problems.append(
            Problem(file=self.name, line=line, place=place_of(path), message=message)
        )

    def _root(self, raw: bytes) -> yaml.Node | None:
        if len(raw) > MAX_FILE_BYTES:
            limit = MAX_FILE_BYTES // 1024
            raise _Refused(0, _("Dit bestand is groter dan %(limit)d kB.") % {"limit": limit})
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            raise _Refused(line, _("Dit bestand is geen UTF-8. Bewaar het als UTF-8.")) from error
        try:
            _refuse_what_can_explode(text)
            root: yaml.Node | None = yaml.compose(text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            raise _Refused(
                mark.line + 1 if mark else 0,
                _("De YAML klopt hier niet (%(reason)s). Kijk naar inspringen en aanhalingstekens.")
                % {"reason": error.problem},
            ) from error
        except yaml.YAMLError as error:
            raise _Refused(
                0, _("Dit bestand is geen leesbare YAML. Haal vreemde tekens weg.")
            ) from error
        return root

    def _top(self, root: yaml.Node) -> None:
        if not isinstance(root, yaml.MappingNode):
            raise _Refused(1, _("Begin dit bestand met de naam van een onderdeel, zoals title:."))
        for key, node in self._pairs(root, ()):
            if key in self.tree.values:
                self._note(
                    node.start_mark.line + 1,
                    (key,),
                    _("%(key)s staat ook in %(file)s. Houd één van beide.")
                    % {"key": key, "file": self.tree.files[key]},
                )
                continue
            self.tree.files[key] = self.name
            self.tree.values[key] = self._value(node, (key,))

    def _pairs(self, mapping: yaml.MappingNode, path: Path) -> list[tuple[str, yaml.Node]]:
        pairs: dict[str, yaml.Node] = {}
        for key_node, node in mapping.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self._note(line, path, _("Gebruik een woord als sleutel, geen lijst."))
            elif key_node.value in pairs:
                self._note(
                    line,
                    (*path, key_node.value),
                    _("%(key)s staat hier twee keer. Haal er één weg.") % {"key": key_node.value},
                )
            else:
                pairs[key_node.value] = node
                self.tree.lines[(*path, key_node.value)] = line
        return list(pairs.items())

    def _value(self, node: yaml.Node, path: Path) -> Value:
        self.tree.lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return {key: self._value(child, (*path, key)) for key, child in self._pairs(node, path)}
        if isinstance(node, yaml.SequenceNode):
            return [self._value(child, (*path, at)) for at, child in enumerate(node.value)]
        return self._scalar(node, path)

    def _scalar(self, node: yaml.Node, path: Path) -> Value:
        text = str(node.value)
        if wrong := strange_sign(text):
            self._note(
                node.start_mark.line + 1,
                path,
                _("Hier staat een onzichtbaar teken (%(sign)s). Haal het weg.") % {"sign": wrong},
            )
            return ""
        match node.tag.removeprefix(_TAG):
            case "null":
                return None
            case "bool":
                return text.lower() in {"yes", "true", "on"}
            case "int":
                return _number(text, int)
            case "float":
                self.tree.written[path] = text
                return _number(text, float)
            case "str" | "timestamp":
                return text
        self._note(
            node.start_mark.line + 1,
            path,
            _("Het label %(tag)s mag hier niet. Schrijf gewone tekst.") % {"tag": node.tag},
        )
        return ""


def strange_sign(text: str) -> str:
    """Name the first sign that has no place in a text: control signs, and half characters."""
    found = _STRANGE.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def _number(text: str, kind: type[int] | type[float]) -> Value:
    """Read a number as people write it; what only YAML calls a number stays text."""
    try:
        return kind(text)
    except ValueError:
        return text


def _refuse_what_can_explode(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent):
            raise _Refused(line, _("Verwijzingen (& en *) mogen niet. Schrijf de tekst voluit."))
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise _Refused(
                line, _("Dit is te diep genest. Kijk naar de haakjes en het inspringen.")
            )
