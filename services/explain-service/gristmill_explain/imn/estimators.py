"""IMN as scikit-learn estimators, and the black box of the same size beside it."""

import copy
import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, ClassVar, Self, cast

import numpy as np
import numpy.typing as npt
import pandas as pd
import torch
from scipy.optimize import minimize_scalar
from scipy.special import expit, softmax
from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
from sklearn.model_selection import train_test_split
from sklearn.utils import check_random_state
from sklearn.utils.class_weight import compute_class_weight
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import check_is_fitted, validate_data
from torch import Tensor, nn

from gristmill_explain.imn.explanations import Explanation, Importances
from gristmill_explain.imn.objectives import Mesomorphic, Prediction, Task
from gristmill_explain.networks.regularisation import FAITHFUL, PLAIN, Regularisation
from gristmill_explain.networks.tabresnet import LinearModels, TabResNet
from gristmill_explain.networks.training import Loss, Schedule, Trained, train
from gristmill_explain.tables.encoding import Encoder, Number, summed

_BLOCK, _MOST_AT_ONCE = 256, 4_000_000  # rows, and numbers that are generated for them
_COLDEST, _HOTTEST = 0.3, 5.0
_AS_GOOD = 0.02  # of the least loss: how much more a simpler regularisation may have
_INNER_SHARE, _LEAST_INNER, _LEAST_OF_A_CLASS, _LEAST_CALIBRATED = 0.2, 50, 5, 50


