"""A small language model is tuned on Shakespeare's plays, and grown to twice its width. Needs a running platform (`gristmill up`).

[GRISTMILL_URL=http://localhost:8000] [SMALL=1] python services/hpo-service/examples/shakespeare.py
"""

import os
from pathlib import Path

from gristmill_client import Gristmill

PLAYS = Path(__file__).parents[1] / "benchmarks/data/tinyshakespeare.txt"
TOKENS = 60_000 if os.environ.get("SMALL") else 300_000


def main() -> None:
    mill = Gristmill()
    plays = mill.upload(PLAYS)
    tuned = mill.hpo.lm_tune(corpus=plays, tokens=TOKENS).wait(progress=True).result
    print(tuned.verdict)
    for own in tuned.tried:
        print(f"  learning rate {own.learning_rate:<6g} loss {own.loss:.3f}")
    grown = mill.hpo.lm_grow(corpus=plays, model=tuned.model, heads=4, tokens=TOKENS).wait(progress=True).result
    print(grown.verdict, *grown.warnings)
    for arm in grown.arms:
        came = "diverged" if arm.loss is None else f"loss {arm.loss:.3f}, at the start {arm.loss_at_start:.3f}"
        print(f"  {arm.name:<12} {came}")
    said = mill.hpo.calls.generate(model=grown.model, prompt="ROMEO:", tokens=200)
    print("\nROMEO:" + said.text)


if __name__ == "__main__":
    main()
