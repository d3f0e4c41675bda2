"""What an interrupted benchmark has measured so far: one JSON file a task, for one state of the code."""

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


def measured_once(folder: Path, task: tuple[str | int, ...], measure: Callable[[], Any]) -> Any:
    """What `measure` finds, or found when this was asked before."""
    path = folder / ("-".join(map(str, task)).replace(" ", "-") + ".json")
    if not path.exists():
        started = time.perf_counter()
        found = measure()
        print(f"  {'  '.join(map(str, task)):<44} {time.perf_counter() - started:6.1f} s", flush=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(found) + "\n")
    return json.loads(path.read_text())
