"""In a process of a worker: the time of day jumps by as many seconds as a file says, as a machine's clock does when it is set."""

import os
import sys
import time
from pathlib import Path

_file = os.environ.get("CAMPAIGN_CLOCK", "")
_real = time.time


def _jumped() -> float:
    try:
        return _real() + float(Path(_file).read_text() or 0)
    except (OSError, ValueError):
        return _real()


if _file and any("worker" in own for own in sys.orig_argv):
    time.time = _jumped
