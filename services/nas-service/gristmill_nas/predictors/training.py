"""Fitting predictors to tables of measurements."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.ensemble import HistGradientBoostingRegressor
from torch import Tensor, nn

from gristmill_nas.measurements import Measurements, MeasurementsError, Metric
from gristmill_nas.predictors.devices import Device, devices_of
from gristmill_nas.predictors.model import Predictor
from gristmill_nas.predictors.networks import AnchoredPredictor, Kind, build
from gristmill_nas.spaces import Codes, Space

Progress = Callable[[float], None]

LEAST_ROWS = 50
_TRUSTS = (0.0, 0.2, 0.35, 0.5, 0.75, 1.0)
_TREES = 300
_MOST_GROUPS, _JUDGED_ROWS = 4, 2_000


@dataclass(frozen=True)
class PredictorTraining:
    """How a MetaPredictor is trained.

    Attributes:
        rows: architectures that are used, at most. noise: deviation of what is added to embeddings.
        mixed: the share of training pairs whose device is a random mean of two.
        trust: see `AnchoredPredictor`; None: what is best for training devices that are left out, group by group.
    """

    kind: Kind = "mlp"
    steps: int = 1_000
    batch_size: int = 256
    learning_rate: float = 1e-3
    rows: int = 900
    noise: float = 0.03
    mixed: float = 0.5
    trust: float | None = None
    seed: int = 0


def train_predictor(
    table: Measurements, metric: Metric, devices: tuple[str, ...], how: PredictorTraining,
    progress: Progress = lambda done: None,
) -> Predictor:  # fmt: skip
    """Fit what architectures take on devices. Raises DeviceError, and MeasurementsError for too few rows."""
    known = devices_of(table, metric, devices)
    trust = how.trust
    if trust is None:
        trust, progress = _best_trust(table, metric, known, how, progress), _later(progress)
    own = np.stack([table.devices[metric][device.name] for device in known], axis=1)
    usable = np.flatnonzero(table.space.valid(table.codes) & np.isfinite(own).all(axis=1))
    if len(usable) < LEAST_ROWS:
        raise MeasurementsError(
            f"{len(usable)} architectures were measured on all of these devices; {LEAST_ROWS} are needed."
        )
    random = np.random.default_rng([how.seed, 1])
    rows = random.choice(usable, min(how.rows, len(usable)), replace=False)
    targets = torch.from_numpy(np.stack([d.scaled(own[rows, at]) for at, d in enumerate(known)], axis=1)).float()
    embeddings = torch.from_numpy(np.stack([device.embedding for device in known])).float()
    choices = table.space.choices(table.codes[rows])
    fit = _boosted if how.kind == "boosting" else _descended
    network = fit(table, trust, choices, embeddings, targets, how, progress).requires_grad_(False).eval()
    return Predictor(
        table.space, metric, how.kind, network, table.references, {device.name: device for device in known}
    )


def _descended(
    table: Measurements, trust: float, choices: Tensor, embeddings: Tensor, targets: Tensor, how: PredictorTraining,
    progress: Progress,
) -> AnchoredPredictor:  # fmt: skip
    """A network by gradient descent: N x G x K choices, T x E embeddings and N x T targets."""
    with torch.random.fork_rng():
        torch.manual_seed(how.seed)
        network = build(how.kind, table.space, table.space.choices(table.references), trust)
    optimizer = torch.optim.Adam(network.parameters(), lr=how.learning_rate)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, how.steps)
    generator = torch.Generator().manual_seed(how.seed)
    for step in range(how.steps):
        at = torch.randint(len(choices), (how.batch_size,), generator=generator)
        seen, wanted = _devices(embeddings, targets, at, how, generator)
        loss = nn.functional.mse_loss(network(choices[at], seen), wanted)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        schedule.step()
        if step % 20 == 0:
            progress(step / how.steps)
    return network


def _boosted(
    table: Measurements, trust: float, choices: Tensor, embeddings: Tensor, targets: Tensor, how: PredictorTraining,
    progress: Progress,
) -> AnchoredPredictor:  # fmt: skip
    """scikit-learn's trees on histograms, of every architecture on every device."""
    features = table.space.features(choices).repeat_interleave(len(embeddings), dim=0)
    inputs = torch.cat([features, embeddings.repeat(len(choices), 1)], dim=1).numpy()
    model = HistGradientBoostingRegressor(max_iter=_TREES, random_state=how.seed, early_stopping=False)
    trees = [tree for (tree,) in model.fit(inputs, targets.flatten().numpy())._predictors]
    progress(0.9)
    starts = np.cumsum([0] + [len(tree.nodes) for tree in trees])
    nodes = np.concatenate([_nodes(tree.nodes, start) for tree, start in zip(trees, starts, strict=False)])
    network = build(how.kind, table.space, table.space.choices(table.references), trust, trees=(len(nodes), len(trees)))
    network.network.load_state_dict(
        {
            "nodes": torch.from_numpy(nodes).float(), "roots": torch.from_numpy(starts[:-1]).float(),
            "base": torch.from_numpy(model._baseline_prediction).float().flatten(),
        }
    )  # fmt: skip
    return network


def _nodes(nodes: npt.NDArray[Any], start: int) -> npt.NDArray[np.float64]:
    """The nodes of a tree of scikit-learn as `BoostingPredictor` keeps them, numbered from `start`."""
    leaf, own = nodes["is_leaf"].astype(bool), np.arange(len(nodes))
    left, right = np.where(leaf, own, nodes["left"]), np.where(leaf, own, nodes["right"])
    columns = [
        np.where(leaf, 0, nodes["feature_idx"]),
        np.where(leaf, 0, nodes["num_threshold"]),
        left + start,
        right + start,
    ]
    return np.stack([*columns, nodes["value"]], axis=1).astype(np.float64)


