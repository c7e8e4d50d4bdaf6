"""The report of the checks, which an edition keeps and the product shows."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from fractions import Fraction

from django.utils.translation import gettext as _
from pydantic import TypeAdapter

from domain.catalogue import Catalogue
from domain.perspective import Perspective
from perspectives.checking import untranslated, unused_sources
from perspectives.neutrality import (
    DRAWS,
    LEAD_AT_LEAST,
    LEAD_AT_MOST,
    WEIGHT_AT_MOST,
    Neutrality,
    neutrality_of,
)
from perspectives.problems import place_of
from web.formats import percent
from web.perspective_signs import NAMES


@dataclass(frozen=True, kw_only=True)
class Report:
    """What the checks found in a catalogue that can be read."""

    neutrality: tuple[Neutrality, ...]
    untranslated: tuple[str, ...]
    unused_sources: tuple[str, ...]

    @property
    def neutral(self) -> bool:
        """Whether every questionnaire favours no perspective."""
        return all(entry.passed for entry in self.neutrality)


_ADAPTER = TypeAdapter(Report)


def report_on(catalogue: Catalogue, *, draws: int = DRAWS) -> Report:
    """Check a catalogue and report on it."""
    return Report(
        neutrality=neutrality_of(catalogue, draws=draws),
        untranslated=tuple(place_of(path) for path in untranslated(catalogue)),
        unused_sources=unused_sources(catalogue),
    )


def written(report: Report) -> str:
    """Write a report as JSON."""
    return json.dumps(asdict(report), separators=(",", ":"))


def read_report(document: str) -> Report:
    """Read a report that was written."""
    return _ADAPTER.validate_json(document)


def complaints(neutrality: Neutrality) -> tuple[str, ...]:
    """Tell in sentences which parts of the check do not hold."""
    return (*_share_complaints(neutrality), *_weight_complaints(neutrality))


def _share_complaints(neutrality: Neutrality) -> list[str]:
    said = []
    for position, perspective in enumerate(Perspective):
        name = NAMES[perspective]
        if not neutrality.mean_holds[position]:
            said.append(
                _("%(name)s krijgt gemiddeld %(share)s. Dat wijkt meer dan 2 punten af van 33,33.")
                % {"name": name, "share": hundredths(neutrality.mean_shares[position])}
            )
        if not neutrality.lead_holds[position]:
            said.append(
                _(
                    "%(name)s leidt in %(lead)s van de gevallen."
                    " Dat hoort %(least)s tot %(most)s te zijn."
                )
                % {
                    "name": name,
                    "lead": hundredths(neutrality.leads[position]),
                    "least": percent(LEAD_AT_LEAST // 100),
                    "most": percent(LEAD_AT_MOST // 100),
                }
            )
        if not neutrality.reachable[position]:
            said.append(_("Geen antwoorden maken %(name)s duidelijk de leider.") % {"name": name})
    return said


def _weight_complaints(neutrality: Neutrality) -> list[str]:
    if neutrality.weight_holds:
        return []
    return [
        _("Vraag %(question)s weegt %(weight)d van %(total)d. Meer dan %(most)s mag niet.")
        % {
            "question": neutrality.heaviest,
            "weight": neutrality.heaviest_weight,
            "total": neutrality.total_weight,
            "most": percent(100 // WEIGHT_AT_MOST),
        }
    ]


def hundredths(value: int) -> str:
    """Write hundredths of a percent as a percentage with two decimals."""
    return percent(Fraction(value, 100), 2)
