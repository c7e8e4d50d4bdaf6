"""The answers of several lots as those of the tender: only what the lots agree on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from domain.answers import AnswerSheet
from domain.notice_answers import Disputed, NoticeAnswers, Shown, Support, SupportedAnswer
from domain.notice_features import Features
from domain.notice_texts import NoticeText
from domain.observations import Observation

_FIRM = (Support.FIELD, Support.CONFIRMED, Support.PERSON)
"""Of what lots rest on the first one counts, whatever the order of the lots."""


def merged_answers(
    per_lot: tuple[NoticeAnswers, ...],
    *,
    features: tuple[Features, ...],
    sheet: AnswerSheet,
) -> NoticeAnswers:
    """Return the answers of a tender from those of its lots, with the evidence of them all.

    ``sheet`` holds what the lots agree on, ``features`` those of every lot.
    """
    if len(features) == 1 and len(per_lot) == 1:
        return per_lot[0]
    return NoticeAnswers(
        features=_merged_features(features) if features else None,
        sheet=sheet,
        answers=tuple(supported_by_all(per_lot, sheet)),
        disputed=tuple(_disputed(per_lot, sheet)),
        suggestions=per_lot[0].suggestions,
    )


def _merged_features(features: tuple[Features, ...]) -> Features:
    """Return what any lot shows; a feature on which lots differ has no one value."""
    observations: dict[tuple[str, str], Observation] = {}
    texts: dict[tuple[str, str], NoticeText] = {}
    for entry in features:
        for seen in entry.observations:
            observations.setdefault((seen.feature.value, str(seen.value)), seen)
        for text in entry.texts:
            texts.setdefault((text.part.value, text.passage.text), text)
    return Features(lot=None, observations=(*observations.values(),), texts=(*texts.values(),))


def supported_by_all(
    per_lot: tuple[NoticeAnswers, ...], sheet: AnswerSheet
) -> Iterator[SupportedAnswer]:
    """Yield the answers of a sheet with everything that they rest on in these lots."""
    for question, option in sheet.answered:
        found = [answer for lot in per_lot if (answer := lot.answer_to(question.key))]
        if found:
            yield SupportedAnswer(
                question=question.key,
                option=option.key,
                support=min((answer.support for answer in found), key=_FIRM.index),
                shown=_once(shown for answer in found for shown in answer.shown),
            )


def _disputed(per_lot: tuple[NoticeAnswers, ...], sheet: AnswerSheet) -> Iterator[Disputed]:
    for question in sheet.open_questions:
        shown = [
            entry
            for lot in per_lot
            for disputed in lot.disputed
            if disputed.question == question.key
            for entry in disputed.shown
        ]
        if shown:
            yield Disputed(question=question.key, shown=_once(shown))


def _once(shown: Iterable[Shown]) -> tuple[Shown, ...]:
    """Return what was seen, each signal with the same support once."""
    found: dict[tuple[str, str], Shown] = {}
    for entry in shown:
        found.setdefault((entry.signal.key, entry.support.value), entry)
    return tuple(found.values())
