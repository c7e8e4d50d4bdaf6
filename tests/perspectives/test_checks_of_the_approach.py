from dataclasses import replace

import pytest

from domain.library import CaseAnswer, CaseKind
from domain.perspective import Importance, Perspective
from domain.procedure import Candidates, Role, Status
from domain.texts import Text
from perspectives.checking import faults_in, untranslated
from perspectives.problems import place_of
from tests.approaches import (
    build_case,
    build_instrument,
    build_minimum,
    build_procedure,
    build_requirement,
    build_situation,
    build_stage,
    build_threshold,
)
from tests.catalogues import BASIS, build_condition, build_question, build_text
from tests.perspectives.approach_sets import build_approach
from tests.perspectives.content_sets import build_whole_catalogue

ALWAYS = build_condition("kind", "works")


def situation_of(*procedures):
    return build_situation(
        "s", build_condition("kind", "services"), {Perspective.COMPETITION: procedures}
    )


def faults(**changes):
    found = faults_in(build_approach(**changes))
    return {place_of(fault.path): fault.message for fault in found}


def procedure_faults(**changes):
    found = faults(procedures=(build_procedure("p", **changes),), situations=(), contradictions=())
    return {place.removeprefix("procedures[0]."): message for place, message in found.items()}


def with_question(question):
    [questionnaire] = build_whole_catalogue().questionnaires
    first, *others = questionnaire.themes
    theme = replace(first, questions=(*first.questions, question))
    return (replace(questionnaire, themes=(theme, *others)),)


def test_a_whole_approach_has_no_faults():
    assert faults() == {}


def test_an_edition_without_the_approach_has_no_faults_either():
    assert list(faults_in(build_whole_catalogue())) == []


def test_rules_of_the_approach_may_name_facts_and_their_options():
    wrong = build_requirement("wrong", build_condition("kind", "boats"), Status.NOT_OPEN)

    found = procedure_faults(requirements=(wrong,))

    assert found == {
        "requirements[0].when.any_of[0].options[0]": (
            "De regel van wrong noemt boats bij het gegeven kind."
            " Kies uit: works, supplies, services, social_services, concession."
        )
    }


def test_a_rule_about_the_answers_may_not_name_facts():
    flag = replace(build_whole_catalogue().flags[0], when=ALWAYS)
    question = build_question("q", shown_when=ALWAYS)

    found = faults(flags=(flag,), questionnaires=with_question(question))

    assert list(found) == [
        "questionnaires[0].themes[0].questions[3].shown_when.any_of[0].question",
        "flags[0].when.any_of[0].question",
    ]
    assert "noemt het gegeven kind. Dat kan alleen bij grenzen, procedures" in found[list(found)[1]]


def test_a_contradiction_may_name_a_procedure_that_exists():
    contradiction = replace(
        build_approach().contradictions[0], when=(build_condition("procedure", "closed"),)
    )

    found = faults(contradictions=(contradiction,))

    assert found == {
        "contradictions[0].when[0].any_of[0].options[0]": (
            "De regel van few_and_price verwijst naar procedure closed, maar die bestaat niet."
            " Kies een andere procedure."
        )
    }


def test_nothing_but_a_contradiction_may_name_a_procedure():
    instrument = build_instrument("i", needs=build_condition("procedure", "open"))

    [message] = faults(instruments=(instrument,)).values()

    assert message == (
        "De regel van i noemt een procedure. Dat kan alleen in een tegenspraak. Haal het weg."
    )


@pytest.mark.parametrize("key", ["kind", "threshold", "urgent", "procedure"])
def test_a_question_may_not_take_the_name_of_a_fact(key):
    found = faults(questionnaires=with_question(build_question(key)))

    assert found == {
        "questionnaires[0].themes[0].questions[3].key": (
            f"{key} is al een gegeven van de opdracht. Kies een andere sleutel."
        )
    }


