"""From an assignment to a brief, as an officer walks it."""

from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.journeys.officer import Officer, answers_of_case
from tests.journeys.visitors import LOCALES

TITLE = "Circulaire inrichting van de Stationsstraat"
REMARK = "De bewoners willen meedenken over het groen."


def text_of_brief(officer):
    """Follow the link to the brief as this browser would, and return the text of the PDF."""
    page = officer.visitor.page
    href = page.locator("a[href*='adviesdocument.pdf']").first.get_attribute("href")
    answer = page.request.get(
        officer.visitor.site + href, headers={"Accept-Language": LOCALES[officer.language]}
    )
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/pdf"
    return run_together(
        "".join(page.extract_text() for page in PdfReader(BytesIO(answer.body())).pages)
    )


def run_together(text):
    """Return a text without spaces, for a PDF ends its lines elsewhere."""
    return "".join(text.split())


def test_an_officer_goes_from_an_assignment_to_a_brief(visit):
    officer = Officer(visitor=visit(width=1280, language="nl"))
    page = officer.visitor.page
    officer.visitor.goto("/")
    officer.follow("Vraag een inkoopadvies")
    page.get_by_label("Titel").first.fill(TITLE)
    officer.press("Start")

    officer.answer_all(answers_of_case("10-circular-street"), remarks={"need_clarity": REMARK})

    expect(page.get_by_role("heading", level=1)).to_contain_text("Controleer uw antwoorden")
    expect(page.get_by_text(REMARK)).to_be_visible()
    officer.press("Toon mijn advies")
    assert officer.visitor.path.endswith("/advies/")
    assert officer.visitor.axe_violations() == []
    heading = officer.heading
    brief = text_of_brief(officer)
    assert run_together(TITLE) in brief
    assert run_together(REMARK) in brief
    assert run_together(heading) in brief


def test_an_english_officer_does_the_same_on_a_phone_without_javascript(visit):
    officer = Officer(visitor=visit(width=360, language="en", javascript=False), language="en")
    officer.begin("Circular street")

    officer.answer_all(answers_of_case("10-circular-street"))

    assert officer.visitor.path.endswith("/controle/")
    officer.press("Toon mijn advies")
    assert officer.visitor.path.endswith("/advies/")
    assert run_together(officer.heading) in text_of_brief(officer)


def test_a_changed_answer_leads_back_to_the_check_page(visit):
    officer = Officer(visitor=visit())
    officer.have_answered("Nieuwe laptops", answers_of_case("01-laptops"))

    with officer.visitor.page.expect_navigation():
        officer.visitor.page.get_by_role("link", name="Wijzig").first.click()
    officer.choose("problem_only")
    officer.press("Verder")

    assert officer.visitor.path.endswith("/controle/")
    expect(officer.visitor.page.get_by_text("Alleen het probleem").first).to_be_visible()


FACTS = {"authority": "sub_central", "kind": "services", "value": "1,5 mln", "start": "1-3-2027"}


@pytest.mark.parametrize("javascript", [True, False])
def test_the_facts_are_the_last_step_and_stand_on_the_check_page(visit, javascript):
    officer = Officer(visitor=visit(width=360, javascript=javascript))
    page = officer.visitor.page
    officer.begin("Nieuwe laptops")
    officer.visitor.goto(officer.address_of("gegevens/"))
    officer.fill_in(FACTS | {"contract_by": "31-2-2027"})

    officer.press("Verder")
    expect(page.get_by_role("alert")).to_contain_text("deze datum bestaat niet")
    expect(page.locator("#contract_by")).to_have_value("31-2-2027")
    officer.fill_in({"contract_by": "1 december 2027", "circumstances": "none"})
    officer.press("Verder")

    assert officer.visitor.path.endswith("/controle/")
    for words in ("€ 1.500.000", "1 maart 2027", "1 december 2027"):
        expect(page.get_by_text(words).first).to_be_visible()


