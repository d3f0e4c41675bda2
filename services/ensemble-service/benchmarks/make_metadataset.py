"""`make metadatasets`: the two metadatasets that come with the service, made by the service itself.

Starts the platform, submits `finetune-text` on BANKING77 and TREC, and keeps what it leaves: every run's validation and test
probabilities, as half floats, and the table of runs. A run goes on where it was when this is started again. Writes
gristmill_ensemble/metadatasets/ and benchmarks/results/finetune-text.json.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
from figures import ROOT, Figures

from gristmill.local.stack import Stack
from gristmill.settings import Settings
from gristmill.testing import StackClient, free_port, open_client
from gristmill_ensemble import metadatasets

HERE = Path(__file__).resolve().parent
DATA, TARGET = HERE.parent / "data", HERE.parent / "gristmill_ensemble/metadatasets"
HOME = ROOT / "build/metadatasets"
SPEC: dict[str, Any] = {
    "split": "split", "train_rows": 800, "validation_rows": 600, "test_rows": 900, "seeds": [0, 1],
    "models": ["minilm-l6", "minilm-l3", "minilm-l1", "wordllama-256"],
    "configurations": [
        {"update": "frozen", "head_learning_rate": 1e-2, "epochs": 20},
        {"update": "full", "learning_rate": 5e-5, "epochs": 3},
        {"update": "full", "learning_rate": 2e-4, "epochs": 4},
        {"update": "lora", "learning_rate": 1e-3, "epochs": 4},
    ],
}  # fmt: skip


def submitted(client: StackClient, name: str) -> dict[str, Any]:
    """The job for a data set: that of an earlier start, if it is still under way, or a new one."""
    listed = client.get("/v1/jobs", params={"kind": "finetune-text", "label": f"dataset={name}"}).json()["items"]
    alive = [job for job in listed if job["status"] not in ("failed", "cancelled")]
    if alive:
        return dict(alive[0])
    file = client.upload(DATA / f"{name}.parquet", f"{name}.parquet")["id"]
    return client.job("ensemble", "finetune-text", SPEC | {"data": file}, wait=0, label=f"dataset={name}")


def finished(client: StackClient, job_id: str) -> dict[str, Any]:
    shown = ""
    while True:
        job = client.wait(job_id, 30)
        if job["status"] in ("succeeded", "failed", "cancelled"):
            assert job["status"] == "succeeded", job["error"]
            return dict(job["result"])
        if (said := f"{job['status']}: {job['progress']['message']} {job['trials']}") != shown:
            print(f"  {time.strftime('%H:%M:%S')} {said}", flush=True)
            shown = said


def kept(client: StackClient, name: str, result: dict[str, Any]) -> None:
    for part, field in (("predictions", "predictions"), ("runs", "runs_table")):
        path = HOME / f"{name}-{part}.parquet"
        path.write_bytes(client.get(f"/v1/files/{result[field]}/content").content)
        pq.write_table(halved(pq.read_table(path)), TARGET / path.name, compression="zstd", compression_level=19)


def halved(table: pa.Table) -> pa.Table:
    """Probabilities as half floats."""
    for index, name in enumerate(table.schema.names):
        if name.startswith("p_"):
            table = table.set_column(index, name, pa.array(table[name].to_numpy().astype(np.float16)))
    return table


def main() -> None:
    figures = Figures("finetune-text")
    settings = Settings(home=HOME, slots=os.cpu_count() or 1, job_timeout_seconds=24 * 3600)
    with Stack(settings, port=free_port()) as stack, open_client(stack) as client:
        jobs = {name: submitted(client, name)["id"] for name in metadatasets.SHIPPED}
        for name, job_id in jobs.items():
            result = finished(client, job_id)
            kept(client, name, result)
            for metric in ("nll", "error"):
                figures.add(f"{name}_ensemble_test_{metric}", result["test"][metric]["value"])
                figures.add(f"{name}_best_member_test_{metric}", result["best_run_test"][metric]["value"])
            figures.add(
                f"{name}_ensemble_vs_best_member_nll",
                result["test"]["nll"]["value"] / result["best_run_test"]["nll"]["value"],
            )
            figures.add(f"{name}_runs", len(result["runs"]))
            figures.add(f"{name}_run_seconds", sum(run["seconds"] for run in result["runs"]))
            print(
                json.dumps(
                    {"best": result["best_run"], "needed": result["needed"], "left out": result["left_out"]}, indent=1
                )
            )
    figures.print()
    figures.keep(HERE / "results", ("torch", "transformers", "tokenizers"), spec=SPEC)


if __name__ == "__main__":
    main()
