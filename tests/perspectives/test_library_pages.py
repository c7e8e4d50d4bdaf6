"""Instruments, contradictions, cases and terms to look up, and what a perspective names of them."""

from dataclasses import replace

import pytest
from django.urls import reverse

from domain.texts import Text
from tests.approaches import build_case
from tests.catalogues import build_text
from tests.conftest import build_edition
from tests.perspectives.approach_sets import build_approach, build_term
from tests.perspectives.content_sets import build_whole_catalogue
from tests.perspectives.knowledge import get, words_of

pytestmark = pytest.mark.django_db


# Instruments


def test_instruments_stand_in_groups_with_their_fit_and_note(client, approach):
    words = words_of(get(client, "instruments"))

    assert "2 instrumenten" in words
    assert words.index("Laagste prijs") < words.index("Open begroting")
    assert "Vraag hulp bij de eerste keer." in words
    assert "<strong>Past niet als:</strong> Past niet waar kwaliteit verschilt." in words


@pytest.mark.parametrize(
    ("query", "shown", "hidden"),
    [
        ({"groep": "gunning"}, "Laagste prijs", "Open begroting"),
        ({"groep": "payment"}, "Open begroting", "Laagste prijs"),
        ({"perspectief": "co-creatie"}, "Open begroting", "Laagste prijs"),
        ({"perspectief": "competition"}, "Laagste prijs", "Open begroting"),
    ],
)
def test_a_filter_stands_in_the_address(client, approach, query, shown, hidden):
    words = words_of(get(client, "instruments", **query))

    assert f"<h3>{shown}</h3>" in words
    assert f"<h3>{hidden}</h3>" not in words
    assert "1 instrument " in words
    assert " selected>" in words
    assert "Wis filter" in words


def test_a_filter_that_leaves_nothing_can_be_cleared(client, approach):
    words = words_of(get(client, "instruments", groep="gunning", perspectief="co-creatie"))

    assert "Geen instrumenten met dit filter." in words
    assert f'<a href="{reverse("perspectives:instruments")}">Wis filter</a>' in words


@pytest.mark.parametrize("value", ["magic", "<script>", "gunning "])
def test_a_filter_that_does_not_exist_shows_everything(client, approach, value):
    response = get(client, "instruments", groep=value)

    assert "2 instrumenten" in words_of(response)
    assert "<script>" not in response.text


# Contradictions


def test_contradictions_stand_gravest_first_with_how_they_show(client, approach):
    words = words_of(get(client, "contradictions"))

    assert words.index("Breekt de aanpak") < words.index("Weinig partijen en toch op prijs")
    assert words.index("Te zien aan uw antwoorden.") < words.index("Aandacht")
    assert words.index("Late antwoorden") < words.index("Alleen te zien in een aankondiging")
    assert "<strong>Zo herstelt u het:</strong> Zo herstelt u het." in words
    assert "Hindert" not in words


# Cases


def test_cases_are_filtered_by_kind_and_by_the_perspective_that_leads(client, approach):
    good = words_of(get(client, "cases", soort="goed"))
    together = words_of(get(client, "cases", perspectief="co-creatie"))
    nothing = words_of(get(client, "cases", soort="slecht", perspectief="co-creatie"))

    assert "Het voorbeeld paper" in good
    assert "Het voorbeeld quay" not in good
    assert "Het voorbeeld quay" in together
    assert "Het voorbeeld bridge" not in together
    assert "Geen voorbeelden met dit filter." in nothing
    assert "Wis filter" in nothing


def test_a_case_tells_its_story_with_its_place_and_answers(client, approach):
    words = words_of(get(client, "case", ["paper"]))

    for part in ("De situatie.", "De keuze.", "De afloop.", "De les."):
        assert part in words
    assert "ligt het voorbeeld in het vlak Competitie." in words
    assert "Uw opdracht" not in words
    assert "Antwoord fixed" in words
    assert "Bekijk 3 antwoorden" in words


def test_a_case_to_work_out_asks_first_and_tells_on_demand(client, approach):
    words = words_of(get(client, "case", ["quay"]))

    assert "Wat er gebeurde" not in words
    assert words.index("Wat zou u doen?") < words.index("Bekijk waar het om draait")
    assert words.index("<summary>Bekijk waar") < words.index("De les.")


