"""The pages of knowledge together, and those of the procedures."""

from dataclasses import replace

import pytest
from django.urls import reverse

from domain.procedure import Status
from tests.approaches import build_procedure, build_requirement, build_stage
from tests.catalogues import build_condition, build_text
from tests.conftest import build_edition
from tests.perspectives.approach_sets import build_approach
from tests.perspectives.content_sets import build_whole_catalogue
from tests.perspectives.knowledge import get, words_of
from tests.perspectives.test_pages import Parsed

pytestmark = pytest.mark.django_db
LISTS = ["knowledge", "procedures", "instruments", "contradictions", "cases", "glossary"]
ADDRESSES = [
    *((name, []) for name in LISTS),
    ("procedure", ["open"]),
    ("case", ["paper"]),
]


def shipped_addresses(catalogue):
    procedures = [("procedure", [procedure.key]) for procedure in catalogue.procedures]
    cases = [("case", [case.key]) for case in catalogue.cases]
    return [*((name, []) for name in LISTS), *procedures, *cases]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_shows_the_shipped_content(client, shipped_edition, shipped_catalogue, language):
    for name, arguments in shipped_addresses(shipped_catalogue):
        response = get(client, name, arguments, language)

        page = Parsed(response.text)
        assert response.status_code == 200, (name, arguments)
        assert f'<html lang="{language}">' in response.text
        assert page.tags.count("h1") == 1
        assert len(page.ids) == len(set(page.ids)), (name, arguments)
        assert not page.inline
        assert " – Drieluik</title>" in response.text
        assert "Text(" not in response.text


@pytest.mark.parametrize(("name", "arguments"), ADDRESSES)
def test_without_a_published_edition_a_page_tells_what_to_do(client, name, arguments):
    response = get(client, name, arguments)

    assert response.status_code == 503
    assert "publish_content" in response.text


@pytest.mark.parametrize(("name", "arguments"), ADDRESSES)
def test_a_page_can_only_be_read(client, approach, name, arguments):
    assert client.post(reverse(f"perspectives:{name}", args=arguments)).status_code == 405


@pytest.mark.parametrize("name", ["procedure", "case"])
def test_an_unknown_key_is_not_found(client, approach, name):
    assert get(client, name, ["gone"]).status_code == 404


@pytest.mark.parametrize("name", LISTS)
def test_an_edition_without_the_approach_shows_nothing_of_it(client, name):
    build_edition(build_whole_catalogue())

    response = get(client, name)

    assert response.status_code == 200
    assert name == "knowledge" or "In deze editie staan geen" in response.text
    assert name != "knowledge" or reverse("perspectives:procedures") not in response.text


def test_the_pages_cost_one_query(client, approach, django_assert_max_num_queries):
    get(client, "knowledge")

    for name, arguments in ADDRESSES:
        with django_assert_max_num_queries(1):
            get(client, name, arguments)


def test_addresses_are_short_and_dutch():
    assert [reverse(f"perspectives:{name}") for name in LISTS] == [
        "/kennis/",
        "/procedures/",
        "/instrumenten/",
        "/tegenspraak/",
        "/voorbeelden/",
        "/begrippen/",
    ]
    assert reverse("perspectives:procedure", args=["neg_no_call"]) == "/procedures/neg_no_call/"


def test_the_main_menu_marks_where_one_is(client, approach):
    current = 'aria-current="true">'

    assert f"{current}Kennis</a>" in get(client, "procedures").text
    assert f"{current}Kennis</a>" in get(client, "overview").text
    assert f"{current}Over het model</a>" in get(client, "sources").text
    assert f"{current}Kennis</a>" not in get(client, "sources").text


# Procedures


def test_procedures_stand_in_groups_by_what_they_are_and_by_threshold(client, approach):
    text = get(client, "procedures").text

    above, below = text.index('id="boven"'), text.index('id="onder"')
    techniques, preparation = text.index('id="technieken"'), text.index('id="voorbereiding"')
    assert above < text.index('<tr id="open">') < text.index('<tr id="partnership">') < below
    assert below < text.index('<tr id="multiple">') < techniques
    assert techniques < text.index('<tr id="framework">') < preparation
    assert preparation < text.index('<tr id="consultation">')
    assert 'id="altijd"' not in text


