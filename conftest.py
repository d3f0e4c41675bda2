"""Every test of the repository can use the fixtures of `gristmill.testing`, and the throwaway service of the platform's tests."""

import os
import sys
from pathlib import Path

TESTBED = str(Path(__file__).parent / "shared/platform/tests/testbed")
sys.path.insert(0, TESTBED)
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [TESTBED, os.environ.get("PYTHONPATH")]))

pytest_plugins = ["gristmill.testing"]
