"""The pages of the approach: procedure, planning and instruments, for whom and in which words."""

from datetime import date
from decimal import Decimal

import pytest

from tests import html
from tests.briefs.approaches import COMPETING, TOGETHER
from tests.conftest import build_edition
from tests.perspectives.approach_sets import build_approach
from tests.wizard.builders import address, build_assessment, let_open, let_own
from tests.wizard.pages import Page
from wizard.fact_models import AssignmentFacts
from wizard.models import ShareLink

PAGES = ["procedures", "planning", "instruments"]


@pytest.fixture
def approach_edition(db):
    """The small catalogue with procedures and the rest of the approach."""
    return build_edition(build_approach())


@pytest.fixture
def advised(approach_edition, alice):
    """An assessment of alice with answers that point to competition, above the threshold."""
    made = build_assessment(approach_edition, answers=COMPETING)
    let_own(alice, made)
    give_facts(made)
    return made


def give_facts(assessment, **changes):
    given = {"authority": "sub_central", "kind": "services", "value": Decimal(250_000)} | changes
    return AssignmentFacts.objects.create(assessment=assessment, **given)


def see(client, assessment, name, query="", language="nl") -> Page:
    there = address(assessment, name) + query
    response = client.get(there, headers={"accept-language": language})
    assert response.status_code == 200
    return Page(response)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("answers", [COMPETING, TOGETHER, {"clarity": "fixed"}, {}])
def test_every_page_is_sound_whatever_is_known(approach_edition, alice, name, language, answers):
    assessment = build_assessment(approach_edition, answers=answers)
    let_own(alice, assessment)

    response = alice.get(address(assessment, name), headers={"accept-language": language})

    assert html.problems(response.content, language=language) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_stranger_gets_the_404_of_what_does_not_exist(advised, stranger, name):
    assert stranger.get(address(advised, name)).status_code == 404


@pytest.mark.parametrize("name", PAGES)
def test_what_was_removed_is_not_found(advised, alice, name):
    there = address(advised, name)
    advised.delete()

    assert alice.get(there).status_code == 404


@pytest.mark.parametrize("name", PAGES)
def test_only_reading_is_possible(advised, alice, name):
    assert alice.post(address(advised, name)).status_code == 405


@pytest.mark.parametrize("name", PAGES)
def test_who_may_only_read_gets_no_way_to_change(advised, bob, name):
    let_open(bob, advised, ShareLink.Allows.READ)

    targets = see(bob, advised, name).values("main a", "href")

    assert not [t for t in targets if "?terug=" in t or "gegevens" in t or "kopieren" in t]


@pytest.mark.parametrize("name", PAGES)
def test_an_edition_without_procedures_says_so_and_offers_a_copy(edition, alice, name):
    assessment = build_assessment(edition, answers={"clarity": "fixed"})
    let_own(alice, assessment)

    page = see(alice, assessment, name)

    assert "Daarin staan nog geen procedures" in page.words(".notice")
    assert page.value(".notice a", "href") == address(assessment, "copy")


@pytest.mark.parametrize("name", ["result", *PAGES])
def test_the_parts_of_an_advice_are_linked_and_the_present_one_is_marked(advised, alice, name):
    page = see(alice, advised, name)

    assert address(advised, name) in page.values(".advice-nav a", "href")
    assert page.value(".advice-nav [aria-current]", "href") == address(advised, name)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_few_queries(advised, alice, name, django_assert_max_num_queries):
    see(alice, advised, name)

    with django_assert_max_num_queries(6):
        see(alice, advised, name)


def test_the_procedure_is_the_heading_with_status_threshold_and_articles(advised, alice):
    page = see(alice, advised, "procedures")

    assert page.words("h1") == "Openbare procedure"
    assert "Open voor u" in page.words(".hero")
    assert "bedragen van 2026–2027" in page.words(".threshold")
    assert "art. 2.71, gezien op 25 november 2026" in page.words("#termijnen")


def test_what_the_law_is_not_checked_for_never_looks_settled(advised, alice):
    assert "nog niet nagekeken" in see(alice, advised, "procedures").words(".procedure-facts")


def test_the_warning_that_it_is_no_legal_advice_stands_there_once(advised, alice):
    assert see(alice, advised, "procedures").text.count("Geen juridisch advies") == 1


