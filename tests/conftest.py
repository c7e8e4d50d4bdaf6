"""What many tests start from: the small catalogue, the shipped one, and editions of both."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.utils import translation

from domain.catalogue import Catalogue
from perspectives.documents import checksum_of, document_of
from perspectives.editions import forget_catalogues
from perspectives.models import Edition
from perspectives.parsing import catalogue_from_folder
from perspectives.report import report_on, written
from perspectives.shipped import SHIPPED
from tests.catalogues import small_catalogue

PUBLISHED_AT = datetime(2026, 1, 2, 9, 0, tzinfo=UTC)


def build_edition(catalogue: Catalogue, *, at: datetime = PUBLISHED_AT) -> Edition:
    """Store a catalogue as a published edition, without the checks that publishing does."""
    document = document_of(catalogue)
    return Edition.objects.create(
        key=catalogue.edition,
        name=catalogue.title.nl,
        status=Edition.Status.PUBLISHED,
        document=document,
        checksum=checksum_of(document),
        report=written(report_on(catalogue, draws=200)),
        created_at=at,
        published_at=at,
    )


@pytest.fixture
def catalogue() -> Catalogue:
    """The small hand-made catalogue: six questions, of which one conditional."""
    return small_catalogue()


@pytest.fixture
def edition(db, catalogue) -> Edition:
    """The small catalogue as the published edition."""
    return build_edition(catalogue)


@pytest.fixture(scope="session")
def shipped_catalogue() -> Catalogue:
    """The content that comes with the product."""
    return catalogue_from_folder(SHIPPED)


@pytest.fixture
def shipped_edition(db, shipped_catalogue) -> Edition:
    """The content that comes with the product as the published edition."""
    return build_edition(shipped_catalogue)


@pytest.fixture(autouse=True)
def _forget_catalogues():
    """Numbers of editions come back after each test, so what was read must be forgotten."""
    yield
    forget_catalogues()


@pytest.fixture(autouse=True)
def _forget_the_language():
    """A page in English leaves its language behind in the thread, for tests that come later."""
    yield
    translation.deactivate()


@pytest.fixture(scope="session", autouse=True)
def _flush_may_remove_editions():
    """Tests with transactions empty the tables afterwards, which published editions refuse.

    SQLite has no TRUNCATE: there the triggers step aside for the emptying.
    """
    if connection.vendor != "sqlite":
        yield
        return
    operations = type(connection.ops)
    refusing = operations.sql_flush

    def sql_flush(self, style, tables, **options):
        triggers = _triggers(self.connection)
        drops = [f"DROP TRIGGER {name}" for name, _sql in triggers]
        return [*drops, *refusing(self, style, tables, **options), *(sql for _n, sql in triggers)]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(operations, "sql_flush", sql_flush)
        yield


def _triggers(used) -> list[tuple[str, str]]:
    with used.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        return [(name, sql) for name, sql in cursor.fetchall()]
