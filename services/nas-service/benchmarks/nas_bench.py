"""`make bench-nas`: MODNAS on devices that it has not seen, beside searches that evaluate on them, in one run.

The search trains on thirteen devices of NAS-Bench-201, and looks at 1,000 cells' validation errors after 12 epochs. It is judged
on five other devices, of which it is told ten latencies, by errors after full training and by true latencies. Three seeds. What
was measured is kept under build/bench/nas/, so that an interrupted run goes on; it is measured again when the code changes.
QUICK=1: one seed, fewer arms, fewer steps. Writes build/bench/nas.json; `--keep` also writes results/.
"""

import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sklearn.ensemble import HistGradientBoostingRegressor

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
import correctness
import judging
import shared_weights
from figures import QUICK, Bound, Figures
from judging import ASKED, SPLIT, TABLE, TRAIN, VALID, Measured, rank
from kept import kept_under, measured_once

import gristmill_nas
from gristmill_nas import measurements, networks
from gristmill_nas.baselines import nsga2, qnehvi, random_search
from gristmill_nas.baselines.separate import separate
from gristmill_nas.fronts import hypervolume
from gristmill_nas.modnas import DeviceObjective, Objective, SearchModel, Settings, spread, train, value_objective
from gristmill_nas.modnas.hypernetwork import MetaHypernetwork
from gristmill_nas.predictors import (
    ANY_DEVICE,
    Calibrated,
    Device,
    Predictor,
    PredictorTraining,
    SurrogateTraining,
    devices_of,
    train_predictor,
)
from gristmill_nas.predictors.devices import nearest

SEEDS = (0,) if QUICK else (0, 1, 2)
SEEDS_OF_SUPERNET = tuple(range(110, 120))  # none of those that its design was chosen by
SLOW = ("separate", "three objectives", "gpt", "supernet")
THREE = ("test_error", "latency", "params")
ASKED_OF_THREE = 66
FEW = 10
PACKAGES = ("torch", "numpy", "scikit-learn", "pymoo", "botorch", "moocore")
PREDICTOR = PredictorTraining(steps=250) if QUICK else PredictorTraining()
SURROGATE = SurrogateTraining(steps=400) if QUICK else SurrogateTraining()
SEARCH = Settings(steps=400) if QUICK else Settings()
REPETITIONS = 10 if QUICK else 30
ABLATIONS: dict[str, dict[str, Any]] = {
    "mean of gradients": {"combination": "mean"},
    "raw gradients": {"normalised": False},
    "shared preference": {"shared": True},
    "101 rows": {"interpolate": False, "lattice": 100},
    "reinmax": {"estimator": "reinmax"},
    "chebyshev": {"scalarisation": "smooth-chebyshev"},
    "as published": {
        "interpolate": False, "lattice": 100, "estimator": "reinmax", "sharpness": 1.0, "frequency": 1.0, "entropy": 0.0,
        "learning_rate": 3.9e-3, "weight_decay": 1e-3, "steps": 1_000,
    },
}  # fmt: skip


# -- what is measured of one seed ------------------------------------------------------------------------------------------


@cache
def predictor_of(seed: int) -> Predictor:
    return train_predictor(TABLE, "latency", TRAIN, replace(PREDICTOR, seed=seed))


@cache
def error_of(seed: int) -> Objective:
    return value_objective(TABLE, "error", replace(SURROGATE, seed=seed))


def model_of(objectives: tuple[Objective, ...], settings: Settings) -> SearchModel:
    devices = devices_of(TABLE, "latency", TRAIN)
    network = train(TABLE.space, objectives, devices, settings)
    return SearchModel(TABLE.space, network, objectives, {d.name: d for d in devices}, TABLE.references)


def of_search(seed: int) -> Measured:
    started = time.perf_counter()
    objectives = (error_of(seed), DeviceObjective(predictor_of(seed)))
    fitted = time.perf_counter()
    model = model_of(objectives, replace(SEARCH, seed=seed))
    searched = time.perf_counter()
    found = judging.judge(model) | {"seconds of predictors": fitted - started, "seconds of search": searched - fitted}
    again = model_of(objectives, replace(SEARCH, seed=seed))
    found["same after reload"] = float(correctness.same_after_reload(model))
    found["same front"] = float(torch.equal(again.hypernetwork.banks, model.hypernetwork.banks))
    found["seconds of a front"] = _seconds_of_a_front(model)
    evaluate = judging.evaluate_on(SPLIT.test[0])
    started = time.perf_counter()
    nsga2(TABLE.space, evaluate, 100, seed)
    return found | {"seconds of nsga2": time.perf_counter() - started}


