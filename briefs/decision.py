"""What the brief asks of its reader: one decision, with what must be right first."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from briefs.opening import provisional_notice
from briefs.ranking import is_mixed
from briefs.words import capitalised, name_of, names_of, say
from domain.advice import Advice, Result
from domain.catalogue import Force
from domain.questionnaire import Question
from domain.texts import Text


@dataclass(frozen=True, kw_only=True)
class Decision:
    """The decision asked, the conditions under which, and the first step after it."""

    asked: str
    choices: tuple[str, ...]
    only_if: tuple[Text, ...]
    first_step: Text | None
    question: Question | None
    before: str


def decision_of(advice: Advice) -> Decision:
    """Return the decision that an advice asks for."""
    result = advice.result
    if result is None:
        return Decision(
            asked=_("Er is nog niets te besluiten. Beantwoord eerst de vragen."),
            choices=(),
            only_if=(),
            first_step=None,
            question=None,
            before="",
        )
    return Decision(
        asked=_asked(advice, result),
        choices=_choices(advice, result),
        only_if=tuple(raised.rule.title for raised in advice.gates),
        first_step=None if is_mixed(result) else _first_step(result),
        question=deciding_question(result) if is_mixed(result) else None,
        before=provisional_notice(advice),
    )


def deciding_question(result: Result) -> Question | None:
    """Return the one question that decides most: an open one, or one that tips, or the heaviest."""
    open_question = result.firmness.open_questions.most_worth_finding_out
    if open_question:
        return open_question.question
    if result.firmness.tipping.single:
        return result.firmness.tipping.single[0].changes[0].question
    contributions = result.explanation.contributions
    return contributions[0].question if contributions else None


def _asked(advice: Advice, result: Result) -> str:
    if is_mixed(result):
        return _("Kies tussen %(names)s voordat de voorbereiding begint.") % {
            "names": names_of(advice.catalogue, result.contenders)
        }
    adjective = say(advice.catalogue.perspective(result.outcome.leaders[0]).adjective)
    return _("Stem in met %(adjective)s inkopen als aanpak voor deze opdracht.") % {
        "adjective": adjective
    }


def _choices(advice: Advice, result: Result) -> tuple[str, ...]:
    if is_mixed(result):
        names = (name_of(advice.catalogue, perspective) for perspective in result.contenders)
        return (*(capitalised(name) for name in names), _("Anders"))
    return (_("Akkoord"), _("Akkoord met aanpassing"), _("Niet akkoord"))


def _first_step(result: Result) -> Text | None:
    steps = [step for phase in result.approaches[0].guide for step in phase.steps]
    return next((step.text for step in steps if step.force is Force.MUST), None)
