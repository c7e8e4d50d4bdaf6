"""The text of a Word document, section by section, for the reading process only.

Reads three parts of the package and no other: macros, pictures, embedded files and references to
other files are left alone. Deleted text is left out, inserted text is read.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import groupby

from lxml import etree

from checker.documents.document import Document, DocumentKind, DocumentPassage, Remark
from checker.documents.limits import MAX_CHARACTERS, MAX_PARAGRAPHS, MAX_PART_BYTES
from checker.documents.refusals import DocumentRefusal, DocumentRefused
from checker.documents.text import in_parts
from checker.documents.tidying import clean

_LETTER = re.compile(r"[^\W\d_]")
_HEADING_STYLE = re.compile(r"(?:heading|kop) ?[1-9]\Z|title\Z|titel\Z", re.IGNORECASE)
_SKIPPED = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr"})
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_NO_HEADING_LEVEL = 9
_BETWEEN_CELLS = " | "
_NOTES = ("footnotes", "endnotes")
_BROKEN = (
    KeyError,  # a part that is not there
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,  # packed in a way that zipfile does not know
    RuntimeError,  # encrypted
    ValueError,
    etree.XMLSyntaxError,
)


def read_word(data: bytes) -> Document:
    """Return the text under its headings.

    Raises:
        DocumentRefused: when the package or its XML is damaged, or there is no text.
    """
    with zipfile.ZipFile(BytesIO(data)) as package:
        main_path = _main_path(package)
        main = _part(package, main_path)
        folder = posixpath.dirname(main_path)
        names = frozenset(package.namelist())
        styles = f"{folder}/styles.xml"
        headings = _heading_styles(_part(package, styles)) if styles in names else frozenset()
        notes = [_part(package, p) for n in _NOTES if (p := f"{folder}/{n}.xml") in names]
    sections = list(_sections(main, notes, headings))
    passages, is_cut = _within_limits(sections)
    if not any(_LETTER.search(passage.text) for passage in passages):
        raise DocumentRefused(DocumentRefusal.NO_TEXT)
    return Document(
        kind=DocumentKind.WORD,
        passages=passages,
        remarks=(Remark.FIRST_PART_ONLY,) if is_cut else (),
    )


def _main_path(package: zipfile.ZipFile) -> str:
    """Return where the text itself stands, as the package says."""
    for relation in _part(package, "_rels/.rels"):
        if relation.get("Type", "").endswith("/officeDocument"):
            return posixpath.normpath(relation.get("Target", "").lstrip("/"))
    raise DocumentRefused(DocumentRefusal.DAMAGED_WORD)


def _part(package: zipfile.ZipFile, path: str) -> etree._Element:
    """Return a part of the package, parsed so that nothing is fetched or expanded."""
    try:
        if package.getinfo(path).file_size > MAX_PART_BYTES:
            raise DocumentRefused(DocumentRefusal.TOO_HEAVY)
        root = etree.fromstring(package.read(path), _parser())
    except _BROKEN as error:
        raise DocumentRefused(DocumentRefusal.DAMAGED_WORD) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise DocumentRefused(DocumentRefusal.DOCUMENT_TYPE)
    return root


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _name(element: etree._Element) -> str:
    """Return the name without its namespace: transitional and strict documents differ in it."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _attribute(element: etree._Element, name: str) -> str:
    for key, value in element.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def _heading_styles(styles: etree._Element) -> frozenset[str]:
    """Return the keys of the styles that make a heading, in whatever language Word was."""
    found = set()
    for style in styles.iterfind("{*}style"):
        name = style.find("{*}name")
        level = style.find("{*}pPr/{*}outlineLvl")
        if (name is not None and _HEADING_STYLE.match(_attribute(name, "val"))) or _is_level(level):
            found.add(_attribute(style, "styleId"))
    return frozenset(found)


def _is_level(level: etree._Element | None) -> bool:
    if level is None:
        return False
    value = _attribute(level, "val")
    return value.isdecimal() and int(value) < _NO_HEADING_LEVEL


def _sections(
    main: etree._Element, notes: list[etree._Element], headings: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Yield heading and text of each section; notes come last, without a heading."""
    heading = ""
    lines: list[str] = []
    for is_heading, line in _lines(_paragraphs(main), headings):
        if is_heading:
            if lines:
                yield heading, "\n".join(lines)
            heading, lines = line, [line]
        else:
            lines.append(line)
    if lines:
        yield heading, "\n".join(lines)
    for part in notes:
        yield "", "\n".join(line for _, line in _lines(_paragraphs(part), frozenset()))


def _paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs in order, also those in tables and text boxes; none twice."""
    for count, paragraph in enumerate(root.iter("{*}p")):
        if count >= MAX_PARAGRAPHS:
            raise DocumentRefused(DocumentRefusal.TOO_HEAVY)
        if next(paragraph.iterancestors("{*}Fallback"), None) is None:
            yield paragraph


def _lines(
    paragraphs: Iterable[etree._Element], headings: frozenset[str]
) -> Iterator[tuple[bool, str]]:
    """Yield lines and whether they are headings; a row of a table is one line."""
    for row, group in groupby(paragraphs, key=_row):
        texts = [(p, text) for p in group if (text := clean(_text(p)))]
        if row is not None:
            if texts:
                yield False, _BETWEEN_CELLS.join(text for _, text in texts)
            continue
        for paragraph, text in texts:
            yield _is_heading(paragraph, headings), text


def _row(paragraph: etree._Element) -> etree._Element | None:
    return next(paragraph.iterancestors("{*}tr"), None)


def _is_heading(paragraph: etree._Element, headings: frozenset[str]) -> bool:
    style = paragraph.find("{*}pPr/{*}pStyle")
    if style is not None and _attribute(style, "val") in headings:
        return True
    return _is_level(paragraph.find("{*}pPr/{*}outlineLvl"))


def _text(paragraph: etree._Element) -> str:
    """Return what a reader sees of one paragraph, without text boxes that hang on it."""
    parts: list[str] = []
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        name = _name(element)
        if name == "t":
            parts.append(element.text or "")
        elif name in _SIGNS:
            parts.append(_SIGNS[name])
        elif name != "p" and name not in _SKIPPED:
            waiting.extend(reversed(element))
    return "".join(parts)


def _within_limits(
    sections: list[tuple[str, str]],
) -> tuple[tuple[DocumentPassage, ...], bool]:
    """Return passages of about a page, up to the most that is read."""
    passages: list[DocumentPassage] = []
    room = MAX_CHARACTERS
    for heading, text in sections:
        for part in in_parts(text[:room]):
            passages.append(DocumentPassage(text=part, heading=heading[:200]))
        room -= len(text)
        if room <= 0:
            return tuple(passages), True
    return tuple(passages), False
