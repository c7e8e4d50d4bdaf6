"""The result of a check: what it says, how sure it looks, and where everything stands."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.urls import reverse

from domain.answers import AnswerState
from tests.checker.builders import (
    build_check,
    everything_stored,
    give_notice,
    give_text,
    say,
    see,
    stored,
    where,
)
from tests.html import problems, read
from tests.wizard.builders import build_assessment, let_open, let_own
from wizard.models import Answer, ShareLink

PAGES = ("result", "report_pdf", "report_docx", "report_json", "compare")
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def answer(check, **options):
    """Answer questions as a person did."""
    for question, option in options.items():
        Answer.objects.create(
            assessment=check.assessment,
            question=question,
            state=AnswerState.ANSWERED.value,
            option=option,
            version=1,
            written_by="alice",
        )


def words_on(client, check, page="result"):
    return see(client, check, page).text


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_gets_what_an_unknown_address_gives(check, stranger, page, method):
    before = everything_stored()

    theirs = getattr(stranger, method)(where(check, page))
    unknown = getattr(stranger, method)(reverse(f"checker:{page}", args=[uuid4()]))

    assert theirs.status_code == unknown.status_code == (404 if method == "get" else 405)
    assert everything_stored() == before


@pytest.mark.parametrize("page", PAGES)
def test_nothing_can_be_posted_to_what_only_shows(check, alice, page):
    assert alice.post(where(check, page)).status_code == 405


@pytest.mark.parametrize("page", PAGES)
def test_who_has_a_link_for_reading_sees_the_result_and_cannot_change_it(check, alice, bob, page):
    give_notice(alice, check)
    let_open(bob, check.assessment, ShareLink.Allows.READ)

    response = bob.get(where(check, page))

    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    if page == "result":
        assert "Voeg iets toe of wijzig" not in response.content.decode()


def test_a_check_without_anything_says_so_and_what_to_add(check, alice):
    words = words_on(alice, check)

    assert "Te weinig signalen om een perspectief te noemen" in words
    assert "Voeg de aankondiging toe." in words
    assert "Beantwoord nog minstens 6 vragen." in words
    assert "Er is geen aankondiging gelezen." in words


def test_few_signals_are_a_first_impression_without_numbers(check, alice):
    give_notice(alice, check, "co-03.xml")

    words = words_on(alice, check)

    assert "Eerste indruk: deze aanbesteding lijkt competitiegericht" in words
    assert "Dit rust op maar 5 van 24 vragen." in words
    assert "procentpunten meer dan" not in words
    assert "100 varianten" not in words


def test_open_questions_that_can_change_it_make_it_provisional(check, alice):
    give_notice(alice, check, "co-03.xml")
    answer(check, contract_terms="terms_fixed", risks="all_with_supplier")

    words = words_on(alice, check)

    assert "Deze aanbesteding lijkt voorlopig vooral competitiegericht" in words
    assert "De open vragen kunnen het nog veranderen." in words


def test_evidence_opens_the_field_or_the_passage(check, alice):
    give_notice(alice, check, "co-03.xml")

    page = see(alice, check, "result")

    words = page.text
    assert "Gunning op" not in words
    assert "Procedure: Openbare procedure" in words
    assert "Veld in het bestand:" in words
    assert "Aankondiging, regel" in words


def test_a_confirmed_passage_counts_with_its_quote_and_place(check, alice):
    give_text(alice, check)
    say(alice, check, g06="confirmed")

    words = words_on(alice, check)

    assert "De inschrijving met de laagste prijs wint." in words
    assert "Leidraad" in words
    assert "1 uit bevestigde passages" in words


def test_contradictions_stand_as_two_sides_with_repair_and_question(check, alice):
    give_notice(alice, check, "co-03.xml")

    words = words_on(alice, check)

    assert "Vernieuwing gevraagd, prijs voorop Breekt de aanpak" in words
    for part in ("Enerzijds", "Anderzijds", "Voor u:", "Zo kan de dienst het herstellen:"):
        assert part in words
    assert "Vraag stellen?" in words


def test_an_ambition_is_found_or_not_found_and_never_a_no(check, alice):
    give_notice(alice, check, "co-03.xml")

    words = words_on(alice, check)

    assert "Circulair Gevonden" in words
    assert "Klimaat Niet gevonden in de aankondiging" in words


def test_questions_can_be_selected_and_copied(check, alice):
    give_notice(alice, check, "co-03.xml")

    page = read(alice.get(where(check, "result")).content)
    field = page.by_id("questions-to-copy")

    assert field.name == "textarea"
    assert "readonly" in field.attributes
    (button,) = [b for b in page.all("button") if b.get("data-copy")]
    assert button.get("data-copy") == "questions-to-copy"
    assert "hidden" in button.attributes


def test_a_consultation_says_that_no_approach_shows_yet(check, alice):
    give_notice(alice, check, "ef-22.xml")

    words = words_on(alice, check)

    assert "Marktconsultatie: hieruit blijkt nog geen aanpak" in words
    assert "U kunt nu nog reageren." in words


def test_an_award_notice_is_judged_afterwards(check, alice):
    give_notice(alice, check, "ef-02.xml")

    assert "Deze aankondiging is van achteraf." in words_on(alice, check)


def test_lots_that_differ_stand_apart(check, alice):
    give_notice(alice, check, "oc-02.json")

    words = words_on(alice, check)

    assert "Percelen die verschillen" in words
    assert "percelen worden nooit gemiddeld" in words


def test_the_result_names_the_notice_and_the_version_it_judged(check, alice):
    give_notice(alice, check, "co-03.xml")

    words = words_on(alice, check)

    assert "eForms 1.13" in words
    assert "co-03.xml, gelezen op" in words
    assert "geen juridisch oordeel" in words


@pytest.mark.parametrize("name", ["co-03.xml", "co-06.xml", "ef-22.xml", "ef-29.xml", "te-01.xml"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_result_is_a_sound_page(check, alice, name, language):
    give_notice(alice, check, name)
    alice.cookies["django_language"] = language

    html = alice.get(where(check, "result")).content

    assert problems(html, language=language) == []


def test_what_a_person_wrote_is_text_and_never_markup(check, alice):
    stored(check).assessment.__class__.objects.filter(pk=check.assessment_id).update(
        title="<script>alert(1)</script>"
    )

    html = alice.get(where(check, "result")).content.decode()

    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_a_change_shows_at_once(check, alice):
    before = words_on(alice, check)
    answer(check, contract_terms="terms_fixed")

    after = words_on(alice, check)

    assert "Beantwoord: 0 van 24 vragen" in before
    assert "Beantwoord: 1 van 24 vragen" in after


def test_an_assessment_of_an_assignment_has_no_result_of_a_check(shipped_edition, alice):
    assessment = build_assessment(shipped_edition)
    let_own(alice, assessment)

    assert alice.get(reverse("checker:result", args=[assessment.pk])).status_code == 404


def test_two_checks_do_not_mix(shipped_edition, check, alice):
    other = build_check(shipped_edition, title="Een andere")
    let_own(alice, other.assessment)
    give_notice(alice, check, "co-03.xml")

    assert "Te weinig signalen" in words_on(alice, other)
