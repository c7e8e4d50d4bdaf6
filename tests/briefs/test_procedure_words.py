"""Procedures in words: which is open and why, what is missing, and the threshold line."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from domain.facts import NO_FACTS, Kind
from domain.procedure import Role, Status
from domain.procedures import PolicyBand
from tests.approaches import build_procedure
from tests.briefs.approaches import (
    ABOVE,
    BELOW,
    NO_VALUE,
    TODAY,
    TOGETHER,
    approach_on,
    judged_in,
    procedures_in,
    seen,
)
from tests.briefs.builders import build_advice
from tests.catalogues import build_text, small_catalogue
from tests.perspectives.approach_sets import FITS_COMPETITION


def test_the_recommended_procedure_comes_first_and_is_not_among_the_others():
    view = procedures_in(approach_on())

    assert view.recommended is not None
    assert view.recommended.key == "open"
    assert view.recommended.status_word == "Open voor u"
    assert "open" not in [p.key for group in view.groups for p in group.procedures]


def test_what_the_threshold_is_of_which_period_and_on_which_side_the_value_is():
    threshold = procedures_in(approach_on()).threshold

    assert threshold is not None
    assert threshold.sentence == (
        "De Europese drempel voor diensten van een decentrale overheid is "
        "€\N{NO-BREAK SPACE}216.000 exclusief btw (bedragen van 2026\N{EN DASH}2027)."
    )
    assert threshold.side.endswith("250.000 ligt daarboven.")
    assert threshold.assumed == ""


@pytest.mark.parametrize(
    ("value", "side"),
    [(215_999, "daaronder"), (216_000, "precies dit bedrag"), (216_001, "daarboven")],
)
def test_equal_to_the_threshold_is_told_apart(value, side):
    threshold = procedures_in(approach_on(facts=replace(ABOVE, value=Decimal(value)))).threshold

    assert threshold is not None
    assert side in threshold.side


def test_an_amount_whose_period_has_ended_is_said_to_be_assumed():
    threshold = procedures_in(approach_on(on_date=date(2029, 1, 2))).threshold

    assert threshold is not None
    assert "2 januari 2029" in threshold.assumed
    assert "controleer dat" in threshold.assumed


def test_without_a_kind_there_is_no_threshold_and_the_facts_are_asked_for():
    view = procedures_in(approach_on(facts=NO_FACTS))

    assert view.threshold is None
    assert {"authority", "kind", "value"} <= {fact.key for fact in view.missing}
    assert all(fact.settles for fact in view.missing)


def test_an_unknown_value_leaves_a_procedure_open_on_a_condition():
    judged = judged_in(approach_on(facts=NO_VALUE), "open")

    assert judged.status is Status.ONLY_IF
    assert judged.status_word == "Alleen als"
    assert judged.reason == "Dat hangt af van wat nog niet bekend is: geraamde waarde."
    assert [fact.key for fact in judged.obstacles[0].facts] == ["value"]


def test_a_procedure_that_is_not_open_tells_the_rule_with_its_article():
    judged = judged_in(approach_on(facts=BELOW), "open")

    assert judged.status_word == "Niet open"
    assert judged.reason == "De regel above."
    assert judged.obstacles[0].basis.article == "Aanbestedingswet 2012, art. 2.71"


def test_a_ground_names_the_answers_that_it_rests_on():
    judged = judged_in(approach_on(TOGETHER), "partnership")

    (ground,) = judged.grounds
    assert judged.reason == "De oplossing bestaat nog niet."
    assert [question.key for question, _option in ground.answers] == ["solution"]


def test_a_missing_ground_is_said_to_be_missing():
    judged = judged_in(approach_on(), "partnership")

    assert judged.status is Status.ONLY_IF
    assert "Uw antwoorden laten er geen zien" in judged.reason


def test_perspective_and_procedure_that_do_not_go_together_are_told():
    apart = build_procedure(
        "open", name=build_text("Openbare procedure"), affinity=FITS_COMPETITION
    )

    judged = judged_in(approach_on(TOGETHER, procedures=(apart,)), "open")

    assert judged.fit_word == "Past niet"
    assert "gaan niet samen: openbare procedure en co-creatiegericht" in judged.fit_warning


def test_the_own_policy_is_shown_as_that_of_the_organisation():
    band = PolicyBand(kind=Kind.SERVICES, procedure="multiple", up_to=Decimal(100_000))

    within = judged_in(approach_on(facts=BELOW, policy=(band,)), "multiple")
    beyond = judged_in(
        approach_on(facts=replace(BELOW, value=Decimal(150_000)), policy=(band,)), "multiple"
    )

    assert within.policy.startswith("Eigen beleid van uw organisatie")
    assert within.policy.endswith("Dit past.")
    assert beyond.policy.endswith("Dit is meer.")
    assert beyond.reason == "Alleen als u van uw eigen inkoopbeleid mag afwijken."


def test_the_next_two_are_named_in_a_sentence_with_what_decided():
    view = procedures_in(approach_on())

    assert view.next_two.startswith(
        "Daarna komen in aanmerking: innovatiepartnerschap (alleen als)"
    )
    assert view.alternatives[0].decided == "Staat niet zonder voorwaarde voor u open."


def test_only_the_terms_that_count_are_shown_of_the_recommended_procedure():
    view = procedures_in(approach_on())

    assert view.recommended is not None
    assert [term.days for term in view.recommended.terms] == ["40 dagen"]


def test_techniques_and_preparation_are_additions():
    view = procedures_in(approach_on())

    assert [addition.key for addition in view.additions] == ["framework", "consultation"]


def test_effort_and_time_are_words():
    judged = judged_in(approach_on(), "open")

    assert judged.effort == "Vrij laag voor u, gemiddeld voor de markt"
    assert judged.lead_time == "12 tot 20 weken"


def test_what_takes_no_weeks_of_its_own_is_not_said_to_take_0_weeks():
    framework = build_procedure(
        "framework", role=Role.TECHNIQUE, stages=(), lead_weeks_least=0, lead_weeks_most=0
    )

    judged = judged_in(approach_on(procedures=(build_procedure("open"), framework)), "framework")

    assert judged.lead_time == "geen extra tijd"


def test_without_any_open_procedure_it_says_so():
    view = procedures_in(approach_on(facts=BELOW, procedures=build_only_open()))

    assert view.recommended is None
    assert view.none_open
    assert seen(approach_on(facts=BELOW, procedures=build_only_open())).motivation is None


def test_editions_without_procedures_show_nothing_of_an_approach():
    view = seen(build_advice(small_catalogue(), {"clarity": "fixed"}))

    assert (view.procedures, view.motivation, view.planning) == (None, None, None)
    assert (view.instruments, view.contradictions, view.cases) == ((), (), ())


def test_everything_can_be_told_in_english():
    view = procedures_in(approach_on(), "en")

    assert view.recommended is not None
    assert view.recommended.procedure.name.en == "Openbare procedure (en)"
    assert "%(" not in f"{view.next_two}{view.threshold}{view.recommended.reason}"


def build_only_open():
    return tuple(p for p in approach_on(on_date=TODAY).catalogue.procedures if p.key == "open")
