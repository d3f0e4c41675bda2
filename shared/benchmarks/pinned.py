"""Peers run in environments of their own, with pinned packages, apart from the product."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path


def environment(folder: Path, requirements: Sequence[str], prepare: Callable[[Path], None] | None = None) -> Path:
    """The Python of the environment in `folder`, made on first use; `prepare` then gets its packages' folder.

    Raises RuntimeError where it cannot be made.
    """
    python = folder / "bin/python"
    if not (folder / ".ready").exists():
        print(f"installing {requirements[0]} … into {folder}")
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *requirements]
        done = subprocess.run(install, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{folder.name} cannot be installed here: {done.stderr.strip().splitlines()[-1:]}")
        if prepare is not None:
            prepare(next(folder.glob("lib/python*/site-packages")))
        (folder / ".ready").touch()
    return python
