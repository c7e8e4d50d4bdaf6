"""Share links: made, opened and withdrawn."""

from datetime import datetime

from wizard.models import Assessment, ShareLink


def make_link(*, assessment: Assessment, right: ShareLink.Allows, at: datetime) -> ShareLink:
    """Make a secret link that gives this right to whoever has it."""
    return ShareLink.objects.create(assessment=assessment, right=right, created_at=at)


def withdraw_link(*, link: ShareLink, at: datetime) -> None:
    """Let a link, and all access that came from it, end at once."""
    ShareLink.objects.working().filter(pk=link.pk).update(withdrawn_at=at)
