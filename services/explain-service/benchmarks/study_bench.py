"""`make bench-study`: a study of learners by the service itself, and what it holds to.

The full list of learners on six shipped tables, three folds, one configuration each; or, with `--long`, five learners x eight tables x
five folds x ten configurations, whose long table and report are kept beside the results. Then: what a killed worker loses, one worker
beside two, random labels, and the tests beside those of scipy and scikit-posthocs. QUICK=1: four learners, four tables, three folds.
Writes build/bench/study.json, or long-study.json; `--keep` also writes results/.
"""

import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import scikit_posthocs
from scipy import stats

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
from figures import QUICK, Bound, Figures

from gristmill.local.stack import Stack
from gristmill.settings import Settings
from gristmill.testing import StackClient, finished, free_port, kill_worker, open_client
from gristmill_explain import shipped
from gristmill_explain.tabular_study.statistics import omnibus, pairs

LONG = "--long" in sys.argv
NAME = "long-study" if LONG else "study"
HERE = Path(__file__).parent
PACKAGES = (
    "scikit-learn",
    "lightgbm",
    "xgboost-cpu",
    "catboost",
    "interpret-core",
    "pytabkit",
    "tabm",
    "optuna",
    "torch",
)
FEW = ("tree", "forest", "lightgbm", "linear", "imn")
EVERY = (*FEW, "xgboost", "catboost", "tabresnet", "mlp", "resnet", "tabm", "realmlp", "ft-transformer", "ebm")
SMALL = ("blood-transfusion", "diabetes", "vehicle", "credit-g", "tic-tac-toe", "qsar-biodeg")
STUDY: dict[str, Any] = (
    {"learners": FEW[:4], "shipped": SMALL[:4], "folds": 3, "trials": 1}
    if QUICK
    else {"learners": FEW, "shipped": (*SMALL, "kc1", "car"), "folds": 5, "trials": 10}
    if LONG
    else {"learners": EVERY, "shipped": SMALL, "folds": 3, "trials": 1}
)
# Learners that use one thread, however many there are.
CHEAP: dict[str, Any] = {
    "shipped": ["diabetes", "blood-transfusion", "vehicle"],
    "learners": ["tree", "linear"],
    "folds": 4,
    "trials": 40,
}
MINUTES = 300


@contextmanager
def served(slots: int, watched: bool = False) -> Iterator[tuple[Stack, StackClient]]:
    """A platform of its own; what dies of one that is watched is started again."""
    with tempfile.TemporaryDirectory() as home:
        stack = Stack(Settings(home=Path(home) / "home", slots=slots, lease_seconds=5.0), port=free_port())
        with stack, open_client(stack) as client:
            if watched:
                threading.Thread(target=stack.watch, daemon=True).start()
            yield stack, client


def ended(client: StackClient, job: dict[str, Any]) -> dict[str, Any]:
    deadline = time.monotonic() + 60 * MINUTES
    while job["status"] not in ("succeeded", "failed", "cancelled") and time.monotonic() < deadline:
        job = client.wait(job["id"], 50)
    if job["status"] != "succeeded":
        raise RuntimeError(job["error"])
    return job


def run(client: StackClient, spec: dict[str, Any]) -> tuple[dict[str, Any], float]:
    started = time.perf_counter()
    job = ended(client, client.job("explain", "tabular-study", spec, wait=0))
    return dict(job["result"]), time.perf_counter() - started


def of_study() -> tuple[dict[str, Any], float]:
    """The study, and its long table and report where they are kept."""
    with served(2) as (_, client):
        result, seconds = run(client, STUDY)
        if "--keep" in sys.argv:
            folder = HERE / "results" / NAME
            folder.mkdir(parents=True, exist_ok=True)
            for file_id in (result["table"], result["report"], *result["plots"]):
                name = client.get(f"/v1/files/{file_id}").json()["name"]
                (folder / name).write_bytes(client.get(f"/v1/files/{file_id}/content").content)
        return result, seconds


def of_workers() -> tuple[float, bool]:
    """How much of twice as fast two workers are; and whether they find what one finds."""
    found = []
    for slots in (1, 2):
        with served(slots) as (_, client):
            run(client, CHEAP | {"folds": 2, "trials": 0})  # everything is imported once
            found.append(run(client, CHEAP))
    (alone, one), (both, two) = found
    return one / two / 2, alone["tables"] == both["tables"]


