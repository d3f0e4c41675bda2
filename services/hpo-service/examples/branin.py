"""A study of your own objective: the minimum of Branin's function, two points at a time. Needs a running platform (`gristmill up`).

[GRISTMILL_URL=http://localhost:8000] python services/hpo-service/examples/branin.py
"""

import math

from gristmill_client import Gristmill


def branin(x: float, y: float) -> float:
    bend = y - 5.1 / (4 * math.pi**2) * x**2 + 5 / math.pi * x - 6
    return bend**2 + 10 * (1 - 1 / (8 * math.pi)) * math.cos(x) + 10


def main() -> None:
    mill = Gristmill()
    space = [{"name": "x", "low": -5, "high": 10}, {"name": "y", "low": 0, "high": 15}]
    study = mill.hpo.studies.create(parameters=space)
    for _ in range(15):
        asked = study.ask(count=2).trials
        study.tell(trials=[{"number": own.number, "values": [branin(**own.parameters)]} for own in asked])
        best = study.best()
        print(f"{best.complete:3} evaluations, best {best.trial.values[0]:.4f} (the minimum is 0.3979)")


if __name__ == "__main__":
    main()
