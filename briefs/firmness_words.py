"""How firm the advice is and what would change it: the four statements as sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import isqrt

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from briefs.certainty import variants_count
from briefs.words import capitalised, joined, name_of, names_of, say
from domain.advice import Advice, Result
from domain.firmness import Change, TippingPoint, WeightTolerance
from domain.perspective import Perspective
from domain.questionnaire import Option, Question
from web import formats

TIPS_SHOWN_FIRST = 5


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One of the four statements: what it is about, and what it says."""

    title: str
    sentence: str


@dataclass(frozen=True, kw_only=True)
class VariantCount:
    """In how many variants something leads; no perspective means: several lead together."""

    perspective: Perspective | None
    count: int
    label: str


@dataclass(frozen=True, kw_only=True)
class OtherAnswer:
    """One answer that becomes another; each of ``to_options`` does it."""

    question: Question
    from_option: Option
    to_options: tuple[Option, ...]


@dataclass(frozen=True, kw_only=True)
class Tip:
    """Other answers that together give another advice."""

    changes: tuple[OtherAnswer, ...]
    leaders: tuple[Perspective, ...]
    becomes: str


@dataclass(frozen=True, kw_only=True)
class Certainty:
    """Everything about certainty: statements, counts, what to find out first, tipping points."""

    statements: tuple[Statement, ...]
    counts: tuple[VariantCount, ...]
    find_out: Question | None
    find_out_decides: bool
    tips: tuple[Tip, ...]
    no_tips: str

    @property
    def first_tips(self) -> tuple[Tip, ...]:
        """The tips that are shown at once."""
        return self.tips[:TIPS_SHOWN_FIRST]

    @property
    def other_tips(self) -> tuple[Tip, ...]:
        """The tips that are shown on demand."""
        return self.tips[TIPS_SHOWN_FIRST:]


def certainty_of(advice: Advice, result: Result) -> Certainty:
    """Return how firm a result is, in words."""
    firmness = result.firmness
    first = firmness.open_questions.most_worth_finding_out
    tips = _tips(advice, firmness.tipping.single) or _together(advice, firmness.tipping.together)
    return Certainty(
        statements=(
            Statement(title=_("Open vragen"), sentence=_open_questions(advice, result)),
            Statement(title=_("Gewichten"), sentence=weights_sentence(advice, firmness.weights)),
            Statement(title=_("Varianten"), sentence=_variants(result)),
            Statement(title=_("Andere antwoorden"), sentence=_tipping(result)),
        ),
        counts=_counts(advice, result),
        find_out=first.question if first else None,
        find_out_decides=bool(first and first.alone_decides),
        tips=tips,
        no_tips="" if tips else _("Geen enkele reeks andere antwoorden verandert het advies."),
    )


def factor_shown(weights: WeightTolerance) -> str:
    """Return the factor with one decimal, rounded down so that it never promises too much."""
    tenths = factor_in_tenths(weights)
    return "" if tenths is None else formats.decimal(Fraction(tenths, 10))


def weights_sentence(advice: Advice, weights: WeightTolerance) -> str:
    """Return how far all weights may be off at once."""
    tenths = factor_in_tenths(weights)
    if tenths is None:
        return _("Het advies blijft gelijk, welke gewichten u de vragen ook geeft.")
    rival = name_of(advice.catalogue, weights.rival) if weights.rival else ""
    if tenths <= 10:
        return _("Een kleine verandering van de gewichten kan %(rival)s al voorop zetten.") % {
            "rival": rival
        }
    return _(
        "Het advies blijft gelijk, zelfs als alle gewichten tegelijk een factor %(factor)s "
        "verkeerd zijn. Daarboven kan %(rival)s voorop komen."
    ) % {"factor": factor_shown(weights), "rival": rival}