class _Estimator(BaseEstimator, ABC):  # type: ignore[misc]
    """Args:
    regularisation: one, or "auto": of several, by a fifth of the rows, and then all rows are learnt from.
    fidelity: λ₂, how much linear models are to tell what changes of a row do, in place of the regularisation's; None: that.
    epochs, width, blocks: of networks. batch: rows of a step; None: a twentieth of all, from 64 to 512.
    background: at most so many training rows tell what a feature contributes on average.
    """

    _generates: ClassVar[bool] = True

    def __init__(
        self, *, regularisation: Regularisation | str = "auto", epochs: int = 60, batch: int | None = None, width: int = 128,
        blocks: int = 2, fidelity: float | None = None, background: int = 1_000, device: str = "cpu", random_state: Any = 0,
    ) -> None:  # fmt: skip
        self.regularisation, self.epochs, self.batch, self.width, self.blocks = (
            regularisation,
            epochs,
            batch,
            width,
            blocks,
        )
        self.fidelity, self.background, self.device, self.random_state = fidelity, background, device, random_state

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.allow_nan = True
        return tags

    # -- fitting ---------------------------------------------------------------------------------------------------------------

    def _fit(self, frame: pd.DataFrame, targets: npt.NDArray[Any], prediction: Prediction, outputs: int) -> Self:
        """Targets: numbers of classes, or numbers of deviation 1."""
        if isinstance(self.regularisation, str) and self.regularisation != "auto":
            raise ValueError(f"regularisation is 'auto' or a Regularisation, not {self.regularisation!r}.")
        self.seed_ = int(check_random_state(self.random_state).randint(2**31))
        self.outputs_, self.prediction_ = outputs, prediction
        self.temperature_ = 1.0
        options = self._options()
        self.regularisation_ = options[-1]  # where there are too few rows to choose by
        self.chosen_: Trained | None = None
        inner = self._inner_split(targets) if len(options) > 1 or self._calibrates else None
        self._epochs_done, self._epochs_in_all = 0, self.epochs * (1 if inner is None else len(options) + 1)
        if inner is not None:
            self._choose(frame, targets, inner, options)
        self.encoder_ = Encoder()
        inputs = self._encoded(self.encoder_, frame, targets)
        self.networks_, self.trained_ = self._networks(self.encoder_, inputs, targets, self.regularisation_)
        some = np.random.default_rng(self.seed_).permutation(len(inputs))[: self.background]
        self._remember(self.encoder_.transform(frame.iloc[some]))
        return self

    def _options(self) -> tuple[Regularisation, ...]:
        """To choose the regularisation from."""
        if isinstance(self.regularisation, Regularisation):
            found: tuple[Regularisation, ...] = (self.regularisation,)
        else:
            found = FAITHFUL if self._generates and self.fidelity != 0 else PLAIN
        if self.fidelity is None:
            return found
        return tuple(dict.fromkeys(replace(own, fidelity=self.fidelity) for own in found))

    @property
    def _task(self) -> Task:
        return self.prediction_.task

    @property
    @abstractmethod
    def units_(self) -> tuple[float, float]:
        """Scale and shift that make what networks say what the estimator says."""

    @property
    def _calibrates(self) -> bool:
        return False

    @property
    def _encoded_as(self) -> Any:
        return "continuous" if self._task == "regression" else self._task

    def _encoded(self, encoder: Encoder, frame: pd.DataFrame, targets: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
        inputs = encoder.fit(frame, targets, self._encoded_as, self.seed_)
        if not inputs.shape[1]:
            raise ValueError("No column can be learnt from: each is nearly empty, or has one value only.")
        return inputs

    def _inner_split(self, targets: npt.NDArray[Any]) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]] | None:
        """Rows to train on and to choose by; None where there are too few."""
        if len(targets) < _LEAST_INNER:
            return None
        classes = None if self._task == "regression" else targets
        if classes is not None and np.bincount(classes).min() < _LEAST_OF_A_CLASS:
            return None
        train_rows, test_rows = train_test_split(
            np.arange(len(targets)), test_size=_INNER_SHARE, random_state=self.seed_, stratify=classes
        )
        return train_rows, test_rows

    def _choose(
        self, frame: pd.DataFrame, targets: npt.NDArray[Any], inner: tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]],
        options: tuple[Any, ...],
    ) -> None:  # fmt: skip
        """The simplest regularisation that is about best on rows set aside, how it was learnt there, and the temperature."""
        learnt, judged = inner
        encoder, found = Encoder(), list[tuple[float, Tensor, Trained]]()
        inputs = self._encoded(encoder, frame.iloc[learnt], targets[learnt])
        others, wanted = encoder.transform(frame.iloc[judged]), torch.as_tensor(targets[judged])
        for own in options:
            judge = (torch.from_numpy(others), wanted, self.prediction_)
            networks, trained = self._networks(encoder, inputs, targets[learnt], own, judge)
            logits = self._raw(networks, others)
            found.append((float(self.prediction_.of(logits, wanted)), logits, trained))
        best = simplest([loss for loss, _, _ in found])
        self.regularisation_, self.chosen_ = options[best], found[best][2]
        if self._calibrates and len(judged) >= _LEAST_CALIBRATED:
            self.temperature_ = _temperature(found[best][1], wanted, self.prediction_)

    def _networks(
        self, encoder: Encoder, inputs: npt.NDArray[np.float32], targets: npt.NDArray[Any], own: Regularisation,
        validation: tuple[Tensor, Tensor, Loss] | None = None,
    ) -> tuple[list[nn.Module], Trained]:  # fmt: skip
        """One for each snapshot."""
        with torch.random.fork_rng():
            torch.manual_seed(self.seed_)
            network = self._new(inputs.shape[1], own).to(self.device)
        schedule = Schedule(
            self.epochs, self.batch or usual_batch(len(inputs)), own.learning_rate, weight_decay=own.weight_decay, seed=self.seed_
        )  # fmt: skip
        trained = train(
            network,
            self._loss(encoder, own),
            torch.from_numpy(inputs),
            torch.as_tensor(targets),
            schedule,
            validation=validation,
            report=self._epoch,
        )
        found = []
        for state in trained.snapshots:
            snapshot = copy.deepcopy(network)
            snapshot.load_state_dict(state)
            found.append(snapshot.eval().requires_grad_(False))
        return found, replace(trained, snapshots=[])

    def _loss(self, encoder: Encoder, own: Regularisation) -> Loss:
        if not self._generates:
            return self.prediction_
        return Mesomorphic(self.prediction_, own.penalty, own.fidelity, torch.from_numpy(encoder.owners))

    def _epoch(self, epoch: int, loss: float) -> None:
        self._epochs_done += 1
        self.report(self._epochs_done / self._epochs_in_all)

    def _new(self, inputs: int, own: Regularisation) -> nn.Module:
        kind = LinearModels if self._generates else TabResNet
        return kind(inputs, self.outputs_, self.width, self.blocks, own.dropout)

    report: Callable[[float], None] = staticmethod(lambda share: None)
    """Called after each epoch with the share of all fitting that is done; may raise. Set it before fitting."""

    def _remember(self, inputs: npt.NDArray[np.float32]) -> None:
        """What is typical of rows that were trained on; nothing of a black box."""

    # -- predicting ------------------------------------------------------------------------------------------------------------

    @torch.no_grad()
    def _raw(self, networks: list[nn.Module], inputs: npt.NDArray[np.float32]) -> Tensor:
        """N x K logits, the mean of the networks."""
        generated = (inputs.shape[1] + 1) * self.outputs_ if self._generates else self.outputs_
        return by_blocks(
            lambda block: torch.stack([own(block) for own in networks]).mean(dim=0), inputs, self.device, generated
        )

    def _logits(self, x: Any) -> npt.NDArray[np.float64]:
        """N x K, calibrated."""
        given = self._given(x)
        logits = self._raw(self.networks_, self.encoder_.transform(given))
        return logits.double().numpy() / self.temperature_

    def _given(self, x: Any) -> pd.DataFrame:
        check_is_fitted(self)
        if isinstance(x, pd.DataFrame):
            validate_data(self, x, reset=False, skip_check_array=True)
            return _named(x)
        return _framed(validate_data(self, x, reset=False, ensure_all_finite="allow-nan", dtype=np.float64))

    def _first(self, x: Any, y: Any, **more: Any) -> tuple[pd.DataFrame, npt.NDArray[Any]]:
        """Checked rows and targets."""
        if isinstance(x, pd.DataFrame):
            validate_data(self, x, skip_check_array=True)
            if len(x) != len(y):
                raise ValueError(f"There are {len(x)} rows but {len(y)} targets.")
            return _named(x), np.asarray(y)
        x, y = validate_data(self, x, y, ensure_all_finite="allow-nan", dtype=np.float64, ensure_min_samples=2, **more)
        return _framed(x), y


