"""Editions that pages of content are read from."""

import pytest

from domain.catalogue import Catalogue
from perspectives.exporting import files_of
from tests.conftest import build_edition
from tests.perspectives.approach_sets import build_approach


@pytest.fixture(scope="session")
def shipped_files(shipped_catalogue: Catalogue) -> dict[str, bytes]:
    """The canonical files of the shipped content, written once: it takes more than a second."""
    return files_of(shipped_catalogue)


@pytest.fixture
def approach(db: None) -> Catalogue:
    """The small approach as the published edition."""
    catalogue = build_approach()
    build_edition(catalogue)
    return catalogue
