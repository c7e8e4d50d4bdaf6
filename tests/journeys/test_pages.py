"""Every page: what axe finds, how wide it is, and that it minds its own business."""

import pytest

from tests.journeys.looking import NARROW, WIDE, background, faults_of, looked_at
from tests.journeys.officer import Officer, answers_of_case
from tests.journeys.visitors import visiting

PUBLIC = [
    "/",
    "/privacy/",
    "/toegankelijkheid/",
    "/contact/",
    "/perspectieven/",
    "/perspectieven/competitie/",
    "/perspectieven/participatie/",
    "/perspectieven/co-creatie/",
    "/perspectieven/vergelijken/",
    "/kennis/",
    "/procedures/",
    "/procedures/dialogue/",
    "/procedures/framework/",
    "/instrumenten/",
    "/instrumenten/?groep=gunning&perspectief=co-creatie",
    "/tegenspraak/",
    "/voorbeelden/",
    "/voorbeelden/circular_street/",
    "/begrippen/",
    "/begrippen/?zoek=dialoog",
    "/model/",
    "/model/neutraliteit/",
    "/model/bronnen/",
    "/verkenningen/",
    "/verkenningen/nieuw/",
    "/verkenningen/vragenlijst/",
    "/werksessies/",
    "/werksessies/nieuw/",
    "/werksessies/mee/",
]
TITLE = "Circulaire inrichting van de Stationsstraat en het plein ernaast"
OF_AN_ASSESSMENT = [
    "",
    "need_clarity/",
    "need_clarity/?fout=1",
    "gegevens/",
    "controle/",
    "advies/",
    "procedures/",
    "planning/",
    "instrumenten/",
    "stappenplan/",
    "wat-als/",
    "bewaard/",
    "delen/",
    "naam/",
    "kopieren/",
    "verwijderen/",
]


@pytest.fixture(scope="package")
def cookies(site, browser):
    """The cookies of somebody who filled in an assessment and left some questions open.

    Two of the answers pull against each other, so that the result shows a grave contradiction.
    """
    with visiting(browser, site.url) as visitor:
        officer = Officer(visitor=visitor)
        answers = answers_of_case("10-circular-street") | {"risk_sharing": "supplier"}
        officer.have_answered(TITLE, dict(list(answers.items())[:-4]))
        return officer.address_of(""), visitor.page.context.cookies()


@pytest.fixture
def returning(look, cookies):
    """Let the person who made that assessment sit down at a window."""

    def sit_down(**wishes):
        visitor = look(**wishes)
        visitor.page.context.add_cookies(cookies[1])
        return visitor

    return sit_down


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_is_accessible_and_fits(look, path, language):
    visitor = look(language=language)

    assert faults_of(visitor, path) == []
    assert visitor.page.locator("html").get_attribute("lang") == language


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("part", OF_AN_ASSESSMENT, ids=lambda part: part or "overview")
def test_a_page_of_an_assessment_is_accessible_and_fits(returning, cookies, part, language):
    visitor = returning(language=language)

    assert faults_of(visitor, cookies[0] + part) == []
    assert visitor.page.locator("html").get_attribute("lang") == language


@pytest.mark.parametrize("part", ["/", "/perspectieven/co-creatie/", "need_clarity/", "advies/"])
def test_a_page_is_accessible_in_the_dark(returning, cookies, part):
    visitor = returning(dark=True)
    path = part if part.startswith("/") else cookies[0] + part

    assert looked_at(visitor, path, width=WIDE) == []
    assert background(visitor) != "rgb(255, 255, 255)"


@pytest.mark.parametrize("part", ["/verkenningen/vragenlijst/", "advies/"])
def test_a_printed_page_is_dark_on_white_and_leaves_navigation_out(returning, cookies, part):
    visitor = returning(dark=True)
    visitor.page.emulate_media(media="print")
    visitor.goto(part if part.startswith("/") else cookies[0] + part)

    assert background(visitor) in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
    assert not visitor.page.locator(".site-nav").is_visible()
    assert visitor.page.get_by_role("heading", level=1).is_visible()


def test_a_page_that_does_not_exist_is_in_house_style(look):
    visitor = look()

    assert looked_at(visitor, "/bestaat-niet/", width=NARROW, status=404) == []
    assert visitor.page.locator(".site-header").is_visible()


def test_text_can_be_spaced_out_without_being_cut_off(returning, cookies):
    visitor = returning(width=NARROW)
    visitor.goto(cookies[0] + "need_clarity/")

    # The distances of WCAG 1.4.12; set through the object model, which the content policy allows.
    visitor.page.evaluate(
        """for (const part of document.querySelectorAll("body, body *")) {
            part.style.setProperty("line-height", "1.5", "important");
            part.style.setProperty("letter-spacing", "0.12em", "important");
            part.style.setProperty("word-spacing", "0.16em", "important");
        }"""
    )

    assert visitor.width_overflow() <= 0
