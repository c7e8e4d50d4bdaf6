"""Values that OCDS writes in its own way."""

from __future__ import annotations

from datetime import datetime

from checker.reading.json_document import JsonValue
from checker.reading.values import Values
from domain.stated import NO_WORDING, Amount, Code, Moment, Stated, Wording


def clock(value: JsonValue | None, values: Values) -> Moment | None:
    """Return a day and time in one, as they are written."""
    if value is None or not value.text:
        return None
    try:
        moment = datetime.fromisoformat(value.text)
    except ValueError:
        values.unreadable(value)
        return None
    at = moment.time() if len(value.text) > len("2025-01-01") else None
    return Moment(
        day=moment.date(),
        at=at,
        at_as_written=at.strftime("%H:%M") if at else None,
        path=value.path,
    )


def money(value: JsonValue | None, values: Values) -> Stated[Amount] | None:
    """Return an amount with its currency."""
    if value is None:
        return None
    currency = value.get("currency")
    return values.amount(value.get("amount"), currency=currency.text if currency else None)


def text_of(value: JsonValue | None, values: Values) -> Wording:
    """Return a text of which the language is that of the release."""
    return values.wording([value]) if value and value.is_text else NO_WORDING


def hyphened(code: Code | None) -> Code | None:
    """Return a code in the spelling of eForms: ``notAllowed`` is ``not-allowed``."""
    if code is None:
        return None
    value = "".join(f"-{c.lower()}" if c.isupper() else c for c in code.value)
    return Stated(value=value, path=code.path, line=code.line)
