"""Several documents sent at once: each is read, or refused, by itself."""

import pytest

from checker import searching
from checker.documents.limits import FILES_AT_ONCE
from checker.models import CheckedFile, Finding
from checker.storing import MAX_DOCUMENTS
from tests.checker.builders import LEAFLET, give_documents, give_text, see, where
from tests.checker.documents.files import build_pdf, build_scan
from tests.wizard.pages import Page

PDF = build_pdf("Er was een marktconsultatie vooraf.")
OTHER_PDF = build_pdf("De inschrijving met de laagste prijs wint.")


def names() -> list[str]:
    return [file.name for file in CheckedFile.objects.all()]


def test_the_page_takes_several_files_without_a_script(check, alice):
    page = see(alice, check, "documents")

    assert page.has("#file[multiple]")
    assert "10 tegelijk" in page.words("#file-hint")


def test_all_are_searched_and_listed_in_order(check, alice):
    response = give_documents(alice, check, {"leidraad.pdf": PDF, "bestek.pdf": OTHER_PDF})

    page = Page(alice.get(response.url))
    assert names() == ["leidraad.pdf", "bestek.pdf"]
    assert "De documenten zijn doorzocht." in page.text
    assert set(Finding.objects.of(check).values_list("file__name", flat=True)) == set(names())


def test_one_that_is_refused_says_so_by_its_name_and_leaves_the_others_be(check, alice):
    files = {"leidraad.pdf": PDF, "scan.pdf": build_scan(), "prijzen.zip": b"PK\x03\x04stuk"}

    response = give_documents(alice, check, files)

    page = Page(response)
    assert response.status_code == 422
    assert names() == ["leidraad.pdf"]
    assert [said.split(":")[0] for said in page.all_words(".error-summary li")] == [
        "scan.pdf",
        "prijzen.zip",
    ]
    assert len(page.all("#file-error .field-error")) == 2
    assert "De tekst is doorzocht." in page.words(".notice--news")
    assert "leidraad.pdf" in page.all_words("h3")


def test_names_are_shown_as_text(check, alice):
    files = {"<b>scan.pdf": build_scan(), "leeg.txt": b""}

    page = Page(give_documents(alice, check, files))

    assert "<b>scan" not in page.html
    assert page.all_words(".error-summary li")[0].startswith("<b>scan.pdf: ")


def test_sending_the_same_again_changes_nothing(check, alice):
    files = {"leidraad.pdf": PDF, "bestek.pdf": OTHER_PDF}
    give_documents(alice, check, files)

    response = give_documents(alice, check, files)

    assert len(names()) == 2
    assert "Deze documenten waren al doorzocht." in Page(alice.get(response.url)).text


def test_where_nothing_is_found_in_any_it_says_so(check, alice):
    files = {"a.txt": b"De vergadering begint om negen uur.", "b.txt": b"Er is koffie."}

    response = give_documents(alice, check, files)

    assert "Er is niets in gevonden" in Page(alice.get(response.url)).text


def test_they_are_kept_only_when_that_is_asked(check, alice):
    give_documents(alice, check, {"leidraad.pdf": PDF})
    give_documents(alice, check, {"bestek.pdf": OTHER_PDF}, keep="ja")

    assert [file.content for file in CheckedFile.objects.all()] == [None, OTHER_PDF]


def test_a_file_too_many_is_refused_before_any_is_read(check, alice):
    files = {f"{number}.txt": LEAFLET.encode() for number in range(FILES_AT_ONCE + 1)}

    response = give_documents(alice, check, files)

    assert response.status_code == 422
    assert "hooguit 10 bestanden tegelijk" in Page(response).words(".error-summary")
    assert names() == []


def test_those_that_are_too_large_together_are_refused(check, alice):
    files = {f"{number}.txt": b"x" * 9_900_000 for number in range(6)}

    response = give_documents(alice, check, files)

    assert response.status_code == 422
    assert "samen groter dan 50 MB" in Page(response).words(".error-summary")
    assert names() == []


def test_one_that_is_too_big_leaves_the_others_whole(check, alice):
    files = {"groot.txt": b"x" * 12_000_000, "leidraad.pdf": PDF}

    page = Page(give_documents(alice, check, files))

    assert "groot.txt: Dit document is groter dan 10 MB." in page.words(".error-summary")
    assert names() == ["leidraad.pdf"]


def test_a_check_that_is_full_says_of_which_file(check, alice):
    for number in range(MAX_DOCUMENTS - 1):
        give_text(alice, check, f"{LEAFLET} {number}")

    page = Page(give_documents(alice, check, {"leidraad.pdf": PDF, "bestek.pdf": OTHER_PDF}))

    assert page.all_words(".error-summary li") == [
        "bestek.pdf: Een toets heeft hooguit 20 documenten."
    ]
    assert len(names()) == MAX_DOCUMENTS


def test_what_there_is_no_time_for_has_to_be_sent_again(check, alice, monkeypatch):
    monkeypatch.setattr(searching, "MAX_SECONDS_AT_ONCE", -1)

    page = Page(give_documents(alice, check, {"leidraad.pdf": PDF}))

    assert "geen tijd meer" in page.words(".error-summary")
    assert names() == []


@pytest.mark.parametrize("data", [{}, {"file": "geen bestand"}, {"file": ""}])
def test_without_a_file_one_is_asked_for(check, alice, data):
    response = alice.post(where(check, "documents"), data)

    assert response.status_code == 422
    assert Page(response).words(".error-summary a") == "Kies eerst een bestand."
