"""`make bench-ensemble`: every method on eleven pools of real predictions, beside named peers, in one run.

Test labels are used for reporting only. Each pool is re-split at random; ratios are of the mean NLL over the re-splits, and
averaged over pools by geometric mean. What was measured is kept under build/bench/ensemble/, so that an interrupted run goes
on; it is measured again when the code changes. QUICK=1: four pools, one re-split. Writes build/bench/ensemble.json; `--keep`
also writes results/.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from scipy.stats import spearmanr
from threadpoolctl import threadpool_limits

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
import peers
import pools
import speed
from figures import QUICK, ROOT, Bound, Figures, geometric_mean
from kept import kept_under, measured_once

from gristmill_ensemble import ensemblers
from gristmill_ensemble.ensemblers import Blend, Ensemble, Options, Pool, Training, WeightedMean, cross_fit, fit
from gristmill_ensemble.ensemblers.artifact import StoredEnsemble, load, save
from gristmill_ensemble.ensemblers.diversity import ambiguity, effective_models
from gristmill_ensemble.ensemblers.metrics import ece, error, nll
from gristmill_ensemble.ensemblers.selection import best_models, scores
from gristmill_ml.comparison import bootstrap_interval

Array = npt.NDArray[Any]
Measured = dict[str, dict[str, float]]

TABULAR = ["vehicle", "segment", "phoneme"] if QUICK else pools.TABULAR
TEXT = pools.TEXT
SPLITS = 1 if QUICK else 5
SMALL_SPLITS = 1 if QUICK else 3
SPOILT = ["vehicle"] if QUICK else ["vehicle", "segment", "phoneme"]
ROWS_UNDER_DROPOUT, DRAWS_UNDER_DROPOUT = 500, 100
RATES = (0.0, 0.25, 0.5, 0.75)
SIMPLE = ("greedy", "static-weights", "log-pool")
PEER_PACKAGES = ("scikit-learn", "numpy", "torch", "cmaes")


# -- what is measured of one re-split ------------------------------------------------------------------------------------


def judged(ensemble: Ensemble, new: Pool, present: Array | None = None) -> dict[str, float]:
    found = ensemble.combine(new.predictions, present).predictions
    return {"nll": nll(found, new.labels), "error": error(found, new.labels), "ece": ece(found, new.labels)}


def single_best(known: Pool) -> WeightedMean:
    return WeightedMean(best_models(known, np.arange(len(known)), "nll", 1))


def of_resplit(name: str, seed: int) -> Measured:
    """Every method and candidate, with all base models and with half of them missing."""
    known, new = pools.resplit(pools.whole(name), seed)
    models = len(known.models)
    started = time.perf_counter()
    fitted = cross_fit(known, Options(seed=seed))
    seconds = time.perf_counter() - started
    blend = fitted.ensemble
    assert isinstance(blend, Blend)
    found: Measured = {"auto": judged(blend, new) | {"seconds": seconds}}
    found["auto without networks"] = judged(fit(known, Options(networks=False, seed=seed)), new)
    found["single best"] = judged(single_best(known), new)
    found["uniform"] = judged(WeightedMean(np.full(models, 1 / models)), new)
    for candidate, own in blend.candidates.items():
        found[candidate] = judged(own, new)
        if candidate.startswith("neural-averaging"):
            weights = own.combine(new.predictions).weights
            assert weights is not None
            found[candidate] |= {
                "effective models": effective_models(weights),
                "ambiguity": ambiguity(new.predictions, weights),
                "ambiguity under dropout": under_dropout(own, new, float(candidate.rpartition("-")[2]), seed),
                "spread": float(weights.std(axis=0).mean()),
            }
    if "neural-stacking-0" not in found:
        found["neural-stacking-0"] = judged(fit(known, Options(method="neural-stacking", dropout=0.0, seed=seed)), new)
    found["cma-es"] = judged(fit(known, Options(method="cma-es", seed=seed)), new)
    stacked = peers.sklearn_stacking(known, new)
    found["sklearn stacking"] = {"nll": nll(stacked, new.labels), "error": error(stacked, new.labels)}
    present = np.zeros(models, bool)
    present[np.random.default_rng([seed, 1]).permutation(models)[: models // 2]] = True
    left, left_new = known.only(np.flatnonzero(present)), new.only(np.flatnonzero(present))
    found["half missing: greedy fitted again"] = judged(fit(left, Options(method="greedy")), left_new)
    found["half missing: auto"] = judged(blend, new, present)
    for candidate in (
        "greedy",
        *(f"neural-{mode}-{rate:g}" for mode in ("averaging", "stacking") for rate in (0.25, 0.5, 0.75)),
    ):
        found[f"half missing: {candidate}"] = judged(blend.candidates[candidate], new, present)
    return found


def under_dropout(ensemble: Ensemble, new: Pool, rate: float, seed: int) -> float:
    """Ambiguity of the mean of the weights over models that dropout draws: what the method's bound is about."""
    random = np.random.default_rng([seed, 8])
    shown = new.predictions[:ROWS_UNDER_DROPOUT]
    masks = random.random((DRAWS_UNDER_DROPOUT if rate else 1, shown.shape[1])) >= rate
    each = [ensemble.combine(shown, mask if rate else None).weights for mask in masks if mask.any()]
    return ambiguity(shown, np.mean(each, axis=0))


