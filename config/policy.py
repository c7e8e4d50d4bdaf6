"""The organisation's own policy bands below the thresholds, read from the environment."""

from __future__ import annotations

import json
from decimal import Decimal

from django.core.exceptions import ImproperlyConfigured

from domain.facts import Kind
from domain.procedures import PolicyBand

_EXAMPLE = '{"works": {"single_private": 50000, "multi_private": 1500000}}'


def policy_bands(written: str) -> tuple[PolicyBand, ...]:
    """Read ``{kind: {procedure: up to which value}}``; per kind the smallest value first.

    Raises:
        ImproperlyConfigured: when it says something else, with what to write instead.
    """
    if not written.strip():
        return ()
    bands = [
        PolicyBand(kind=_kind(kind), procedure=procedure, up_to=_amount(up_to, kind, procedure))
        for kind, procedures in _object(_read(written))
        for procedure, up_to in _object(procedures)
    ]
    _refuse_twice(bands)
    order = list(Kind)
    return tuple(sorted(bands, key=lambda band: (order.index(band.kind), band.up_to)))


def _read(written: str) -> object:
    try:
        return json.loads(written, object_pairs_hook=tuple, parse_int=Decimal, parse_float=Decimal)
    except ValueError as error:
        raise _unclear(f"is not JSON: {error}") from error


def _object(value: object) -> tuple[tuple[str, object], ...]:
    """Return the pairs of a JSON object, which is read as a tuple."""
    if isinstance(value, tuple):
        return value
    raise _unclear(f"must hold an object, not {value!r}")


def _kind(key: str) -> Kind:
    try:
        return Kind(key)
    except ValueError:
        raise _unclear(f"knows no kind {key!r}; the kinds are {', '.join(Kind)}") from None


def _amount(value: object, kind: str, procedure: str) -> Decimal:
    if isinstance(value, Decimal) and value > 0:
        return value
    raise _unclear(f"needs a number above 0 for {kind}, {procedure}, not {value!r}")


def _refuse_twice(bands: list[PolicyBand]) -> None:
    named = [(band.kind, band.procedure) for band in bands]
    for kind, procedure in named:
        if named.count((kind, procedure)) > 1:
            raise _unclear(f"names {kind}, {procedure} twice")


def _unclear(what: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"POLICY_BANDS {what}. Write for example {_EXAMPLE}")
