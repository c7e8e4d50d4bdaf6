"""The stored editions of the content."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _


class NoEditionPublished(LookupError):
    """There is no published edition, so there is no content to work with."""

    def __init__(self) -> None:
        super().__init__("no edition is published; run: manage.py publish_content")


class EditionQuerySet(models.QuerySet["Edition"]):
    """Editions."""

    def published(self) -> Self:
        """The editions that are published and not retired, newest first.

        Their large document is left in the database: ``catalogue_of`` reads it once a process.
        """
        found = self.filter(status=Edition.Status.PUBLISHED).defer("document")
        return found.order_by("-published_at", "-pk")

    def current(self) -> Edition:
        """Return the newest published edition: the one that new assessments are made with.

        Raises:
            NoEditionPublished: when there is none.
        """
        edition = self.published().first()
        if edition is None:
            raise NoEditionPublished
        return edition


class Edition(models.Model):
    """One version of the whole content, kept as one document.

    Once it is no longer a draft the database refuses every change to it but its retirement, and
    its removal as well (migration 0002).
    """

    class Status(models.TextChoices):
        """The life of an edition, in order."""

        DRAFT = "draft", _("concept")
        PUBLISHED = "published", _("gepubliceerd")
        RETIRED = "retired", _("teruggetrokken")

    key = models.CharField(_("nummer"), max_length=40, unique=True)
    name = models.CharField(_("naam"), max_length=200)
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.DRAFT
    )
    document = models.TextField(_("inhoud"))
    checksum = models.CharField(_("controlegetal"), max_length=64)
    report = models.TextField(_("verslag van de controle"))
    note = models.CharField(_("aantekening"), max_length=500, blank=True)
    created_at = models.DateTimeField(_("gemaakt"))
    published_at = models.DateTimeField(_("gepubliceerd op"), null=True, blank=True)
    retired_at = models.DateTimeField(_("teruggetrokken op"), null=True, blank=True)

    objects = EditionQuerySet.as_manager()

    class Meta:
        """How editions are listed and called, and what the database keeps."""

        ordering = ("-created_at", "-pk")
        verbose_name = _("editie")
        verbose_name_plural = _("edities")
        permissions = (("publish_edition", _("Mag edities publiceren en terugtrekken")),)
        constraints: ClassVar = [
            models.CheckConstraint(
                name="edition_has_a_known_status",
                condition=models.Q(status__in=["draft", "published", "retired"]),
            ),
            models.CheckConstraint(
                name="edition_has_the_dates_of_its_status",
                condition=models.Q(status="draft", published_at=None, retired_at=None)
                | models.Q(status="published", published_at__isnull=False, retired_at=None)
                | models.Q(status="retired", published_at__isnull=False, retired_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        """Return the number of the edition."""
        return self.key

    @property
    def is_draft(self) -> bool:
        """Whether it may still be changed."""
        return self.status == self.Status.DRAFT

    @property
    def is_published(self) -> bool:
        """Whether new assessments may be made with it."""
        return self.status == self.Status.PUBLISHED
