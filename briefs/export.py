"""An advice as plain data for JSON: exact fractions as strings, with what is shown beside them."""

from __future__ import annotations

from briefs.export_approach import approach_as_json
from briefs.export_parts import (
    Json,
    answers_as_json,
    basis_as_json,
    profile_as_json,
    shares_as_json,
    text_as_json,
)
from briefs.firmness_words import factor_in_tenths
from domain.advice import Advice, Approach, AskedAndCarried, Raised, Result
from domain.explanation import Contribution, Explanation
from domain.firmness import Firmness, TippingPoint
from domain.perspective import Perspective
from domain.rounding import rounded_parts, shown_margin


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
        "weights": [
            {"theme": theme.key, "weight": advice.weights[theme.key]}
            for theme in advice.sheet.questionnaire.themes
            if theme.key in advice.weights
        ],
        "leaders": list(advice.leaders),
        **_result(advice.result),
        **_sides(advice.sides),
        "themes": [
            {
                "theme": entry.theme.key,
                "side": entry.theme.side,
                "profile": profile_as_json(entry.profile),
            }
            for entry in advice.themes
        ],
        "gates": [_raised(raised) for raised in advice.gates],
        "flags": [_raised(raised) for raised in advice.flags],
        **approach_as_json(advice),
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
        "shares": shares_as_json(result.profile),
        "margin": {
            "exact": str(result.outcome.margin),
            "shown": float(shown_margin(result.outcome.margin)),
        },
        "contributions": _contributions(result.explanation),
        "comparisons": [_comparison(explanation) for explanation in result.explanations],
        **_firmness(result.firmness),
        "approaches": [_approach(approach) for approach in result.approaches],
    }


def _sides(sides: AskedAndCarried) -> Json:
    growth = sides.growth
    return {
        "asked": profile_as_json(sides.asked.profile),
        "carried": profile_as_json(sides.carried.profile),
        "sides_differ": sides.differ,
        "growth": {"now": text_as_json(growth.now), "grow": text_as_json(growth.grow)}
        if growth
        else None,
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
        "because": answers_as_json(raised.because),
        "title": text_as_json(rule.title),
        "message": text_as_json(rule.message),
        "remedy": text_as_json(rule.remedy),
        "basis": basis_as_json(rule.basis),
    }


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
                        "text": text_as_json(step.text),
                        "delivers": text_as_json(step.delivers),
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
