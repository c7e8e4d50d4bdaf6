"""The catalogue of a stored edition, parsed once a process."""

from __future__ import annotations

from domain.catalogue import Catalogue
from perspectives.models import Edition
from perspectives.parsing import catalogue_from_document

_catalogues: dict[int, Catalogue] = {}


def catalogue_of(edition_id: int) -> Catalogue:
    """Return the catalogue of an edition; without a query once this process has read it.

    A draft can still change, so it is read anew each time.

    Raises:
        Edition.DoesNotExist: when there is no such edition.
    """
    if edition_id in _catalogues:
        return _catalogues[edition_id]
    edition = Edition.objects.get(pk=edition_id)
    catalogue = catalogue_from_document(edition.document)
    if not edition.is_draft:
        _catalogues[edition_id] = catalogue
    return catalogue


def forget_catalogues() -> None:
    """Forget what was read; for tests, where numbers of editions come back."""
    _catalogues.clear()
