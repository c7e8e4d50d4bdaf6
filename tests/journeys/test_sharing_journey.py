"""Two browsers and one assessment; two assessments and one browser."""

from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.journeys.officer import Officer


def shared_by(officer, kind):
    """Make a share link and return its path; it is also the newest link on the page."""
    officer.visitor.goto(officer.address_of("delen/"))
    officer.press(kind)
    return urlsplit(
        officer.visitor.page.locator("input[type=text][readonly]").first.input_value()
    ).path


def test_an_assessment_is_resumed_on_another_device_until_the_link_is_withdrawn(visit):
    owner = Officer(visitor=visit())
    owner.begin("Nieuwe laptops")
    owner.choose("fixed")
    owner.press("Verder")
    question = owner.visitor.path
    link = shared_by(owner, "Maak een link om samen in te vullen")

    phone = Officer(visitor=visit(width=360))
    assert phone.visitor.goto(question) == 404
    phone.visitor.goto(link)
    assert phone.visitor.goto(question) == 200
    phone.choose("dont_know")
    phone.press("Verder")

    owner.press("Trek de link in")
    assert phone.visitor.goto(question) == 404
    assert Officer(visitor=visit()).visitor.goto(link) == 404


def test_a_link_to_read_shows_everything_and_changes_nothing(visit):
    owner = Officer(visitor=visit())
    owner.begin("Nieuwe laptops")
    owner.choose("fixed")
    owner.press("Verder")
    question = owner.visitor.path
    link = shared_by(owner, "Maak een link om alleen te lezen")

    reader = Officer(visitor=visit())
    reader.visitor.goto(link)

    expect(reader.visitor.page.get_by_text("Nieuwe laptops").first).to_be_visible()
    assert reader.visitor.goto(reader.address_of("controle/")) == 200
    assert reader.visitor.goto(question) == 404


def test_two_tabs_with_two_assessments_never_mix(visit):
    visitor = visit()
    one = Officer(visitor=visitor)
    one.begin("Eerste opdracht")
    first_of_one = visitor.path
    other = Officer(visitor=visitor.other_tab())
    other.begin("Tweede opdracht")
    first_of_other = other.visitor.path

    one.choose("fixed")
    one.press("Verder")
    other.choose("problem_only")
    other.press("Verder")

    visitor.goto(first_of_one)
    expect(visitor.page.locator("input[value=fixed]")).to_be_checked()
    visitor.goto(first_of_other)
    expect(visitor.page.locator("input[value=problem_only]")).to_be_checked()
