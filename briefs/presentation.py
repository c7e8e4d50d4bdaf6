"""From an advice to what people read: one frozen view, shared by the page and the brief."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import translation

from briefs.account import edition_sentence, not_this
from briefs.answer_list import AnswerGroup, answers_of
from briefs.approach import ApproachView, approach_of
from briefs.asking import told_when_asked
from briefs.case_words import CaseView, cases_of
from briefs.cautions import Caution, cautions_of
from briefs.contradiction_words import ContradictionView, contradictions_of
from briefs.decision import Decision, deciding_question, decision_of
from briefs.firmness_words import Certainty, certainty_of
from briefs.instrument_words import InstrumentGroupView, instruments_of
from briefs.motivation import Motivation, motivation_of
from briefs.opening import Opening, opening_of
from briefs.pictures import Pictures, pictures_of
from briefs.planning_words import PlanningView, planning_of
from briefs.ranked_procedures import ProceduresView, procedures_of
from briefs.ranking import is_mixed
from briefs.reasons import Reasons, every_comparison
from briefs.shares import ShareTable, share_table
from briefs.sides import Sides, sides_of
from domain.advice import Advice, Result
from domain.catalogue import Step
from domain.questionnaire import Question
from web.charts import Target

BEGIN_WITH = 3
"""So many first steps are named beside the advice; all of them are on the checklist."""


@dataclass(frozen=True, kw_only=True)
class ResultView:
    """What can only be told once an answer counts. ``comparisons`` has the runner-up first."""

    pictures: Pictures
    comparisons: tuple[Reasons, ...]
    certainty: Certainty
    approach: ApproachView
    deciding: Question | None


@dataclass(frozen=True, kw_only=True)
class AdviceView:
    """An advice in the words and numbers of one language; nothing of the advice is computed here.

    ``title`` is that of the assignment. ``procedures``, ``motivation`` and ``planning`` are
    ``None`` where the advice has none. ``begin_with`` are the first steps that have to be done and
    are not done yet.
    """

    advice: Advice
    language: str
    title: str
    opening: Opening
    shares: ShareTable
    sides: Sides
    cautions: tuple[Caution, ...]
    answers: tuple[AnswerGroup, ...]
    edition: str
    not_this: tuple[str, ...]
    decision: Decision
    result: ResultView | None
    procedures: ProceduresView | None
    planning: PlanningView | None
    contradictions: tuple[ContradictionView, ...]
    cases: tuple[CaseView, ...]
    begin_with: tuple[Step, ...]

    @told_when_asked
    def motivation(self) -> Motivation | None:
        """The motivation of the recommended procedure, for the file."""
        if self.procedures is None:
            return None
        return motivation_of(self.advice, self.procedures, title=self.title)

    @told_when_asked
    def instruments(self) -> tuple[InstrumentGroupView, ...]:
        """The instruments per group."""
        return instruments_of(self.advice)


def present(
    advice: Advice, *, language: str, target: Target = "web", title: str = ""
) -> AdviceView:
    """Return the view of an advice in one language, with pictures for a page or for the PDF.

    ``title`` is that of the assignment, for the motivation; without it there is a blank.
    """
    with translation.override(language):
        result = _result_view(advice, advice.result, target) if advice.result else None
        return AdviceView(
            advice=advice,
            language=language,
            title=title,
            opening=opening_of(advice),
            shares=share_table(advice),
            sides=sides_of(advice),
            cautions=cautions_of(advice),
            answers=answers_of(advice, result.comparisons[0] if result else None),
            edition=edition_sentence(advice),
            not_this=not_this(),
            decision=decision_of(advice),
            result=result,
            procedures=procedures_of(advice),
            planning=planning_of(advice.planning, target=target),
            contradictions=contradictions_of(advice),
            cases=cases_of(advice),
            begin_with=_begin_with(advice),
        )


def _result_view(advice: Advice, result: Result, target: Target) -> ResultView:
    return ResultView(
        pictures=pictures_of(advice, result, target),
        comparisons=every_comparison(result),
        certainty=certainty_of(advice, result),
        approach=approach_of(result),
        deciding=deciding_question(result) if is_mixed(result) else None,
    )


def _begin_with(advice: Advice) -> tuple[Step, ...]:
    phases = advice.checklist.phases if advice.checklist else ()
    listed = (entry for phase in phases for entry in phase.steps)
    return tuple(entry.step for entry in listed if entry.is_open_must)[:BEGIN_WITH]
