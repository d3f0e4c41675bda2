"""Requests a second, per key, in this API process."""

from limits import RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from gristmill.errors import Problem


class Throttle:
    """Counts in memory: a process more is an allowance more, and no request waits for a shared counter."""

    def __init__(self, default: int) -> None:
        self._limiter = FixedWindowRateLimiter(MemoryStorage())
        self._default = RateLimitItemPerSecond(default)
        self._known: dict[bytes, RateLimitItemPerSecond] = {}

    def learn(self, key_hash: bytes, per_second: int) -> None:
        """Remember what a key's tenant is allowed."""
        if self._known.get(key_hash, self._default).amount != per_second:
            self._known[key_hash] = RateLimitItemPerSecond(per_second)

    def check(self, key_hash: bytes) -> None:
        """Raises Problem 429 when the key has had its requests of this second."""
        item = self._known.get(key_hash, self._default)
        if not self._limiter.hit(item, key_hash.hex()):
            words = f"More than {item.amount} requests in a second. Slow down."
            raise Problem(429, "rate-limited", words, retry_after=1)
