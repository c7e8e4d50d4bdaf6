"""What many tests start from: the small catalogue, the shipped one, and editions of both."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache, lru_cache

import pytest
from django.db import connection
from django.utils import translation
from hypothesis import HealthCheck, settings

from briefs.pdf import pdf_of
from briefs.picture_files import Drawing, PngPicture, png_pictures
from domain.catalogue import Catalogue
from perspectives import editions
from perspectives.documents import checksum_of, document_of
from perspectives.models import Edition
from perspectives.parsing import catalogue_from_document, catalogue_from_folder
from perspectives.report import report_on, written
from perspectives.shipped import SHIPPED
from tests.catalogues import small_catalogue

# A busy machine is no mistake: no time limit for each example of a law.
settings.register_profile("laws", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("laws")

PUBLISHED_AT = datetime(2026, 1, 2, 9, 0, tzinfo=UTC)


content_in = cache(catalogue_from_folder)
"""The content in a folder, read once a run: it takes half a second, and nothing changes it."""


def row_of(catalogue: Catalogue, *, at: datetime = PUBLISHED_AT) -> dict[str, object]:
    """What is stored of a catalogue as a published edition, without the checks of publishing."""
    document = document_of(catalogue)
    return {
        "key": catalogue.edition,
        "name": catalogue.title.nl,
        "status": Edition.Status.PUBLISHED,
        "document": document,
        "checksum": checksum_of(document),
        "report": _report_on(catalogue, document),
        "created_at": at,
        "published_at": at,
    }


_reports: dict[str, str] = {}
"""The report on a catalogue by its document: most tests store the same few."""


def _report_on(catalogue: Catalogue, document: str) -> str:
    if document not in _reports:
        _reports[document] = written(report_on(catalogue, draws=200))
    return _reports[document]


def build_edition(catalogue: Catalogue, *, at: datetime = PUBLISHED_AT) -> Edition:
    """Store a catalogue as a published edition."""
    return Edition.objects.create(**row_of(catalogue, at=at))


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
    return content_in(SHIPPED)


@pytest.fixture(scope="session")
def shipped_row(shipped_catalogue) -> dict[str, object]:
    """What is stored of the shipped content: written and reported on once for all tests."""
    return row_of(shipped_catalogue)


@pytest.fixture
def shipped_edition(db, shipped_row) -> Edition:
    """The content that comes with the product as the published edition."""
    return Edition.objects.create(**shipped_row)


@pytest.fixture(scope="session", autouse=True)
def _parse_each_document_once():
    """The same document gives the same catalogue, which cannot be changed: tests share it."""
    with pytest.MonkeyPatch.context() as patch:
        once = lru_cache(maxsize=16)(catalogue_from_document)
        patch.setattr(editions, "catalogue_from_document", once)
        yield


@pytest.fixture(scope="session", autouse=True)
def _lay_out_each_page_once():
    """The same page gives the same PDF, and the same drawings the same pictures.

    Making the page itself is not left out, nor is anything that differs in one sign.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("briefs.brief.pdf_of", lru_cache(maxsize=32)(pdf_of))
        patch.setattr("briefs.docx_pictures.png_pictures", _drawn_once)
        yield


@lru_cache(maxsize=32)
def _drawn(drawings: tuple[Drawing, ...]) -> tuple[PngPicture, ...]:
    return png_pictures(drawings)


def _drawn_once(drawings: Sequence[Drawing]) -> tuple[PngPicture, ...]:
    return _drawn(tuple(drawings))


@pytest.fixture(autouse=True)
def _forget_catalogues():
    """Numbers of editions come back after each test, so what was read must be forgotten."""
    yield
    editions.forget_catalogues()


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
