"""The codes by which people join: made, read as people type them, and signed for the QR code."""

from __future__ import annotations

import hmac
import secrets
from hashlib import sha256

from django.conf import settings

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Thirty-two signs, so five bits each: no I, L, O and U, which are read as 1, 1, 0 and V."""

CODE_LENGTH = 8
LOOK_ALIKES = str.maketrans("ILOU", "110V")
_BETWEEN = frozenset(" -–—_.·\t\r\n\u00a0\u00ad\u200b")


def new_code() -> str:
    """Return a new code: forty bits from a secure source."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def read_code(typed: str) -> str | None:
    """Return the code that somebody typed, or ``None`` when it cannot be one.

    Small letters, spaces, dashes and look-alikes are fine.
    """
    code = "".join(sign for sign in typed[:100] if sign not in _BETWEEN).upper()
    code = code.translate(LOOK_ALIKES)
    if len(code) != CODE_LENGTH or any(sign not in ALPHABET for sign in code):
        return None
    return code


def in_groups(code: str) -> str:
    """Return the code as it is shown: two groups of four, with nothing between to be typed."""
    return f"{code[:4]} {code[4:]}"


def seal_of(code: str) -> str:
    """Return the seal that the QR code carries beside the code.

    Who brings it was in the room and does not guess, so is never slowed.
    """
    key = f"workshop code:{settings.SECRET_KEY}".encode()
    number = int.from_bytes(hmac.new(key, code.encode(), sha256).digest()[:8])
    return "".join(ALPHABET[(number >> 5 * place) & 31] for place in range(CODE_LENGTH))


def has_seal(code: str, seal: str) -> bool:
    """Whether the seal belongs to the code."""
    return hmac.compare_digest(seal_of(code).encode(), seal.encode())
