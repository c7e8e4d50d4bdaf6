"""What is kept of a check beside its answers: the notice, the files and what was found in them."""

from __future__ import annotations

from functools import cached_property

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from checker.languages import marked
from checker.notice_data import notice_from
from checker.offer_models import OfferedNotice as OfferedNotice  # so that Django knows it
from domain.answers import TITLE_MAX, Given
from domain.evidence import Evidence
from domain.notice_answers import Confirmed
from domain.notices import Notice
from wizard.models import KEY_MAX, Assessment
from wizard.noted_answers import READ

FILE_NAME_MAX = 200
QUOTE_MAX = 400
PLACE_MAX = 400
LOT_MAX = 100
LANGUAGE_MAX = 20


class Check(models.Model):
    """The check of one tender: an assessment that answers the questionnaire on a notice.

    ``notice`` is the notice that was read, as plain data. ``intent`` is the assessment of an
    assignment that the tender is laid beside. ``made_up_title`` is the title that the program
    gave; as long as nobody changes it, a notice may give a better one.
    """

    assessment = models.OneToOneField(
        Assessment, on_delete=models.CASCADE, related_name="tender_check"
    )
    notice = models.JSONField(_("aankondiging"), null=True, blank=True)
    notice_name = models.CharField(_("naam van het bestand"), max_length=FILE_NAME_MAX, blank=True)
    read_at = models.DateTimeField(_("gelezen op"), null=True, blank=True)
    intent = models.ForeignKey(
        Assessment,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="checked_tenders",
        verbose_name=_("verkenning"),
    )
    made_up_title = models.CharField(max_length=TITLE_MAX, blank=True)

    class Meta:
        """Names for the admin."""

        verbose_name = _("toets")
        verbose_name_plural = _("toetsen")

    def __str__(self) -> str:
        """Return which assessment it belongs to."""
        return str(self.assessment_id)

    def confirmed(self) -> tuple[Confirmed, ...]:
        """Return what somebody confirmed, as the reasoning takes it."""
        found = Finding.objects.of(self).confirmed().with_file()
        return tuple(finding.as_confirmed for finding in found)

    def rejected(self) -> tuple[Confirmed, ...]:
        """Return what somebody rejected, in the same form."""
        found = Finding.objects.of(self).rejected().with_file()
        return tuple(finding.as_confirmed for finding in found)

    def own_answers(self) -> tuple[Given, ...]:
        """Return what people answered themselves, without what was read from elsewhere."""
        rows = self.assessment.answer_rows().values()
        return tuple(row.given for row in rows if row.written_by not in READ)

    def kept_files(self) -> frozenset[int]:
        """Return which files are kept, without fetching their bytes."""
        return frozenset(self.files.exclude(content=None).values_list("pk", flat=True))

    @property
    def has_notice(self) -> bool:
        """Whether a notice was read."""
        return self.notice is not None

    @cached_property
    def notice_read(self) -> Notice | None:
        """The notice as the reasoning knows it."""
        return None if self.notice is None else notice_from(self.notice)


class CheckedFile(models.Model):
    """One file or pasted text that was read for a check.

    ``content`` holds its bytes only when somebody asked to keep them. ``account`` tells how it was
    read: pages, remarks, and in how many more places the words of a signal were found.
    """

    class Kind(models.TextChoices):
        """What it is."""

        NOTICE = "notice", _("aankondiging")
        PDF = "pdf", _("PDF")
        WORD = "docx", _("Word-document")
        TEXT = "text", _("tekst")

    check_of = models.ForeignKey(Check, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(_("naam"), max_length=FILE_NAME_MAX, blank=True)
    kind = models.CharField(_("soort"), max_length=10, choices=Kind.choices)
    pages = models.PositiveIntegerField(_("bladzijden"), null=True, blank=True)
    account = models.JSONField(default=dict, blank=True)
    content = models.BinaryField(null=True, blank=True)
    size = models.PositiveIntegerField(_("grootte"), default=0)
    digest = models.CharField(max_length=64, blank=True)
    read_at = models.DateTimeField(_("gelezen op"))

    class Meta:
        """One notice per check, and the same document once."""

        verbose_name = _("gelezen bestand")
        verbose_name_plural = _("gelezen bestanden")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                name="check_has_one_notice", fields=["check_of"], condition=Q(kind="notice")
            ),
            models.UniqueConstraint(
                name="check_reads_a_file_once",
                fields=["check_of", "digest"],
                condition=~Q(kind="notice"),
            ),
            models.CheckConstraint(
                name="checked_file_kind_known",
                condition=Q(kind__in=["notice", "pdf", "docx", "text"]),
            ),
        )

    def __str__(self) -> str:
        """Return the name that it was given with."""
        return self.name or self.get_kind_display()

    @property
    def is_notice(self) -> bool:
        """Whether this is the notice, and not a document beside it."""
        return self.kind == self.Kind.NOTICE


