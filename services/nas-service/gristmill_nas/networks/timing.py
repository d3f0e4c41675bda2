"""How long networks take on this machine."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

_WARM_UP_SECONDS = 0.2
_RESAMPLES = 1_000


@dataclass(frozen=True)
class Timing:
    """Milliseconds of one forward pass.

    Attributes:
        median: of the runs. low, high: a 95 % bootstrap interval of the median. fastest: of the runs. runs: how many there are.
    """

    median: float
    low: float
    high: float
    fastest: float
    runs: int


def measure(
    networks: Sequence[nn.Module],
    shape: tuple[int, ...],
    *,
    device: str = "cpu",
    repetitions: int = 30,
    rounds: int = 3,
    seed: int = 0,
    progress: Callable[[float], None] = lambda done: None,
) -> list[Timing]:
    """Time forward passes on random images of a shape (N x channels x height x width).

    Networks take turns, `rounds` times in another order, so that a machine that is busy for a while slows all of them alike.
    Each is warmed up before its runs of a round.

    Args:
        device: "cpu" or "cuda". repetitions: runs of each network in all.
    """
    random = np.random.default_rng(seed)
    images = torch.randn(shape, generator=torch.Generator().manual_seed(seed)).to(device)
    placed = [network.eval().to(device) for network in networks]
    found: list[list[float]] = [[] for _ in placed]
    each = -(-repetitions // rounds)
    with torch.inference_mode():
        for turn in range(rounds):
            for place, index in enumerate(random.permutation(len(placed))):
                _warm_up(placed[index], images)
                found[index] += [_run(placed[index], images) for _ in range(each)]
                progress((turn + (place + 1) / len(placed)) / rounds)
    return [_timing(np.array(own), random) for own in found]


def _warm_up(network: nn.Module, images: torch.Tensor) -> None:
    """At least three runs, and until a fifth of a second has gone by."""
    start, runs = time.perf_counter(), 0
    while runs < 3 or time.perf_counter() - start < _WARM_UP_SECONDS:
        _run(network, images)
        runs += 1


def _run(network: nn.Module, images: torch.Tensor) -> float:
    start = time.perf_counter()
    network(images)
    if images.is_cuda:
        torch.cuda.synchronize()
    return 1e3 * (time.perf_counter() - start)


def _timing(runs: npt.NDArray[np.float64], random: np.random.Generator) -> Timing:
    medians = np.median(random.choice(runs, (_RESAMPLES, len(runs))), axis=1)
    low, high = np.quantile(medians, [0.025, 0.975])
    return Timing(float(np.median(runs)), float(low), float(high), float(runs.min()), len(runs))
