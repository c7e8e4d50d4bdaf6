"""Saving what somebody removes at the same moment ends as if it never existed."""

from unittest.mock import patch

import pytest

from wizard import access
from wizard.models import Assessment


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("page", "module", "fields"),
    [
        ("naam", "assessment_views", {"title": "Nieuwe naam"}),
        ("delen", "sharing_views", {"right": "edit"}),
        ("clarity", "storage", {"choice": "fixed", "action": "next"}),
    ],
)
def test_saving_what_was_removed_meanwhile_is_not_found(alice, assessment, page, module, fields):
    def admit_and_remove(*args, **options):
        found = access.admit(*args, **options)
        Assessment.objects.filter(pk=found.assessment.pk).delete()
        return found

    with patch(f"wizard.{module}.admit", admit_and_remove):
        response = alice.post(f"/verkenningen/{assessment.pk}/{page}/", fields)

    assert response.status_code == 404
