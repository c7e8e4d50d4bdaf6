"""The styles of the brief in Word: headings, lists, notes and tables in the palette of the PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from briefs.style_sheet import colour

FONT = "Arial"
"""Every word processor has it or one of the same widths; the product's own font is not there."""

Xml = Any
"""An element of XML: libraries and stubs do not agree on its type."""

INK, SUBTLE = "basis-color-default-color-document", "basis-color-default-color-subtle"
RULE = "basis-color-default-border-subtle"

TITLE, NOTE, LEAD, KICKER = "Title", "Brief Note", "Brief Lead", "Brief Kicker"
CELL, REMARK, CONTENTS, CONTENTS_HEADING = "Brief Cell", "Brief Remark", "toc 1", "TOC Heading"
CAPTION, BULLET, NUMBER = "Caption", "List Bullet", "List Number"
HEADINGS = {"h2": "Heading 1", "h3": "Heading 2", "h4": "Heading 3"}
LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}


@dataclass(frozen=True, kw_only=True)
class Look:
    """How text of one style looks: points, colour, and the space around it."""

    size: float
    colour: str = INK
    bold: bool = False
    before: float = 0.0
    after: float = 6.0
    line: float = 1.25
    keep_with_next: bool = False


LOOKS = {
    "Normal": Look(size=10),
    TITLE: Look(size=24, bold=True, before=2, after=8, line=1.1),
    "Heading 1": Look(size=15, bold=True, before=20, after=8, line=1.1, keep_with_next=True),
    "Heading 2": Look(size=11.5, bold=True, before=14, after=4, line=1.1, keep_with_next=True),
    "Heading 3": Look(size=10, bold=True, before=8, after=3, line=1.1, keep_with_next=True),
    LEAD: Look(size=12.5, after=8, line=1.3),
    KICKER: Look(size=10, colour=SUBTLE, after=2),
    NOTE: Look(size=9, colour=SUBTLE),
    CELL: Look(size=9.5, before=3, after=3, line=1.15),
    CONTENTS_HEADING: Look(size=11.5, bold=True, before=14, after=4, keep_with_next=True),
    REMARK: Look(size=9.5, before=1, after=3, line=1.2),
    CAPTION: Look(size=10, bold=True, before=6, after=4, keep_with_next=True),
    BULLET: Look(size=10, after=3),
    NUMBER: Look(size=10, after=3),
    CONTENTS: Look(size=9, after=0, line=1.1),
    "Header": Look(size=8.5, colour=SUBTLE, after=0),
    "Footer": Look(size=8.5, colour=SUBTLE, after=0),
}


def prepare_styles(document: Document, *, language: str) -> None:
    """Give the document the styles of the brief and its language."""
    _set_language(document, LANGUAGES[language])
    _be_of_this_time(document)
    for name, look in LOOKS.items():
        _set_look(_style(document, name), look)
    document.styles[CONTENTS_HEADING].base_style = document.styles["Normal"]
    _take_line_away(document.styles[TITLE].element)
    _rule_above(document.styles["Heading 1"].element)
    _rule_beside(document.styles[REMARK].element)
    _number(document)


def set_font(properties: Xml, font: str) -> None:
    """Use one font for all scripts, and none of the theme's."""
    fonts = properties.get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), font)


def element(tag: str, **attributes: str) -> Xml:
    """Return an element of WordprocessingML with its attributes."""
    made: Xml = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def unnumber(paragraph: Paragraph) -> None:
    """Take the number of its style away from a heading."""
    properties: Xml = paragraph._p.get_or_add_pPr()
    number = properties.get_or_add_numPr()
    number.get_or_add_ilvl().val = 0
    number.get_or_add_numId().val = 0


def _style(document: Document, name: str) -> ParagraphStyle:
    if name in {style.name for style in document.styles}:
        return cast(ParagraphStyle, document.styles[name])
    made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name == CONTENTS)
    return cast(ParagraphStyle, made)


def _set_look(style: ParagraphStyle, look: Look) -> None:
    set_font(style.element.get_or_add_rPr(), FONT)
    style.font.size = Pt(look.size)
    style.font.bold = look.bold
    style.font.italic = False
    style.font.color.rgb = RGBColor.from_string(colour(look.colour).upper())
    paragraph = style.paragraph_format
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.line_spacing = look.line
    paragraph.keep_with_next = look.keep_with_next
    paragraph.widow_control = True
    style.hidden, style.quick_style = False, True


def _set_language(document: Document, tag: str) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for language in defaults.iter(qn("w:lang")):
        language.set(qn("w:val"), tag)
        language.set(qn("w:eastAsia"), tag)
    theme = document.settings.element.find(qn("w:themeFontLang"))
    if theme is not None:
        theme.set(qn("w:val"), tag)


def _be_of_this_time(document: Document) -> None:
    """Keep Word from opening the file as one of an older version."""
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _take_line_away(style: Xml) -> None:
    for border in list(style.iter(qn("w:pBdr"))):
        border.getparent().remove(border)
    for spacing in list(style.iter(qn("w:spacing"))):
        if spacing.getparent().tag == qn("w:rPr"):
            spacing.getparent().remove(spacing)


def _rule_above(style: Xml) -> None:
    _border(style, "top", size="12", space="6", colour_token=INK)


def _rule_beside(style: Xml) -> None:
    _border(style, "left", size="12", space="6", colour_token=RULE)


def _border(style: Xml, side: str, *, size: str, space: str, colour_token: str) -> None:
    properties = style.get_or_add_pPr()
    borders = element("pBdr")
    borders.append(element(side, val="single", sz=size, space=space, color=colour(colour_token)))
    following = [qn(f"w:{tag}") for tag in ("shd", "tabs", "spacing", "ind", "jc", "outlineLvl")]
    place = next((child for child in properties if child.tag in following), None)
    if place is None:
        properties.append(borders)
    else:
        place.addprevious(borders)


def _number(document: Document) -> None:
    """Let Word number the chapters, so that the numbers stay right when somebody edits."""
    numbering = document.part.numbering_part.element
    outlines = numbering.findall(qn("w:abstractNum"))
    identity = str(1 + max(int(known.get(qn("w:abstractNumId"))) for known in outlines))
    outline = element("abstractNum", abstractNumId=identity)
    outline.append(element("multiLevelType", val="multilevel"))
    level = element("lvl", ilvl="0")
    for tag, value in {
        "start": "2",
        "numFmt": "decimal",
        "pStyle": document.styles["Heading 1"].style_id,
        "lvlText": "%1",
        "lvlJc": "left",
    }.items():
        level.append(element(tag, val=value))
    indent = element("pPr")
    indent.append(element("ind", left=str(Mm(9).twips), hanging=str(Mm(9).twips)))
    level.append(indent)
    outline.append(level)
    outlines[-1].addnext(outline)
    number = numbering.add_num(int(identity)).numId
    properties = document.styles["Heading 1"].element.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_numId().val = number
