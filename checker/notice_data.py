"""A notice that was read as plain data for the database, and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from domain.notices import Notice

Json = dict[str, "Json"] | list["Json"] | str | int | bool | None
LONGEST_TEXT = 20_000
"""So much of one text is kept; the longest in real notices has some 10,000 signs."""

_Kinds = Mapping[Any, Any]


def data_of(notice: Notice) -> dict[str, Json]:
    """Return a notice as plain data; what it does not state is left out."""
    return cast("dict[str, Json]", _plain(notice))


def notice_from(data: Mapping[str, Json]) -> Notice:
    """Return the notice that plain data stands for."""
    return cast("Notice", _built(Notice, data, {}))


def storable(text: str) -> str:
    """Return a text without the signs that no database keeps: nulls and halves of pairs."""
    if text.isascii():
        return text.replace("\x00", "")
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def _plain(value: object) -> Json:
    if is_dataclass(value):
        return {f.name: _plain(v) for f, v in _stated(value)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Enum):
        return cast("Json", value.value)
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date | time):
        return value.isoformat()
    return _text(value) if isinstance(value, str) else cast("Json", value)


def _text(text: str) -> str:
    return storable(text if len(text) <= LONGEST_TEXT else f"{text[:LONGEST_TEXT]} …")


def _stated(value: Any) -> Iterator[tuple[Field[Any], object]]:  # noqa: ANN401 (any dataclass)
    for field in fields(value):
        held = getattr(value, field.name)
        if field.default is MISSING or held != field.default:
            yield field, held


def _built(kind: Any, data: Any, kinds: _Kinds) -> Any:  # noqa: ANN401 (kinds are not typed)
    """Return what the data stands for; ``kinds`` says what type variables are here."""
    kind = kinds.get(kind, kind) if isinstance(kind, TypeVar) else kind
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        inner = next(each for each in get_args(kind) if each is not type(None))
        return None if data is None else _built(inner, data, kinds)
    if origin is tuple:
        inner = get_args(kind)[0]
        return tuple(_built(inner, each, kinds) for each in data)
    if is_dataclass(origin or kind):
        return _dataclass(kind, data)
    return _value(kind, data)


def _dataclass(kind: Any, data: Mapping[str, Any]) -> Any:  # noqa: ANN401 (any dataclass)
    cls = get_origin(kind) or kind
    kinds = dict(zip(getattr(cls, "__parameters__", ()), get_args(kind), strict=False))
    hints = _hints(cls)
    return cls(**{n: _built(hints[n], held, kinds) for n, held in data.items() if n in hints})


@cache
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


def _value(kind: Any, data: Any) -> Any:  # noqa: ANN401 (any value)
    if kind in (date, time):
        return kind.fromisoformat(data)
    if kind is Decimal or issubclass(kind, Enum):
        return kind(data)
    return data
