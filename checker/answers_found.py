"""What a notice shows and what confirmed findings give, as answers of the check."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from checker.models import Check
from domain.answers import Given
from domain.notice_answers import NoticeAnswers, Support, answers_from, shared_answers
from domain.notice_features import features_of
from wizard.models import AnswerRow
from wizard.noted_answers import FINDING, NOTICE, READ, replace_noted

_SIGNS = {Support.FIELD: NOTICE, Support.CONFIRMED: FINDING}


def settle_answers(*, check: Check, at: datetime) -> None:
    """Store the answers that follow from the notice and from what was confirmed; no others.

    What a person answered stays. What points two ways leaves its question open.
    """
    found = _by_sign(answers_per_lot(check))
    for sign, over in ((NOTICE, (FINDING,)), (FINDING, ())):
        replace_noted(
            assessment=check.assessment, by=sign, given=found.get(sign, []), over=over, at=at
        )


def answers_per_lot(check: Check) -> tuple[NoticeAnswers, ...]:
    """Return what notice and confirmed findings answer, without what a person answered."""
    catalogue, confirmed = check.assessment.catalogue, check.confirmed()
    notice = check.notice_read
    features = features_of(notice) if notice else (None,)
    return tuple(answers_from(each, catalogue, confirmed=confirmed) for each in features)


def disputed_in(
    per_lot: tuple[NoticeAnswers, ...], rows: Mapping[str, AnswerRow]
) -> dict[str, tuple[str, ...]]:
    """Return which options are in dispute, by question, as long as no person decided."""
    found: dict[str, list[str]] = {}
    for answers in per_lot:
        for disputed in answers.disputed:
            options = found.setdefault(disputed.question, [])
            options += [option for option in disputed.options if option not in options]
    return {key: tuple(options) for key, options in found.items() if not _decided(rows.get(key))}


def _decided(row: AnswerRow | None) -> bool:
    return row is not None and row.option != "" and row.written_by not in READ


def _by_sign(per_lot: tuple[NoticeAnswers, ...]) -> dict[str, list[Given]]:
    """Return the answers on which the lots agree, by what the first of them rests on."""
    found: dict[str, list[Given]] = {}
    sheet = shared_answers(per_lot)
    for given in sheet.given:
        if given.question not in sheet.chosen:
            continue
        supports = [answers.answer_to(given.question) for answers in per_lot]
        support = next(answer.support for answer in supports if answer)
        found.setdefault(_SIGNS[support], []).append(given)
    return found
