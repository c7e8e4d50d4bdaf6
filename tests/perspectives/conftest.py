"""Editions that pages of content are read from."""

import pytest

from domain.catalogue import Catalogue
from tests.conftest import build_edition
from tests.perspectives.approach_sets import build_approach


@pytest.fixture
def approach(db: None) -> Catalogue:
    """The small approach as the published edition."""
    catalogue = build_approach()
    build_edition(catalogue)
    return catalogue