def test_the_other_procedures_stand_by_status_with_their_rule(advised, alice):
    page = see(alice, advised, "procedures")

    assert page.all_words(".status-group") == ["Alleen als", "Niet open"]
    assert "De regel below." in page.words("#alle")


def test_a_ground_links_to_the_answer_that_it_rests_on(approach_edition, alice):
    assessment = build_assessment(approach_edition, answers=TOGETHER)
    let_own(alice, assessment)
    give_facts(assessment)

    page = see(alice, assessment, "procedures")

    change = address(assessment, "question", "solution") + "?terug=controle"
    assert change in page.values("#grond a", "href")


def test_what_is_missing_leads_to_the_facts(approach_edition, alice):
    assessment = build_assessment(approach_edition, answers=COMPETING)
    let_own(alice, assessment)

    page = see(alice, assessment, "procedures")

    assert "Geraamde waarde: of de opdracht onder of boven" in page.words(".missing-facts")
    assert address(assessment, "facts") + "#value" in page.values(".missing-facts a", "href")


def test_the_motivation_is_text_to_copy_with_the_title_as_it_was_typed(approach_edition, alice):
    assessment = build_assessment(approach_edition, title="</textarea><b>x", answers=COMPETING)
    let_own(alice, assessment)

    page = see(alice, assessment, "procedures")

    assert "Motivering van de procedure: </textarea><b>x" in page.words("#motivation")
    assert page.value("[data-copy]", "data-copy") == "motivation"


def test_the_planning_shows_dates_law_and_a_picture(advised, alice):
    advised.assignment_facts.start = date(2027, 3, 1)
    advised.assignment_facts.save()

    page = see(alice, advised, "planning")

    assert page.words("h1").startswith("Contract op ")
    assert "1 maart 2027" in page.words(".planning-table")
    assert page.has(".time-line svg rect")
    assert address(advised, "calendar") in page.value(".planning-choice > a", "href")


@pytest.mark.parametrize("name", ["planning", "result"])
def test_a_wished_start_in_a_weekend_is_said_to_have_moved(advised, alice, name):
    advised.assignment_facts.start = date(2027, 3, 6)
    advised.assignment_facts.save()

    page = see(alice, advised, name)

    assert "Uw gewenste start, 6 maart 2027, valt in een weekend" in page.words("main")


def test_another_procedure_can_be_planned_and_stays_chosen(advised, alice):
    page = see(alice, advised, "planning", "?procedure=partnership")

    assert page.value("option[selected]") == "partnership"
    assert "Innovatiepartnerschap" in page.title


@pytest.mark.parametrize("asked", ["multiple", "nonsense", "framework", "<b>"])
def test_what_cannot_be_planned_gives_the_recommended_one(advised, alice, asked):
    page = see(alice, advised, "planning", f"?procedure={asked}")

    assert page.value("option[selected]") == "open"


def test_an_undated_planning_leads_to_the_days(advised, alice):
    page = see(alice, advised, "planning")

    assert address(advised, "facts") + "#start" in page.values(".notice a", "href")
    assert not page.has(".planning-choice > a")


def test_a_wish_that_fails_tells_the_days_short_and_what_could_meet_it(advised, alice):
    advised.assignment_facts.contract_by = date(2026, 1, 5)
    advised.assignment_facts.save()

    page = see(alice, advised, "planning")

    assert page.words("h1") == "De gewenste datum is niet haalbaar"
    assert "tekort" in page.words(".wish")


def test_instruments_stand_per_group_with_why_not_the_popular_others(approach_edition, alice):
    assessment = build_assessment(approach_edition, answers=TOGETHER)
    let_own(alice, assessment)

    page = see(alice, assessment, "instruments")

    assert page.values("section[id]", "id") == ["award", "payment"]
    assert "Open begroting" in page.words("#payment")
    assert "Laagste prijs. Past niet bij co-creatiegericht." in page.words("#award details")


def test_without_answers_instruments_ask_for_one(approach_edition, alice):
    assessment = build_assessment(approach_edition)
    let_own(alice, assessment)

    assert "Beantwoord minstens één vraag" in see(alice, assessment, "instruments").words(".lead")
