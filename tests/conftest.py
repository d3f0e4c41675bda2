"""What several of these tests need of Node.js."""

import fcntl
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
Node = Callable[..., str]


def run(*command: str, **environment: str) -> str:
    """What a command says; it must succeed."""
    done = subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-5_000:] + done.stderr[-5_000:]
    return done.stdout


@pytest.fixture(scope="session")
def node() -> Node:
    """Runs commands in the root, where packages are installed and the TypeScript client is built: once, however many processes test."""
    if shutil.which("npm") is None:
        pytest.skip("there is no Node.js (20 or newer) here")
    (ROOT / "build").mkdir(exist_ok=True)
    with (ROOT / "build/npm.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not _installed():
            run("npm", "ci", "--no-audit", "--no-fund")
        run("npm", "run", "build", "--workspace", "openapi/clients/typescript")
    return run


def _installed() -> bool:
    """Whether what is installed is what is asked for: npm notes it last."""
    noted = ROOT / "node_modules/.package-lock.json"
    return noted.exists() and noted.stat().st_mtime >= (ROOT / "package-lock.json").stat().st_mtime
