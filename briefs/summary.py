"""An advice as plain text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import translation
from django.utils.translation import gettext as _

from briefs.approach_summary import approach_lines
from briefs.firmness_words import Certainty, change_sentence
from briefs.plain_lines import heading, item, pair, paragraph
from briefs.presentation import AdviceView, ResultView
from briefs.reasons import Reasons
from briefs.words import say
from domain.perspective import Perspective
from web.perspective_signs import NAMES


def summary_of(view: AdviceView, *, title: str) -> str:
    """Return the readable summary of an advice, in the language of the view."""
    with translation.override(view.language):
        return "\n".join(_lines(view, title)) + "\n"


def _lines(view: AdviceView, title: str) -> Iterator[str]:
    opening = view.opening
    yield from heading(title, "=")
    yield from paragraph(opening.headline.text)
    if opening.lead:
        yield from paragraph(say(opening.lead))
    yield from paragraph(opening.outcome)
    if opening.provisional:
        yield from paragraph(opening.provisional)
    yield ""
    for fact in opening.facts:
        yield from pair(fact.label, fact.value)
    if view.result:
        yield from _result_lines(view, view.result)
    yield from approach_lines(view)
    if view.result:
        yield from _guide_lines(view.result)
    yield from heading(view.edition, "-")
    for sentence in view.not_this:
        yield from item(sentence)


def _result_lines(view: AdviceView, result: ResultView) -> Iterator[str]:
    yield from heading(_("Aandelen"), "-")
    for share in view.shares.rows[0].shares:
        yield from pair(str(NAMES[share.perspective]), share.text)
    yield from heading(_("Gevraagd en gedragen"), "-")
    yield from paragraph(view.sides.sentence)
    yield from _reason_lines(result.comparisons[0])
    yield from _certainty_lines(result.certainty)
    yield from _caution_lines(view)


def _reason_lines(reasons: Reasons) -> Iterator[str]:
    yield from heading(_("Waarom dit advies"), "-")
    for reason in reasons.first:
        words = f"{say(reason.question.short)}: {say(reason.option.label)}"
        yield from pair(reason.shown, words, width=7)
    if reasons.others:
        yield from pair(reasons.others_shown, reasons.others, width=7)
    total = _("Voorsprong op %(rival)s") % {"rival": str(NAMES[reasons.rival]).lower()}
    yield from pair(reasons.total_shown, total, width=7)


def _certainty_lines(certainty: Certainty) -> Iterator[str]:
    yield from heading(_("Hoe zeker, en wat het advies zou veranderen"), "-")
    for statement in certainty.statements:
        yield from item(statement.sentence)
    if certainty.find_out:
        yield from item(_("Zoek dit eerst uit:") + " " + say(certainty.find_out.text))
    for tip in certainty.tips:
        yield from item("; ".join(change_sentence(c) for c in tip.changes) + f": {tip.becomes}.")


def _caution_lines(view: AdviceView) -> Iterator[str]:
    if view.cautions:
        yield from heading(_("Let op"), "-")
    for caution in view.cautions:
        kind = _("Alleen als dit is geregeld") if caution.is_gate else _("Aandachtspunt")
        yield from item(f"{kind}: {say(caution.title)}. {say(caution.remedy)}")


def _guide_lines(result: ResultView) -> Iterator[str]:
    for row in result.approach.phases:
        for column in row.columns:
            if column.advised:
                name = str(NAMES[Perspective(column.perspective.key)])
                yield from heading(f"{say(row.phase.name)} ({name.lower()})", "-")
                for step in column.steps:
                    yield from item(say(step.text))