def of_small(name: str, seed: int) -> Measured:
    """A hundred rows to fit on."""
    known, new = pools.resplit(pools.whole(name), seed, known=100)
    fitted = cross_fit(known, Options(seed=seed))
    blend = fitted.ensemble
    assert isinstance(blend, Blend)
    share = sum(share for candidate, share in blend.shares.items() if candidate in SIMPLE)
    losses = {candidate: float(own.mean()) for candidate, own in fitted.candidates.items()}
    first = float(min(losses, key=losses.__getitem__) in SIMPLE)
    own = judged(blend, new) | {"simple share": share, "simple first": first}
    return {"auto": own, "single best": judged(single_best(known), new)}


def of_spoilt(name: str, seed: int) -> Measured:
    """With useless and repeated models beside the real ones."""
    known, new = pools.resplit(pools.whole(name), seed)
    best = int(np.argmin(scores(known, np.arange(len(known)), "nll")))
    found = {"auto": judged(fit(known, Options(seed=seed)), new)}
    known, new = pools.spoilt(known, best, 100 + seed), pools.spoilt(new, best, 200 + seed)
    return found | {"spoilt": judged(fit(known, Options(seed=seed)), new)}


def of_made(name: str, seed: int) -> Measured:
    """Pools of which it is known whether rows differ in whom to believe."""
    make = {"specialists": pools.specialists, "exchangeable": pools.exchangeable}[name]
    known, new = make(2_000, 2 * seed), make(4_000, 2 * seed + 1)
    found = {"static": judged(fit(known, Options(method="static-weights")), new)}
    for rate in (0.0, 0.75):
        own = fit(known, Options(method="neural-averaging", dropout=rate, seed=seed))
        weights = own.combine(new.predictions).weights
        assert weights is not None
        found[f"averaging {rate:g}"] = judged(own, new) | {"spread": float(weights.std(axis=0).mean())}
    return found


def of_peers(name: str, seed: int) -> Measured:
    """Peers in environments of their own."""
    known, new = pools.resplit(pools.whole(name), seed)
    found: Measured = {}
    for peer in peers.ENVIRONMENTS:
        python = peers.environment(peer, ROOT / "build/peers")
        if python is not None:
            with tempfile.TemporaryDirectory() as folder:
                for method, own in peers.run(python, peer, known, new, Path(folder)).items():
                    found[f"{peer} {method}"] = {"nll": nll(own, new.labels), "error": error(own, new.labels)}
    return found


def of_long_training(name: str, seed: int) -> Measured:
    """Ten times the updates at a tenth of the rate, as the paper trains."""
    known, new = pools.resplit(pools.whole(name), seed)
    found: Measured = {}
    for words, training in (("short", Training()), ("long", Training(updates=10_000, learning_rate=1e-4))):
        started = time.perf_counter()
        own = fit(known, Options(method="neural-stacking", dropout=0.5, training=training, seed=seed))
        found[words] = judged(own, new) | {"seconds": time.perf_counter() - started}
    return found


