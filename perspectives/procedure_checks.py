"""Check the procedures of a catalogue: thresholds, terms, efforts, candidates and situations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from django.utils.translation import gettext as _

from domain.facts import Authority, Kind
from domain.procedure import (
    Candidates,
    Minimum,
    Procedure,
    Requirement,
    Role,
    Situation,
    Stage,
    Status,
    Threshold,
)
from perspectives.dates import date_sentence, is_date
from perspectives.problems import Fault, Path

EFFORTS = range(1, 6)


def threshold_faults(path: Path, threshold: Threshold) -> Iterator[Fault]:
    """Yield what is wrong with one threshold: its amount, for whom it is, and its days."""
    if threshold.amount <= 0:
        yield Fault(
            path=(*path, "amount"), message=_("Schrijf een bedrag boven 0, in hele euro's.")
        )
    for name in ("authorities", "kinds"):
        if not getattr(threshold, name):
            yield Fault(path=(*path, name), message=_("Deze lijst is leeg. Noem er minstens één."))
    for name, written in (("valid_from", threshold.valid_from), ("valid_to", threshold.valid_to)):
        if not is_date(written) and (written or name == "valid_from"):
            yield Fault(path=(*path, name), message=date_sentence())
    if threshold.valid_to and threshold.valid_to < threshold.valid_from:
        yield Fault(
            path=(*path, "valid_to"),
            message=_("De laatste dag ligt voor de eerste. Verbeter een van beide."),
        )


def overlap_faults(thresholds: Sequence[Threshold]) -> Iterator[Fault]:
    """Yield every threshold that counts on the same days as an earlier one, for the same case."""
    earlier: dict[tuple[Authority, Kind], list[Threshold]] = {}
    for position, threshold in enumerate(thresholds):
        for case in product(threshold.authorities, threshold.kinds):
            for other in earlier.setdefault(case, []):
                if _overlap(threshold, other):
                    yield Fault(
                        path=("thresholds", position, "valid_from"),
                        message=_(
                            "Voor %(authority)s en %(kind)s geldt dan ook drempel %(other)s."
                            " Laat de perioden op elkaar aansluiten."
                        )
                        % {"authority": case[0], "kind": case[1], "other": other.key},
                    )
            earlier[case].append(threshold)


def _overlap(one: Threshold, other: Threshold) -> bool:
    first, second = sorted((one, other), key=lambda threshold: threshold.valid_from)
    return not first.valid_to or first.valid_to >= second.valid_from


def procedure_faults(path: Path, procedure: Procedure) -> Iterator[Fault]:
    """Yield what is wrong with one procedure itself."""
    if not procedure.stages and procedure.role is not Role.TECHNIQUE:
        yield Fault(
            path=(*path, "stages"),
            message=_("Procedure %(key)s heeft geen stappen in de tijd. Voeg er een toe.")
            % {"key": procedure.key},
        )
    yield from _order_faults(path, procedure)
    for name in ("effort_buyer", "effort_market"):
        if getattr(procedure, name) not in EFFORTS:
            yield Fault(path=(*path, name), message=_("Kies voor de inspanning 1, 2, 3, 4 of 5."))
    if not 0 <= procedure.lead_weeks_least <= procedure.lead_weeks_most:
        yield Fault(
            path=(*path, "lead_weeks_least"),
            message=_("Neem voor de kortste doorlooptijd 0 weken of meer, hoogstens de langste."),
        )
    if procedure.ground_missing is Status.OPEN:
        yield Fault(path=(*path, "ground_missing"), message=_status_sentence())


def _order_faults(path: Path, procedure: Procedure) -> Iterator[Fault]:
    after = False
    for position, stage in enumerate(procedure.stages):
        if after and not stage.after_contract:
            yield Fault(
                path=(*path, "stages", position),
                message=_("Stap %(key)s staat na een stap van na het contract. Zet haar eerder.")
                % {"key": stage.key},
            )
        after = after or stage.after_contract


def requirement_faults(path: Path, requirement: Requirement) -> Iterator[Fault]:
    """Yield what is wrong with one requirement: one that fails cannot leave a procedure open."""
    if requirement.otherwise is Status.OPEN:
        yield Fault(path=(*path, "otherwise"), message=_status_sentence())


def _status_sentence() -> str:
    return _("Wie hier niet aan voldoet, kan niet zomaar door. Kies only_if of not_open.")


def stage_faults(path: Path, stage: Stage) -> Iterator[Fault]:
    """Yield what is wrong with one stage: its days, and minima that can never count."""
    if not 0 <= stage.least_days <= stage.usual_days:
        yield Fault(
            path=(*path, "least_days"),
            message=_("Neem voor least_days 0 of meer, en hoogstens usual_days (%(usual)d).")
            % {"usual": stage.usual_days},
        )
    for position, minimum in enumerate(stage.minima[:-1]):
        if minimum.when is None:
            yield Fault(
                path=(*path, "minima", position),
                message=_(
                    "Termijn %(key)s geldt altijd, dus de termijnen erna tellen nooit."
                    " Zet haar als laatste."
                )
                % {"key": minimum.key},
            )


def minimum_faults(path: Path, minimum: Minimum) -> Iterator[Fault]:
    """Yield what is wrong with one minimum term: its days."""
    if minimum.days is not None and minimum.days < 1:
        yield Fault(
            path=(*path, "days"),
            message=_("Schrijf 1 dag of meer, of haal days weg als de wet geen termijn noemt."),
        )


def candidates_faults(path: Path, candidates: Candidates) -> Iterator[Fault]:
    """Yield what is wrong with the number of candidates."""
    least, most = candidates.least, candidates.most
    if least is not None and least < 1:
        yield Fault(path=(*path, "least"), message=_("Schrijf 1 of meer, of haal least weg."))
    if most is not None and most < max(least or 1, 1):
        yield Fault(
            path=(*path, "most"),
            message=_("Neem voor most een getal dat niet lager is dan least (%(least)d).")
            % {"least": least or 1},
        )


def situation_faults(path: Path, situation: Situation) -> Iterator[Fault]:
    """Yield what is wrong with one situation: perspectives named twice, or without procedures."""
    seen = set()
    if not situation.preferred:
        yield Fault(
            path=(*path, "preferred"),
            message=_("Situatie %(key)s noemt geen procedures. Voeg ze toe.")
            % {"key": situation.key},
        )
    for position, preferred in enumerate(situation.preferred):
        at = (*path, "preferred", position)
        if preferred.perspective in seen:
            yield Fault(
                path=(*at, "perspective"),
                message=_("%(perspective)s staat al in situatie %(key)s. Voeg ze samen.")
                % {"perspective": preferred.perspective, "key": situation.key},
            )
        seen.add(preferred.perspective)
        if not preferred.procedures:
            yield Fault(
                path=(*at, "procedures"),
                message=_("Deze lijst is leeg. Noem er minstens één."),
            )
