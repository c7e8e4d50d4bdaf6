"""When rights end while a page is open, what refreshes itself gets a clear status and no page."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from tests.workshops.browsers import address, go, take_part
from workshops.making import remove_workshop
from workshops.models import Workshop
from workshops.state import forget_states

AS_PART = {"X-Requested-With": "fetch"}


def ended_session(_workshop, browser):
    Session.objects.all().delete()


def no_cookies(_workshop, browser):
    browser.cookies.clear()


def removed(workshop, _browser):
    remove_workshop(Workshop.objects.get(pk=workshop.pk))
    forget_states()


def rehearsed_only(workshop, _browser):
    Workshop.objects.filter(pk=workshop.pk).update(rehearsal=True)
    go(workshop, "start_for_real")


def is_clear_refusal(response, status=404):
    """A status that a script sees, no way to another page, and nothing to put in the part."""
    return (
        response.status_code == status
        and "Location" not in response
        and "ETag" not in response
        and b"data-part" not in response.content
    )


@pytest.mark.parametrize("way", [ended_session, no_cookies, removed])
@pytest.mark.parametrize("name", ["run_state", "screen_state"])
def test_a_facilitator_who_lost_the_right_is_told_by_the_next_refresh(
    workshop, facilitator, name, way
):
    there = address(workshop, name)
    etag = facilitator.get(there, headers=AS_PART)["ETag"]

    way(workshop, facilitator)

    assert is_clear_refusal(facilitator.get(there, headers={**AS_PART, "If-None-Match": etag}))


@pytest.mark.parametrize("way", [ended_session, no_cookies, removed])
@pytest.mark.parametrize("name", ["act", "remarks", "agreed"])
def test_a_button_of_who_lost_the_right_is_refused_in_the_same_way(
    workshop, facilitator, name, way
):
    way(workshop, facilitator)

    sent = {"action": "open", "version": "1"}
    assert is_clear_refusal(facilitator.post(address(workshop, name), sent, headers=AS_PART))


@pytest.mark.parametrize("way", [no_cookies, removed, rehearsed_only])
def test_a_participant_who_is_gone_is_told_too(workshop, way):
    browser = take_part(workshop)
    there = address(workshop, "room_state")
    etag = browser.get(there)["ETag"]

    way(workshop, browser)

    assert is_clear_refusal(browser.get(there, headers={**AS_PART, "If-None-Match": etag}))
    sent = {"question": workshop.question, "round": "1", "option": "geen"}
    assert is_clear_refusal(browser.post(address(workshop, "vote"), sent, headers=AS_PART))
    assert browser.get(address(workshop, "room")).status_code == 404


def test_the_end_of_the_session_of_the_facilitator_leaves_participants_alone(workshop, facilitator):
    browser = take_part(workshop)
    go(workshop, "open_question")

    ended_session(workshop, facilitator)

    assert browser.get(address(workshop, "room_state")).status_code == 200
    sent = {"question": workshop.question, "round": "1", "option": "geen"}
    assert browser.post(address(workshop, "vote"), sent, headers=AS_PART).status_code == 200


@pytest.mark.parametrize("name", ["act", "vote"])
def test_a_form_token_that_is_gone_is_a_403_without_a_part(workshop, facilitator, name):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = take_part(workshop).cookies
    if name == "act":
        strict.cookies.update(facilitator.cookies)

    response = strict.post(address(workshop, name), {"action": "open"}, headers=AS_PART)

    assert is_clear_refusal(response, 403)


def test_a_question_that_closed_meanwhile_is_refused_with_the_reason_in_the_part(workshop):
    browser = take_part(workshop)
    go(workshop, "open_question", "close_question")

    sent = {"question": workshop.question, "round": "1", "option": "geen"}
    response = browser.post(address(workshop, "vote"), sent, headers=AS_PART)

    assert response.status_code == 409
    assert b"intussen gesloten" in response.content
    assert b"data-part" in response.content


def test_what_was_removed_between_reading_and_changing_is_refused_and_no_error(
    workshop, facilitator, monkeypatch
):
    from workshops import access, views_run

    admit = access.admit_facilitator

    def admit_and_lose(*args, **more):
        found = admit(*args, **more)
        type(found).objects.all().delete()
        return found

    monkeypatch.setattr(views_run, "admit_facilitator", admit_and_lose)
    for name, sent in (("act", {"action": "open"}), ("agreed", {"question": "x", "text": "y"})):
        response = facilitator.post(address(workshop, name), sent, headers=AS_PART)
        assert response.status_code == 404
