"""`make bench-rl`: agents that adapt, beside others trained for as many steps; how fast they learn and act.

Point goal: HTrMRL beside RL² and TrMRL, whose learning rates are the best of three for them. Bandits: beside the Gittins index. The
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
import speeds
from figures import QUICK, Bound, Figures
from kept import kept_under, measured_once
from meta_training import LATE, like, played, summary, trained

import gristmill_rl
from gristmill_rl.agents.agent import Algorithm, Shape
from gristmill_rl.families.bandits import Bandits, gittins_returns
from gristmill_rl.families.point_goal import PointGoal
from gristmill_rl.training.usual import usual

PACKAGES = ("torch", "numpy", "gymnasium", "metaworld", "mujoco")
ITERATIONS = 4 if QUICK else 130  # of 20,480 steps: 2.7 M
RATES: dict[Algorithm, tuple[float, ...]] = (
    {"htrmrl": (5e-4,), "rl2": (1e-3,), "trmrl": (5e-4,)}
    if QUICK
    else {"htrmrl": (5e-4,), "rl2": (5e-4, 1e-3, 2e-3), "trmrl": (2.5e-4, 5e-4, 1e-3)}
)
SHAPES = {"htrmrl": Shape(), "rl2": Shape("rl2", width=128), "trmrl": Shape("trmrl")}
TESTED = 1_000
PULLS, ARMS = 20, 5
BANDIT_STEPS = (20 if QUICK else 300) * 512 * PULLS
BANDITS_TESTED = 20_000
Found = dict[str, Any]


# -- what is measured --------------------------------------------------------------------------------------------------------


def of_points(algorithm: Algorithm, rate: float, seed: int) -> Found:
    """Trained, and judged on new goals: as it is, and with its memory cleared at every episode."""
    family, path = PointGoal(), KEPT / f"point-{algorithm}-{rate}-{seed}.safetensors"
    settings = like(usual(family), learning_rate=rate, seed=seed)
    agent, found = trained(family, SHAPES[algorithm], settings, ITERATIONS * settings.steps, saved=path)
    for name, how in (("tested", {}), ("forgetful", {"forgetful": True}), ("greedy", {"greedy": True})):
        found[name] = summary(played(agent, family, "test", TESTED, **how))
    return found


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

Task = tuple[str | int | float, ...]
PACKAGE = Path(gristmill_rl.__file__).parent
ROOMS = ("agents", "families", "training")
KEPT = kept_under(
    "rl-quick" if QUICK else "rl",
    [
        PACKAGE / "sampling.py", PACKAGE / "trials.py", PACKAGE / "acting.py",
        *(path for room in ROOMS for path in (PACKAGE / room).glob("*.py")), *Path(__file__).parent.glob("*.py"),
    ],
)  # fmt: skip
ARMS_OF: dict[str, Callable[..., Any]] = {"points": of_points, "bandits": of_bandits}
ALONE: dict[str, Callable[..., Any]] = {
    "speeds": speeds.measured,
    "acting": acting.measured,
}  # nothing may run beside them


def measured(task: Task) -> Any:
    kind, *arguments = task
    torch.set_num_threads(1)  # two side by side, a thread each
    return measured_once(KEPT, tuple(map(str, task)), lambda: (ARMS_OF | ALONE)[str(kind)](*arguments))


def tasks() -> list[Task]:
    points: list[Task] = [("points", name, rate, 0) for name, rates in RATES.items() for rate in rates]
    return [*points, ("bandits", 0)]


# -- figures -----------------------------------------------------------------------------------------------------------------

BOUNDS: dict[str, Bound] = {
    "point_last_return": ("at least", 11), "point_last_success": ("at least", 0.8), "point_memory_gain": ("at least", 1.4),
    "point_auc_vs_rl2": ("at least", 1.2), "point_auc_vs_trmrl": ("at least", 1.0), "step_cost_vs_trmrl": ("at most", 0.7),
    "bandit_regret_vs_gittins": ("at most", 1.3), "sampling_speed_ratio": ("at least", 0.7), "act_cached_speedup": ("at least", 5),
    "single_pass_speedup": ("at least", 10), "act_p50_ratio": ("at most", 2), "resume_exact": ("at least", 1),
}  # fmt: skip


def area(found: Found) -> float:
    """Mean return of the last episode over the training."""
    return float(np.mean([own[-1] for own in found["returns"]]))


def add_points(figures: Figures, found: dict[Task, Found]) -> None:
    best = {name: max((own for task, own in found.items() if task[:2] == ("points", name)), key=area) for name in RATES}
    ours = best["htrmrl"]
    for name, own in best.items():
        figures.add(f"point_area_{name}", area(own))
        figures.add(f"point_seconds_{name}", own["seconds"])
        for episode, value in enumerate(own["tested"]["returns"], start=1):
            figures.add(f"point_return{episode}_{name}", value)
        figures.add(f"point_success_{name}", own["tested"]["successes"][-1])
    for task, own in found.items():
        if task[0] == "points":
            figures.add(f"point_area_{task[1]}_at_{task[2]}", area(own))
    figures.add("point_last_return", ours["tested"]["returns"][-1])
    figures.add("point_last_success", ours["tested"]["successes"][-1])
    figures.add("point_late_training_return", float(np.mean([own[-1] for own in ours["returns"][-LATE:]])))
    figures.add("point_memory_gain", ours["tested"]["returns"][-1] / ours["forgetful"]["returns"][-1])
    figures.add("point_auc_vs_rl2", area(ours) / area(best["rl2"]))
    figures.add("point_auc_vs_trmrl", area(ours) / area(best["trmrl"]))


def add_bandits(figures: Figures, found: Found) -> None:
    figures.add("bandit_regret", found["regret"])
    figures.add("bandit_regret_gittins", found["regret of gittins"])
    figures.add("bandit_regret_random", found["regret of random"])
    figures.add("bandit_regret_vs_gittins", found["regret"] / found["regret of gittins"])


def main() -> None:
    started = time.perf_counter()
    figures = Figures("rl", BOUNDS)
    with ProcessPoolExecutor(2) as pool:
        found = dict(zip(tasks(), pool.map(measured, tasks()), strict=True))
    add_points(figures, found)
    add_bandits(figures, found["bandits", 0])
    for kind in ALONE:
        for name, value in measured((kind,)).items():
            figures.add(name, value)
    figures.add("bench_seconds", time.perf_counter() - started)
    figures.publish(Path(__file__).parent / "results", PACKAGES, seeds=[0])


if __name__ == "__main__":
    main()
