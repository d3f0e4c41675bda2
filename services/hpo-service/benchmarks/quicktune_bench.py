"""`make bench-quicktune`: searches that train a little and go on with what is promising, on known learning curves and for real.

Known: LCDB's curves of 20 learners, on 40 datasets of which nothing was learnt; the other 120 are the history. Real: pretrained models
are finetuned within equal minutes by the service itself, two at a time, on texts and images that the shipped predictors have not seen.
What was measured is kept under build/bench/quicktune/, so that an interrupted run goes on. QUICK=1: eight datasets, fewer methods, one
real search of a minute. Writes build/bench/quicktune.json; `--keep` also writes results/.
"""

import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
import real_finetuning
from figures import QUICK, Bound, Figures
from kept import kept_under, measured_once

import gristmill_hpo
from gristmill_hpo.quicktune.artifact import load_predictors, save_predictors
from gristmill_hpo.quicktune.baselines import DyHPO, greedy_portfolio, order_by_rank
from gristmill_hpo.quicktune.curves import Curves
from gristmill_hpo.quicktune.judging import judge
from gristmill_hpo.quicktune.points import Wanted
from gristmill_hpo.quicktune.posterior import CurvePosterior
from gristmill_hpo.quicktune.predictors import MetaTraining, Predictors, Settings
from gristmill_hpo.quicktune.replay import regrets
from gristmill_hpo.quicktune.searchers import Asha, CurveSearcher, InOrder, QuickTune, SuccessiveHalving
from gristmill_hpo.quicktune.tables import Columns, read_curves

Array = npt.NDArray[np.float64]
Task = tuple[str | int, ...]

LCDB = Path(__file__).resolve().parent / "data/lcdb.parquet"
DESCRIPTORS = (
    "log_rows",
    "log_features",
    "log_classes",
    "log_symbolic",
    "log_entropy",
    "log_dimensionality",
    "log_binarized",
)
TESTED = 40
SHOWN = 8 if QUICK else TESTED
SHARES = (0.02, 0.05, 0.1, 0.25, 0.5, 1.0)
STEPS = 300 if QUICK else 5_000
AHEAD = (
    30  # the best of 0, 1, 2, 4, 8 and 30 by four folds over the history: a step costs the whole training up to there
)
SEEDS = (0,) if QUICK else (0, 1, 2)
PACKAGES = ("torch", "numpy", "scipy", "transformers")


# -- known curves ------------------------------------------------------------------------------------------------------------


@cache
def tables() -> tuple[list[Curves], list[Curves]]:
    """History, and the tested: the first 40 of the datasets' numbers, shuffled."""
    table = pd.read_parquet(LCDB)
    every, _ = read_curves(table, Columns(descriptors=DESCRIPTORS, adds_up=False))
    order = np.random.default_rng(0).permutation(sorted(table["dataset"].unique())).astype(str)
    known = {own.name: own for own in every}
    return [known[name] for name in order[TESTED:]], [known[name] for name in order[:TESTED]]


class BlindTraining(MetaTraining):
    """Predicts every step without the curve before it."""

    def _drawn(self, own: Curves, random: np.random.Generator) -> list[Wanted]:
        drawn = super()._drawn(own, random)
        return list(dict.fromkeys((candidate, 0, step) for candidate, _, step in drawn))


class BlindPosterior(CurvePosterior):
    def tell(self, point: Wanted, value: float) -> None:
        super().tell((point[0], 0, point[2]), value)

    def predict(self, wanted: Sequence[Wanted]) -> tuple[Array, Array]:
        return super().predict([(candidate, 0, step) for candidate, _, step in wanted])


class Blind(QuickTune):
    def __init__(self, own: Curves, predictors: Predictors) -> None:
        super().__init__(own.candidates, own.descriptors, predictors, ahead=AHEAD)
        scaled = predictors.scaling.scaled(own.descriptors)
        self._performance = BlindPosterior(predictors.performance, own.candidates, scaled)


