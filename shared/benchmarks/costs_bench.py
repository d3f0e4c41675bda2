"""`make bench-costs`: how long the main job of each service takes, by the size of what it is given; a quarter of an hour.

From submission to result, on an embedded stack as it is. With names such as rl/meta-train, of these only.
Writes build/bench/costs.json; `--keep` also writes results/.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from figures import QUICK, Figures

from gristmill.local.stack import Stack
from gristmill.settings import Settings
from gristmill.testing import free_port
from gristmill_client import Gristmill, Job

TAKEN = 2 if QUICK else None  # of the sizes of each
Submit = Callable[[Gristmill, Path, int], Job]


def trips(rows: int) -> pa.Table:
    """Ten columns, of which three follow from others."""
    random = np.random.default_rng(0)
    seconds, zone = np.sort(random.integers(1_700_000_000, 1_702_600_000, rows)), random.integers(1, 265, rows)
    distance = np.round(random.gamma(1.5, 2, rows), 2)
    fare, tip, tolls = (
        np.round(3 + 2.5 * distance, 1),
        np.round(random.gamma(1, 3, rows), 2),
        random.choice([0, 6.94], rows),
    )
    return pa.table({
        "pickup": pa.array(seconds * 1_000_000, pa.timestamp("us")), "zone": zone, "borough": np.array(list("ABCDEFG"))[zone % 7],
        "passengers": random.integers(1, 7, rows), "distance": distance, "fare": fare, "tip": tip, "tolls": tolls,
        "total": np.round(fare + tip + tolls, 2), "day": pa.array(seconds // 86_400, pa.int32()),
    })  # fmt: skip


def classified(rows: int, columns: int = 15) -> pa.Table:
    """Numbers, and one of two classes that hangs on some of them."""
    random = np.random.default_rng(0)
    x = random.normal(size=(rows, columns))
    label = x[:, 0] + x[:, 1] * x[:, 2] + 0.5 * random.normal(size=rows) > 0
    return pa.table(
        {f"x{number}": x[:, number] for number in range(columns)} | {"target": np.where(label, "yes", "no")}
    )


def predicted(path: Path, rows: int, models: int = 20, classes: int = 5) -> Path:
    """What models of different worth say of rows, as a prediction set."""
    random = np.random.default_rng(0)
    labels = random.integers(classes, size=rows)
    worth = np.linspace(0.5, 2.5, models)[None, :, None]
    logits = worth * np.eye(classes)[labels][:, None, :] + random.normal(size=(rows, models, classes))
    chances = np.exp(logits) / np.exp(logits).sum(axis=2, keepdims=True)
    np.savez(path, predictions=chances.astype(np.float32), labels=labels)
    return path


def compress(mill: Gristmill, folder: Path, rows: int) -> Job:
    pq.write_table(trips(rows), folder / "trips.parquet")
    return mill.compression.compress(file=folder / "trips.parquet")


def fit(mill: Gristmill, folder: Path, rows: int) -> Job:
    return mill.ensemble.fit(predictions={"files": [predicted(folder / "set.npz", rows)]})


def search_architectures(mill: Gristmill, folder: Path, steps: int) -> Job:
    return mill.nas.search(steps=steps)


def search_pipelines(mill: Gristmill, folder: Path, rows: int) -> Job:
    pq.write_table(classified(rows), folder / "table.parquet")
    return mill.hpo.pipeline_search(table=folder / "table.parquet", target="target", evaluations=20)


def train_agent(mill: Gristmill, folder: Path, steps: int) -> Job:
    return mill.rl.meta_train(family={"name": "point-goal"}, steps=steps)


def train_imn(mill: Gristmill, folder: Path, rows: int) -> Job:
    pq.write_table(classified(rows), folder / "table.parquet")
    return mill.explain.train_imn(table=folder / "table.parquet", target="target", folds=3, baselines=["linear"])


COSTS: dict[str, tuple[Submit, str, tuple[int, ...]]] = {
    "compression/compress": (compress, "rows", (10_000, 100_000, 1_000_000, 5_000_000)),
    "ensemble/fit": (fit, "rows", (250, 1_000, 4_000)),
    "nas/search": (search_architectures, "steps", (125, 250, 500)),
    "hpo/pipeline-search": (search_pipelines, "rows", (500, 2_000, 5_000)),
    "rl/meta-train": (train_agent, "steps", (50_000, 200_000, 600_000)),
    "explain/train-imn": (train_imn, "rows", (250, 1_000, 2_000)),
}


def main() -> None:
    figures = Figures("costs")
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        settings = Settings(home=folder / "home")
        with Stack(settings, port=free_port()) as stack, Gristmill(stack.url) as mill:
            for name in [own for own in sys.argv[1:] if own in COSTS] or COSTS:
                submit, unit, sizes = COSTS[name]
                for size in sizes[:TAKEN]:
                    job = submit(mill, folder, size)
                    started = time.perf_counter()
                    job.wait()
                    figures.add(f"{name} {size} {unit}", time.perf_counter() - started)
                    figures.print([f"{name} {size} {unit}"])
    figures.publish(Path(__file__).parent / "results", ("torch", "numpy", "pyarrow"))


if __name__ == "__main__":
    main()
