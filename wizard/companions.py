"""What other parts keep beside an assessment, and how it goes along in a copy."""

from __future__ import annotations

from collections.abc import Callable

from wizard.models import Assessment

CopyCompanion = Callable[[Assessment, Assessment], None]

_copiers: list[CopyCompanion] = []


def goes_along(copier: CopyCompanion) -> None:
    """Let a part copy what it keeps beside an assessment: from the first one to the second.

    It may be asked twice for the same copy, for a form can be sent twice.
    """
    if copier not in _copiers:
        _copiers.append(copier)


def copy_companions(*, original: Assessment, made: Assessment) -> None:
    """Copy everything that is kept beside an assessment."""
    for copier in _copiers:
        copier(original, made)