def of_predictors(variant: str, seed: int) -> dict[str, float]:
    """Trained on the history; the file lies beside what was measured."""
    started = time.perf_counter()
    kind = BlindTraining if variant == "blind" else MetaTraining
    trainings = [kind(tables()[0], costs, Settings(steps=STEPS, seed=seed)) for costs in (False, True)]
    ends = [float(np.mean(list(training)[-100:])) for training in trainings]
    predictors = Predictors(trainings[0].network.eval(), trainings[1].network.eval(), trainings[0].scaling)
    models = tuple(map(str, range(trainings[0].network.sizes.models)))
    KEPT.mkdir(parents=True, exist_ok=True)
    save_predictors(_file(variant, seed), predictors, models, {})
    return {"loss": ends[0], "loss of costs": ends[1], "seconds": time.perf_counter() - started}


def _file(variant: str, seed: int) -> Path:
    return KEPT / f"predictors-{variant}-{seed}.safetensors"


@cache
def predictors(variant: str, seed: int) -> Predictors:
    return load_predictors(_file(variant, seed))[0]


def of_judging(seed: int) -> dict[str, float]:
    return dict(vars(judge(predictors("ours", seed), tables()[1][:SHOWN], seed)))


METHODS: dict[str, Callable[[Curves, int], CurveSearcher]] = {
    "quicktune": lambda own, seed: QuickTune(
        own.candidates, own.descriptors, predictors("ours", seed), ahead=AHEAD
    ),
    "without_cost": lambda own, seed: QuickTune(
        own.candidates, own.descriptors, predictors("ours", seed), ahead=AHEAD, by_cost=False
    ),
    "without_curve": lambda own, seed: Blind(own, predictors("blind", seed)),
    "without_history": lambda own, seed: DyHPO(own.candidates, own.descriptors, seed, by_cost=True),
    "dyhpo": lambda own, seed: DyHPO(own.candidates, own.descriptors, seed),
    "random": lambda own, seed: InOrder(own.candidates, seed),
    "mean_rank": lambda own, seed: InOrder(
        own.candidates, order=order_by_rank(tables()[0], own.candidates.names)
    ),
    "portfolio": lambda own, seed: InOrder(own.candidates, order=greedy_portfolio(tables()[0], own.candidates.names)),
    "halving": lambda own, seed: SuccessiveHalving(own.candidates, seed),
    "hyperband": lambda own, seed: SuccessiveHalving(own.candidates, seed, brackets=4),
    "asha": lambda own, seed: Asha(own.candidates, seed),
}  # fmt: skip
ABLATIONS = ("without_cost", "without_curve", "without_history")
BASELINES = tuple(name for name in METHODS if name not in ("quicktune", *ABLATIONS))
REPETITIONS = {"random": 30, "halving": 10, "hyperband": 10, "asha": 10, "mean_rank": 1, "portfolio": 1}


def of_replay(method: str, seed: int) -> list[list[float]]:
    """By tested dataset and share of the cost: regret in points of accuracy."""
    shares = np.array(SHARES)
    return [(100 * regrets(METHODS[method](own, seed), own, shares)).tolist() for own in tables()[1][:SHOWN]]


def replays() -> list[Task]:
    if QUICK:
        return [("replay", name, 0) for name in ("quicktune", "random", "halving", "asha")]
    return [("replay", name, seed) for name in METHODS for seed in range(REPETITIONS.get(name, len(SEEDS)))]


# -- resuming ----------------------------------------------------------------------------------------------------------------

PACKAGE = Path(gristmill_hpo.__file__).parent
KEPT = kept_under(
    "quicktune-quick" if QUICK else "quicktune", [*(PACKAGE / "quicktune").glob("*.py"), Path(__file__), LCDB]
)
KINDS: dict[str, Callable[..., Any]] = {"predictors": of_predictors, "judging": of_judging, "replay": of_replay}


