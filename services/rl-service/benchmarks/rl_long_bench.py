"""`make bench-long-rl`: three seeds of the point goal, and hours of Meta-World, on two cores.

Point goal: every algorithm's learning rate is the one that is best with the first seed. ML1 reach in episodes of 60 steps, HTrMRL
beside RL² at equal steps, three seeds; then episodes of 500 steps; push; ML10. Agents are judged on test goals (ML10: also on test
tasks), which nothing else has seen. One training on Meta-World after another, with two processes of simulators; an interrupted one
goes on. What each came to, curves and all, is kept in results/long-rl/, from where a later run goes on. Writes
build/bench/long-rl.json; `--keep` also writes results/.
"""

import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import repeat
from pathlib import Path
from typing import Any

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
import points
from figures import QUICK, Bound, Figures
from kept import kept_under, measured_once
from meta_training import played, summary, trained
from reach import FAMILY, PROCESSES, SETTINGS, STEPS

from gristmill_rl.agents.agent import Algorithm, Shape
from gristmill_rl.families.meta_world import MetaWorld

PACKAGES = ("torch", "numpy", "gymnasium", "metaworld", "mujoco")
SEEDS = (0, 1, 2)
RATES_OF_RL2 = (7e-4, 1.4e-3)
TESTED = 50
LONG = replace(SETTINGS, horizon=500, episodes=2, trials=20, minibatch=5)
ARMS: dict[str, tuple[MetaWorld, Any, int]] = {
    "reach": (FAMILY, SETTINGS, STEPS),
    "reach500": (FAMILY, LONG, 6_000_000),
    "push": (
        MetaWorld("ml1", "push-v3"),
        replace(SETTINGS, horizon=150, episodes=2, trials=40, minibatch=10),
        12_000_000,
    ),
    "ml10": (MetaWorld("ml10", None), replace(SETTINGS, horizon=150, episodes=2, trials=40, minibatch=10), 12_000_000),
}
SHAPES = {"htrmrl": Shape(), "rl2": Shape("rl2", width=128)}


def agent_file(arm: str, algorithm: str, rate: float, seed: int) -> Path:
    return AGENTS / f"{arm}-{algorithm}-{rate}-{seed}.safetensors"


def of_training(arm: str, algorithm: str, rate: float, seed: int) -> dict[str, Any]:
    family, settings, steps = ARMS[arm]
    settings = replace(settings, learning_rate=rate, seed=seed)
    saved = agent_file(arm, algorithm, rate, seed)
    agent, found = trained(family, SHAPES[algorithm], settings, steps, processes=PROCESSES, saved=saved)
    for split in ("train", "test"):
        for name, greedy in (("greedy", True), ("sampled", False)):
            trials = played(agent, family, split, TESTED, processes=PROCESSES, greedy=greedy)
            found[f"{split} {name}"] = summary(trials)
    return found


HERE = Path(__file__).parent
SIMULATED = [points.PACKAGE / "families" / name for name in ("meta_world.py", "shards.py")]
OWN = [*points.OWN, *SIMULATED, HERE / "rl_long_bench.py", HERE / "reach.py"]
AGENTS = kept_under("long-rl-quick" if QUICK else "long-rl", OWN)
KEPT = AGENTS if QUICK else kept_under("long-rl", OWN, HERE / "results")


def measured(*task: Any) -> dict[str, Any]:
    found: dict[str, Any] = measured_once(KEPT, task, lambda: of_training(*task))
    return found


BOUNDS: dict[str, Bound] = points.BOUNDS | {
    "ml1_reach_success": ("at least", 0.95), "ml1_reach_success_final": ("at least", 0.9), "ml1_reach_adaptation": ("above", 0)
}  # fmt: skip


def add(figures: Figures, name: str, runs: list[dict[str, Any]]) -> None:
    """Over the seeds; the likeliest actions on test goals."""
    last = {key: float(np.mean([own["test greedy"][key][-1] for own in runs])) for key in runs[0]["test greedy"]}
    first = float(np.mean([own["test greedy"]["successes_at_end"][0] for own in runs]))
    figures.add(f"{name}_success", last["successes"])
    figures.add(f"{name}_success_final", last["successes_at_end"])
    figures.add(f"{name}_adaptation", last["successes_at_end"] - first)
    figures.add(f"{name}_return", last["returns"])
    figures.add(f"{name}_success_training", float(np.mean([own["train greedy"]["successes"][-1] for own in runs])))
    figures.add(f"{name}_success_sampled", float(np.mean([own["test sampled"]["successes"][-1] for own in runs])))
    figures.add(f"{name}_minutes", float(np.mean([own["seconds"] for own in runs])) / 60)


def of_points() -> dict[Algorithm, list[dict[str, Any]]]:
    """Two side by side."""
    with ProcessPoolExecutor(2) as pool:

        def all_of(tasks: Sequence[tuple[Algorithm, float, int]]) -> list[dict[str, Any]]:
            return list(pool.map(points.measured, *zip(*tasks, strict=True), repeat(KEPT)))

        all_of([(name, rate, 0) for name, rates in points.RATES.items() for rate in rates])
        best = {name: points.best_rate(name, 0, KEPT) for name in points.RATES}
        every = [(name, rate, seed) for name, rate in best.items() for seed in SEEDS]
        found = all_of(every)
    return {name: [own for task, own in zip(every, found, strict=True) if task[0] == name] for name in best}


def main() -> None:
    torch.set_num_threads(1)
    started, figures, rate = time.perf_counter(), Figures("long-rl", BOUNDS), SETTINGS.learning_rate
    points.add_all(figures, of_points())
    add(figures, "ml1_reach", [measured("reach", "htrmrl", rate, seed) for seed in SEEDS])
    of_rl2 = [measured("reach", "rl2", own, 0) for own in RATES_OF_RL2]
    best = RATES_OF_RL2[int(np.argmax([np.mean([row[-1] for row in own["returns"]]) for own in of_rl2]))]
    add(figures, "ml1_reach_rl2", [measured("reach", "rl2", best, seed) for seed in SEEDS])
    for arm, name in (("reach500", "ml1_reach500"), ("push", "ml1_push"), ("ml10", "ml10")):
        add(figures, name, [measured(arm, "htrmrl", rate, 0)])
    figures.add("bench_seconds", time.perf_counter() - started)
    figures.publish(HERE / "results", PACKAGES, seeds=list(SEEDS))


if __name__ == "__main__":
    main()
