"""Running a workshop from the page of the facilitator, with and without a script."""

import pytest
from django.urls import reverse

from tests.html import problems, read
from tests.workshops.browsers import address, fill, go, new_browser, take_part, words
from tests.workshops.creating import made
from workshops.models import Agreed, Phase, Workshop


def press(client, workshop, action, **more):
    data = {"action": action, "version": Workshop.objects.get(pk=workshop.pk).version, **more}
    return client.post(address(workshop, "act"), data)


def test_three_links_of_the_configured_address_can_be_copied(workshop, facilitator, settings):
    settings.PUBLIC_URL = "https://drieluik.example"
    settings.ALLOWED_HOSTS = ["*"]

    response = facilitator.get(address(workshop, "run"), headers={"host": "kwaad.example"})

    links = [
        e.get("value") for e in read(response.content).all("input") if "readonly" in e.attributes
    ]
    assert len(links) == 3
    assert all(link.startswith("https://drieluik.example/") for link in links)
    assert "kwaad.example" not in response.content.decode()


def test_a_colleague_with_the_link_facilitates_too_but_does_not_delete(workshop):
    colleague = new_browser()
    colleague.get(reverse("workshops:open_facilitator", args=[workshop.facilitate_token]))

    assert colleague.get(address(workshop, "run")).status_code == 200
    assert press(colleague, workshop, "open").status_code == 303
    assert colleague.post(address(workshop, "delete")).status_code == 404


def test_the_whole_way_goes_by_buttons(workshop, facilitator):
    fill(workshop)
    for action, phase in (
        ("open", Phase.OPEN),
        ("close", Phase.CLOSED),
        ("reveal", Phase.REVEALED),
        ("hide", Phase.CLOSED),
        ("reveal", Phase.REVEALED),
        ("next", Phase.OPEN),
        ("close", Phase.CLOSED),
        ("back", Phase.CLOSED),
        ("second_round", Phase.CLOSED),
    ):
        assert press(facilitator, workshop, action).status_code == 303
        workshop.refresh_from_db()
        assert workshop.phase == phase, action

    assert workshop.round == 2
    facilitator.post(reverse("workshops:confirm", args=[workshop.pk, "end"]))
    workshop.refresh_from_db()
    assert workshop.phase == Phase.ENDED


def test_the_programme_tells_where_each_question_stands(workshop, facilitator):
    fill(workshop)
    go(workshop, "open_question", "close_question", "reveal", "next_question")
    key = workshop.question_keys[0]
    facilitator.post(address(workshop, "agreed"), {"question": key, "text": "Zo doen wij het"})

    page = read(facilitator.get(address(workshop, "run")).content)

    rows = [row for row in page.all("li") if row.get("class") == "programme__row"]
    assert ["getoond" in row.text for row in rows] == [True, False, False]
    assert ["open" in row.text.split() for row in rows] == [False, True, False]
    assert ["afspraak" in row.text for row in rows] == [True, False, False]
    assert [row.get("aria-current") for row in rows] == ["", "step", ""]


def test_remarks_that_wait_are_counted_where_the_facilitator_looks(workshop, facilitator):
    go(workshop, "open_question")
    for text in ("Een", "Twee"):
        workshop.remarks.create(question=workshop.question, text=text)

    page = facilitator.get(address(workshop, "run"))

    assert "2 opmerkingen wachten" in words(page)
    assert problems(page.content, language="nl") == []


def test_the_question_at_hand_is_chosen_for_what_is_agreed(workshop, facilitator):
    go(workshop, "open_question", "close_question", "next_question")

    page = read(facilitator.get(address(workshop, "run")).content)

    chosen = [e.get("value") for e in page.all("option") if "selected" in e.attributes]
    assert workshop.question in chosen


def test_what_ends_the_workshop_stands_last_until_all_is_shown(workshop, facilitator):
    fill(workshop)
    go(workshop, "open_question", "close_question", "reveal")

    html = facilitator.get(address(workshop, "run")).content.decode()
    screen = facilitator.get(address(workshop, "screen")).content.decode()

    assert html.index('id="control-next"') < html.index('class="programme"')
    assert html.index('class="programme"') < html.index('id="control-end"')
    assert 'id="control-end"' not in screen


def test_a_second_click_on_an_old_page_changes_nothing_and_says_so(workshop, facilitator):
    old = {"action": "open", "version": workshop.version}
    facilitator.post(address(workshop, "act"), old)

    response = facilitator.post(address(workshop, "act"), old)

    assert response.status_code == 409
    assert "veranderde intussen iets" in words(response)
    assert problems(response.content, language="nl") == []


