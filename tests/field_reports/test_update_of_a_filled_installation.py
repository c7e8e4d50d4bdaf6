"""What happens to a filled database of an earlier release when it is updated.

``earlier_releases`` holds what such a release stored, written by that release itself: its edition,
finished and half-finished assessments, and the advice that it gave on each of them.
"""

import json
import lzma
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.test import Client

from briefs.export import advice_as_json
from domain.advice import advise
from perspectives.models import Edition
from tests.wizard.builders import address
from wizard.models import Answer, Assessment

RELEASES = sorted(Path(__file__).with_name("earlier_releases").glob("*.json.xz"))
OURS = ("perspectives", "wizard", "checker", "workshops")


@pytest.fixture(params=RELEASES, ids=lambda path: path.name.removesuffix(".json.xz"))
def release(request):
    return json.loads(lzma.decompress(request.param.read_bytes()))


@pytest.fixture
def filled(release, transactional_db):
    """A database with the tables of the earlier release, and in them what it had stored."""
    try:
        _fill(_tables_of(release["migrations"]), release)
        yield release
    finally:
        update()


def _tables_of(migrations):
    """Go back to the tables of these migrations, and return their models."""
    with_tables = {label for label in OURS if apps.get_app_config(label).models_module}
    for label in with_tables - set(migrations):
        call_command("migrate", label, "zero", verbosity=0)
    for label, name in migrations.items():
        call_command("migrate", label, name, verbosity=0)
    loader = MigrationExecutor(connection).loader
    return loader.project_state(list(migrations.items())).apps


def _fill(models, release):
    editions = {
        row["key"]: models.get_model("perspectives", "Edition").objects.create(**row)
        for row in release["editions"]
    }
    for row in release["assessments"]:
        made = row | {"edition": editions[row["edition"]]}
        models.get_model("wizard", "Assessment").objects.create(**made)
    for name, rows in {"Answer": "answers", "ShareLink": "share_links"}.items():
        model = models.get_model("wizard", name)
        model.objects.bulk_create(model(**row) for row in release[rows])


def update():
    call_command("migrate", verbosity=0)


def told(assessment):
    advice = advise(catalogue=assessment.catalogue, sheet=assessment.sheet())
    return json.loads(json.dumps(advice_as_json(advice)))


def test_every_old_advice_has_the_same_scores_and_texts(filled):
    update()

    told_now = {str(made.pk): told(made) for made in Assessment.objects.all()}
    assert told_now.keys() == filled["advice"].keys()
    for key, before in filled["advice"].items():
        assert before == {part: told_now[key][part] for part in before}


def test_as_many_answers_count_as_before(filled):
    update()

    fields = ("assessment_id", "question", "state", "option", "remark", "version", "set_aside")
    kept = {(str(pk), *rest) for pk, *rest in Answer.objects.values_list(*fields)}
    assert kept == {tuple(row[field] for field in fields) for row in filled["answers"]}
    assert Answer.objects.count() == len(filled["answers"])


def test_an_update_that_was_broken_off_is_finished_the_next_time(filled):
    call_command("migrate", "wizard", verbosity=0)

    update()
    update()

    assert Assessment.objects.count() == len(filled["assessments"])
    assert MigrationExecutor(connection).migration_plan(_last_migrations()) == []


def _last_migrations():
    return MigrationExecutor(connection).loader.graph.leaf_nodes()


def test_an_old_edition_is_still_protected_and_current(filled):
    update()

    edition = Edition.objects.current()
    assert edition.key == filled["editions"][-1]["key"]
    with pytest.raises(Exception, match="cannot be changed or removed"):
        Edition.objects.filter(pk=edition.pk).update(name="Anders")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("page", ["result", "checklist", "advice_json"])
def test_an_old_link_still_opens_the_result(filled, language, page):
    update()
    reader = Client(headers={"accept-language": language})
    working, *_withdrawn = filled["share_links"]
    assessment = Assessment.objects.get(pk=working["assessment_id"])

    reader.get(f"/verkenningen/link/{working['token']}/", follow=True)

    assert reader.get(address(assessment, page)).status_code == 200


def test_a_withdrawn_link_stays_withdrawn(filled):
    update()
    reader = Client()
    _working, withdrawn = filled["share_links"]
    assessment = Assessment.objects.get(pk=withdrawn["assessment_id"])

    reader.get(f"/verkenningen/link/{withdrawn['token']}/", follow=True)

    assert reader.get(address(assessment, "result")).status_code == 404
