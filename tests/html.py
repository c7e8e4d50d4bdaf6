"""A small reader of pages that finds what every page of the product must hold to."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
UNLABELLED = {"hidden", "submit", "button"}


@dataclass
class Element:
    """One element with its attributes and all text inside it."""

    name: str
    attributes: dict[str, str]
    text: str = ""
    inside: tuple[str, ...] = ()

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")


@dataclass
class Page:
    """A page that was read."""

    elements: list[Element] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)

    def all(self, *names: str) -> list[Element]:
        return [element for element in self.elements if element.name in names]

    def one(self, name: str) -> Element:
        found = self.all(name)
        assert len(found) == 1, f"{len(found)} of {name}"
        return found[0]

    def by_id(self, element_id: str) -> Element:
        return next(e for e in self.elements if e.get("id") == element_id)

    def title(self) -> str:
        titles = [e for e in self.all("title") if "svg" not in e.inside]
        return " ".join(titles[0].text.split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open: list[Element] = []

    def handle_starttag(self, tag, attrs):
        inside = tuple(element.name for element in self.open)
        element = Element(tag, {name: value or "" for name, value in attrs}, inside=inside)
        self.page.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if self.open and self.open[-1].name == tag:
            self.open.pop()
        else:
            self.page.stray.append(tag)

    def handle_data(self, data):
        for element in self.open:
            element.text += data


def read(source: str | bytes) -> Page:
    """Read a page or a part of one."""
    reader = _Reader()
    reader.feed(source.decode() if isinstance(source, bytes) else source)
    reader.close()
    reader.page.stray += [element.name for element in reader.open]
    return reader.page


def problems(source: str | bytes, *, language: str = "") -> list[str]:
    """Name everything on a whole page that no page may have; an empty list is good."""
    page = read(source)
    return [
        *(f"stray end of {name}" for name in page.stray),
        *_frame_problems(page, language),
        *_id_problems(page),
        *_form_problems(page),
        *_policy_problems(page),
        *_picture_problems(page),
    ]


def _frame_problems(page: Page, language: str):
    if len(page.all("h1")) != 1:
        yield f"{len(page.all('h1'))} times h1"
    if language and page.one("html").get("lang") != language:
        yield f"language {page.one('html').get('lang')!r}"
    if not page.title():
        yield "no title"
    if not any(e.get("class") == "skip-link" for e in page.all("a")):
        yield "no skip link"
    levels = [int(e.name[1]) for e in page.all("h1", "h2", "h3", "h4")]
    yield from (f"h{a} before h{b}" for a, b in pairwise(levels) if b > a + 1)


def _id_problems(page: Page):
    ids = [element.get("id") for element in page.elements if element.get("id")]
    yield from (f"id {name} twice" for name in sorted({i for i in ids if ids.count(i) > 1}))
    for element in page.elements:
        for attribute in ("for", "aria-describedby", "aria-labelledby", "form"):
            missing = set(element.get(attribute).split()) - set(ids)
            yield from (f"{attribute} of {element.name} to {name}" for name in sorted(missing))
    for link in page.all("a"):
        target = link.get("href")
        if target.startswith("#") and target[1:] not in ids:
            yield f"link to {target}"


def _form_problems(page: Page):
    labelled = {label.get("for") for label in page.all("label")}
    for control in page.all("input", "textarea", "select"):
        if control.get("type") in UNLABELLED:
            continue
        if control.get("id") not in labelled and "label" not in control.inside:
            yield f"no label for {control.name} {control.get('name')}"
        if "placeholder" in control.attributes or "required" in control.attributes:
            yield f"placeholder or required on {control.get('name')}"
    for form in page.all("form"):
        if form.get("method") not in {"post", "get"}:
            yield "form without method"


def _policy_problems(page: Page):
    for element in page.elements:
        if "style" in element.attributes or element.name == "style":
            yield f"style in {element.name}"
        yield from (f"{name} in {element.name}" for name in element.attributes if name[:2] == "on")
        if element.name == "script" and not element.get("src"):
            yield "script in the page"


def _picture_problems(page: Page):
    for svg in page.all("svg"):
        if svg.get("aria-hidden") != "true" and svg.get("role") != "img":
            yield "svg that is neither described nor hidden"
    yield from ("img without alt" for img in page.all("img") if "alt" not in img.attributes)
