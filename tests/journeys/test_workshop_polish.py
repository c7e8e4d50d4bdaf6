"""Small things on the pages of a workshop: counting signs, what is agreed, colours of one's own."""

import pytest
from playwright.sync_api import expect

from tests.journeys.workshop_people import Facilitator, Participant, hear, heard

WRITTEN = "Wij delen het risico"
KEPT = "De afspraak is vastgelegd."


@pytest.fixture
def facilitator(visit):
    made = Facilitator(visitor=visit())
    made.have_made()
    return made


def written(facilitator):
    return facilitator.visitor.page.get_by_label("Afspraak", exact=True)


def agreed(facilitator):
    return facilitator.visitor.page.locator("#afspraak")


def test_the_counter_of_a_form_that_came_later_moves(visit, facilitator):
    phone = Participant(visitor=visit(width=360))
    phone.have_joined(facilitator.code)
    page = phone.visitor.page
    expect(page.get_by_text("Schrijf een opmerking")).to_have_count(0)
    facilitator.key("o")

    page.get_by_text("Schrijf een opmerking").click()
    expect(page.get_by_text("Tekens over: 500").first).to_be_visible()
    page.get_by_label("Opmerking").press_sequentially("Te duur")
    expect(page.locator("#text-counter")).to_have_text("Tekens over: 493")
    facilitator.key("s")
    phone.sees("Deze vraag is gesloten.")

    expect(page.get_by_label("Opmerking")).to_have_value("Te duur")
    expect(page.locator("#text-counter")).to_have_text("Tekens over: 493")
    phone.button("Verstuur opmerking").click()
    phone.sees("Uw opmerking is bij de begeleider.")
    expect(page.locator("#text-counter")).to_have_text("Tekens over: 500")


def test_what_was_made_is_told_once(facilitator):
    page, heading = facilitator.visitor.page, facilitator.heading
    made = page.locator("main").get_by_text("De werksessie is gemaakt.")

    facilitator.visitor.goto(f"{facilitator.visitor.path}?melding=gemaakt")
    expect(made).to_be_visible()
    page.reload()

    assert facilitator.heading == heading
    expect(made).to_have_count(0)


def test_an_agreement_is_kept_without_leaving_the_page(facilitator):
    page = facilitator.visitor.page
    page.evaluate("document.body.isTheSame = true")
    hear(page)

    written(facilitator).fill(WRITTEN)
    facilitator.button("Leg de afspraak vast").click()

    expect(agreed(facilitator).locator("dl")).to_contain_text(WRITTEN)
    expect(agreed(facilitator).get_by_text(KEPT)).to_be_visible()
    expect(page.locator(".programme [aria-current]")).to_contain_text("afspraak")
    expect(facilitator.button("Leg de afspraak vast")).to_be_focused()
    expect(written(facilitator)).to_have_value("")
    expect(page.locator("[data-live-status]")).to_have_text(KEPT)
    assert heard(page) == [KEPT]
    assert page.evaluate("document.body.isTheSame")
    assert facilitator.visitor.axe_violations() == []
    written(facilitator).fill("Nog een")
    expect(agreed(facilitator).get_by_text(KEPT)).to_be_hidden()


def test_an_agreement_that_is_refused_or_taken_away_leaves_what_is_typed(facilitator):
    page = facilitator.visitor.page
    page.get_by_label("Bij welke vraag").select_option(index=1)
    written(facilitator).fill("x" * 1001)
    facilitator.button("Leg de afspraak vast").click()
    expect(written(facilitator)).to_have_attribute("aria-invalid", "true")
    expect(written(facilitator)).to_have_value("x" * 1001)
    expect(page.get_by_label("Bij welke vraag").locator(":checked")).to_contain_text("2. ")

    written(facilitator).fill(WRITTEN)
    facilitator.button("Leg de afspraak vast").click()
    expect(agreed(facilitator).locator("dt")).to_contain_text("2. ")
    written(facilitator).fill("Half af")
    agreed(facilitator).get_by_role("button", name="Haal weg").click()

    expect(agreed(facilitator).locator("dl")).to_have_count(0)
    expect(written(facilitator)).to_have_value("Half af")
    assert facilitator.visitor.axe_violations() == []


def test_an_agreement_that_could_not_be_sent_stays_and_says_so(facilitator):
    facilitator.visitor.loses_connection = True
    written(facilitator).fill(WRITTEN)

    facilitator.visitor.page.context.set_offline(True)
    facilitator.button("Leg de afspraak vast").click()

    expect(agreed(facilitator).get_by_text("Nog niet vastgelegd")).to_be_visible()
    expect(written(facilitator)).to_have_value(WRITTEN)
    facilitator.visitor.page.context.set_offline(False)
    facilitator.button("Leg de afspraak vast").click()
    expect(agreed(facilitator).locator("dl")).to_contain_text(WRITTEN)
    expect(agreed(facilitator).get_by_text("Nog niet vastgelegd")).to_have_count(0)


def borders(page, links):
    """The colours of the line below these links, as they are painted."""
    return page.locator(links).evaluate_all(
        "links => links.map(link => getComputedStyle(link).borderBottomColor)"
    )


def test_in_colours_of_ones_own_only_the_page_at_hand_is_underlined(facilitator):
    page = facilitator.visitor.page
    page.emulate_media(forced_colors="active", color_scheme="dark")

    marked = set(borders(page, ".site-nav a[aria-current]"))
    others = set(borders(page, ".site-nav a:not([aria-current])"))

    assert others == {"rgb(0, 0, 0)"}
    assert marked.isdisjoint(others)


def test_a_screen_leaves_the_colours_that_somebody_chose(facilitator):
    page = facilitator.visitor.page
    there = facilitator.link_to("Link voor het scherm")
    page.emulate_media(forced_colors="active", color_scheme="dark")

    facilitator.visitor.goto(there)

    value = "getComputedStyle(document.documentElement).getPropertyValue(name)"
    dark = page.evaluate(f"name => {value}", "--basis-color-default-bg-document")
    expect(page.locator("[data-theme-switch]")).to_be_hidden()
    page.emulate_media(forced_colors="none", color_scheme="light")
    assert page.evaluate(f"name => {value}", "--basis-color-default-bg-document") != dark


def test_a_printed_screen_has_no_buttons(facilitator):
    page = facilitator.visitor.page
    facilitator.visitor.goto(f"{facilitator.visitor.path}scherm/")
    expect(facilitator.button("Open de vraag")).to_be_visible()

    page.emulate_media(media="print")

    expect(facilitator.button("Open de vraag")).to_be_hidden()
    expect(page.locator(".screen__tools")).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
