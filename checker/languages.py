"""The languages of notices as pages mark them: two letters in place of the codes of notices."""

from __future__ import annotations

_TWO_LETTERS = {
    "BUL": "bg", "CAT": "ca", "CES": "cs", "DAN": "da", "DEU": "de", "DUT": "nl", "ELL": "el",
    "ENG": "en", "EST": "et", "FIN": "fi", "FRA": "fr", "GLE": "ga", "HRV": "hr", "HUN": "hu",
    "ISL": "is", "ITA": "it", "LAV": "lv", "LIT": "lt", "MLT": "mt", "NLD": "nl", "NNO": "nn",
    "NOB": "nb", "NOR": "no", "POL": "pl", "POR": "pt", "RON": "ro", "SLK": "sk", "SLV": "sl",
    "SPA": "es", "SQI": "sq", "SRP": "sr", "SWE": "sv", "UKR": "uk",
}  # fmt: skip
_SHORT = 2


def marked(code: str | None) -> str:
    """Return the mark for a text in this language; empty when it is not known."""
    plain = (code or "").partition("-")[0]
    if len(plain) == _SHORT and plain.isascii() and plain.isalpha():
        return plain.lower()
    return _TWO_LETTERS.get(plain.upper(), "")
