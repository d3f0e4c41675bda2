"""Workers are killed in mid way: nothing is lost, and what comes out is what an unbroken run gives."""

import os
import signal
import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from sklearn.datasets import load_wine

from gristmill.local.stack import Stack
from gristmill.testing import StackClient, open_client


def killed(stack: Stack, client: StackClient, kind: str, spec: dict[str, Any], share: float) -> dict[str, Any]:
    """The job's end, where its worker was killed once this share of it was done."""
    job = client.job("hpo", kind, spec, wait=0)
    deadline = time.monotonic() + 90
    while client.get(f"/v1/jobs/{job['id']}").json()["progress"]["fraction"] < share:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    worker = stack.parts["worker"].process
    assert worker is not None
    os.killpg(worker.pid, signal.SIGKILL)
    return client.wait(job["id"], 150)


@pytest.mark.timeout(400)
def test_a_killed_worker_loses_nothing(fresh_stack: Callable[..., Stack]) -> None:
    stack = fresh_stack()
    threading.Thread(target=stack.watch, daemon=True).start()
    with open_client(stack) as client:
        table = client.upload_table(pa.Table.from_pandas(load_wine(as_frame=True).frame))
        search = {
            "table": table,
            "target": "target",
            "evaluations": 7,
            "at_once": 1,
            "only": ["KNeighbors", "GaussianNB"],
        }
        begun = client.post(
            "/hpo/v1/studies", json={"parameters": [{"name": "x", "low": 0, "high": 1}], "sampler": "random"}
        )
        study = f"/hpo/v1/studies/{begun.json()['id']}"
        client.post(f"{study}/ask", json={})
        found = killed(stack, client, "pipeline-search", search, 0.4)
        assert found["status"] == "succeeded", found["error"]
        whole = client.ended("hpo", "pipeline-search", search)["result"]
        assert found["result"]["incumbents"] == whole["incumbents"]
        assert found["result"]["test_score"] == whole["test_score"]

        assert client.post(f"{study}/ask", json={}).json()["trials"][0]["number"] == 1
        random, options = (
            np.random.default_rng(0),
            [{"algorithm": "Near", "hyperparameters": {"k": k}} for k in range(30)],
        )
        rows = [
            {"dataset": f"d{at}", "pipeline": number, "score": random.uniform()}
            for at in range(12)
            for number in range(30)
        ]
        space = [{"stage": "model", "options": options}]
        meta = {"evaluations": client.upload_table(pa.Table.from_pylist(rows)), "space": space}
        training = {"meta": meta, "steps": 6_000, "taught_steps": 200, "batch_size": 30, "hidden": 32}
        trained = killed(stack, client, "pipeline-meta-train", training, 0.3)
        assert trained["status"] == "succeeded" and trained["attempt"] == 2, trained["error"]
        assert len(client.table(trained["result"]["history"])) == 6_200
