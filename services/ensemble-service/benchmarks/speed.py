"""Times and memory: what computing on kept models, pruning and the filter bring. Each in a process of its own."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
from figures import QUICK, Figures

from gristmill_ensemble.ensemblers import Options, Pool, Training, WeightedMean, fit, pool_of
from gristmill_ensemble.ensemblers.evolution import evolved_weights
from gristmill_ensemble.ensemblers.metrics import nll
from gristmill_ensemble.ensemblers.networks import BANKS, Kept, Mode
from gristmill_ensemble.ensemblers.training import Data, accumulate_gradients, loss_of

THREADS = 2
DROPOUT = 0.75


def measure(figures: Figures) -> None:
    for part in ("kept_models", "against_cmaes", "satimage", "filter", "pruning"):
        done = subprocess.run([sys.executable, __file__, part], capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{part}: {done.stderr[-2000:]}")
        for name, value in json.loads(done.stdout.splitlines()[-1]).items():
            figures.add(name, value)


def kept_models() -> dict[str, float]:
    """Forward and backward, N = 2,048, M = C = 1,000: computing on the kept models only, beside a mask on the inputs.

    The mask is laid out as in the method's public code, repeated for all rows and classes on a copy of the inputs, 128 rows at
    a time, since all of it would not fit in memory; and once more without the copies, by broadcasting.
    """
    rows, models, classes = (256, 1_000, 1_000) if QUICK else (2_048, 1_000, 1_000)
    labels, mask = torch.randint(0, classes, (rows,)), torch.rand(models) >= DROPOUT
    mode: Mode = "stacking"
    bank, scale, everything = BANKS[mode](models, 32, [0]), torch.tensor([1 / (1 - DROPOUT)]), torch.arange(rows)[None]

    stored = torch.rand(rows, models, classes)
    kept, data = Kept(scale, index=torch.nonzero(mask)[:, 0]), Data(stored, labels)
    gathered = _seconds(lambda: accumulate_gradients(mode, bank, data, everything, kept), 3)
    gathered_mb = _peak_mb() - stored.nbytes / 2**20
    classes_first = stored.transpose(1, 2).contiguous()[None]

    def masked(masked_inputs: Callable[[torch.Tensor], torch.Tensor]) -> None:
        for part in everything.split(128, dim=1):
            inputs = masked_inputs(classes_first[:, part[0]])
            (loss_of(mode, bank, inputs, labels[part], None).sum() * (128 / rows)).backward()

    def repeated(inputs: torch.Tensor) -> torch.Tensor:
        full = mask.float().repeat_interleave(inputs[..., 0].numel()).view(models, *inputs.shape[:3]).movedim(0, -1)
        return inputs.clone() * full * scale

    as_published = _seconds(lambda: masked(repeated), 1)
    broadcast = _seconds(lambda: masked(lambda inputs: inputs * (mask.float() * scale)), 1)
    return {
        "speedup_kept_models": as_published / gathered, "speedup_kept_models_vs_broadcast": broadcast / gathered,
        "seconds_kept_models": gathered, "seconds_masked": as_published, "memory_mb_kept_models": gathered_mb,
    }  # fmt: skip


def _peak_mb() -> float:
    with open("/proc/self/status") as file:  # noqa: PTH123
        return int(next(line for line in file if line.startswith("VmHWM")).split()[1]) / 1024


def against_cmaes() -> dict[str, float]:
    """One neural fit beside CMA-ES: M = 64, C = 10, N = 10,000, the same threads."""
    pool = made(10_000, 64, 10)
    seconds = {}
    for method in ("neural-averaging", "neural-stacking", "cma-es", "greedy"):
        started = time.perf_counter()
        fit(pool, Options(method=method))  # type: ignore[arg-type]
        seconds[method] = time.perf_counter() - started
    few = _seconds(lambda: evolved_weights(pool, np.arange(len(pool)), "nll", 0, evaluations=50), 1)
    slower = max(seconds["neural-averaging"], seconds["neural-stacking"])
    return {
        "fit_seconds_ratio_cmaes": slower / seconds["cma-es"], "fit_seconds_ratio_cmaes_50_a_model": slower / few,
        "cmaes_seconds": seconds["cma-es"], "greedy_seconds": seconds["greedy"],
        "neural_averaging_seconds": seconds["neural-averaging"], "neural_stacking_seconds": seconds["neural-stacking"],
    }  # fmt: skip


def satimage() -> dict[str, float]:
    from pools import resplit, whole

    known, _ = resplit(whole("satimage"), 0)
    started = time.perf_counter()
    fit(known, Options())
    auto = time.perf_counter() - started
    torch.set_num_threads(1)
    started = time.perf_counter()
    fit(known, Options(method="neural-stacking", training=Training(updates=1_000 if QUICK else 10_000)))
    return {"auto_seconds": auto, "updates_10000_seconds": time.perf_counter() - started}


def filter() -> dict[str, float]:
    """Keeping 32 of many models, one neural fit: how much faster, and at what loss."""
    models = 250 if QUICK else 1_000
    known, new = made(2_000, models, 10), made(4_000, models, 10, seed=1)
    found = {}
    for words, most in (("all", None), ("32", 32)):
        options = Options(method="neural-averaging", dropout=0.25, most_models=most)
        started = time.perf_counter()
        ensemble = fit(known, options)
        found[words] = time.perf_counter() - started, nll(ensemble.combine(new.predictions).predictions, new.labels)
    return {
        "speedup_filter_32_of_1000": found["all"][0] / found["32"][0],
        "filter_nll_ratio": found["32"][1] / found["all"][1],
    }


def pruning() -> dict[str, float]:
    """What is exact to leave out: all but the label's class when weights are fitted, models without weight when combining."""
    pool = made(10_000, 64, 50)
    own = pool.own(np.arange(len(pool)))
    weights = np.random.default_rng(0).dirichlet(np.ones(64))

    def loss_of_all() -> float:
        return nll(np.einsum("nmc,m->nc", pool.predictions, weights), pool.labels)

    def loss_of_labels() -> float:
        return float(-np.log(own @ weights + 1e-7).mean())

    assert abs(loss_of_all() - loss_of_labels()) < 1e-4
    few = np.where(np.arange(64) % 8 == 0, 1.0, 0.0) / 8
    ensemble = WeightedMean(few)
    assert np.allclose(ensemble.combine(pool.predictions).predictions, np.matmul(few, pool.predictions), atol=1e-6)
    return {
        "speedup_labels_only": _seconds(loss_of_all) / _seconds(loss_of_labels),
        "speedup_weighted_models_only": _seconds(lambda: np.matmul(few.astype(np.float32), pool.predictions))
        / _seconds(lambda: ensemble.combine(pool.predictions)),
    }


def _seconds(action: Callable[[], object], repetitions: int = 5) -> float:
    """The best of a few runs."""
    times = []
    for _ in range(repetitions):
        started = time.perf_counter()
        action()
        times.append(time.perf_counter() - started)
    return min(times)


def made(rows: int, models: int, classes: int, seed: int = 0) -> Pool:
    """Models of different skill."""
    random = np.random.default_rng(seed)
    labels = random.integers(0, classes, rows)
    logits = random.normal(size=(rows, models, classes)).astype(np.float32)
    logits[np.arange(rows), :, labels] += np.linspace(0.3, 2, models, dtype=np.float32)
    return pool_of(logits, labels, logits=True, in_place=True)


if __name__ == "__main__":
    torch.set_num_threads(THREADS)
    print(json.dumps(globals()[sys.argv[1]]()))
