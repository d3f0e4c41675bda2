"""Networks of other libraries, trained by this package's own loop."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import torch
from scipy.special import softmax
from sklearn.model_selection import train_test_split
from torch import Tensor, nn

from gristmill_explain.imn.estimators import by_blocks, probabilities, usual_batch
from gristmill_explain.imn.objectives import Prediction
from gristmill_explain.learners.learner import Array, Fitted, Params, Rows, Setting
from gristmill_explain.networks.training import Schedule, train
from gristmill_explain.tables.encoding import Encoder, Places, target_kind

_EPOCHS, _PATIENCE, _WARM_UP = 200, 16, 5
_STOPPING_SHARE = 0.2
_HEADS = 8

Make = Callable[[Encoder, int, Params], Any]  # a network of K outputs for M encoded columns


def fit(name: str, rows: Rows, setting: Setting, params: Params, validation: Rows | None) -> Fitted:
    """Stops where a validation part is predicted best. Where there is none, and it is not told for how many epochs to learn, a fifth of
    its own rows tells, and then it learns from all."""
    given = dict(params)
    rounds = given.pop("rounds", None)
    if validation is None and rounds is None:
        learnt, stopping = _set_aside(rows, setting)
        rounds = fit(name, learnt, setting, params, stopping).rounds
    encoder, outputs = Encoder(), max(1, setting.classes if setting.classes != 2 else 1)
    inputs = torch.from_numpy(encoder.fit(rows.frame, rows.labels, target_kind(setting.classes), setting.seed))
    scale = _Scale.of(rows.labels, setting)
    with torch.random.fork_rng():
        torch.manual_seed(setting.seed)
        network = _MAKERS[name](encoder, outputs, given).to(setting.device)
    loss = _Members(Prediction(_task(setting), _weights(rows, setting)))
    schedule = Schedule(
        epochs=int(rounds or _EPOCHS), batch=given["batch"] or usual_batch(len(rows)), cycles=0,
        learning_rate=float(given["learning_rate"]), weight_decay=float(given["weight_decay"]), warm_up=_WARM_UP, seed=setting.seed,
        patience=None if validation is None else _PATIENCE,
    )  # fmt: skip
    judged = None if validation is None else (
        torch.from_numpy(encoder.transform(validation.frame)), scale.targets(validation.labels), _Members(Prediction(_task(setting))),
    )  # fmt: skip
    trained = train(
        network, loss, inputs, scale.targets(rows.labels), schedule, validation=judged,
        report=lambda epoch, _: setting.report(epoch / schedule.epochs),
    )  # fmt: skip
    network.load_state_dict(trained.snapshots[-1])
    network.eval().requires_grad_(False)

    def predict(frame: pd.DataFrame) -> Array:
        return scale.predictions(by_blocks(network, encoder.transform(frame), setting.device))

    best = None if not trained.validation else 1 + int(np.argmin(trained.validation))
    return Fitted(predict, best, network)


@dataclass(frozen=True)
class _Members:
    """Of networks that say several things of a row (N x members x K): each learns by itself."""

    prediction: Prediction

    def __call__(self, network: nn.Module, inputs: Tensor, targets: Tensor) -> Tensor:
        said = network(inputs)
        if said.ndim == 3:
            targets = targets.repeat_interleave(said.shape[1])
            said = said.flatten(0, 1)
        return self.prediction.of(said, targets)


@dataclass(frozen=True)
class _Scale:
    """Labels as a network learns them, and what it says as predictions."""

    classes: int
    mean: float
    deviation: float

    @staticmethod
    def of(labels: Array, setting: Setting) -> "_Scale":
        if setting.classifies:
            return _Scale(setting.classes, 0.0, 1.0)
        return _Scale(0, float(labels.mean()), float(labels.std()) or 1.0)

    def targets(self, labels: Array) -> Tensor:
        if self.classes:
            return torch.from_numpy(labels.astype(np.int64))
        return torch.from_numpy(((labels - self.mean) / self.deviation).astype(np.float32))

    def predictions(self, said: Tensor) -> Array:
        """N x C or N, of N x K or N x members x K: the mean over members."""
        values = said.double().numpy()
        values = values[:, None] if values.ndim == 2 else values
        if not self.classes:
            return np.asarray(self.mean + self.deviation * values[:, :, 0].mean(axis=1))
        chances = [
            probabilities(own) if self.classes == 2 else softmax(own, axis=1) for own in np.moveaxis(values, 1, 0)
        ]
        return np.asarray(np.mean(chances, axis=0))


def _task(setting: Setting) -> Any:
    return "regression" if not setting.classifies else "binary" if setting.classes == 2 else "multiclass"


def _weights(rows: Rows, setting: Setting) -> Tensor | None:
    """C: what rows of each class count."""
    weights = setting.weights(rows.labels)
    if weights is None:
        return None
    first = [int(np.flatnonzero(rows.labels == own)[0]) for own in range(setting.classes)]
    return torch.from_numpy(weights[first].astype(np.float32))


def _set_aside(rows: Rows, setting: Setting) -> tuple[Rows, Rows]:
    learnt, judged = train_test_split(
        np.arange(len(rows)), test_size=_STOPPING_SHARE, random_state=setting.seed,
        stratify=rows.labels if setting.classifies else None,
    )  # fmt: skip
    return rows.take(learnt), rows.take(judged)


# -- networks ----------------------------------------------------------------------------------------------------------------


def _mlp(encoder: Encoder, outputs: int, params: Params) -> Any:
    from rtdl_revisiting_models import MLP

    return MLP(
        d_in=encoder.width, d_out=outputs, n_blocks=params["layers"], d_block=params["width"], dropout=params["dropout"]
    )


def _resnet(encoder: Encoder, outputs: int, params: Params) -> Any:
    from rtdl_revisiting_models import ResNet

    return ResNet(
        d_in=encoder.width, d_out=outputs, n_blocks=params["layers"], d_block=params["width"],
        d_hidden_multiplier=params["hidden"], dropout1=params["dropout"], dropout2=params["residual_dropout"],
    )  # fmt: skip


def _tabm(encoder: Encoder, outputs: int, params: Params) -> Any:
    from tabm import TabM

    return TabM.make(
        n_num_features=encoder.width,
        d_out=outputs,
        n_blocks=params["layers"],
        d_block=params["width"],
        dropout=params["dropout"],
    )


class _Tokens(nn.Module):
    """An FT-Transformer on encoded columns: a token for each column of numbers, and one for each category, by its place."""

    def __init__(self, encoder: Encoder, outputs: int, params: Params) -> None:
        from rtdl_revisiting_models import FTTransformer

        super().__init__()
        self._numbers: list[int] = []
        self._places: list[slice] = []
        for at, own in encoder.starts:
            if isinstance(own, Places):
                self._places.append(slice(at, at + own.width))
            else:
                self._numbers += range(at, at + own.width)
        self.inner = FTTransformer(
            n_cont_features=len(self._numbers), cat_cardinalities=[own.stop - own.start + 1 for own in self._places], d_out=outputs,
            n_blocks=params["layers"], d_block=_HEADS * params["head_width"], attention_n_heads=_HEADS,
            attention_dropout=params["attention_dropout"], ffn_d_hidden=None, ffn_d_hidden_multiplier=params["hidden"],
            ffn_dropout=params["dropout"], residual_dropout=params["residual_dropout"],
        )  # fmt: skip

    def forward(self, inputs: Tensor) -> Tensor:
        numbers = inputs[:, self._numbers] if self._numbers else None
        codes = None
        if self._places:
            # What was never seen has no place: it is one category more.
            parts = [inputs[:, own] for own in self._places]
            codes = torch.stack([torch.where(own.any(1), own.argmax(1), own.shape[1]) for own in parts], dim=1)
        found: Tensor = self.inner(numbers, codes)
        return found


_MAKERS: dict[str, Make] = {"mlp": _mlp, "resnet": _resnet, "tabm": _tabm, "ft-transformer": _Tokens}
