from dataclasses import replace

import pytest
from django.urls import reverse

from domain.catalogue import Catalogue
from domain.library import CaseKind
from domain.procedure import Status
from domain.texts import Text
from tests.catalogues import build_condition, build_text
from tests.conftest import build_edition
from tests.perspectives.approach_sets import (
    build_approach,
    build_case,
    build_procedure,
    build_requirement,
    build_stage,
    build_term,
)
from tests.perspectives.content_sets import build_whole_catalogue
from tests.perspectives.test_pages import Parsed

pytestmark = pytest.mark.django_db
LISTS = ["knowledge", "procedures", "instruments", "contradictions", "cases", "glossary"]
ADDRESSES = [
    *((name, []) for name in LISTS),
    ("procedure", ["open"]),
    ("case", ["paper"]),
]


@pytest.fixture
def approach() -> Catalogue:
    """The small approach as the published edition."""
    catalogue = build_approach()
    build_edition(catalogue)
    return catalogue


def get(client, name, arguments=(), language="nl", **query):
    client.cookies["django_language"] = language
    return client.get(reverse(f"perspectives:{name}", args=arguments), query)


def words_of(response):
    return " ".join(response.text.split())


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
    free = build_procedure("contest", "Prijsvraag")
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
    stages = (*first.stages, build_stage("check", least=10, usual=10))
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
    cases = (build_case("middle", CaseKind.BEST, equal),)
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
