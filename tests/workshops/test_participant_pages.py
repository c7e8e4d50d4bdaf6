"""Joining, answering and coming back, as somebody with an old phone does."""

import pytest
from django.urls import reverse

from tests.html import problems, read
from tests.workshops.browsers import address, answer, go, new_browser, take_part, words
from tests.workshops.rooms import build_workshop, option_of
from workshops.asked import question_at
from workshops.codes import new_code
from workshops.models import Attendance, CardVote, Format, Participant, Remark, Vote
from workshops.pages_cards import card_keys

JOIN = "workshops:join"


def test_a_code_may_be_typed_as_people_do(workshop):
    typed = f"{workshop.code[:4].lower()} – {workshop.code[4:].lower()} "

    response = new_browser().get(reverse(JOIN), {"code": typed})

    assert response.status_code == 200
    assert "Aan welke kant staat u?" in words(response)


def test_the_short_address_keeps_the_code(workshop):
    response = new_browser().get("/mee/", {"code": workshop.code}, follow=True)

    assert response.redirect_chain == [(f"{reverse(JOIN)}?code={workshop.code}", 302)]
    assert "Aan welke kant staat u?" in words(response)


def test_wrong_unknown_and_ended_codes_get_the_same_answer(workshop):
    go(workshop, "end")
    wrong = ("onzin", new_code(), workshop.code)

    pages = [new_browser().get(reverse(JOIN), {"code": code}) for code in wrong]

    assert {page.status_code for page in pages} == {422}
    assert all("Deze code werkt niet" in words(page) for page in pages)


def test_the_page_for_a_code_is_well_formed(workshop):
    client = new_browser()
    for query in ({}, {"code": ""}, {"code": "onzin"}, {"code": workshop.code}):
        assert problems(client.get(reverse(JOIN), query).content, language="nl") == []


def test_joining_without_a_side_asks_for_one_and_keeps_the_name(workshop):
    response = new_browser().post(reverse(JOIN), {"code": workshop.code, "name": "Noor"})

    assert response.status_code == 422
    page = read(response.content)
    assert page.title().startswith("Fout:")
    assert page.by_id("name").get("value") == "Noor"
    assert problems(response.content, language="nl") == []
    assert not Participant.objects.exists()


def test_the_promise_stands_on_the_page_where_one_joins(workshop):
    page = words(new_browser().get(reverse(JOIN), {"code": workshop.code}))

    assert "Niemand ziet wie wat antwoordt" in page
    assert "minder dan vier" in page


def test_a_first_name_is_kept_apart_from_the_participant(workshop):
    take_part(workshop, name="Noor")

    assert Attendance.objects.get().name == "Noor"
    assert Participant.objects.get().side == "buyers"


def test_who_comes_back_with_the_code_is_the_same_participant(workshop):
    client = take_part(workshop)

    response = client.get(reverse(JOIN), {"code": workshop.code})
    again = client.post(reverse(JOIN), {"code": workshop.code, "side": "market"})

    assert response["Location"] == again["Location"] == address(workshop, "room")
    assert Participant.objects.count() == 1


def test_one_waits_with_a_link_that_reloads_and_a_page_that_does_so_itself(workshop):
    client = take_part(workshop)

    page = client.get(address(workshop, "room"))

    assert "Wacht op de begeleider" in words(page)
    assert "Vernieuw" in words(page)
    assert 'http-equiv="refresh"' in page.content.decode()


def test_one_answers_and_may_change_until_it_closes(workshop):
    client = take_part(workshop)
    go(workshop, "open_question")
    options = [option.key for option in question_at(workshop).options]

    first = answer(client, workshop, options[0])
    second = answer(client, workshop, options[1])

    assert first.status_code == second.status_code == 303
    assert Vote.objects.get().option == options[1]
    page = client.get(second["Location"])
    assert "gewijzigd" in words(page)
    assert read(page.content).by_id("option-2").attributes.get("checked") is not None