def test_none_of_these_and_the_circumstances_take_each_other_away(visit):
    officer = Officer(visitor=visit())
    page = officer.visitor.page
    officer.begin("Nieuwe laptops")
    officer.visitor.goto(officer.address_of("gegevens/"))

    officer.fill_in({"circumstances": "urgent"})
    officer.fill_in({"circumstances": "none"})
    expect(page.locator("input[value=urgent]")).not_to_be_checked()
    officer.fill_in({"circumstances": "single_supplier"})

    expect(page.locator("input[name=circumstances][value=none]")).not_to_be_checked()


def test_nothing_typed_is_lost_by_going_back_or_changing_the_language(visit):
    officer = Officer(visitor=visit())
    page = officer.visitor.page
    officer.begin("Nieuwe laptops")
    first = officer.question
    officer.choose("fixed")
    officer.press("Verder")
    page.locator("textarea[name=remark]").fill("Een halve gedachte")

    officer.press("Vorige vraag")
    assert officer.question == first
    expect(page.locator("input[value=fixed]")).to_be_checked()
    officer.press("Verder")
    expect(page.locator("textarea[name=remark]")).to_have_value("Een halve gedachte")

    page.locator("textarea[name=remark]").fill("Een hele gedachte")
    with page.expect_navigation():
        page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("textarea[name=remark]")).to_have_value("Een hele gedachte")


def test_the_wizard_can_be_walked_by_keyboard_alone(visit):
    officer = Officer(visitor=visit())
    page = officer.visitor.page
    officer.visitor.goto("/verkenningen/nieuw/")

    tab_to(page, "#main input[name=title]")
    page.keyboard.type("Nieuwe laptops")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    for _question in range(3):
        before = officer.question
        tab_to(page, "input[name=choice]")
        page.keyboard.press("Space")
        tab_to(page, "#main form button[value=next]")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert officer.question != before

    officer.visitor.goto(officer.visitor.path)
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def tab_to(page, selector):
    """Press Tab until this element has the focus, as somebody without a mouse does."""
    for _press in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab never reaches {selector}")


def test_comparing_with_the_third_perspective_keeps_page_and_focus(visit):
    officer = Officer(visitor=visit())
    page = officer.visitor.page
    officer.have_answered("Nieuwe laptops", answers_of_case("01-laptops"))
    officer.press("Toon mijn advies")
    page.evaluate("document.body.dataset.stays = 'yes'")
    before = page.locator("#compared").inner_text()

    page.get_by_role("link", name="Vergelijk met").press("Enter")
    page.wait_for_url("**/advies/?vs=*")

    expect(page.locator("#compared")).not_to_have_text(before)
    expect(page.locator("body[data-stays=yes]")).to_have_count(1)
    expect(page.locator("#compare")).to_be_focused()


LONG_WORD = "Aanbestedingsstrategiekeuzeondersteuningssysteemimplementatiebegeleidingsovereenkomst"
NO_BREAK = "X" * 200
MARKUP = '<b>Vet</b> & "aanhalings\'tekens"<script>window.x=1</script> {{ 7*7 }}'


@pytest.mark.parametrize("title", [LONG_WORD, NO_BREAK, MARKUP, "Inkoop 🌱🚲 fase ② naïef"])
def test_any_title_fits_on_a_narrow_screen(visit, title):
    officer = Officer(visitor=visit(width=320))
    officer.begin(title)
    officer.choose("fixed")
    officer.press("Verder")
    pages = [officer.address_of(part) for part in ("", "complexity/", "controle/", "advies/")]

    for page in [*pages, "/verkenningen/"]:
        officer.visitor.goto(page)

        assert officer.visitor.width_overflow() == 0
        assert title in officer.visitor.page.locator("main").inner_text()
    assert officer.visitor.page.evaluate("window.x") is None


def test_saving_in_the_background_keeps_the_cursor_and_says_so_once(visit):
    officer = Officer(visitor=visit())
    page = officer.visitor.page
    officer.begin("Nieuwe laptops")
    remark = page.locator("textarea[name=remark]")
    status = page.locator("[data-autosave-status]")

    remark.press_sequentially("Wij kennen de eisen")

    expect(status).to_have_text("Bewaard")
    expect(remark).to_be_focused()
    assert remark.evaluate("field => field.selectionStart") == len("Wij kennen de eisen")
    page.reload()
    expect(remark).to_have_value("Wij kennen de eisen")
