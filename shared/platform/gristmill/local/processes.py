"""Processes that end with the one that started them."""

import os
import signal
import threading
import time

STOP_WITH_PARENT = "GRISTMILL_STOP_WITH_PARENT"
_PATIENCE_SECONDS = 20.0


def stop_with_parent() -> None:
    """End this process when its parent, which holds the other end of standard input, is gone, however it went."""
    if os.environ.get(STOP_WITH_PARENT):
        threading.Thread(target=_watch, name="parent-watch", daemon=True).start()


def _watch() -> None:
    # Not through sys.stdin, whose lock would be held when the interpreter ends.
    while os.read(0, 4096):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_PATIENCE_SECONDS)
    os._exit(1)
