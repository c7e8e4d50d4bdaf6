"""An advice as plain data for JSON: exact fractions as strings, with what is shown beside them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from briefs.firmness_words import factor_in_tenths
from domain.advice import Advice, Approach, AskedAndCarried, Raised, Result
from domain.explanation import Contribution, Explanation
from domain.firmness import Firmness, TippingPoint
from domain.perspective import Perspective
from domain.questionnaire import Option, Question
from domain.rounding import rounded_parts, rounded_shares, shown_margin
from domain.scoring import Profile
from domain.texts import Basis, Text

Json = dict[str, Any]


def advice_as_json(advice: Advice) -> Json:
    """Return the whole advice as data that ``json.dumps`` takes; the names of keys are lasting.

    Texts of the content stand in both languages; numbers are the ones that page and brief show.
    """
    return {
        "edition": advice.edition,
        "questionnaire": advice.sheet.questionnaire.key,
        "provisional": advice.provisional,
        "counted": advice.counted,
        "shown": len(advice.sheet.shown),
        "leaders": list(advice.leaders),
        **_result(advice.result),
        **_sides(advice.sides),
        "themes": [
            {"theme": entry.theme.key, "side": entry.theme.side, "profile": _profile(entry.profile)}
            for entry in advice.themes
        ],
        "gates": [_raised(raised) for raised in advice.gates],
        "flags": [_raised(raised) for raised in advice.flags],
        "answers": _answers(advice),
    }


def _result(result: Result | None) -> Json:
    if result is None:
        names = ("outcome", "runner_up", "shares", "margin", "weight_factor", "variants")
        empty: Json = dict.fromkeys((*names, "open_questions", "tipping_points"))
        return empty | {"contributions": [], "comparisons": [], "approaches": []}
    return {
        "outcome": result.outcome.kind,
        "runner_up": result.outcome.runner_up,
        "shares": _shares(result.profile),
        "margin": {
            "exact": str(result.outcome.margin),
            "shown": float(shown_margin(result.outcome.margin)),
        },
        "contributions": _contributions(result.explanation),
        "comparisons": [_comparison(explanation) for explanation in result.explanations],
        **_firmness(result.firmness),
        "approaches": [_approach(approach) for approach in result.approaches],
    }


def _shares(profile: Profile) -> Json:
    rounded = rounded_shares(profile.shares)
    return {
        "exact": {p: str(profile.share(p)) for p in Perspective},
        "rounded": dict(zip(Perspective, rounded.percentages, strict=True)),
        "add_up": rounded.add_up,
    }


def _profile(profile: Profile | None) -> Json | None:
    if profile is None:
        return None
    return {
        "shares": _shares(profile),
        "leaders": list(profile.leaders),
        "counted": profile.counted,
    }


def _sides(sides: AskedAndCarried) -> Json:
    growth = sides.growth
    return {
        "asked": _profile(sides.asked.profile),
        "carried": _profile(sides.carried.profile),
        "sides_differ": sides.differ,
        "growth": {"now": _text(growth.now), "grow": _text(growth.grow)} if growth else None,
        "missing": [_contribution(entry) for entry in sides.missing],
    }


def _comparison(explanation: Explanation) -> Json:
    return {
        "leader": explanation.leader,
        "rival": explanation.rival,
        "margin": str(explanation.margin),
        "contributions": _contributions(explanation),
    }


def _contributions(explanation: Explanation) -> list[Json]:
    amounts = [100 * entry.amount for entry in explanation.contributions]
    shown = rounded_parts(amounts, total=100 * explanation.margin, decimals=1)
    return [
        _contribution(entry) | {"shown": float(points)}
        for entry, points in zip(explanation.contributions, shown, strict=True)
    ]


def _contribution(entry: Contribution) -> Json:
    return {
        "question": entry.question.key,
        "option": entry.option.key,
        "exact": str(entry.amount),
    }


def _firmness(firmness: Firmness) -> Json:
    tenths = factor_in_tenths(firmness.weights)
    square = firmness.weights.squared_factor
    variants = firmness.variants
    return {
        "open_questions": {
            "leader_stays": firmness.open_questions.leader_stays,
            "questions": [
                {
                    "question": entry.question.key,
                    "swing": entry.swing,
                    "alone_decides": entry.alone_decides,
                }
                for entry in firmness.open_questions.questions
            ],
        },
        "weight_factor": {
            "squared": None if square is None else str(square),
            "shown": None if tenths is None else tenths / 10,
            "rival": firmness.weights.rival,
        },
        "variants": {
            "stays": variants.stays,
            "of": len(variants.variants),
            "led_by": {p: variants.led_by(p) for p in Perspective},
        },
        "tipping_points": {
            "single": [_tipping(point) for point in firmness.tipping.single],
            "together": _tipping(firmness.tipping.together) if firmness.tipping.together else None,
        },
    }


def _tipping(point: TippingPoint) -> Json:
    return {
        "changes": [
            {
                "question": change.question.key,
                "from": change.from_option.key,
                "to": change.to_option.key,
            }
            for change in point.changes
        ],
        "leaders": list(point.leaders),
    }


def _raised(raised: Raised) -> Json:
    rule = raised.rule
    return {
        "key": rule.key,
        "because": _because(raised.because),
        "title": _text(rule.title),
        "message": _text(rule.message),
        "remedy": _text(rule.remedy),
        "basis": _basis(rule.basis),
    }


def _basis(basis: Basis) -> Json:
    return {
        "certainty": basis.certainty,
        "sources": list(basis.sources),
        "article": basis.article,
        "checked_on": basis.checked_on,
    }


def _because(answers: Iterable[tuple[Question, Option]]) -> list[Json]:
    return [{"question": question.key, "option": option.key} for question, option in answers]


def _approach(approach: Approach) -> Json:
    return {
        "perspective": approach.perspective.key,
        "guide": [
            {
                "phase": part.phase.key,
                "steps": [
                    {
                        "key": step.key,
                        "force": step.force,
                        "text": _text(step.text),
                        "delivers": _text(step.delivers),
                    }
                    for step in part.steps
                ],
            }
            for part in approach.guide
        ],
        "chances": [chance.key for chance in approach.chances],
        "pitfalls": [pitfall.key for pitfall in approach.pitfalls],
        "conditions": [
            {
                "key": judged.condition.key,
                "importance": judged.importance,
                "state": judged.state,
            }
            for judged in approach.conditions
        ],
    }


def _answers(advice: Advice) -> list[Json]:
    sheet = advice.sheet
    return [
        {
            "question": question.key,
            "state": sheet.state_of(question.key),
            "option": sheet.chosen.get(question.key),
            "remark": sheet.remark_on(question.key),
        }
        for question in sheet.shown
    ]


def _text(text: Text) -> Json:
    return {"nl": text.nl, "en": text.en}
