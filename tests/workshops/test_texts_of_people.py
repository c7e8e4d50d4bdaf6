"""What people type into a workshop stays as it is, everywhere it is shown, and breaks nothing."""

import csv
import io
from html import escape, unescape

import pytest
from django.urls import reverse

from tests.field_reports.test_titles import TITLES
from tests.html import problems, read
from tests.workshops.browsers import address, go, let_facilitate, new_browser
from tests.workshops.rooms import build_workshop
from workshops.create_form import SIDE_NAME_MAX
from workshops.models import AGREED_MAX, NAME_MAX, REMARK_MAX, Remark, Workshop
from workshops.own_statements import STATEMENT_MAX

CREATE, JOIN = reverse("workshops:create"), reverse("workshops:join")
CELLS = (
    *('=HYPERLINK("https://voorbeeld.invalid";"klik")', "+31 twee", "-5 of minder", "@iedereen"),
    *("a;b", "a,b", 'zegt "ja"', "één coördinator", "😀"),
)
TYPED = [*TITLES.values(), *CELLS]
ODD = "tab\there, zacht\u00adaf, regel\u2028scheiding, nul\u200bbreed"
LINES = "regel\n" * 50
EMOJI = "🌱" * 20


def made_with(browser, text):
    """A workshop with this text wherever its maker may type."""
    keys = read(browser.post(CREATE, {"action": "choices"}).content)
    chosen = [box.get("value") for box in keys.all("input") if box.get("name") == "questions"][:1]
    sent = {
        "title": text,
        "format": "mirror",
        "questions": chosen,
        "statements": text[:STATEMENT_MAX],
        "side-1": text[:SIDE_NAME_MAX],
        "side-2": "Markt",
        "rounds": "1",
    }
    response = browser.post(CREATE, sent)
    assert response.status_code == 303, read(response.content).elements[0].text
    return Workshop.objects.get()


def pages_of(browser, person, workshop):
    for name in ("run", "report"):
        yield browser.get(address(workshop, name))
    for sheet in ("vraag", "driehoek", "alles", "opmerkingen"):
        yield browser.get(address(workshop, "screen"), {"beeld": sheet})
    yield browser.get(address(workshop, "delete"))
    yield browser.get(reverse("workshops:confirm", args=[workshop.pk, "end"]))
    yield browser.get(reverse("workshops:start"))
    yield person.get(address(workshop, "room"))


def is_whole(response):
    return response.status_code in {200, 409} and problems(response.content, language="nl") == []


@pytest.mark.parametrize("text", TYPED, ids=range(len(TYPED)))
def test_what_is_typed_stands_literally_on_every_page(shipped_edition, text):
    browser, person = new_browser(), new_browser()
    workshop = made_with(browser, text)
    joining = person.get(JOIN, {"code": workshop.code})
    sent = {"code": workshop.code, "side": workshop.side_keys[0], "name": text[:NAME_MAX]}
    person.post(JOIN, sent)
    go(workshop, "open_question")
    person.post(address(workshop, "remark"), {"question": workshop.question, "text": text})
    sent = {"question": workshop.question, "text": text}
    assert browser.post(address(workshop, "agreed"), sent).status_code == 303
    remark = Remark.objects.get()
    browser.post(address(workshop, "remarks"), {"remark": remark.pk, "action": "show"})
    go(workshop, "close_question", "reveal")

    shown = [joining, *pages_of(browser, person, workshop)]
    go(workshop, "end")
    shown += pages_of(browser, person, workshop)

    assert workshop.title == text
    assert remark.text == text
    assert workshop.agreements.get().text == text
    for response in shown:
        assert is_whole(response), response.request["PATH_INFO"]
        content = response.content.decode()
        assert escape(text) in content or escape(text).replace("&#x27;", "&#39;") in content
        assert "<script>window" not in content
        assert "<b>Vet" not in content


@pytest.mark.parametrize("text", [TITLES["markup"], TITLES["emoji"], TITLES["long-word"], *CELLS])
def test_a_spreadsheet_takes_nothing_of_it_for_a_formula(shipped_edition, text):
    browser = new_browser()
    workshop = made_with(browser, text)
    go(workshop, "open_question")
    browser.post(address(workshop, "agreed"), {"question": workshop.question, "text": text})
    go(workshop, "close_question", "end")

    content = browser.get(address(workshop, "report_csv")).content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content, newline=""), delimiter=";"))

    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert any(cell.removeprefix("'") == text for row in rows for cell in row)


@pytest.fixture
def facilitator_of():
    return lambda workshop: let_facilitate(new_browser(), workshop)


@pytest.fixture
def running(edition):
    return go(build_workshop(edition), "open_question")


@pytest.fixture
def person(running):
    browser = new_browser()
    browser.post(JOIN, {"code": running.code, "side": "buyers"})
    return browser


def of_length(length):
    """A text of so many signs, with line ends and signs of two code units in it."""
    return (LINES + EMOJI).ljust(length, "x")


def as_browsers_send(text):
    return text.replace("\n", "\r\n")


def as_read(response):
    """What a browser makes of a page: it has one kind of line end."""
    return unescape(response.content.decode()).replace("\r\n", "\n")


