"""The result page: what it says, to whom, and that it agrees with brief and export."""

from datetime import timedelta

import pytest

from briefs.export import advice_as_json
from domain.advice import advise
from tests import html
from tests.briefs.builders import PARTICIPATION
from tests.wizard.builders import (
    YESTERDAY,
    address,
    build_answer,
    build_assessment,
    let_open,
    let_own,
)
from tests.wizard.pages import Page
from wizard.models import ShareLink

MIXED = {
    "clarity": "fixed",
    "solution": "standard",
    "suppliers": "several",
    "experience": "dialogue",
    "trust": "growing",
}


@pytest.fixture
def answered(edition, alice):
    """An assessment with only answers that point to participation, made by alice."""
    made = build_assessment(edition, answers=PARTICIPATION)
    let_own(alice, made)
    return made


def result(client, assessment, query="") -> Page:
    response = client.get(address(assessment, "result") + query)
    assert response.status_code == 200
    return Page(response)


def test_the_headline_comes_first_with_title_and_certainty(answered, alice):
    page = result(alice, answered)

    assert page.words("h1") == "Koop participatiegericht in"
    assert page.words("head title") == "Koop participatiegericht in – Bermonderhoud – Drieluik"
    assert "Zeker: in alle 100 varianten" in page.words(".hero .facts")


@pytest.mark.parametrize("answers", [PARTICIPATION, MIXED, {"clarity": "fixed"}, {}])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_outcome_is_a_sound_page(edition, alice, answers, language):
    assessment = build_assessment(edition, answers=answers)
    let_own(alice, assessment)

    response = alice.get(address(assessment, "result"), headers={"accept-language": language})

    assert html.problems(response.content, language=language) == []


def test_sections_stand_in_the_agreed_order(answered, alice):
    page = result(alice, answered)

    assert page.values("section[id]", "id") == [
        "aanpak",
        "aandeel",
        "gevraagd",
        "waarom",
        "zekerheid",
        "anders",
        "let-op",
        "voorwaarden",
        "antwoorden",
        "verantwoording",
    ]


def test_a_mixed_outcome_shows_both_and_the_question_that_decides(edition, alice):
    assessment = build_assessment(edition, answers=MIXED)
    let_own(alice, assessment)

    page = result(alice, assessment)

    assert "kanten op" in page.words("h1")
    assert len(page.all(".both-way")) >= 2
    assert page.has(".deciding a")


def test_open_questions_make_it_provisional(edition, alice):
    assessment = build_assessment(edition, answers={"clarity": "fixed"})
    let_own(alice, assessment)

    page = result(alice, assessment)

    assert "er staan nog 4 vragen open" in page.words(".hero .notice")
    assert "1 van 5 vragen tellen mee" in page.words(".hero .facts")


def test_without_answers_it_leads_to_the_questions(assessment, alice):
    page = result(alice, assessment)

    assert page.words("h1") == "Nog geen advies"
    assert page.value(".hero .button", "href") == address(assessment)
    assert not page.has("figure")


def test_contributions_are_signed_and_end_in_the_margin(answered, alice):
    data = advice_as_json(advise(catalogue=answered.catalogue, sheet=answered.sheet()))

    page = result(alice, answered)

    cells = page.all_words("#waarom .contributions .table__number")[1:]
    shown = [entry["shown"] for entry in data["contributions"]]
    assert cells[-1] == f"+{data['margin']['shown']:.1f}".replace(".", ",")
    assert cells[:-1] == [f"{value:+.1f}".replace(".", ",").replace("-", "−") for value in shown]


def test_shares_agree_with_the_export(answered, alice):
    data = advice_as_json(advise(catalogue=answered.catalogue, sheet=answered.sheet()))

    page = result(alice, answered)

    cells = page.all("#gevraagd tbody tr:first-child strong, .hero tbody tr:first-child td")
    assert cells
    for share in data["shares"]["rounded"].values():
        assert f"{share}%" in page.words(".hero figure")


