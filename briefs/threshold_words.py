"""The European threshold in words: how much, for whom, when, and on which side the value is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from domain.advice import Advice
from domain.facts import Band, Facts
from domain.procedure import Threshold
from domain.thresholds import ThresholdFound
from web import formats
from web.approach_words import AUTHORITIES, KINDS, period_words


@dataclass(frozen=True, kw_only=True)
class ThresholdView:
    """The threshold line: ``sentence`` says how much, for whom and of which period.

    ``side`` says on which side the value is, or that it is not known; ``assumed`` is empty unless
    the period has ended and no later amount is known.
    """

    threshold: Threshold
    amount: str
    period: str
    sentence: str
    side: str
    assumed: str


def threshold_of(advice: Advice) -> ThresholdView | None:
    """Return the threshold that counts for an assignment, or ``None``."""
    found = advice.procedures.threshold if advice.procedures else None
    if found is None:
        return None
    threshold = found.threshold
    amount = formats.euro(Decimal(threshold.amount))
    period = period_words(threshold.valid_from, threshold.valid_to)
    return ThresholdView(
        threshold=threshold,
        amount=amount,
        period=period,
        sentence=_sentence(advice.facts, amount, period),
        side=_side(found, advice.facts),
        assumed=_assumed(found, period),
    )


def why_no_threshold(advice: Advice) -> str:
    """Say why no threshold is known, and what to do; empty when one is."""
    found = advice.procedures.threshold if advice.procedures else None
    facts = advice.facts
    if found is not None:
        return ""
    if facts.authority and facts.kind:
        return _(
            "Voor deze startdatum staan in deze inhoud geen drempelbedragen. Zij beginnen later: "
            "zoek de bedragen van toen zelf op."
        )
    return _(
        "De Europese drempel hangt af van de soort opdrachtgever en de soort opdracht. Die zijn "
        "nog niet allebei ingevuld."
    )


def _sentence(facts: Facts, amount: str, period: str) -> str:
    words = {
        "amount": amount,
        "period": period,
        "kind": str(KINDS[facts.kind]) if facts.kind else "",
        "authority": str(AUTHORITIES[facts.authority]) if facts.authority else "",
    }
    if facts.kind and facts.authority:
        return (
            _(
                "De Europese drempel voor %(kind)s van een %(authority)s is %(amount)s exclusief "
                "btw (bedragen van %(period)s)."
            )
            % words
        )
    return _("De Europese drempel is %(amount)s exclusief btw (bedragen van %(period)s).") % words


def _side(found: ThresholdFound, facts: Facts) -> str:
    if found.band is None or facts.value is None:
        return _(
            "De waarde is nog niet bekend, dus ook niet of de opdracht eronder of erboven ligt."
        )
    words = {"value": formats.euro(facts.value)}
    if found.band is Band.BELOW:
        return _("De raming van %(value)s ligt daaronder.") % words
    if facts.value == found.threshold.amount:
        return _("De raming is precies dit bedrag. Dat telt als erboven.")
    return _("De raming van %(value)s ligt daarboven.") % words


def _assumed(found: ThresholdFound, period: str) -> str:
    if not found.assumed:
        return ""
    return _(
        "Voor %(date)s zijn nog geen bedragen bekend. Aangenomen is dat die van %(period)s "
        "blijven gelden: controleer dat."
    ) % {"date": formats.long_date(found.on_date), "period": period}
