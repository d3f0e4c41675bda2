"""A minute of the campaign of faults; `make test-faults` is half an hour of it."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.timeout(420)
def test_a_minute_of_faults_breaks_no_promise() -> None:
    campaign = [sys.executable, str(Path(__file__).parent / "campaign"), "--minutes", "1", "--seeds", "1"]
    run = subprocess.run(campaign, capture_output=True, text=True, timeout=400, check=False)
    assert run.returncode == 0, run.stdout[-5_000:] + run.stderr[-5_000:]
