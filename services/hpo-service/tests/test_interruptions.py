"""Workers are killed in mid way: nothing is lost, and what comes out is what an unbroken run gives."""

from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pytest
from sklearn.datasets import load_wine

from gristmill.local.stack import Stack
from gristmill.testing import interrupted, open_client, past


@pytest.mark.long
@pytest.mark.timeout(400)
def test_a_killed_worker_loses_nothing(fresh_stack: Callable[..., Stack]) -> None:
    stack = fresh_stack(watched=True)
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
        found = interrupted(stack, client, "hpo", "pipeline-search", search, past(0.4))
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
        trained = interrupted(stack, client, "hpo", "pipeline-meta-train", training, past(0.3))
        assert trained["status"] == "succeeded" and trained["attempt"] == 2, trained["error"]
        assert len(client.table(trained["result"]["history"])) == 6_200