def test_no_opinion_is_an_answer(workshop):
    client = take_part(workshop)
    go(workshop, "open_question")

    answer(client, workshop, "geen")

    assert Vote.objects.get().option == ""
    page = read(client.get(address(workshop, "room")).content)
    assert "checked" in page.by_id("option-none").attributes


def test_nothing_is_chosen_beforehand(workshop):
    client = take_part(workshop)
    go(workshop, "open_question")

    page = read(client.get(address(workshop, "room")).content)

    assert not [e for e in page.all("input") if "checked" in e.attributes]


def test_sending_no_choice_asks_for_one_at_the_field(workshop):
    client = take_part(workshop)
    go(workshop, "open_question")

    response = client.post(address(workshop, "vote"), {"question": workshop.question, "round": "1"})

    assert response.status_code == 422
    page = read(response.content)
    assert page.title().startswith("Fout: ")
    assert "Kies een van de antwoorden" in page.by_id("error-summary").text
    leads_to = [e.get("href") for e in page.all("a") if "ul" in e.inside]
    assert leads_to == [f"#{page.by_id('option').get('id')}"]
    assert problems(response.content, language="nl") == []


def test_a_script_gets_the_error_at_the_field_and_tells_it_once(workshop):
    client = take_part(workshop)
    go(workshop, "open_question")
    nothing = {"question": workshop.question, "round": "1"}

    response = client.post(
        address(workshop, "vote"), nothing, headers={"x-requested-with": "fetch"}
    )

    assert response.status_code == 422
    page = read(response.content)
    assert page.by_id("room").get("data-title").startswith("Fout: ")
    assert "Kies een van de antwoorden" in page.by_id("option-error").text
    assert [e for e in page.elements if e.get("id") == "error-summary"] == []


def test_an_empty_remark_is_told_above_the_question_too(workshop):
    client = take_part(workshop)
    go(workshop, "open_question")

    response = client.post(address(workshop, "remark"), {"question": workshop.question, "text": ""})

    page = read(response.content)
    assert page.title().startswith("Fout: ")
    assert [e.get("href") for e in page.all("a") if "ul" in e.inside] == ["#text"]


def test_an_answer_that_comes_too_late_is_refused_with_the_reason(workshop):
    client = take_part(workshop)
    go(workshop, "open_question", "close_question")

    response = answer(client, workshop, option_of(workshop))

    assert response.status_code == 409
    assert "intussen gesloten" in words(response)
    assert not Vote.objects.exists()


def test_an_answer_to_the_question_before_is_refused_with_the_reason(workshop):
    client = take_part(workshop)
    go(workshop, "open_question", "close_question")
    late = {"question": workshop.question, "round": "1", "option": option_of(workshop)}
    go(workshop, "next_question")

    response = client.post(address(workshop, "vote"), late)

    assert response.status_code == 409
    assert "andere vraag" in words(response)


@pytest.mark.parametrize("round_number", ["2", "0", "x", "9" * 30])
def test_an_answer_for_another_round_is_refused(workshop, round_number):
    client = take_part(workshop)
    go(workshop, "open_question")

    response = answer(client, workshop, option_of(workshop), round=round_number)

    assert response.status_code == 409


def test_a_script_gets_the_part_and_not_the_page(workshop):
    client = take_part(workshop)
    go(workshop, "open_question")
    data = {"question": workshop.question, "round": "1", "option": option_of(workshop)}

    response = client.post(address(workshop, "vote"), data, headers={"x-requested-with": "fetch"})

    assert response.status_code == 200
    assert "<html" not in response.content.decode()
    assert "Uw antwoord is bewaard" in words(response)
    assert response["ETag"]


def test_asking_again_is_answered_with_nothing_new(workshop, django_assert_num_queries):
    client = take_part(workshop)
    there = address(workshop, "room_state")
    first = client.get(there)

    with django_assert_num_queries(0):
        again = client.get(there, headers={"if-none-match": first["ETag"]})

    assert first.status_code == 200
    assert again.status_code == 304
    assert not again.content


