"""A file with several notices: one chooses which, and nothing that people said is lost."""

import json

import pytest

from checker import notice_storing
from checker.models import Check, CheckedFile, Finding
from checker.offer_models import OfferedNotice
from checker.workroom import workroom
from tests import html
from tests.checker.builders import answers, everything_stored, say, see, stored, upload, where
from tests.wizard.builders import address, creation, let_open, send
from tests.wizard.pages import Page
from wizard.models import ShareLink

TITLES = ["Schoonmaak", "Wegenbouw", "<b>Zorg</b>"]


def release(number: int, title: str) -> dict:
    return {
        "ocid": f"ocds-{number}",
        "id": f"{number}",
        "tag": ["tender"],
        "buyer": {"name": f"Gemeente {number}"},
        "tender": {
            "title": title,
            "description": f"Er was een marktconsultatie over {title}.",
            "procurementMethod": "open" if number == 1 else "selective",
            "procurementMethodDetails": "Open" if number == 1 else "Competitive dialogue",
        },
    }


def file_of(*titles: str) -> bytes:
    releases = [release(number, title) for number, title in enumerate(titles, start=1)]
    return json.dumps({"releases": releases}).encode()


@pytest.fixture
def several(check, alice) -> Check:
    response = upload(alice, check, file_of(*TITLES), name="pakket.json")
    assert response.status_code == 303
    return stored(check)


def choose(client, check, number):
    return client.post(where(check, "choose_notice"), {"nummer": number})


def title_of(check) -> str:
    return stored(check).notice_read.procedure.subject.title.passages[0].text


def test_the_first_is_read_and_all_are_offered(several, alice):
    page = see(alice, several, "notice")

    assert title_of(several) == "Schoonmaak"
    assert page.all_words(".notice-choice label") == TITLES
    assert page.value(".notice-choice [checked]") == "1"
    assert "Gemeente 2 · Aankondiging van een opdracht · ocds-2" in page.text
    assert "staan 3 aankondigingen. Dit is nummer 1." in page.text
    assert "<b>Zorg" not in page.html


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_is_sound(several, alice, language):
    response = alice.get(where(several, "notice"), headers={"accept-language": language})

    assert html.problems(response.content, language=language) == []


def test_another_one_can_be_chosen_without_the_file(several, alice):
    response = choose(alice, several, 2)

    page = Page(alice.get(response.url))
    assert title_of(several) == "Wegenbouw"
    assert "De toets gaat nu over deze aankondiging." in page.text
    assert page.value(".notice-choice [checked]") == "2"
    assert "Dit is nummer 2." in page.text
    assert {finding.quote for finding in Finding.objects.of(several)} == {
        "Er was een marktconsultatie over Wegenbouw."
    }


def test_the_check_is_called_after_the_one_that_is_chosen(several, alice):
    choose(alice, several, 2)

    assessment = stored(several).assessment
    assert (assessment.title, assessment.organisation) == ("Wegenbouw", "Gemeente 2")


def test_a_name_that_somebody_gave_stays(several, alice):
    named = {"title": "Onze toets", "organisation": "Wij", "description": ""}
    alice.post(address(several.assessment, "rename"), named)

    choose(alice, several, 2)

    assessment = stored(several).assessment
    assert (assessment.title, assessment.organisation) == ("Onze toets", "Wij")


def test_answers_of_people_stay_and_those_of_the_notice_are_replaced(several, alice):
    send(alice, several.assessment, "purpose", "aim_named")
    before = answers(several)

    choose(alice, several, 2)

    after = answers(several)
    assert before["procedure_named"] == ("open", "notice")
    assert after["procedure_named"] != before["procedure_named"]
    assert after["purpose"] == before["purpose"]


def test_what_was_said_of_findings_is_back_when_one_chooses_the_first_again(several, alice):
    signal = Finding.objects.of(several).first().signal
    say(alice, several, **{signal: "confirmed"})
    choose(alice, several, 2)
    assert set(Finding.objects.of(several).values_list("state", flat=True)) == {"suggested"}

    choose(alice, several, 1)

    assert Finding.objects.of(several).get(signal=signal).state == "confirmed"


def test_reading_the_same_file_again_keeps_the_choice(several, alice):
    choose(alice, several, 2)

    upload(alice, several, file_of(*TITLES), name="pakket.json", keep="ja")

    assert title_of(several) == "Wegenbouw"
    assert OfferedNotice.objects.count() == 3


def test_another_file_offers_its_own(several, alice):
    choose(alice, several, 3)

    upload(alice, several, file_of("Een", "Twee"), name="ander.json")

    assert title_of(several) == "Een"
    assert [str(one) for one in OfferedNotice.objects.all()] == ["Een", "Twee"]


def test_a_file_with_one_notice_offers_nothing(several, alice):
    upload(alice, several, file_of("Alleen deze"), name="een.json")

    assert not OfferedNotice.objects.exists()
    assert not see(alice, several, "notice").has(".notice-choice")


def test_removing_the_notice_removes_what_was_offered(several, alice):
    alice.post(where(several, "remove_file", CheckedFile.objects.get().pk))

    assert not OfferedNotice.objects.exists()


def test_a_copy_can_choose_too(several, alice):
    alice.post(address(several.assessment, "copy"), creation("Kopie"))
    copy = Check.objects.exclude(pk=several.pk).get()

    choose(alice, copy, 3)

    assert title_of(copy) == "<b>Zorg</b>"
    assert title_of(several) == "Schoonmaak"


@pytest.mark.parametrize("number", ["0", "4", "", "x", "-1", "²", "9" * 30])
def test_one_that_is_not_offered_is_404(several, alice, number):
    before = everything_stored()

    assert choose(alice, several, number).status_code == 404
    assert everything_stored() == before


def test_who_may_only_read_sees_which_and_chooses_none(several, bob):
    let_open(bob, several.assessment, ShareLink.Allows.READ)

    page = see(bob, several, "notice")

    assert "Dit is nummer 1." in page.text
    assert not page.has(".notice-choice")
    assert choose(bob, several, 2).status_code == 404


def test_of_very_many_the_first_are_offered_and_that_is_said(check, alice, monkeypatch):
    monkeypatch.setattr(notice_storing, "MAX_OFFERED", 2)

    upload(alice, check, file_of(*TITLES), name="pakket.json")

    page = see(alice, check, "notice")
    assert len(page.all(".notice-choice .radio")) == 2
    assert "U kunt kiezen uit de eerste 2." in page.text


def test_while_others_are_read_one_is_asked_to_come_back(several, alice, monkeypatch):
    monkeypatch.setattr(workroom, "_patience", 0.01)

    with workroom.turn():
        response = choose(alice, several, 2)

    assert response.status_code == 422
    assert Page(response).value(".error-summary a", "href") == "#nummer-1"
    assert title_of(several) == "Schoonmaak"
