"""The facts about an assignment that the law asks about, beside the answers.

Conditions name facts as they name questions: by a key and its options (see ``FACTS``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Authority(StrEnum):
    """The kind of contracting authority, which decides threshold and part of the act."""

    CENTRAL = "central"
    SUB_CENTRAL = "sub_central"
    UTILITY = "utility"


class Kind(StrEnum):
    """The kind of assignment. Social services are social and other specific services (SAS)."""

    WORKS = "works"
    SUPPLIES = "supplies"
    SERVICES = "services"
    SOCIAL_SERVICES = "social_services"
    CONCESSION = "concession"


class Technique(StrEnum):
    """The technique that is wanted on top of a procedure."""

    NONE = "none"
    FRAMEWORK = "framework"
    DAS = "das"


class Circumstance(StrEnum):
    """Special circumstances for which the act has grounds or terms of their own.

    ``EXTREME_URGENCY``: compelling, not foreseeable and not the authority's own doing (2.32).
    ``URGENT``: founded urgency that makes the usual terms impossible (2.74).
    ``SINGLE_SUPPLIER``: only one party can deliver, for technical reasons or exclusive rights.
    ``NO_SUITABLE_TENDERS``: an earlier open or restricted procedure gave no suitable tender.
    ``IRREGULAR_TENDERS``: it gave only irregular or unacceptable tenders.
    ``DESIGN_WANTED``: a plan or design is asked for, to be judged by a jury.
    """

    EXTREME_URGENCY = "extreme_urgency"
    URGENT = "urgent"
    SINGLE_SUPPLIER = "single_supplier"
    NO_SUITABLE_TENDERS = "no_suitable_tenders"
    IRREGULAR_TENDERS = "irregular_tenders"
    DESIGN_WANTED = "design_wanted"


class Band(StrEnum):
    """On which side of the European threshold the value is; equal counts as above."""

    BELOW = "below"
    AT_OR_ABOVE = "at_or_above"


YES, NO = "yes", "no"

AUTHORITY, KIND, VALUE, THRESHOLD = "authority", "kind", "value", "threshold"
RESEARCH_ONLY, TECHNIQUE, CIRCUMSTANCES = "research_only", "technique", "circumstances"
START, CONTRACT_BY = "start", "contract_by"
PROCEDURE = "procedure"

FACTS: Mapping[str, tuple[str, ...]] = {
    AUTHORITY: tuple(Authority),
    KIND: tuple(Kind),
    THRESHOLD: tuple(Band),
    RESEARCH_ONLY: (YES, NO),
    TECHNIQUE: tuple(Technique),
    **{circumstance.value: (YES, NO) for circumstance in Circumstance},
}
"""The facts that a condition may name, each with its options.

``threshold`` follows from authority, kind, value and date. Contradictions may also name
``procedure``: the key of the recommended one.
"""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What is known about the assignment; ``None`` is not known (yet).

    ``value`` is the estimate in euro excluding VAT over the full term, options included.
    ``circumstances`` is empty when somebody said that none applies. ``start`` is the wished day of
    the notice or invitation, ``contract_by`` the wished day of the contract.
    """

    authority: Authority | None = None
    kind: Kind | None = None
    value: Decimal | None = None
    research_only: bool | None = None
    technique: Technique | None = None
    circumstances: tuple[Circumstance, ...] | None = None
    start: date | None = None
    contract_by: date | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known."""
        return self == Facts()

    @property
    def known(self) -> dict[str, str]:
        """The facts as options per key, for conditions; without ``threshold``."""
        found: dict[str, str] = {}
        if self.authority is not None:
            found[AUTHORITY] = self.authority.value
        if self.kind is not None:
            found[KIND] = self.kind.value
        if self.research_only is not None:
            found[RESEARCH_ONLY] = YES if self.research_only else NO
        if self.technique is not None:
            found[TECHNIQUE] = self.technique.value
        if self.circumstances is not None:
            found |= {c.value: YES if c in self.circumstances else NO for c in Circumstance}
        return found


NO_FACTS = Facts()
"""Nothing is known about the assignment."""


def fact_named(key: str) -> str:
    """Return the fact that somebody has to fill in before this key of a condition is known."""
    if key == THRESHOLD:
        return VALUE
    return CIRCUMSTANCES if key in set(Circumstance) else key
