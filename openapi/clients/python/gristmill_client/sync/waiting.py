"""Sleeping, which is the one thing that tasks and threads do by different modules."""

import time


def sleep(seconds: float) -> None:
    time.sleep(seconds)