def _seconds_of_a_front(model: SearchModel) -> float:
    """The 95 % quantile of many."""
    seconds = []
    for device in judging.test_devices() * 10:
        started = time.perf_counter()
        model.front(device, ASKED)
        seconds.append(time.perf_counter() - started)
    return float(np.quantile(seconds, 0.95))


def of_untrained(seed: int) -> Measured:
    objectives = (error_of(seed), DeviceObjective(predictor_of(seed)))
    devices = {device.name: device for device in devices_of(TABLE, "latency", TRAIN)}
    network = MetaHypernetwork(TABLE.space, 2, seed=seed)
    return judging.judge(SearchModel(TABLE.space, network, objectives, devices, TABLE.references))


def of_ablation(name: str) -> Callable[[int], Measured]:
    def measure(seed: int) -> Measured:
        objectives = (error_of(seed), DeviceObjective(predictor_of(seed)))
        return judging.judge(model_of(objectives, replace(Settings(seed=seed), **ABLATIONS[name])))

    return measure


def of_baselines(seed: int) -> Measured:
    """Searches that evaluate error and latency on the device itself."""
    found: dict[str, list[float]] = {}
    for device in SPLIT.test:
        evaluate = judging.evaluate_on(device)
        runs = {
            "random 24": random_search(TABLE.space, evaluate, 24, seed),
            "nsga2 24": nsga2(TABLE.space, evaluate, 24, seed),
            "nsga2 100": nsga2(TABLE.space, evaluate, 100, seed),
            "nsga2 200": nsga2(TABLE.space, evaluate, 200, seed),
        }
        if not QUICK:
            runs["qnehvi 24"] = qnehvi(TABLE.space, evaluate, 24, seed)
            runs["qnehvi 100"] = qnehvi(TABLE.space, evaluate, 100, seed)
        for name, own in runs.items():
            share = hypervolume(own.objectives, np.ones(2)) / judging.best_possible(device)
            found.setdefault(name, []).append(share)
            found.setdefault(f"{name} {device}", []).append(share)
    return {name: float(np.mean(values)) for name, values in found.items()}


def of_separate(seed: int) -> Measured:
    """One search a device, with the device's own ten latencies."""
    objectives = (error_of(seed), DeviceObjective(predictor_of(seed)))
    started, shares = time.perf_counter(), []
    for device in judging.test_devices():
        alone = separate(TABLE.space, objectives, device, TABLE.references, Settings(seed=seed))
        shares.append(judging.ratio(judging.answers(alone, device), device.name))
    return {"hv": float(np.mean(shares)), "seconds": time.perf_counter() - started}


def of_predictors(seed: int) -> Measured:
    """Rank correlations on the test devices, over all cells with a path."""
    random = np.random.default_rng([seed, 6])
    found: dict[str, list[float]] = {}
    ours = predictor_of(seed)
    kinds = {"mlp alone": replace(PREDICTOR, seed=seed, trust=1.0)}
    if not QUICK:
        kinds["gcn alone"] = replace(PREDICTOR, seed=seed, trust=1.0, kind="gcn")
    others = {name: train_predictor(TABLE, "latency", TRAIN, how) for name, how in kinds.items()}
    boosted = _boosted(seed)
    rows = np.flatnonzero(VALID)
    devices = judging.test_devices()
    for at, device in enumerate(devices):
        measured = TABLE.devices["latency"][device.name][rows]
        known = np.isfinite(measured)
        few = random.choice(rows[known], FEW, replace=False)
        calibrated = Calibrated.fit(ours, device, TABLE.codes[few], TABLE.devices["latency"][device.name][few])
        predictions = {
            "ours": ours.predict(TABLE.codes[rows], device),
            "count": ours.network.count(*_inputs(rows, device)).numpy(),
            "nearest copy": TABLE.devices["latency"][nearest(device, ours.devices)[0]][rows],
            "macs": TABLE.values["macs"][rows],
            "boosting": boosted(rows, device),
            "few-shot": calibrated.predict(TABLE.codes[rows]),
            "of another device": ours.predict(TABLE.codes[rows], devices[at - 1]),
        } | {name: other.predict(TABLE.codes[rows], device) for name, other in others.items()}
        for name, own in predictions.items():
            known_both = known & np.isfinite(own)
            found.setdefault(name, []).append(rank(own[known_both], measured[known_both]))
        found.setdefault(f"ours {device.name}", []).append(found["ours"][-1])
    return {name: float(np.mean(values)) for name, values in found.items()}


