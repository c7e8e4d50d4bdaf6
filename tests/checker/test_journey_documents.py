"""Documents and pasted text of a check: searched, listed, removed."""

from contextlib import nullcontext

import pytest

from checker import storing
from checker.documents.reading import readers
from checker.forms import PASTE_MAX
from checker.models import CheckedFile, Finding
from checker.storing import MAX_DOCUMENTS
from checker.suggestions import findings_in
from tests.checker.builders import LEAFLET, answers, give_text, say, see, upload, where
from tests.checker.documents.files import build_pdf, build_scan
from tests.wizard.pages import Page


def give_document(client, check, data, **more):
    return upload(client, check, data, page="documents", name="leidraad.pdf", **more)


def test_pasted_text_is_searched_and_not_kept(check, alice):
    response = give_text(alice, check)

    file = CheckedFile.objects.get()
    assert response.status_code == 303
    assert (file.name, file.kind, file.content) == ("Leidraad", "text", None)
    assert Finding.objects.of(check).filter(quote__contains="marktconsultatie").exists()
    assert answers(check) == {}


def test_a_pdf_is_searched_with_the_page_of_each_passage(check, alice):
    give_document(alice, check, build_pdf("Inleiding", "Er was een marktconsultatie vooraf."))

    finding = Finding.objects.of(check).first()
    assert (finding.page, finding.marked) == (2, "marktconsultatie")
    assert "leidraad.pdf, bladzijde 2" in see(alice, check, "findings").text
    assert "2 bladzijden" in see(alice, check, "documents").text


def test_a_scan_without_text_says_so(check, alice):
    response = give_document(alice, check, build_scan())

    page = Page(response)
    assert response.status_code == 422
    assert "scan" in page.words(".error-summary")
    assert page.value(".error-summary a", "href") == "#file"
    assert not CheckedFile.objects.exists()


def test_a_text_in_which_nothing_is_found_says_so(check, alice):
    response = give_text(alice, check, "De vergadering begint om negen uur.")

    assert "niets in gevonden" in Page(alice.get(response.url)).text


def test_the_same_text_twice_is_one(check, alice):
    give_text(alice, check)
    say(alice, check, g06="confirmed")

    response = give_text(alice, check)

    assert CheckedFile.objects.count() == 1
    assert "al doorzocht" in Page(alice.get(response.url)).text
    assert Finding.objects.of(check).filter(state="confirmed").exists()


@pytest.mark.parametrize("text", ["", "  \n "])
def test_an_empty_text_is_refused(check, alice, text):
    response = give_text(alice, check, text)

    assert response.status_code == 422
    assert Page(response).words(".error-summary a") == "Plak eerst een tekst."
    assert Page(response).value(".error-summary a", "href") == "#text"


def test_a_text_that_is_too_long_is_refused_and_still_there(check, alice):
    text = "a" * (PASTE_MAX + 1)

    response = give_text(alice, check, text)

    assert response.status_code == 422
    assert "hooguit 500000 tekens" in Page(response).words(".error-summary")
    assert text in Page(response).html


def test_the_language_switch_keeps_what_was_pasted(check, alice):
    data = {"way": "tekst", "text": "Een halve gedachte", "name": "Leidraad", "language": "en"}

    page = Page(alice.post(where(check, "documents"), data))

    assert page.value("html", "lang") == "en"
    assert "Een halve gedachte" in page.words("#text")
    assert page.value("#name") == "Leidraad"
    assert not CheckedFile.objects.exists()


def test_what_people_paste_is_shown_as_text(check, alice):
    give_text(alice, check, "De <b>marktconsultatie</b><script>x</script>", name="<i>Stuk</i>")

    page = see(alice, check, "findings")
    assert "<script>x" not in page.html
    assert "<b>" in page.all_words(".check-passage")[0]
    assert "<i>Stuk</i>" in page.text


def test_only_the_found_word_is_marked(check, alice):
    give_text(alice, check, "Er was een marktconsultatie vooraf.")

    assert set(see(alice, check, "findings").all_words("mark")) == {"marktconsultatie"}


def test_removing_a_document_takes_its_findings_and_answers_along(check, alice):
    give_text(alice, check)
    say(alice, check, g06="confirmed")
    assert answers(check) == {"price_weight": ("mostly_price", "finding")}

    alice.post(where(check, "remove_file", CheckedFile.objects.get().pk))

    assert answers(check) == {}
    assert not Finding.objects.exists()


def test_a_check_has_no_end_of_documents(check, alice):
    for number in range(MAX_DOCUMENTS):
        give_text(alice, check, f"{LEAFLET} {number}")

    response = give_text(alice, check, "Nog een marktconsultatie")

    assert response.status_code == 422
    assert "hooguit 20 documenten" in Page(response).words(".error-summary")
    assert CheckedFile.objects.count() == MAX_DOCUMENTS


def test_while_others_are_searched_one_is_asked_to_come_back(check, alice, monkeypatch):
    monkeypatch.setattr(readers, "_patience", 0.01)

    with readers.turn():
        response = give_document(alice, check, build_pdf("Een marktconsultatie"))

    assert response.status_code == 422
    assert "halve minuut" in Page(response).words(".error-summary")


def test_when_access_ended_while_pasting_the_text_is_shown_to_be_copied(check, stranger):
    response = give_text(stranger, check, "Tweehonderd woorden")

    assert response.status_code == 404
    assert "Tweehonderd woorden" in Page(response).html
    assert not CheckedFile.objects.exists()


def test_sending_twice_at_once_keeps_one(check, alice, monkeypatch):

    def meanwhile_the_other_is_stored(document, *, catalogue):
        monkeypatch.setattr(storing, "findings_in", findings_in)
        give_text(alice, check)
        return findings_in(document, catalogue=catalogue)

    monkeypatch.setattr(storing, "findings_in", meanwhile_the_other_is_stored)
    monkeypatch.setattr(storing, "workroom", OpenRoom())

    response = give_text(alice, check)

    assert "al doorzocht" in Page(alice.get(response.url)).text
    assert CheckedFile.objects.count() == 1


class OpenRoom:
    """A room in which everybody is let in."""

    turn = staticmethod(nullcontext)


def test_asking_later_to_keep_a_document_keeps_it(check, alice):
    data = build_pdf("Een marktconsultatie")
    give_document(alice, check, data)

    give_document(alice, check, data, keep="ja")

    file = CheckedFile.objects.get()
    assert alice.get(where(check, "file", file.pk)).content == data
