"""Forgotten assessments go, on request of the operator."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests.wizard.builders import build_answer, build_assessment
from wizard.models import Answer, Assessment


@pytest.fixture
def old_and_new(edition):
    for title, days in [("oud", 400), ("nieuw", 100)]:
        made = build_assessment(edition, title=title)
        build_answer(made, "clarity", "fixed")
        when = timezone.now() - timedelta(days=days)
        Assessment.objects.filter(pk=made.pk).update(changed_at=when)


def test_what_nobody_changed_for_a_year_is_removed(old_and_new, capsys):
    call_command("remove_forgotten_assessments")

    assert [assessment.title for assessment in Assessment.objects.all()] == ["nieuw"]
    assert Answer.objects.count() == 1
    assert capsys.readouterr().out.startswith("1 assessments")


def test_another_number_of_days(old_and_new):
    call_command("remove_forgotten_assessments", days=30)

    assert not Assessment.objects.exists()


def test_a_dry_run_removes_nothing(old_and_new, capsys):
    call_command("remove_forgotten_assessments", "--dry-run")

    assert Assessment.objects.count() == 2
    assert "would be removed" in capsys.readouterr().out


@pytest.mark.parametrize("days", [0, -5, 10**9])
def test_an_unclear_number_of_days_is_refused(old_and_new, days):
    with pytest.raises(CommandError, match="--days"):
        call_command("remove_forgotten_assessments", days=days)

    assert Assessment.objects.count() == 2