def test_a_case_without_one_leader_says_that_it_lies_on_a_border(client):
    equal = {"solution": "standard", "suppliers": "several"}
    cases = (build_case("middle", equal),)
    build_edition(build_approach(cases=cases))

    words = words_of(get(client, "case", ["middle"]))

    assert "Dit voorbeeld ligt precies op de grens van twee of meer vlakken." in words


def test_a_case_is_opened_as_an_assessment_with_one_button(client, approach):
    text = get(client, "case", ["paper"]).text

    address = reverse("wizard:from_case", args=["paper"])
    assert f'method="post" action="{address}"' in text
    assert "csrfmiddlewaretoken" in text
    assert client.post(address).status_code == 303


# The glossary


def test_terms_stand_by_letter_in_the_language_of_the_reader(client, approach):
    dutch, english = (
        words_of(get(client, "glossary")),
        words_of(get(client, "glossary", language="en")),
    )

    assert dutch.index('id="letter-e"') < dutch.index("efficiëntie") < dutch.index('id="letter-g"')
    assert dutch.index('id="letter-g"') < dutch.index("gunning")
    assert english.index('id="letter-a"') < english.index("award") < english.index('id="letter-e"')
    assert '<span class="terms-list__other" lang="en">award</span>' in dutch
    assert '<span class="terms-list__other" lang="nl">gunning</span>' in english
    assert "Ook: doelmatigheid" in dutch.replace("<span>", "")


def test_letters_jump_to_terms_and_letters_without_terms_do_not(client, approach):
    words = words_of(get(client, "glossary"))

    assert '<li><a href="#letter-e">E</a></li>' in words
    assert "<li><span>X</span></li>" in words
    assert 'id="contract_award"' in words


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("efficientie", "efficiëntie"),
        ("EFFICIËNTIE", "efficiëntie"),
        ("doelmatig", "efficiëntie"),
        ("market consult", "marktconsultatie"),
        ("  gunning  ", "gunning"),
    ],
)
def test_a_search_minds_no_accents_capitals_or_language(client, approach, search, found):
    words = words_of(get(client, "glossary", zoek=search))

    assert "1 begrip gevonden met" in words
    assert f"<dt>{found}" in words
    assert "Wis zoekwoord" in words


def test_a_search_that_finds_nothing_says_what_to_do(client, approach):
    response = get(client, "glossary", zoek="<b>xyz</b>")

    assert "Geen begrippen gevonden met ‘&lt;b&gt;xyz&lt;/b&gt;’." in words_of(response)
    assert "<b>xyz</b>" not in response.text
    assert 'class="letters"' not in response.text


def test_a_term_that_begins_with_a_figure_stands_last(client):
    terms = (build_term("co2", "2-fasencontract", "2-phase contract"), *build_approach().terms)
    build_edition(build_approach(terms=terms))

    text = get(client, "glossary").text

    assert text.index('id="letter-m"') < text.index('id="letter-0-9"') < text.index("2-fasen")


def test_a_term_without_english_shows_in_dutch_and_marked(client):
    term = replace(build_term("t", "bestek", "x"), name=Text(nl="bestek"), meaning=build_text("x"))
    build_edition(build_approach(terms=(term,)))

    words = words_of(get(client, "glossary", language="en"))

    assert '<dt><span lang="nl">bestek</span>' in words
    assert "terms-list__other" not in words


# The page of a perspective


def test_a_perspective_names_fitting_procedures_and_cases(client, approach):
    words = words_of(get(client, "perspective", ["co_creation"]))

    assert reverse("perspectives:procedure", args=["partnership"]) in words
    assert reverse("perspectives:procedure", args=["open"]) not in words
    assert reverse("perspectives:procedure", args=["framework"]) not in words
    assert reverse("perspectives:case", args=["quay"]) in words
    assert reverse("perspectives:case", args=["paper"]) not in words


def test_a_perspective_of_an_earlier_edition_has_neither(client):
    build_edition(build_whole_catalogue())

    words = words_of(get(client, "perspective", ["co_creation"]))

    assert "Passende procedures" not in words
    assert 'href="#procedures"' not in words
