"""Who may see a check: the gate of its assessment, for every page."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from checker.models import Check, CheckedFile, Finding
from tests.checker.builders import build_check, everything_stored, give_notice, give_text
from tests.wizard.builders import build_assessment, let_open, let_own
from wizard.assessments import remove_forgotten
from wizard.models import Answer, Assessment, ShareLink

READ, EDIT = ShareLink.Allows.READ, ShareLink.Allows.EDIT

ONLY_SHOW = {"overview", "file"}
FOR_READERS = {*ONLY_SHOW, "notice", "documents", "findings"}
FOR_EDITORS = {*FOR_READERS, "remove_file"}
ONLY_POST = {"intent", "choose_notice"}
FILE_PAGES = {"file", "remove_file"}


@pytest.fixture
def full(check, alice):
    give_notice(alice, check, keep="ja")
    give_text(alice, check)
    return check


def where(name, assessment_id):
    more = [CheckedFile.objects.order_by("pk").first().pk] if name in FILE_PAGES else []
    return reverse(f"checker:{name}", args=[assessment_id, *more])


def without_what_varies(response):
    html = re.sub(r'(csrfmiddlewaretoken" value=")[^"]*', r"\1", response.content.decode())
    return re.sub(r'name="next" value="[^"]*"', "", html)


@pytest.mark.parametrize("name", sorted(FOR_EDITORS | ONLY_POST))
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_gets_what_an_unknown_address_gives(full, stranger, name, method):
    before = everything_stored()

    theirs = getattr(stranger, method)(where(name, full.assessment_id))
    unknown = getattr(stranger, method)(where(name, uuid4()))

    assert theirs.status_code in {404, 405}
    assert theirs.status_code == unknown.status_code
    assert without_what_varies(theirs) == without_what_varies(unknown)
    assert everything_stored() == before


@pytest.mark.parametrize("name", sorted(FOR_EDITORS))
def test_who_made_it_sees_every_page_and_no_cache_keeps_it(full, alice, name):
    response = alice.get(where(name, full.assessment_id))

    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("name", sorted(FOR_EDITORS))
@pytest.mark.parametrize(("right", "seen"), [(READ, FOR_READERS), (EDIT, FOR_EDITORS)])
def test_a_share_link_shows_what_its_right_allows(full, bob, name, right, seen):
    let_open(bob, full.assessment, right)

    response = bob.get(where(name, full.assessment_id))

    assert response.status_code == (200 if name in seen else 404)


@pytest.mark.parametrize("name", sorted(FOR_EDITORS - ONLY_SHOW | ONLY_POST))
def test_a_reader_changes_nothing(full, bob, name):
    let_open(bob, full.assessment, READ)
    finding = Finding.objects.first()
    before = everything_stored()

    data = {f"bevinding-{finding.pk}": "confirmed", "way": "tekst", "text": "marktconsultatie"}
    response = bob.post(where(name, full.assessment_id), data)

    assert response.status_code == 404
    assert everything_stored() == before


@pytest.mark.parametrize("name", sorted(FOR_EDITORS | ONLY_POST))
@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_a_wrong_method_is_refused(full, alice, name, method):
    assert getattr(alice, method)(where(name, full.assessment_id)).status_code == 405


@pytest.mark.parametrize("name", sorted(FOR_EDITORS - FILE_PAGES))
def test_an_assessment_of_an_assignment_is_no_check(shipped_edition, alice, name):
    mine = build_assessment(shipped_edition)
    let_own(alice, mine)

    assert alice.get(where(name, mine.pk)).status_code == 404


PAGES_OF_AN_ASSIGNMENT = ["facts", "result", "procedures", "planning", "instruments", "checklist"]
PAGES_OF_AN_ASSIGNMENT += ["what_if", "brief", "brief_docx", "advice_json", "calendar"]


@pytest.mark.parametrize("name", PAGES_OF_AN_ASSIGNMENT)
def test_a_check_has_no_pages_about_an_assignment(full, alice, name):
    assert alice.get(reverse(f"wizard:{name}", args=[full.assessment_id])).status_code == 404


def test_a_file_of_another_check_is_not_found(full, alice, shipped_edition):
    mine = build_check(shipped_edition)
    let_own(alice, mine.assessment)

    assert alice.get(where("file", mine.assessment_id)).status_code == 404
    assert alice.post(where("remove_file", mine.assessment_id)).status_code == 404
    assert CheckedFile.objects.count() == 2


def test_a_share_link_leads_to_the_overview(full, bob):
    for right in (READ, EDIT):
        link = ShareLink.objects.create(
            assessment=full.assessment, right=right, created_at=full.assessment.created_at
        )
        response = bob.get(reverse("wizard:open_link", args=[link.token]))

        assert response.url == where("overview", full.assessment_id)


def test_a_reader_is_not_told_what_the_check_is_laid_beside(full, shipped_edition, alice, bob):
    mine = build_assessment(shipped_edition, title="Geheim plan")
    let_own(alice, mine)
    alice.post(where("intent", full.assessment_id), {"intent": str(mine.pk)})
    let_open(bob, full.assessment, EDIT)

    assert "Geheim plan" in alice.get(where("overview", full.assessment_id)).content.decode()
    assert "Geheim plan" not in bob.get(where("overview", full.assessment_id)).content.decode()


def test_removing_the_assessment_removes_everything(full, alice):
    alice.post(reverse("wizard:delete", args=[full.assessment_id]))

    for model in (Assessment, Answer, Check, CheckedFile, Finding):
        assert not model.objects.exists()


def test_what_is_forgotten_goes_with_everything(full):
    Assessment.objects.update(changed_at="2020-01-01T00:00Z")

    assert remove_forgotten(unchanged_since=full.assessment.created_at) == 1
    assert not CheckedFile.objects.exists()