def of_killing() -> float:
    """Configurations that had to be fitted again, of either of two trials whose worker was killed in mid study."""
    with served(2, watched=True) as (stack, client):
        whole = run(client, CHEAP)[0]
        job = client.job("explain", "tabular-study", CHEAP, wait=0)
        while not finished(5)(client.get(f"/v1/jobs/{job['id']}").json()):
            time.sleep(0.05)
        while not (
            begun := {
                own["id"]: _tried(own) for own in _trials(client, job) if own["status"] == "running" and _tried(own) > 3
            }
        ):
            time.sleep(0.05)
        kill_worker(stack)
        job = ended(client, job)
        if job["result"]["tables"] != whole["tables"]:
            raise RuntimeError("A study whose worker was killed found something else.")
        # What was under way is fitted again, and what was done since it was last told.
        return float(
            max(
                begun[own["id"]] + 1 - own["result"]["resumed_at"] for own in _trials(client, job) if own["id"] in begun
            )
        )


def _trials(client: StackClient, job: dict[str, Any]) -> list[dict[str, Any]]:
    return list(client.get("/v1/jobs", params={"parent": job["id"], "limit": 100}).json()["items"])


def _tried(trial: dict[str, Any]) -> int:
    """Configurations that a running trial has told of."""
    words = trial["progress"]["message"].split(" of ")
    return int(words[0]) if len(words) == 2 and words[0].isdigit() else 0


def of_random_labels() -> float:
    """How far the mean ROC-AUC of any learner is from a half, where there is nothing to learn."""
    random = np.random.default_rng(0)
    tables = []
    with served(2) as (_, client):
        for name in ("credit-g", "tic-tac-toe", "diabetes", "blood-transfusion"):
            table = pq.read_table(shipped.path(name))
            at = table.column_names.index("target")
            towns = pa.array(
                [f"town {own}" for own in random.integers(0, len(table) // 3, len(table))]
            )  # what a leak would show by
            table = table.set_column(
                at, "target", pa.array(random.permutation(table["target"].to_numpy()))
            ).append_column("town", towns)
            tables.append({"name": name, "table": client.upload_table(table), "target": "target"})
        learners = FEW[:4] if QUICK else EVERY
        result = run(client, {"tables": tables, "learners": learners, "folds": 3, "trials": 2 if QUICK else 1})[0]
    means = [
        np.mean([own["scores"][name]["value"] for own in result["tables"]]) for name in result["tables"][0]["scores"]
    ]
    return float(np.abs(np.array(means) - 0.5).max())


def of_statistics() -> float:
    """The furthest that p-values and statistics are from those of scipy and scikit-posthocs, on a hundred matrices."""
    random, worst = np.random.default_rng(0), 0.0
    for _ in range(100):
        scores = random.normal(size=(random.integers(6, 40), random.integers(3, 9))).round(2)
        friedman, own = stats.friedmanchisquare(*scores.T), omnibus(scores)
        table = scikit_posthocs.posthoc_wilcoxon(list(scores.T), zero_method="pratt", p_adjust="holm").to_numpy()
        differences = [abs(pair.holm_p - table[pair.one, pair.other]) for pair in pairs(scores)]
        worst = max(
            worst, abs(friedman.statistic - own.chi_square), abs(friedman.pvalue - own.chi_square_p), *differences
        )
    return worst


BOUNDS: dict[str, Bound] = {
    "trials_lost_on_kill": ("at most", 1), "parallel_efficiency": ("at least", 0.8), "same_by_one_worker_and_two": ("at least", 1),
    "random_label_auc_max_dev": ("at most", 0.05), "statistics_max_difference": ("at most", 1e-6), "study_minutes": ("at most", 90),
    "failures": ("at most", 0),
}  # fmt: skip


def main() -> None:
    started = time.perf_counter()
    figures = Figures(NAME, BOUNDS)
    figures.add("statistics_max_difference", of_statistics())
    result, seconds = of_study()
    figures.add("study_minutes", seconds / 60)
    figures.add("failures", sum(own["failures"] for own in result["learners"]))
    for own in result["learners"]:
        figures.add(f"mean_rank_{own['learner']}", own["mean_rank"])
        figures.add(f"seconds_{own['learner']}", own["seconds"])
    print("\n".join(result["answer"]))
    efficiency, same = of_workers()
    figures.add("parallel_efficiency", efficiency)
    figures.add("same_by_one_worker_and_two", float(same))
    figures.add("trials_lost_on_kill", of_killing())
    figures.add("random_label_auc_max_dev", of_random_labels())
    figures.add("bench_seconds", time.perf_counter() - started)
    figures.publish(HERE / "results", PACKAGES, seeds=[0], study=STUDY)


if __name__ == "__main__":
    main()
