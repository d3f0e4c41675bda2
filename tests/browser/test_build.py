"""What ships of the console is what its sources say."""

import filecmp
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "shared/platform/gristmill/console"

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(600),
    pytest.mark.skipif(shutil.which("npm") is None, reason="there is no Node.js (20 or newer) here"),
]


def test_the_shipped_console_is_fresh(tmp_path: Path) -> None:
    build = ["npm", "run", "build", "--workspace", "services/console", "--", "--outDir", str(tmp_path)]
    for command in (["npm", "ci", "--no-audit", "--no-fund"], build):
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    built, shipped = (
        {path.relative_to(root) for path in root.rglob("*") if path.is_file()} for root in (tmp_path, SHIPPED)
    )
    assert built == shipped, "run `make console`"
    assert all(filecmp.cmp(tmp_path / name, SHIPPED / name, shallow=False) for name in built), "run `make console`"