def of_repetition(name: str, seed: int) -> Measured:
    """The same seed, and other test labels, give the same bytes; a stored ensemble predicts the same."""
    whole = pools.whole(name)
    known, new = pools.resplit(whole, seed)
    other = replace(new, labels=np.random.default_rng(0).permutation(new.labels))
    files, predictions = [], []
    for report_on in (new, other):
        own = fit(known, Options(seed=seed))
        judged(own, report_on)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "e.safetensors"
            save(path, StoredEnsemble(own, known.models, known.classes, (), {}))
            files.append(path.read_bytes())
            predictions += [e.combine(new.predictions).predictions for e in (own, load(path).ensemble)]
    same = all(np.array_equal(predictions[0], p) for p in predictions)
    return {"auto": {"same bytes": float(files[0] == files[1]), "same predictions": float(same)}}


# -- resuming --------------------------------------------------------------------------------------------------------------

ARMS: dict[str, Callable[[str, int], Measured]] = {
    "resplit": of_resplit, "small": of_small, "spoilt": of_spoilt, "made": of_made, "peers": of_peers,
    "long training": of_long_training, "repetition": of_repetition,
}  # fmt: skip


KEPT = kept_under(
    "ensemble",
    [
        *Path(ensemblers.__file__).parent.glob("*.py"),
        *(Path(__file__).parent / name for name in ("ensemble_bench.py", "pools.py", "peers.py", "peer_run.py")),
    ],
)


def measured(task: tuple[str, str, int]) -> Measured:
    arm, name, seed = task
    torch.set_num_threads(1)  # two re-splits side by side, a thread each
    with threadpool_limits(1):
        return dict(measured_once(KEPT, task, lambda: ARMS[arm](name, seed)))


def all_measured() -> dict[tuple[str, str], list[Measured]]:
    """By arm and pool, what was measured of each seed."""
    every = [*TEXT, *reversed(TABULAR)]
    for peer in peers.ENVIRONMENTS:  # once, not twice side by side
        peers.environment(peer, ROOT / "build/peers")
    tasks = [("resplit", name, seed) for name in every for seed in range(SPLITS)]
    tasks += [("spoilt", name, seed) for name in SPOILT for seed in range(SPLITS)]
    tasks += [("small", name, seed) for name in TABULAR for seed in range(SMALL_SPLITS)]
    tasks += [("made", name, seed) for name in ("specialists", "exchangeable") for seed in range(SPLITS)]
    tasks += [("peers", name, seed) for name in TABULAR for seed in range(SPLITS)]
    tasks += [("long training", "vehicle", 0), ("repetition", "vehicle", 0)]
    found: dict[tuple[str, str], list[Measured]] = {}
    with ProcessPoolExecutor(2) as pool:
        for (arm, name, _), own in zip(tasks, pool.map(measured, tasks), strict=True):
            found.setdefault((arm, name), []).append(own)
    return found


# -- figures -----------------------------------------------------------------------------------------------------------------


class Pools:
    """Ratios of mean losses over re-splits, by pool."""

    def __init__(self, found: dict[tuple[str, str], list[Measured]], arm: str = "resplit") -> None:
        self._found = {name: own for (kind, name), own in found.items() if kind == arm}

    def ratio(self, name: str, ours: str, theirs: str, metric: str = "nll") -> float:
        own = self._found[name]
        return sum(m[ours][metric] for m in own) / sum(m[theirs][metric] for m in own)

    def mean(self, names: Iterable[str], ours: str, theirs: str, metric: str = "nll") -> float:
        return geometric_mean([self.ratio(name, ours, theirs, metric) for name in names])

    def interval(self, names: list[str], ours: str, theirs: str) -> tuple[float, float]:
        """95 %, from a bootstrap over pools."""
        logs = np.log([self.ratio(name, ours, theirs) for name in names])
        low, high = bootstrap_interval(logs)
        return float(np.exp(low)), float(np.exp(high))

    def average(self, name: str, method: str, metric: str) -> float:
        return float(np.mean([m[method][metric] for m in self._found[name]]))

    def pairs(self, ours: str, theirs: str) -> list[bool]:
        """Re-split by re-split: whether ours is better."""
        return [m[ours]["nll"] < m[theirs]["nll"] for own in self._found.values() for m in own]


