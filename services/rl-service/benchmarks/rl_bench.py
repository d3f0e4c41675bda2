"""`make bench-rl`: agents that adapt, beside others trained for as many steps; how fast they learn and act.

Point goal: HTrMRL beside RL² and TrMRL, each with the best of three learning rates. Bandits: beside the Gittins index. The
longer runs on Meta-World are `make bench-long-rl`. What was measured is kept under build/bench/rl/, so that an interrupted run goes
on. QUICK=1: few iterations, whose figures say only that all runs. Writes build/bench/rl.json; `--keep` also writes results/.
"""

import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
import acting
import points
import speeds
from figures import QUICK, Bound, Figures
from kept import kept_under, measured_once
from meta_training import like, played, trained

from gristmill_rl.agents.agent import Shape
from gristmill_rl.families.bandits import Bandits, gittins_returns
from gristmill_rl.training.usual import usual

PACKAGES = ("torch", "numpy", "gymnasium", "metaworld", "mujoco")
PULLS, ARMS = 20, 5
BANDIT_STEPS = (20 if QUICK else 300) * 512 * PULLS
BANDITS_TESTED = 20_000
Found = dict[str, Any]


# -- what is measured --------------------------------------------------------------------------------------------------------


def of_bandits(seed: int) -> Found:
    """Regret of new bandits, of the agent and of the Gittins index: what the better arm would have earned more."""
    family = Bandits(ARMS)
    settings = like(usual(family), seed=seed)
    agent, found = trained(family, Shape(), settings, BANDIT_STEPS)
    trials = played(agent, family, "test", BANDITS_TESTED)
    tasks = family.draw("test", BANDITS_TESTED, np.random.default_rng([77, 1]))
    best = PULLS * tasks.max(axis=1)
    found["regret"] = float((best - trials.rewards.sum(dim=(1, 2)).numpy()).mean())
    found["regret of gittins"] = float((best - gittins_returns(tasks, PULLS, np.random.default_rng(5))).mean())
    random = np.random.default_rng(6).integers(ARMS, size=(BANDITS_TESTED, PULLS))
    found["regret of random"] = float((best - np.take_along_axis(tasks, random, axis=1).sum(axis=1)).mean())
    return found


# -- resuming ----------------------------------------------------------------------------------------------------------------

Task = tuple[Any, ...]
OWN = [Path(__file__).parent / name for name in ("rl_bench.py", "speeds.py", "acting.py")]
OF_PACKAGE = [points.PACKAGE / "acting.py", *(points.PACKAGE / "families").glob("*.py")]
KEPT = kept_under("rl-quick" if QUICK else "rl", [*points.CODE, *OF_PACKAGE, *OWN])
# Nothing may run beside the last two.
KINDS: dict[str, Callable[..., Any]] = {"bandits": of_bandits, "speeds": speeds.measured, "acting": acting.measured}


def measured(task: Task) -> Any:
    kind, *arguments = task
    torch.set_num_threads(1)  # two side by side, a thread each
    if kind == "points":
        return points.measured(*arguments)
    return measured_once(KEPT, task, lambda: KINDS[str(kind)](*arguments))


# -- figures -----------------------------------------------------------------------------------------------------------------

BOUNDS: dict[str, Bound] = points.BOUNDS | {
    "step_cost_vs_trmrl": ("at most", 0.7),
    "bandit_regret_vs_gittins": ("at most", 1.3), "sampling_speed_ratio": ("at least", 0.7), "act_cached_speedup": ("at least", 5),
    "single_pass_speedup": ("at least", 10), "act_p50_ratio": ("at most", 2), "resume_exact": ("at least", 1),
}  # fmt: skip


def add_bandits(figures: Figures, found: Found) -> None:
    figures.add("bandit_regret", found["regret"])
    figures.add("bandit_regret_gittins", found["regret of gittins"])
    figures.add("bandit_regret_random", found["regret of random"])
    figures.add("bandit_regret_vs_gittins", found["regret"] / found["regret of gittins"])


def main() -> None:
    started = time.perf_counter()
    figures = Figures("rl", BOUNDS)
    tasks: list[Task] = [("points", name, rate, 0) for name, rates in points.RATES.items() for rate in rates]
    with ProcessPoolExecutor(2) as pool:
        *_, bandits = pool.map(measured, [*tasks, ("bandits", 0)])
    points.add_all(figures, {name: [points.measured(name, points.best_rate(name, 0), 0)] for name in points.RATES})
    for _, name, rate, _ in tasks:
        figures.add(f"point_area_{name}_at_{rate}", points.area(points.measured(name, rate, 0)))
    add_bandits(figures, bandits)
    for kind in ("speeds", "acting"):
        for name, value in measured((kind,)).items():
            figures.add(name, value)
    figures.add("bench_seconds", time.perf_counter() - started)
    figures.publish(Path(__file__).parent / "results", PACKAGES, seeds=[0])


if __name__ == "__main__":
    main()
