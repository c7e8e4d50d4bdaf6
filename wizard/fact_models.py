"""What is stored about the assignment itself, beside the answers."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from domain.facts import Authority, Circumstance, Facts, Kind, Technique
from web.amounts import DIGITS

_DECIMALS = 2
_KEY_MAX = 30


class AssignmentFacts(models.Model):
    """The facts about one assignment; empty or null is not known.

    ``circumstances`` is a list of keys, empty when somebody said that none applies. ``version``
    counts the writes; ``written_by`` is the sign of the browser that wrote last.
    """

    assessment = models.OneToOneField(
        "wizard.Assessment", on_delete=models.CASCADE, related_name="assignment_facts"
    )
    authority = models.CharField(_("soort aanbestedende dienst"), max_length=_KEY_MAX, blank=True)
    kind = models.CharField(_("soort opdracht"), max_length=_KEY_MAX, blank=True)
    value = models.DecimalField(
        _("geraamde waarde"),
        max_digits=DIGITS + _DECIMALS,
        decimal_places=_DECIMALS,
        null=True,
        blank=True,
    )
    research_only = models.BooleanField(_("alleen onderzoek en ontwikkeling"), null=True)
    technique = models.CharField(_("techniek"), max_length=_KEY_MAX, blank=True)
    circumstances = models.JSONField(_("bijzondere omstandigheden"), null=True, blank=True)
    start = models.DateField(_("gewenste start"), null=True, blank=True)
    contract_by = models.DateField(_("contract gewenst op"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    written_by = models.CharField(max_length=32, blank=True)

    class Meta:
        """Only words that the reasoning knows, an amount above zero, and days in their order."""

        verbose_name = _("gegevens van een opdracht")
        verbose_name_plural = _("gegevens van opdrachten")
        constraints = (
            models.CheckConstraint(
                name="facts_authority_known",
                condition=Q(authority__in=["", *(known.value for known in Authority)]),
            ),
            models.CheckConstraint(
                name="facts_kind_known",
                condition=Q(kind__in=["", *(known.value for known in Kind)]),
            ),
            models.CheckConstraint(
                name="facts_technique_known",
                condition=Q(technique__in=["", *(known.value for known in Technique)]),
            ),
            models.CheckConstraint(
                name="facts_value_above_zero", condition=Q(value=None) | Q(value__gt=0)
            ),
            models.CheckConstraint(
                name="facts_contract_not_before_start",
                condition=Q(start=None) | Q(contract_by=None) | Q(contract_by__gte=F("start")),
            ),
        )

    def __str__(self) -> str:
        """Return which assessment it is about."""
        return str(self.assessment_id)

    @property
    def known(self) -> Facts:
        """The facts as the reasoning knows them."""
        return Facts(
            authority=Authority(self.authority) if self.authority else None,
            kind=Kind(self.kind) if self.kind else None,
            value=self.value,
            research_only=self.research_only,
            technique=Technique(self.technique) if self.technique else None,
            circumstances=_circumstances(self.circumstances),
            start=self.start,
            contract_by=self.contract_by,
        )


def _circumstances(stored: list[str] | None) -> tuple[Circumstance, ...] | None:
    if stored is None:
        return None
    return tuple(circumstance for circumstance in Circumstance if circumstance.value in stored)
