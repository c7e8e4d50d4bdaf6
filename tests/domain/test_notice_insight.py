from dataclasses import replace

import pytest

from domain.conditions import Condition, Criterion
from domain.evidence import Evidence
from domain.library import Contradiction, InNotice
from domain.notice_answers import Confirmed
from domain.notice_insight import (
    advice_to_bidder,
    ambitions_in,
    clarifications_for,
    contradictions_of,
)
from domain.perspective import Perspective
from domain.signals import (
    Aspect,
    BidderAdvice,
    Clarification,
    Counsel,
    Feature,
    Pattern,
    Sign,
    Words,
)
from tests.catalogues import BASIS, build_text
from tests.notices import answered, criterion, lot, notice_catalogue

OPEN_PROCEDURE = Criterion(question="procedure_named", options=("open",))
HIGH_PRICE = Criterion(question="price_weight", options=("high",))
DEAR = lot("LOT-1", criterion("price", 80), criterion("quality", 20))


def when(*criteria):
    return Condition(all_of=criteria)


def contradiction(key, severity, *conditions):
    return Contradiction(
        key=key,
        severity=severity,
        title=build_text(key),
        risk=build_text("risk"),
        repair=build_text("repair"),
        in_notice=InNotice(when=conditions, risk=build_text("for you")) if conditions else None,
        basis=BASIS,
    )


def clarification(key, **called_for_by):
    return Clarification(
        key=key, text=build_text(key), why=build_text("why"), basis=BASIS, **called_for_by
    )


def aspect(**found_by):
    return Aspect(
        key="climate",
        name=build_text("Klimaat"),
        meaning=build_text("Minder uitstoot"),
        basis=BASIS,
        **found_by,
    )


@pytest.fixture
def whole():
    return replace(
        notice_catalogue(),
        contradictions=(
            contradiction("small", 1, when(OPEN_PROCEDURE)),
            contradiction("grave", 3, when(OPEN_PROCEDURE, HIGH_PRICE)),
            contradiction("unseen", 3),
        ),
        clarifications=(
            clarification("missing", unanswered=("form",)),
            clarification("contradictory", contradictions=("grave",)),
            clarification("by_answer", when=(when(OPEN_PROCEDURE),)),
            clarification("not_needed", unanswered=("procedure_named",)),
        ),
        bidder_advice=tuple(
            BidderAdvice(
                perspective=perspective,
                title=build_text(str(perspective)),
                counsel=(Counsel(key="a", text=build_text("Doe dit")),),
                basis=BASIS,
            )
            for perspective in (*Perspective, None)
        ),
    )


def keys(found):
    return [entry.contradiction.key for entry in found]


def test_contradictions_come_gravest_first_with_what_shows_them(whole):
    found = contradictions_of(answered(whole, DEAR), whole)

    assert keys(found) == ["grave", "small"]
    assert [question.key for question, _ in found[0].answers] == ["procedure_named", "price_weight"]


def test_an_open_question_contradicts_nothing(whole):
    assert keys(contradictions_of(answered(whole), whole)) == ["small"]


def test_a_feature_can_show_a_contradiction(whole):
    no_sum = Criterion(question="weights_add_up", options=("no",))
    changed = replace(whole, contradictions=(contradiction("sum", 2, when(no_sum)),))
    uneven = lot("LOT-1", criterion("price", 80), criterion("quality", 10))

    (found,) = contradictions_of(answered(changed, uneven), changed)

    assert [entry.feature for entry in found.observations] == [Feature.WEIGHTS_ADD_UP]


def test_questions_to_ask_begin_with_what_contradicts(whole):
    asked = clarifications_for(answered(whole, DEAR), whole)

    assert [entry.clarification.key for entry in asked] == ["contradictory", "by_answer", "missing"]


def test_a_question_is_not_asked_without_a_cause(whole):
    asked = clarifications_for(answered(whole), whole)

    assert [entry.clarification.key for entry in asked] == ["by_answer", "missing"]
    assert asked[1].unanswered == ("form",)


@pytest.mark.parametrize(
    ("found_by", "title"),
    [
        ({"words": Words(nl=("klimaatneutraal",))}, "Een klimaatneutraal gebouw"),
        ({"answered": when(OPEN_PROCEDURE)}, "Een gebouw"),
        (
            {"shown_by": (Pattern(all_of=(Sign(feature=Feature.LOTS, at_least=1),)),)},
            "Een gebouw",
        ),
    ],
)
def test_an_ambition_is_found_by_words_answers_or_fields(whole, found_by, title):
    changed = replace(whole, ambitions=(aspect(**found_by),))

    (found,) = ambitions_in(answered(changed, lot("LOT-1"), title=title), changed)

    assert found.is_found


def test_an_ambition_that_nothing_shows_is_told_as_not_found(whole):
    changed = replace(whole, ambitions=(aspect(words=Words(nl=("klimaat",))),))

    (found,) = ambitions_in(answered(changed), changed)

    assert not found.is_found


def test_a_confirmed_passage_shows_an_ambition(whole):
    changed = replace(whole, ambitions=(aspect(words=Words(nl=("klimaat",))),))
    passage = Evidence(quote="Het klimaat telt.", document="Leidraad", page=3)

    (found,) = ambitions_in(
        answered(changed), changed, confirmed=[Confirmed(signal="climate", evidence=passage)]
    )

    assert found.confirmed == (passage,)


def test_advice_is_for_the_leader_and_else_for_an_unclear_picture(whole):
    (clear,) = advice_to_bidder((Perspective.COMPETITION,), whole)
    (unclear,) = advice_to_bidder((Perspective.COMPETITION, Perspective.PARTICIPATION), whole)

    assert clear.perspective is Perspective.COMPETITION
    assert unclear.perspective is None
    assert advice_to_bidder((), whole) == (unclear,)
