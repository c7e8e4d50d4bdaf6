"""Starting an assessment: what is asked, and that sending twice makes one."""

from uuid import uuid4

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from tests.wizard.builders import build_assessment, creation
from tests.wizard.pages import Page
from wizard.assessments import Name, create_assessment
from wizard.models import Assessment

START = reverse("wizard:start")
TITLES = {
    "one": "A",
    "long-word": "Aanbestedingsstrategiekeuzeondersteuningssysteemimplementatiebegeleiding",
    "markup": '<b>Vet</b> & "aanhalings\'tekens" <script>window.x=1</script>',
    "template": '{{ 7*7 }} {% now "Y" %}',
    "path": "../../Onderhoud 2027: wegen/bruggen",
    "accents": "Coördinatie financiële één-loket ĳsbaan Škoda œuvre",
    "emoji": "Inkoop 🌱🚲 fase ②",
    "combining": "Cafe\u0301 nai\u0308ef",
    "formula": "=1+1",
}


def test_the_start_page_tells_what_it_is_and_stores_nothing(edition, alice):
    page = Page(alice.get(START))

    assert page.words("h1") == "Vraag een inkoopadvies"
    assert "20 minuten" in page.text
    assert "Wat we bewaren" in page.text
    assert not Assessment.objects.exists()
    assert not Session.objects.exists()


def test_a_title_is_enough_to_start_and_leads_to_the_first_question(edition, alice):
    response = alice.post(START, creation("Bermonderhoud"))

    made = Assessment.objects.get()
    assert response.status_code == 303
    assert response.url == reverse("wizard:question", args=[made.pk, "clarity"])
    assert alice.get(response.url).status_code == 200
    assert (made.title, made.edition) == ("Bermonderhoud", edition)


def test_organisation_and_description_are_kept_as_typed(edition, alice):
    alice.post(START, creation(organisation=" De Kade ", description="Een\r\n\r\ntwee\t·"))

    made = Assessment.objects.get()
    assert made.organisation == "De Kade"
    assert made.description == "Een\n\ntwee\t·"


@pytest.mark.parametrize("title", ["", "   ", "\r\n \u2028"])
def test_a_title_without_words_is_refused(edition, alice, title):
    response = alice.post(START, creation(title, organisation="De Kade"))

    page = Page(response)
    assert response.status_code == 422
    assert page.title.startswith("Fout:")
    assert page.words(".error-summary a") == "Vul een titel in voor uw opdracht"
    assert page.value("#organisation") == "De Kade"
    assert not Assessment.objects.exists()


@pytest.mark.parametrize(
    ("field", "limit", "name"),
    [
        ("title", 200, "de titel"),
        ("organisation", 200, "de organisatie"),
        ("description", 2000, "de omschrijving"),
    ],
)
def test_a_text_that_is_too_long_is_refused_with_its_limit_and_not_cut(
    edition, alice, field, limit, name
):
    long = "x" * (limit + 100)

    response = alice.post(START, creation() | {field: long})

    page = Page(response)
    assert response.status_code == 422
    message = f"Gebruik voor {name} hooguit {limit} tekens. Het zijn er nu {limit + 100}"
    assert page.words(".error-summary a") == message
    assert long in page.html
    assert not Assessment.objects.exists()


def test_exactly_the_limit_is_accepted_counted_in_signs_and_with_one_sign_per_line_end(
    edition, alice
):
    title = "🌱" * 20 + "x" * 180
    description = "a\r\n" * 50 + "🚲" * 20 + "b" * 1880

    response = alice.post(START, creation(title, description=description))

    made = Assessment.objects.get()
    assert response.status_code == 303
    assert (len(made.title), len(made.description)) == (200, 2000)


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES.keys())
def test_a_title_comes_back_literally_on_every_page(edition, alice, title):
    alice.post(START, creation(title))
    made = Assessment.objects.get()

    assert made.title == title
    for name in ["overview", "check", "saved", "rename", "copy", "share", "delete"]:
        page = Page(alice.get(reverse(f"wizard:{name}", args=[made.pk])))
        assert title in page.title
        assert title in page.text
        assert not page.has("main script")
    assert title in Page(alice.get(reverse("wizard:mine"))).text


def test_line_ends_in_a_title_become_spaces(edition, alice):
    alice.post(START, creation('Inkoop "Groen"\r\nX-Test: 1'))

    assert Assessment.objects.get().title == 'Inkoop "Groen" X-Test: 1'


def test_control_characters_are_refused_by_name(edition, alice):
    response = alice.post(START, creation("Berm\x07onderhoud"))

    assert response.status_code == 422
    assert "stuurtekens uit de titel" in Page(response).words(".error-summary")
    assert not Assessment.objects.exists()


@pytest.mark.parametrize("field", ["title", "organisation", "description"])
def test_a_null_byte_is_refused_and_stores_nothing(edition, alice, field):
    response = alice.post(START, creation() | {field: "a\x00b"})

    assert response.status_code == 400
    assert not Assessment.objects.exists()


def test_sending_twice_makes_one_assessment_and_ends_on_the_same_page(edition, alice):
    fields = creation()

    first = alice.post(START, fields)
    second = alice.post(START, fields)

    assert first.url == second.url
    assert Assessment.objects.count() == 1


def test_sending_twice_at_once_from_a_new_browser_gives_access_by_both_answers(edition, alice, bob):
    fields = creation()

    answers = [alice.post(START, fields), bob.post(START, fields)]

    assert Assessment.objects.count() == 1
    assert [alice.get(answers[0].url).status_code, bob.get(answers[1].url).status_code] == [200] * 2


def test_losing_the_race_to_create_gives_the_assessment_that_won(edition, monkeypatch):
    key = uuid4()
    made = build_assessment(edition)
    Assessment.objects.filter(pk=made.pk).update(creation_key=key)
    seen = iter([None])
    find = type(Assessment.objects.all()).first
    monkeypatch.setattr(
        type(Assessment.objects.all()), "first", lambda rows: next(seen, find(rows))
    )

    found = create_assessment(
        edition=edition, name=Name(title=made.title), creation_key=key, at=made.created_at
    )

    assert found == made


def test_an_old_page_sent_with_another_title_makes_another_assessment(edition, alice):
    fields = creation("Bermonderhoud")
    alice.post(START, fields)

    alice.post(START, {**fields, "title": "Gladheidsbestrijding"})

    titles = set(Assessment.objects.values_list("title", flat=True))
    assert titles == {"Bermonderhoud", "Gladheidsbestrijding"}


@pytest.mark.parametrize("key", ["", "geen-sleutel", "1", "x" * 5000])
def test_a_form_with_no_or_a_broken_key_never_fails(edition, alice, key):
    response = alice.post(START, creation(creation_key=key))

    assert response.status_code == 303


def test_the_start_page_offers_to_go_on_with_what_is_unfinished(edition, alice, assessment):
    page = Page(alice.get(START))

    assert page.values(".notice a", "href") == [reverse("wizard:overview", args=[assessment.pk])]
    assert "Bermonderhoud" in page.words(".notice")


def test_without_a_published_edition_the_start_page_says_so(db, alice):
    response = alice.get(START)

    assert response.status_code == 503
    assert "nog geen vragenlijst" in Page(response).words("h1")
