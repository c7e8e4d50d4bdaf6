"""Gates and flags that hold: what to watch, why, and how to put it right."""

from __future__ import annotations

from dataclasses import dataclass

from domain.advice import Advice, Raised
from domain.catalogue import Gate
from domain.questionnaire import Option, Question
from domain.texts import Basis, Text


@dataclass(frozen=True, kw_only=True)
class Caution:
    """A gate or flag in words; a gate turns the advice into "only if"."""

    key: str
    is_gate: bool
    title: Text
    message: Text
    remedy: Text
    because: tuple[tuple[Question, Option], ...]
    basis: Basis


def cautions_of(advice: Advice) -> tuple[Caution, ...]:
    """Return what to watch, gates first."""
    return tuple(_caution(raised) for raised in (*advice.gates, *advice.flags))


def _caution(raised: Raised) -> Caution:
    rule = raised.rule
    return Caution(
        key=rule.key,
        is_gate=isinstance(rule, Gate),
        title=rule.title,
        message=rule.message,
        remedy=rule.remedy,
        because=raised.because,
        basis=rule.basis,
    )
