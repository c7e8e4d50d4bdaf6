"""What an officer fills in: assessments, their answers and their share links."""

from __future__ import annotations

from secrets import token_urlsafe
from typing import NamedTuple
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from domain.answers import (
    DESCRIPTION_MAX,
    ORGANISATION_MAX,
    REMARK_MAX,
    TITLE_MAX,
    AnswerSheet,
    AnswerState,
    Given,
    answer_sheet,
)
from domain.catalogue import Catalogue
from domain.facts import NO_FACTS, Facts
from domain.questionnaire import Questionnaire
from domain.weighting import ThemeWeight
from perspectives.editions import catalogue_of
from perspectives.models import Edition
from web.access import Right
from wizard.fact_models import AssignmentFacts
from wizard.journeys import ASSIGNMENT, JOURNEYS, Journey

KEY_MAX = 60
DONE_BY_MAX = 100


def new_token() -> str:
    """Return a secret that cannot be guessed, for a share link."""
    return token_urlsafe(32)


class Assessment(models.Model):
    """One assignment with its answers to one questionnaire, in one edition of the content."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    edition = models.ForeignKey(
        Edition, on_delete=models.PROTECT, related_name="assessments", verbose_name=_("editie")
    )
    questionnaire = models.CharField(_("vragenlijst"), max_length=KEY_MAX, default=ASSIGNMENT)
    title = models.CharField(_("titel"), max_length=TITLE_MAX)
    organisation = models.CharField(_("organisatie"), max_length=ORGANISATION_MAX, blank=True)
    description = models.TextField(_("omschrijving"), max_length=DESCRIPTION_MAX, blank=True)
    creation_key = models.UUIDField(unique=True, default=uuid4, editable=False)
    created_at = models.DateTimeField(_("gemaakt op"))
    changed_at = models.DateTimeField(_("gewijzigd op"), db_index=True)
    finished_at = models.DateTimeField(_("afgerond op"), null=True, blank=True)
    weighting = models.JSONField(_("weging van thema's"), default=dict, blank=True)

    class Meta:
        """Names for the admin."""

        verbose_name = _("verkenning")
        verbose_name_plural = _("verkenningen")
        constraints = (
            models.CheckConstraint(name="assessment_has_a_title", condition=~Q(title="")),
        )

    def __str__(self) -> str:
        """Return the title."""
        return self.title

    @property
    def catalogue(self) -> Catalogue:
        """The content that this assessment was started with."""
        return catalogue_of(self.edition_id)

    @property
    def asked(self) -> Questionnaire:
        """The questionnaire that this assessment answers."""
        return self.catalogue.questionnaire(self.questionnaire)

    @property
    def journey(self) -> Journey:
        """Where the pages of its questionnaire lead, and the words around them."""
        return JOURNEYS[self.questionnaire]

    @property
    def asks_facts(self) -> bool:
        """Whether its edition uses the facts; those from before 2026.2 have no procedures."""
        return self.journey.has_facts and bool(self.catalogue.procedures)

    @property
    def changed_since_finished(self) -> bool:
        """Whether an answer changed after the advice was asked for."""
        return self.finished_at is not None and self.changed_at > self.finished_at

    def answer_rows(self) -> dict[str, AnswerRow]:
        """Read the stored answers, by question."""
        rows = map(AnswerRow._make, _ROWS.filter(assessment=self))
        return {row.question: row for row in rows}

    def sheet(self) -> AnswerSheet:
        """Return the answers as the reasoning knows them."""
        given = [answer.row.given for answer in self.answers.all()]
        return answer_sheet(questionnaire=self.asked, given=given)

    def facts_row(self) -> AssignmentFacts | None:
        """Return the stored facts; read once, ``None`` while there are none."""
        try:
            return self.assignment_facts
        except AssignmentFacts.DoesNotExist:
            return None

    def facts(self) -> Facts:
        """Return the facts about the assignment as the reasoning knows them."""
        row = self.facts_row()
        return row.known if row else NO_FACTS

    @property
    def theme_weights(self) -> dict[str, ThemeWeight]:
        """How much each theme counts in this variant; a theme that is not named as it is."""
        return {theme: ThemeWeight(weight) for theme, weight in self.weighting.items()}


class AnswerRow(NamedTuple):
    """One stored answer as it is read: light, because every page reads all of them."""

    pk: int
    question: str
    state: str
    option: str
    remark: str
    version: int
    written_by: str
    set_aside: bool

    @property
    def content(self) -> Given:
        """What somebody gave, also when it is set aside."""
        return Given(
            question=self.question,
            state=AnswerState(self.state),
            option=self.option,
            remark=self.remark,
        )

    @property
    def given(self) -> Given:
        """What counts: an answer that is set aside counts as not answered."""
        if self.set_aside:
            return Given(question=self.question, remark=self.remark)
        return self.content


class Answer(models.Model):
    """What was given for one question; the keys are those of the catalogue.

    ``version`` counts the writes. ``written_by`` is the sign of the browser that wrote last.
    ``set_aside`` marks an answer whose question stopped showing: it does not count until the
    question shows again and somebody has looked at it.
    """

    class State(models.TextChoices):
        """The states that are stored; "not shown" follows from the other answers."""

        ANSWERED = AnswerState.ANSWERED.value, _("beantwoord")
        DONT_KNOW = AnswerState.DONT_KNOW.value, _("weet ik nog niet")
        NOT_APPLICABLE = AnswerState.NOT_APPLICABLE.value, _("niet van toepassing")
        NOT_ANSWERED = AnswerState.NOT_ANSWERED.value, _("niet ingevuld")

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="answers")
    question = models.CharField(_("vraag"), max_length=KEY_MAX)
    state = models.CharField(
        _("stand"), max_length=20, choices=State.choices, default=State.NOT_ANSWERED
    )
    option = models.CharField(_("antwoord"), max_length=KEY_MAX, blank=True)
    remark = models.TextField(_("toelichting"), max_length=REMARK_MAX, blank=True)
    version = models.PositiveIntegerField(default=1)
    written_by = models.CharField(max_length=32, blank=True)
    set_aside = models.BooleanField(default=False)

    class Meta:
        """One answer per question; an option exactly when answered."""

        verbose_name = _("antwoord")
        verbose_name_plural = _("antwoorden")
        constraints = (
            models.UniqueConstraint(
                name="answer_once_per_question", fields=["assessment", "question"]
            ),
            models.CheckConstraint(
                name="answer_option_when_answered",
                condition=(Q(state="answered") & ~Q(option=""))
                | (Q(state__in=["dont_know", "not_applicable", "not_answered"]) & Q(option="")),
            ),
        )

    def __str__(self) -> str:
        """Return the question and what was given."""
        return f"{self.question}: {self.option or self.state}"

    @property
    def row(self) -> AnswerRow:
        """The answer as it is read elsewhere."""
        return AnswerRow._make(getattr(self, name) for name in AnswerRow._fields)


_ROWS = Answer.objects.values_list(*AnswerRow._fields)
"""Nothing is read yet: what every page of the wizard asks, prepared but for the assessment."""


class StepTick(models.Model):
    """One step of the guide that somebody did: who, and when."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="step_ticks")
    step = models.CharField(_("stap"), max_length=KEY_MAX)
    done_by = models.CharField(_("gedaan door"), max_length=DONE_BY_MAX, blank=True)
    done_on = models.DateField(_("gedaan op"))
    noted_at = models.DateTimeField(_("genoteerd op"))

    class Meta:
        """A step is done once."""

        verbose_name = _("gedane stap")
        verbose_name_plural = _("gedane stappen")
        constraints = (
            models.UniqueConstraint(name="step_ticked_once", fields=["assessment", "step"]),
        )

    def __str__(self) -> str:
        """Return the step and the day."""
        return f"{self.step}: {self.done_on}"