def _inputs(rows: Any, device: Device) -> tuple[torch.Tensor, torch.Tensor]:
    embedding = torch.from_numpy(device.embedding).float().expand(len(rows), -1)
    return TABLE.space.choices(TABLE.codes[rows]), embedding


def _boosted(seed: int) -> Callable[[Any, Device], Any]:
    """scikit-learn's gradient boosting on the same rows and inputs."""
    random = np.random.default_rng([seed, 1])
    devices = devices_of(TABLE, "latency", TRAIN)
    rows = random.choice(np.flatnonzero(VALID), 900, replace=False)
    inputs, targets = [], []
    for device in devices:
        measured = TABLE.devices["latency"][device.name][rows]
        known = np.isfinite(measured)
        inputs.append(_features(rows[known], device))
        targets.append(device.scaled(measured[known]))
    model = HistGradientBoostingRegressor(max_iter=300, random_state=seed).fit(
        np.vstack(inputs), np.concatenate(targets)
    )
    return lambda wanted, device: model.predict(_features(wanted, device))


def _features(rows: Any, device: Device) -> Any:
    choices, embedding = _inputs(rows, device)
    return np.hstack([TABLE.space.features(choices).numpy(), embedding.numpy()])


def of_three(seed: int) -> Measured:
    """Error, latency and parameters."""
    params = value_objective(TABLE, "params", SurrogateTraining(seed=seed))
    model = model_of(
        (error_of(seed), DeviceObjective(predictor_of(seed)), params), Settings(seed=seed, preferences=64, lattice=20)
    )
    found: dict[str, list[float]] = {}
    for device in judging.test_devices():
        rows, preferences = judging.evenly(model, device, ASKED_OF_THREE)
        found.setdefault("hv", []).append(judging.ratio(rows, device.name, THREE))
        for at, name in enumerate(THREE):
            values = judging.truth(device.name, THREE)[rows, at]
            found.setdefault(f"spearman {name}", []).append(-rank(preferences[:, at], values))
        evaluate = judging.evaluate_on(device.name, THREE)
        for name, search in (("nsga2", nsga2), ("random", random_search)):
            own = search(TABLE.space, evaluate, ASKED_OF_THREE, seed)
            share = hypervolume(own.objectives, np.ones(3)) / judging.best_possible(device.name, THREE)
            found.setdefault(name, []).append(share)
    return {name: float(np.mean(values)) for name, values in found.items()}


def of_gpt(seed: int) -> Measured:
    """Perplexity, memory and parameters of GPT-S. Truth: surrogates fitted to all 8,000 rows; the search looks at 1,000."""
    table = measurements.shipped("gpt-s")
    names = ("perplexity", "memory", "params")
    oracle = [value_objective(table, name, SurrogateTraining(rows=8_000, steps=4_000, seed=99)) for name in names]
    known = np.stack([table.values[name] for name in names], axis=1)
    low, high = known.min(axis=0), known.max(axis=0)

    def evaluate(codes: Any) -> Any:
        found = np.stack([own.predict(codes, ANY_DEVICE) for own in oracle], axis=1)
        return (found - low) / (high - low)

    objectives = tuple(value_objective(table, name, SurrogateTraining(seed=seed)) for name in names)
    network = train(table.space, objectives, [ANY_DEVICE], Settings(seed=seed, preferences=256, lattice=20))
    model = SearchModel(table.space, network, objectives, {"any": ANY_DEVICE}, table.references)
    answered = model.answer(spread(ASKED_OF_THREE, 3), ANY_DEVICE)
    values = evaluate(np.stack([own.codes for own in answered]))
    preferences = np.array([own.preference for own in answered])
    found = {"hv": hypervolume(values, np.ones(3))}
    for name, search in (("nsga2", nsga2), ("random", random_search)):
        found[name] = hypervolume(search(table.space, evaluate, ASKED_OF_THREE, seed).objectives, np.ones(3))
    for at, name in enumerate(names):
        found[f"spearman {name}"] = -rank(preferences[:, at], values[:, at])
        found[f"oracle {name}"] = rank(oracle[at].predict(table.codes, ANY_DEVICE), known[:, at])
    return found


def of_this_machine(seed: int) -> Measured:
    """Ten references and thirty cells, timed here; what the predictor says of the thirty by the ten."""
    random = np.random.default_rng([seed, 7])
    codes = TABLE.space.sample(30, random)
    skeleton = networks.Skeleton(classes=10)
    built = [networks.CellNetwork(own, skeleton) for own in np.concatenate([TABLE.references, codes])]
    timings = np.array(
        [own.median for own in networks.measure(built, (1, 3, 32, 32), repetitions=REPETITIONS, seed=seed)]
    )
    device = Device.of("here", timings[:10], 10)
    predicted = predictor_of(seed).predict(codes, device)
    return {"spearman": rank(predicted, timings[10:]), "error": float(np.median(np.abs(predicted / timings[10:] - 1)))}


