"""`make bench-warmstart`: a language model grown from a tuned, narrower one, beside the same from random weights, in one run.

Shakespeare's plays by characters; a base of width 64, tuned and trained for 1,500 steps of 1,024 tokens; targets of width 128 for 800
steps. Learning rates are chosen by windows of the validation part, and losses are reported of others. What was measured is kept under
build/bench/warmstart/, so that an interrupted run goes on. QUICK=1: one seed, fewer arms. Writes build/bench/warmstart.json; `--keep`
also writes results/.
"""

import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
from figures import QUICK, Bound, Figures
from kept import kept_under, measured_once

import gristmill_hpo
from gristmill_hpo.mutransfer import (
    GPT,
    Corpus,
    Growth,
    Scales,
    Settings,
    Shape,
    Training,
    Vocabulary,
    check_coordinates,
    grow,
    slopes,
)
from gristmill_hpo.mutransfer.training import cross_entropy, judge

SEEDS = (0,) if QUICK else (0, 1, 2)
RATES = (0.002, 0.004, 0.008, 0.016, 0.032)
BASE_STEPS, TUNING_STEPS, STEPS = (60, 40, 60) if QUICK else (1_500, 500, 800)
# 5.3 and 21 tokens a parameter; the usual budget has 1.3.
LONGER = {"four_times_as_long": 3_200, "sixteen_times_as_long": 12_800}
SHRINKS = (0.2, 0.4, 0.7, 1.0)
CONTEXT, BATCH = 64, 16
PACKAGES = ("torch", "numpy", "tokenizers")
TEXT = Path(__file__).parent / "data/tinyshakespeare.txt"
OPERATORS: dict[str, Growth | None] = {
    "scratch": None, "pad": Growth("pad"), "copy": Growth("copy"), **{f"shrink {own:g}": Growth(shrink=own) for own in SHRINKS}
}  # fmt: skip
Found = dict[str, Any]


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary.learn("characters", TEXT.read_text())


@cache
def corpus() -> Corpus:
    return Corpus.of(TEXT.read_text(), vocabulary(), CONTEXT)


@cache
def reported() -> torch.Tensor:
    """Windows of the validation part that nothing is chosen by: those in between."""
    each = (len(corpus().validation) - 1) // CONTEXT
    chosen = {int(at) for at in np.linspace(0, each - 1, 128).round()}
    others = [at for at in range(each) if at not in chosen][::4]
    return torch.from_numpy(np.stack([corpus().validation[at * CONTEXT : (at + 1) * CONTEXT + 1] for at in others]))


