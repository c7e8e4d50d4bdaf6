"""What a tender reveals, and the laws that hold for every tender."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.answers import AnswerState, Given
from domain.check import CONCLUDING, ENOUGH, FEW, Concluding, Judged, check
from domain.evidence import Evidence
from domain.notice_answers import Confirmed, Support
from domain.notices import NoticeKind
from domain.perspective import Perspective
from domain.scoring import profile_of
from tests.catalogues import build_question, build_questionnaire, build_theme
from tests.notices import (
    QUESTIONS,
    SIGNALS,
    build_signal,
    coded,
    criterion,
    lot,
    notice,
    notice_catalogue,
)

KEYS = [question.key for question in QUESTIONS.questions]


@pytest.fixture(scope="module")
def catalogue():
    return notice_catalogue()


def own(question, option):
    return Given(question=question, state=AnswerState.ANSWERED, option=option)


def confirm(key, lot=None):
    return Confirmed(signal=key, evidence=Evidence(quote="Zo staat het er.", lot=lot))


def with_many_questions(catalogue, count):
    """The catalogue with more questions, each with an option for every perspective."""
    more = build_theme("more", tuple(build_question(f"q{number}") for number in range(count)))
    questionnaire = replace(build_questionnaire(QUESTIONS, more), key="notice")
    return replace(catalogue, questionnaires=(catalogue.questionnaires[0], questionnaire))


def answered_with(count, option="a"):
    return [own(f"q{number}", option) for number in range(count)]


def test_without_anything_everything_is_open_and_nothing_is_named(catalogue):
    tender = check(catalogue=catalogue)

    assert tender.profile is None
    assert tender.leaders == ()
    assert tender.judged is Judged.TOO_FEW
    assert tender.coverage.open == tender.coverage.total == len(KEYS)


@pytest.mark.parametrize(
    ("count", "judged", "leaders"),
    [
        (FEW - 1, Judged.TOO_FEW, ()),
        (FEW, Judged.IMPRESSION, (Perspective.COMPETITION,)),
        (ENOUGH - 1, Judged.IMPRESSION, (Perspective.COMPETITION,)),
        (ENOUGH, Judged.FOUND, (Perspective.COMPETITION,)),
    ],
)
def test_few_answers_are_an_impression_and_fewer_say_nothing(catalogue, count, judged, leaders):
    more = with_many_questions(catalogue, ENOUGH)

    tender = check(catalogue=more, given=answered_with(count))

    assert (tender.judged, tender.leaders) == (judged, leaders)


def test_equal_leaders_are_all_named(catalogue):
    more = with_many_questions(catalogue, ENOUGH)
    given_answers = [own(f"q{n}", "a" if n % 2 else "c") for n in range(ENOUGH)]

    tender = check(catalogue=more, given=given_answers)

    assert tender.leaders == (Perspective.COMPETITION, Perspective.CO_CREATION)


def test_what_a_notice_is_decides_what_may_be_concluded():
    assert set(CONCLUDING) == set(NoticeKind)
    assert CONCLUDING[NoticeKind.CALL] is Concluding.FULLY
    assert CONCLUDING[NoticeKind.AWARD] is Concluding.AFTERWARDS
    assert CONCLUDING[NoticeKind.CONSULTATION] is Concluding.BEFOREHAND
    assert CONCLUDING[NoticeKind.CORRECTION] is Concluding.NOT_AT_ALL


def test_a_consultation_names_no_perspective_until_people_add_something(catalogue):
    more = with_many_questions(catalogue, ENOUGH)
    consulted = notice(lot(), kind=NoticeKind.CONSULTATION)

    silent = check(catalogue=more, notice=consulted)
    added = check(catalogue=more, notice=consulted, given=answered_with(ENOUGH))

    assert (silent.judged, silent.leaders) == (Judged.NOT_A_CALL, ())
    assert added.judged is Judged.FOUND


def test_coverage_tells_where_answers_come_from(catalogue):
    tender = check(
        catalogue=catalogue,
        notice=notice(lot("1", criterion("price", 80), criterion("quality", 20))),
        confirmed=[confirm("free")],
        given=[own("price_weight", "low")],
    )

    coverage = tender.coverage
    assert (coverage.by_notice, coverage.by_findings, coverage.by_people) == (1, 1, 1)
    assert coverage.open == 0
    assert coverage.weighed == 1


def test_what_a_person_says_goes_before_what_the_notice_shows(catalogue):
    shown = notice(lot("1", criterion("price", 80), criterion("quality", 20)))

    tender = check(catalogue=catalogue, notice=shown, given=[own("price_weight", "low")])

    assert tender.sheet.chosen["price_weight"] == "low"
    assert tender.support_of("price_weight").shown == ()


def test_lots_that_differ_stand_apart_and_are_never_averaged(catalogue):
    dear = lot("1", criterion("price", 80), criterion("quality", 20))
    cheap = lot("2", criterion("price", 20), criterion("quality", 80))

    tender = check(catalogue=catalogue, notice=notice(dear, cheap))

    assert [[one.key.value for one in kind.lots] for kind in tender.lots] == [["1"], ["2"]]
    assert tender.differing == ("price_weight",)
    assert "price_weight" not in tender.sheet.chosen
    assert tender.coverage.open == 2


def test_lots_that_differ_in_what_nobody_asks_are_one_kind(catalogue):
    dear = lot("1", criterion("price", 80), criterion("quality", 20))
    dearer = lot("2", criterion("price", 90), criterion("quality", 10))

    tender = check(catalogue=catalogue, notice=notice(dear, dearer))

    assert [len(kind.lots) for kind in tender.lots] == [2]
    assert tender.differing == ()


def test_a_finding_in_one_lot_counts_for_that_lot_only(catalogue):
    tender = check(
        catalogue=catalogue, notice=notice(lot("1"), lot("2")), confirmed=[confirm("free", "2")]
    )

    chosen = {kind.lots[0].key.value: kind.answers.sheet.chosen for kind in tender.lots}
    assert "form" not in chosen["1"]
    assert chosen["2"]["form"] == "free"


def test_a_rejected_passage_shows_no_ambition(shipped_catalogue):
    green = notice(lot(), title="Duurzame bankjes voor het park")
    found = check(catalogue=shipped_catalogue, notice=green)
    (place,) = next(f for f in found.ambitions if f.aspect.key == "environment").suggested

    after = check(
        catalogue=shipped_catalogue,
        notice=green,
        rejected=[Confirmed(signal="environment", evidence=place)],
    )

    by_key = {entry.aspect.key: entry.is_found for entry in after.ambitions}
    assert by_key["environment"] is False


def test_disputed_questions_stay_open_and_are_told(catalogue):
    both = (*SIGNALS, build_signal("also", "procedure_named", "talks", coded("open")))

    tender = check(catalogue=replace(catalogue, signals=both), notice=notice(lot("1"), lot("2")))

    assert [entry.question for entry in tender.disputed] == ["procedure_named"]
    assert "procedure_named" not in tender.sheet.chosen


weights = st.integers(0, 100).map(
    lambda share: (criterion("price", share), criterion("quality", 100 - share))
)
lots = st.lists(st.one_of(st.just(()), weights), min_size=0, max_size=4).map(
    lambda found: tuple(lot(f"LOT-{n}", *criteria) for n, criteria in enumerate(found))
)
notices = st.builds(
    lambda found, procedure, kind: notice(*found, procedure=procedure, kind=kind),
    lots,
    st.sampled_from([None, "open", "comp-dial", "restricted", "made-up"]),
    st.sampled_from(list(NoticeKind)),
)
confirmations = st.lists(
    st.builds(
        confirm,
        st.sampled_from([*(signal.key for signal in SIGNALS), "gone"]),
        st.sampled_from([None, "LOT-0", "LOT-1"]),
    ),
    max_size=4,
)
own_answers = st.dictionaries(
    st.sampled_from(QUESTIONS.questions),
    st.sampled_from([AnswerState.ANSWERED, AnswerState.DONT_KNOW, AnswerState.NOT_ANSWERED]),
).map(
    lambda said: [
        Given(
            question=question.key,
            state=state,
            option=question.options[0].key if state is AnswerState.ANSWERED else "",
        )
        for question, state in said.items()
    ]
)
tenders = st.builds(
    lambda read, found, said: check(
        catalogue=notice_catalogue(), notice=read, confirmed=found, given=said
    ),
    st.one_of(st.none(), notices),
    confirmations,
    own_answers,
)


@given(tenders)
def test_coverage_always_adds_up(tender):
    coverage = tender.coverage

    assert coverage.total == len(KEYS)
    assert coverage.answered == len(tender.sheet.answered)
    assert 0 <= coverage.weighed <= 1
    assert (coverage.weighed == 1) == (coverage.open + coverage.not_applicable == 0)


@given(tenders)
def test_evidence_stands_only_with_answers_that_it_supports(tender):
    for answer in tender.answers.answers:
        assert tender.sheet.chosen[answer.question] == answer.option
        for shown in answer.shown:
            assert (shown.signal.question, shown.signal.option) == (answer.question, answer.option)
        if answer.support is not Support.PERSON:
            assert answer.shown


@given(tenders)
def test_what_is_not_found_never_counts(tender):
    assert tender.profile == profile_of(tender.sheet.answered)
    for question in tender.sheet.open_questions:
        assert tender.support_of(question.key) is None
    counted = tender.profile.counted if tender.profile else 0
    assert counted == tender.coverage.answered


@given(notices, confirmations, own_answers)
def test_each_lot_belongs_to_one_kind_and_kinds_differ(read, found, said):
    tender = check(catalogue=notice_catalogue(), notice=read, confirmed=found, given=said)

    keys = [one.key.value for kind in tender.lots for one in kind.lots]
    assert sorted(keys) == sorted(one.key.value for one in read.lots)
    for one, other in pairwise(tender.lots):
        assert one.answers.sheet.given != other.answers.sheet.given


@given(notices, own_answers, st.integers(2, 5))
def test_the_same_lots_again_give_the_same_result(read, said, times):
    again = tuple(
        replace(one, key=replace(one.key, value=f"{one.key.value}-{n}"))
        for one in read.lots
        for n in range(times)
    )

    first = check(catalogue=notice_catalogue(), notice=read, given=said)
    more = check(catalogue=notice_catalogue(), notice=replace(read, lots=again), given=said)

    assert (first.profile, first.judged) == (more.profile, more.judged)
    assert first.sheet.chosen == more.sheet.chosen
    assert len(first.lots) == len(more.lots)


@given(notices, confirmations)
@settings(max_examples=30)
def test_the_order_of_lots_changes_nothing(read, found):
    turned = replace(read, lots=tuple(reversed(read.lots)))

    first = check(catalogue=notice_catalogue(), notice=read, confirmed=found)
    second = check(catalogue=notice_catalogue(), notice=turned, confirmed=found)

    assert first.sheet.chosen == second.sheet.chosen
    assert first.coverage == second.coverage


@given(notices, own_answers)
@settings(max_examples=30)
def test_the_same_input_gives_the_same_check(read, said):
    first, second = (
        check(catalogue=notice_catalogue(), notice=read, given=said) for _again in range(2)
    )

    assert first == second