@pytest.mark.parametrize("key", ["gegevens", "procedures", "planning", "stappenplan"])
def test_a_question_may_not_take_the_address_of_a_page_of_the_approach(key):
    [message] = faults(questionnaires=with_question(build_question(key))).values()

    assert message == f"{key} is al het adres van een pagina. Kies een andere sleutel."


def test_a_term_that_a_question_names_exists():
    question = replace(build_question("q"), terms=("efficiency", "magic"))

    assert faults(questionnaires=with_question(question)) == {
        "questionnaires[0].themes[0].questions[3].terms[1]": (
            "Begrip magic bestaat niet. Voeg het toe of haal de verwijzing weg."
        )
    }


def test_keys_are_unique_in_each_list():
    twice = (build_procedure("p"), build_procedure("p"))

    found = faults(procedures=twice, situations=(), contradictions=())

    assert found == {"procedures[1].key": "De sleutel p komt al voor. Kies een andere."}


def test_a_situation_prefers_procedures_that_exist_each_once():
    found = faults(situations=(situation_of("open", "closed", "open", "framework"),))

    assert {place.removeprefix("situations[0].preferred[0]."): m for place, m in found.items()} == {
        "procedures[1]": "Procedure closed bestaat niet. Kies een andere.",
        "procedures[2]": "Procedure open staat al in deze lijst. Haal er één weg.",
        "procedures[3]": (
            "framework komt boven op een procedure en kan hier niet vooraan staan."
            " Noem een procedure."
        ),
    }


def test_a_situation_names_each_perspective_once_with_procedures():
    situation = situation_of()
    doubled = replace(situation, preferred=situation.preferred * 2)

    assert list(faults(situations=(doubled,))) == [
        "situations[0].preferred[0].procedures",
        "situations[0].preferred[1].perspective",
        "situations[0].preferred[1].procedures",
    ]
    assert list(faults(situations=(replace(situation, preferred=()),))) == [
        "situations[0].preferred"
    ]


@pytest.mark.parametrize(
    ("periods", "place"),
    [
        ((("2024-01-01", "2025-12-31"), ("2026-01-01", "")), None),
        ((("2026-01-01", ""), ("2024-01-01", "2025-12-31")), None),
        ((("2024-01-01", "2025-12-31"), ("2025-12-31", "")), "thresholds[1].valid_from"),
        ((("2024-01-01", ""), ("2026-01-01", "")), "thresholds[1].valid_from"),
        ((("2024-1-1", ""),), "thresholds[0].valid_from"),
        ((("", ""),), "thresholds[0].valid_from"),
        ((("2024-01-01", "soon"),), "thresholds[0].valid_to"),
        ((("2024-01-01", "2023-12-31"),), "thresholds[0].valid_to"),
    ],
)
def test_thresholds_count_one_after_the_other(periods, place):
    thresholds = tuple(
        build_threshold(1000, *period, key=f"t{number}") for number, period in enumerate(periods)
    )

    assert list(faults(thresholds=thresholds)) == ([place] if place else [])


def test_thresholds_for_other_authorities_may_count_at_the_same_time():
    one = build_threshold(1000, "2024-01-01")
    other = replace(one, key="other", authorities=("central",))

    assert faults(thresholds=(one, other)) == {}


