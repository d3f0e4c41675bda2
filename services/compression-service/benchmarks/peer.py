"""The environment in which the authors' release runs: pinned, and apart from the product."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pinned

REQUIREMENTS = (
    "virtual-parquet==0.2.2",
    "duckdb==1.2.2",
    "pandas==2.2.3",
    "pyarrow==19.0.1",
    "scikit-learn==1.6.1",
)
# Nested quotes in f-strings, which Python before 3.12 does not read. Nothing else is changed.
PATCHES = {
    "interface.py": [("""f'"{row['name']}"'""", """'"' + row['name'] + '"'""")],
    "btrblocks_utils.py": [
        ("""join(convertor_path, 'csvtobtr')""", """join(convertor_path, "csvtobtr")"""),
        ("""join(extra_path, 'stats.txt')} -""", """join(extra_path, "stats.txt")} -"""),
        ("""join(extra_path, 'compression.txt')""", """join(extra_path, "compression.txt")"""),
    ],
}


def patch(packages: Path) -> None:
    """Let the release be imported by Python before 3.12."""
    for name, changes in PATCHES.items():
        path = packages / "virtual" / name
        text = path.read_text()
        for old, new in changes:
            text = text.replace(old, new)
        path.write_text(text)


def environment(folder: Path) -> Path:
    """The Python of an environment with the authors' release, made on first use."""
    return pinned.environment(folder, REQUIREMENTS, patch if sys.version_info < (3, 12) else None)


def run(python: Path, source: Path, folder: Path) -> dict[str, Any]:
    """One table: `{bytes, seconds, wrong_cells}`, or `{error}` where the release fails."""
    program = Path(__file__).parent / "peer_run.py"
    done = subprocess.run([python, program, source, folder], capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
