"""Gathers the elements that a plan names from an XML tree, in one walk, each with its path."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from checker.reading.limits import Patience


@dataclass(slots=True)
class Element:
    """An element with the path that leads to it; ``[2]`` is the second of that name."""

    node: etree._Element
    path: str

    @property
    def line(self) -> int | None:
        """Return the line that it stands on."""
        return self.node.sourceline

    @property
    def name(self) -> str:
        """Return the name without its namespace."""
        return etree.QName(self.node).localname

    @property
    def text(self) -> str:
        """Return all words in it, with one space between them."""
        if len(self.node):
            return " ".join(" ".join(self.node.itertext()).split())
        return " ".join((self.node.text or "").split())

    @property
    def language(self) -> str | None:
        """Return the language that is marked, or None."""
        return self.node.get("languageID")

    @property
    def namespace(self) -> str:
        """Return the namespace, empty when there is none."""
        return etree.QName(self.node).namespace or ""

    def attribute(self, name: str) -> str | None:
        """Return an attribute, or None."""
        return self.node.get(name)

    def children(self) -> list[Element]:
        """Return the elements in it, numbered per name."""
        seen: dict[str, int] = {}
        found = []
        for node in self.node:
            name = etree.QName(node).localname
            count = seen[name] = seen.get(name, 0) + 1
            nth = f"[{count}]" if count > 1 else ""
            found.append(Element(node, f"{self.path}/{name}{nth}"))
        return found


@dataclass(slots=True)
class Group:
    """What was found in one element: fields by name, and groups within it by name."""

    element: Element
    fields: dict[str, list[Element]] = field(default_factory=dict)
    groups: dict[str, list[Group]] = field(default_factory=dict)

    def first(self, name: str) -> Element | None:
        """Return the first element of a field."""
        found = self.fields.get(name)
        return found[0] if found else None

    def all(self, name: str) -> list[Element]:
        """Return all elements of a field."""
        return self.fields.get(name, [])

    def within(self, name: str) -> list[Group]:
        """Return the groups of a name."""
        return self.groups.get(name, [])


@dataclass(frozen=True)
class Grouped:
    """In a table: an element that repeats, with fields of its own."""

    name: str
    table: Table


Table = Mapping[str, "str | Grouped"]
"""Path to field. ``a/b`` goes down, ``b[x]`` asks for listName x."""


@dataclass(slots=True)
class Step:
    """What to do with an element of one name."""

    name: str
    fields: list[str] = field(default_factory=list)
    listed: dict[str, list[str]] = field(default_factory=dict)
    """The fields of elements with this listName."""
    group: str | None = None
    steps: dict[str, Step] = field(default_factory=dict)


def plan_of(table: Table, tag_of: Callable[[str], str]) -> dict[str, Step]:
    """Turn a table into steps by tag, so that one walk finds every field."""
    steps: dict[str, Step] = {}
    for path, target in table.items():
        _add(steps, path.split("/"), target, tag_of)
    return steps


def _add(
    steps: dict[str, Step], path: list[str], target: str | Grouped, tag_of: Callable[[str], str]
) -> None:
    named, _, asked = path[0].partition("[")
    step = steps.setdefault(tag_of(named), Step(named.rpartition(":")[2]))
    if len(path) > 1:
        _add(step.steps, path[1:], target, tag_of)
    elif isinstance(target, Grouped):
        step.group = target.name
        step.steps.update(plan_of(target.table, tag_of))
    elif asked:
        step.listed.setdefault(asked.rstrip("]"), []).append(target)
    else:
        step.fields.append(target)


def root_of(node: etree._Element) -> Element:
    """Return the root as the element where all paths begin."""
    return Element(node, etree.QName(node).localname)


def gather(element: Element, steps: Mapping[str, Step], patience: Patience) -> Group:
    """Return what the plan finds under an element."""
    found = Group(element)
    _walk(element.node, element.path, steps, found, patience)
    return found


def _walk(
    parent: etree._Element, path: str, steps: Mapping[str, Step], into: Group, patience: Patience
) -> None:
    """Go down only where the plan goes; what it does not name is passed over."""
    patience.step(len(parent))
    seen: dict[str, int] = {}
    for node in parent:
        tag = str(node.tag)
        step = steps.get(tag)
        if step is None:
            continue
        count = seen[tag] = seen.get(tag, 0) + 1
        place = f"{path}/{step.name}" if count == 1 else f"{path}/{step.name}[{count}]"
        if step.fields or step.listed:
            _note(Element(node, place), step, into)
        if step.group:
            group = Group(Element(node, place))
            into.groups.setdefault(step.group, []).append(group)
            _walk(node, place, step.steps, group, patience)
        elif step.steps:
            _walk(node, place, step.steps, into, patience)


def _note(element: Element, step: Step, into: Group) -> None:
    for name in step.fields:
        into.fields.setdefault(name, []).append(element)
    if step.listed:
        for name in step.listed.get(element.node.get("listName", ""), ()):
            into.fields.setdefault(name, []).append(element)
