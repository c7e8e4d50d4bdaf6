"""The notice of a check: read, shown, replaced, kept only when asked, refused in words."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from checker.models import CheckedFile, Finding
from checker.workroom import workroom
from tests.checker.builders import (
    answers,
    everything_stored,
    give_notice,
    see,
    stored,
    upload,
    where,
)
from tests.checker.notice_files import FILES, eforms, input_named, notice_named
from tests.wizard.builders import build_answer
from tests.wizard.pages import Page
from wizard.noted_answers import NOTICE


def test_size_and_kinds_are_told_before_one_chooses(check, alice):
    page = see(alice, check, "notice")

    assert "hooguit 10 MB" in page.words("#file-hint")
    assert "XML" in page.words("#file-hint")
    assert "file-hint" in page.value("#file", "aria-describedby")
    assert page.value("form[data-upload]", "enctype") == "multipart/form-data"


def test_what_was_read_is_shown_with_weights_and_deadline(check, alice):
    give_notice(alice, check, "co-03.xml")

    page = see(alice, check, "notice")
    assert "Openbare procedure" in page.text
    assert "Gemeente Voorbeeldstad" in page.text
    assert page.has("table caption")
    assert any("%" in words for words in page.all_words("td"))


def test_fields_become_answers_that_are_marked_as_read(check, alice):
    give_notice(alice, check, "co-03.xml")

    assert answers(check)["procedure_named"] == ("open", NOTICE)
    assert "uit de aankondiging" in see(alice, check).text
    question = alice.get(f"/verkenningen/{check.assessment_id}/procedure_named/")
    assert "Dit antwoord komt uit de aankondiging" in Page(question).text


def test_an_own_answer_is_never_overwritten(check, alice):
    build_answer(check.assessment, "procedure_named", "dialogue", by="alice")

    give_notice(alice, check, "co-03.xml")

    assert answers(check)["procedure_named"] == ("dialogue", "alice")


def test_what_one_does_not_know_is_an_answer_too(check, alice):
    build_answer(check.assessment, "procedure_named", "dont_know", by="alice")

    give_notice(alice, check, "co-03.xml")

    assert answers(check)["procedure_named"] == ("", "alice")


def test_another_notice_takes_the_place_of_the_first(check, alice):
    give_notice(alice, check, "co-03.xml")
    before = answers(check)

    give_notice(alice, check, "co-05.xml")

    after = answers(check)
    assert after["procedure_named"] == ("dialogue", NOTICE)
    assert {by for _option, by in after.values()} == {NOTICE}
    assert before != after
    assert stored(check).assessment.title == "Dialoog afvalinzameling"
    assert CheckedFile.objects.count() == 1


def test_reading_the_same_notice_again_keeps_what_was_said_of_findings(check, alice):
    give_notice(alice, check, "te-03.xml")
    finding = Finding.objects.of(check).first()
    Finding.objects.filter(pk=finding.pk).update(state="rejected")

    give_notice(alice, check, "te-03.xml")

    assert Finding.objects.get(pk=finding.pk).state == "rejected"


def test_what_words_suggest_in_a_notice_gives_no_answer(check, alice):
    give_notice(alice, check, "te-03.xml")

    suggested = Finding.objects.of(check)
    assert suggested.exists()
    assert set(suggested.values_list("state", flat=True)) == {"suggested"}
    assert {by for _option, by in answers(check).values()} == {NOTICE}


def test_the_file_itself_is_not_kept(check, alice):
    give_notice(alice, check)

    file = CheckedFile.objects.get()
    assert file.content is None
    assert alice.get(where(check, "file", file.pk)).status_code == 404
    assert "niet bewaard" in see(alice, check, "notice").text


def test_a_file_is_kept_when_asked_for_and_comes_back_as_it_was(check, alice, bob, stranger):
    give_notice(alice, check, keep="ja")

    file = CheckedFile.objects.get()
    response = alice.get(where(check, "file", file.pk))
    assert response.content == notice_named("co-03.xml")
    assert response["Content-Disposition"] == 'attachment; filename="co-03.xml"'
    assert response["Content-Type"] == "application/octet-stream"
    assert stranger.get(where(check, "file", file.pk)).status_code == 404


def test_the_kept_copy_can_go_while_what_was_read_stays(check, alice):
    give_notice(alice, check, keep="ja")
    file = CheckedFile.objects.get()

    alice.post(where(check, "remove_file", file.pk), {"only": "copy"})

    assert CheckedFile.objects.get().content is None
    assert stored(check).has_notice
    assert answers(check)


def test_removing_the_notice_takes_its_answers_along_and_leaves_own_ones(check, alice):
    give_notice(alice, check)
    build_answer(check.assessment, "purpose", "aim_named", by="alice")
    file = CheckedFile.objects.get()
    assert "verdwijnt" in Page(alice.get(where(check, "remove_file", file.pk))).text

    alice.post(where(check, "remove_file", file.pk))

    assert not stored(check).has_notice
    assert answers(check) == {"purpose": ("aim_named", "alice")}
    assert not CheckedFile.objects.exists()


REFUSED = {
    "od-05.xml": "breekt af op regel",
    "od-06.xml": "geen aankondiging",
    "od-07.xml": "DOCTYPE",
    "od-08.xml": "DOCTYPE",
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_not_read_is_refused_in_the_page(check, alice, name):
    give_notice(alice, check)
    before = everything_stored()

    response = upload(alice, check, notice_named(name), keep="ja")

    page = Page(response)
    assert response.status_code == 422
    assert page.title.startswith("Fout: ")
    assert REFUSED[name] in page.words(".error-summary")
    assert page.words(".error-summary a") == page.words(".field-error").removeprefix("Fout: ")
    assert page.value(".error-summary a", "href") == "#file"
    assert page.has("#keep[checked]")
    assert everything_stored() == before


def test_a_file_has_to_be_chosen_and_has_to_hold_something(check, alice):
    nothing = alice.post(where(check, "notice"), {})
    empty = upload(alice, check, input_named("empty.xml"))

    assert "Kies eerst een bestand" in Page(nothing).words(".error-summary")
    assert "leeg" in Page(empty).words(".error-summary")


def test_a_file_that_is_too_big_is_refused_by_its_size(check, alice):
    response = upload(alice, check, b"<a>" + b"x" * 10_000_001)

    assert response.status_code == 422
    assert "groter dan 10 MB" in Page(response).words(".error-summary")


def test_no_more_than_the_limit_of_an_upload_is_taken_in(check, alice, monkeypatch):
    taken = []

    def note_size(form):
        taken.append(form.cleaned_data["file"].size)
        return form.cleaned_data["file"]

    monkeypatch.setattr("checker.forms.UploadForm.clean_file", note_size)

    upload(alice, check, b"x" * 15_000_000)

    assert 10_000_000 < taken[0] < 10_200_000


def test_while_others_are_read_one_is_asked_to_come_back(check, alice, monkeypatch):
    monkeypatch.setattr(workroom, "_patience", 0.01)

    with workroom.turn():
        response = upload(alice, check, notice_named("co-03.xml"))

    assert response.status_code == 422
    assert "opnieuw" in Page(response).words(".error-summary")


NAMES = [
    "<script>alert(1)</script>.xml",
    "../../geheim.xml",
    "naam met 'aanhalings\"tekens.xml",
    "{{ 7*7 }}.xml",
    "Škoda ② 🌱.xml",
    "x" * 300 + ".xml",
]


@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_a_file_is_shown_as_text(check, alice, name):
    upload(alice, check, notice_named("co-03.xml"), name=name, keep="ja")

    page = see(alice, check, "notice")
    file = CheckedFile.objects.get()
    assert "<script>alert" not in page.html
    assert file.name in page.text
    assert alice.get(where(check, "file", file.pk)).status_code == 200


def test_texts_of_a_notice_are_shown_as_text(check, alice):
    lot = (
        "<cac:ProcurementProjectLot><cbc:ID schemeName='Lot'>LOT-1</cbc:ID><cac:ProcurementProject>"
        "<cbc:Name languageID='NLD'>&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }}</cbc:Name>"
        "</cac:ProcurementProject></cac:ProcurementProjectLot>"
    )
    response = upload(alice, check, eforms(lot))
    assert response.status_code == 303

    for name in ("overview", "notice"):
        page = see(alice, check, name)
        assert "<script>alert" not in page.html
        assert "<script>alert(1)</script> {{ 7*7 }}" in page.text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_notice_that_can_be_read_can_be_stored_and_shown(check, alice, path):
    response = upload(alice, check, path.read_bytes(), name=path.name)
    if response.status_code == 422:
        assert Page(response).has(".error-summary")
        return

    assert response.status_code == 303
    for name in ("notice", "overview", "findings"):
        see(alice, check, name)


def test_a_notice_that_is_no_call_says_that_it_shows_less(check, alice):
    give_notice(alice, check, "co-09.xml")

    assert "Alleen een aankondiging van een opdracht" in see(alice, check, "notice").words(
        ".notice"
    )


def test_lots_that_differ_are_shown_apart(check, alice):
    give_notice(alice, check, "co-06.xml")

    page = see(alice, check, "notice")
    assert "4 percelen" in page.all_words("h2")
    assert len(page.all(".check-lot")) == 4


def test_a_second_file_field_is_not_read(check, alice):
    data = {
        "file": SimpleUploadedFile("a.xml", notice_named("co-03.xml")),
        "other": SimpleUploadedFile("b.xml", b"x"),
    }

    assert alice.post(where(check, "notice"), data).status_code == 303


def test_a_text_made_of_one_word_is_quoted_a_few_times_only(check, alice):
    text = " ".join(f"Een marktconsultatie {number}." for number in range(5_000))
    lot = (
        "<cac:ProcurementProjectLot><cbc:ID schemeName='Lot'>LOT-1</cbc:ID><cac:ProcurementProject>"
        f"<cbc:Description languageID='NLD'>{text}</cbc:Description>"
        "</cac:ProcurementProject></cac:ProcurementProjectLot>"
    )

    upload(alice, check, eforms(lot))

    assert Finding.objects.of(check).filter(about="signal").count() <= 3
    (kept,) = stored(check).notice_read.lots[0].subject.description.passages
    assert len(kept.text) < len(text)