def test_bars_are_as_long_in_both_languages(answered, alice):
    there = address(answered, "result")

    dutch = Page(alice.get(there, headers={"accept-language": "nl"}))
    english = Page(alice.get(there, headers={"accept-language": "en"}))

    assert dutch.values(".contributions rect", "width")
    assert dutch.values("rect", "width") == english.values("rect", "width")
    assert "," not in "".join(dutch.values("rect", "width"))


def test_another_rival_can_be_compared_with(answered, alice):
    page = result(alice, answered)
    other = page.value("#waarom a", "href")

    compared = result(alice, answered, other.split("#")[0])

    assert compared.value("#waarom a", "href") != other
    assert result(alice, answered, "?vs=nonsense").value("#waarom a", "href") == other


def test_the_runner_up_is_beside_the_leader_on_demand(answered, alice):
    page = result(alice, answered)

    assert any("Tweede keus" in words for words in page.all_words("#voorwaarden summary"))


def test_answers_and_remarks_are_on_the_page_as_text(edition, alice):
    assessment = build_assessment(edition, title="<b>Vet</b> {{ 7*7 }}", answers=PARTICIPATION)
    build_answer(assessment, "ownership", remark="telt niet")
    let_own(alice, assessment)
    assessment.answers.filter(question="trust").update(remark="<script>x</script> eerst\nlaatst")

    page = result(alice, assessment)

    assert "<script>x</script> eerst laatst" in page.words("#antwoorden")
    assert "<b>Vet</b> {{ 7*7 }}" in page.words(".kicker")
    assert "telt niet" not in page.text


def test_who_may_only_read_gets_no_way_to_change(answered, bob):
    let_open(bob, answered, ShareLink.Allows.READ)

    page = result(bob, answered)

    targets = page.values("main a", "href")
    assert address(answered, "brief") in targets
    assert not [t for t in targets if "?terug=" in t or "kopieren" in t or "delen" in t]


@pytest.mark.parametrize("name", ["result", "brief"])
def test_a_stranger_gets_the_404_of_what_does_not_exist(answered, stranger, name):
    assert stranger.get(address(answered, name)).status_code == 404


@pytest.mark.parametrize("name", ["result", "brief"])
def test_only_reading_is_possible(answered, alice, name):
    assert alice.post(address(answered, name)).status_code == 405


@pytest.mark.parametrize("name", ["result", "brief"])
def test_no_shared_cache_keeps_it(answered, alice, name):
    control = alice.get(address(answered, name)).headers["cache-control"]

    assert "no-store" in control
    assert "private" in control


def test_answers_changed_after_finishing_are_told_with_both_dates(answered, alice):
    answered.finished_at = YESTERDAY
    answered.changed_at = YESTERDAY + timedelta(days=9)
    answered.save()

    notice = result(alice, answered).words(".hero .notice")

    assert "Na het advies van 1 maart 2026" in notice
    assert "10 maart 2026" in notice


def test_the_edition_and_the_date_are_named(answered, alice):
    words = result(alice, answered).words("#verantwoording")

    assert "Editie klein-1 van 1 januari 2026" in words
    assert "Antwoorden van 1 maart 2026" in words


def test_showing_the_result_asks_few_queries(answered, alice, django_assert_max_num_queries):
    result(alice, answered)

    with django_assert_max_num_queries(8):
        result(alice, answered)


def test_a_changed_answer_or_title_shows_at_once(answered, alice):
    result(alice, answered)
    answered.answers.filter(question="clarity").update(option="fixed")
    answered.title = "Ander werk"
    answered.save()

    page = result(alice, answered)

    assert "Ander werk" in page.words(".kicker")
    assert "Antwoord fixed" in page.text


def test_a_reader_never_gets_the_page_of_the_owner(answered, alice, bob):
    let_open(bob, answered, ShareLink.Allows.READ)
    result(alice, answered)

    assert not result(bob, answered).has(".change-link")
