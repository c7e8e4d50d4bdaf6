from dataclasses import replace

import pytest

from domain.answers import AnswerState, Given
from domain.evidence import Evidence
from domain.lots import Subject
from domain.notice_answers import (
    Confirmed,
    Support,
    answers_from,
    differing_questions,
    shared_answers,
)
from domain.notice_features import features_of
from tests.notices import (
    SIGNALS,
    answered,
    build_signal,
    coded,
    criterion,
    lot,
    notice,
    notice_catalogue,
    words,
)


@pytest.fixture
def catalogue():
    return notice_catalogue()


def confirm(key, lot=None):
    return Confirmed(signal=key, evidence=Evidence(quote="Zo staat het er.", lot=lot))


def test_a_field_gives_an_answer_with_its_place(catalogue):
    result = answered(catalogue)

    answer = result.answer_to("procedure_named")
    assert (answer.option, answer.support) == ("open", Support.FIELD)
    assert [(place.path, place.line) for place in answer.evidence] == [("field", 7)]


def test_what_is_not_found_stays_open(catalogue):
    result = answered(catalogue)

    assert result.sheet.chosen == {"procedure_named": "open"}
    assert result.answer_to("price_weight") is None
    assert result.sheet.state_of("price_weight") is AnswerState.NOT_ANSWERED


def test_words_are_offered_and_do_not_count(catalogue):
    result = answered(catalogue, title="Een opgave voor de stad. Meer volgt.")

    (suggestion,) = result.suggestions
    (evidence,) = suggestion.evidence
    assert suggestion.about.key == "free"
    assert evidence.quote == "Een opgave voor de stad."
    assert evidence.quote[evidence.start : evidence.end] == "opgave"
    assert (evidence.path, evidence.line, evidence.language) == ("text", 5, "NLD")
    assert "form" not in result.sheet.chosen


def test_words_count_once_they_are_confirmed(catalogue):
    result = answered(catalogue, title="Een opgave", confirmed=[confirm("free")])

    answer = result.answer_to("form")
    assert (answer.option, answer.support) == ("free", Support.CONFIRMED)
    assert result.suggestions == ()


def test_words_are_looked_for_in_their_own_texts_only(catalogue):
    assert answered(catalogue, features=words("Een opgave")).suggestions == ()


def test_a_text_in_a_third_language_is_not_searched(catalogue):
    french = words("un bestek et une specification", language="FRA")

    assert answered(catalogue, features=french).suggestions == ()


def test_a_text_of_unmarked_language_is_searched_in_both(catalogue):
    unmarked = words("The specification. Het bestek.", language=None)

    (suggestion,) = answered(catalogue, features=unmarked).suggestions
    assert [place.quote for place in suggestion.evidence] == ["The specification.", "Het bestek."]


def test_the_same_sentence_is_offered_once(catalogue):
    texts = Subject(title=words("Dit bestek"), description=words("Dit bestek"))

    (suggestion,) = answered(catalogue, lot("LOT-1", subject=texts)).suggestions
    assert len(suggestion.evidence) == 1


def test_a_field_and_a_confirmed_finding_that_disagree_leave_it_open(catalogue):
    result = answered(catalogue, confirmed=[confirm("talks")])

    (disputed,) = result.disputed
    assert disputed.options == ("open", "talks")
    assert "procedure_named" not in result.sheet.chosen


def test_findings_that_disagree_leave_it_open(catalogue):
    result = answered(catalogue, confirmed=[confirm("free"), confirm("fixed")])

    assert result.disputed[0].question == "form"


def test_of_two_fields_the_more_telling_counts(catalogue):
    telling = build_signal("telling", "procedure_named", "talks", coded("open"), strength=3)
    changed = replace(catalogue, signals=(*SIGNALS, telling))

    assert answered(changed).sheet.chosen["procedure_named"] == "talks"


def test_what_a_person_answers_goes_before_everything(catalogue):
    own = Given(question="procedure_named", state=AnswerState.ANSWERED, option="none")

    result = answered(catalogue, confirmed=[confirm("talks")], given=[own])

    assert result.sheet.chosen["procedure_named"] == "none"
    assert result.answer_to("procedure_named").support is Support.PERSON
    assert result.disputed == ()


def test_a_person_can_set_a_field_aside(catalogue):
    own = Given(question="procedure_named", state=AnswerState.DONT_KNOW)

    result = answered(catalogue, given=[own])

    assert result.sheet.state_of("procedure_named") is AnswerState.DONT_KNOW
    assert result.answer_to("procedure_named") is None


def test_an_unanswered_question_of_a_person_hides_nothing(catalogue):
    own = Given(question="procedure_named", remark="Later nakijken")

    assert answered(catalogue, given=[own]).sheet.chosen == {"procedure_named": "open"}


def test_a_finding_in_another_lot_does_not_count_here(catalogue):
    result = answered(catalogue, lot("LOT-1"), lot("LOT-2"), confirmed=[confirm("free", "LOT-2")])

    assert "form" not in result.sheet.chosen


def test_a_finding_of_a_signal_that_is_gone_counts_no_more(catalogue):
    assert answered(catalogue, confirmed=[confirm("gone")]).sheet.chosen == {
        "procedure_named": "open"
    }


def test_without_a_notice_confirmed_findings_still_count(catalogue):
    result = answers_from(None, catalogue, confirmed=[confirm("free")])

    assert result.sheet.chosen == {"form": "free"}


def per_lot(catalogue, *lots):
    return tuple(answers_from(features, catalogue) for features in features_of(notice(*lots)))


def test_lots_that_differ_are_not_averaged(catalogue):
    dear = lot("LOT-1", criterion("price", 80), criterion("quality", 20))
    cheap = lot("LOT-2", criterion("price", 20), criterion("quality", 80))

    both = per_lot(catalogue, dear, cheap)

    assert shared_answers(both).chosen == {"procedure_named": "open"}
    assert differing_questions(both) == ("price_weight",)


def test_a_lot_that_is_silent_does_not_take_an_answer_away(catalogue):
    dear = lot("LOT-1", criterion("price", 80), criterion("quality", 20))

    both = per_lot(catalogue, dear, lot("LOT-2"))

    assert shared_answers(both).chosen["price_weight"] == "high"
    assert differing_questions(both) == ()
