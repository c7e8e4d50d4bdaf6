"""Share links: what they give, and that they end."""

import pytest
from django.urls import reverse

from tests.wizard.builders import (
    YESTERDAY,
    address,
    build_answer,
    build_assessment,
    everything_stored,
    send,
)
from tests.wizard.pages import Page
from wizard.models import ShareLink


def share(client, assessment, right):
    response = client.post(address(assessment, "share"), {"right": right})
    assert response.status_code == 303
    return ShareLink.objects.latest("pk")


def open_link(client, link):
    return client.get(reverse("wizard:open_link", args=[link.token]))


def test_a_link_names_the_configured_address_only(assessment, alice, settings):
    settings.PUBLIC_URL = "https://drieluik.example"
    settings.ALLOWED_HOSTS = ["*"]
    link = share(alice, assessment, "edit")

    page = Page(alice.get(address(assessment, "share"), headers={"host": "kwaad.example"}))

    there = f"https://drieluik.example/verkenningen/link/{link.token}/"
    assert page.value("input[readonly]") == there
    assert "kwaad.example" not in page.html


def test_an_edit_link_leads_to_the_steps_and_lets_one_answer(assessment, alice, bob):
    link = share(alice, assessment, "edit")

    response = open_link(bob, link)

    assert response.url == address(assessment)
    assert send(bob, assessment, "clarity", "fixed").status_code == 303


def test_a_read_link_leads_to_the_answers(assessment, alice, bob):
    build_answer(assessment, "clarity", "fixed")
    link = share(alice, assessment, "read")

    response = open_link(bob, link)

    assert response.url == address(assessment, "check")
    assert bob.get(response.url).status_code == 200


def test_opening_a_link_stores_nothing_about_the_assessment(assessment, alice, bob):
    link = share(alice, assessment, "read")
    before = everything_stored()

    open_link(bob, link)
    open_link(bob, link)

    assert everything_stored() == before
    assert bob.session["opened"] == {str(assessment.pk): [link.pk]}


def test_the_maker_keeps_all_rights_after_opening_an_own_link(assessment, alice):
    link = share(alice, assessment, "read")

    open_link(alice, link)

    assert alice.get(address(assessment, "share")).status_code == 200
    assert "opened" not in alice.session


def test_a_withdrawn_link_no_longer_opens_and_the_list_no_longer_shows_it(assessment, alice, bob):
    link = share(alice, assessment, "edit")

    response = alice.post(address(assessment, "share"), {"withdraw": link.pk})

    assert response.status_code == 303
    page = Page(alice.get(response.url))
    assert "werkt niet meer" in page.words(".notice")
    assert not page.has("input[readonly]")
    assert open_link(bob, link).status_code == 404


def test_withdrawing_one_link_leaves_the_other_working(assessment, alice, bob):
    first, second = share(alice, assessment, "edit"), share(alice, assessment, "edit")
    open_link(bob, first)
    open_link(bob, second)

    alice.post(address(assessment, "share"), {"withdraw": first.pk})

    assert bob.get(address(assessment)).status_code == 200


@pytest.mark.parametrize("token", ["geraden", "x" * 43, "x" * 900])
def test_a_guessed_link_gives_the_same_404_as_a_withdrawn_one(assessment, stranger, token):
    withdrawn = ShareLink.objects.create(
        assessment=assessment, right="edit", created_at=YESTERDAY, withdrawn_at=YESTERDAY
    )

    guessed = stranger.get(reverse("wizard:open_link", args=[token]))
    ended = open_link(stranger, withdrawn)

    assert guessed.status_code == ended.status_code == 404
    assert Page(guessed).words("main") == Page(ended).words("main")


@pytest.mark.parametrize("fields", [{"right": "own"}, {"right": ""}, {}])
def test_an_unknown_right_is_refused_with_a_sentence(assessment, alice, fields):
    response = alice.post(address(assessment, "share"), fields)

    assert response.status_code == 400
    assert "kan niet worden gemaakt" in Page(response).words("h1")
    assert not ShareLink.objects.exists()


@pytest.mark.parametrize("number", ["0", "-1", "abc", "9" * 40, ""])
def test_withdrawing_what_is_not_there_is_a_404(assessment, alice, number):
    response = alice.post(address(assessment, "share"), {"withdraw": number})

    assert response.status_code == 404


def test_nobody_withdraws_a_link_of_another_assessment(assessment, alice, edition):
    other = build_assessment(edition)
    link = ShareLink.objects.create(assessment=other, right="edit", created_at=YESTERDAY)

    response = alice.post(address(assessment, "share"), {"withdraw": link.pk})

    assert response.status_code == 404
    assert ShareLink.objects.working().count() == 1


def test_secrets_cannot_be_guessed(assessment, alice):
    tokens = {share(alice, assessment, "read").token for _ in range(5)}

    assert len(tokens) == 5
    assert min(map(len, tokens)) >= 43