def table(found: Pools, names: list[str]) -> None:
    shown = ["uniform", "greedy", "static-weights", "cma-es", "sklearn stacking", "log-pool", "neural-averaging-0",
             "neural-averaging-0.5", "neural-averaging-0.75", "neural-stacking-0", "neural-stacking-0.5",
             "neural-stacking-0.75", "auto without networks", "auto"]  # fmt: skip
    short = [s.replace("neural-averaging", "MA").replace("neural-stacking", "St").replace("auto without networks", "no net")
             .replace("static-weights", "static").replace("sklearn stacking", "sk LR") for s in shown]  # fmt: skip
    print(f"\n{'NLL / single best':<18}{'single':>8}" + "".join(f"{s:>9}" for s in short))
    for name in names:
        ratios = [found.ratio(name, s, "single best") for s in shown]
        print(f"{name:<18}{found.average(name, 'single best', 'nll'):>8.3f}" + "".join(f"{r:>9.3f}" for r in ratios))
    tabular = [name for name in names if name in TABULAR]
    means = [found.mean(tabular, s, "single best") for s in shown]
    print(f"{'tabular, geo-mean':<18}{'':>8}" + "".join(f"{r:>9.3f}" for r in means) + "\n")


def of_pools(figures: Figures, found: dict[tuple[str, str], list[Measured]]) -> None:
    own = Pools(found)
    every = [*TABULAR, *TEXT]
    table(own, every)
    figures.add("nll_ratio_auto", own.mean(TABULAR, "auto", "single best"))
    figures.add("nll_ratio_auto_all_pools", own.mean(every, "auto", "single best"))
    figures.add("auto_vs_greedy50", own.mean(TABULAR, "auto", "greedy"))
    low, high = own.interval(TABULAR, "auto", "greedy")
    figures.add("auto_vs_greedy50_low", low)
    figures.add("auto_vs_greedy50_high", high)
    figures.add("auto_better_than_greedy_share", float(np.mean(own.pairs("auto", "greedy"))))
    figures.add("worst_pool_vs_single_best", max(own.ratio(name, "auto", "single best") for name in every))
    figures.add("pools_better_than_greedy", sum(own.ratio(name, "auto", "greedy") < 1 for name in every))
    figures.add("error_ratio_auto", own.mean(TABULAR, "auto", "single best", "error"))
    figures.add("networks_add", own.mean(every, "auto", "auto without networks"))
    for method in ("uniform", *SIMPLE, "cma-es", "sklearn stacking", "auto without networks"):
        figures.add(f"nll_ratio_{method.replace(' ', '_').replace('-', '_')}", own.mean(TABULAR, method, "single best"))
    for mode in ("stacking", "averaging"):
        for rate in RATES:
            method = f"neural-{mode}-{rate:g}"
            figures.add(f"nll_ratio_{mode}_drop{100 * rate:.0f}", own.mean(TABULAR, method, "single best"))
    figures.add("stack_drop75_vs_drop0", own.mean(TABULAR, "neural-stacking-0.75", "neural-stacking-0"))
    figures.add("banking_auto_vs_greedy50", own.mean(TEXT, "auto", "greedy"))
    for method in (
        "neural-stacking-0",
        "neural-stacking-0.5",
        "neural-averaging-0",
        "neural-averaging-0.75",
        "log-pool",
    ):
        figures.add(
            f"banking_{method.replace('-', '_').replace('.', '')}_vs_greedy50", own.mean(TEXT, method, "greedy")
        )
    figures.add(
        "ece_pools_not_worse", sum(own.average(n, "auto", "ece") <= own.average(n, "single best", "ece") for n in every)
    )
    for what, figure in (
        ("ambiguity under dropout", "diversity"),
        ("ambiguity", "diversity_at_prediction"),
        ("effective models", "effective_models"),
    ):
        by_rate = [[own.average(name, f"neural-averaging-{rate:g}", what) for rate in RATES] for name in every]
        correlations = [spearmanr(RATES, values).statistic for values in by_rate]
        figures.add(f"{figure}_grows_with_dropout", float(np.mean(correlations)))
    figures.add(
        "weights_spread_averaging", float(np.mean([own.average(n, "neural-averaging-0", "spread") for n in every]))
    )
    again = "half missing: greedy fitted again"
    for method in (
        "auto",
        "greedy",
        *(f"neural-{m}-{r:g}" for m in ("averaging", "stacking") for r in (0.25, 0.5, 0.75)),
    ):
        name = method.replace("neural-", "").replace("-0.", "_drop").replace("drop5", "drop50")
        figures.add(f"missing_models_{name}", own.mean(every, f"half missing: {method}", again))
    figures.add("missing_models_nll", figures.numbers["missing_models_averaging_drop75"])


