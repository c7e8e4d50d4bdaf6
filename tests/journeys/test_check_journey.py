"""From a published notice to what it reveals, as a market party walks it."""

import pytest
from playwright.sync_api import expect

from tests.checker.builders import LEAFLET
from tests.checker.documents.files import build_pdf, build_scan
from tests.checker.notice_files import INPUTS, NOTICES
from tests.journeys.officer import Officer

NOTICE = NOTICES / "te-03.xml"


def begin(visit, **wishes):
    party = Officer(visitor=visit(**wishes), language=str(wishes.get("language", "nl")))
    party.visitor.goto("/toetsen/")
    party.press("Begin de toets")
    return party


def send(party, path, words="Lees de aankondiging"):
    party.visitor.page.locator("#file").set_input_files(path)
    party.press(words)


def is_in_order(party):
    assert party.visitor.axe_violations() == []
    assert party.visitor.width_overflow() == 0


def test_a_market_party_goes_from_a_notice_to_its_result(visit):
    party = Officer(visitor=visit(width=1280))
    page = party.visitor.page
    party.visitor.goto("/toetsen/")
    is_in_order(party)
    party.press("Begin de toets")
    is_in_order(party)
    send(party, NOTICE)

    expect(page.get_by_text("Innovatiepartnerschap", exact=True)).to_be_visible()
    expect(page.get_by_text("Invulling partnership").first).to_be_visible()
    is_in_order(party)
    with page.expect_navigation():
        page.get_by_role("link", name="bevindingen in de teksten").click()
    expect(page.locator("mark").first).to_be_visible()
    is_in_order(party)
    page.get_by_label("Klopt", exact=True).first.check()
    page.get_by_label("Klopt niet").nth(1).check()
    party.press("Bewaar en ga naar het overzicht")

    expect(page.get_by_text("Bekeken: 2 van")).to_be_visible()
    is_in_order(party)
    party.follow("Ga naar de eerste open vraag")
    for choice in ("functional", "dont_know"):
        is_in_order(party)
        party.choose(choice)
        party.press("Verder")
    party.press("Overzicht van de toets")
    party.follow("Bekijk de uitkomst")

    assert party.visitor.path.endswith("/uitkomst/")
    is_in_order(party)


def test_the_same_on_a_phone_without_javascript(visit):
    party = begin(visit, width=360, javascript=False)
    page = party.visitor.page

    send(party, NOTICE)
    expect(page.get_by_text("De aankondiging is gelezen")).to_be_visible()
    party.follow("Naar het overzicht")
    party.follow("Documenten en tekst")
    page.locator("#text").fill(LEAFLET)
    party.press("Doorzoek de tekst")
    party.follow("Bekijk de bevindingen")
    page.get_by_label("Klopt", exact=True).first.check()
    party.press("Bewaar")

    expect(page.get_by_text("1 van ")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_file_that_is_no_notice_is_refused_and_the_next_one_is_read(visit, javascript):
    party = begin(visit, width=360, javascript=javascript)
    page = party.visitor.page
    page.locator("#keep").check()
    page.locator("#file").set_input_files(INPUTS / "not-a-notice.xml")
    party.button("Lees de aankondiging").click()

    expect(page.get_by_role("alert")).to_contain_text("geen aankondiging")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.locator("#keep")).to_be_checked()
    send(party, NOTICE)

    expect(page.get_by_text("De aankondiging is gelezen")).to_be_visible()
    expect(page.get_by_text("Het bestand is bewaard.")).to_be_visible()


def test_a_file_that_is_too_big_is_refused_before_it_is_sent(visit, tmp_path):
    party = begin(visit)
    page = party.visitor.page
    big = tmp_path / "groot.xml"
    big.write_bytes(b"<a/>" + b" " * 10_000_001)

    page.locator("#file").set_input_files(big)
    expect(page.locator("#upload-status")).to_contain_text("groter dan 10 MB")
    party.button("Lees de aankondiging").click()

    expect(page.locator("#file")).to_be_focused()
    assert party.visitor.path.endswith("/aankondiging/")


def test_a_file_that_is_too_big_is_refused_without_javascript_too(visit, tmp_path):
    party = begin(visit, javascript=False)
    big = tmp_path / "groot.xml"
    big.write_bytes(b"<a/>" + b" " * 20_000_000)

    send(party, big)

    expect(party.visitor.page.get_by_role("alert")).to_contain_text("groter dan 10 MB")


def test_a_document_is_searched_and_a_scan_says_so(visit, tmp_path):
    party = begin(visit, width=360)
    page = party.visitor.page
    party.follow("Overzicht van de toets")
    party.follow("Documenten en tekst")
    (tmp_path / "scan.pdf").write_bytes(build_scan())
    (tmp_path / "leidraad.pdf").write_bytes(build_pdf("Er was een marktconsultatie vooraf."))

    page.locator("#file").set_input_files(tmp_path / "scan.pdf")
    party.button("Doorzoek de documenten").click()
    expect(page.get_by_role("alert")).to_contain_text("scan")
    is_in_order(party)
    send(party, tmp_path / "leidraad.pdf", "Doorzoek de documenten")

    expect(page.get_by_role("heading", name="leidraad.pdf")).to_be_visible()
    is_in_order(party)


def test_a_check_can_be_begun_and_given_a_notice_by_keyboard(visit):
    party = Officer(visitor=visit())
    page = party.visitor.page
    party.visitor.goto("/toetsen/")
    tab_to(page, "#name button[value=next].button")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    tab_to(page, "#file")
    page.locator("#file").set_input_files(NOTICE)
    tab_to(page, "form[data-upload] button.button")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    tab_to(page, "a[href*=bevindingen]")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    tab_to(page, "main input[type=radio]")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")

    expect(page.locator("main input[type=radio]:focus")).to_be_checked()


def tab_to(page, selector):
    """Press Tab until this element has the focus, as somebody without a mouse does."""
    for _press in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab never reaches {selector}")


MARKUP = '<b>Vet</b> & "aanhalings\'tekens"<script>window.x=1</script> {{ 7*7 }}'
NO_BREAK = "X" * 200


@pytest.mark.parametrize("title", [MARKUP, NO_BREAK])
def test_any_title_fits_on_a_narrow_screen(visit, title):
    party = Officer(visitor=visit(width=320))
    party.visitor.goto("/toetsen/")
    party.visitor.page.locator("#title").fill(title)
    party.press("Begin de toets")
    send(party, NOTICE)
    check = "/".join(party.visitor.path.split("/")[:3])

    for part in ("", "aankondiging/", "documenten/", "bevindingen/"):
        party.visitor.goto(f"{check}/{part}")

        assert party.visitor.width_overflow() == 0
        assert title in party.visitor.page.locator("main").inner_text()
    assert party.visitor.page.evaluate("window.x") is None
