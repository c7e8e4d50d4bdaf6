"""What is wrong with signals is told, and the shipped ones are whole."""

from collections import Counter
from dataclasses import replace

import pytest

from domain.conditions import Condition, Criterion
from domain.library import InNotice
from domain.perspective import Perspective
from domain.questionnaire import Side
from domain.signals import (
    SINGLE_VALUES,
    Aspect,
    BidderAdvice,
    Clarification,
    Counsel,
    Feature,
    Pattern,
    Sign,
    Words,
)
from perspectives.checking import faults_in
from perspectives.neutrality import neutrality_of
from perspectives.problems import place_of
from tests.catalogues import BASIS, build_question, build_text
from tests.notices import build_signal, coded
from tests.perspectives.content_sets import build_whole_catalogue

SHIPPED = [f"g{number:02}" for number in range(1, 49)]


def tender_catalogue(**changes):
    """The small whole catalogue with a questionnaire about a tender of one question."""
    whole = build_whole_catalogue()
    [questionnaire] = whole.questionnaires
    question = build_question("price_weight")
    theme = replace(questionnaire.themes[0], questions=(question,))
    notice = replace(questionnaire, key="notice", themes=(theme,))
    return replace(whole, questionnaires=(questionnaire, notice), **changes)


def faults(**changes):
    found = faults_in(tender_catalogue(**changes))
    return {place_of(fault.path): fault.message for fault in found}


def signal_faults(*signs, option="a", question="price_weight", words=None, strength=1):
    signal = build_signal("s", question, option, *signs, words=words, strength=strength)
    return {
        place.removeprefix("signals[0]."): message
        for place, message in faults(signals=(signal,)).items()
    }


def clarification(**called_for_by):
    return Clarification(
        key="c", text=build_text("Wat?"), why=build_text("Daarom"), basis=BASIS, **called_for_by
    )


def holds_for(question, *options):
    return Condition(all_of=(Criterion(question=question, options=options),))


def test_a_whole_signal_has_no_faults():
    assert signal_faults(coded("open"), words=Words(nl=("dialoog",))) == {}


def test_a_signal_points_to_an_answer_that_exists():
    assert list(signal_faults(question="gone")) == ["question"]
    assert list(signal_faults(option="gone")) == ["option"]


def test_a_signal_cannot_point_to_the_questions_of_the_buyer():
    assert list(signal_faults(question="need")) == ["question"]


def test_a_strength_is_one_two_or_three():
    assert list(signal_faults(strength=4)) == ["strength"]


@pytest.mark.parametrize(
    "sign",
    [
        Sign(feature=Feature.PROCEDURE_CODE),
        Sign(feature=Feature.PROCEDURE_CODE, values=("open",), at_least=1),
        Sign(feature=Feature.PRICE_SHARE),
        Sign(feature=Feature.PRICE_SHARE, values=("60",)),
        Sign(feature=Feature.SUBJECT_CODE),
    ],
)
def test_codes_have_values_and_numbers_have_bounds(sign):
    assert list(signal_faults(sign)) == ["shown_by[0].all_of[0]"]


def test_a_value_that_a_feature_cannot_have_is_refused():
    found = signal_faults(coded("open", "opn"))

    assert "Kies uit: open, restricted" in found["shown_by[0].all_of[0].values[1]"]


def test_an_empty_range_is_refused():
    sign = Sign(feature=Feature.PRICE_SHARE, at_least=60, below=60)

    assert list(signal_faults(sign)) == ["shown_by[0].all_of[0].below"]


def test_a_pattern_asks_something():
    signal = replace(build_signal("s", "price_weight", "a"), shown_by=(Pattern(all_of=()),))

    assert list(faults(signals=(signal,))) == ["signals[0].shown_by[0].all_of"]


def test_words_have_letters_and_are_listed_once():
    assert list(signal_faults(words=Words())) == ["words"]
    assert list(signal_faults(words=Words(nl=("…",)))) == ["words.nl[0]"]
    assert list(signal_faults(words=Words(nl=("co-creatie", "Co creatie")))) == ["words.nl[1]"]


def test_the_same_words_cannot_point_to_two_answers():
    first, second = (
        build_signal(key, "price_weight", key, words=Words(nl=("laagste prijs",))) for key in "ab"
    )

    found = faults(signals=(first, second))

    assert list(found) == ["signals[1].words.nl[0]"]
    assert "bij signaal a" in found["signals[1].words.nl[0]"]


def test_an_aspect_can_be_found():
    aspect = Aspect(key="a", name=build_text("A"), meaning=build_text("B"), basis=BASIS)

    assert list(faults(vision=(aspect,))) == ["vision[0]"]


def test_a_question_to_the_authority_is_called_for_by_what_exists():
    assert list(faults(clarifications=(clarification(),))) == ["clarifications[0]"]
    unknown = clarification(unanswered=("need",), contradictions=("gone",))
    assert list(faults(clarifications=(unknown,))) == [
        "clarifications[0].contradictions[0]",
        "clarifications[0].unanswered[0]",
    ]


