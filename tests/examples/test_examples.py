"""The examples run as they are, in programs of their own, on a little less of everything."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gristmill.local.stack import Stack

ROOT = Path(__file__).resolve().parents[2]
# By example: the last that it says.
ENDS = {
    "branin": "30 evaluations, best", "credit_approval": "an ensemble of the best", "credit_decision": "what would have to change",
    "demo": "equal to the original: True", "hidden_goals": "goal 3 at", "satimage": "on the test part: NLL",
    "shakespeare": "ROMEO:", "this_machine": "its front:",
}  # fmt: skip
EXAMPLES = sorted(ROOT.glob("services/*/examples/*.py"))


@pytest.mark.long
@pytest.mark.timeout(540)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_example_runs(example: Path, stack: Stack) -> None:
    environment = os.environ | {"GRISTMILL_URL": stack.url, "SMALL": "1"}
    run = subprocess.run([sys.executable, example], env=environment, capture_output=True, text=True, timeout=500)
    assert run.returncode == 0, run.stderr[-3_000:]
    assert ENDS[example.stem] in run.stdout
