"""A case of the content opens as an assessment with the answers that go with it."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.approaches import approach_catalogue, build_case
from tests.catalogues import build_text
from tests.conftest import build_edition
from tests.wizard.builders import everything_stored
from tests.wizard.pages import Page
from wizard.models import Assessment


def there(key: str = "salt") -> str:
    return reverse("wizard:from_case", args=[key])


def test_it_leads_to_the_advice_on_the_answers_of_the_case(approach_edition, stranger):
    response = stranger.post(there(), {"creation_key": uuid4()})

    made = Assessment.objects.get()
    assert response.status_code == 303
    assert response.url == reverse("wizard:result", args=[made.pk])
    assert made.title == "Voorbeeld: Het voorbeeld salt"
    assert made.sheet().chosen == {"clarity": "fixed", "solution": "standard"}
    assert made.finished_at is not None
    assert stranger.get(response.url).status_code == 200


def test_who_opened_it_may_change_it_and_nobody_else_sees_it(approach_edition, alice, stranger):
    alice.post(there())
    overview = reverse("wizard:overview", args=[Assessment.objects.get().pk])

    assert alice.get(overview).status_code == 200
    assert stranger.get(overview).status_code == 404


def test_the_page_of_a_case_sends_a_key_so_that_a_double_click_makes_one(approach_edition, alice):
    page = Page(alice.get(reverse("perspectives:case", args=["salt"])))
    sent = {"creation_key": page.value(".case-open input[name=creation_key]")}

    for _click in range(2):
        alice.post(there(), sent)

    assert Assessment.objects.count() == 1


def test_a_double_click_makes_one(approach_edition, alice):
    key = uuid4()

    first, second = (alice.post(there(), {"creation_key": key}) for _click in range(2))

    assert first.url == second.url
    assert Assessment.objects.count() == 1


@pytest.mark.parametrize("key", ["", "geen-sleutel", "<script>"])
def test_a_key_that_is_none_is_no_problem(approach_edition, alice, key):
    assert alice.post(there(), {"creation_key": key}).status_code == 303


def test_an_unknown_case_is_a_404_and_makes_nothing(approach_edition, alice):
    before = everything_stored()

    assert alice.post(there("atlantis")).status_code == 404
    assert everything_stored() == before


def test_without_an_edition_there_is_no_case(db, alice):
    assert alice.post(there()).status_code == 404


def test_it_is_not_a_page_to_look_at(approach_edition, alice):
    assert alice.get(there()).status_code == 405
    assert not Assessment.objects.exists()


def test_it_gets_its_title_in_the_language_of_the_reader(approach_edition, alice):
    alice.cookies["django_language"] = "en"

    alice.post(there())

    assert Assessment.objects.get().title.endswith(build_text("Het voorbeeld salt").en or "")


def test_a_very_long_title_is_cut(db, alice):
    case = replace(build_case("long", {"clarity": "fixed"}), title=build_text("x" * 300))
    build_edition(replace(approach_catalogue(), cases=(case,)))

    response = alice.post(there("long"))

    assert len(Assessment.objects.get().title) == 200
    assert alice.get(response.url).status_code == 200