class _LinearModels(_Estimator):
    """Explanations of estimators whose networks generate linear models."""

    @torch.no_grad()
    def _generated(self, inputs: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """N x (M + 1) x K: weights and biases, the means of the networks'."""

        def generated(block: Tensor) -> Tensor:
            return torch.stack([cast(LinearModels, own).generated(block) for own in self.networks_]).mean(dim=0)

        found = by_blocks(generated, inputs, self.device, (inputs.shape[1] + 1) * self.outputs_)
        return np.asarray(found.numpy())

    def generated(self, inputs: npt.NDArray[np.float32]) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Linear models of encoded rows: weights (N x M x K) and biases (N x K), in units of what is said."""
        scale, shift = self.units_
        found = self._generated(inputs).astype(np.float64)
        return scale * found[:, :-1], scale * found[:, -1] + shift

    def slopes(self, inputs: npt.NDArray[np.float32]) -> dict[str, npt.NDArray[np.float64]]:
        """By feature that is a number, N x K: what one more of it adds, by the linear models of encoded rows."""
        weights, _ = self.generated(inputs)
        return {own.name: weights[:, at] / own.deviation for at, own in self.encoder_.starts if isinstance(own, Number)}

    def bias_share(self, inputs: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
        """N: of all that is added up (uncentred). Near 1, the linear models say little."""
        found = np.abs(self._generated(inputs)).astype(np.float64)
        biases, parts = found[:, -1].sum(axis=1), (found[:, :-1] * np.abs(inputs)[:, :, None]).sum(axis=(1, 2))
        return np.asarray(biases / np.where(biases + parts > 0, biases + parts, 1.0))

    def _remember(self, inputs: npt.NDArray[np.float32]) -> None:
        self.background_ = inputs
        weights, _ = self.generated(inputs)
        self.average_ = (weights * inputs[:, :, None]).mean(axis=0)  # M x K

    def explain(self, x: Any) -> Explanation:
        """Why the model says of N rows what it says."""
        return self.explained(self.encoder_.transform(self._given(x)))

    def explained(self, inputs: npt.NDArray[np.float32]) -> Explanation:
        """The same of encoded rows."""
        (scale, shift), owners = self.units_, self.encoder_.owners
        found = self._generated(inputs)
        average = summed(self.average_[None], owners)  # 1 x F x K
        contributions = scale * summed(found[:, :-1] * inputs[:, :, None], owners) - average
        base = scale * found[:, -1].astype(np.float64) + shift + average.sum(axis=1)
        return Explanation(tuple(self.encoder_.names), base, contributions, base + contributions.sum(axis=1))

    def importances(self) -> Importances:
        """Over training rows."""
        check_is_fitted(self)
        return Importances.of(self.explained(self.background_), numbers_of(self.encoder_, self.background_), self.seed_)


class _Classifier(ClassifierMixin, _Estimator):  # type: ignore[misc]
    """Args, beside those of every estimator:
    class_weight: "balanced": rows of rare classes count more; or how much those of each class do; None: all alike.
    calibrate: whether probabilities are made honest by a temperature, by the rows that the regularisation is chosen by, if those are 50.
    """

    def __init__(
        self, *, regularisation: Regularisation | str = "auto", epochs: int = 60, batch: int | None = None, width: int = 128,
        blocks: int = 2, fidelity: float | None = None, class_weight: str | dict[Any, float] | None = None, calibrate: bool = True,
        background: int = 1_000, device: str = "cpu", random_state: Any = 0,
    ) -> None:  # fmt: skip
        super().__init__(
            regularisation=regularisation, epochs=epochs, batch=batch, width=width, blocks=blocks, fidelity=fidelity,
            background=background, device=device, random_state=random_state,
        )  # fmt: skip
        self.class_weight, self.calibrate = class_weight, calibrate

    @property
    def _calibrates(self) -> bool:
        return bool(self.calibrate)

    def fit(self, x: Any, y: Any) -> Self:
        """On N x F rows (a frame of numbers and texts, or an array of numbers; NaN is a missing value) and N classes."""
        frame, y = self._first(x, y)
        check_classification_targets(y)
        self.classes_, targets = np.unique(y, return_inverse=True)
        count = len(self.classes_)
        if count < 2:
            raise ValueError(f"{type(self).__name__} needs at least two classes; there is one class only.")
        weights = None
        if self.class_weight is not None:
            given = compute_class_weight(self.class_weight, classes=self.classes_, y=y)
            weights = torch.tensor(given, dtype=torch.float32)
        prediction = Prediction("binary" if count == 2 else "multiclass", weights)
        return self._fit(frame, targets.astype(np.int64), prediction, 1 if count == 2 else count)

    def decision_function(self, x: Any) -> npt.NDArray[np.float64]:
        """Logits: N of the second of two classes, or N x K."""
        logits = self._logits(x)
        return logits[:, 0] if self.outputs_ == 1 else logits

    def predict_proba(self, x: Any) -> npt.NDArray[np.float64]:
        return probabilities(self._logits(x))

    def predict(self, x: Any) -> npt.NDArray[Any]:
        best = self.predict_proba(x).argmax(axis=1)
        found: npt.NDArray[Any] = self.classes_[best]
        return found

    @property
    def units_(self) -> tuple[float, float]:
        return 1 / self.temperature_, 0.0


class _Regressor(RegressorMixin, _Estimator):  # type: ignore[misc]
    def fit(self, x: Any, y: Any) -> Self:
        """On N x F rows (a frame of numbers and texts, or an array of numbers; NaN is a missing value) and N numbers."""
        frame, y = self._first(x, y, y_numeric=True)
        targets = np.asarray(y, np.float64)
        self.mean_, self.deviation_ = float(targets.mean()), float(targets.std()) or 1.0
        return self._fit(
            frame, ((targets - self.mean_) / self.deviation_).astype(np.float32), Prediction("regression"), 1
        )

    def predict(self, x: Any) -> npt.NDArray[np.float64]:
        logits = self._logits(x)[:, 0]
        return self.mean_ + self.deviation_ * logits

    @property
    def units_(self) -> tuple[float, float]:
        return self.deviation_, self.mean_


class IMNClassifier(_LinearModels, _Classifier):
    """A network that generates a linear model for every row: as accurate as a black box, explained by what it is."""


class IMNRegressor(_LinearModels, _Regressor):
    """The same for numbers."""


class TabResNetClassifier(_Classifier):
    """The black box that IMN is compared with: the same network, which says what it says by itself."""

    _generates = False


class TabResNetRegressor(_Regressor):
    """The same for numbers."""

    _generates = False


def simplest(losses: Sequence[float]) -> int:
    """The last that is about as good as the best. None is NaN."""
    least = min(losses)
    return max(number for number, loss in enumerate(losses) if loss <= least + _AS_GOOD * abs(least))


def usual_batch(rows: int) -> int:
    """A power of two: large enough that steps on many rows are not mostly overhead, small enough that there are some."""
    return int(2 ** np.clip(np.log2(max(rows, 1) / 20) // 1, 6, 9))


def numbers_of(encoder: Encoder, inputs: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    """N x F: features that are numbers; NaN elsewhere and where they are missing."""
    found = np.full((len(inputs), len(encoder.features)), np.nan)
    for number, (at, own) in enumerate(encoder.starts):
        if isinstance(own, Number):
            gone = inputs[:, at + 1] > 0 if own.gaps else np.zeros(len(inputs), bool)
            found[:, number] = np.where(gone, np.nan, inputs[:, at])
    return found


def probabilities(logits: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """N x classes, of N x K logits."""
    if logits.shape[1] == 1:
        positive = expit(logits[:, 0])
        return np.stack([1 - positive, positive], axis=1)
    return np.asarray(softmax(logits, axis=1))


@torch.no_grad()
def by_blocks(
    what: Callable[[Tensor], Tensor], inputs: npt.NDArray[np.float32], device: str, generated: int = 1
) -> Tensor:
    """What comes of N rows. They are looked at in blocks of one size, so that what comes of a row is the same to the last bit, whatever
    rows are beside it."""
    size = int(np.clip(_MOST_AT_ONCE // max(1, generated), 1, _BLOCK))
    short = -len(inputs) % size if len(inputs) else size
    padded = torch.nn.functional.pad(torch.from_numpy(inputs), (0, 0, 0, short))
    return torch.cat([what(block.to(device)).cpu() for block in padded.split(size)])[: len(inputs)]


def _named(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.set_axis([str(name) for name in frame.columns], axis=1)


def _framed(x: npt.NDArray[np.float64]) -> pd.DataFrame:
    return pd.DataFrame(x, columns=[f"x{at}" for at in range(x.shape[1])])


def _temperature(logits: Tensor, targets: Tensor, prediction: Prediction) -> float:
    """By which logits are divided so that they are likeliest (Guo et al., arXiv 1706.04599), within bounds: few rows, all told right,
    would have it at 0; rows of which nothing can be told, at infinity."""
    plain = replace(prediction, class_weights=None)
    found = minimize_scalar(
        lambda log: float(plain.of(logits / math.exp(log), targets)),
        bounds=(math.log(_COLDEST), math.log(_HOTTEST)),
        method="bounded",
    )
    return math.exp(found.x)
