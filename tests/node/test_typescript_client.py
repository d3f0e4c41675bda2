"""The TypeScript client: its types are those of the OpenAPI document, it builds strictly, and its tests pass against a real stack."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from gristmill.local.stack import Stack

ROOT = Path(__file__).resolve().parents[2]
CLIENT = ROOT / "openapi/clients/typescript"
TABLE = ROOT / "services/compression-service/data/yellow_taxi_10k.parquet"

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(600),
    pytest.mark.skipif(shutil.which("npm") is None, reason="there is no Node.js (20 or newer) here"),
]


def npm(*arguments: str, **environment: str) -> str:
    done = subprocess.run(
        ["npm", *arguments], cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-5_000:] + done.stderr[-5_000:]
    return done.stdout


@pytest.fixture(scope="module", autouse=True)
def _installed() -> None:
    npm("ci", "--no-audit", "--no-fund")


def test_its_types_are_those_of_the_document() -> None:
    committed = (CLIENT / "src/schema.ts").read_bytes()
    npm("run", "schema", "--workspace", "openapi/clients/typescript")
    assert (CLIENT / "src/schema.ts").read_bytes() == committed, "run `npm run schema` in openapi/clients/typescript"


def test_against_a_stack(stack: Stack) -> None:
    said = npm("test", "--workspace", "openapi/clients/typescript", GRISTMILL_URL=stack.url, TABLE=str(TABLE))
    assert "fail 0" in said
