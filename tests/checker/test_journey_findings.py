"""Findings: nothing counts before somebody confirms it, and what differs is shown."""

import pytest

from checker.findings_page import PER_PAGE
from checker.models import Finding
from tests.checker.builders import answers, build_check, give_notice, give_text, say, see, where
from tests.wizard.builders import build_answer, let_open, let_own
from tests.wizard.pages import Page
from wizard.models import ShareLink

CONTRADICTING = "De laagste prijs wint.\n\nWij werken met een plafondbedrag.\n"


def test_each_finding_shows_passage_place_answer_and_three_choices(check, alice):
    give_text(alice, check)

    page = see(alice, check, "findings")
    number = Finding.objects.of(check).get(signal="g06").pk
    assert page.words(f"#passage-{number}") == "De inschrijving met de laagste prijs wint."
    assert page.words(f"#passage-{number} mark") == "laagste prijs wint"
    choices = page.values(f"input[type=radio][name=bevinding-{number}]")
    assert choices == ["confirmed", "rejected", "suggested"]
    assert page.value(f"input[type=radio][name=bevinding-{number}][checked]") == "suggested"
    assert "Gewicht van de prijs" in page.text
    assert "0 van " in page.text


def test_confirming_gives_the_answer_and_rejecting_takes_it_back(check, alice):
    give_text(alice, check)

    say(alice, check, g06="confirmed")
    assert answers(check) == {"price_weight": ("mostly_price", "finding")}
    say(alice, check, g06="rejected")

    assert answers(check) == {}


def test_an_answer_of_a_person_stays_whatever_is_confirmed(check, alice):
    build_answer(check.assessment, "price_weight", "balanced", by="alice")
    give_text(alice, check)

    say(alice, check, g06="confirmed")

    assert answers(check) == {"price_weight": ("balanced", "alice")}
    assert "U antwoordde zelf anders" in see(alice, check, "findings").text


def test_findings_that_contradict_leave_the_question_open_and_say_so(check, alice):
    give_text(alice, check, CONTRADICTING)

    say(alice, check, g06="confirmed", fixed_budget="confirmed")

    page = see(alice, check, "findings")
    assert answers(check) == {}
    assert "Tegenstrijdig: Gewicht van de prijs" in page.text
    assert "?terug=controle" in page.value(".notice a", "href")


def test_who_decided_is_not_asked_again(check, alice):
    give_text(alice, check, CONTRADICTING)
    say(alice, check, g06="confirmed", fixed_budget="confirmed")

    build_answer(check.assessment, "price_weight", "balanced", by="alice")

    assert "Tegenstrijdig" not in see(alice, check, "findings").text


def test_a_finding_against_a_field_is_a_contradiction_too(check, alice):
    give_notice(alice, check, "co-03.xml")
    give_text(alice, check, "Dit is een concurrentiegerichte dialoog.")

    say(alice, check, g04="confirmed")

    assert "Tegenstrijdig: Genoemde procedure" in see(alice, check, "findings").text


def test_only_what_was_changed_on_the_page_is_stored(check, alice):
    give_text(alice, check)
    finding = Finding.objects.of(check).get(signal="g06")
    stale = {f"bevinding-{finding.pk}": "suggested", f"was-{finding.pk}": "suggested"}
    say(alice, check, g06="confirmed")

    alice.post(where(check, "findings"), stale)

    assert Finding.objects.get(pk=finding.pk).state == "confirmed"


@pytest.mark.parametrize("key", ["bevinding-x", "bevinding-", "bevinding-9" + "9" * 30])
@pytest.mark.parametrize("value", ["confirmed", "anders", ""])
def test_nonsense_changes_nothing(check, alice, key, value):
    give_text(alice, check)
    finding = Finding.objects.of(check).first()

    response = alice.post(
        where(check, "findings"), {key: value, f"bevinding-{finding.pk}": "anders"}
    )

    assert response.status_code == 303
    assert set(Finding.objects.values_list("state", flat=True)) == {"suggested"}


def test_a_finding_of_another_check_cannot_be_changed(check, alice, shipped_edition, bob):
    theirs = build_check(shipped_edition)
    let_own(bob, theirs.assessment)
    give_text(bob, theirs)
    finding = Finding.objects.of(theirs).first()

    alice.post(where(check, "findings"), {f"bevinding-{finding.pk}": "confirmed"})

    assert Finding.objects.get(pk=finding.pk).state == "suggested"


def test_many_findings_are_shown_in_pages_that_save_and_lead_on(check, alice):
    for number in range(12):
        give_text(alice, check, f"Deel {number}: een marktconsultatie, een bouwteam, een dialoog.")
    first = see(alice, check, "findings")

    assert len(first.all(".check-finding")) == PER_PAGE
    response = alice.post(where(check, "findings"), {"next": first.value("main input[name=next]")})

    assert "pagina=2" in response.url
    assert "Pagina 2 van" in Page(alice.get(response.url)).text


def test_progress_is_told_in_words(check, alice):
    give_text(alice, check)

    say(alice, check, g06="confirmed", g16="rejected")

    assert "Bekeken: " in see(alice, check).text


def test_a_reader_sees_what_was_said_and_no_form_to_change_it(check, alice, bob):
    give_text(alice, check)
    say(alice, check, g06="confirmed")
    let_open(bob, check.assessment, ShareLink.Allows.READ)

    page = see(bob, check, "findings")

    assert "Klopt" in page.all_words(".check-finding b")
    assert not page.has("main input[type=radio]")
    assert not page.has("main button")
