"""`make bench-long-rl`: three seeds of the point goal, and hours of Meta-World, on two cores.

Point goal: every algorithm's learning rate is the one that is best with the first seed. ML1 reach in episodes of 60 steps, HTrMRL
beside RL² at equal steps, three seeds; then episodes of 500 steps; push; ML10. Agents are judged on test goals (ML10: also on test
tasks), which nothing else has seen. One training on Meta-World after another, with two processes of simulators; an interrupted one
goes on. What was measured is kept under build/bench/. Writes build/bench/long-rl.json; `--keep` also writes results/, with curves.
"""

import json
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
import points
from figures import Bound, Figures
from kept import kept_under, measured_once
from meta_training import played, summary, trained
from reach import PROCESSES, SETTINGS, STEPS

from gristmill_rl.agents.agent import Algorithm, Shape
from gristmill_rl.families.meta_world import MetaWorld

PACKAGES = ("torch", "numpy", "gymnasium", "metaworld", "mujoco")
SEEDS = (0, 1, 2)
RATES_OF_RL2 = (7e-4, 1.4e-3)
TESTED = 50
LONG = replace(SETTINGS, horizon=500, episodes=2, trials=20, minibatch=5)
ARMS: dict[str, tuple[MetaWorld, Any, int]] = {
    "reach": (MetaWorld("ml1", "reach-v3"), SETTINGS, STEPS),
    "reach500": (MetaWorld("ml1", "reach-v3"), LONG, 6_000_000),
    "push": (
        MetaWorld("ml1", "push-v3"),
        replace(SETTINGS, horizon=150, episodes=2, trials=40, minibatch=10),
        12_000_000,
    ),
    "ml10": (MetaWorld("ml10", None), replace(SETTINGS, horizon=150, episodes=2, trials=40, minibatch=10), 12_000_000),
}
SHAPES = {"htrmrl": Shape(), "rl2": Shape("rl2", width=128)}


def of_training(arm: str, algorithm: str, rate: float, seed: int) -> dict[str, Any]:
    family, settings, steps = ARMS[arm]
    path = KEPT / f"{arm}-{algorithm}-{rate}-{seed}.safetensors"
    settings = replace(settings, learning_rate=rate, seed=seed)
    agent, found = trained(family, SHAPES[algorithm], settings, steps, processes=PROCESSES, saved=path)
    for split in ("train", "test"):
        for name, greedy in (("greedy", True), ("sampled", False)):
            trials = played(agent, family, split, TESTED, processes=PROCESSES, greedy=greedy)
            found[f"{split} {name}"] = summary(trials)
    return found


KEPT = kept_under(
    "rl-long", [*points.CODE, *(Path(__file__).parent / name for name in ("rl_long_bench.py", "reach.py"))]
)


def measured(*task: Any) -> dict[str, Any]:
    found: dict[str, Any] = measured_once(KEPT, tuple(map(str, task)), lambda: of_training(*task))
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
        first = [(name, rate, 0) for name, rates in points.RATES.items() for rate in rates]
        list(pool.map(points.measured, *zip(*first, strict=True)))
        best = {name: points.best_rate(name, 0) for name in points.RATES}
        every = [(name, rate, seed) for name, rate in best.items() for seed in SEEDS]
        found = list(pool.map(points.measured, *zip(*every, strict=True)))
    return {name: [own for task, own in zip(every, found, strict=True) if task[0] == name] for name in best}


def keep_curves() -> None:
    """Of every training that was measured, some hundred points; a line each."""
    lines = []
    for path in sorted(KEPT.glob("*.json")):
        found = json.loads(path.read_text())
        every = max(1, len(found["returns"]) // 100)
        curves = {name: found[name][every - 1 :: every] for name in ("returns", "successes", "successes_at_end")}
        rounded = {name: [[round(one, 3) for one in row] for row in own] for name, own in curves.items()}
        lines.append(json.dumps({"run": path.stem, "iterations": len(found["returns"]), "every": every, **rounded}))
    (Path(__file__).parent / "results/long-rl-curves.jsonl").write_text("\n".join(lines) + "\n")


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
    if "--keep" in sys.argv:
        keep_curves()
    figures.publish(Path(__file__).parent / "results", PACKAGES, seeds=list(SEEDS))


if __name__ == "__main__":
    main()
