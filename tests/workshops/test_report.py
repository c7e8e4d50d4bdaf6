"""What the report tells: who was there, places, answers, differences, agreements, remarks."""

import pytest

from tests.workshops.browsers import address, let_facilitate, new_browser, words
from tests.workshops.ended import (
    agree,
    answer,
    build_asked,
    build_ended,
    remark,
    vote_for,
)
from tests.workshops.rooms import AT, SIDES, build_room, build_workshop, first_questions
from workshops.joining import join
from workshops.models import CARDS_KEY, Format, Remark, Vote
from workshops.pages_cards import card_keys
from workshops.refusals import Refused
from workshops.report import present_report
from workshops.running import end

THREE = (*SIDES, {"key": "other", "name": "Anderen"})


def attendance(report):
    return [(row.name, row.joined, row.answered) for row in report.attendance]


def counts(question, column):
    at = [one.name for one in question.columns].index(column)
    return [row.cells[at].counts for row in question.rows]


def test_there_is_no_report_while_answers_are_hidden(shipped_edition, workshop):
    with pytest.raises(Refused):
        present_report(workshop)


def test_it_says_how_many_joined_and_answered_per_side(shipped_edition):
    asked = build_asked(shipped_edition)
    join(workshop=asked, side="market")
    asked.phase = "ended"

    assert attendance(present_report(asked)) == [
        ("Inkopers", 5, (5,)),
        ("Markt", 6, (5,)),
        ("Iedereen", 11, (10,)),
    ]


def test_a_small_side_stands_nowhere_apart(shipped_edition):
    ended = build_ended(shipped_edition, {"buyers": 6, "market": 5, "other": 2}, sides=THREE)

    report = present_report(ended)

    assert [row.name for row in report.attendance] == ["Inkopers", "Markt + Anderen", "Iedereen"]
    assert [row.name for row in report.places.rounds[0].rows] == [
        "Inkopers",
        "Markt + Anderen",
        "Iedereen",
    ]
    assert all(
        [column.name for column in question.columns] == ["Inkopers", "Markt + Anderen", "Iedereen"]
        for question in report.questions
    )


def test_a_side_that_is_small_in_one_round_is_joined_in_both(shipped_edition):
    asked = build_asked(shipped_edition, {"buyers": 5, "market": 5, "other": 5}, sides=THREE)
    people = [*asked.participants.filter(side="buyers"), *asked.participants.filter(side="market")]
    people += asked.participants.filter(side="other")[:2]
    asked.round = 2
    for key in asked.question_keys:
        answer(asked, people, key, 2)
    asked.shown += [[key, 2] for key in asked.question_keys]
    asked.phase, asked.ended_at = "ended", asked.created_at
    asked.save()

    report = present_report(asked)

    sides = [[row.name for row in one.rows] for one in report.places.rounds]
    assert sides[0] == sides[1]
    assert "Anderen" not in sides[0]


def test_with_fewer_than_four_answers_it_shows_none_and_says_so(shipped_edition):
    ended = build_ended(shipped_edition, {"buyers": 2, "market": 1})

    report = present_report(ended)

    assert attendance(report) == [("Iedereen", 3, (3,))]
    assert report.places.rounds == ()
    assert all(question.rows == () for question in report.questions)
    assert (
        "Er is niets getoond, of er antwoordden minder dan vier mensen. "
        "Daarom staan hier geen antwoorden." in (report.summary)
    )


def test_it_tells_for_each_question_what_each_side_answered(shipped_edition):
    ended = build_ended(shipped_edition)

    question = present_report(ended).questions[0]

    last = len(question.rows) - 1
    assert counts(question, "Inkopers")[0] == (5,)
    assert counts(question, "Markt")[last] == (5,)
    assert counts(question, "Iedereen")[0] == counts(question, "Iedereen")[last] == (5,)
    assert [column.agreements for column in question.columns[:2]] == [(100,), (100,)]
    assert "Inkopers tegenover Markt" in question.difference_words


