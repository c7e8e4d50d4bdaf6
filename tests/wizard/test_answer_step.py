"""Answering one question: what is stored, and what is refused."""

import pytest

from domain.answers import AnswerState
from tests.wizard.builders import address, build_answer, everything_stored, see, send, stored
from tests.wizard.pages import Page
from wizard.models import Answer


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        ("functional", ("answered", "functional", "")),
        ("dont_know", ("dont_know", "", "")),
    ],
)
def test_a_choice_is_stored_by_its_lasting_key(assessment, alice, choice, kept):
    response = send(alice, assessment, "clarity", choice)

    assert response.status_code == 303
    assert response.url == address(assessment, "question", "solution")
    assert stored(assessment, "clarity") == kept


def test_not_applicable_is_stored_where_it_is_offered(assessment, alice):
    build_answer(assessment, "solution", "absent")

    send(alice, assessment, "ownership", "not_applicable")

    assert stored(assessment, "ownership") == ("not_applicable", "", "")
    assert assessment.sheet().state_of("ownership") is AnswerState.NOT_APPLICABLE


def test_not_applicable_is_refused_where_it_is_not_offered(assessment, alice):
    before = everything_stored()

    response = send(alice, assessment, "clarity", "not_applicable")

    assert response.status_code == 422
    assert everything_stored() == before
    assert not see(alice, assessment, "clarity").has("input[value=not_applicable]")


@pytest.mark.parametrize("action", ["next", "previous", "later", "steps", "autosave"])
@pytest.mark.parametrize("choice", ["unknown", "shared", "answered", "not_shown", "x" * 5000])
def test_an_unknown_choice_is_refused_with_a_sentence_and_nothing_changes(
    assessment, alice, choice, action
):
    build_answer(assessment, "clarity", "fixed", remark="Blijft")
    before = everything_stored()

    response = send(alice, assessment, "clarity", choice, remark="Nieuw", action=action)

    assert response.status_code == 422
    assert everything_stored() == before
    if action != "autosave":
        page = Page(response)
        assert page.words(".error-summary a") == "Kies een van de antwoorden bij deze vraag"
        assert page.remark == "Nieuw"


def test_without_a_choice_one_cannot_go_on_but_the_remark_is_saved(assessment, alice):
    response = send(alice, assessment, "clarity", remark="Alvast dit")

    assert response.url == address(assessment, "question", "clarity") + "?fout=ja"
    page = Page(alice.get(response.url))
    assert page.words(".error-summary a") == "Kies een antwoord, of kies ‘Dat weet ik nog niet’"
    assert page.remark == "Alvast dit"
    assert page.value("input[name=version]") == "1"
    assert stored(assessment, "clarity") == ("not_answered", "", "Alvast dit")


def test_a_remark_without_a_choice_shows_again_without_a_complaint(assessment, alice):
    build_answer(assessment, "clarity", remark="Alvast dit")

    page = see(alice, assessment, "clarity")

    assert page.remark == "Alvast dit"
    assert not page.has(".error-summary")
    assert page.chosen == []


def test_what_was_stored_is_filled_in_again(assessment, alice):
    build_answer(assessment, "clarity", "problem", remark="Zie de notitie")

    page = see(alice, assessment, "clarity")

    assert page.chosen == ["problem"]
    assert page.remark == "Zie de notitie"


@pytest.mark.parametrize(
    "text",
    [
        "regel een\nregel twee\n\nregel vier\n",
        "\nbegint met een lege regel",
        "  spaties\ten tabs  ",
        "zacht\u00adafbreken en\u2028regelscheiding",
        "🌱" * 20,
        "<script>alert(1)</script> {{ 7*7 }} &amp;",
    ],
)
def test_a_remark_comes_back_as_typed_also_after_three_saves(assessment, alice, text):
    remark = text
    for _ in range(3):
        typed = remark.replace("\n", "\r\n")
        send(alice, assessment, "clarity", "fixed", remark=typed)
        remark = see(alice, assessment, "clarity").remark

    assert stored(assessment, "clarity")[2] == text


