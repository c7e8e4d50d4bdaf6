"""What the database tells of who came and answered when: nothing."""

import pytest
from django.db import connection, models

from workshops.models import Attendance, CardVote, Participant, Remark, Vote

PRIVATE = (Participant, Attendance, Vote, CardVote, Remark)


@pytest.mark.parametrize("model", PRIVATE)
def test_no_time_and_a_random_key(model):
    kinds = [type(field) for field in model._meta.fields]

    assert not {models.DateTimeField, models.DateField, models.TimeField} & set(kinds)
    assert isinstance(model._meta.pk, models.UUIDField)
    assert model._meta.pk.default.__name__ == "uuid4"


@pytest.mark.parametrize("model", PRIVATE)
def test_sqlite_keeps_no_order_of_arrival(db, model):
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite numbers rows")
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE name = %s", [model._meta.db_table])
        (statement,) = cursor.fetchone()

    assert statement.endswith("WITHOUT ROWID")


def test_a_name_refers_to_nobody():
    related = {field.related_model for field in Attendance._meta.fields if field.is_relation}

    assert Participant not in related
    assert not [r for r in Participant._meta.related_objects if r.related_model is Attendance]