def test_a_change_is_another_sign(workshop):
    client = take_part(workshop)
    there = address(workshop, "room_state")
    sign = client.get(there)["ETag"]
    go(workshop, "open_question")

    response = client.get(there, headers={"if-none-match": sign})

    assert response.status_code == 200
    assert 'id="vote"' in response.content.decode()


def test_another_language_is_another_sign(workshop):
    client = take_part(workshop)
    there = address(workshop, "room_state")
    sign = client.get(there)["ETag"]

    response = client.get(there, headers={"if-none-match": sign, "accept-language": "en"})

    assert response.status_code == 200


def test_what_was_kept_is_told_below_the_form_and_moves_nothing(workshop):
    client = take_part(workshop)
    go(workshop, "open_question")
    sent = answer(client, workshop, option_of(workshop))

    html = client.get(sent["Location"]).content.decode()

    assert sent["Location"].endswith("#gemeld")
    assert html.index('id="send-vote"') < html.index('id="gemeld"')


def test_who_waits_reads_what_is_promised(workshop):
    page = words(take_part(workshop).get(address(workshop, "room")))

    assert "Niemand ziet wie wat antwoordt" in page
    assert "Uw kant: Inkopers" in page


def test_the_last_page_leads_to_the_report(workshop):
    client = take_part(workshop)
    go(workshop, "end")

    page = client.get(address(workshop, "room"))

    links = [link.get("href") for link in read(page.content).all("a")]
    assert reverse("workshops:report", args=[workshop.pk]) in links
    assert problems(page.content, language="nl") == []


def test_a_remark_goes_to_the_facilitator_without_a_name(workshop):
    client = take_part(workshop)
    go(workshop, "open_question")

    response = client.post(
        address(workshop, "remark"), {"question": workshop.question, "text": "Te duur\n\nvind ik"}
    )

    assert response.status_code == 303
    assert Remark.objects.get().text == "Te duur\n\nvind ik"
    assert Remark.objects.get().state == Remark.State.WAITING


@pytest.mark.parametrize("text", ["", "x" * 501])
def test_a_remark_that_is_empty_or_too_long_comes_back_with_what_is_wrong(workshop, text):
    client = take_part(workshop)
    go(workshop, "open_question")

    response = client.post(
        address(workshop, "remark"), {"question": workshop.question, "text": text}
    )

    assert response.status_code == 422
    assert read(response.content).by_id("text").text.strip() == text
    assert problems(response.content, language="nl") == []


def test_more_than_three_cards_come_back_to_choose_from(shipped_edition, shipped_catalogue):
    keys = card_keys(shipped_catalogue)
    workshop = go(build_workshop(shipped_edition, format=Format.CARDS, cards=keys), "open_question")
    client = take_part(workshop)
    data = {"question": "cards", "round": "1", "card": keys[:4]}

    response = client.post(address(workshop, "vote"), data)
    fewer = client.post(address(workshop, "vote"), {**data, "card": keys[:3]})

    ticked = [e for e in read(response.content).all("input") if "checked" in e.attributes]
    assert response.status_code == 422
    assert [e.get("value") for e in ticked] == list(keys[:4])
    assert problems(response.content, language="nl") == []
    assert fewer.status_code == 303
    assert CardVote.objects.count() == 3


def test_someone_elses_participation_cannot_be_made_up(workshop):
    client = new_browser()
    key = Participant.objects.create(workshop=workshop, side="market").pk
    client.cookies[f"deelnemer-{workshop.pk.hex}"] = key.hex

    assert client.get(address(workshop, "room")).status_code == 404


def test_reading_and_answering_make_no_session(workshop):
    from django.contrib.sessions.models import Session

    client = take_part(workshop)
    go(workshop, "open_question")
    answer(client, workshop, option_of(workshop))
    client.get(address(workshop, "room"))
    client.get(address(workshop, "room_state"))

    assert not Session.objects.exists()
