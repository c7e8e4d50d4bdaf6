"""What the script does while one types: the same form, to the same address."""

from tests.wizard.builders import build_answer, everything_stored, see, send, stored


def test_it_saves_and_tells_the_version(assessment, alice):
    response = send(alice, assessment, "clarity", "fixed", remark="Half", action="autosave")

    assert response.json() == {"saved": True, "version": 1}
    assert stored(assessment, "clarity") == ("answered", "fixed", "Half")


def test_a_page_that_follows_with_that_version_is_no_conflict(assessment, alice):
    send(alice, assessment, "clarity", "fixed", remark="Half", action="autosave")

    response = send(alice, assessment, "clarity", "fixed", remark="Heel", action="autosave")

    assert response.json() == {"saved": True, "version": 2}


def test_nothing_typed_makes_no_row(assessment, alice):
    before = everything_stored()

    response = send(alice, assessment, "clarity", action="autosave")

    assert response.json() == {"saved": True, "version": 0}
    assert everything_stored() == before


def test_an_incomplete_answer_is_no_complaint(assessment, alice):
    response = send(alice, assessment, "clarity", remark="Alleen tekst", action="autosave")

    assert response.status_code == 200
    assert stored(assessment, "clarity") == ("not_answered", "", "Alleen tekst")


def test_too_long_a_text_is_told_and_not_saved(assessment, alice):
    build_answer(assessment, "clarity", "fixed")
    before = everything_stored()

    response = send(alice, assessment, "clarity", remark="x" * 4001, action="autosave")

    assert response.status_code == 422
    assert response.json() == {"saved": False}
    assert everything_stored() == before


def test_the_page_has_one_quiet_place_for_the_outcome(assessment, alice):
    page = see(alice, assessment, "clarity")

    assert page.value("[data-autosave-status]", "role") == "status"
    assert page.words("[data-autosave-status]") == ""
    assert page.value("form[data-autosave]", "data-saved") == "Bewaard"