def counter_of(page, name):
    return int(read(page.content).by_id(name).get("data-counter-limit"))


def test_counter_and_server_agree_on_the_length_of_a_remark(running, person):
    there = address(running, "remark")
    sent = {"question": running.question, "text": as_browsers_send(of_length(REMARK_MAX))}
    limit = counter_of(person.get(address(running, "room")), "text")

    assert limit == REMARK_MAX
    assert person.post(there, sent).status_code == 303
    assert Remark.objects.get().text == of_length(REMARK_MAX)
    sent["text"] += "x"
    refused = person.post(there, sent)
    assert refused.status_code == 422
    assert as_read(refused).count(of_length(REMARK_MAX + 1)) == 1
    assert Remark.objects.count() == 1


def test_counter_and_server_agree_on_the_length_of_what_was_agreed(running, facilitator_of):
    browser, there = facilitator_of(running), address(running, "agreed")
    sent = {"question": running.question, "text": as_browsers_send(of_length(AGREED_MAX))}

    assert counter_of(browser.get(address(running, "run")), "text") == AGREED_MAX
    assert browser.post(there, sent).status_code == 303
    assert running.agreements.get().text == of_length(AGREED_MAX)
    sent["text"] += "x"
    refused = browser.post(there, sent)
    assert refused.status_code == 422
    assert of_length(AGREED_MAX + 1) in as_read(refused)


@pytest.mark.parametrize(
    ("field", "limit"), [("title", 200), ("side-1", SIDE_NAME_MAX), ("statements", STATEMENT_MAX)]
)
def test_one_sign_too_many_is_refused_and_comes_back_as_typed(shipped_edition, field, limit):
    browser = new_browser()
    sent = {"title": "T", "format": "mirror", "side-1": "A", "side-2": "B", "rounds": "1"}
    text = (EMOJI + "x" * limit)[:limit]

    refused = browser.post(CREATE, {**sent, field: text + "y"})
    made = browser.post(CREATE, {**sent, field: text})

    assert refused.status_code == 422
    assert text + "y" in as_read(refused)
    assert made.status_code == 303


def test_a_name_of_one_sign_too_many_is_refused_and_not_cut(running):
    browser = new_browser()
    sent = {"code": running.code, "side": "buyers", "name": "🌱" * (NAME_MAX + 1)}

    assert browser.post(JOIN, sent).status_code == 422
    assert not running.participants.exists()
    assert browser.post(JOIN, {**sent, "name": "🌱" * NAME_MAX}).status_code == 303
    assert running.attendance.get().name == "🌱" * NAME_MAX


def test_line_ends_are_not_doubled_by_saving_three_times(running, facilitator_of):
    browser, text = facilitator_of(running), "Eerste regel\n\nDerde regel\n"
    for _time in range(3):
        sent = {"question": running.question, "text": as_browsers_send(text)}
        browser.post(address(running, "agreed"), sent)
        text = running.agreements.get().text

    assert text == "Eerste regel\n\nDerde regel\n"


def test_odd_signs_come_back_as_typed(running, person):
    person.post(address(running, "remark"), {"question": running.question, "text": ODD})

    assert Remark.objects.get().text == ODD


@pytest.mark.parametrize("field", ["title", "side-1", "statements", "creation_key", "case"])
def test_a_null_byte_in_the_form_is_a_bad_request(shipped_edition, field):
    assert new_browser().post(CREATE, {"title": "T", field: "a\x00b"}).status_code == 400


def test_a_null_byte_anywhere_else_is_never_an_error_of_ours(running, person, facilitator_of):
    browser, null = facilitator_of(running), "a\x00b"
    answers = [
        person.get(JOIN, {"code": null}),
        person.post(JOIN, {"code": running.code, "side": null, "name": null}),
        person.post(address(running, "vote"), {"option": null, "question": null, "round": null}),
        person.post(address(running, "remark"), {"text": null, "question": running.question}),
        browser.post(address(running, "act"), {"action": null, "version": null}),
        browser.post(address(running, "agreed"), {"text": null, "question": running.question}),
        browser.post(address(running, "remarks"), {"remark": null}),
        browser.get(address(running, "screen"), {"beeld": null}),
        browser.get("/werksessies/begeleiden/a%00b/"),
        browser.get(f"{address(running, 'run')}%00"),
    ]
    assert {answer.status_code for answer in answers} == {400}
    person.cookies[f"deelnemer-{running.pk.hex}"] = null
    assert person.get(address(running, "room")).status_code == 404


@pytest.mark.parametrize("value", ["", "9" * 400, "-1", "١", "NaN", "[]", "{}", "é" * 5000])
def test_what_no_form_of_ours_sends_is_refused_and_never_an_error_of_ours(
    running, person, facilitator_of, value
):
    browser = facilitator_of(running)
    sent = dict.fromkeys(
        ("action", "version", "question", "option", "round", "remark", "text", "card", "beeld"),
        value,
    )
    for name in ("vote", "remark"):
        assert person.post(address(running, name), sent).status_code in {404, 409, 422}
    for name in ("act", "agreed", "remarks"):
        assert browser.post(address(running, name), sent).status_code in {303, 404, 409, 422}
    assert browser.get(address(running, "screen"), sent).status_code == 200
