"""Thirty models have predicted 3,000 rows: which combination is best? Needs a running platform (`gristmill up`).

[GRISTMILL_URL=http://localhost:8000] [SMALL=1] python services/ensemble-service/examples/satimage.py
"""

import os
from pathlib import Path

from gristmill_client import Gristmill

DATA = Path(__file__).resolve().parents[1] / "data/satimage.npz"
METHOD = "greedy" if os.environ.get("SMALL") else "auto"


def main() -> None:
    mill = Gristmill()
    file = mill.upload(DATA)
    validation = {"files": [file], "split": "validation"}
    fitted = mill.ensemble.fit(predictions=validation, method=METHOD).wait(progress=True).result
    for name, scores in (
        ("estimate", fitted.estimate),
        ("single best", fitted.single_best),
        ("uniform", fitted.uniform),
    ):
        print(f"  {name:<12} NLL {scores['nll'].value:.3f} ({scores['nll'].low:.3f} to {scores['nll'].high:.3f})")
    for candidate, share in sorted(fitted.shares.items(), key=lambda pair: -pair[1])[:4]:
        print(f"  {share:4.0%}  {candidate}")
    print(f"  needed: {len(fitted.needed)} of {len(fitted.models)} models; most useful: {fitted.models[0].name}")
    test = {"files": [file], "split": "test"}
    found = mill.ensemble.predict_batch(ensemble=fitted.ensemble, predictions=test).wait(progress=True).result.scores
    print(f"  on the test part: NLL {found['nll'].value:.3f}, error {found['error'].value:.1%}")


if __name__ == "__main__":
    main()
