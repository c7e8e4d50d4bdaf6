"""Copying, renaming and removing an assessment."""

import pytest
from django.urls import reverse

from tests.wizard.builders import (
    address,
    build_answer,
    creation,
    everything_stored,
    let_open,
    send,
    stored,
)
from tests.wizard.pages import Page
from wizard.models import Answer, Assessment, ShareLink


def copy_of(assessment):
    return Assessment.objects.exclude(pk=assessment.pk).get()


def test_a_copy_has_the_same_answers_and_the_original_stays(assessment, alice):
    build_answer(assessment, "clarity", "fixed", remark="Zie nota")
    build_answer(assessment, "solution", "dont_know")
    before = list(assessment.answers.order_by("pk").values_list())

    response = alice.post(address(assessment, "copy"), creation("Kopie"))

    made = copy_of(assessment)
    assert response.url.startswith(address(made))
    assert stored(made, "clarity") == ("answered", "fixed", "Zie nota")
    assert stored(made, "solution") == ("dont_know", "", "")
    assert list(assessment.answers.order_by("pk").values_list()) == before
    assert "Dit is de kopie" in Page(alice.get(response.url)).words(".notice")


def test_the_copy_page_proposes_a_name_that_fits(assessment, alice):
    assert Page(alice.get(address(assessment, "copy"))).value("#title") == "Kopie van Bermonderhoud"

    Assessment.objects.update(title="x" * 200)

    assert Page(alice.get(address(assessment, "copy"))).value("#title") == "x" * 200


def test_copying_twice_at_once_makes_one_copy(assessment, alice):
    fields = creation("Kopie")

    answers = [alice.post(address(assessment, "copy"), fields) for _ in range(2)]

    assert answers[0].url == answers[1].url
    assert Assessment.objects.count() == 2


def test_a_copy_by_somebody_with_a_link_belongs_to_that_browser(assessment, bob):
    let_open(bob, assessment)

    bob.post(address(assessment, "copy"), creation("Van Bob"))

    made = copy_of(assessment)
    assert bob.get(address(made, "delete")).status_code == 200
    assert not made.share_links.exists()


def test_what_was_set_aside_is_set_aside_in_the_copy(assessment, alice):
    build_answer(assessment, "solution", "absent")
    build_answer(assessment, "ownership", "shared")
    send(alice, assessment, "solution", "standard")

    alice.post(address(assessment, "copy"), creation("Kopie"))

    assert copy_of(assessment).answers.get(question="ownership").set_aside


def test_a_copy_without_a_title_is_refused(assessment, alice):
    response = alice.post(address(assessment, "copy"), creation(" "))

    assert response.status_code == 422
    assert Assessment.objects.count() == 1


def test_renaming_changes_the_name_and_nothing_else(assessment, alice):
    build_answer(assessment, "clarity", "fixed")
    changed_at = assessment.changed_at

    response = alice.post(address(assessment, "rename"), {"title": "Nieuw", "organisation": "Wij"})

    assessment.refresh_from_db()
    assert response.status_code == 303
    assert (assessment.title, assessment.organisation) == ("Nieuw", "Wij")
    assert assessment.changed_at == changed_at


@pytest.mark.parametrize("title", ["", "  ", "x" * 201])
def test_a_wrong_name_is_refused_and_what_was_typed_stays(assessment, alice, title):
    before = everything_stored()

    response = alice.post(address(assessment, "rename"), {"title": title, "organisation": "Wij"})

    page = Page(response)
    assert response.status_code == 422
    assert page.value("#organisation") == "Wij"
    assert page.value("#title") == title
    assert everything_stored() == before


def test_deleting_asks_first(assessment, alice):
    page = Page(alice.get(address(assessment, "delete")))

    assert page.words("main form button") == "Verwijder voorgoed"
    assert Assessment.objects.exists()


def test_deleting_removes_it_for_good_for_everybody(assessment, alice, bob):
    build_answer(assessment, "clarity", "fixed")
    let_open(bob, assessment)

    response = alice.post(address(assessment, "delete"))

    assert response.url.startswith(reverse("wizard:mine"))
    assert not Assessment.objects.exists()
    assert not Answer.objects.exists()
    assert not ShareLink.objects.exists()
    assert alice.session["made"] == {}
    assert bob.get(address(assessment)).status_code == 404
    assert alice.post(address(assessment, "delete")).status_code == 404