def test_the_question_stands_there_in_full(shipped_edition):
    ended = build_ended(shipped_edition)

    page = words(let_facilitate(new_browser(), ended).get(address(ended, "report")))

    for question in first_questions(shipped_edition, 2):
        assert question.text.nl in page
    assert "Wij durven te proberen" in page


def test_no_opinion_is_counted_and_does_not_divide(shipped_edition):
    asked = build_asked(shipped_edition)
    key = asked.question_keys[0]
    of_market = Vote.objects.filter(question=key, participant__side="market")
    of_market.update(option="")
    asked.phase = "ended"

    question = present_report(asked).questions[0]

    assert question.rows[-1].label is None
    assert counts(question, "Markt")[-1] == (5,)
    assert question.agreement == 100
    assert question.difference is None


def test_the_second_round_stands_beside_the_first(shipped_edition):
    ended = build_ended(shipped_edition, rounds=2)

    report = present_report(ended)

    question = report.questions[0]
    assert question.rounds == (1, 2)
    assert counts(question, "Inkopers")[0] == (5, 0)
    assert question.columns[-1].agreements[1] == 100
    assert question.shift_words.startswith("In ronde 2 verschoof het gemiddelde antwoord")
    assert [one.number for one in report.places.rounds] == [1, 2]
    assert any(sentence.startswith("Inkopers: ") for sentence in report.places.shifts)


def test_rounds_on_other_questions_are_said_to_compare_badly(shipped_edition):
    asked = build_asked(shipped_edition)
    asked.round, asked.phase, asked.ended_at = 2, "ended", asked.created_at
    answer(asked, list(asked.participants.all()), asked.question_keys[0], 2)
    asked.shown += [[asked.question_keys[0], 2]]
    asked.save()

    report = present_report(asked)

    assert "niet goed te vergelijken" in report.places.shifts[0]
    assert [question.rounds for question in report.questions] == [(1, 2), (1,), (1,)]


def test_what_all_agree_on_is_not_to_be_discussed_first(shipped_edition):
    asked = build_asked(shipped_edition)
    first = asked.question_keys[0]
    option = Vote.objects.filter(question=first).first().option
    Vote.objects.filter(question=first).update(option=option)
    asked.phase = "ended"

    highlights = present_report(asked).highlights

    assert [question.key for question in highlights.agreeing] == [first]
    assert first not in [question.key for question in highlights.to_discuss]
    assert highlights.to_discuss[0].key == asked.question_keys[1]
    assert {question.key for question in highlights.widest} == set(asked.question_keys[1:])


def test_it_tells_what_was_agreed_in_words_and_as_an_answer(shipped_edition):
    asked = build_asked(shipped_edition)
    question = first_questions(shipped_edition, 1)[0]
    agree(asked, 0, text="Eerst een proef.", option=question.options[1].key)
    asked.phase = "ended"

    (noted,) = present_report(asked).agreed

    assert noted.name == f"1. {question.short.nl}"
    assert noted.agreed.text == "Eerst een proef."
    assert noted.agreed.option == question.options[1].label


def test_only_remarks_that_were_let_through_are_in_it(shipped_edition):
    ended = build_ended(shipped_edition)
    remark(ended, "Wie draagt het risico?")
    remark(ended, "Nog niet gelezen", Remark.State.WAITING)
    remark(ended, "Niet voor de zaal", Remark.State.REFUSED)

    page = words(let_facilitate(new_browser(), ended).get(address(ended, "report")))

    assert "Wie draagt het risico?" in page
    assert "Nog niet gelezen" not in page
    assert "Niet voor de zaal" not in page


