"""Why a procedure has its status, and how it goes with the perspective, in a sentence or two."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from briefs.fact_words import NAMES
from briefs.words import inside, joined, name_of, say
from domain.catalogue import Catalogue
from domain.facts import fact_named
from domain.perspective import Perspective
from domain.procedure import Requirement, Status
from domain.procedures import DecidedBy, Fit, JudgedProcedure, Lacking
from web import formats
from web.approach_words import KINDS

_DECIDED: dict[DecidedBy, Promise] = {
    DecidedBy.STATUS: gettext_lazy("Staat niet zonder voorwaarde voor u open."),
    DecidedBy.POLICY: gettext_lazy("Past minder goed bij uw eigen inkoopbeleid."),
    DecidedBy.SITUATION: gettext_lazy("Komt bij deze soort opdracht later in aanmerking."),
    DecidedBy.FIT: gettext_lazy("Past minder goed bij het perspectief."),
    DecidedBy.EFFORT: gettext_lazy("Vraagt meer inspanning van u en de markt."),
    DecidedBy.LEAD_TIME: gettext_lazy("Duurt langer."),
    DecidedBy.ORDER: gettext_lazy("Past even goed; het verschil is klein."),
}


def reason_of(judged: JudgedProcedure) -> str:
    """Return in a sentence or two why a procedure is open, open on a condition, or not open."""
    if judged.status is Status.OPEN:
        return _why_open(judged)
    unknown = [entry for entry in judged.lacking if entry.unknown]
    failing = [entry for entry in judged.lacking if not entry.unknown]
    rules = [entry for entry in failing if isinstance(entry.rule, Requirement)]
    if rules:
        return " ".join(say(entry.text) for entry in rules)
    if unknown:
        return _("Dat hangt af van wat nog niet bekend is: %(names)s.") % {
            "names": joined(_names_to_fill_in(unknown), _("en"))
        }
    if judged.beyond_policy and not failing:
        return _("Alleen als u van uw eigen inkoopbeleid mag afwijken.")
    if judged.status is Status.NOT_OPEN:
        return _("Geen van de gronden die de wet noemt geldt hier.")
    return _("Alleen als u een van de gronden kunt motiveren. Uw antwoorden laten er geen zien.")


def decided_words(decided_by: DecidedBy) -> str:
    """Return what puts the recommended procedure above this one."""
    return str(_DECIDED[decided_by])


def fit_warning(judged: JudgedProcedure, catalogue: Catalogue, leader: Perspective | None) -> str:
    """Return that procedure and perspective do not go together; empty when they do."""
    if leader is None or judged.fit not in (Fit.POOR, Fit.NONE):
        return ""
    words = {"procedure": inside(say(judged.procedure.name)), "leader": name_of(catalogue, leader)}
    if judged.fit is Fit.POOR:
        return _("Procedure en perspectief gaan matig samen: %(procedure)s en %(leader)s.") % words
    return _("Procedure en perspectief gaan niet samen: %(procedure)s en %(leader)s.") % words


def policy_sentence(judged: JudgedProcedure) -> str:
    """Return what the organisation's own policy says of this procedure; empty without policy."""
    band = judged.policy
    if band is None:
        return ""
    words = {"amount": formats.euro(band.up_to), "kind": str(KINDS[band.kind])}
    if judged.beyond_policy:
        return (
            _("Eigen beleid van uw organisatie: voor %(kind)s tot %(amount)s. Dit is meer.") % words
        )
    return _("Eigen beleid van uw organisatie: voor %(kind)s tot %(amount)s. Dit past.") % words


def _why_open(judged: JudgedProcedure) -> str:
    if judged.grounds:
        return " ".join(say(resting.ground.text) for resting in judged.grounds[:1])
    return _("Hier is geen bijzondere grond voor nodig.")


def _names_to_fill_in(entries: Iterable[Lacking]) -> list[str]:
    names: dict[str, None] = {}
    for entry in entries:
        for key in entry.facts:
            names[str(NAMES[fact_named(key)]).lower()] = None
        for question in entry.questions:
            names[f"‘{say(question.short)}’"] = None
    return list(names)
