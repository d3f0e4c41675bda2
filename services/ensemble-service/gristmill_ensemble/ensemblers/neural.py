"""Fitting neural ensemblers: several rates of dropout on several parts of the rows, in as few trainings as memory allows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from gristmill_ensemble.ensemblers.ensembler import Network, Scaling, scaled_features
from gristmill_ensemble.ensemblers.networks import Bank, Mode
from gristmill_ensemble.ensemblers.pool import Pool, Rows
from gristmill_ensemble.ensemblers.training import Data, Member, Training, loss_of, train

Array = npt.NDArray[Any]

_CELLS_A_STEP = (
    2**23
)  # predictions in one step of a bank; with more, networks on kept models only are quicker one by one


@dataclass(frozen=True)
class Part:
    """Rows that an ensemble is fitted on, and rows that it is not, to judge it by; there may be none of these."""

    inside: Rows
    outside: Rows | None = None


@dataclass
class Curve:
    """Losses over the updates of a training, the mean of the parts: as trained, with dropout; and on rows outside, without."""

    updates: list[int] = field(default_factory=list)
    training: list[float] = field(default_factory=list)
    held_out: list[float] = field(default_factory=list)


def fit_networks(
    pool: Pool,
    mode: Mode,
    dropouts: Sequence[float],
    parts: Sequence[Part],
    training: Training,
    seed: int,
    progress: Callable[[float], None] = lambda done: None,
) -> list[tuple[list[Network], Curve]]:
    """For every rate of dropout a network for every part, and their learning curve."""
    data, scaling = _data(pool)
    jobs = [(rate, part) for rate in dropouts for part in parts]
    _, models, classes = pool.predictions.shape
    cells = training.batch_rows(len(pool), classes) * models * classes
    size = max(1, _CELLS_A_STEP // cells)
    networks: list[Network] = []
    curves: list[Curve] = []
    for start in range(0, len(jobs), size):
        own = jobs[start : start + size]
        watch = _Watch(mode, data, [part for _, part in own], training, seed)

        def report(done: float, losses: list[float], bank: Bank, start: int = start, watch: _Watch = watch) -> None:
            progress((start + len(watch.curves) * done) / len(jobs))
            watch(done, losses, bank)

        bank = train(mode, data, [Member(part.inside, rate, seed) for rate, part in own], training, report)
        networks += [Network(mode, bank.member(index), rate, data.unit, scaling) for index, (rate, _) in enumerate(own)]
        curves += watch.curves
    each = len(parts)
    return [
        (networks[at : at + each], mean_curve(curves[at : at + each])) for at in range(0, len(jobs), each)
    ]  # fmt: skip


def _data(pool: Pool) -> tuple[Data, Scaling | None]:
    unit = float(np.abs(pool.predictions).mean()) or 1.0 if pool.is_regression else 1.0
    labels = torch.from_numpy(pool.labels)
    scaling, scaled = scaled_features(pool)
    features = None if scaled is None else torch.from_numpy(scaled)
    return (
        Data(torch.from_numpy(pool.predictions), labels.float() if pool.is_regression else labels, features, unit),
        scaling,
    )


class _Watch:
    """Writes down the losses of a bank while it is trained."""

    def __init__(self, mode: Mode, data: Data, parts: list[Part], training: Training, seed: int) -> None:
        self.curves = [Curve() for _ in parts]
        self._mode, self._data, self._updates = mode, data, training.updates
        self._judged = [part.outside is not None for part in parts]
        random = np.random.default_rng([seed, 4])
        count = min(training.batch_rows(len(data.labels), data.predictions.shape[2]), min(_judging(p) for p in parts))
        shown = [part.outside if part.outside is not None else part.inside for part in parts]
        self._rows = torch.from_numpy(np.stack([random.choice(rows, count, replace=False) for rows in shown]))

    def __call__(self, done: float, losses: list[float], bank: Bank) -> None:
        with torch.no_grad():
            batch, features = self._data.batch(self._rows, None), self._data.features_of(self._rows)
            held_out = loss_of(self._mode, bank, batch, self._data.targets(self._rows), None, features).tolist()
        for index, curve in enumerate(self.curves):
            curve.updates.append(round(done * self._updates))
            curve.training.append(losses[index])
            if self._judged[index]:
                curve.held_out.append(held_out[index])


def _judging(part: Part) -> int:
    return len(part.outside if part.outside is not None else part.inside)


def mean_curve(curves: Sequence[Curve]) -> Curve:
    """The mean over the parts."""
    judged = [curve.held_out for curve in curves if curve.held_out]
    return Curve(
        curves[0].updates,
        np.mean([curve.training for curve in curves], axis=0).tolist(),
        np.mean(judged, axis=0).tolist() if judged else [],
    )
