"""Text of the brief as runs of Word: bold, colours, languages and spaces as on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from briefs.characters import without_controls
from briefs.docx_styles import LANGUAGES, SUBTLE, element, set_font
from briefs.page_tree import Element, single_spaced
from briefs.style_sheet import colour

BREAK = "\n"
BOX, TICKED_BOX = "\N{BALLOT BOX}", "\N{BALLOT BOX WITH X}"
_BOX_FONT = "Segoe UI Symbol"

_PERSPECTIVES = {
    "competition": "perspectief-competitie-color-default",
    "participation": "perspectief-participatie-color-default",
    "co_creation": "perspectief-cocreatie-color-default",
}
_NAMED = {f"named--{key}": token for key, token in _PERSPECTIVES.items()}
_TAGS = {
    **dict.fromkeys(("tag--gate", "tag--missing", "tag--negative"), "negative"),
    **dict.fromkeys(("tag--flag", "tag--unknown", "tag--warning"), "warning"),
    **dict.fromkeys(("tag--met", "tag--positive"), "positive"),
    "tag--info": "info",
}
_SUBTLE = {"blank", "under", "note", "letter", "kicker"}
_SMALL = {"under", "note"}


@dataclass(frozen=True, kw_only=True)
class Ink:
    """How a piece of text looks, beside its paragraph's style. Colours are names of tokens."""

    bold: bool | None = None
    colour: str = ""
    fill: str = ""
    underlined: bool = False
    small: bool = False
    language: str = ""
    symbol: bool = False


PLAIN = Ink()


@dataclass(frozen=True, kw_only=True)
class Piece:
    """Text in one ink; a break stands alone."""

    text: str
    ink: Ink


def pieces_of(nodes: Sequence[Element | str], ink: Ink = PLAIN) -> list[Piece]:
    """Return inline content as pieces, with white space as a page shows it."""
    return list(_spaced(_pieces(nodes, ink)))


def write_pieces(paragraph: Paragraph, pieces: Sequence[Piece]) -> None:
    """Write pieces at the end of a paragraph."""
    for piece in pieces:
        run = paragraph.add_run()
        if piece.text == BREAK:
            run.add_break()
        else:
            run.text = without_controls(piece.text)
            _dip(run, piece.ink)


def _pieces(nodes: Sequence[Element | str], ink: Ink) -> Iterator[Piece]:
    for node in nodes:
        if isinstance(node, str):
            yield Piece(text=single_spaced(node), ink=ink)
        elif node.tag == "br":
            yield Piece(text=BREAK, ink=ink)
        elif "chapter__number" not in node.classes:
            yield from _before(node)
            yield from _pieces(node.children, _ink_of(node, ink))
            yield from _after(node)


def _before(node: Element) -> Iterator[Piece]:
    """Return what the style sheet draws before an element, in characters."""
    if "under" in node.classes:
        yield Piece(text=BREAK, ink=PLAIN)
    if node.classes & {"choice", "box"}:
        box = TICKED_BOX if "box--ticked" in node.classes else BOX
        yield Piece(text=box + "\N{NO-BREAK SPACE}", ink=Ink(symbol=True))


def _after(node: Element) -> Iterator[Piece]:
    if "choice" in node.classes:
        yield Piece(text="\N{EM SPACE}", ink=PLAIN)


def _spaced(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Take away spaces at the start, at the end, around breaks and after another space."""
    held: Piece | None = None
    at_start = True
    for piece in pieces:
        if piece.text == BREAK:
            if held:
                yield replace(held, text=held.text.rstrip(" "))
            held, at_start = piece, True
            continue
        text = piece.text.lstrip(" ") if at_start else piece.text
        if not text:
            continue
        if held:
            yield held
        held, at_start = replace(piece, text=text), text.endswith(" ")
    if held and held.text.strip(" \n"):
        yield replace(held, text=held.text.rstrip(" "))


def _ink_of(node: Element, ink: Ink) -> Ink:
    classes = node.classes
    if node.tag in {"strong", "b"}:
        ink = replace(ink, bold=True)
    if classes & _SUBTLE:
        ink = replace(ink, colour=SUBTLE, bold=False if classes & {"under", "blank"} else ink.bold)
    if classes & _SMALL:
        ink = replace(ink, small=True)
    if node.attributes.get("lang"):
        ink = replace(ink, language=node.attributes["lang"])
    for name in classes:
        ink = _coloured(ink, name)
    return ink


def _coloured(ink: Ink, name: str) -> Ink:
    if name in _NAMED:
        return replace(ink, bold=True, colour=_NAMED[name])
    if name == "perspective__word":
        return replace(ink, underlined=True)
    if name == "tag":
        return replace(ink, bold=True, fill=ink.fill or "basis-color-default-bg-default")
    if name in _TAGS:
        kind = f"basis-color-{_TAGS[name]}"
        return replace(ink, colour=f"{kind}-color-default", fill=f"{kind}-bg-subtle")
    return ink


def perspective_token(classes: frozenset[str]) -> str:
    """Return the token of the perspective that an element is coloured for, or nothing."""
    return next(
        (token for key, token in _PERSPECTIVES.items() if f"perspective--{key}" in classes), ""
    )


def _dip(run: Run, ink: Ink) -> None:
    if ink.bold is not None:
        run.bold = ink.bold
    if ink.underlined:
        run.underline = True
    if ink.colour:
        run.font.color.rgb = RGBColor.from_string(colour(ink.colour).upper())
    if ink.small:
        run.font.size = Pt(8.5)
    if ink.symbol:
        set_font(run._r.get_or_add_rPr(), _BOX_FONT)
    _add_properties(run, ink)


def _add_properties(run: Run, ink: Ink) -> None:
    """Add what python-docx has no words for: shading and language."""
    properties = run._r.get_or_add_rPr()
    if ink.fill:
        properties.append(element("shd", val="clear", color="auto", fill=colour(ink.fill)))
    if ink.language in LANGUAGES:
        properties.append(element("lang", val=LANGUAGES[ink.language]))
