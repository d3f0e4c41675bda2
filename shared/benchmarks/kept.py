"""What an interrupted benchmark has measured so far: a line of JSON a task, for one state of the code."""

import hashlib
import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from figures import ROOT


def kept_under(name: str, files: Iterable[Path], root: Path = ROOT / "build/bench") -> Path:
    """A folder that belongs to what is in these files now."""
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.read_bytes())
    return root / name / digest.hexdigest()[:16]


def measured_once(folder: Path, task: tuple[str | int | float, ...], measure: Callable[[], Any]) -> Any:
    """What `measure` finds, or found when this was asked before. Several processes may ask at once."""
    path = folder / "measured.jsonl"
    for line in path.read_text().splitlines() if path.exists() else []:
        asked, found = json.loads(line)
        if asked == list(task):
            return found
    started = time.perf_counter()
    line = json.dumps([task, measure()]) + "\n"
    print(f"  {'  '.join(map(str, task)):<44} {time.perf_counter() - started:6.1f} s", flush=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab", buffering=0) as file:  # one write a line, so that lines of two processes do not mix
        file.write(line.encode())
    return json.loads(line)[1]
