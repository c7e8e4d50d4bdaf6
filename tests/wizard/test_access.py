"""Who may see what: one gate for every page of an assessment."""

import re
from uuid import uuid4

import pytest
from django.contrib.sessions.backends.base import SessionBase
from django.test import Client
from django.urls import reverse

from tests.wizard.builders import address, build_answer, everything_stored, let_open
from tests.wizard.pages import Page
from web.access import Right, made_here, note_made, note_opened, right_to
from wizard.models import ShareLink
from wizard.urls import urlpatterns

READ, EDIT = ShareLink.Allows.READ, ShareLink.Allows.EDIT

FILES = {"brief", "brief_docx", "advice_json", "calendar"}
ADVICE = {"result", "procedures", "planning", "instruments", *FILES}
FOR_READERS = {"check", "checklist", "what_if", *ADVICE}
STEPS = {"overview", "question", "facts", "saved", "checklist_step"}
FOR_EDITORS = {*FOR_READERS, *STEPS, "rename", "copy"}
FOR_THE_OWNER = {*FOR_EDITORS, "share", "delete"}
ABOUT_NO_ASSESSMENT = {
    *("mine", "start", "questionnaire", "open_link", "from_case", "compare_assessments"),
}
NAMED = {
    "open_link": ["geheim"],
    "from_case": ["salt"],
    "question": ["clarity"],
    "checklist_step": ["prepare_competition"],
}
ONLY_GET = {"overview", "saved", *ADVICE}
QUICK = FOR_THE_OWNER - FILES  # the files are made in tests of their own


def arguments(name, assessment_id):
    return [assessment_id, *NAMED.get(name, [])]


def where(name, assessment_id):
    return reverse(f"wizard:{name}", args=arguments(name, assessment_id))


def without_what_varies(response):
    """The answer without form tokens and without the address that was asked for."""
    html = re.sub(r'(csrfmiddlewaretoken" value=")[^"]*', r"\1", response.content.decode())
    return re.sub(r'name="next" value="[^"]*"', "", html)


@pytest.fixture
def answered(with_facts):
    build_answer(with_facts, "clarity", "fixed")
    return with_facts


def test_every_address_of_the_wizard_is_in_these_lists():
    names = {pattern.name for pattern in urlpatterns}

    assert names == FOR_THE_OWNER | ABOUT_NO_ASSESSMENT


@pytest.mark.parametrize("name", sorted(FOR_THE_OWNER))
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_gets_what_an_unknown_address_gives(answered, stranger, name, method):
    before = everything_stored()

    theirs = getattr(stranger, method)(where(name, answered.pk))
    unknown = getattr(stranger, method)(where(name, uuid4()))

    if method == "get" or name not in ONLY_GET:
        assert theirs.status_code == 404
    assert theirs.status_code == unknown.status_code
    assert without_what_varies(theirs) == without_what_varies(unknown)
    assert everything_stored() == before


@pytest.mark.parametrize("name", sorted(QUICK))
def test_the_browser_that_made_it_sees_every_page_and_no_cache_keeps_it(answered, alice, name):
    response = alice.get(where(name, answered.pk))

    assert response.status_code == 200
    kept = {part.strip() for part in response["Cache-Control"].split(",")}
    assert {"no-store", "private"} <= kept


@pytest.mark.parametrize("name", sorted(QUICK))
@pytest.mark.parametrize(("right", "seen"), [(READ, FOR_READERS), (EDIT, FOR_EDITORS)])
def test_a_share_link_shows_what_its_right_allows(answered, bob, name, right, seen):
    let_open(bob, answered, right)

    response = bob.get(where(name, answered.pk))

    assert response.status_code == (200 if name in seen else 404)


@pytest.mark.parametrize("name", sorted(FOR_THE_OWNER - ONLY_GET))
def test_a_reader_cannot_post_anything(answered, bob, name):
    let_open(bob, answered, READ)
    before = everything_stored()

    response = bob.post(where(name, answered.pk), {"choice": "functional", "title": "Anders"})

    assert response.status_code == 404
    assert everything_stored() == before


@pytest.mark.parametrize("name", sorted(FOR_THE_OWNER))
@pytest.mark.parametrize("right", [READ, EDIT])
def test_withdrawing_a_link_ends_the_access_of_who_opened_it_at_once(answered, bob, name, right):
    link = let_open(bob, answered, right)
    assert bob.get(where("check", answered.pk)).status_code == 200

    ShareLink.objects.filter(pk=link.pk).update(withdrawn_at=link.created_at)

    assert bob.get(where(name, answered.pk)).status_code == 404


@pytest.mark.parametrize("name", sorted(FOR_THE_OWNER | ABOUT_NO_ASSESSMENT))
@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_a_wrong_method_is_refused_and_changes_nothing(answered, alice, name, method):
    before = everything_stored()
    if name in ABOUT_NO_ASSESSMENT:
        there = reverse(f"wizard:{name}", args=NAMED.get(name, []))
    else:
        there = where(name, answered.pk)

    response = getattr(alice, method)(there)

    assert response.status_code == 405
    assert everything_stored() == before


@pytest.mark.parametrize("name", sorted(ONLY_GET | {"mine", "questionnaire"}))
def test_pages_that_only_show_refuse_a_post(answered, alice, name):
    there = where(name, answered.pk) if name in ONLY_GET else reverse(f"wizard:{name}")

    assert alice.post(there).status_code == 405


def test_the_list_shows_nothing_of_others(answered, stranger):
    page = Page(stranger.get(reverse("wizard:mine")))

    assert answered.title not in page.text
    assert "nog geen verkenning" in page.text


def test_an_assessment_that_is_gone_is_a_404_for_who_made_it(answered, alice):
    there = address(answered)
    answered.delete()

    assert alice.get(there).status_code == 404


def test_the_strongest_of_several_links_counts():
    session, thing = SessionBase(), uuid4()
    note_opened(session, thing, 1)
    note_opened(session, thing, 2)

    right = right_to(session, thing, rights_of=lambda links: [Right.READ, Right.EDIT][: len(links)])

    assert right is Right.EDIT


def test_links_are_not_looked_up_for_who_made_the_thing(db, alice):
    session, thing = alice.session, uuid4()
    note_made(session, thing)

    assert right_to(session, thing, rights_of=not_to_be_asked) is Right.OWN
    assert made_here(session) == (thing,)


def not_to_be_asked(links):
    pytest.fail("links were looked up")


def test_a_post_without_a_form_token_is_refused_and_changes_nothing(answered):
    careful = Client(enforce_csrf_checks=True)
    before = everything_stored()

    response = careful.post(where("question", answered.pk), {"choice": "functional"})

    assert response.status_code == 403
    assert everything_stored() == before


def test_when_access_ended_while_typing_the_text_is_shown_to_be_copied(answered, alice):
    alice.cookies.clear()

    response = alice.post(where("question", answered.pk), {"remark": "Tweehonderd woorden"})

    assert response.status_code == 404
    assert "Tweehonderd woorden" in Page(response).html
    assert "niet bewaard" in Page(response).text
