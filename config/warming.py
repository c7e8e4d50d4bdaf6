"""The slow first things of a process, done before somebody waits for them."""

from briefs.pdf import warm as warm_briefs
from perspectives.editions import catalogue_of
from perspectives.models import Edition, NoEditionPublished


def warm() -> None:
    """Parse the current edition and load what lays out the PDF."""
    try:
        catalogue_of(Edition.objects.current().pk)
    except NoEditionPublished:
        return
    warm_briefs()
