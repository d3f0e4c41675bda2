"""Training of neural ensemblers with base-model dropout."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from gristmill_ensemble.ensemblers.metrics import EPS
from gristmill_ensemble.ensemblers.networks import BANKS, Bank, Kept, Mode
from gristmill_ensemble.ensemblers.pool import CELLS_AT_ONCE, slices

_CLIP = 1.0
_STEPS_DRAWN = 64  # of which rows and masks are drawn at once


@dataclass(frozen=True)
class Training:
    """How a network is trained.

    Attributes:
        updates: gradient steps (not epochs). learning_rate: of Adam; over the last quarter it falls to 0.
        pairs: rows times classes a step, with at least 64 rows; rows are drawn with replacement, all are used if there are fewer.
        hidden: width of the layers.
    """

    updates: int = 1_000
    learning_rate: float = 1e-3
    pairs: int = 640
    hidden: int = 32

    def batch_rows(self, rows: int, classes: int) -> int:
        return min(rows, max(64, -(-self.pairs // classes)))


@dataclass(frozen=True)
class Member:
    """One network of a bank: the rows it is trained on, the share of models that each step drops, and its seed."""

    rows: npt.NDArray[np.intp]
    dropout: float
    seed: int


@dataclass(frozen=True)
class Data:
    """What networks are trained on; predictions stay where they are, and only those of a step are gathered.

    Attributes:
        predictions: N x M x C. labels: N class numbers, or for C = 1 numbers. features: N x F, or None.
        unit: what predicted numbers are divided by before a network sees them; 1 for probabilities.
    """

    predictions: Tensor
    labels: Tensor
    features: Tensor | None = None
    unit: float = 1.0

    def batch(self, rows: Tensor, kept: Kept | None) -> Tensor:
        """B x R x C x M predictions of B x R rows; of the kept models only, where a bank of one network says which."""
        if kept is not None and kept.index is not None:
            _, models, classes = self.predictions.shape
            wanted = (rows[0][:, None] * models + kept.index).flatten()
            found = self.predictions.view(-1, classes).index_select(0, wanted).view(1, rows.shape[1], -1, classes)
        else:
            found = self.predictions[rows]
        return (found if self.unit == 1 else found / self.unit).transpose(2, 3)

    def targets(self, rows: Tensor) -> Tensor:
        return self.labels[rows] if self.unit == 1 else self.labels[rows] / self.unit

    def features_of(self, rows: Tensor) -> Tensor | None:
        return None if self.features is None else self.features[rows]


Watch = Callable[[float, list[float], Bank], None]


def train(
    mode: Mode,
    data: Data,
    members: Sequence[Member],
    training: Training,
    watch: Watch = lambda done, losses, bank: None,
) -> Bank:
    """Train a bank. A member comes out the same, up to rounding, whichever others with as many rows are trained beside it.

    Args:
        watch: called now and then with the share done, each member's loss of late and the bank; may raise to stop.
    """
    _, models, classes = data.predictions.shape
    features = 0 if data.features is None else data.features.shape[1]
    bank = BANKS[mode](models, training.hidden, [member.seed for member in members], features)
    optimizer = torch.optim.Adam(bank.parameters(), lr=training.learning_rate, fused=True)
    recent: list[Tensor] = []
    for step, (rows, kept) in enumerate(_steps(members, models, classes, training)):
        for group in optimizer.param_groups:
            group["lr"] = training.learning_rate * min(1.0, 4 * (1 - step / training.updates))
        optimizer.zero_grad(set_to_none=True)
        recent.append(accumulate_gradients(mode, bank, data, rows, kept))
        _clip(bank)
        optimizer.step()
        if len(recent) == _STEPS_DRAWN or step + 1 == training.updates:
            watch((step + 1) / training.updates, torch.stack(recent).mean(dim=0).tolist(), bank)
            recent = []
    return bank.eval()


def accumulate_gradients(mode: Mode, bank: Bank, data: Data, rows: Tensor, kept: Kept | None) -> Tensor:
    """Forward and backward for B x R rows, a stretch at a time, so that memory and cache hold what is worked on.

    Returns the loss of each network: B.
    """
    size, count = rows.shape
    _, models, classes = data.predictions.shape
    used = models if kept is None or kept.index is None else len(kept.index)
    total = torch.zeros(size)
    for part in rows.split(max(1, CELLS_AT_ONCE // (size * used * classes)), dim=1):
        losses = loss_of(mode, bank, data.batch(part, kept), data.targets(part), kept, data.features_of(part))
        losses = losses * (part.shape[1] / count)
        losses.sum().backward()
        total += losses.detach()
    return total


def loss_of(
    mode: Mode, bank: Bank, predictions: Tensor, labels: Tensor, kept: Kept | None, features: Tensor | None = None
) -> Tensor:
    """The loss of each network of a bank on its own rows: B.

    Args:
        predictions: B x R x C x M. labels: B x R. features: B x R x F.
    """
    combined, _ = bank(predictions, kept, features)
    if predictions.shape[2] == 1:
        return torch.nn.functional.mse_loss(combined[:, :, 0], labels, reduction="none").mean(dim=1)
    logits = combined if mode == "stacking" else torch.log(combined + EPS)
    rows = torch.nn.functional.cross_entropy(logits.flatten(0, 1), labels.flatten(), reduction="none")
    return rows.reshape(labels.shape).mean(dim=1)


@torch.no_grad()
def combine(
    mode: Mode, bank: Bank, predictions: Tensor, present: Tensor | None = None, features: Tensor | None = None
) -> tuple[npt.NDArray[Any], npt.NDArray[Any] | None]:
    """What each network makes of the same rows.

    Args:
        predictions: N x M x C. present: M booleans: the models whose predictions there are; None: all. features: N x F.

    Returns:
        B x N x C combined predictions, and for averaging B x N x M weights.
    """
    size = bank.size
    kept = None
    if present is not None:
        mask = present.to(predictions.dtype).expand(size, -1)
        # As in training: what is left is scaled up to the expected input.
        kept = Kept(scale=torch.full((size,), len(present) / float(present.sum())), mask=mask)
    combined, weights = [], []
    for stretch in slices(len(predictions), predictions[0].numel() * size):
        part = predictions[stretch].transpose(1, 2)
        of_rows = None if features is None else features[stretch].expand(size, -1, -1)
        values, own = bank(part.expand(size, *part.shape), kept, of_rows)
        if mode == "stacking" and predictions.shape[2] > 1:
            values = torch.softmax(values, dim=2)
        combined.append(values)
        if own is not None:
            weights.append(own)
    return torch.cat(combined, dim=1).numpy(), torch.cat(weights, dim=1).numpy() if weights else None


def _steps(
    members: Sequence[Member], models: int, classes: int, training: Training
) -> Iterator[tuple[Tensor, Kept | None]]:
    """For every step the rows of each member, B x R, and the models that are kept. Each member draws from its own generator."""
    generators = [np.random.default_rng([member.seed, 2]) for member in members]
    rates = np.array([member.dropout for member in members])
    size = min(training.batch_rows(len(member.rows), classes) for member in members)
    scale = torch.from_numpy((1 / (1 - rates)).astype(np.float32))
    for start in range(0, training.updates, _STEPS_DRAWN):
        count = min(_STEPS_DRAWN, training.updates - start)
        rows = np.stack([_drawn_rows(g, m.rows, count, size) for g, m in zip(generators, members, strict=True)], axis=1)
        masks = np.stack(
            [_drawn_masks(g, count, models, rate) for g, rate in zip(generators, rates, strict=True)], axis=1
        )
        for step in range(count):
            yield torch.from_numpy(rows[step]), _kept(masks[step], scale) if rates.any() else None


def _drawn_rows(
    generator: np.random.Generator, rows: npt.NDArray[np.intp], steps: int, size: int
) -> npt.NDArray[np.intp]:
    """Rows for some steps, steps x size: drawn with replacement; all of them where there are no more."""
    if size >= len(rows):
        return np.broadcast_to(rows, (steps, len(rows)))
    return rows[generator.integers(0, len(rows), (steps, size))]


def _drawn_masks(generator: np.random.Generator, steps: int, models: int, rate: float) -> npt.NDArray[np.bool_]:
    """The models that are kept, steps x models; drawn again where none is."""
    masks = generator.random((steps, models)) >= rate
    while (empty := ~masks.any(axis=1)).any():
        masks[empty] = generator.random((int(empty.sum()), models)) >= rate
    return masks


def _kept(mask: npt.NDArray[np.bool_], scale: Tensor) -> Kept:
    if len(mask) == 1:
        return Kept(scale, index=torch.from_numpy(np.flatnonzero(mask[0])))
    return Kept(scale, mask=torch.from_numpy(mask.astype(np.float32)))


def _clip(bank: Bank) -> None:
    """Scale each network's gradient to a norm of at most 1."""
    gradient = bank.parameters_of_all.grad
    assert gradient is not None
    gradient.mul_((_CLIP / (gradient.norm(dim=1, keepdim=True) + 1e-6)).clamp_(max=1.0))
