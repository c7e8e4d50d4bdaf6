"""Countries by the two letters of ISO 3166: eForms writes three, the older formats two."""

from __future__ import annotations

_TWO_LETTERS = {
    "AUT": "AT", "BEL": "BE", "BGR": "BG", "CHE": "CH", "CYP": "CY", "CZE": "CZ", "DEU": "DE",
    "DNK": "DK", "ESP": "ES", "EST": "EE", "FIN": "FI", "FRA": "FR", "GBR": "GB", "GRC": "GR",
    "HRV": "HR", "HUN": "HU", "IRL": "IE", "ISL": "IS", "ITA": "IT", "LIE": "LI", "LTU": "LT",
    "LUX": "LU", "LVA": "LV", "MKD": "MK", "MLT": "MT", "NLD": "NL", "NOR": "NO", "POL": "PL",
    "PRT": "PT", "ROU": "RO", "SRB": "RS", "SVK": "SK", "SVN": "SI", "SWE": "SE", "TUR": "TR",
    "UKR": "UA", "UK": "GB", "ENG": "GB", "ENGLAND": "GB", "UNITED KINGDOM": "GB", "EL": "GR",
}  # fmt: skip
_LONGEST = 20


def two_letters(code: str) -> str:
    """Return the two letters of a country, or the code as it is written when it is another."""
    written = code.strip().upper()
    return _TWO_LETTERS.get(written, written[:_LONGEST])
