"""`make bench-deeppipe`: searches on 50 datasets whose evaluations are all known, and on real tables; studies of functions whose
optima are known; beside named peers, in one run.

The 50 datasets are in nothing that was trained or chosen. Every search begins with the same five pipelines. What was measured is
kept under build/bench/deeppipe/, so that an interrupted run goes on; it is measured again when the code changes. QUICK=1: ten
datasets, fewer methods. Writes build/bench/deeppipe.json; `--keep` also writes results/.
"""

import sys
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from scipy.stats import rankdata, wilcoxon
from threadpoolctl import threadpool_limits

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
import exactness
import known_functions
import real
import smac_peer
import unseen
from figures import QUICK, ROOT, Bound, Figures
from kept import kept_under, measured_once

import gristmill_hpo
from gristmill_hpo import replay, shipped
from gristmill_hpo.deeppipe import Encoding, MetaTraining, PipelineNetwork, Prior, Settings, Shape, judge
from gristmill_hpo.deeppipe.surrogate import prior_of
from gristmill_hpo.searchers import (
    AdaptiveSearch,
    ForestSearch,
    OneHotSearch,
    PortfolioSearch,
    PriorSearch,
    RandomSearch,
    Searcher,
    low_rank_prior,
    one_hot,
)
from gristmill_ml.comparison import bootstrap_interval

Array = npt.NDArray[np.float64]
Curves = list[list[float]]

SEEDS = (0, 1, 2)
RANDOM_SEEDS = 20
DATASETS = 10 if QUICK else 50
TABLES = real.TABLES[:2] if QUICK else real.TABLES
UNSEEN = () if QUICK else unseen.ESTIMATORS
REAL_SEEDS = SEEDS[:1] if QUICK else SEEDS  # each sets other rows aside
EVALUATIONS = 100
REPORTED = (10, 20, 50, 100)
INITIAL = 5
REPETITIONS = 6
DRAWS = 5  # of known and asked pipelines, by which surrogates are judged
PACKAGES = ("torch", "numpy", "scikit-learn", "scipy")


# -- methods on the table ----------------------------------------------------------------------------------------------------


@cache
def test() -> Any:
    return shipped.metadata("test").rows(range(DATASETS))


@cache
def features() -> Any:
    return one_hot(shipped.space())


@cache
def priors() -> list[Prior]:
    return shipped.surrogate().priors()


@cache
def low_rank() -> Prior:
    return low_rank_prior(shipped.metadata("train"))


def searcher(method: str, seed: int, initial: list[int]) -> Searcher:
    surrogate = shipped.surrogate()
    size = surrogate.space.size
    match method:
        case "deeppipe":
            return PriorSearch([priors()[seed]], initial, seed)
        case "committee":
            return PriorSearch(priors(), initial, seed)
        case "random":
            return RandomSearch(size, initial, seed)
        case "portfolio":
            return PortfolioSearch(size, initial, whole_portfolio(), seed)
        case "rf_ei":
            return ForestSearch(features(), initial, seed)
        case "gp_onehot":
            return OneHotSearch(features(), initial, seed)
        case "lowrank":
            return PriorSearch([low_rank()], initial, seed)
        case "nometa":
            encoding = Encoding.of(surrogate.space)
            return AdaptiveSearch(
                PipelineNetwork(encoding, Shape(), seed), encoding, surrogate.space, initial, seed, every=10
            )
    raise ValueError(method)


@cache
def whole_portfolio() -> list[int]:
    from gristmill_hpo.deeppipe import portfolio

    return portfolio(shipped.metadata("train").regrets(), EVALUATIONS)


def first(scores: Array) -> list[int]:
    """The pipelines that every search begins with: the best for the training datasets, of those that were observed."""
    return [own for own in whole_portfolio() if not np.isnan(scores[own])][:INITIAL]


def of_method(method: str, seed: int) -> Curves:
    """Regret after each evaluation, by dataset."""
    return [
        replay.regrets(searcher(method, seed, first(scores)), scores, EVALUATIONS).tolist()
        for scores in test().scores.astype(np.float64)
    ]


def of_smac(seed: int) -> Curves:
    initial = [first(scores) for scores in test().scores]
    return smac_peer.regrets(test(), initial, EVALUATIONS, seed, ROOT / "build/peers")


# -- surrogates --------------------------------------------------------------------------------------------------------------


