"""Notices for tests, made by hand: only what a test is about."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from domain.award import Award, AwardCriterion, CriterionNumber, NumberRole, WeightUnit
from domain.lots import Deadlines, Lot, Subject
from domain.notice_answers import answers_from
from domain.notice_features import features_of
from domain.notices import Identity, Notice, NoticeFormat, NoticeKind, Procedure
from domain.signals import Feature, Pattern, Place, Sign, Signal, TextPart, Words
from domain.stated import Moment, Passage, Stated, Wording
from tests.catalogues import (
    BASIS,
    build_question,
    build_questionnaire,
    build_text,
    build_theme,
    small_catalogue,
)


def code(value, path="field"):
    return Stated(value=value, path=path, line=7)


def flag(value):
    return Stated(value=value, path="flag", line=8)


def number(value):
    return Stated(value=Decimal(value), path="number", line=9)


def words(text, language="NLD", path="text"):
    return Wording(passages=(Passage(text=text, language=language, path=path, line=5),))


def day(written):
    return Moment(day=date.fromisoformat(written), at=None, at_as_written=None, path="day")


def criterion(kind, weight=None, *, unit=WeightUnit.PERCENTAGE, name="", is_range=False):
    numbers: tuple[CriterionNumber, ...] = ()
    if weight is not None:
        numbers = (
            CriterionNumber(
                role=NumberRole.WEIGHT,
                unit=unit,
                code=None,
                number=Decimal(weight),
                as_written=None,
                is_middle_of_range=is_range,
                path=f"{kind}/weight",
            ),
        )
    return AwardCriterion(
        kind=code(kind), name=words(name) if name else Wording(), numbers=numbers, path=kind
    )


def lot(key="LOT-1", *criteria, **parts):
    award = parts.pop("award", Award(criteria=criteria))
    return Lot(key=code(key), path=key, award=award, **parts)


def notice(*lots, kind=NoticeKind.CALL, procedure="open", issued="2026-01-01", **parts):
    """A notice of this procedure; ``title``, ``features`` and ``until`` are of the procedure."""
    subject = Subject(title=words(parts.pop("title", "Nieuwe brug")))
    until = parts.pop("until", None)
    deadlines = Deadlines(tenders_or_requests=day(until)) if until else Deadlines()
    features = parts.pop("features", None)
    return Notice(
        identity=Identity(format=NoticeFormat.EFORMS, root="x", issued=day(issued)),
        kind=kind,
        procedure=Procedure(
            kind=code(procedure) if procedure else None,
            subject=subject,
            deadlines=deadlines,
            features=features or Wording(),
            **parts.pop("of_procedure", {}),
        ),
        lots=lots,
        **parts,
    )


QUESTIONS = build_theme(
    "tender",
    (
        build_question(
            "procedure_named", {"open": (5, 1, 0), "talks": (0, 4, 2), "none": (2, 2, 2)}
        ),
        build_question("price_weight", {"high": (6, 0, 0), "low": (0, 2, 4), "even": (2, 4, 0)}),
        build_question("form", {"fixed": (6, 0, 0), "free": (0, 2, 4), "mixed": (2, 2, 2)}),
    ),
)


def build_signal(key, question, option, *signs, words=None, strength=2):
    return Signal(
        key=key,
        title=build_text(key),
        place=Place.NOTICE,
        question=question,
        option=option,
        strength=strength,
        shown_by=tuple(Pattern(all_of=(sign,)) for sign in signs),
        words=words,
        basis=BASIS,
    )


def coded(*values):
    return Sign(feature=Feature.PROCEDURE_CODE, values=values)


SIGNALS = (
    build_signal("open", "procedure_named", "open", coded("open")),
    build_signal(
        "talks", "procedure_named", "talks", coded("comp-dial"), words=Words(nl=("dialoog",))
    ),
    build_signal("dear", "price_weight", "high", Sign(feature=Feature.PRICE_SHARE, at_least=60)),
    build_signal("cheap", "price_weight", "low", Sign(feature=Feature.PRICE_SHARE, below=60)),
    build_signal("free", "form", "free", words=Words(nl=("opgave",), texts=(TextPart.TITLE,))),
    build_signal("fixed", "form", "fixed", words=Words(nl=("bestek",), en=("specification",))),
)


def notice_catalogue():
    """The small catalogue with a questionnaire about a tender and six signals."""
    small = small_catalogue()
    questionnaire = replace(build_questionnaire(QUESTIONS), key="notice")
    return replace(small, questionnaires=(*small.questionnaires, questionnaire), signals=SIGNALS)


def answered(catalogue, *lots, confirmed=(), given=(), **parts):
    (features, *_) = features_of(notice(*lots, **parts))
    return answers_from(features, catalogue, confirmed=confirmed, given=given)
