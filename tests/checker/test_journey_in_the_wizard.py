"""Question, check, list and copy pages of the wizard suit a check."""

import pytest
from django.urls import reverse

from checker.models import Check, CheckedFile, Finding
from tests.checker.builders import answers, give_notice, give_text, say, where
from tests.wizard.builders import (
    address,
    build_answer,
    build_assessment,
    creation,
    let_own,
    see,
    send,
)
from tests.wizard.pages import Page
from wizard.models import Assessment


def test_a_question_leads_back_to_the_overview_of_the_check(check, alice):
    page = see(alice, check.assessment, "request_form")

    assert page.words(".back-link") == "Overzicht van de toets"
    assert send(alice, check.assessment, "request_form", action="steps").url == where(check)
    assert "telt niet mee in de uitkomst" in page.text
    assert "in het verslag" in page.text


def test_after_the_last_question_come_no_facts(check, alice):
    last = check.assessment.asked.questions[-1]

    response = send(alice, check.assessment, last.key, last.options[0].key)

    assert response.url == address(check.assessment, "check")


def test_the_menu_marks_the_part_that_a_question_belongs_to(check, edition, alice):
    assignment = build_assessment(edition)
    let_own(alice, assignment)
    questions = [
        (one, one.asked.questions[0].key) for one in (assignment, check.assessment, assignment)
    ]

    current = [
        see(alice, one, question).words(".site-nav [aria-current]") for one, question in questions
    ]

    assert current == ["Inkoopadvies", "Tendertoets", "Inkoopadvies"]


@pytest.mark.parametrize("name", ["check", "rename", "delete", "share", "copy", "saved"])
def test_the_menu_marks_the_check_on_its_other_pages(check, alice, name):
    page = Page(alice.get(address(check.assessment, name)))

    assert page.words(".site-nav [aria-current]") == "Tendertoets"


def test_the_answers_are_listed_with_where_they_come_from(check, alice):
    give_notice(alice, check)

    page = Page(alice.get(address(check.assessment, "check")))

    assert page.words("h1") == "Controleer de antwoorden en bekijk de uitkomst"
    assert "uit de aankondiging" in page.text
    assert page.words("main form button") == "Toon de uitkomst"
    assert "advies" not in page.words("main").lower()


def test_asking_for_the_result_leads_to_that_of_the_check(check, alice):
    build_answer(check.assessment, "purpose", "aim_named")

    response = alice.post(address(check.assessment, "check"))

    assert response.url == where(check, "result")


def test_choosing_otherwise_than_the_notice_makes_it_an_own_answer(check, alice):
    give_notice(alice, check)

    send(alice, check.assessment, "procedure_named", "dialogue")

    option, by = answers(check)["procedure_named"]
    assert option == "dialogue"
    assert by not in {"notice", "finding"}
    give_notice(alice, check)
    assert answers(check)["procedure_named"] == (option, by)


def test_the_old_overview_leads_to_that_of_the_check(check, alice):
    assert alice.get(address(check.assessment)).url == where(check)


def test_the_list_of_mine_names_it_a_check(check, alice):
    page = Page(alice.get(reverse("wizard:mine")))

    assert "Toets van een aanbesteding" in page.text
    assert where(check) in page.values("main a", "href")


def test_it_is_no_assessment_to_compare_or_to_lay_a_check_beside(check, alice):
    build_answer(check.assessment, "purpose", "aim_named")

    compare = Page(alice.get(reverse("wizard:compare_assessments")))
    start = Page(alice.get(reverse("checker:start")))

    assert str(check.assessment_id) not in compare.html
    assert not start.has("#intent")


@pytest.mark.parametrize("name", ["rename", "delete", "share", "copy", "saved"])
def test_its_other_pages_work(check, alice, name):
    page = Page(alice.get(address(check.assessment, name)))

    assert page.has("h1")


def test_a_copy_takes_notice_files_and_findings_along(check, alice):
    give_notice(alice, check, "te-03.xml", keep="ja")
    give_text(alice, check)
    say(alice, check, g06="confirmed")

    response = alice.post(address(check.assessment, "copy"), creation("Kopie"))

    copy = Check.objects.exclude(pk=check.pk).get()
    assert response.url.startswith(where(copy))
    assert copy.notice_read == Check.objects.get(pk=check.pk).notice_read
    assert answers(copy) == answers(check)
    assert CheckedFile.objects.count() == 4
    assert Finding.objects.of(copy).count() == Finding.objects.of(check).count()


def test_copying_twice_makes_one(check, alice):
    give_notice(alice, check)
    data = creation("Kopie")

    for _twice in range(2):
        alice.post(address(check.assessment, "copy"), data)

    assert Assessment.objects.count() == 2
    assert Check.objects.count() == 2


def test_removing_it_is_told_as_a_check(check, alice):
    response = alice.post(address(check.assessment, "delete"))

    assert "De toets is verwijderd." in Page(alice.get(response.url)).text
