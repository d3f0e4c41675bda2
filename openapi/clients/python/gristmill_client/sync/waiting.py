"""Sleeping, and trying again with patience."""

import random
import time

from gristmill_client.errors import RefusedError, UnreachableError

_FIRST_DELAY, _LONGEST_DELAY = 0.25, 8.0


def sleep(seconds: float) -> None:
    time.sleep(seconds)


class Patience:
    """For so many seconds from the first failure on, things are tried again, later each time."""

    def __init__(self, seconds: float) -> None:
        self._seconds, self._until, self._delay = seconds, float("inf"), _FIRST_DELAY

    def renew(self) -> None:
        """Something has come through."""
        self._until, self._delay = float("inf"), _FIRST_DELAY

    def pause(self, error: UnreachableError | RefusedError) -> None:
        """Before the next try; raises the error where patience is at its end."""
        if self._until == float("inf"):
            self._until = time.monotonic() + self._seconds
        wanted = error.retry_after or 0.0 if isinstance(error, RefusedError) else 0.0
        pause = max(wanted, self._delay) * random.uniform(1.0, 1.25)  # noqa: S311
        if time.monotonic() + pause > self._until:
            raise error
        sleep(pause)
        self._delay = min(2 * self._delay, _LONGEST_DELAY)
