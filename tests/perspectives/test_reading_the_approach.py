import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from perspectives.changes import changes_between
from perspectives.documents import document_of
from perspectives.editions import catalogue_of
from perspectives.exporting import files_of, write_folder
from perspectives.models import Edition
from perspectives.parsing import (
    catalogue_from_document,
    catalogue_from_files,
    catalogue_from_folder,
    checked_catalogue_from_document,
)
from perspectives.problems import ContentIsWrong
from perspectives.publishing import import_as_draft, publish
from tests.approaches import build_procedure
from tests.perspectives.approach_sets import build_approach
from tests.perspectives.content_sets import build_neutral_catalogue, build_whole_catalogue

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
NEW_PARTS = {
    "thresholds",
    "procedures",
    "situations",
    "instruments",
    "contradictions",
    "cases",
    "terms",
    "legal_changes",
}


def test_the_approach_survives_export_and_import():
    exported = files_of(build_approach())

    read = catalogue_from_files(exported)

    assert read == build_approach()
    assert files_of(read) == exported


def test_an_earlier_edition_is_read_without_the_approach():
    document = document_of(build_whole_catalogue())

    assert not NEW_PARTS & json.loads(document).keys()
    assert catalogue_from_document(document) == build_whole_catalogue()
    assert checked_catalogue_from_document(document).procedures == ()


def test_an_earlier_edition_gets_no_files_for_what_it_does_not_have(tmp_path):
    write_folder(build_approach(), tmp_path)

    write_folder(build_whole_catalogue(), tmp_path)

    assert not any((tmp_path / f"{part}.yaml").exists() for part in NEW_PARTS)
    assert catalogue_from_folder(tmp_path) == build_whole_catalogue()


def test_what_is_short_stands_on_one_line():
    files = {name: raw.decode() for name, raw in files_of(build_approach()).items()}

    assert (
        "affinity: {competition: 3, participation: 1, co_creation: 0}" in files["procedures.yaml"]
    )
    assert "authorities: [sub_central]" in files["thresholds.yaml"]
    assert "options: [at_or_above]" in files["procedures.yaml"]


@pytest.mark.parametrize(
    ("name", "old", "new", "choices"),
    [
        ("thresholds", "[sub_central]", "[city]", "central, sub_central, utility"),
        ("thresholds", "[supplies, services]", "[boats]", "works, supplies, services, social_s"),
        ("procedures", "role: procedure", "role: trick", "procedure, technique, preparation"),
        ("procedures", "otherwise: not_open", "otherwise: no_way", "open, only_if, not_open"),
        ("procedures", "days: 40", "days: 40\n            unit: weeks", "calendar, working"),
        ("procedures", "summary:", "ground_missing: x\n    summary:", "open, only_if, not_open"),
        ("instruments", "group: award", "group: magic", "market_contact, specification"),
        ("cases", "kind: best", "kind: good", "best, worst, to_work_out"),
        (
            "situations",
            "perspective: competition",
            "perspective: war",
            "participation, co_creation",
        ),
    ],
)
def test_an_unknown_choice_names_the_choices(name, old, new, choices):
    files = files_of(build_approach())
    text = files[f"{name}.yaml"].decode()
    assert old in text
    files[f"{name}.yaml"] = text.replace(old, new, 1).encode()

    with pytest.raises(ContentIsWrong) as caught:
        catalogue_from_files(files)

    [problem] = caught.value.problems
    assert choices in problem.message
    assert (problem.file, problem.line > 0) == (f"{name}.yaml", True)


@pytest.mark.django_db
def test_an_edition_with_the_approach_is_published_beside_one_without():
    first = import_as_draft(files=files_of(build_neutral_catalogue()), at=NOW).edition
    publish(edition=first, at=NOW)
    approach = build_approach(edition="klein-2")
    parts = {name: getattr(approach, name) for name in ("thresholds", "instruments", "terms")}
    later = build_neutral_catalogue(edition="klein-2", **parts)

    second = import_as_draft(files=files_of(later), at=NOW).edition
    publish(edition=second, at=NOW + timedelta(days=1))

    assert Edition.objects.current() == second
    assert catalogue_of(first.pk).instruments == ()
    assert catalogue_of(second.pk).instruments == approach.instruments


def test_changes_in_the_approach_are_told_by_kind():
    before = build_approach()
    first, *others = before.procedures
    stage = replace(first.stages[0], usual_days=35)
    after = replace(
        before,
        procedures=(replace(first, stages=(stage,)), *others, build_procedure("extra")),
        terms=before.terms[1:],
    )

    groups = {group.heading: group for group in changes_between(before, after)}

    assert set(groups) == {"Procedures", "Termijnen van procedures", "Begrippen"}
    assert [item.key for item in groups["Procedures"].added] == ["extra"]
    [changed] = groups["Termijnen van procedures"].changed
    assert (changed.key, changed.words) == ("open / tender", "Stap tender")
    assert [(c.field, c.before, c.after) for c in changed.fields] == [("usual_days", "30", "35")]
    assert [item.words for item in groups["Begrippen"].removed] == ["gunning"]
