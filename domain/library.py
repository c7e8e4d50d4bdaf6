"""What the content offers beside questions: instruments, contradictions, cases and terms."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.conditions import Condition
from domain.numbered import numbered_parts
from domain.perspective import Importance, Perspective
from domain.texts import Basis, Text


class InstrumentGroup(StrEnum):
    """The groups of instruments, in the order in which they are shown."""

    MARKET_CONTACT = "market_contact"
    SPECIFICATION = "specification"
    SELECTION = "selection"
    AWARD = "award"
    CONTRACT = "contract"
    PAYMENT = "payment"
    KNOWLEDGE = "knowledge"
    GOVERNANCE = "governance"
    SUSTAINABILITY = "sustainability"


@dataclass(frozen=True, kw_only=True)
class Instrument:
    """A means of carrying out an approach, with its fit (0-3) per perspective.

    ``needs`` has to hold before it is advised, ``clashes`` must not hold; both over answers and
    facts. ``popular`` ones that are not advised are named with ``against``: why not here.
    """

    key: str
    group: InstrumentGroup
    name: Text
    what: Text
    note: Text | None = None
    fit: Importance
    popular: bool = False
    against: Text | None = None
    needs: Condition | None = None
    clashes: Condition | None = None
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class InNotice:
    """How a contradiction shows in a tender, and what it means to who has to bid on it.

    ``when`` are the situations in the answers and features of a notice that show it, any of them.
    ``yet`` is why the authority may still be right.
    """

    when: tuple[Condition, ...]
    risk: Text
    yet: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Contradiction:
    """Two things that pull against each other. ``severity`` 3 breaks the approach, 2 hampers it,
    1 asks attention.

    ``when`` are the situations in answers and facts that show it, any of them; empty when only a
    notice or its documents can show it. ``when_leading`` as for a rule: empty is every leader.
    ``in_notice`` is how a tender shows it; without it, only people can see it there.
    """

    key: str
    severity: int
    title: Text
    when: tuple[Condition, ...] = ()
    when_leading: tuple[Perspective, ...] = ()
    risk: Text
    repair: Text
    in_notice: InNotice | None = None
    basis: Basis

    def counts_for(self, leaders: tuple[Perspective, ...]) -> bool:
        """Tell whether it counts for one of these leaders."""
        return not self.when_leading or any(leader in self.when_leading for leader in leaders)


class CaseKind(StrEnum):
    """What a case shows."""

    BEST = "best"
    WORST = "worst"
    TO_WORK_OUT = "to_work_out"


@dataclass(frozen=True, kw_only=True)
class CaseAnswer:
    """One answer that goes with a case, by keys of the buyer's questionnaire."""

    question: str
    option: str


@dataclass(frozen=True, kw_only=True)
class Case:
    """An illustrative, anonymised case with the answers that go with it.

    ``outcome`` tells what happened; a case to work out has an ``exercise`` instead.
    """

    key: str
    kind: CaseKind
    title: Text
    situation: Text
    choice: Text
    outcome: Text | None = None
    lesson: Text
    exercise: Text | None = None
    answers: tuple[CaseAnswer, ...]
    basis: Basis

    @property
    def tasks(self) -> tuple[Text, ...]:
        """What the exercise asks, one by one; nothing where it does not number them."""
        return numbered_parts(self.exercise) if self.exercise else ()


@dataclass(frozen=True, kw_only=True)
class GlossaryTerm:
    """A term of the field with its meaning. ``also`` are other words for it."""

    key: str
    name: Text
    meaning: Text
    also: tuple[Text, ...] = ()
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class LegalChange:
    """A change of the law that is on its way and not in force. Shown, never used in an advice."""

    key: str
    title: Text
    text: Text
    basis: Basis