def shape(width: int) -> Shape:
    return Shape(len(vocabulary()), CONTEXT, 3, width // 32, 32, 2, 32)


def settings(rate: float, steps: int, seed: int, begin: int = 0) -> Settings:
    return Settings(rate=rate, steps=steps, batch=BATCH, seed=seed, begin=begin, judge_every=50)


def trained(model: GPT, how: Settings) -> tuple[Found, Training]:
    training = Training(model, corpus(), how)
    for _ in training:
        pass
    losses = training.curve.losses
    found = {"steps": training.curve.steps, "losses": losses, "chosen by": losses[-1], "parameters": model.size()}
    return found | {"loss": float("inf") if training.diverged else judge(model, reported())}, training


# -- what is measured --------------------------------------------------------------------------------------------------------


def of_tuning(width: int, rate: float, seed: int) -> Found:
    """A training of width 64 or more, from random weights, at one learning rate."""
    return trained(GPT(shape(width), seed=seed), settings(rate, TUNING_STEPS, seed))[0]


def base_rate() -> float:
    """The rate that is best at width 64, by the windows that rates are chosen by."""
    means = {rate: np.mean([measured(("tuning", 64, rate, seed))["chosen by"] for seed in SEEDS]) for rate in RATES}
    return min(means, key=lambda rate: float(means[rate]))


def of_base(seed: int) -> Found:
    """The base, whose weights are kept in a file beside what was measured."""
    found, training = trained(GPT(shape(64), seed=seed), settings(base_rate(), BASE_STEPS, seed))
    KEPT.mkdir(parents=True, exist_ok=True)
    torch.save(training.model.state_dict(), KEPT / f"base-{seed}.pt")
    return found


def of_arm(operator: str, width: int, steps: int, rate: float, seed: int) -> Found:
    growth = OPERATORS[operator]
    if growth is None:
        model = GPT(shape(width), seed=100 + seed)
    else:
        base = GPT(shape(64))
        base.load_state_dict(torch.load(KEPT / f"base-{seed}.pt", weights_only=True))
        model = grow(base, shape(width), growth, seed=100 + seed)
    return trained(model, settings(rate, steps, seed, begin=BASE_STEPS * BATCH))[0]


def of_coordinates() -> Found:
    heads = (2, 4, 8) if QUICK else (2, 4, 8, 16)
    found = {}
    for name in ("mup", "standard"):
        own = []
        for seed in SEEDS:
            how = Settings(rate=1e-2, steps=5, batch=BATCH, warmup=0, seed=seed)
            own += check_coordinates(shape(64), heads, corpus(), how, Scales(), name)  # type: ignore[arg-type]
        found[name] = {str(step): slopes(own, step) for step in range(6)}
    return found


def of_throughput() -> Found:
    """Seconds a step of ours and of a plain model of the same shape, taken in turns; the least of many."""
    windows = torch.from_numpy(corpus().batch(0, BATCH, CONTEXT, 0))
    ours, plain = GPT(shape(128)), Plain(shape(128))
    seconds: dict[str, list[float]] = {"ours": [], "plain": []}
    steps = {
        "ours": _step(ours, torch.optim.AdamW(ours.groups(0.008, 0.0, "adamw"), fused=True), cross_entropy),
        "plain": _step(plain, torch.optim.AdamW(plain.parameters(), lr=0.008, fused=True), cross_entropy),
    }
    for _ in range(5 if QUICK else 60):
        for name, step in steps.items():
            started = time.perf_counter()
            step(windows)
            seconds[name].append(time.perf_counter() - started)
    return {name: float(np.median(own)) for name, own in seconds.items()}


def _step(model: Any, optimiser: torch.optim.Optimizer, loss: Any) -> Callable[[torch.Tensor], None]:
    def step(windows: torch.Tensor) -> None:
        optimiser.zero_grad()
        loss(model, windows).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()

    return step


class Plain(nn.Module):
    """The peer: a GPT of the same shape as it is usually written, queries, keys and values in one matrix."""

    def __init__(self, own: Shape) -> None:
        super().__init__()
        self.heads, width = own.heads, own.width
        self.tokens, self.positions = nn.Embedding(own.vocabulary, width), nn.Embedding(own.context, width)
        self.blocks = nn.ModuleList(
            nn.ModuleDict(
                {
                    "norm": nn.LayerNorm(width), "qkv": nn.Linear(width, 3 * width), "out": nn.Linear(width, width),
                    "norm2": nn.LayerNorm(width), "inner": nn.Linear(width, 4 * width), "mlp": nn.Linear(4 * width, width),
                }
            )
            for _ in range(own.layers)
        )  # fmt: skip
        self.norm, self.readout = nn.LayerNorm(width), nn.Linear(width, own.vocabulary, bias=False)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        stream = self.tokens(tokens) + self.positions.weight[: tokens.shape[1]]
        for block in self.blocks:
            parts = block["qkv"](block["norm"](stream)).chunk(3, dim=2)  # type: ignore[index]
            query, key, value = (own.unflatten(2, (self.heads, -1)).transpose(1, 2) for own in parts)
            mixed = functional.scaled_dot_product_attention(query, key, value, is_causal=True)
            stream = stream + block["out"](mixed.transpose(1, 2).flatten(2))  # type: ignore[index]
            inner = functional.gelu(block["inner"](block["norm2"](stream)), approximate="tanh")  # type: ignore[index]
            stream = stream + block["mlp"](inner)  # type: ignore[index]
        logits: torch.Tensor = self.readout(self.norm(stream))
        return logits


# -- resuming ----------------------------------------------------------------------------------------------------------------

PACKAGE = Path(gristmill_hpo.__file__).parent
KEPT = kept_under(
    "warmstart-quick" if QUICK else "warmstart", [*(PACKAGE / "mutransfer").glob("*.py"), Path(__file__), TEXT]
)
KINDS: dict[str, Callable[..., Found]] = {
    "tuning": of_tuning, "base": of_base, "arm": of_arm, "coordinates": of_coordinates, "throughput": of_throughput,
}  # fmt: skip
Task = tuple[str | int | float, ...]


def measured(task: Task) -> Found:
    kind, *arguments = task
    torch.set_num_threads(1)  # two side by side, a thread each
    names: tuple[Any, ...] = tuple(task)
    return dict(measured_once(KEPT, names, lambda: KINDS[str(kind)](*arguments)))


def all_of(tasks: list[Task], pool: ProcessPoolExecutor) -> dict[Task, Found]:
    return dict(zip(tasks, pool.map(measured, tasks), strict=True))


def equal_steps() -> int:
    """Of scratch, by what the base's training cost."""
    with torch.device("meta"):
        base, target = (GPT(shape(width)).size() for width in (64, 128))
    return STEPS + round(BASE_STEPS * base / target)


def arms(rate: float) -> list[Task]:
    """Scratch and the method at every rate; the other ways, equal compute, larger growth and a longer budget at the base's."""
    tasks: list[Task] = []
    for seed in SEEDS:
        tasks += [("arm", name, 128, STEPS, own, seed) for name in ("scratch", "shrink 0.4") for own in RATES]
        tasks += [("arm", name, 128, STEPS, rate, seed) for name in OPERATORS if name not in ("scratch", "shrink 0.4")]
        tasks.append(("arm", "scratch", 128, equal_steps(), rate, seed))
    if not QUICK:
        tasks += [("arm", name, 256, STEPS, rate, 0) for name in ("scratch", "shrink 0.4", "shrink 1")]
        tasks += [
            ("arm", name, 128, steps, rate, 0)
            for steps in LONGER.values()
            for name in ("scratch", "shrink 0.4", "shrink 1")
        ]
    return tasks


# -- figures -----------------------------------------------------------------------------------------------------------------

BOUNDS: dict[str, Bound] = {
    "loss_gap_scratch": ("at most", -0.04), "speedup_tokens": ("at least", 1.3), "lr_index_shift": ("at most", 1),
    "coordcheck_slope_mup": ("at most", 0.15), "coordcheck_lowest_mup": ("at least", -0.8), "coordcheck_slope_sp": ("above", 0.3),
    "throughput_vs_plain": ("at least", 0.8),
}  # fmt: skip


def mean(found: dict[Task, Found], *task: str | int | float, key: str = "loss") -> Any:
    """Of the seeds."""
    return np.mean([own[key] for name, own in found.items() if name[:-1] == task], axis=0)


def best_rate(found: dict[Task, Found], *task: str | int | float) -> float:
    return min(RATES, key=lambda rate: float(mean(found, *task, rate, key="chosen by")))


def add_all(
    figures: Figures, tuning: dict[Task, Found], bases: list[Found], found: dict[Task, Found], rate: float
) -> None:
    places = {width: RATES.index(best_rate(tuning, "tuning", width)) for width in (64, 128)}
    figures.add("base_rate", rate)
    figures.add("lr_index_shift", abs(places[64] - places[128]))
    for width in (64, 128):
        for own in RATES:
            figures.add(f"tuning_{width}_{own:g}", float(mean(tuning, "tuning", width, own)))
    figures.add("base_loss", float(np.mean([own["loss"] for own in bases])))
    own_rates = {name: best_rate(found, "arm", name, 128, STEPS) for name in ("scratch", "shrink 0.4")}
    scratch, ours = (float(mean(found, "arm", name, 128, STEPS, own)) for name, own in own_rates.items())
    figures.add("loss_scratch", scratch)
    figures.add("loss_shrink_0.4", ours)
    figures.add("loss_gap_scratch", ours - scratch)
    figures.add("loss_gap_at_base_rate", _gap(found, rate, 128, STEPS, "shrink 0.4"))
    for name, own in own_rates.items():
        figures.add(f"rate_{name.replace(' ', '_')}", own)
    reached = _steps_to(
        found, ("arm", "shrink 0.4", 128, STEPS, own_rates["shrink 0.4"]), _end(found, own_rates["scratch"])
    )
    figures.add("speedup_tokens", STEPS / reached)
    base_share = BASE_STEPS * bases[0]["parameters"] / next(iter(found.values()))["parameters"]
    figures.add("base_cost_in_target_steps", base_share)
    figures.add("speedup_compute_total", STEPS / (reached + base_share))
    at_equal_compute = float(mean(found, "arm", "scratch", 128, equal_steps(), rate))
    figures.add("scratch_at_equal_compute", at_equal_compute)
    for name in ("shrink 0.4", "shrink 1"):
        gap = float(mean(found, "arm", name, 128, STEPS, rate)) - at_equal_compute
        figures.add(f"gap_at_equal_compute_{name.replace(' ', '_')}", gap)
    for name in OPERATORS:
        figures.add(f"at_base_rate_{name.replace(' ', '_')}", float(mean(found, "arm", name, 128, STEPS, rate)))
    wider_and_longer = [(256, STEPS, "four_times_as_wide"), *((128, steps, label) for label, steps in LONGER.items())]
    for width, steps, label in wider_and_longer:
        if ("arm", "scratch", width, steps, rate, 0) in found:
            for name in ("shrink 0.4", "shrink 1"):
                figures.add(f"gap_{label}_{name.replace(' ', '_')}", _gap(found, rate, width, steps, name))


def _end(found: dict[Task, Found], rate: float) -> float:
    """What scratch comes to, by the windows of the curves."""
    return float(mean(found, "arm", "scratch", 128, STEPS, rate, key="losses")[-1])


def _gap(found: dict[Task, Found], rate: float, width: int, steps: int, name: str) -> float:
    ours, scratch = (float(mean(found, "arm", own, width, steps, rate)) for own in (name, "scratch"))
    return ours - scratch


def _steps_to(found: dict[Task, Found], arm: Task, wanted: float) -> float:
    """After which the mean curve is as low as `wanted`, in proportion between two judgements; the whole training if never."""
    steps, losses = mean(found, *arm, key="steps"), mean(found, *arm, key="losses")
    below = np.flatnonzero(losses <= wanted)
    if not len(below) or below[0] == 0:
        return float(steps[-1] if not len(below) else 1)
    at = below[0]
    return float(np.interp(wanted, [losses[at], losses[at - 1]], [steps[at], steps[at - 1]]))


def main() -> None:
    started = time.perf_counter()
    figures = Figures("warmstart", BOUNDS)
    with ProcessPoolExecutor(2) as pool:
        tuning = all_of(
            [("tuning", width, rate, seed) for width in (64, 128) for rate in RATES for seed in SEEDS], pool
        )
        rate = base_rate()
        bases = list(all_of([("base", seed) for seed in SEEDS], pool).values())
        found = all_of(arms(rate), pool)
    add_all(figures, tuning, bases, found, rate)
    coordinates, seconds = measured(("coordinates",)), measured(("throughput",))
    figures.add("coordcheck_slope_mup", max(coordinates["mup"]["3"]))
    figures.add("coordcheck_lowest_mup", min(coordinates["mup"]["3"]))
    figures.add("coordcheck_slope_sp", max(coordinates["standard"]["3"]))
    figures.add("coordcheck_slope_mup_5_steps", max(coordinates["mup"]["5"]))
    figures.add("coordcheck_slope_sp_5_steps", max(coordinates["standard"]["5"]))
    figures.add("throughput_vs_plain", seconds["plain"] / seconds["ours"])
    figures.add("bench_seconds", time.perf_counter() - started)
    figures.publish(Path(__file__).parent / "results", PACKAGES, seeds=list(SEEDS))


if __name__ == "__main__":
    main()
