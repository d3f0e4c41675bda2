"""Identifiers: a prefix that says what the thing is, then 26 characters that sort by time of creation."""

import secrets
import time

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 26
SUFFIX_PATTERN = rf"[0-9a-hjkmnp-tv-z]{{{_LENGTH}}}"


def new_id(prefix: str) -> str:
    """Return `prefix_` followed by 48 bits of milliseconds and 80 random bits in Crockford's base 32."""
    value = (time.time_ns() // 1_000_000) << 80 | secrets.randbits(80)
    digits = [_ALPHABET[(value >> shift) & 31] for shift in range(5 * (_LENGTH - 1), -1, -5)]
    return f"{prefix}_{''.join(digits)}"
