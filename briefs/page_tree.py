"""The page of the brief as a tree of elements, for who writes it in another kind of file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import accumulate

_VOID = {"br", "img", "meta", "link", "hr", "col"}
_SPACE = re.compile(r"[ \t\r\n]+")
"""What a page shows as one space; a no-break space stays as it is."""


@dataclass(kw_only=True)
class Element:
    """An element with its attributes and what stands in it; ``source`` is how it was written."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)
    source: str = ""

    @property
    def classes(self) -> frozenset[str]:
        """The classes of the element."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def text(self) -> str:
        """All text in it, as it is read aloud."""
        return _SPACE.sub(" ", "".join(self._texts())).strip()

    def walk(self) -> Iterator[Element]:
        """Return the element itself and all that stands in it, in order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def first(self, tag: str) -> Element | None:
        """Return the first element with this tag, or ``None``."""
        return next((element for element in self.walk() if element.tag == tag), None)

    def of_class(self, name: str) -> Element | None:
        """Return the first element of this class, or ``None``."""
        return next((element for element in self.walk() if name in element.classes), None)

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag == "br":
                yield " "
            else:
                yield from child._texts()


def body_of(page: str) -> Element:
    """Return the body of a page that was rendered by the templates of the brief."""
    return next(element for element in _read(page).walk() if element.tag == "body")


def title_of(page: str) -> str:
    """Return the title of a page."""
    title = _read(page.partition("<body")[0]).first("title")
    return title.text if title else ""


def single_spaced(text: str) -> str:
    """Return a text with its white space as a page shows it."""
    return _SPACE.sub(" ", text)


def _read(page: str) -> Element:
    builder = _Builder(page)
    builder.feed(page)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    """Builds the tree while the page is read."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self.root = Element(tag="", attributes={})
        self._open: list[tuple[Element, int]] = [(self.root, 0)]
        lines = page.split("\n")
        self._lines = [0, *accumulate(len(line) + 1 for line in lines)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, or keep one that has nothing in it."""
        element = self._add(tag, attrs)
        if tag not in _VOID:
            self._open.append((element, self._here()))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element that closes itself, as those of a picture do."""
        self._add(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close what is open up to and with this element."""
        if tag not in {element.tag for element, _start in self._open}:
            return
        while True:
            element, start = self._open.pop()
            element.source = self.page[start : self._here()] + f"</{element.tag}>"
            if element.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        """Keep text where it stands."""
        self._open[-1][0].children.append(data)

    def _add(self, tag: str, attrs: list[tuple[str, str | None]]) -> Element:
        element = Element(tag=tag, attributes={name: value or "" for name, value in attrs})
        self._open[-1][0].children.append(element)
        return element

    def _here(self) -> int:
        line, offset = self.getpos()
        return self._lines[line - 1] + offset