class ShareLinkQuerySet(models.QuerySet["ShareLink"]):
    """Questions that are asked about share links."""

    def working(self) -> ShareLinkQuerySet:
        """Return the links that are not withdrawn."""
        return self.filter(withdrawn_at=None)


class ShareLink(models.Model):
    """A secret address that gives whoever has it the right to read or edit one assessment."""

    class Allows(models.TextChoices):
        """What a link allows."""

        EDIT = "edit", _("lezen en wijzigen")
        READ = "read", _("alleen lezen")

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="share_links")
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    right = models.CharField(_("recht"), max_length=4, choices=Allows.choices)
    created_at = models.DateTimeField(_("gemaakt op"))
    withdrawn_at = models.DateTimeField(_("ingetrokken op"), null=True, blank=True)

    objects = ShareLinkQuerySet.as_manager()

    class Meta:
        """Newest link first; only the two rights exist."""

        verbose_name = _("deellink")
        verbose_name_plural = _("deellinks")
        ordering = (F("created_at").desc(), "-id")
        constraints = (
            models.CheckConstraint(
                name="share_link_right_known", condition=Q(right__in=["edit", "read"])
            ),
        )

    def __str__(self) -> str:
        """Return what the link allows; never the secret."""
        return f"{self.assessment_id} ({self.right})"

    @property
    def gives(self) -> Right:
        """The right that this link gives."""
        return Right.EDIT if self.right == self.Allows.EDIT else Right.READ
