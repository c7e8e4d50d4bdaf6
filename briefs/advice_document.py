"""The JSON of an advice as a file: with its assignment and where its schema stands."""

from __future__ import annotations

import json

from briefs.export import advice_as_json
from domain.advice import Advice

SCHEMA = "schemas/advice.schema.json"
"""Where the schema stands among the static files."""

SCHEMA_ID = "urn:drieluik:schema:advice"
"""What the schema calls itself, for who has no address."""


def advice_document(
    advice: Advice,
    *,
    title: str,
    organisation: str = "",
    description: str = "",
    schema: str = SCHEMA_ID,
) -> str:
    """Return the whole advice as JSON to read and to keep."""
    assignment = {
        "$schema": schema,
        "title": title,
        "organisation": organisation,
        "description": description,
    }
    return json.dumps(assignment | advice_as_json(advice), ensure_ascii=False, indent=2)