def test_a_procedure_that_asks_no_threshold_is_for_both_sides_of_it(client):
    catalogue = build_approach()
    free = build_procedure("contest", name=build_text("Prijsvraag"))
    build_edition(replace(catalogue, procedures=(*catalogue.procedures, free)))

    text = get(client, "procedures").text

    assert text.index('id="altijd"') < text.index('<tr id="contest">') < text.index('id="onder"')


def test_a_row_tells_candidates_effort_lead_time_and_fit_in_words(client, approach):
    words = words_of(get(client, "procedures"))
    row = words[words.index('<tr id="open">') : words.index('<tr id="partnership">')]

    assert "3 tot 5" in row
    assert "vrij laag" in row
    assert "gemiddeld" in row
    assert "12 tot 20 weken" in row
    for word in ("Competitie <b>Goed", "Participatie <b>Matig", "<b>Past niet"):
        assert word in row


def test_thresholds_show_both_periods_with_article_and_day(client, approach):
    dutch = words_of(get(client, "procedures"))
    english = words_of(get(client, "procedures", language="en"))

    assert '<th class="table__number" scope="col">2024–2025</th>' in dutch
    assert '<th class="table__number" scope="col">2026–2027</th>' in dutch
    assert "€ 221.000" in dutch
    assert "€216,000" in english
    assert "Leveringen en diensten" in dutch
    assert "Aanbestedingswet 2012, art. 2.71</span>, gezien op 25 november 2026" in dutch


def test_a_threshold_without_an_end_counts_in_every_period(client):
    catalogue = build_approach()
    social = replace(
        catalogue.thresholds[0],
        key="social",
        kinds=("social_services",),
        amount=750_000,
        valid_from="2016-07-01",
        valid_to="",
    )
    build_edition(replace(catalogue, thresholds=(*catalogue.thresholds, social)))

    text = get(client, "procedures").text

    assert text.count("750.000") == 2
    assert "1 juli 2016" not in text


def test_a_procedure_tells_when_it_is_allowed_with_articles(client, approach):
    words = words_of(get(client, "procedure", ["partnership"]))

    assert "De regel above." in words
    assert "Wie hier niet aan voldoet, kan deze weg niet kiezen." in words
    assert "De oplossing bestaat nog niet." in words
    assert "Eén van deze gronden is nodig" in words
    assert "art. 2.71</span>, gezien op 25 november 2026" in words


def test_a_procedure_without_rules_and_grounds_is_always_allowed(client):
    catalogue = build_approach()
    build_edition(replace(catalogue, procedures=(*catalogue.procedures, build_procedure("free"))))

    assert "Dit mag altijd. U hebt geen grond nodig." in get(client, "procedure", ["free"]).text


def test_rules_with_room_stand_apart_from_hard_ones(client):
    rules = (
        build_requirement("hard", build_condition("kind", "works"), Status.NOT_OPEN),
        build_requirement("soft", build_condition("kind", "works"), Status.ONLY_IF),
    )
    procedure = build_procedure("p", requirements=rules)
    build_edition(build_approach(procedures=(procedure,), situations=(), contradictions=()))

    text = get(client, "procedure", ["p"]).text

    assert text.index("Harde regels") < text.index("De regel hard.")
    assert text.index("De regel hard.") < text.index("Regels met ruimte")
    assert text.index("Regels met ruimte") < text.index("De regel soft.")


def test_terms_show_what_the_law_asks_and_what_is_usual(client):
    catalogue = build_approach()
    first, *others = catalogue.procedures
    stages = (*first.stages, build_stage("check", 10, 10))
    build_edition(replace(catalogue, procedures=(replace(first, stages=stages), *others)))

    words = words_of(get(client, "procedure", ["open"]))

    assert "<b>40 dagen</b>" in words
    assert "30 dagen, op zijn kortst 20" in words
    assert "De wet noemt geen termijn." in words
    assert "</span> 10 dagen</td>" in words


def test_what_is_from_memory_never_looks_settled(client, approach):
    words = words_of(get(client, "procedure", ["open"]))

    directive = words[words.index("2014/24/EU, art. 27") :][:600]
    assert "Nog niet nagekeken" in directive


def test_what_is_about_to_change_is_shown_with_how_sure_it_is(client, approach):
    words = words_of(get(client, "procedures"))

    change = words[words.index('id="verandert"') :]
    assert "Dit is nog geen wet. Het advies rekent er niet mee." in change
    assert "Een wetsvoorstel" in change
    assert "Nog niet nagekeken" in change
