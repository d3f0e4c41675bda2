"""What ships of the console is what its sources say."""

import filecmp
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "shared/platform/gristmill/console"

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]


def test_the_shipped_console_is_fresh(node: Callable[..., str], tmp_path: Path) -> None:
    node("npm", "run", "build", "--workspace", "services/console", "--", "--outDir", str(tmp_path))
    built, shipped = (
        {path.relative_to(root) for path in root.rglob("*") if path.is_file()} for root in (tmp_path, SHIPPED)
    )
    assert built == shipped, "run `make console`"
    assert all(filecmp.cmp(tmp_path / name, SHIPPED / name, shallow=False) for name in built), "run `make console`"