def of_surrogates(seed: int) -> dict[str, float]:
    """On the 40 datasets by which the design was chosen."""
    data = shipped.metadata("val")
    found: dict[str, float] = {}
    every: dict[str, list[Prior]] = {"deeppipe": [priors()[seed]], "committee": priors(), "lowrank": [low_rank()]}
    for name, own in every.items():
        for support in (10, 50):
            judged = [judge(own, data, support=support, seed=draw) for draw in range(DRAWS)]
            found[f"{name} nll {support}"] = float(np.mean([one.nll for one in judged]))
            found[f"{name} nmse {support}"] = float(np.mean([one.nmse for one in judged]))
    return found


def of_flat(seed: int) -> dict[str, float]:
    """Without encoders: hyper-parameters and one-hot algorithms go to the aggregation as they are; as many steps."""
    data, started = shipped.metadata("train"), time.perf_counter()
    training = MetaTraining(data, Settings(Shape(encoder_layers=0), seed=seed))
    for _ in training:
        pass
    seconds = time.perf_counter() - started
    judged = judge(
        [prior_of(training.network, training.encoding, data.space, data.spread())], shipped.metadata("val"), support=50
    )
    return {"nll": judged.nll, "nmse": judged.nmse, "seconds": seconds}


def of_speed(seed: int) -> dict[str, float]:
    """Seconds of a step with 100 observations and all candidates: the median of several, after one that does not count."""
    random = np.random.default_rng(seed)
    scores = test().scores[0].astype(np.float64)
    known = random.choice(np.flatnonzero(~np.isnan(scores)), 101, replace=False)
    return {
        name: float(np.median([_seconds_of_step(name, known, scores) for _ in range(REPETITIONS)][1:]))
        for name in ("deeppipe", "committee", "rf_ei", "gp_onehot")
    }


def _seconds_of_step(name: str, known: npt.NDArray[np.intp], scores: Array) -> float:
    """To learn of one more score and to ask for the next pipeline."""
    own = searcher(name, 0, [])
    for at in known[:100]:
        own.tell(int(at), float(scores[at]))
    own.ask()
    started = time.perf_counter()
    own.tell(int(known[100]), float(scores[known[100]]))
    own.ask()
    return time.perf_counter() - started


# -- resuming ----------------------------------------------------------------------------------------------------------------

METHODS: dict[str, Iterable[int]] = {
    "deeppipe": SEEDS, "committee": (0,), "random": range(RANDOM_SEEDS), "portfolio": (0,), "rf_ei": SEEDS, "gp_onehot": (0,),
    "lowrank": (0,),
} | ({} if QUICK else {"nometa": (0,), "smac": (0,)})  # fmt: skip
OTHERS: dict[str, tuple[Callable[[int], Any], Iterable[int]]] = {
    "surrogates": (of_surrogates, SEEDS), "exactness": (exactness.of_exactness, SEEDS),
    "hartmann": (known_functions.of_hartmann, SEEDS if QUICK else range(5)), "zdt1": (known_functions.of_zdt1, SEEDS),
} | ({} if QUICK else {"flat": (of_flat, (0,))}) | {
    f"unseen {name}": (partial(unseen.of_unseen, name), (0,)) for name in UNSEEN
} | {
    f"real {name}": (partial(real.of_table, name), REAL_SEEDS) for name in TABLES
} | {f"short {name}": (partial(real.of_short, name), (0,)) for name in real.SHORT_TABLES}  # fmt: skip
ALONE = {"speed": of_speed, "http": known_functions.of_http}

PACKAGE = Path(gristmill_hpo.__file__).parent
ROOMS = ("deeppipe", "searchers", "shipped", "pipelines", "studies")
KEPT = kept_under(
    f"deeppipe{DATASETS}",
    [
        *(path for room in ROOMS for path in (PACKAGE / room).glob("*") if path.is_file()),
        PACKAGE / "space.py", PACKAGE / "replay.py", Path(__file__),
        *(Path(own.__file__) for own in (exactness, known_functions, real, smac_peer, unseen)),
        Path(__file__).parent / "smac_run.py",
    ],
)  # fmt: skip


def measured(task: tuple[str, int]) -> Any:
    arm, seed = task
    torch.set_num_threads(1)  # two arms side by side, a thread each

    def measure() -> Any:
        if arm == "smac":
            return of_smac(seed)
        if arm in METHODS:
            return of_method(arm, seed)
        return ALONE[arm](seed) if arm in ALONE else OTHERS[arm][0](seed)

    with threadpool_limits(1):
        return measured_once(KEPT, task, measure)


def all_measured() -> dict[str, list[Any]]:
    """By arm, what each seed gave."""
    shipped.surrogate()
    if "smac" in METHODS:  # once, not twice side by side
        smac_peer.environment(ROOT / "build/peers")
    tasks = [(arm, seed) for arm, seeds in METHODS.items() for seed in seeds]
    tasks += [(arm, seed) for arm, (_, seeds) in OTHERS.items() for seed in seeds]
    found: dict[str, list[Any]] = {}
    with ProcessPoolExecutor(2) as pool:
        for (arm, _), own in zip(tasks, pool.map(measured, tasks), strict=True):
            found.setdefault(arm, []).append(own)
    return found | {arm: [measured((arm, 0))] for arm in ALONE}


