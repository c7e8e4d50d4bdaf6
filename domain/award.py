"""How a notice says that tenders are judged: criteria with their weights."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from domain.stated import NO_WORDING, Stated, Wording


class NumberRole(Enum):
    """What a number beside a criterion is for; only the first is a weight."""

    WEIGHT = "weight"
    FIXED = "fixed"
    THRESHOLD = "threshold"


class WeightUnit(Enum):
    """In what a weight is expressed; ``UNKNOWN`` when the notice gives a bare number."""

    PERCENTAGE = "percentage"
    POINTS = "points"
    DECIMAL = "decimal"
    ORDER = "order"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True, slots=True)
class CriterionNumber:
    """A number beside a criterion, as it stands there: nothing is turned into percentages."""

    role: NumberRole
    unit: WeightUnit
    code: str | None
    """The unit as the file writes it: ``per-exa``, ``fix-tot``, ``pointsExact``."""
    number: Decimal | None
    """None when the words are no number ("25/100", "Pass/Fail") or the number is withheld."""
    as_written: str | None
    """The words, where the file has words in place of a number."""
    is_middle_of_range: bool = False
    is_withheld: bool = False
    path: str
    line: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class AwardCriterion:
    """One criterion. ``kind`` is price, cost or quality, another code as written, or not stated."""

    kind: Stated[str] | None
    name: Wording = NO_WORDING
    description: Wording = NO_WORDING
    numbers: tuple[CriterionNumber, ...] = ()
    is_withheld: bool = False
    path: str
    line: int | None = None

    @property
    def weight(self) -> CriterionNumber | None:
        """Return the weight; amounts and thresholds are none."""
        return next((n for n in self.numbers if n.role is NumberRole.WEIGHT), None)


class AwardBasis(Enum):
    """On what a lot is awarded, as far as the notice tells."""

    PRICE_ONLY = "price-only"
    COST_ONLY = "cost-only"
    PRICE_AND_COST = "price-and-cost"
    QUALITY_ONLY = "quality-only"
    MIXED = "price-or-cost-and-quality"
    IN_DOCUMENTS = "in-documents"
    NOT_STATED = "not-stated"
    WITHHELD = "withheld"


_BASIS_OF_KINDS = {
    frozenset({"price"}): AwardBasis.PRICE_ONLY,
    frozenset({"cost"}): AwardBasis.COST_ONLY,
    frozenset({"price", "cost"}): AwardBasis.PRICE_AND_COST,
    frozenset({"quality"}): AwardBasis.QUALITY_ONLY,
    frozenset({"quality", "price"}): AwardBasis.MIXED,
    frozenset({"quality", "cost"}): AwardBasis.MIXED,
    frozenset({"quality", "price", "cost"}): AwardBasis.MIXED,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Award:
    """How one lot is awarded."""

    criteria: tuple[AwardCriterion, ...] = ()
    method: Wording = NO_WORDING
    """What is written in place of criteria or beside them."""
    in_documents: Stated[bool] | None = None
    """True: the criteria stand in the documents only. No criteria is not the same as price."""

    @property
    def basis(self) -> AwardBasis:
        """Return on what is awarded; silence is never read as price."""
        kinds = frozenset(c.kind.value for c in self.criteria if c.kind) & {
            "price",
            "cost",
            "quality",
        }
        if kinds:
            return _BASIS_OF_KINDS[kinds]
        if any(criterion.is_withheld for criterion in self.criteria):
            return AwardBasis.WITHHELD
        if self.in_documents and self.in_documents.value:
            return AwardBasis.IN_DOCUMENTS
        return AwardBasis.NOT_STATED

    def percentages(self) -> dict[str, Decimal] | None:
        """Return the percentage per kind, only where each criterion states an exact one."""
        totals: dict[str, Decimal] = {}
        for criterion in self.criteria:
            weight = criterion.weight
            if criterion.kind is None or weight is None or weight.number is None:
                return None
            if weight.unit is not WeightUnit.PERCENTAGE or weight.is_middle_of_range:
                return None
            kind = criterion.kind.value
            totals[kind] = totals.get(kind, Decimal()) + weight.number
        return totals or None


NO_AWARD = Award()
