"""The conventions for wizards that every question keeps; the numbers are those of the design."""

import re
from pathlib import Path

import pytest
from django.urls import reverse

from tests.wizard.builders import (
    address,
    build_answer,
    build_assessment,
    let_own,
    see,
    send,
    send_and_see,
)
from tests.wizard.pages import Page

SCRIPTS = Path(__file__).resolve().parents[2] / "static" / "js"


@pytest.fixture
def page(assessment, alice):
    """The second question, not answered yet."""
    return see(alice, assessment, "solution")


@pytest.fixture
def wrong(assessment, alice):
    """The second question after going on without a choice."""
    return send_and_see(alice, assessment, "solution", remark="Blijft staan")


def test_w1_one_question_a_page(page):
    assert len(page.all("fieldset")) == 1
    assert set(page.values("main input[type=radio]", "name")) == {"choice"}
    assert len(page.all("main textarea")) == 1


def test_w2_the_question_is_the_heading_inside_the_legend(page):
    assert page.words("fieldset > legend > h1") == "Bestaat de oplossing al?"
    assert len(page.all("h1")) == 1


def test_w3_the_way_back_comes_first_and_a_post_redirects(page, assessment, alice):
    controls = page.all("main button, main a, main input:not([type=hidden])")

    assert "back-link" in controls[0].etree_element.attrib["class"]
    assert send(alice, assessment, "solution", "adapted").status_code == 303


def test_w4_the_step_is_told_above_the_form_and_in_the_title(page):
    assert page.words(".progress") == "Stap 1 van 3: Thema need · vraag 2 van 2"
    assert page.title == "Bestaat de oplossing al? – stap 1 van 3 – Bermonderhoud – Drieluik"


def test_w5_progress_does_not_lie_with_branches(assessment, alice):
    build_answer(assessment, "solution", "absent")

    page = see(alice, assessment, "ownership")

    assert page.words(".progress") == "Stap 1 van 3: Thema need · vraag 3 van 3"
    assert page.value(".progress svg", "aria-hidden") == "true"


def test_w6_one_main_button_with_always_the_same_name(page):
    assert page.all_words("main .button") == ["Verder"]


def test_w7_optional_is_said_in_words_and_nothing_has_a_star(page):
    assert page.words("label[for=remark]") == "Toelichting (niet verplicht)"
    assert "*" not in page.words("main")


def test_w8_not_knowing_is_an_answer_to_every_question(assessment, alice):
    build_answer(assessment, "solution", "absent")

    for question in assessment.sheet().shown:
        page = see(alice, assessment, question.key)
        assert "Dat weet ik nog niet" in page.all_words("fieldset label")


def test_w9_hints_are_tied_to_what_they_are_about(shipped_edition, alice):
    assessment = build_assessment(shipped_edition)
    let_own(alice, assessment)

    for question in assessment.asked.themes[0].questions:
        page = see(alice, assessment, question.key)
        ids = set(page.values("[id]", "id"))
        for described in page.values("[aria-describedby]", "aria-describedby"):
            assert set(described.split()) <= ids
        assert not page.has(".hint a")


def test_w10_nothing_has_a_placeholder(page):
    assert not page.has("[placeholder]")


def test_w11_the_browser_does_not_complain(page, edition, alice):
    start = Page(alice.get(reverse("wizard:start")))

    for seen in (page, start):
        assert seen.all("main form") == seen.all("main form[novalidate]")


def test_w12_the_error_summary_stands_between_the_way_back_and_the_heading(wrong):
    assert wrong.words(".error-summary h2") == "Er is een probleem"
    assert wrong.value(".error-summary", "role") == "alert"
    assert wrong.value(".error-summary", "tabindex") == "-1"
    first_option = wrong.values("input[name=choice]", "id")[0]
    assert wrong.value(".error-summary a", "href") == f"#{first_option}"
    html = wrong.html
    assert html.index("back-link") < html.index("error-summary") < html.index("<h1")


def test_w13_the_same_words_in_summary_and_at_the_field_and_the_title_says_so(wrong):
    message = wrong.words(".error-summary a")

    assert wrong.words(".field-error") == f"Fout: {message}"
    assert wrong.title.startswith("Fout: ")


def test_w14_an_error_has_words_an_icon_and_belongs_to_its_group(wrong):
    described = wrong.value("fieldset", "aria-describedby").split()

    assert wrong.value(".field-error", "id") in described
    assert wrong.has(".field-error svg[aria-hidden=true]")
    assert wrong.has(".has-error fieldset")


