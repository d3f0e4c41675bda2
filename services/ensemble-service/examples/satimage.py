"""Thirty models have predicted 3,000 rows: which combination is best? Needs a running platform (`gristmill up`).

python services/ensemble-service/examples/satimage.py [http://localhost:8000]
"""

import sys
from pathlib import Path

from gristmill_client import Gristmill

DATA = Path(__file__).resolve().parents[1] / "data/satimage.npz"


def main() -> None:
    mill = Gristmill(sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000")
    file = mill.upload(DATA)["id"]
    fitted = mill.run("ensemble", "fit", {"predictions": {"files": [file], "split": "validation"}})["result"]
    for name in ("estimate", "single_best", "uniform"):
        own = fitted[name]["nll"]
        print(f"  {name:<12} NLL {own['value']:.3f} ({own['low']:.3f} to {own['high']:.3f})")
    for candidate, share in sorted(fitted["shares"].items(), key=lambda pair: -pair[1])[:4]:
        print(f"  {share:4.0%}  {candidate}")
    print(
        f"  needed: {len(fitted['needed'])} of {len(fitted['models'])} models; most useful: {fitted['models'][0]['name']}"
    )
    test = {"ensemble": fitted["ensemble"], "predictions": {"files": [file], "split": "test"}}
    scores = mill.run("ensemble", "predict-batch", test)["result"]["scores"]
    print(f"  on the test part: NLL {scores['nll']['value']:.3f}, error {scores['error']['value']:.1%}")


if __name__ == "__main__":
    main()
