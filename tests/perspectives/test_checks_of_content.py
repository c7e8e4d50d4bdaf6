from dataclasses import replace

import pytest

from domain.conditions import Condition, Criterion
from domain.perspective import Importance
from domain.texts import Basis, Certainty, Source, Text
from perspectives.checking import faults_in, untranslated, unused_sources
from perspectives.problems import place_of
from perspectives.question_checks import LINKED_MAX
from tests.catalogues import build_catalogue, build_condition, build_question
from tests.perspectives.content_sets import build_whole_catalogue


def faults(catalogue):
    return {place_of(fault.path): fault.message for fault in faults_in(catalogue)}


def question_faults(*questions, **other):
    parts = {"conditions": (), "gates": (), "flags": (), **other}
    found = faults(build_catalogue(questions, **parts))
    return {
        place.removeprefix("questionnaires[0].themes[0].questions"): message
        for place, message in found.items()
    }


def test_a_whole_catalogue_has_no_faults():
    assert faults(build_whole_catalogue()) == {}


def test_a_condition_on_a_question_that_does_not_exist_names_both():
    found = question_faults(build_question("q5", shown_when=build_condition("q2", "a")))

    assert list(found) == ["[0].shown_when.any_of[0].question"]
    [message] = found.values()
    assert "q5" in message
    assert "vraag q2, maar die bestaat niet" in message


def test_a_condition_on_a_removed_option_names_question_and_option():
    found = question_faults(
        build_question("q2"), build_question("q5", shown_when=build_condition("q2", "yes_please"))
    )

    assert list(found) == ["[1].shown_when.any_of[0].options[0]"]
    assert "antwoord yes_please op vraag q2" in found["[1].shown_when.any_of[0].options[0]"]


def test_a_condition_on_a_later_question_says_so():
    found = question_faults(
        build_question("q5", shown_when=build_condition("q2", "a")), build_question("q2")
    )

    assert "Zet vraag q2 eerder" in found["[0].shown_when"]


def test_questions_that_wait_for_each_other_are_a_circle():
    found = question_faults(
        build_question("q2", shown_when=build_condition("q5", "a")),
        build_question("q5", shown_when=build_condition("q2", "a")),
    )

    assert found["[0].shown_when"] == (
        "Vraag q2 en vraag q5 wachten op elkaar. Haal één regel weg."
    )


def test_a_question_that_waits_for_itself_is_refused():
    found = question_faults(build_question("q2", shown_when=build_condition("q2", "a")))

    assert "verwijst naar zichzelf" in found["[0].shown_when"]


def test_a_question_may_not_take_the_address_of_a_page():
    found = question_faults(build_question("advies"))

    assert "adres van een pagina" in found["[0].key"]


@pytest.mark.parametrize(("count", "refused"), [(LINKED_MAX, False), (LINKED_MAX + 1, True)])
def test_others_depend_on_a_limited_number_of_questions(count, refused):
    deciding = [build_question(f"q{number}") for number in range(count)]
    dependent = [
        build_question(f"d{number}", shown_when=build_condition(f"q{number}", "a"))
        for number in range(count)
    ]

    found = faults(build_catalogue((*deciding, *dependent), conditions=(), gates=(), flags=()))

    assert ("questionnaires[0].themes" in found) is refused


def test_gates_and_flags_may_not_refer_to_nothing():
    catalogue = build_whole_catalogue()
    gate = replace(catalogue.gates[0], when=build_condition("gone", "a"))
    flag = replace(catalogue.flags[0], when=build_condition("suppliers", "gone"))

    found = faults(replace(catalogue, gates=(gate,), flags=(flag,)))

    assert list(found) == ["gates[0].when.any_of[0].question", "flags[0].when.any_of[0].options[0]"]


@pytest.mark.parametrize(
    "condition",
    [
        Condition(),
        Condition(
            all_of=(
                Criterion(question="trust", options=("low",)),
                Criterion(question="trust", options=("high",)),
            )
        ),
        Condition(
            all_of=(Criterion(question="trust", options=("low",)),),
            none_of=(Criterion(question="trust", options=("low", "high")),),
        ),
    ],
)
def test_a_condition_that_says_nothing_or_never_holds_is_refused(condition):
    catalogue = build_whole_catalogue()
    gate = replace(catalogue.gates[0], when=condition)

    assert list(faults(replace(catalogue, gates=(gate,)))) == ["gates[0].when"]


@pytest.mark.parametrize("weight", [0, -1, 4])
def test_a_weight_is_one_two_or_three(weight):
    assert list(question_faults(build_question("q", weight=weight))) == ["[0].weight"]


@pytest.mark.parametrize("points", [(6, 1, 0), (0, 0, 0), (7, -1, 0), (2, 2, 1)])
def test_points_are_six_divided_over_three(points):
    options = {"a": points, "b": (0, 6, 0), "c": (0, 0, 6)}

    assert list(question_faults(build_question("q", options))) == ["[0].options[0].points"]


