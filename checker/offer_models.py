"""The notices in a file that holds several, to choose from."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from domain.answers import ORGANISATION_MAX, TITLE_MAX

_KIND_MAX = 20
_PROCEDURE_MAX = 100


class OfferedNotice(models.Model):
    """One of several notices in the file of a check, as it was read.

    ``said`` keeps what somebody said of findings in it while another one is chosen: of each the
    kind, the key, the passage and the state.
    """

    file = models.ForeignKey(
        "checker.CheckedFile", on_delete=models.CASCADE, related_name="offered"
    )
    number = models.PositiveIntegerField(_("nummer"))
    title = models.CharField(_("titel"), max_length=TITLE_MAX, blank=True)
    buyer = models.CharField(_("aanbestedende dienst"), max_length=ORGANISATION_MAX, blank=True)
    kind = models.CharField(_("soort"), max_length=_KIND_MAX)
    procedure = models.CharField(_("procedure"), max_length=_PROCEDURE_MAX, blank=True)
    data = models.JSONField()
    said = models.JSONField(default=list, blank=True)

    class Meta:
        """A number is given once in a file."""

        verbose_name = _("aangeboden aankondiging")
        verbose_name_plural = _("aangeboden aankondigingen")
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(name="notice_is_offered_once", fields=["file", "number"]),
        )

    def __str__(self) -> str:
        """Return what it is called, or else its number."""
        return self.title or f"{self.number}"
