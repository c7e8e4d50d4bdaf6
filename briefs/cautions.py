"""Gates and flags that hold: what to watch, why, and how to put it right."""

from __future__ import annotations

from dataclasses import dataclass

from domain.advice import Advice, RaisedFlag, RaisedGate
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
    return tuple(
        [_of_gate(raised) for raised in advice.gates]
        + [_of_flag(raised) for raised in advice.flags]
    )


def _of_gate(raised: RaisedGate) -> Caution:
    gate = raised.gate
    return Caution(
        key=gate.key,
        is_gate=True,
        title=gate.title,
        message=gate.message,
        remedy=gate.remedy,
        because=raised.because,
        basis=gate.basis,
    )


def _of_flag(raised: RaisedFlag) -> Caution:
    flag = raised.flag
    return Caution(
        key=flag.key,
        is_gate=False,
        title=flag.title,
        message=flag.message,
        remedy=flag.remedy,
        because=raised.because,
        basis=flag.basis,
    )
