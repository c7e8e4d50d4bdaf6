"""The contradictions that answers and facts show, in words, gravest first."""

from __future__ import annotations

from dataclasses import dataclass

from briefs.fact_words import FactSaid, facts_said
from domain.advice import Advice
from domain.contradictions import FoundContradiction
from domain.facts import PROCEDURE
from domain.library import Contradiction
from domain.scoring import Answered
from domain.texts import Basis, Text
from web.approach_words import SEVERITIES, SEVERITY_TAGS


@dataclass(frozen=True, kw_only=True)
class ContradictionView:
    """One contradiction: how grave it is, what it risks and how to repair it.

    ``procedure`` names the recommended procedure when that is one side of it.
    """

    key: str
    severity: int
    severity_word: str
    tag: str
    title: Text
    risk: Text
    repair: Text
    answers: tuple[Answered, ...]
    facts: tuple[FactSaid, ...]
    procedure: Text | None
    basis: Basis


def contradictions_of(advice: Advice) -> tuple[ContradictionView, ...]:
    """Return the contradictions of an advice, in its order."""
    return tuple(_contradiction(advice, found) for found in advice.contradictions)


def _contradiction(advice: Advice, found: FoundContradiction) -> ContradictionView:
    contradiction = found.contradiction
    return ContradictionView(
        key=contradiction.key,
        severity=contradiction.severity,
        severity_word=str(SEVERITIES[contradiction.severity]),
        tag=SEVERITY_TAGS[contradiction.severity],
        title=contradiction.title,
        risk=contradiction.risk,
        repair=contradiction.repair,
        answers=found.answers,
        facts=facts_said(advice.facts, found.facts),
        procedure=_procedure_in(contradiction, advice),
        basis=contradiction.basis,
    )


def _procedure_in(contradiction: Contradiction, advice: Advice) -> Text | None:
    """Return the name of the recommended procedure when the contradiction is about that one."""
    if advice.recommended is None:
        return None
    procedure = advice.recommended.procedure
    criteria = (criterion for when in contradiction.when for criterion in when.criteria)
    named = any(criterion.holds({PROCEDURE: procedure.key}) for criterion in criteria)
    return procedure.name if named else None
