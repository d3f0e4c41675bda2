"""The API keeps to its documents: schemathesis sends what they allow and what they forbid, and looks at every answer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gristmill.local.stack import Stack
from gristmill.settings import Limits
from gristmill.testing import make_stack

CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,response_headers_conformance"


@pytest.mark.timeout(600)  # some 3,000 requests, most of them to cover all that documents allow and forbid
@pytest.mark.parametrize("phases", ["examples,fuzzing", pytest.param("coverage", marks=pytest.mark.long)])
def test_no_server_error_and_no_undocumented_answer(tmp_path: Path, phases: str) -> None:
    # What is submitted here is real work; how it ends is looked at elsewhere.
    with make_stack(tmp_path, limits=Limits(requests_per_second=10**6), job_timeout_seconds=1, slots=4) as stack:
        report = explore(stack, phases, examples=int(os.environ.get("CONTRACT_EXAMPLES", "4")))
    assert report.returncode == 0, report.stdout[-8000:]


def explore(stack: Stack, phases: str, examples: int) -> subprocess.CompletedProcess[str]:
    command = [
        Path(sys.executable).parent / "schemathesis", "run", f"{stack.url}/openapi.json", "--checks", CHECKS,
        "--max-examples", str(examples), "--phases", phases, "--mode", "all", "--seed", "1",
        "--request-timeout", "30", "--no-color",
        "--exclude-operation-id", "testbed_double",  # it fails when asked to
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=900, check=False, cwd=stack.settings.home)