# -- figures -----------------------------------------------------------------------------------------------------------------

RIVALS = ("random", "portfolio", "gp_onehot", "rf_ei")

BOUNDS: dict[str, Bound] = {
    "regret20_ratio_random": ("at most", 0.85), "regret50_ratio_random": ("at most", 0.65), "regret50_ratio_rf_ei": ("at most", 0.85),
    "wilcoxon50_rf_ei": ("below", 0.05), "wilcoxon20_random": ("below", 0.05), "rank50_lead": ("above", 0),
    "rank100_lead": ("above", 0), "val_nll": ("at most", -1.75), "val_nmse": ("at most", 0.30), "val_nll_10": ("at most", 0.3),
    "val_nmse_10": ("at most", 0.55), "suggest_ratio_rf": ("at most", 1), "step_seconds": ("at most", 1),
    "unseen_estimator_gain": ("above", 0), "study_overhead_ratio": ("at most", 1.3),
    "hartmann6_regret_ratio_tpe": ("at most", 0.7), "zdt1_hv_ratio_nsga2": ("at least", 1), "real_gain": ("above", 0),
    "real_vs_random2x": ("at least", 0), "short_margin": ("at least", -1), "exactness_masked_form": ("at most", 1e-6),
    "exactness_inactive_gradient": ("at most", 0), "exactness_posterior": ("at most", 1e-5),
    "exactness_expected_improvement": ("at most", 4), "exactness_portfolio": ("at most", 0),
} | {f"ahead{stop}": ("above", 0) for stop in (20, 50, 100)}  # fmt: skip


def add_table(figures: Figures, every: dict[str, list[Any]]) -> None:
    curves = {method: 100 * np.array(every[method]) for method in METHODS}  # seeds x datasets x evaluations
    means = {method: own.mean(axis=0) for method, own in curves.items()}
    for stop in REPORTED:
        for method, own in means.items():
            figures.add(f"regret{stop}_{method}", own[:, stop - 1].mean())
    for seed, own in zip(SEEDS, curves["deeppipe"], strict=True):
        for stop in REPORTED:
            figures.add(f"regret{stop}_deeppipe_seed{seed}", own[:, stop - 1].mean())
    value = figures.numbers
    for stop in (20, 50, 100):
        figures.add(
            f"ahead{stop}", min(value[f"regret{stop}_{rival}"] for rival in RIVALS) - value[f"regret{stop}_deeppipe"]
        )
        figures.add(f"regret{stop}_ratio_random", value[f"regret{stop}_deeppipe"] / value[f"regret{stop}_random"])
        figures.add(f"regret{stop}_ratio_rf_ei", value[f"regret{stop}_deeppipe"] / value[f"regret{stop}_rf_ei"])
        figures.add(f"regret{stop}_ratio_lowrank", value[f"regret{stop}_deeppipe"] / value[f"regret{stop}_lowrank"])
        for rival in ("rf_ei", "random"):
            pair = means["deeppipe"][:, stop - 1], means[rival][:, stop - 1]
            figures.add(f"wilcoxon{stop}_{rival}", wilcoxon(*pair, zero_method="zsplit").pvalue)
    for stop in REPORTED:
        ranked = [method for method in curves if method not in ("committee", "lowrank")]
        ranks = _mean_ranks({method: curves[method][:, :, stop - 1] for method in ranked})
        for method, rank in ranks.items():
            figures.add(f"rank{stop}_{method}", rank)
        figures.add(
            f"rank{stop}_lead", min(rank for method, rank in ranks.items() if method != "deeppipe") - ranks["deeppipe"]
        )


def _mean_ranks(values: dict[str, Array]) -> dict[str, float]:
    """Of seeds x datasets of regret: ranks on each dataset by the same number of seed, averaged."""
    ranks = [
        rankdata(np.stack([own[seed % len(own)] for own in values.values()]), axis=0).mean(axis=1) for seed in SEEDS
    ]
    return dict(zip(values, np.mean(ranks, axis=0).tolist(), strict=True))


