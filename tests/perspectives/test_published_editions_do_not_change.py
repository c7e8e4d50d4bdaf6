import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from perspectives.models import Edition
from perspectives.publishing import retire

CHANGES = [
    "UPDATE perspectives_edition SET document = '{}'",
    "UPDATE perspectives_edition SET key = 'other'",
    "UPDATE perspectives_edition SET checksum = 'other'",
    "UPDATE perspectives_edition SET report = '{}'",
    "UPDATE perspectives_edition SET name = 'other'",
    "UPDATE perspectives_edition SET status = 'draft', published_at = NULL",
    "UPDATE perspectives_edition SET retired_at = published_at",
    "UPDATE perspectives_edition SET id = id + 1",
    "DELETE FROM perspectives_edition",
]


@pytest.mark.parametrize("change", CHANGES)
def test_the_database_refuses_a_change_to_a_published_edition(edition, change):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)

    assert Edition.objects.filter(pk=edition.pk, document=edition.document).exists()


@pytest.mark.parametrize("change", CHANGES)
def test_the_database_refuses_a_change_to_a_retired_edition(edition, change):
    retire(edition=edition, at=timezone.now())

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change.replace("published_at,", "NULL,"))

    assert Edition.objects.filter(pk=edition.pk, document=edition.document).exists()


def test_a_published_edition_is_not_replaced_by_an_insert(edition):
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.bulk_create(
            [
                Edition(
                    key=edition.key,
                    name="x",
                    document="{}",
                    checksum="x",
                    report="{}",
                    created_at=timezone.now(),
                )
            ],
            update_conflicts=True,
            unique_fields=["key"],
            update_fields=["document", "name"],
        )

    assert Edition.objects.get().document == edition.document


def test_saving_a_published_edition_with_other_content_is_refused(edition):
    edition.document = "{}"

    with pytest.raises(IntegrityError), transaction.atomic():
        edition.save()


def test_removing_a_published_edition_is_refused(edition):
    with pytest.raises(IntegrityError), transaction.atomic():
        edition.delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.all().delete()

    assert Edition.objects.count() == 1


def test_a_published_edition_can_be_retired_once(edition):
    retired = retire(edition=edition, at=timezone.now())

    assert retired.status == Edition.Status.RETIRED
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.update(status="published", retired_at=None)


@pytest.mark.django_db(transaction=True)
def test_a_test_with_transactions_can_empty_the_tables(edition):
    assert Edition.objects.current() == edition