def of_supernet(seed: int) -> Measured:
    return shared_weights.of_supernet(seed, predictor_of(seed % 3))


# -- resuming ----------------------------------------------------------------------------------------------------------------

ARMS: dict[str, Callable[[int], Measured]] = {
    "search": of_search, "untrained": of_untrained, "baselines": of_baselines, "separate": of_separate,
    "predictors": of_predictors, "three objectives": of_three, "gpt": of_gpt, "descent": correctness.of_descent,
    "sampling": correctness.of_sampling, "supernet": of_supernet,
} | {f"ablation {name}": of_ablation(name) for name in ABLATIONS}  # fmt: skip
ALONE = {"this machine": of_this_machine}  # nothing may run beside them


PACKAGE = Path(gristmill_nas.__file__).parent
ROOMS = ("spaces", "measurements", "predictors", "modnas", "baselines", "networks")
KEPT = kept_under(
    "nas-quick" if QUICK else "nas",
    [
        PACKAGE / "fronts.py",
        shared_weights.IMAGES,
        *(path for room in ROOMS for path in (PACKAGE / room).glob("*") if path.is_file()),
        *Path(__file__).parent.glob("*.py"),
    ],
)


def measured(task: tuple[str, int]) -> Measured:
    arm, seed = task
    torch.set_num_threads(1)  # two arms side by side, a thread each
    return dict(measured_once(KEPT, task, lambda: (ARMS | ALONE)[arm](seed)))


def all_measured() -> dict[str, list[Measured]]:
    """By arm, what each seed gave."""
    arms = [arm for arm in ARMS if not QUICK or not (arm in SLOW or arm.startswith("ablation"))]
    tasks = [(arm, seed) for arm in arms for seed in (SEEDS_OF_SUPERNET if arm == "supernet" else SEEDS)]
    found: dict[str, list[Measured]] = {}
    with ProcessPoolExecutor(2) as pool:
        for (arm, _), own in zip(tasks, pool.map(measured, tasks), strict=True):
            found.setdefault(arm, []).append(own)
    return found | {arm: [measured((arm, 0))] for arm in ALONE}


def mean(seeds: list[Measured]) -> Measured:
    return {key: float(np.mean([own[key] for own in seeds])) for key in seeds[0]}


# -- figures -----------------------------------------------------------------------------------------------------------------

BOUNDS: dict[str, Bound] = {
    "hv_ratio_unseen": ("at least", 0.973), "hv_minus_nsga2_100": ("at least", 0), "hv_minus_random24": ("at least", 0),
    "distinct_nondominated": ("at least", 8), "preference_latency_spearman": ("at least", 0.88),
    "preference_error_spearman": ("at most", -0.7), "device_share_changed": ("at least", 0.2),
    "hv_own_minus_shuffled_device": ("at least", 0), "hv_3obj_vs_nsga2_66": ("at least", 1),
    "hv_3obj_vs_random66": ("at least", 1), "front_ms_ratio": ("at most", 0.2), "predictor_spearman_unseen": ("at least", 0.91),
    "predictor_minus_nearest_copy": ("at least", 0), "predictor_fewshot10_spearman": ("at least", 0.93),
    "own_device": ("at least", 0.85), "same_seed_same_front": ("at least", 1), "same_after_reload": ("at least", 1),
    "real_supernet_regret_low": ("above", 0), "mgd_longer_than_solver": ("at most", 1e-4),
    "mgd_worst_loss_of_a_device": ("at most", 1e-6), "reinmax_error_vs_straight_through": ("at most", 1),
}  # fmt: skip


