from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.texts import Text
from perspectives.documents import document_of
from perspectives.editions import catalogue_of
from perspectives.exporting import files_of
from perspectives.models import Edition, NoEditionPublished
from perspectives.problems import ContentIsWrong
from perspectives.publishing import (
    CannotPublish,
    Change,
    EditionIsPublished,
    WrongStatus,
    import_as_draft,
    publish,
    retire,
)
from perspectives.report import read_report
from tests.catalogues import build_question
from tests.conftest import build_edition
from tests.perspectives.content_sets import build_neutral_catalogue, build_whole_catalogue

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


def import_(catalogue, **changes):
    return import_as_draft(files={**files_of(catalogue), **changes}, at=NOW)


def test_a_good_set_becomes_a_draft_with_its_report():
    imported = import_(build_neutral_catalogue())

    assert imported.change is Change.NEW
    assert imported.edition.status == Edition.Status.DRAFT
    assert imported.edition.key == "klein-1"
    assert read_report(imported.edition.report).neutral


def test_the_same_set_twice_changes_nothing():
    first = import_(build_neutral_catalogue())

    second = import_(build_neutral_catalogue())

    assert second.change is Change.NOTHING
    assert Edition.objects.get() == first.edition


def test_another_set_with_the_number_of_a_draft_replaces_it():
    import_(build_neutral_catalogue())

    imported = import_(build_neutral_catalogue(title=Text(nl="Anders", en="Other")))

    assert imported.change is Change.CHANGED
    assert Edition.objects.get().name == "Anders"
    assert catalogue_of(imported.edition.pk).title.nl == "Anders"


def test_a_broken_set_changes_nothing():
    before = import_(build_neutral_catalogue()).edition

    with pytest.raises(ContentIsWrong) as caught:
        import_(build_neutral_catalogue(), **{"gates.yaml": b"gates: [1, 2]"})

    assert len(caught.value.problems) == 2
    assert Edition.objects.get().document == before.document


def test_a_draft_is_published_and_becomes_the_current_edition():
    draft = import_(build_neutral_catalogue()).edition

    published = publish(edition=draft, at=NOW, note="Eerste")

    assert Edition.objects.current() == published
    assert (published.published_at, published.note) == (NOW, "Eerste")


def test_other_content_under_the_number_of_a_published_edition_is_refused():
    publish(edition=import_(build_neutral_catalogue()).edition, at=NOW)

    with pytest.raises(EditionIsPublished, match="klein-1 is al gepubliceerd"):
        import_(build_neutral_catalogue(title=Text(nl="Anders", en="Other")))

    assert Edition.objects.get().name == "Kleine editie"


def test_content_that_favours_a_perspective_is_not_published():
    lopsided = {"a": (6, 0, 0), "b": (4, 2, 0), "c": (2, 2, 2)}
    questions = tuple(build_question(f"more{number}", lopsided) for number in range(6))
    draft = import_(build_neutral_catalogue(*questions)).edition

    with pytest.raises(CannotPublish) as caught:
        publish(edition=draft, at=NOW)

    assert "Vragenlijst assignment: Competitie" in caught.value.reasons[0]
    assert Edition.objects.get().status == Edition.Status.DRAFT


def test_missing_translations_are_listed_and_need_leave():
    question = replace(build_question("extra"), text=Text(nl="Alleen Nederlands"))
    draft = import_(build_neutral_catalogue(question)).edition

    with pytest.raises(CannotPublish) as caught:
        publish(edition=draft, at=NOW)
    published = publish(edition=draft, at=NOW, allow_untranslated=True)

    [reason] = caught.value.reasons
    assert "questionnaires[0].themes[0].questions[6].text" in reason
    assert read_report(published.report).untranslated


def test_a_draft_that_went_wrong_since_its_import_is_not_published():
    draft = import_(build_neutral_catalogue()).edition
    broken = replace(build_whole_catalogue(), growth=())
    Edition.objects.filter(pk=draft.pk).update(document=document_of(broken))

    with pytest.raises(CannotPublish) as caught:
        publish(edition=draft, at=NOW)

    assert len(caught.value.reasons) == 6


def test_only_a_draft_is_published_and_only_a_published_edition_retired():
    draft = import_(build_neutral_catalogue()).edition

    with pytest.raises(WrongStatus):
        retire(edition=draft, at=NOW)
    published = publish(edition=draft, at=NOW)
    with pytest.raises(WrongStatus, match="gepubliceerd"):
        publish(edition=published, at=NOW)
    retired = retire(edition=published, at=NOW)
    with pytest.raises(WrongStatus, match="teruggetrokken"):
        retire(edition=retired, at=NOW)


def test_the_newest_published_edition_is_current(catalogue):
    old = build_edition(catalogue, at=NOW - timedelta(days=2))
    new = build_edition(replace(catalogue, edition="klein-2"), at=NOW - timedelta(days=1))

    assert Edition.objects.current() == new
    retire(edition=new, at=NOW)
    assert Edition.objects.current() == old
    retire(edition=old, at=NOW)
    with pytest.raises(NoEditionPublished):
        Edition.objects.current()


def test_a_published_catalogue_is_read_without_a_query_the_second_time(
    edition, catalogue, django_assert_num_queries
):
    with django_assert_num_queries(1):
        first = catalogue_of(edition.pk)
    with django_assert_num_queries(0):
        second = catalogue_of(edition.pk)

    assert first == catalogue
    assert first is second


def test_an_unknown_edition_has_no_catalogue():
    with pytest.raises(Edition.DoesNotExist):
        catalogue_of(999)


def test_the_shipped_content_survives_import_and_export(shipped_files):
    imported = import_as_draft(files=shipped_files, at=NOW)

    assert files_of(catalogue_of(imported.edition.pk)) == shipped_files
    assert import_as_draft(files=shipped_files, at=NOW).change is Change.NOTHING