@pytest.mark.parametrize(
    ("condition", "place"),
    [
        (holds_for("price_weight", "a"), ""),
        (holds_for("accelerated", "yes"), ""),
        (holds_for("accelerated", "maybe"), "options[0]"),
        (holds_for("need", "a"), "question"),
        (holds_for("price_share", "60"), "question"),
    ],
)
def test_conditions_over_a_tender_name_its_questions_and_coded_features(condition, place):
    found = faults(clarifications=(clarification(when=(condition,)),))

    assert [key.removeprefix("clarifications[0].when[0].all_of[0].") for key in found] == (
        [place] if place else []
    )


def test_advice_is_given_for_each_perspective_and_an_unclear_picture():
    advice = [
        BidderAdvice(
            perspective=perspective,
            title=build_text("Doe dit"),
            counsel=(Counsel(key="a", text=build_text("Nu")),),
            basis=BASIS,
        )
        for perspective in (*Perspective, None)
    ]

    assert faults(bidder_advice=tuple(advice)) == {}
    assert list(faults(bidder_advice=tuple(advice[1:]))) == ["bidder_advice"]


def test_every_known_signal_is_shipped(shipped_catalogue):
    keys = {signal.key for signal in shipped_catalogue.signals}

    assert keys >= set(SHIPPED)


def test_every_signal_says_how_it_is_recognised_or_only_people_can_see_it(shipped_catalogue):
    blind = [s.key for s in shipped_catalogue.signals if not (s.shown_by or s.words)]

    assert blind == ["g17"]


def test_words_are_given_in_both_languages(shipped_catalogue):
    things = (
        *shipped_catalogue.signals,
        *shipped_catalogue.vision,
        *shipped_catalogue.ambitions,
    )

    one_sided = [t.key for t in things if t.words and not (t.words.nl and t.words.en)]
    assert one_sided == []


def test_signals_point_where_their_answer_gives_most(shipped_catalogue):
    """What is a sign of competition may not lead to an answer of co-creation, and so on."""
    questionnaire = shipped_catalogue.questionnaire("notice")
    points = {
        signal.key: questionnaire.question(signal.question).option(signal.option).points
        for signal in shipped_catalogue.signals
    }
    competition = [
        "g01",
        "g06",
        "g09",
        "g11",
        "g14",
        "g17",
        "g18",
        "g21",
        "g23",
        "g26",
        "g28",
        "g33",
        "g34",
        "g36",
        "g38",
        "g40",
        "g46",
    ]
    participation = ["g03", "g04", "g07", "g12", "g15", "g16", "g19", "g24", "g27", "g47"]
    co_creation = [
        "g05",
        "g10",
        "g13",
        "g25",
        "g29",
        "g30",
        "g31",
        "g35",
        "g37",
        "g39",
        "g41",
        "g42",
        "g44",
        "g45",
        "g48",
    ]

    for perspective, keys in zip(
        Perspective, (competition, participation, co_creation), strict=True
    ):
        for key in keys:
            assert points[key].of(perspective) == max(points[key].in_order), key


def test_the_questionnaire_on_a_tender_favours_no_perspective(shipped_catalogue):
    (found,) = (n for n in neutrality_of(shipped_catalogue) if n.questionnaire == "notice")

    assert found.passed


def test_the_questionnaire_has_both_sides_and_its_own_keys(shipped_catalogue):
    assignment, notice = map(shipped_catalogue.questionnaire, ("assignment", "notice"))

    assert {theme.side for theme in notice.themes} == set(Side)
    assert 5 <= len(notice.themes) <= 7
    assert 20 <= len(notice.questions) <= 24
    assert not {q.key for q in notice.questions} & {q.key for q in assignment.questions}
    assert not {q.key for q in notice.questions} & set(SINGLE_VALUES)


def test_twelve_questions_can_be_asked_and_every_open_question_has_one(shipped_catalogue):
    notice = shipped_catalogue.questionnaire("notice")

    asked = Counter(key for c in shipped_catalogue.clarifications for key in c.unanswered)

    assert len(shipped_catalogue.clarifications) == 12
    assert {q.key for q in notice.questions if q.weight == 3} - set(asked) <= {
        "procedure_named",
        "talks",
        "contract_model",
    }


def test_most_contradictions_can_be_seen_in_a_tender(shipped_catalogue):
    seen = [entry.key for entry in shipped_catalogue.contradictions if entry.in_notice]

    assert len(seen) >= 20
    assert {"price_against_innovation", "dialogue_on_price", "talks_without_room"} <= set(seen)


def test_a_contradiction_in_a_tender_needs_a_situation(shipped_catalogue):
    first = shipped_catalogue.contradictions[0]
    empty = replace(first, in_notice=InNotice(when=(), risk=build_text("Let op")))

    found = faults_in(replace(shipped_catalogue, contradictions=(empty,)))

    assert "contradictions[0].in_notice.when" in {place_of(fault.path) for fault in found}
