"""Who gets a credit card? A search, a few predictions, and an ensemble of the best. Needs a running platform (`gristmill up`).

[GRISTMILL_URL=http://localhost:8000] [SMALL=1] python services/hpo-service/examples/credit_approval.py
"""

import os
from pathlib import Path

import pyarrow.parquet as pq

from gristmill_client import Gristmill

DATA = Path(__file__).resolve().parents[1] / "benchmarks/data/credit-approval.parquet"
EVALUATIONS = 6 if os.environ.get("SMALL") else 40


def main() -> None:
    mill = Gristmill()
    found = mill.hpo.pipeline_search(table=DATA, target="target", evaluations=EVALUATIONS).wait(progress=True).result
    print(f"{found.evaluations} pipelines in {found.seconds:.0f} s, {found.failed} failed; the best:")
    for stage, component in found.best.pipeline.items():
        print(f"  {stage:<13} {component}")
    print(f"{found.metric}, cross-validated {found.best.score:.3f}; on {found.test_rows} rows set aside "
          f"{found.test_score:.3f}, a random forest with default settings {found.reference_score:.3f}")  # fmt: skip
    columns = pq.read_table(DATA).slice(0, 3).drop_columns(["target"]).to_pydict()
    print(
        "the first three rows:", *mill.hpo.calls.predict_pipeline(pipeline=found.pipeline, columns=columns).predictions
    )
    known, test = ({"files": [found.predictions], "split": split} for split in ("validation", "test"))
    ensemble = mill.ensemble.fit(predictions=known).wait(progress=True).result.ensemble
    scores = mill.ensemble.predict_batch(ensemble=ensemble, predictions=test).wait(progress=True).result.scores
    print(f"an ensemble of the best {found.predicted_by}, on the same rows: error {scores['error'].value:.1%}, "
          f"NLL {scores['nll'].value:.3f}")  # fmt: skip


if __name__ == "__main__":
    main()
