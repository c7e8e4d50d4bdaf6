"""What stands around the text of the Word document: paper, header, footer and properties."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import cast

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm
from docx.styles.style import ParagraphStyle

from briefs.characters import without_controls
from briefs.docx_fields import add_field
from briefs.docx_styles import LANGUAGES
from briefs.style_sheet import TEXT_WIDTH

_LONGEST_PROPERTY = 255
"""So many characters the format takes in a property."""


def set_paper(document: Document) -> None:
    """Use A4 with the margins of the PDF."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(24)
    section.header_distance = section.footer_distance = Mm(12)


def add_frame(document: Document, *, title: str, edition: str) -> None:
    """Put the edition on top of each page but the first, and title and number below each."""
    section = document.sections[0]
    tabs = cast(ParagraphStyle, document.styles["Footer"]).paragraph_format.tab_stops
    tabs.clear_all()
    tabs.add_tab_stop(Mm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = without_controls(edition)
    for footer in (section.footer, section.first_page_footer):
        paragraph = footer.paragraphs[0]
        paragraph.style = document.styles["Footer"]
        paragraph.add_run(without_controls(_shortened(title)) + "\t" + _("Pagina") + " ")
        add_field(paragraph, "PAGE", "1")
        paragraph.add_run(" " + pgettext("page x of y", "van") + " ")
        add_field(paragraph, "NUMPAGES", "1")


def set_properties(
    document: Document, *, title: str, description: str, language: str, on_date: date
) -> None:
    """Set what the file tells of itself; nothing in it changes from one making to the next."""
    properties = document.core_properties
    moment = datetime.combine(on_date, time(), UTC)
    properties.title = without_controls(title)[:_LONGEST_PROPERTY]
    properties.comments = without_controls(description)[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = "Drieluik"
    properties.language = LANGUAGES[language]
    properties.created = properties.modified = moment
    properties.revision = 1


def _shortened(title: str) -> str:
    """Return a title that leaves room for the number of the page."""
    return title if len(title) <= 80 else title[:79].rstrip() + "…"
