"""The slow first things of a process, done before somebody waits for them."""

from briefs.pdf import pdf_of
from perspectives.editions import catalogue_of
from perspectives.models import Edition, NoEditionPublished

EMPTY_BRIEF = '<!DOCTYPE html><html lang="nl"><title>-</title><h1>-</h1></html>'


def warm() -> None:
    """Parse the current edition, and load what lays out a PDF by laying out an empty one."""
    try:
        catalogue_of(Edition.objects.current().pk)
    except NoEditionPublished:
        # Whoever asks a page is told so; here is nobody to tell.
        return
    pdf_of(EMPTY_BRIEF)