def add_all(figures: Figures, every: dict[str, list[Measured]]) -> None:
    found = {arm: mean(seeds) for arm, seeds in every.items() if arm != "supernet"}
    ours, untrained, others = found["search"], found["untrained"], found["baselines"]
    figures.add("hv_ratio_unseen", ours["hv"])
    figures.add("hv_worst_device", ours["hv worst"])
    for device in SPLIT.test:
        figures.add(f"hv_{device}", ours[f"hv {device}"])
    for name in others:
        if name.split()[-1].isdigit():
            figures.add(f"hv_ratio_{name.replace('random 24', 'random24').replace(' ', '_')}", others[name])
    figures.add("hv_minus_nsga2_100", ours["hv"] - others["nsga2 100"])
    figures.add("hv_minus_random24", ours["hv"] - others["random 24"])
    above = sum(ours[f"hv {d}"] > max(others[f"nsga2 24 {d}"], others[f"random 24 {d}"]) for d in SPLIT.test)
    figures.add("devices_above_24_evaluations", above)
    figures.add("hv_untrained", untrained["hv"])
    figures.add("hv_minus_untrained", ours["hv"] - untrained["hv"])
    for key, name in (
        ("distinct", "distinct_answers"), ("distinct nondominated", "distinct_nondominated"),
        ("hv evenly", "hv_evenly_spread"), ("distinct evenly", "distinct_evenly_spread"),
        ("nondominated evenly", "distinct_nondominated_evenly_spread"), ("hv front only", "hv_front_only"),
        ("nondominated front only", "distinct_nondominated_front_only"),
        ("latency spearman", "preference_latency_spearman"), ("error spearman", "preference_error_spearman"),
        ("error above best", "most_accurate_above_best"), ("share faster", "fastest_share_faster"),
        ("share changed", "device_share_changed"), ("share changed most", "device_share_changed_most"),
        ("own minus shuffled", "hv_own_minus_shuffled_device"),
    ):  # fmt: skip
        figures.add(name, ours[key])
        if key in ("distinct nondominated", "nondominated evenly", "hv evenly", "latency spearman", "error spearman"):
            figures.add(f"untrained_{name}", untrained[key])
    figures.add("front_ms", 1e3 * ours["seconds of a front"])
    figures.add("front_ms_ratio", ours["seconds of a front"] / ours["seconds of nsga2"])
    figures.add("search_seconds", ours["seconds of search"])
    figures.add("search_predictors_seconds", ours["seconds of predictors"])
    figures.add("same_seed_same_front", ours["same front"])
    figures.add("same_after_reload", ours["same after reload"])
    figures.add("mgd_longer_than_solver", found["descent"]["longer"])
    figures.add("mgd_worst_loss_of_a_device", found["descent"]["short"])
    figures.add("reinmax_error_vs_straight_through", found["sampling"]["error"])
    _add_predictors(figures, found["predictors"])
    for arm, prefix in (("three objectives", "3obj"), ("gpt", "gpt")):
        if arm in found:
            own = found[arm]
            figures.add(f"hv_{prefix}_vs_nsga2_66", own["hv"] / own["nsga2"])
            figures.add(f"hv_{prefix}_vs_random66", own["hv"] / own["random"])
            for key, value in own.items():
                if key.startswith(("spearman", "oracle")):
                    figures.add(f"{prefix}_{key.replace(' ', '_')}", value)
    if "separate" in found:
        figures.add("hv_separate", found["separate"]["hv"])
    for name in ABLATIONS:
        if (arm := f"ablation {name}") in found:
            slug = name.replace(" ", "_")
            figures.add(f"hv_{slug}", found[arm]["hv"])
            figures.add(f"nondominated_{slug}", found[arm]["distinct nondominated"])
            figures.add(f"share_changed_{slug}", found[arm]["share changed"])
    if "supernet" in every:
        _add_supernet(figures, every["supernet"])
    figures.add("own_device", found["this machine"]["spearman"])
    figures.add("own_device_error", found["this machine"]["error"])


def _add_supernet(figures: Figures, seeds: list[Measured]) -> None:
    regret, low, high = shared_weights.interval(seeds)
    figures.add("real_supernet_regret", regret)
    figures.add("real_supernet_regret_low", low)
    figures.add("real_supernet_regret_high", high)
    for key in ("picked", "random", "rank correlation", "front"):
        figures.add(f"supernet_{key.replace(' ', '_')}", float(np.mean([own[key] for own in seeds])))


def _add_predictors(figures: Figures, own: Measured) -> None:
    figures.add("predictor_spearman_unseen", own["ours"])
    for device in SPLIT.test:
        figures.add(f"predictor_{device}", own[f"ours {device}"])
    for name in ("nearest copy", "macs", "count", "mlp alone", "gcn alone", "boosting"):
        if name in own:
            figures.add(f"predictor_{name.replace(' ', '_')}", own[name])
    figures.add("predictor_minus_nearest_copy", own["ours"] - own["nearest copy"])
    figures.add("predictor_minus_other_embedding", own["ours"] - own["of another device"])
    figures.add("predictor_fewshot10_spearman", own["few-shot"])


def main() -> None:
    started = time.perf_counter()
    figures = Figures("nas", BOUNDS)
    add_all(figures, all_measured())
    figures.add("bench_seconds", time.perf_counter() - started)
    figures.publish(Path(__file__).parent / "results", PACKAGES, seeds=list(SEEDS))


if __name__ == "__main__":
    main()