def test_a_threshold_has_an_amount_and_is_for_somebody():
    threshold = replace(build_threshold(0, "2024-01-01"), authorities=(), kinds=())

    assert list(faults(thresholds=(threshold,))) == [
        "thresholds[0].amount",
        "thresholds[0].authorities",
        "thresholds[0].kinds",
    ]


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"effort_buyer": 0}, "effort_buyer"),
        ({"effort_market": 6}, "effort_market"),
        ({"affinity": Importance(competition=4, participation=0, co_creation=0)}, "affinity"),
        ({"lead_weeks_least": 21}, "lead_weeks_least"),
        ({"lead_weeks_least": -1}, "lead_weeks_least"),
        ({"ground_missing": Status.OPEN}, "ground_missing"),
        ({"stages": ()}, "stages"),
        ({"stages": (build_stage("s", 30, 31),)}, "stages[0].least_days"),
        ({"stages": (build_stage("s", 30, -1),)}, "stages[0].least_days"),
        ({"stages": (build_stage("s", minima=(build_minimum(0),)),)}, "stages[0].minima[0].days"),
        (
            {"stages": (build_stage("a", after_contract=True), build_stage("b"))},
            "stages[1]",
        ),
        (
            {"candidates": Candidates(least=0, text=build_text("x"), basis=BASIS)},
            "candidates.least",
        ),
        (
            {"candidates": Candidates(least=5, most=3, text=build_text("x"), basis=BASIS)},
            "candidates.most",
        ),
        (
            {"requirements": (build_requirement("r", ALWAYS, Status.OPEN),)},
            "requirements[0].otherwise",
        ),
    ],
)
def test_the_numbers_of_a_procedure_fit(changes, place):
    [found] = procedure_faults(**changes)

    assert found.removesuffix(".competition") == place


def test_a_technique_needs_no_stages():
    assert procedure_faults(role=Role.TECHNIQUE, stages=()) == {}


def test_a_minimum_that_always_counts_comes_last():
    first, last = build_minimum(40, key="always"), build_minimum(15, when=ALWAYS)

    found = procedure_faults(stages=(build_stage("tender", minima=(first, last)),))

    assert found == {
        "stages[0].minima[0]": (
            "Termijn always geldt altijd, dus de termijnen erna tellen nooit. Zet haar als laatste."
        )
    }
    assert procedure_faults(stages=(build_stage("tender", minima=(last, first)),)) == {}


@pytest.mark.parametrize("severity", [0, 4])
def test_severity_is_one_two_or_three(severity):
    contradiction = replace(build_approach().contradictions[0], severity=severity)

    assert list(faults(contradictions=(contradiction,))) == ["contradictions[0].severity"]


def test_a_popular_instrument_says_when_it_does_not_fit():
    popular = build_instrument("i", popular=True, against=None)

    assert faults(instruments=(popular,)) == {
        "instruments[0].against": (
            "Instrument i is populair. Schrijf bij against wanneer het niet past."
        )
    }


def test_a_case_tells_what_happened_and_one_to_work_out_asks():
    answers = {"clarity": "fixed"}
    cases = (
        build_case("a", answers, outcome=None),
        build_case("b", answers, kind=CaseKind.TO_WORK_OUT, outcome=None),
        build_case("c", {}, kind=CaseKind.WORST),
    )

    found = faults(cases=cases)

    assert list(found) == ["cases[0].outcome", "cases[1].exercise", "cases[2].answers"]


@pytest.mark.parametrize(
    ("answers", "place", "words"),
    [
        ((("gone", "a"),), "[0].question", "vraag gone, maar die bestaat niet"),
        ((("clarity", "gone"),), "[0].option", "Antwoord gone op vraag clarity bestaat niet"),
        ((("clarity", "fixed"), ("clarity", "fixed")), "[1].question", "twee keer"),
        (
            (("solution", "standard"), ("ownership", "shared")),
            "[1].question",
            "vraag ownership, maar met de andere antwoorden wordt die niet gesteld",
        ),
    ],
)
def test_the_answers_of_a_case_fit_the_questionnaire(answers, place, words):
    case = build_case("a", {})
    case = replace(case, answers=tuple(CaseAnswer(question=q, option=o) for q, o in answers))

    [(found, message)] = faults(cases=(case,)).items()

    assert found == f"cases[0].answers{place}"
    assert words in message


def test_texts_of_the_approach_without_english_are_listed_with_their_place():
    procedure = build_procedure("p", summary=Text(nl="Alleen Nederlands"))
    catalogue = build_approach(procedures=(procedure,), situations=(), contradictions=())

    assert [place_of(path) for path in untranslated(catalogue)] == ["procedures[0].summary"]