def factor_in_tenths(weights: WeightTolerance) -> int | None:
    """Return the factor in whole tenths, rounded down exactly; ``None``: whatever the weights."""
    square = weights.squared_factor
    return None if square is None else isqrt(100 * square.numerator // square.denominator)


def _open_questions(advice: Advice, result: Result) -> str:
    count = len(advice.sheet.open_questions)
    if not count:
        return _("Alle vragen zijn beantwoord.")
    if result.firmness.open_questions.leader_stays:
        return ngettext(
            "Er staat %(count)d vraag open. Wat u daar ook antwoordt: het advies blijft gelijk.",
            "Er staan %(count)d vragen open. Wat u daar ook antwoordt: het advies blijft gelijk.",
            count,
        ) % {"count": count}
    return ngettext(
        "Er staat %(count)d vraag open. Het antwoord kan het advies nog veranderen.",
        "Er staan %(count)d vragen open. De antwoorden kunnen het advies nog veranderen.",
        count,
    ) % {"count": count}


def _variants(result: Result) -> str:
    return _(
        "Wij gaven elke vraag steeds een ander gewicht, tussen de helft en het dubbele: %(count)s."
    ) % {"count": variants_count(result)}


def _tipping(result: Result) -> str:
    tipping = result.firmness.tipping
    if tipping.single:
        count = len(tipping.single)
        return ngettext(
            "Er is %(count)d ander antwoord dat op zich het advies verandert.",
            "Er zijn %(count)d andere antwoorden die elk op zich het advies veranderen.",
            count,
        ) % {"count": count}
    if tipping.together:
        return _(
            "Geen enkel los antwoord verandert het advies. "
            "Daarvoor moeten minstens %(count)d antwoorden tegelijk anders zijn."
        ) % {"count": len(tipping.together.changes)}
    return _("Geen enkele reeks andere antwoorden verandert het advies.")


def _counts(advice: Advice, result: Result) -> tuple[VariantCount, ...]:
    variants = result.firmness.variants
    counts = [
        VariantCount(
            perspective=perspective,
            count=variants.led_by(perspective),
            label=name_of(advice.catalogue, perspective),
        )
        for perspective in Perspective
    ]
    shared = len(variants.variants) - sum(entry.count for entry in counts)
    counts.append(VariantCount(perspective=None, count=shared, label=_("gelijk")))
    return tuple(sorted((c for c in counts if c.count), key=lambda entry: -entry.count))


def _tips(advice: Advice, points: Iterable[TippingPoint]) -> tuple[Tip, ...]:
    """Take single changes of one question to the same outcome together."""
    groups: dict[tuple[str, tuple[Perspective, ...]], list[TippingPoint]] = {}
    for point in points:
        groups.setdefault((point.changes[0].question.key, point.leaders), []).append(point)
    return tuple(
        Tip(
            changes=(_other_answer([point.changes[0] for point in group]),),
            leaders=group[0].leaders,
            becomes=_becomes(advice, group[0].leaders),
        )
        for group in groups.values()
    )


def _together(advice: Advice, point: TippingPoint | None) -> tuple[Tip, ...]:
    if point is None:
        return ()
    changes = tuple(_other_answer([change]) for change in point.changes)
    becomes = _becomes(advice, point.leaders)
    return (Tip(changes=changes, leaders=point.leaders, becomes=becomes),)


def _other_answer(changes: Sequence[Change]) -> OtherAnswer:
    return OtherAnswer(
        question=changes[0].question,
        from_option=changes[0].from_option,
        to_options=tuple(change.to_option for change in changes),
    )


def _becomes(advice: Advice, leaders: tuple[Perspective, ...]) -> str:
    names = {"names": names_of(advice.catalogue, leaders)}
    if len(leaders) > 1:
        return _("dan staan %(names)s gelijk") % names
    return _("dan wordt het advies %(names)s") % names


def change_sentence(change: OtherAnswer) -> str:
    """Return another answer as a plain sentence, for output without markup."""
    others = [f"‘{say(option.label)}’" for option in change.to_options]
    return _("%(subject)s: niet ‘%(now)s’ maar %(then)s") % {
        "subject": capitalised(say(change.question.short)),
        "now": say(change.from_option.label),
        "then": joined(others, _("of")),
    }