def test_a_question_has_three_to_five_options():
    two = {"a": (6, 0, 0), "b": (0, 6, 0)}
    five = dict.fromkeys("abcd", (6, 0, 0)) | {"e": (0, 6, 0)}
    six = five | {"f": (0, 0, 6)}

    assert list(question_faults(build_question("q", two))) == ["[0].options"]
    assert list(question_faults(build_question("q", five))) == []
    assert list(question_faults(build_question("q", six))) == ["[0].options"]


def test_a_question_that_decides_nothing_is_refused():
    same = dict.fromkeys("abc", (2, 2, 2))

    assert "dezelfde punten" in question_faults(build_question("q", same))["[0].options"]


@pytest.mark.parametrize("key", ["Q", "1a", "a-b", "", "a" * 61, "é", "a b", "no", "null"])
def test_a_key_that_cannot_be_lasting_is_refused(key):
    assert "[0].key" in question_faults(build_question(key))


@pytest.mark.parametrize("key", ["dont_know", "not_applicable"])
def test_an_option_may_not_take_the_name_of_a_state(key):
    options = {key: (6, 0, 0), "b": (0, 6, 0), "c": (0, 0, 6)}

    assert list(question_faults(build_question("q", options))) == ["[0].options[0].key"]


def test_keys_are_unique_within_their_list_and_questions_within_the_questionnaire():
    catalogue = build_whole_catalogue()
    need, market, team = catalogue.questionnaires[0].themes
    doubled = replace(market, questions=need.questions[:1])
    questionnaire = replace(catalogue.questionnaires[0], themes=(need, doubled, team))
    sources = (catalogue.sources[0], catalogue.sources[0])

    found = faults(replace(catalogue, questionnaires=(questionnaire,), sources=sources, flags=()))

    assert list(found) == ["sources[1].key", "questionnaires[0].themes[1].questions[0].key"]


def test_a_source_that_does_not_exist_is_refused():
    catalogue = build_whole_catalogue()
    basis = Basis(certainty=Certainty.MEMORY, sources=("leaflet", "rumour"))
    part = replace(catalogue.model[0], basis=basis)

    assert "Bron rumour" in faults(replace(catalogue, model=(part,)))["model[0].basis.sources[1]"]


def test_what_is_verified_names_a_source():
    catalogue = build_whole_catalogue()
    part = replace(catalogue.model[0], basis=Basis(certainty=Certainty.VERIFIED))

    assert list(faults(replace(catalogue, model=(part,)))) == ["model[0].basis.sources"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "www.example.org", "https://", "//x.nl"])
def test_the_address_of_a_source_is_a_web_address(url):
    source = replace(build_whole_catalogue().sources[0], url=url)

    assert list(faults(build_whole_catalogue(sources=(source,)))) == ["sources[0].url"]


def test_growth_paths_and_steps_are_complete():
    catalogue = build_whole_catalogue()
    phase = replace(catalogue.phases[0], per_perspective=catalogue.phases[0].per_perspective[:2])

    found = faults(replace(catalogue, growth=catalogue.growth[1:], phases=(phase,)))

    assert list(found) == ["phases[0].per_perspective", "growth"]


def test_the_three_perspectives_stand_in_the_fixed_order():
    catalogue = build_whole_catalogue()

    assert "perspectives" in faults(replace(catalogue, perspectives=catalogue.perspectives[::-1]))
    assert "perspectives" in faults(replace(catalogue, perspectives=catalogue.perspectives[:2]))


def test_importance_goes_from_nought_to_three():
    condition = replace(
        build_whole_catalogue().conditions[0],
        importance=Importance(competition=4, participation=0, co_creation=-1),
    )

    assert list(faults(build_whole_catalogue(conditions=(condition,)))) == [
        "conditions[0].importance.competition",
        "conditions[0].importance.co_creation",
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (Text(nl="", en=""), "title.nl"),
        (Text(nl="  ", en="x"), "title.nl"),
        (Text(nl="", en="x"), "title.nl"),
        (Text(nl="x", en=""), "title.en"),
        (Text(nl="x", en=" "), "title.en"),
    ],
)
def test_a_text_that_must_be_there_is_not_empty(text, place):
    assert list(faults(build_whole_catalogue(title=text))) == [place]


def test_a_help_text_may_be_empty_on_purpose():
    question = replace(build_question("q"), hint=Text(nl="", en=""), example=Text(nl=""))

    assert question_faults(question) == {}


def test_missing_translations_are_no_fault_but_are_listed_with_their_place():
    question = replace(build_question("q"), text=Text(nl="Alleen Nederlands"), hint=Text(nl=""))
    catalogue = build_catalogue((question,), conditions=(), gates=(), flags=())

    assert faults(catalogue) == {}
    assert [place_of(path) for path in untranslated(catalogue)] == [
        "questionnaires[0].themes[0].questions[0].text"
    ]


def test_sources_that_nothing_rests_on_are_listed():
    catalogue = build_whole_catalogue()
    spare = Source(key="spare", title="x", publisher="y", certainty=Certainty.MEMORY)

    assert unused_sources(replace(catalogue, sources=(*catalogue.sources, spare))) == ("spare",)


def test_a_questionnaire_for_an_assignment_is_needed():
    assert "questionnaires" in faults(build_whole_catalogue(questionnaires=()))