def measured(task: Task) -> Any:
    kind, *arguments = task
    torch.set_num_threads(1)  # two side by side, a thread each
    return measured_once(KEPT, task, lambda: KINDS[str(kind)](*arguments))


def all_of(tasks: list[Task], pool: ProcessPoolExecutor) -> dict[Task, Any]:
    return dict(zip(tasks, pool.map(measured, tasks), strict=True))


# -- figures -----------------------------------------------------------------------------------------------------------------

BOUNDS: dict[str, Bound] = {
    "regret10_quicktune": ("at most", 2.9), "regret100_quicktune": ("at most", 0.4), "mean_regret_lead": ("above", 0),
    "cost_spearman": ("at least", 0.8), "curve_mse_vs_last_value": ("below", 1),
    "interval90_coverage": ("at least", 0.85), "interval90_coverage_highest": ("at most", 0.95),
    "text_gain_vs_best_default": ("at least", 0), "image_gain_vs_best_default": ("at least", 0),
    "text_gain_vs_random": ("at least", 0), "image_gain_vs_random": ("at least", 0),
    "text_gain_vs_probe": ("above", -1), "image_gain_vs_probe": ("above", -1),
    "surrogate_time_share": ("at most", 0.1), "resume_exact": ("at least", 1),
}  # fmt: skip


def add_known(figures: Figures, found: dict[Task, Any], judged: Sequence[dict[str, float]]) -> None:
    regret = {
        name: np.mean([own for task, own in found.items() if task[1] == name], axis=(0, 1))
        for name in dict.fromkeys(str(task[1]) for task in found)
    }
    for name, own in regret.items():
        for share, value in zip(SHARES, own, strict=True):
            figures.add(f"regret{round(100 * share)}_{name}", float(value))
        figures.add(f"mean_regret_{name}", float(own.mean()))
    best = min(float(own.mean()) for name, own in regret.items() if name in BASELINES)
    figures.add("mean_regret_lead", best - float(regret["quicktune"].mean()))
    figures.add("cost_spearman", _mean(judged, "cost_spearman"))
    figures.add("curve_mse_vs_last_value", _mean(judged, "mse_vs_last_value"))
    for name in ("interval90_coverage", "interval90_coverage_highest"):
        figures.add(name, _mean(judged, "coverage"))


def _mean(found: Sequence[dict[str, float]], key: str) -> float:
    return float(np.mean([own[key] for own in found]))


def add_real(figures: Figures, found: dict[tuple[str, str, int], dict[str, Any]]) -> None:
    """In points of accuracy on test parts."""
    for modality in dict.fromkeys(task[0] for task in found):
        scores = {
            method: _mean([own for task, own in found.items() if task[:2] == (modality, method)], "test_score")
            for method in dict.fromkeys(task[1] for task in found if task[0] == modality)
        }
        for method, score in scores.items():
            figures.add(f"{modality}_accuracy_{method}", score)
        for method, name in (("default", "best_default"), ("random", "random"), ("probe", "probe")):
            if method in scores:
                figures.add(f"{modality}_gain_vs_{name}", 100 * (scores["quicktune"] - scores[method]))
    shares = [own["search_seconds"] / own["seconds"] for task, own in found.items() if task[1] == "quicktune"]
    figures.add("surrogate_time_share", max(shares))
    figures.add("resume_exact", real_finetuning.resume_exact())


def main() -> None:
    started = time.perf_counter()
    figures = Figures("quicktune", BOUNDS)
    with ProcessPoolExecutor(2) as pool:
        all_of(
            [("predictors", name, seed) for seed in SEEDS for name in ("ours", *(() if QUICK else ("blind",)))], pool
        )
        judged = list(all_of([("judging", seed) for seed in SEEDS], pool).values())
        found = all_of(replays(), pool)
    add_known(figures, found, judged)
    add_real(figures, real_finetuning.searches())
    figures.add("bench_seconds", time.perf_counter() - started)
    figures.publish(Path(__file__).parent / "results", PACKAGES, seeds=list(SEEDS))


if __name__ == "__main__":
    main()
