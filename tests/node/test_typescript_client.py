"""The TypeScript client: its types are those of the OpenAPI document, it builds strictly, and its tests pass against a real stack."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gristmill.local.stack import Stack

ROOT = Path(__file__).resolve().parents[2]
CLIENT = ROOT / "openapi/clients/typescript"
TABLE = ROOT / "services/compression-service/data/yellow_taxi_10k.parquet"

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]


def test_its_types_are_those_of_the_document(node: Callable[..., str], tmp_path: Path) -> None:
    node("node", str(CLIENT / "scripts/schema.mjs"), str(tmp_path / "schema.ts"))
    fresh = (tmp_path / "schema.ts").read_bytes()
    assert (CLIENT / "src/schema.ts").read_bytes() == fresh, "run `npm run schema` in openapi/clients/typescript"


def test_against_a_stack(node: Callable[..., str], stack: Stack) -> None:
    tests = str(CLIENT / "dist/test/client.test.js")
    assert "fail 0" in node("node", "--test", tests, GRISTMILL_URL=stack.url, TABLE=str(TABLE))
