"""What differs between the questionnaires: where their pages lead, and the words around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

ASSIGNMENT = "assignment"
"""The key of the buyer's questionnaire."""

NOTICE = "notice"
"""The key of the market party's questionnaire."""


@dataclass(frozen=True, kw_only=True)
class Journey:
    """The journey of one questionnaire.

    ``elsewhere`` names the pages that another part shows, by the name they have in the wizard.
    """

    has_facts: bool
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    for_readers: str
    """The page that a link for reading leads to."""
    kind: StrOrPromise
    """What the list of somebody's assessments calls it; empty for the usual kind."""
    overview_link: StrOrPromise
    result_link: StrOrPromise
    remark_hint: StrOrPromise
    unknown_hint: StrOrPromise
    check_heading: StrOrPromise
    shared: StrOrPromise
    already: StrOrPromise
    ask: StrOrPromise
    show: StrOrPromise
    nothing_heading: StrOrPromise
    enough_heading: StrOrPromise
    enough_text: StrOrPromise
    delete_title: StrOrPromise
    delete_heading: StrOrPromise
    delete_text: StrOrPromise
    share_title: StrOrPromise
    share_none: StrOrPromise

    @property
    def part(self) -> str:
        """The part of the product that its pages belong to, as the menu shows."""
        return self.overview.partition(":")[0]

    @property
    def overview(self) -> str:
        """The name of the view that shows how far one is."""
        return self.elsewhere.get("overview", "wizard:overview")

    @property
    def result(self) -> str:
        """The name of the view that shows the result."""
        return self.elsewhere.get("result", "wizard:result")

    @property
    def reading(self) -> str:
        """The name of the view for who may only read."""
        return self.elsewhere.get(self.for_readers, f"wizard:{self.for_readers}")

    def address(self, name: str, assessment_id: UUID, **more: str) -> str:
        """Return the address of a page of an assessment, by its name in the wizard."""
        view = self.elsewhere.get(name, f"wizard:{name}")
        return reverse(view, kwargs={"assessment_id": assessment_id, **more})


JOURNEYS: dict[str, Journey] = {
    ASSIGNMENT: Journey(
        has_facts=True,
        for_readers="check",
        kind="",
        overview_link=_("Alle stappen"),
        result_link=_("Advies"),
        remark_hint=_("Uw toelichting komt in het adviesdocument. Noem geen namen van bedrijven"),
        unknown_hint=_("Dit telt niet mee in het advies, wel in de zekerheid"),
        check_heading=_("Controleer uw antwoorden en vraag het advies"),
        shared=_("Iemand deelde deze verkenning met u. U kunt alles lezen en niets wijzigen."),
        already=_("U kunt het advies al vragen. Het is dan voorlopig."),
        ask=_("Toon mijn advies"),
        show=_("Toon het advies"),
        nothing_heading=_("Er is nog geen advies"),
        enough_heading=_("Uw advies staat al vast"),
        enough_text=_(
            "De vragen die nog open zijn, kunnen het advies niet meer veranderen. U kunt "
            "verdergaan, zodat de onderbouwing vollediger wordt. U kunt ook nu al uw antwoorden "
            "controleren."
        ),
        delete_title=_("Verwijder deze verkenning"),
        delete_heading=_("Wilt u deze verkenning verwijderen?"),
        delete_text=_(
            "De antwoorden, toelichtingen en links verdwijnen voorgoed, ook voor de mensen met wie "
            "u ze deelde. Dit kan niet ongedaan worden gemaakt."
        ),
        share_title=_("Deel deze verkenning"),
        share_none=_("Er is nog geen link. Alleen deze browser kan bij de verkenning."),
    ),
    NOTICE: Journey(
        has_facts=False,
        elsewhere={"overview": "checker:overview", "result": "checker:result"},
        for_readers="overview",
        kind=_("Toets van een aanbesteding"),
        overview_link=_("Overzicht van de toets"),
        result_link=_("Uitkomst"),
        remark_hint=_("Uw toelichting komt in het verslag. Noem geen namen van bedrijven"),
        unknown_hint=_("Dit telt niet mee in de uitkomst, wel in de zekerheid"),
        check_heading=_("Controleer de antwoorden en bekijk de uitkomst"),
        shared=_("Iemand deelde deze toets met u. U kunt alles lezen en niets wijzigen."),
        already=_("U kunt de uitkomst al bekijken. Zij is dan voorlopig."),
        ask=_("Toon de uitkomst"),
        show=_("Toon de uitkomst"),
        nothing_heading=_("Er is nog geen uitkomst"),
        enough_heading=_("Het perspectief staat al vast"),
        enough_text=_(
            "De vragen die nog open zijn, kunnen het gevonden perspectief niet meer veranderen. U "
            "kunt verdergaan, zodat de onderbouwing vollediger wordt. U kunt ook nu al de "
            "antwoorden controleren."
        ),
        delete_title=_("Verwijder deze toets"),
        delete_heading=_("Wilt u deze toets verwijderen?"),
        delete_text=_(
            "De aankondiging, bevindingen, antwoorden, toelichtingen en links verdwijnen voorgoed, "
            "ook voor de mensen met wie u ze deelde. Dit kan niet ongedaan worden gemaakt."
        ),
        share_title=_("Deel deze toets"),
        share_none=_("Er is nog geen link. Alleen deze browser kan bij de toets."),
    ),
}
