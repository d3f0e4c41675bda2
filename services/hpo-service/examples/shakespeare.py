"""A small language model is tuned on Shakespeare's plays, and grown to twice its width. Needs a running platform (`gristmill up`).

python services/hpo-service/examples/shakespeare.py [http://localhost:8000]
"""

import sys
from pathlib import Path

from gristmill_client import Gristmill

PLAYS = Path(__file__).parents[1] / "benchmarks/data/tinyshakespeare.txt"


def main() -> None:
    mill = Gristmill(sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000")
    plays = mill.upload(PLAYS)
    tuned = mill.hpo.lm_tune(corpus=plays, tokens=300_000).wait(progress=True).result
    print(tuned.verdict)
    for own in tuned.tried:
        print(f"  learning rate {own.learning_rate:<6g} loss {own.loss:.3f}")
    grown = mill.hpo.lm_grow(corpus=plays, model=tuned.model, heads=4, tokens=300_000).wait(progress=True).result
    print(grown.verdict, *grown.warnings)
    for arm in grown.arms:
        came = "diverged" if arm.loss is None else f"loss {arm.loss:.3f}, at the start {arm.loss_at_start:.3f}"
        print(f"  {arm.name:<12} {came}")
    said = mill.hpo.calls.generate(model=grown.model, prompt="ROMEO:", tokens=200)
    print("\nROMEO:" + said.text)


if __name__ == "__main__":
    main()
