"""A hidden goal on a half-circle: HTrMRL beside RL² and TrMRL, trained for as many steps and judged on new goals."""

from pathlib import Path
from typing import Any

import numpy as np
from figures import QUICK, Bound, Figures
from kept import kept_under, measured_once
from meta_training import like, played, summary, trained

import gristmill_rl
from gristmill_rl.agents.agent import Algorithm, Shape
from gristmill_rl.families.point_goal import PointGoal
from gristmill_rl.training.usual import usual

ITERATIONS = 4 if QUICK else 130  # of 20,480 steps: 2.7 M
# Each has its own, chosen among as many by what they come to here.
RATES: dict[Algorithm, tuple[float, ...]] = (
    {"htrmrl": (2e-3,), "rl2": (1e-3,), "trmrl": (1e-3,)}
    if QUICK
    else {"htrmrl": (1e-3, 2e-3, 4e-3), "rl2": (5e-4, 1e-3, 2e-3), "trmrl": (5e-4, 1e-3, 2e-3)}
)
SHAPES = {
    "htrmrl": Shape(),
    "rl2": Shape("rl2", width=128),
    "trmrl": Shape("trmrl", across=2),
}  # four layers, as published
TESTED = 1_000
PACKAGE = Path(gristmill_rl.__file__).parent
CODE = [
    PACKAGE / "sampling.py", PACKAGE / "trials.py", PACKAGE / "families/family.py", Path(__file__).parent / "meta_training.py",
    *(path for room in ("agents", "training") for path in (PACKAGE / room).glob("*.py")),
]  # fmt: skip
OWN = [*CODE, PACKAGE / "families/point_goal.py", Path(__file__)]
KEPT = kept_under("rl-points-quick" if QUICK else "rl-points", OWN)
Found = dict[str, Any]
BOUNDS: dict[str, Bound] = {
    "point_last_return": ("at least", 11), "point_last_success": ("at least", 0.8), "point_memory_gain": ("at least", 1.4),
    "point_auc_vs_rl2": ("at least", 1.2), "point_auc_vs_trmrl": ("at least", 1.0),
}  # fmt: skip


def measured(algorithm: Algorithm, rate: float, seed: int, kept: Path = KEPT) -> Found:
    """Trained, and judged on new goals: as it is, with its memory cleared at every episode, and by its likeliest actions."""
    found: Found = measured_once(kept, ("points", algorithm, rate, seed), lambda: _measure(algorithm, rate, seed))
    return found


def _measure(algorithm: Algorithm, rate: float, seed: int) -> Found:
    family = PointGoal()
    settings = like(usual(family), learning_rate=rate, seed=seed)
    agent, found = trained(family, SHAPES[algorithm], settings, ITERATIONS * settings.steps)
    for name, how in (("tested", {}), ("forgetful", {"forgetful": True}), ("greedy", {"greedy": True})):
        found[name] = summary(played(agent, family, "test", TESTED, **how))
    return found


def area(found: Found) -> float:
    """Mean return of the last episode over the training."""
    return float(np.mean([own[-1] for own in found["returns"]]))


def best_rate(algorithm: Algorithm, seed: int, kept: Path = KEPT) -> float:
    return max(RATES[algorithm], key=lambda rate: area(measured(algorithm, rate, seed, kept)))


def add_all(figures: Figures, runs: dict[Algorithm, list[Found]]) -> None:
    """Means over seeds, and of ratios of areas how far they go from seed to seed."""
    for name, own in runs.items():
        figures.add(f"point_area_{name}", float(np.mean([area(run) for run in own])))
        figures.add(f"point_seconds_{name}", float(np.mean([run["seconds"] for run in own])))
        for episode, value in enumerate(np.mean([run["tested"]["returns"] for run in own], axis=0), start=1):
            figures.add(f"point_return{episode}_{name}", float(value))
        figures.add(f"point_success_{name}", _last(own, "tested", "successes"))
    ours = runs["htrmrl"]
    figures.add("point_last_return", _last(ours, "tested", "returns"))
    figures.add("point_last_success", _last(ours, "tested", "successes"))
    figures.add("point_memory_gain", _last(ours, "tested", "returns") / _last(ours, "forgetful", "returns"))
    for name in ("rl2", "trmrl"):
        ratios = [area(mine) / area(theirs) for mine, theirs in zip(ours, runs[name], strict=True)]
        figures.add(f"point_auc_vs_{name}", float(np.mean(ratios)))
        if len(ratios) > 1:
            figures.add(f"point_auc_vs_{name}_lowest", min(ratios))
            figures.add(f"point_auc_vs_{name}_highest", max(ratios))


def _last(runs: list[Found], how: str, what: str) -> float:
    return float(np.mean([run[how][what][-1] for run in runs]))
