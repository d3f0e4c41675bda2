"""What every benchmark does with its figures: print them beside their bounds, write build/bench/, keep a full run."""

import datetime
import json
import math
import operator
import os
import platform
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

ROOT = Path(__file__).resolve().parents[2]
QUICK = bool(os.environ.get("QUICK"))
Bound = tuple[Literal["at most", "at least", "above", "below"], float]
_HOLDS = {"at most": operator.le, "at least": operator.ge, "above": operator.gt, "below": operator.lt}


@dataclass
class Figures:
    """What was measured: flat names to numbers, and what some of them are to reach."""

    name: str
    bounds: Mapping[str, Bound] = field(default_factory=dict)
    numbers: dict[str, float] = field(default_factory=dict)

    def add(self, name: str, value: float) -> None:
        self.numbers[name] = round(float(value), 4)

    def print(self, names: Sequence[str] | None = None) -> None:
        for name in names or list(self.numbers):
            print(f"  {name:<36} {self.numbers[name]:>12,.3f}{self._verdict(name)}")

    def _verdict(self, name: str) -> str:
        if name not in self.bounds:
            return ""
        direction, bound = self.bounds[name]
        value = self.numbers[name]
        return f"   {direction} {bound:g}  {'ok' if _HOLDS[direction](value, bound) else 'NOT MET'}"

    def write(self) -> None:
        path = ROOT / f"build/bench/{self.name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(self.numbers, indent=1) + "\n")
        print(f"\nwrote {path.relative_to(ROOT)}")

    def publish(self, folder: Path, packages: Sequence[str], **about: Any) -> None:
        """Print and write; with `--keep`, keep as well."""
        print()
        self.print()
        self.write()
        if "--keep" in sys.argv:
            self.keep(folder, packages, **about)

    def keep(self, folder: Path, packages: Sequence[str], **about: Any) -> None:
        """The newest full result with what it was measured on, for the repository."""
        head = ["git", "rev-parse", "HEAD"]
        kept = {
            "command": f"make bench-{self.name}",
            "commit": subprocess.run(head, capture_output=True, text=True, cwd=ROOT, check=True).stdout.strip(),
            "date": datetime.date.today().isoformat(),
            "machine": f"{os.cpu_count()} cores, Python {platform.python_version()}",
            "versions": {name: version(name) for name in packages},
            **about,
            "figures": self.numbers,
        }
        folder.mkdir(exist_ok=True)
        (folder / f"{self.name}.json").write_text(json.dumps(kept, indent=1) + "\n")


def geometric_mean(values: Sequence[float]) -> float:
    return math.exp(sum(map(math.log, values)) / len(values))
