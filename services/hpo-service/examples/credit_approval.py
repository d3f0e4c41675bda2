"""Who gets a credit card? A search, a few predictions, and an ensemble of the best. Needs a running platform (`gristmill up`).

python services/hpo-service/examples/credit_approval.py [http://localhost:8000]
"""

import sys
from pathlib import Path

import pyarrow.parquet as pq

from gristmill_client import Gristmill

DATA = Path(__file__).resolve().parents[1] / "benchmarks/data/credit-approval.parquet"


def main() -> None:
    mill = Gristmill(sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000")
    spec = {"table": mill.upload(DATA)["id"], "target": "target", "evaluations": 40}
    found = mill.run("hpo", "pipeline-search", spec)["result"]
    print(f"{found['evaluations']} pipelines in {found['seconds']:.0f} s, {found['failed']} failed; the best:")
    for stage in ("imputer", "encoder", "standardizer", "dim_reducer", "estimator"):
        print(f"  {stage:<13} {found['best']['pipeline'][stage]}")
    print(f"{found['metric']}, cross-validated {found['best']['score']:.3f}; on {found['test_rows']} rows set aside "
          f"{found['test_score']:.3f}, a random forest with default settings {found['reference_score']:.3f}")  # fmt: skip
    columns = pq.read_table(DATA).slice(0, 3).drop_columns(["target"]).to_pydict()
    answer = mill.call("hpo", "predict-pipeline", {"pipeline": found["pipeline"], "columns": columns})
    print("the first three rows:", *answer["predictions"])
    predictions = {"files": [found["predictions"]], "split": "validation"}
    ensemble = mill.run("ensemble", "fit", {"predictions": predictions})["result"]["ensemble"]
    test = {"ensemble": ensemble, "predictions": {"files": [found["predictions"]], "split": "test"}}
    scores = mill.run("ensemble", "predict-batch", test)["result"]["scores"]
    print(f"an ensemble of the best {found['predicted_by']}, on the same rows: error {scores['error']['value']:.1%}, "
          f"NLL {scores['nll']['value']:.3f}")  # fmt: skip


if __name__ == "__main__":
    main()
