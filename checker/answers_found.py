"""What a notice shows and what confirmed findings give, as answers of the check."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from checker.checking import found_alone
from checker.models import Check
from domain.answers import AnswerState, Given
from domain.check import TenderCheck
from domain.notice_answers import Support
from wizard.models import AnswerRow
from wizard.noted_answers import FINDING, NOTICE, READ, replace_noted


def settle_answers(*, check: Check, at: datetime) -> None:
    """Store the answers that follow from the notice and from what was confirmed; no others.

    What a person answered stays. What points two ways leaves its question open.
    """
    found = found_alone(check)
    for sign, support, over in (
        (NOTICE, Support.FIELD, (FINDING,)),
        (FINDING, Support.CONFIRMED, ()),
    ):
        replace_noted(
            assessment=check.assessment,
            by=sign,
            given=_resting_on(support, found),
            over=over,
            at=at,
        )


def disputed_in(found: TenderCheck, rows: Mapping[str, AnswerRow]) -> dict[str, tuple[str, ...]]:
    """Return which options are in dispute, by question, as long as no person decided."""
    return {
        disputed.question: disputed.options
        for disputed in found.disputed
        if not _decided(rows.get(disputed.question))
    }


def _decided(row: AnswerRow | None) -> bool:
    return row is not None and row.option != "" and row.written_by not in READ


def _resting_on(support: Support, found: TenderCheck) -> list[Given]:
    return [
        Given(question=answer.question, state=AnswerState.ANSWERED, option=answer.option)
        for answer in found.answers.answers
        if answer.support is support and found.sheet.chosen.get(answer.question) == answer.option
    ]
