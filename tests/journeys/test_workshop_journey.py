"""A room finds out where it stands: facilitator, screen and phones at once."""

import re

from django.test import override_settings
from playwright.sync_api import expect

from tests.journeys.person import Person
from tests.journeys.workshop_people import STATE, Facilitator, Participant, crowd
from workshops.joining import join_address, qr_svg
from workshops.models import Workshop

OF_THE_GROUP = "Wat antwoordde de groep?"


def collect_states(*visitors):
    """Keep every part that the server sends to these pages from now on."""
    parts = []

    def keep(response):
        if STATE.search(response.url) and response.status == 200:
            parts.append(response.text())

    for visitor in visitors:
        visitor.page.on("response", keep)
    return parts


def typed_as_people_do(code):
    return f" {code[:4].lower()} - {code[4:].lower()}"


def address_in_qr(site, screen, code):
    """Return the path in the QR code on the screen, which must be exactly that of the code."""
    source = screen.page.get_by_role("img", name="QR-code").get_attribute("src")
    expect(screen.page.locator("main")).to_contain_text(re.compile(rf"{code[:4]}\W{code[4:]}"))
    workshop = Workshop(code=code)
    with override_settings(SECRET_KEY=site.environment["SECRET_KEY"], PUBLIC_URL=site.url):
        assert screen.page.request.get(site.url + source).text() == qr_svg(workshop)
        return join_address(workshop).removeprefix(site.url)


def test_a_room_answers_sees_itself_and_answers_again(visit, site, browser):
    facilitator = Facilitator(visitor=visit())
    facilitator.make(questions=3, rounds=2)
    code = facilitator.code
    screen = visit()
    screen.page.set_viewport_size({"width": 1280, "height": 720})
    screen.goto(facilitator.link_to("Link voor het scherm"))
    on_screen = screen.page.locator("main")

    # One types the code, another scans it; the numbers follow by themselves.
    phone = Participant(visitor=visit(width=360))
    phone.visitor.goto("/werksessies/mee/")
    phone.visitor.page.get_by_label("Code").fill(typed_as_people_do(code))
    phone.press("Verder")
    phone.visitor.page.get_by_role("radio", name="Inkopers").check()
    phone.press("Doe mee")
    old_phone = Participant(
        visitor=visit(width=360, language="en", javascript=False), language="en"
    )
    old_phone.join(address_in_qr(site, screen, code), side="Markt")
    expect(on_screen).to_contain_text(re.compile(r"2\s+deelnemers"))
    expect(facilitator.visitor.page.locator("main")).to_contain_text(re.compile(r"2\s+deelnemers"))
    screen.page.evaluate("document.body.dataset.stays = 'yes'")
    phone.visitor.page.evaluate("document.body.dataset.stays = 'yes'")
    before_reveal = collect_states(screen, phone.visitor, facilitator.visitor)

    with crowd(browser, site.url, code=code, each=4) as others:
        # Open: answer, change, and once more in a second tab.
        facilitator.key("o")
        phone.choose(0)
        phone.send()
        phone.sees("Uw antwoord is bewaard.")
        phone.choose(1)
        phone.send()
        phone.sees("Uw antwoord is gewijzigd.")
        tab = Participant(visitor=phone.visitor.other_tab())
        tab.visitor.goto(phone.visitor.path)
        expect(tab.options.nth(1)).to_be_checked()
        tab.choose(2)
        tab.send()
        tab.sees("Uw antwoord is gewijzigd.")
        for number, other in enumerate(others):
            other.vote(0 if number % 2 else 3)
        expect(on_screen).to_contain_text(re.compile(r"9\s+van 10 hebben geantwoord"))

        # Too late: refused with the reason, and the choice is still there to read.
        old_phone.follow("Vernieuw")
        old_phone.choose(0)
        chosen = old_phone.options.nth(0).get_attribute("id")
        words = old_phone.visitor.page.locator(f"label[for={chosen}]").inner_text()
        facilitator.key("s")
        with old_phone.visitor.page.expect_navigation():
            old_phone.send()
        old_phone.sees("Deze vraag is intussen gesloten. Wat u net verstuurde, telt niet mee.")
        expect(old_phone.visitor.page.locator("main")).to_contain_text(words)
        phone.sees("Deze vraag is gesloten. Wacht op de begeleider.")

        # Before the reveal nothing of the group has left the server.
        pages = [visitor.page.content() for visitor in (screen, phone.visitor, tab.visitor)]
        assert before_reveal
        assert not [html for html in (*before_reveal, *pages) if OF_THE_GROUP in html]

        facilitator.key("t")
        expect(screen.page.get_by_text(OF_THE_GROUP)).to_be_visible()
        expect(phone.visitor.page.get_by_text(OF_THE_GROUP)).to_be_visible()
        facilitator.key("v")
        expect(screen.page.get_by_text(OF_THE_GROUP)).to_have_count(0)
        expect(phone.visitor.page.get_by_text(OF_THE_GROUP)).to_have_count(0)
        facilitator.key("t")
        expect(screen.page.get_by_text(OF_THE_GROUP)).to_be_visible()
        assert screen.axe_violations() == phone.visitor.axe_violations() == []

        # The next question, a remark, and what the room agrees.
        facilitator.ask_next()
        phone.choose(0)
        phone.visitor.page.get_by_text("Schrijf een opmerking").click()
        phone.visitor.page.get_by_label("Opmerking").fill("Te duur,\nvind ik")
        phone.button("Verstuur opmerking").click()
        phone.sees("Uw opmerking is bij de begeleider.")
        expect(phone.visitor.page.get_by_label("Opmerking")).to_have_value("")
        facilitator.do("Laat door")
        expect(facilitator.visitor.page.get_by_text("Doorgelaten")).to_be_visible()
        facilitator.agree("Wij vragen het na")
        for other in others:
            other.vote(1)
        facilitator.reveal()
        Person(visitor=screen).follow("Opmerkingen")
        expect(screen.page.get_by_text("Te duur,")).to_be_visible()
        assert facilitator.visitor.axe_violations() == []

        # The second round starts at the first question, and shows what moved.
        facilitator.ask_next()
        facilitator.reveal()
        facilitator.do("Begin de tweede ronde")
        facilitator.key("o")
        for other in others:
            other.vote(1)
        facilitator.reveal()
        Person(visitor=screen).follow("Driehoek")
        expect(on_screen).to_contain_text("Verschoven sinds ronde 1")

    # The end: for the phones too, and for the code.
    facilitator.follow("Beëindig de werksessie")
    facilitator.press("Beëindig de werksessie")
    phone.sees("De werksessie is afgelopen")
    expect(on_screen).to_contain_text("De werksessie is afgelopen")
    assert phone.visitor.page.locator("body[data-stays=yes]").count() == 1
    for person in (phone, facilitator):
        person.visitor.page.get_by_role("link", name=re.compile("het verslag$")).click()
        person.visitor.page.wait_for_url("**/verslag/")
        expect(person.visitor.page.locator("main")).to_contain_text("Wij vragen het na")
        expect(person.visitor.page.locator("main")).to_contain_text("vind ik")
    late = visit()
    assert late.goto(f"/werksessies/mee/?code={code}") == 422
    assert late.page.get_by_text("Deze code werkt niet").first.is_visible()