def add_others(figures: Figures, every: dict[str, list[Any]]) -> None:
    surrogates = {key: float(np.mean([own[key] for own in every["surrogates"]])) for key in every["surrogates"][0]}
    figures.add("val_nll", surrogates["deeppipe nll 50"])
    figures.add("val_nmse", surrogates["deeppipe nmse 50"])
    figures.add("val_nll_10", surrogates["deeppipe nll 10"])
    figures.add("val_nmse_10", surrogates["deeppipe nmse 10"])
    for name in ("committee", "lowrank"):
        figures.add(f"val_nll_{name}", surrogates[f"{name} nll 50"])
        figures.add(f"val_nmse_{name}", surrogates[f"{name} nmse 50"])
    if "flat" in every:
        figures.add("val_nll_flat", every["flat"][0]["nll"])
        figures.add("val_nmse_flat", every["flat"][0]["nmse"])
    for name in every["exactness"][0]:
        figures.add(f"exactness_{name.replace(' ', '_')}", max(own[name] for own in every["exactness"]))
    speed = every["speed"][0]
    figures.add("step_seconds", speed["deeppipe"])
    figures.add("suggest_ratio_rf", speed["deeppipe"] / speed["rf_ei"])
    figures.add("suggest_ratio_rf_committee", speed["committee"] / speed["rf_ei"])
    if UNSEEN:
        add_unseen(figures, {name: every[f"unseen {name}"][0] for name in UNSEEN})


def add_unseen(figures: Figures, every: dict[str, Any]) -> None:
    """Of the datasets on which an estimator is best that the surrogate has not met: regret that choosing it saves, in %."""
    gains = {name: 100 * (np.array(own["never"]) - np.array(own["fresh"])) for name, own in every.items()}
    joined = np.concatenate(list(gains.values()))
    figures.add("unseen_datasets", len(joined))
    for at, stop in enumerate(unseen.STOPS):
        for name in ("never", "fresh"):
            regrets = np.concatenate([np.array(own[name])[:, at] for own in every.values()])
            figures.add(f"unseen_{name}_regret{stop}", 100 * float(regrets.mean()))
    low, high = bootstrap_interval(joined[:, -1])
    figures.add("unseen_estimator_gain", joined[:, -1].mean())
    figures.add("unseen_estimator_gain_low", low)
    figures.add("unseen_estimator_gain_high", high)
    for name, own in gains.items():
        figures.add(f"unseen_gain_{name.lower()}", own[:, -1].mean())


def add_real(figures: Figures, every: dict[str, list[Any]]) -> None:
    """Balanced accuracy in points, on rows that were set aside, mean of the seeds; intervals over the tables."""
    seeds = {name: every[f"real {name}"] for name in TABLES}
    found = {name: {key: np.mean([one[key] for one in own]) for key in own[0]} for name, own in seeds.items()}
    for figure, other in (("real_gain", "forest"), ("real_vs_random2x", "random 2x")):
        differences = 100 * np.array([own["deeppipe"] - own[other] for own in found.values()])
        low, high = bootstrap_interval(differences)
        figures.add(figure, differences.mean())
        figures.add(f"{figure}_low", low)
        figures.add(f"{figure}_high", high)
    for name, own in found.items():
        for method, value in own.items():
            figures.add(f"real_{name}_{method.replace(' ', '_')}", 100 * value)
    short = {name: every[f"short {name}"][0] for name in real.SHORT_TABLES}
    figures.add("short_margin", 100 * min(own["deeppipe"] - own["forest"] for own in short.values()))
    for name, own in short.items():
        figures.add(f"short_{name}_seconds", own["seconds"])


def add_studies(figures: Figures, every: dict[str, list[Any]]) -> None:
    for function, unit in (("hartmann", "hartmann6_regret"), ("zdt1", "zdt1_hv")):
        for name in every[function][0]:
            figures.add(
                f"{unit}_{name.replace('-', '_').replace(' ', '_')}",
                float(np.mean([own[name] for own in every[function]])),
            )
    value = figures.numbers
    figures.add("hartmann6_regret_ratio_tpe", value["hartmann6_regret_log_ei"] / value["hartmann6_regret_tpe"])
    figures.add("zdt1_hv_ratio_nsga2", value["zdt1_hv_log_ei"] / value["zdt1_hv_nsga2"])
    http = every["http"][0]
    figures.add("study_seconds_in_process", http["in process"])
    figures.add("study_overhead_ratio", http["over HTTP"] / http["in process"])


def main() -> None:
    started = time.perf_counter()
    figures = Figures("deeppipe", BOUNDS)
    every = all_measured()
    add_table(figures, every)
    add_others(figures, every)
    add_real(figures, every)
    add_studies(figures, every)
    figures.add("bench_seconds", time.perf_counter() - started)
    figures.publish(Path(__file__).parent / "results", PACKAGES, seeds=list(SEEDS))


if __name__ == "__main__":
    main()