def test_a_remark_of_exactly_the_limit_with_line_ends_and_emoji_is_accepted(assessment, alice):
    remark = "a\r\n" * 50 + "🌱" * 20 + "b" * 3880

    response = send(alice, assessment, "clarity", "fixed", remark=remark)

    assert response.status_code == 303
    assert len(stored(assessment, "clarity")[2]) == 4000


@pytest.mark.parametrize("action", ["next", "previous", "later", "steps"])
def test_a_remark_that_is_too_long_is_kept_on_the_page_whichever_way_one_leaves(
    assessment, alice, action
):
    build_answer(assessment, "clarity", "fixed", remark="Blijft")
    long = "woord " * 700
    before = everything_stored()

    response = send(alice, assessment, "clarity", "problem", remark=long, action=action)

    page = Page(response)
    assert response.status_code == 422
    assert page.remark == long
    assert page.chosen == ["problem"]
    assert "hooguit 4000 tekens. Het zijn er nu 4200" in page.words(".error-summary a")
    assert everything_stored() == before


@pytest.mark.parametrize("field", ["choice", "remark", "version", "action"])
def test_a_null_byte_is_refused_and_stores_nothing(assessment, alice, field):
    before = everything_stored()

    response = send(alice, assessment, "clarity", **{field: "a\x00b"})

    assert response.status_code == 400
    assert everything_stored() == before


@pytest.mark.parametrize("where", ["%00", "clarity%00", "clar%20ity"])
def test_odd_signs_in_the_address_are_never_an_error(assessment, alice, where):
    response = alice.get(f"{address(assessment)}{where}/")

    assert response.status_code in {400, 404}


def test_control_characters_in_a_remark_are_refused(assessment, alice):
    response = send(alice, assessment, "clarity", "fixed", remark="bel\x07")

    assert response.status_code == 422
    assert not Answer.objects.exists()


@pytest.mark.parametrize("version", ["", "-1", "nul", "1e9", "9" * 40, "²"])
def test_a_broken_version_never_fails_and_overwrites_nobody(assessment, alice, version):
    build_answer(assessment, "clarity", "fixed", by="iemand anders")

    response = send(alice, assessment, "clarity", "problem", version=version)

    assert response.status_code == 409
    assert stored(assessment, "clarity")[1] == "fixed"


@pytest.mark.parametrize("choice", ["fixed", ""])
def test_a_post_without_any_field_changes_nothing(assessment, alice, choice):
    build_answer(assessment, "clarity", choice, remark="Blijft")
    before = everything_stored()

    response = alice.post(address(assessment, "question", "clarity"))

    assert response.status_code == 303
    assert everything_stored() == before


def test_a_post_without_any_field_to_an_open_question_complains(assessment, alice):
    response = alice.post(address(assessment, "question", "clarity"))

    assert "Er is een probleem" in Page(alice.get(response.url)).text


def test_saving_the_same_again_changes_nothing(assessment, alice):
    send(alice, assessment, "clarity", "fixed", remark="Klaar")
    before = everything_stored()

    response = send(alice, assessment, "clarity", "fixed", remark="Klaar")

    assert response.status_code == 303
    assert everything_stored() == before


def test_an_unanswered_question_that_is_left_untouched_makes_no_row(assessment, alice):
    send(alice, assessment, "clarity", action="previous")

    assert not Answer.objects.exists()


def test_looking_at_a_question_writes_nothing(assessment, alice, django_assert_num_queries):
    before = everything_stored()
    see(alice, assessment, "clarity")

    with django_assert_num_queries(3) as seen:
        see(alice, assessment, "clarity")

    assert not [q for q in seen if not q["sql"].startswith("SELECT")]
    assert everything_stored() == before


def test_saving_tells_when_the_assessment_changed(assessment, alice):
    before = assessment.changed_at

    send(alice, assessment, "clarity", "fixed")

    assessment.refresh_from_db()
    assert assessment.changed_at > before
