"""Pages that refresh themselves leave alone what somebody is doing, and tell of a change once."""

import pytest
from playwright.sync_api import expect

from tests.journeys.person import Person
from tests.journeys.workshop_people import (
    Facilitator,
    Participant,
    crowd,
    hear,
    heard,
    wait_for_polls,
)


@pytest.fixture
def facilitator(visit):
    made = Facilitator(visitor=visit())
    made.have_made()
    return made


@pytest.fixture
def phone(visit, facilitator):
    joined = Participant(visitor=visit(width=360))
    joined.have_joined(facilitator.code)
    return joined


def note_agreement(facilitator, text):
    """Change the workshop from another tab, in a way that no page needs to tell of."""
    tab = Facilitator(visitor=facilitator.visitor.other_tab())
    tab.visitor.goto(facilitator.visitor.path)
    tab.agree(text)
    tab.visitor.page.close()


def cursor(locator):
    return locator.evaluate("area => [area.selectionStart, area.selectionEnd, area.value]")


def test_what_a_facilitator_types_and_points_at_stays(facilitator, phone, site, browser):
    page = facilitator.visitor.page
    area = page.get_by_label("Afspraak", exact=True)
    area.fill("Wij delen het risico")
    area.evaluate("area => area.setSelectionRange(4, 9)")
    hear(page)

    with crowd(browser, site.url, code=facilitator.code, each=2):
        wait_for_polls(facilitator.visitor)
        expect(page.locator("main")).to_contain_text("5 deelnemers")
        expect(area).to_be_focused()
        assert cursor(area) == [4, 9, "Wij delen het risico"]
        assert heard(page) == []

    facilitator.key("o")
    facilitator.key("s")
    following = facilitator.button("Volgende vraag")
    following.focus()
    following.evaluate("button => { button.isTheSame = true }")
    expect(page.locator("[data-live-status]")).to_contain_text("gesloten, niet getoond")
    said = len(heard(page))
    with crowd(browser, site.url, code=facilitator.code, each=1):
        wait_for_polls(facilitator.visitor)
        expect(page.locator("main")).to_contain_text("van 7 hebben geantwoord")
    expect(following).to_be_focused()
    assert following.evaluate("button => button.isTheSame")
    assert cursor(area)[2] == "Wij delen het risico"
    assert len(heard(page)) == said


def test_a_choice_and_a_remark_stay_while_they_are_made(facilitator, phone):
    page = phone.visitor.page
    hear(page)
    facilitator.key("o")
    phone.choose(2)
    assert len(heard(page)) == 1, "the question, once"

    page.get_by_text("Schrijf een opmerking").click()
    remark = page.get_by_label("Opmerking")
    remark.press_sequentially("Dit ken")
    note_agreement(facilitator, "Eens")
    wait_for_polls(phone.visitor)
    expect(remark).to_be_focused()
    expect(phone.options.nth(2)).to_be_checked()
    remark.press_sequentially(" ik niet")

    facilitator.key("s")
    phone.sees("Deze vraag is gesloten. Wacht op de begeleider.")
    expect(remark).to_be_focused()
    page.keyboard.type(" goed")
    wait_for_polls(phone.visitor)

    expect(remark).to_have_value("Dit ken ik niet goed")
    assert heard(page)[1:] == ["Deze vraag is gesloten. Wacht op de begeleider."]


def test_a_remark_that_is_refused_comes_back_in_the_page_with_what_is_wrong(facilitator, phone):
    page = phone.visitor.page
    facilitator.key("o")
    phone.choose(1)
    page.get_by_text("Schrijf een opmerking").click()
    page.get_by_label("Opmerking").fill("x" * 501)

    phone.button("Verstuur opmerking").click()

    expect(page.get_by_label("Opmerking")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("Opmerking")).to_have_value("x" * 501)
    expect(phone.button("Verstuur opmerking")).to_be_focused()
    assert phone.visitor.axe_violations() == []


def test_a_link_on_the_screen_keeps_the_focus(visit, facilitator, site, browser):
    screen = Person(visitor=visit())
    screen.visitor.goto(facilitator.link_to("Link voor het scherm"))
    with crowd(browser, site.url, code=facilitator.code, each=4) as others:
        facilitator.key("o")
        for other in others:
            other.vote(0)
        facilitator.reveal()
    link = screen.link("Driehoek")
    link.focus()
    hear(screen.visitor.page)

    note_agreement(facilitator, "Eens")
    wait_for_polls(screen.visitor)

    expect(link).to_be_focused()
    assert heard(screen.visitor.page) == []


def test_the_button_that_was_pressed_goes_and_the_focus_stays_in_place(facilitator, site, browser):
    page = facilitator.visitor.page
    hear(page)

    facilitator.button("Open de vraag").press("Enter")

    expect(facilitator.button("Sluit de vraag")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    wait_for_polls(facilitator.visitor)
    assert len(heard(page)) == 1
    with crowd(browser, site.url, code=facilitator.code, each=1):
        expect(page.locator("main")).to_contain_text("van 2 hebben geantwoord")
        expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_keys_can_be_read_and_switched_off_and_stay_out_of_the_way(facilitator):
    page = facilitator.visitor.page
    area = page.get_by_label("Afspraak", exact=True)
    area.press_sequentially("o s t")
    page.keyboard.press("Control+o")
    page.get_by_text("Sneltoetsen", exact=True).click()
    expect(page.get_by_role("definition").filter(has_text="Open de vraag")).to_be_visible()

    page.get_by_role("button", name="Sneltoetsen staan aan").click()
    page.keyboard.press("o")
    page.reload()
    page.keyboard.press("o")

    wait_for_polls(facilitator.visitor, 1)
    expect(facilitator.button("Open de vraag")).to_be_visible()
