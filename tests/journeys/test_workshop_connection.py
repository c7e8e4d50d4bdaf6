"""What the pages of a workshop do when the connection, the right or the workshop is gone."""

import re
from itertools import cycle

import pytest
from playwright.sync_api import expect

from tests.journeys.person import Person
from tests.journeys.workshop_people import (
    STATE,
    Facilitator,
    Participant,
    hear,
    heard,
    wait_for_polls,
)

OFFLINE = "Geen verbinding. Wij proberen het elke paar tellen opnieuw."
NOT_SENT = "Nog niet verstuurd: er is geen verbinding."
GONE = "Deze pagina werkt hier niet meer."


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


def offline(phone, is_offline):
    """Take the connection away or give it back; what fails meanwhile is no mishap."""
    phone.visitor.loses_connection = True
    phone.visitor.page.context.set_offline(is_offline)


def shown(person, words):
    """Find words where they are seen, not where they are announced."""
    seen = person.visitor.page.locator("main p:not([role=status])", has_text=words)
    return seen.locator("visible=true")


def states_asked(visitor):
    """Keep the moments from now on at which a page asks where the workshop is."""
    asked = []
    visitor.page.on(
        "request", lambda request: asked.append(request.url) if STATE.search(request.url) else None
    )
    return asked


def test_an_answer_that_could_not_be_sent_stays_and_goes_along_by_itself(facilitator, phone):
    hear(phone.visitor.page)
    facilitator.key("o")
    phone.choose(1)

    offline(phone, True)
    phone.send()

    expect(shown(phone, NOT_SENT)).to_be_visible()
    expect(phone.options.nth(1)).to_be_checked()
    expect(phone.visitor.page.get_by_role("status")).to_contain_text(NOT_SENT)
    of_facilitator = facilitator.visitor.page.locator("main")
    expect(of_facilitator).to_contain_text("0 van 1 verbonden")
    told = heard(phone.visitor.page)
    assert len(told) == 3, "the question, that it is gone and what was not sent, once each"
    offline(phone, False)
    phone.sees("Uw antwoord is bewaard.")
    expect(phone.options.nth(1)).to_be_checked()
    expect(shown(phone, OFFLINE)).to_have_count(0)
    expect(of_facilitator).to_contain_text(re.compile(r"1\s+van 1 hebben geantwoord"))
    expect(of_facilitator).to_contain_text("1 van 1 verbonden")


def test_an_answer_that_comes_too_late_is_refused_with_the_reason_and_stays(facilitator, phone):
    facilitator.key("o")
    phone.choose(0)
    words = phone.visitor.page.locator("label[for=option]").inner_text()
    offline(phone, True)
    phone.send()
    expect(shown(phone, NOT_SENT)).to_be_visible()

    facilitator.key("s")
    facilitator.key("ArrowRight")
    offline(phone, False)

    phone.sees("De zaal is al bij een andere vraag. Wat u net verstuurde, telt niet mee.")
    expect(shown(phone, f"Uw keuze was: {words}")).to_be_visible()
    assert phone.visitor.page.get_by_role("radio", checked=True).count() == 0


def test_who_comes_back_with_the_link_is_the_same_participant(visit, facilitator, phone):
    cookies = phone.visitor.page.context.cookies()
    room = phone.visitor.path
    phone.visitor.page.context.close()

    again = Participant(visitor=visit(width=360))
    again.visitor.page.context.add_cookies(cookies)
    again.visitor.goto(facilitator.link_to("Link om mee te doen"))

    assert again.visitor.path == room
    wait_for_polls(facilitator.visitor)
    expect(facilitator.visitor.page.locator("main")).to_contain_text("1 deelnemer")


def test_errors_of_the_server_are_told_and_the_page_comes_back(facilitator, phone):
    page = phone.visitor.page
    hear(page)
    statuses = cycle([500, 502, 503])
    page.route(STATE, lambda route: route.fulfill(status=next(statuses), body="<h1>Fout</h1>"))
    expect(shown(phone, OFFLINE)).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("U doet mee")

    page.unroute(STATE)

    expect(shown(phone, OFFLINE)).to_have_count(0)
    expect(page.get_by_role("status").first).to_have_text("De verbinding is terug.")
    assert len(heard(page)) == 2


def test_a_server_that_does_not_answer_is_no_connection(facilitator, visit):
    visitor = visit(width=360, hurried=False)
    visitor.page.clock.install()
    phone = Participant(visitor=visitor)
    phone.join(facilitator.link_to("Link om mee te doen"))
    visitor.page.route(STATE, lambda route: None)

    for _try in range(2):
        with visitor.page.expect_request(STATE):
            visitor.page.clock.run_for(2500)
        visitor.page.clock.run_for(5500)

    expect(shown(phone, OFFLINE)).to_be_visible()
    visitor.page.unroute_all(behavior="ignoreErrors")


def test_a_hidden_page_asks_nothing_and_catches_up_when_it_shows(facilitator, visit):
    visitor = visit(width=360, hurried=False)
    visitor.page.clock.install()
    phone = Participant(visitor=visitor)
    phone.join(facilitator.link_to("Link om mee te doen"))
    hide(visitor.page, True)
    asked = states_asked(visitor)

    facilitator.key("o")
    visitor.page.clock.run_for(20_000)
    assert asked == []
    with visitor.page.expect_request(STATE):
        hide(visitor.page, False)
        visitor.page.clock.run_for(10)

    expect(phone.options.first).to_be_visible()


def hide(page, is_hidden):
    """Tell the page that its tab goes to the back or comes to the front."""
    page.evaluate(
        """hidden => {
            Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
            document.dispatchEvent(new Event("visibilitychange"));
        }""",
        is_hidden,
    )


def test_who_facilitates_no_longer_gets_a_notice_that_leads_back(facilitator, phone):
    page = facilitator.visitor.page
    here, heading = facilitator.visitor.path, facilitator.heading
    hear(page)

    page.context.clear_cookies(name="sessionid")

    expect(shown(facilitator, GONE)).to_be_visible()
    asked = states_asked(facilitator.visitor)
    page.wait_for_timeout(2500)
    assert asked == []
    assert len(heard(page)) == 1
    assert facilitator.heading == heading
    facilitator.follow("Open uw begeleiderslink opnieuw")
    assert facilitator.visitor.path == here
    facilitator.key("o")
    expect(phone.options.first).to_be_visible()


def test_a_button_says_so_too_and_puts_no_other_page_in_the_part(visit):
    facilitator = Facilitator(visitor=visit(hurried=False))
    facilitator.have_made()
    heading = facilitator.heading
    facilitator.visitor.page.context.clear_cookies(name="sessionid")

    facilitator.key("o")

    expect(shown(facilitator, GONE)).to_be_visible()
    assert facilitator.heading == heading

    hear(facilitator.visitor.page)
    facilitator.visitor.page.keyboard.press("o")

    assert GONE in heard(facilitator.visitor.page)[-1], "and again, and leads nowhere"
    assert facilitator.heading == heading


def test_a_removed_workshop_says_so_on_every_page(visit, facilitator, phone):
    screen = Person(visitor=visit())
    screen.visitor.goto(facilitator.link_to("Link voor het scherm"))
    tab = Facilitator(visitor=facilitator.visitor.other_tab())
    tab.visitor.goto(facilitator.visitor.path)

    tab.follow("Verwijder de werksessie")
    tab.press("Verwijder voorgoed")

    for person in (facilitator, screen, phone):
        expect(shown(person, GONE)).to_be_visible()