class FindingQuerySet(models.QuerySet["Finding"]):
    """Questions that are asked about findings."""

    def of(self, check: Check) -> FindingQuerySet:
        """Return the findings of one check."""
        return self.filter(file__check_of=check)

    def with_file(self) -> FindingQuerySet:
        """Fetch the file of each along, without its bytes."""
        return self.select_related("file").defer("file__content")

    def confirmed(self) -> FindingQuerySet:
        """Return those that somebody confirmed."""
        return self.filter(state=Finding.State.CONFIRMED)

    def rejected(self) -> FindingQuerySet:
        """Return those of which somebody said that they show nothing."""
        return self.filter(state=Finding.State.REJECTED)


class Finding(models.Model):
    """A passage whose words suggest something; it counts only when somebody confirms it.

    ``quote[start:end]`` is the word that was found. ``signal`` is the key of what it suggests: a
    signal, or a part of the vision or an ambition. ``place`` is the heading above it in a document,
    or the path of the field in a notice, with the key of its ``lot`` and its ``language`` there.
    """

    class About(models.TextChoices):
        """What the words suggest."""

        SIGNAL = "signal", _("signaal")
        VISION = "vision", _("visie")
        AMBITION = "ambition", _("ambitie")

    class State(models.TextChoices):
        """What somebody said of it."""

        SUGGESTED = "suggested", _("Nog niet bekeken")
        CONFIRMED = "confirmed", _("Klopt")
        REJECTED = "rejected", _("Klopt niet")

    file = models.ForeignKey(CheckedFile, on_delete=models.CASCADE, related_name="findings")
    about = models.CharField(max_length=10, choices=About.choices)
    signal = models.CharField(_("signaal"), max_length=KEY_MAX)
    quote = models.CharField(_("passage"), max_length=QUOTE_MAX)
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    place = models.CharField(_("vindplaats"), max_length=PLACE_MAX, blank=True)
    page = models.PositiveIntegerField(_("bladzijde"), null=True, blank=True)
    line = models.PositiveIntegerField(_("regel"), null=True, blank=True)
    lot = models.CharField(_("perceel"), max_length=LOT_MAX, blank=True)
    language = models.CharField(_("taal"), max_length=LANGUAGE_MAX, blank=True)
    state = models.CharField(
        _("stand"), max_length=10, choices=State.choices, default=State.SUGGESTED
    )

    objects = FindingQuerySet.as_manager()

    class Meta:
        """A passage is found once for a signal in a file."""

        verbose_name = _("bevinding")
        verbose_name_plural = _("bevindingen")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                name="finding_once", fields=["file", "about", "signal", "quote"]
            ),
            models.CheckConstraint(
                name="finding_state_known",
                condition=Q(state__in=["suggested", "confirmed", "rejected"]),
            ),
        )

    def __str__(self) -> str:
        """Return what it suggests and what was said of it."""
        return f"{self.signal}: {self.state}"

    @property
    def as_confirmed(self) -> Confirmed:
        """The finding as the reasoning takes it."""
        evidence = Evidence(
            quote=self.quote,
            start=self.start,
            end=self.end,
            language=self.language or None,
            path=self.place if self.file.is_notice else "",
            line=self.line,
            lot=self.lot or None,
            document="" if self.file.is_notice else str(self.file),
            page=self.page,
            heading="" if self.file.is_notice else self.place,
        )
        return Confirmed(signal=self.signal, evidence=evidence)

    @property
    def mark_of_language(self) -> str:
        """The mark of the passage's language, where the notice gives one."""
        return marked(self.language)

    @property
    def before(self) -> str:
        """The passage up to the word that was found."""
        return self.quote[: self.start]

    @property
    def marked(self) -> str:
        """The word that was found."""
        return self.quote[self.start : self.end]

    @property
    def after(self) -> str:
        """The rest of the passage."""
        return self.quote[self.end :]