def of_others(figures: Figures, found: dict[tuple[str, str], list[Measured]]) -> None:
    made, small, spoilt = Pools(found, "made"), Pools(found, "small"), Pools(found, "spoilt")
    figures.add("specialists_ma_vs_static", made.ratio("specialists", "averaging 0", "static"))
    figures.add("specialists_ma_drop75_vs_static", made.ratio("specialists", "averaging 0.75", "static"))
    figures.add("specialists_weights_spread", made.average("specialists", "averaging 0", "spread"))
    figures.add("exchangeable_ma_vs_static", made.ratio("exchangeable", "averaging 0", "static"))
    figures.add("exchangeable_ma_drop75_vs_static", made.ratio("exchangeable", "averaging 0.75", "static"))
    figures.add("small_validation_vs_single_best", small.mean(TABULAR, "auto", "single best"))
    figures.add("small_validation_worst_pool", max(small.ratio(name, "auto", "single best") for name in TABULAR))
    for what in ("first", "share"):
        simple = [m["auto"][f"simple {what}"] for (arm, _), own in found.items() if arm == "small" for m in own]
        figures.add(f"small_validation_simple_{what}", float(np.mean(simple)))
    changes = [
        abs(m["spoilt"]["nll"] / m["auto"]["nll"] - 1) for (a, _), own in found.items() if a == "spoilt" for m in own
    ]
    figures.add("spoilt_models_change", float(np.mean(changes)))
    figures.add("spoilt_models_ratio", spoilt.mean(SPOILT, "spoilt", "auto"))
    repeated = found["repetition", "vehicle"][0]["auto"]
    figures.add("no_leakage_same_bytes", repeated["same bytes"])
    figures.add("reload_same_predictions", repeated["same predictions"])
    long = found["long training", "vehicle"][0]
    figures.add("ten_times_the_updates_ratio", long["long"]["nll"] / long["short"]["nll"])
    merged = {
        ("both", n): [a | b for a, b in zip(found["resplit", n], found["peers", n], strict=True)] for n in TABULAR
    }
    both = Pools(merged, "both")
    for peer in sorted(set(found["peers", TABULAR[0]][0])):
        figures.add(f"auto_vs_{peer.replace(' ', '_').lower()}", both.mean(TABULAR, "auto", peer))
        figures.add(f"auto_vs_{peer.replace(' ', '_').lower()}_error", both.mean(TABULAR, "auto", peer, "error"))


BOUNDS: dict[str, Bound] = {
    "nll_ratio_auto": ("at most", 0.93), "auto_vs_greedy50": ("at most", 0.985), "auto_vs_greedy50_high": ("at most", 1),
    "worst_pool_vs_single_best": ("at most", 1.02), "stack_drop75_vs_drop0": ("at most", 0.85),
    "banking_auto_vs_greedy50": ("at most", 0.97), "specialists_ma_vs_static": ("at most", 0.8),
    "exchangeable_ma_vs_static": ("at most", 1.02), "missing_models_nll": ("at most", 1.03),
    "speedup_kept_models": ("at least", 10), "fit_seconds_ratio_cmaes": ("at most", 2), "auto_seconds": ("at most", 600),
    "diversity_grows_with_dropout": ("at least", 0), "ece_pools_not_worse": ("at least", 8),
    "spoilt_models_ratio": ("at most", 1.01), "small_validation_worst_pool": ("at most", 1.03),
    "small_validation_simple_first": ("at least", 0.5), "no_leakage_same_bytes": ("at least", 1),
    "reload_same_predictions": ("at least", 1), "updates_10000_seconds": ("at most", 180),
}  # fmt: skip


def main() -> None:
    started = time.perf_counter()
    figures = Figures("ensemble", BOUNDS)
    found = all_measured()
    of_pools(figures, found)
    of_others(figures, found)
    speed.measure(figures)
    figures.add("bench_seconds", time.perf_counter() - started)
    print()
    figures.print()
    figures.write()
    if "--keep" in sys.argv:
        folder = Path(__file__).parent / "results"
        figures.keep(folder, PEER_PACKAGES, peers=peers.ENVIRONMENTS, seeds=list(range(SPLITS)))


if __name__ == "__main__":
    main()