def test_cards_stand_with_their_votes_per_side(shipped_edition, shipped_catalogue):
    keys = card_keys(shipped_catalogue)
    made = build_workshop(shipped_edition, format=Format.CARDS, cards=keys)
    vote_for(made, build_room(made, buyers=4, market=0), keys[:2])
    vote_for(made, build_room(made, buyers=0, market=5), keys[1:4])
    made.shown = [[CARDS_KEY, 1]]
    made.save()
    end(workshop_id=made.pk, at=AT)
    made.refresh_from_db()

    (cards,) = present_report(made).cards

    assert cards.voted == 9
    assert [line.row.votes for line in cards.lines] == [9, 5, 5, 4]
    assert cards.lines[0].sides == (("Inkopers", 4), ("Markt", 5))


def test_cards_of_too_few_people_are_not_shown(shipped_edition, shipped_catalogue):
    keys = card_keys(shipped_catalogue)
    made = build_workshop(shipped_edition, format=Format.CARDS, cards=keys)
    vote_for(made, build_room(made, buyers=2, market=1), keys[:3])
    made.phase = "ended"

    (cards,) = present_report(made).cards

    assert cards.lines == ()


def test_a_rehearsal_says_so(shipped_edition):
    ended = build_ended(shipped_edition, rehearsal=True)

    page = words(let_facilitate(new_browser(), ended).get(address(ended, "report")))

    assert "Dit is het verslag van een oefening" in page


def test_it_names_the_case_that_it_was_about(shipped_edition, shipped_catalogue):
    case = shipped_catalogue.cases[0]
    ended = build_ended(shipped_edition, format=Format.CASE, case=case.key)

    assert ("Gaat over", case.title.nl) in present_report(ended).facts


def test_a_case_that_is_gone_is_not_named(shipped_edition):
    ended = build_ended(shipped_edition, format=Format.CASE, case="gone")

    assert "Gaat over" not in dict(present_report(ended).facts)


def test_it_says_how_it_was_reckoned_and_what_was_kept_from_sight(shipped_edition):
    told = " ".join(present_report(build_ended(shipped_edition, rounds=2)).method)

    for part in (
        "driehoek",
        "spreiding",
        "Eensgezind",
        "minder dan vier",
        "Geen mening",
        "gevolgd",
    ):
        assert part in told


def test_markup_in_titles_sides_and_remarks_stays_text(shipped_edition):
    sides = ({"key": "buyers", "name": "<i>Wij</i>"}, SIDES[1])
    ended = build_ended(shipped_edition, title="<b>Vet</b>", sides=sides)
    remark(ended, "<script>alert(1)</script>")

    page = let_facilitate(new_browser(), ended).get(address(ended, "report")).content.decode()

    assert "<b>Vet" not in page
    assert "<i>Wij" not in page
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_a_workshop_that_nobody_joined_has_a_report_too(shipped_edition):
    ended = build_ended(shipped_edition, {})

    page = let_facilitate(new_browser(), ended).get(address(ended, "report"))

    assert page.status_code == 200
    assert "Er deden 0 mensen mee." in words(page)


def test_what_was_never_revealed_is_not_in_it_either(shipped_edition):
    asked = build_asked(shipped_edition)
    first, hidden, last = asked.question_keys
    asked.shown = [[first, 1], [last, 1]]
    asked.save()
    end(workshop_id=asked.pk, at=AT)
    asked.refresh_from_db()

    questions = present_report(asked).questions

    assert [question.key for question in questions] == [first, hidden, last]
    assert [question.rounds for question in questions] == [(1,), (), (1,)]
    assert questions[1].rows == ()


def test_votes_on_cards_that_were_never_revealed_are_not_in_it_either(
    shipped_edition, shipped_catalogue
):
    keys = card_keys(shipped_catalogue)
    made = build_workshop(shipped_edition, format=Format.CARDS, cards=keys)
    vote_for(made, build_room(made, buyers=5, market=5), keys[:2])
    made.phase = "ended"

    (cards,) = present_report(made).cards

    assert cards.lines == ()
