"""The same job of each service through curl, Python and TypeScript comes to the same."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gristmill.local.stack import Stack
from gristmill_client import Gristmill

ROOT = Path(__file__).resolve().parents[2]
TYPESCRIPT = ROOT / "openapi/clients/typescript"
CELL = "|nor_conv_3x3~0|+|none~0|none~1|+|skip_connect~0|nor_conv_3x3~1|none~2|"

Scenario = tuple[str, str, dict[str, Any], dict[str, Path]]
SCENARIOS: list[Scenario] = [
    ("compression", "compress", {}, {"input": ROOT / "services/compression-service/data/yellow_taxi_10k.parquet"}),
    (
        "ensemble", "fit", {"predictions": {"split": "validation"}, "method": "greedy"},
        {"predictions.files": ROOT / "services/ensemble-service/data/satimage.npz"},
    ),
    ("nas", "evaluate", {"fronts": {"ours": [[[1, 2], [2, 1]]]}, "reference_point": [5, 5]}, {}),
    (
        "hpo", "pipeline-search",
        {"target": "target", "evaluations": 2, "only": ["GaussianNB"], "method": "random", "folds": 2, "best": 1},
        {"table": ROOT / "services/hpo-service/benchmarks/data/credit-approval.parquet"},
    ),
    (
        "rl", "meta-train",
        {"family": {"name": "bandits", "arms": 3}, "width": 16, "heads": 2, "trials": 16, "minibatch": 8, "test_tasks": 5, "steps": 3_200},
        {},
    ),
    (
        "explain", "learner-trial",
        {"shipped": "diabetes", "task": "classification", "metric": "roc_auc", "learner": "tree", "fold": 0}, {},
    ),
]  # fmt: skip

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(600),
    pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl here"),
]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda own: own[0])
def test_they_come_to_the_same(node: Callable[..., str], stack: Stack, scenario: Scenario, tmp_path: Path) -> None:
    through_curl, through_python = with_curl(stack.url, scenario), with_python(stack.url, scenario)
    through_typescript = with_typescript(node, stack.url, scenario, tmp_path)
    assert lasting(through_curl) == lasting(through_python) == lasting(through_typescript)


def lasting(value: Any) -> Any:
    """Without what differs from run to run: seconds and what is made of them, and ids of files."""
    if isinstance(value, dict):
        return {name: lasting(own) for name, own in value.items() if "second" not in name and name != "sampling_share"}
    if isinstance(value, list):
        return [lasting(own) for own in value]
    return "a file" if isinstance(value, str) and value.startswith("file_") else value


def put(spec: dict[str, Any], field: str, file: Any) -> dict[str, Any]:
    if "." not in field:
        return spec | {field: file}
    inside, name = field.split(".")
    return spec | {inside: spec[inside] | {name: [file]}}


def with_curl(url: str, scenario: Scenario) -> Any:
    def curl(*arguments: str) -> Any:
        done = subprocess.run(["curl", "-sS", *arguments], capture_output=True, text=True, check=True)
        return json.loads(done.stdout)

    service, kind, spec, files = scenario
    for field, path in files.items():
        spec = put(spec, field, curl("--data-binary", f"@{path}", f"{url}/v1/files?name={path.name}")["id"])
    job = curl("-H", "Content-Type: application/json", "-d", json.dumps(spec), f"{url}/{service}/v1/{kind}")
    while job["status"] not in ("succeeded", "failed", "cancelled"):
        job = curl("-H", "Prefer: wait=60", f"{url}/v1/jobs/{job['id']}")
    assert job["status"] == "succeeded", job["error"]
    return job["result"]


def with_python(url: str, scenario: Scenario) -> Any:
    service, kind, spec, files = scenario
    for field, path in files.items():
        spec = put(spec, field, path)
    arguments = {"file" if name == "input" else name: value for name, value in spec.items()}
    with Gristmill(url) as mill:
        job = getattr(getattr(mill, service), kind.replace("-", "_"))(**arguments).wait()
        return job.result.model_dump(mode="json")


def with_typescript(node: Callable[..., str], url: str, scenario: Scenario, folder: Path) -> Any:
    service, kind, spec, files = scenario
    asked = {
        "url": url,
        "service": service,
        "kind": kind,
        "spec": spec,
        "files": {name: str(own) for name, own in files.items()},
    }
    (folder / "scenario.json").write_text(json.dumps(asked))
    return json.loads(node("node", str(TYPESCRIPT / "dist/test/scenario.js"), str(folder / "scenario.json")))