@pytest.mark.parametrize("action", ["onzin", "", "end", "for_real"])
def test_what_is_no_button_is_not_done(workshop, facilitator, action):
    assert press(facilitator, workshop, action).status_code == 404
    assert Workshop.objects.get(pk=workshop.pk).phase == Phase.LOBBY


@pytest.mark.parametrize("action", ["end", "for_real"])
def test_what_cannot_be_undone_is_asked_first(workshop, facilitator, action):
    page = facilitator.get(reverse("workshops:confirm", args=[workshop.pk, action]))

    assert problems(page.content, language="nl") == []
    assert Workshop.objects.get(pk=workshop.pk).phase == Phase.LOBBY


def test_nothing_else_can_be_confirmed(workshop, facilitator, stranger):
    there = reverse("workshops:confirm", args=[workshop.pk, "open"])
    end = reverse("workshops:confirm", args=[workshop.pk, "end"])

    assert facilitator.post(there).status_code == 404
    assert stranger.post(end).status_code == 404
    assert stranger.get(end).status_code == 404


def test_a_rehearsal_is_wiped_before_the_room_comes(shipped_edition):
    client = new_browser()
    workshop = made(client, rehearsal="ja")
    take_part(workshop, workshop.side_keys[0])

    client.post(reverse("workshops:confirm", args=[workshop.pk, "for_real"]))

    workshop.refresh_from_db()
    assert not workshop.rehearsal
    assert not workshop.participants.exists()


def test_a_script_gets_the_part_it_stands_in(workshop, facilitator):
    data = {"action": "open", "version": workshop.version}
    headers = {"x-requested-with": "fetch"}

    run = facilitator.post(address(workshop, "act"), data, headers=headers)
    screen = facilitator.post(address(workshop, "act"), {**data, "from": "scherm"}, headers=headers)

    assert 'id="run"' in run.content.decode()
    assert 'id="screen"' in screen.content.decode()
    assert screen.status_code == 409


def test_what_was_agreed_is_kept_per_question(workshop, facilitator):
    key = workshop.question
    option = read(facilitator.get(address(workshop, "run")).content)
    value = next(
        e.get("value") for e in option.all("option") if e.get("value").startswith(key + "|")
    )
    data = {"question": key, "text": "Wij kiezen samen", "option": value}

    response = facilitator.post(address(workshop, "agreed"), data)

    assert response.status_code == 303
    kept = Agreed.objects.get()
    assert (kept.question, kept.text, kept.option) == (key, data["text"], value.split("|")[1])
    assert "Wij kiezen samen" in words(facilitator.get(address(workshop, "run")))


def test_an_answer_of_another_question_cannot_be_agreed(workshop, facilitator):
    other = workshop.question_keys[1]
    data = {"question": workshop.question, "text": "x", "option": f"{other}|iets"}

    response = facilitator.post(address(workshop, "agreed"), data)

    assert response.status_code == 409
    assert problems(response.content, language="nl") == []
    assert not Agreed.objects.exists()


def test_text_of_people_is_text_everywhere(shipped_edition):
    client = new_browser()
    nasty = "<script>alert(1)</script>{{ 7 }}"
    workshop = made(client, choices=True, title=nasty, statements=nasty, **{"side-1": nasty[:40]})
    participant = take_part(workshop, "side_1")
    go(workshop, "open_question")

    for page in (
        client.get(address(workshop, "run")),
        client.get(address(workshop, "screen")),
        participant.get(address(workshop, "room")),
    ):
        assert "<script>alert" not in page.content.decode()
        assert "{{ 7 }}" in page.content.decode()


def test_deleting_asks_first_and_then_takes_everything(workshop, facilitator):
    take_part(workshop)
    asked = facilitator.get(address(workshop, "delete"))

    facilitator.post(address(workshop, "delete"))

    assert problems(asked.content, language="nl") == []
    assert not Workshop.objects.exists()
    assert facilitator.get(address(workshop, "run")).status_code == 404


def test_the_list_shows_what_this_browser_facilitates(workshop, facilitator, stranger):
    start = reverse("workshops:start")

    assert workshop.title in words(facilitator.get(start))
    assert workshop.title not in words(stranger.get(start))
    assert problems(facilitator.get(start).content, language="nl") == []


def test_a_null_sign_is_refused_and_never_an_error(workshop, facilitator):
    for name, field in (("act", "version"), ("remarks", "remark"), ("agreed", "text")):
        response = facilitator.post(address(workshop, name), {field: "\x00", "action": "open"})
        assert response.status_code == 400
