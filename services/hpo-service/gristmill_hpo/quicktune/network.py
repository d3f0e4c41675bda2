"""A deep-kernel Gaussian process over steps of learning curves (Quick-Tune, arXiv 2306.03828).

One network makes features of a candidate, a dataset, how far a curve is to come, and the curve so far; a Gaussian process with a mean
of the network's own predicts from them. Scores and the logarithms of seconds are both predicted so.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

_JITTER = 1e-5
_MORE_JITTER = (0.0, 10.0, 100.0, 1_000.0)


@dataclass(frozen=True)
class Sizes:
    """Of the inputs, and of the network.

    Attributes:
        models, settings, descriptors: what candidates and datasets are told by. steps: of the longest curve.
        hidden: width of the layers. features: outputs that the kernel sees.
    """

    models: int
    settings: int
    descriptors: int
    steps: int
    hidden: int = 64
    features: int = 16


@dataclass(frozen=True)
class Points:
    """N steps of curves that are to be predicted.

    Attributes:
        models: N, numbers. settings: N x F. descriptors: N x M, scaled. amounts: N x 3, logarithms of the step's amount and of the
            curve's newest (0: none), and the step's share of the largest. curves: N x 2 x T, values before it and whether they are there.
    """

    models: Tensor
    settings: Tensor
    descriptors: Tensor
    amounts: Tensor
    curves: Tensor

    def __len__(self) -> int:
        return len(self.models)

    @property
    def last(self) -> Tensor:
        """N: the newest value of each curve; 0 where there is none."""
        values, there = self.curves[:, 0], self.curves[:, 1]
        newest = (there * torch.arange(1, there.shape[1] + 1)).argmax(dim=1)
        return values.gather(1, newest[:, None])[:, 0] * there.amax(dim=1)


class DeepKernel(nn.Module):
    """Features, prior mean, and the kernel's own parameters.

    The mean of a step is the newest value of its curve plus what the network adds; of a curve that has not begun, the network's alone.
    """

    def __init__(self, sizes: Sizes, seed: int = 0) -> None:
        super().__init__()
        self.sizes = sizes
        hidden, curve = sizes.hidden, 16
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            self.of_model = nn.Sequential(nn.Embedding(sizes.models, hidden), nn.ReLU(), nn.Linear(hidden, hidden))
            self.of_settings = nn.Sequential(
                nn.Linear(sizes.settings + 1, hidden), nn.ReLU(), nn.Linear(hidden, hidden)
            )
            self.of_dataset = nn.Linear(sizes.descriptors + 1, 16)
            self.of_curve = nn.Sequential(
                nn.Conv1d(2, 8, 3, padding=1), nn.ReLU(), nn.Conv1d(8, 8, 3, padding=1), nn.AdaptiveMaxPool1d(8), nn.Flatten(),
                nn.Linear(64, curve), nn.ReLU(),
            )  # fmt: skip
            self.trunk = nn.Sequential(
                nn.Linear(2 * hidden + 16 + curve + 5, hidden),
                nn.LeakyReLU(),
                nn.Linear(hidden, hidden),
                nn.LeakyReLU(),
            )
            self.heads = nn.Linear(hidden, 3 + sizes.features)

    def forward(self, points: Points) -> "Embedded":
        one = points.settings.new_ones(len(points), 1)
        begun = points.curves[:, 1].amax(dim=1)
        parts = [
            self.of_model(points.models), self.of_settings(torch.cat([points.settings, one], dim=1)),
            self.of_dataset(torch.cat([points.descriptors, one], dim=1)), self.of_curve(points.curves), points.amounts,
            points.last[:, None], begun[:, None],
        ]  # fmt: skip
        heads = self.heads(self.trunk(torch.cat(parts, dim=1)))
        mean, log_amplitude, log_noise, features = heads.split([1, 1, 1, self.sizes.features], dim=1)
        return Embedded(
            mean[:, 0] + points.last, features, (log_amplitude[:, 0] - 2).clamp(-9, 2).exp(),
            (log_noise[:, 0] - 3).clamp(-9, 2).exp(),
        )  # fmt: skip


@dataclass(frozen=True)
class Embedded:
    """N points to the Gaussian process: prior means, N x features, amplitudes of the kernel, deviations of the noise.

    How far a curve may stray depends on how far ahead one looks, so neither is the same for all.
    """

    mean: Tensor
    features: Tensor
    amplitude: Tensor
    noise: Tensor

    def __len__(self) -> int:
        return len(self.mean)

    def __getitem__(self, chosen: Tensor | slice) -> "Embedded":
        return Embedded(*(getattr(self, name)[chosen] for name in self.__dataclass_fields__))

    def covariance(self, other: "Embedded") -> Tensor:
        # Distances as they are: by matrix products they are so imprecise that the covariance is none any more.
        distances = torch.cdist(self.features, other.features, compute_mode="donot_use_mm_for_euclid_dist")
        kernel = torch.exp(-0.5 * distances.square())
        found: Tensor = self.amplitude[:, None] * kernel * other.amplitude
        return found

    def factor(self) -> Tensor:
        """The Cholesky factor of the covariance of observations. Raises LinAlgError where it has numbers that are not finite."""
        jitter = _JITTER * (1 + self.amplitude.square())  # single precision rounds by the size of what is summed
        covariance = self.covariance(self) + torch.diag(self.noise.square() + jitter)
        for more in _MORE_JITTER:  # seldom: a network whose points lie all in one place
            factor: Tensor
            factor, failed = torch.linalg.cholesky_ex(covariance + torch.diag(more * jitter))
            if not failed:
                return factor
        raise torch.linalg.LinAlgError("The covariance is none.")  # type: ignore[attr-defined]


def marginal_nll(network: DeepKernel, points: Points, values: Tensor) -> Tensor:
    """Negative log marginal likelihood of N values, a value."""
    own: Embedded = network(points)
    factor = own.factor()
    white = torch.linalg.solve_triangular(factor, (values - own.mean)[:, None], upper=False)
    total = 0.5 * white.square().sum() + factor.diagonal().log().sum()
    nll: Tensor = total / len(points) + 0.5 * math.log(2 * math.pi)
    return nll


def joined(parts: Sequence[Embedded]) -> Embedded:
    return Embedded(*(torch.cat([getattr(own, name) for own in parts]) for name in Embedded.__dataclass_fields__))


def predict(known: Embedded | None, values: Tensor, new: Embedded) -> tuple[Tensor, Tensor]:
    """Means and standard deviations of observations of new points, given the values of those that are known."""
    variance = new.amplitude.square() + new.noise.square()
    if known is None:
        return new.mean, variance.sqrt()
    factor = known.factor()
    cross = torch.linalg.solve_triangular(factor, known.covariance(new), upper=False)
    white = torch.linalg.solve_triangular(factor, (values - known.mean)[:, None], upper=False)
    return new.mean + (cross.T @ white)[:, 0], (variance - cross.square().sum(dim=0)).clamp_min(1e-12).sqrt()