def test_w14_a_wrong_text_field_is_marked_as_wrong(assessment, alice):
    page = Page(send(alice, assessment, "solution", "adapted", remark="x" * 4001))

    assert page.value("#remark", "aria-invalid") == "true"
    assert "remark-error" in page.value("#remark", "aria-describedby").split()


def test_w15_what_was_typed_is_still_there(wrong, assessment, alice):
    assert wrong.remark == "Blijft staan"
    page = Page(send(alice, assessment, "solution", "adapted", remark="x" * 4001))
    assert page.chosen == ["adapted"]


def test_w16_all_is_checked_before_the_result(assessment, alice):
    assert send(alice, assessment, "trust", "high").url == address(assessment, "check")


def test_w17_a_change_leads_back_to_the_check_page(assessment, alice):
    links = Page(alice.get(address(assessment, "check"))).values(".wizard-change a", "href")

    response = alice.post(links[0], {"choice": "fixed", "version": 0, "action": "next"})

    assert response.url == address(assessment, "check")


def test_w18_a_copy_asks_nothing_again(assessment, alice):
    page = Page(alice.get(address(assessment, "copy")))

    assert page.value("#title") == "Kopie van Bermonderhoud"


def test_w19_every_question_tells_why_it_is_asked_with_an_example(assessment, alice):
    build_answer(assessment, "solution", "absent")

    for question in assessment.sheet().shown:
        page = see(alice, assessment, question.key)
        assert page.words("details summary") == "Waarom vragen we dit?"
        assert f"Waarom {question.key} telt." in page.words("details")
        assert f"Een voorbeeld van {question.key}." in page.words("details")


def test_w20_nothing_is_sent_or_moved_by_a_choice(page):
    assert not re.search(r"\son\w+=", page.html)
    for script in ["autosave.js", "copy-link.js", "none-of-these.js", "print-button.js"]:
        text = (SCRIPTS / script).read_text()
        assert ".submit(" not in text
        assert "location.href =" not in text


def test_w21_saving_for_later_needs_no_account_and_says_how_long(assessment, alice):
    response = send(alice, assessment, "solution", action="later")

    assert "180 dagen" in Page(alice.get(response.url)).text


def test_w22_no_score_before_the_end(page):
    for word in ["score", "%", "punten", "competitiegericht"]:
        assert word not in page.words("main").lower()


def test_w23_everything_is_a_form_or_a_link(page):
    for button in page.all("main button"):
        assert button.etree_element.attrib.get("type", "submit") == "submit"
    assert not page.has("a[href='#']")


def test_w24_the_last_button_says_what_comes(assessment, alice):
    build_answer(assessment, "solution", "adapted")

    page = Page(alice.get(address(assessment, "check")))

    assert page.words("main form button") == "Toon mijn advies"


def test_nothing_is_chosen_beforehand(page):
    assert page.chosen == []


def test_the_enter_key_presses_the_main_button(page):
    first = page.all("button")[0].etree_element.attrib

    assert first["form"] == page.value("main form", "id")
    assert (first["name"], first["value"]) == ("action", "next")
    assert first["tabindex"] == "-1"


def test_every_page_has_unique_ids_and_a_label_for_every_field(assessment, alice):
    build_answer(assessment, "solution", "adapted")
    alice.post(address(assessment, "share"), {"right": "read"})
    pages = [
        alice.get(address(assessment, name))
        for name in ["overview", "check", "saved", "rename", "copy", "share", "delete"]
    ]
    pages += [
        alice.get(address(assessment, "question", "solution")),
        alice.get(send(alice, assessment, "clarity").url),
        send(alice, assessment, "solution", "absent", version=7, by="x"),
        alice.get(reverse("wizard:start")),
        alice.get(reverse("wizard:mine")),
        alice.get(reverse("wizard:questionnaire")),
    ]

    for page in map(Page, (response for response in pages if response.content)):
        ids = page.values("[id]", "id")
        assert len(set(ids)) == len(ids)
        fields = page.values("main input:not([type=hidden]), main textarea, main select", "id")
        assert set(fields) <= set(page.values("label", "for"))
        assert len(page.all("h1")) == 1
        assert not page.has("[style]")
        assert not page.has("script:not([src])")
        assert page.title.endswith("– Drieluik")


def test_the_conflict_page_keeps_the_same_rules(assessment, alice):
    build_answer(assessment, "solution", "adapted", by="iemand anders", remark="Zo")

    page = Page(send(alice, assessment, "solution", "absent", version=0, remark="Anders"))

    ids = page.values("[id]", "id")
    assert len(set(ids)) == len(ids)
    assert page.title.startswith("Fout: ")
    assert len(page.all("h1")) == 1
    assert page.has("fieldset > legend")
    assert len(page.all("main .button")) == 1
