"""The approach in short on the result page, and that it shows at once what changed."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from domain.checklist import Done
from domain.facts import Kind
from domain.procedures import PolicyBand
from tests import html
from tests.briefs.approaches import COMPETING, TOGETHER
from tests.conftest import build_edition
from tests.perspectives.approach_sets import build_approach
from tests.wizard.builders import address, build_assessment, let_own
from tests.wizard.pages import Page
from wizard.checklist import note_done
from wizard.fact_models import AssignmentFacts


@pytest.fixture
def advised(db, alice):
    """An assessment of alice with answers that point to competition, above the threshold."""
    made = build_assessment(build_edition(build_approach()), answers=COMPETING)
    let_own(alice, made)
    AssignmentFacts.objects.create(
        assessment=made, authority="sub_central", kind="services", value=Decimal(250_000)
    )
    return made


def result(client, assessment, query="") -> Page:
    response = client.get(address(assessment, "result") + query)
    assert response.status_code == 200
    return Page(response)


@pytest.mark.parametrize("answers", [COMPETING, TOGETHER, {"clarity": "fixed"}, {}])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_is_a_sound_page_with_an_approach(advised, alice, answers, language):
    assessment = build_assessment(advised.edition, answers=answers)
    let_own(alice, assessment)

    response = alice.get(address(assessment, "result"), headers={"accept-language": language})

    assert html.problems(response.content, language=language) == []


def test_procedure_next_two_and_time_stand_in_short(advised, alice):
    words = result(alice, advised).words("#aanpak")

    assert "Openbare procedure Open voor u" in words
    assert "Daarna komen in aanmerking: innovatiepartnerschap (alleen als)" in words
    assert "meestal 40 dagen" in words


def test_pages_with_the_rest_are_linked(advised, alice):
    targets = result(alice, advised).values("#aanpak a", "href")

    for name in ("procedures", "planning", "instruments", "checklist"):
        assert address(advised, name) in targets


def test_contradictions_stand_between_limits_and_points_of_attention(advised, alice):
    page = result(alice, advised)

    tags = page.all_words("#let-op .tag")
    assert tags == ["Tegenspraak: breekt de aanpak", "Aandachtspunt"]
    assert "Openbare procedure" in page.words("#let-op")


def test_resembling_cases_lead_to_their_page(advised, alice):
    page = result(alice, advised)

    assert "Het voorbeeld paper" in page.words("#voorbeelden")
    assert "/voorbeelden/paper/" in " ".join(page.values("#voorbeelden a", "href"))


def test_a_changed_fact_shows_at_once(advised, alice):
    result(alice, advised)
    AssignmentFacts.objects.filter(assessment=advised).update(value=Decimal(50_000))

    page = result(alice, advised)

    assert "Meervoudig onderhands" in page.words("#aanpak h3.approach-name")


def test_a_step_that_is_done_is_not_named_first_any_more(advised, alice):
    first = result(alice, advised).all_words(".first-steps li")[0]
    note_step_done(advised, "prepare_competition")

    assert first not in result(alice, advised).all_words(".first-steps li")


def test_the_policy_of_the_organisation_shows_at_once(advised, alice, settings):
    AssignmentFacts.objects.filter(assessment=advised).update(value=Decimal(50_000))
    result(alice, advised)
    settings.POLICY_BANDS = (
        PolicyBand(kind=Kind.SERVICES, procedure="multiple", up_to=Decimal(10_000)),
    )

    assert "inkoopbeleid" in result(alice, advised).words("#aanpak")


def test_missing_facts_lead_to_their_page(advised, alice):
    AssignmentFacts.objects.all().delete()

    page = result(alice, advised)

    assert address(advised, "facts") + "#value" in page.values("#aanpak a", "href")


def test_that_a_variant_was_kept_is_told(advised, alice):
    page = result(alice, advised, "?melding=variant")

    assert "Dit is de variant." in page.words(".notice--news")


def note_step_done(assessment, step):
    at = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
    note_done(assessment=assessment, step=step, done=Done(on=at.date()), at=at)