def _best_trust(
    table: Measurements, metric: Metric, devices: list[Device], how: PredictorTraining, progress: Progress
) -> float:
    """The trust with the smallest squared error where groups of devices that resemble each other are left out in turn."""
    groups = _groups(devices)
    if len(groups) < 2:
        return 1.0
    losses = np.zeros(len(_TRUSTS))
    shuffled = np.random.default_rng([how.seed, 3]).permutation(np.flatnonzero(table.space.valid(table.codes)))
    for index, group in enumerate(groups):
        left = tuple(device.name for device in devices if device not in group)
        start, size = index / len(groups), 0.75 / len(groups)
        fitted = train_predictor(
            table,
            metric,
            left,
            replace(how, trust=1.0),
            lambda done, a=start, b=size: progress(0.75 * a + b * done),  # type: ignore[misc]
        )
        for device in group:
            measured = table.devices[metric][device.name]
            rows = shuffled[np.isfinite(measured[shuffled])][:_JUDGED_ROWS]
            if not len(rows):
                continue
            wanted = device.scaled(measured[rows])
            seen = torch.from_numpy(device.embedding).float().expand(len(rows), -1)
            choices = table.space.choices(table.codes[rows])
            count, network = fitted.network.count(choices, seen).numpy(), fitted.network.network(choices, seen).numpy()
            for at, trust in enumerate(_TRUSTS):
                losses[at] += np.mean((count + trust * (network - count) - wanted) ** 2)
    return _TRUSTS[int(np.argmin(losses))]


def _groups(devices: list[Device]) -> list[list[Device]]:
    """At most four groups of devices, alike within each."""
    if len(devices) < 2:
        return [devices]
    embeddings = np.stack([device.embedding for device in devices])
    found = fcluster(linkage(embeddings, "average"), _MOST_GROUPS, "maxclust")
    return [[d for d, own in zip(devices, found, strict=True) if own == number] for number in np.unique(found)]


def _later(progress: Progress) -> Progress:
    return lambda done: progress(0.75 + 0.25 * done)


def _devices(
    embeddings: Tensor, targets: Tensor, at: Tensor, how: PredictorTraining, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """A device for each architecture, some of them means of two and all a little wrong, each in its own scale again."""
    size, count = len(at), len(embeddings)
    one, other = torch.randint(count, (2, size), generator=generator)
    share = torch.rand(size, generator=generator) * (torch.rand(size, generator=generator) < how.mixed)
    seen = torch.lerp(embeddings[one], embeddings[other], share[:, None])
    wanted = torch.lerp(targets[at, one], targets[at, other], share)
    seen = seen + how.noise * torch.randn(seen.shape, generator=generator)
    low, high = seen.amin(dim=1, keepdim=True), seen.amax(dim=1, keepdim=True)
    return (seen - low) / (high - low), (wanted - low[:, 0]) / (high - low)[:, 0]


class ValueSurrogate(nn.Module):
    """The mean of several perceptrons from an architecture's features to a number."""

    def __init__(self, space: Space, mean: float, deviation: float, width: int = 128, networks: int = 3) -> None:
        super().__init__()
        self._space, self.mean, self.deviation = space, mean, deviation
        features = space.features(space.example).shape[1]
        self.networks = nn.ModuleList(
            nn.Sequential(
                nn.Linear(features, width), nn.ReLU(), nn.Linear(width, width), nn.ReLU(), nn.Linear(width, 1)
            )
            for _ in range(networks)
        )

    def each(self, choices: Tensor) -> Tensor:
        """What each perceptron says, standardised: networks x N."""
        features = self._space.features(choices)
        return torch.stack([network(features)[:, 0] for network in self.networks])

    def forward(self, choices: Tensor) -> Tensor:
        return self.each(choices).mean(dim=0) * self.deviation + self.mean


@dataclass(frozen=True)
class SurrogateTraining:
    """How a surrogate of an objective is trained: on `rows` architectures at most, since in earnest each costs a training."""

    rows: int = 1_000
    steps: int = 1_500
    batch_size: int = 128
    learning_rate: float = 1e-3
    weight_decay: float = 1e-2
    seed: int = 0


def train_surrogate(
    space: Space, codes: Codes, values: npt.NDArray[Any], how: SurrogateTraining, progress: Progress = lambda done: None
) -> ValueSurrogate:
    """Fit a number to architectures: N x G codes and N values."""
    mean, deviation = float(values.mean()), float(values.std()) or 1.0
    with torch.random.fork_rng():
        torch.manual_seed(how.seed)
        surrogate = ValueSurrogate(space, mean, deviation)
    choices = space.choices(codes)
    targets = torch.from_numpy((values - mean) / deviation).float()
    optimizer = torch.optim.AdamW(surrogate.parameters(), lr=how.learning_rate, weight_decay=how.weight_decay)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, how.steps)
    generator = torch.Generator().manual_seed(how.seed)
    for step in range(how.steps):
        at = torch.randint(len(codes), (how.batch_size,), generator=generator)
        loss = ((surrogate.each(choices[at]) - targets[at]) ** 2).mean(dim=1).sum()
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        schedule.step()
        if step % 20 == 0:
            progress(step / how.steps)
    return surrogate.requires_grad_(False).eval()
