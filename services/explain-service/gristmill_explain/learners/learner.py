"""What a learner is: it learns from rows of a table, numbers and texts, and predicts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from optuna.distributions import BaseDistribution
from sklearn.utils.class_weight import compute_sample_weight

from gristmill_explain.names import Family
from gristmill_ml.tabular.target import Task

Array = npt.NDArray[Any]
Params = Mapping[str, Any]
_LABEL = "\ue000"  # a name that no column has


class UnsuitedError(ValueError):
    """A learner cannot learn from these rows, or not with these hyper-parameters; the message says why."""


@dataclass(frozen=True)
class Rows:
    """N rows: numbers as float64 (NaN: missing), categories as texts (NaN: missing); and N labels, numbers of classes or numbers."""

    frame: pd.DataFrame
    labels: Array

    def __len__(self) -> int:
        return len(self.labels)

    def take(self, places: npt.NDArray[np.intp]) -> "Rows":
        return Rows(self.frame.iloc[places], self.labels[places])

    @property
    def repeated(self) -> int:
        """Rows that are the same as another, label included."""
        hashes = pd.util.hash_pandas_object(self.frame.assign(**{_LABEL: self.labels}), index=False)
        return int(hashes.duplicated(keep=False).sum())

    @property
    def categories(self) -> list[str]:
        return [str(name) for name, kind in self.frame.dtypes.items() if not pd.api.types.is_numeric_dtype(kind)]


@dataclass(frozen=True)
class Setting:
    """What all learners are told.

    Attributes:
        classes: C; 0 for regression. balanced: rows of rare classes count more.
        report: called now and then by those that take long, with the share that is done; may raise.
    """

    task: Task
    classes: int
    seed: int = 0
    balanced: bool = False
    threads: int = 1
    device: str = "cpu"
    report: Callable[[float], None] = lambda share: None

    @property
    def classifies(self) -> bool:
        return self.task == "classification"

    def weights(self, labels: Array) -> Array | None:
        """N: what each row counts; None: all alike."""
        return compute_sample_weight("balanced", labels) if self.balanced and self.classifies else None


@dataclass(frozen=True)
class Fitted:
    """Attributes:
    predict: a frame of N rows to N x C probabilities, or N numbers.
    rounds: of boosting, or epochs, after which the validation part was predicted best; None where there are none to count.
    model: what the learner's own library calls it.
    contributions: a frame of N rows to what each of F features adds to K outputs (logits; one for two classes or a number), N x F x K,
        and to what is there without them, N x K; None where the learner cannot tell.
    """

    predict: Callable[[pd.DataFrame], Array]
    rounds: int | None = None
    model: Any = None
    contributions: Callable[[pd.DataFrame], tuple[Array, Array]] | None = None


Fit = Callable[[Rows, Setting, Params, Rows | None], Fitted]


def placed(parts: Array, names: Sequence[str], columns: Sequence[str]) -> Array:
    """Of N x f x K contributions of some features, N x F x K: those of others are 0."""
    found = np.zeros((parts.shape[0], len(columns), parts.shape[2]))
    found[:, [list(columns).index(name) for name in names]] = parts
    return found


@dataclass(frozen=True)
class Learner:
    """Attributes:
    fit: by rows, setting, hyper-parameters ({}: its own defaults), and a validation part by which it may stop early. `rounds` among the
        hyper-parameters is what it stopped at before.
    first: hyper-parameters that a search tries before others. space: what it chooses from.
    """

    name: str
    family: Family
    fit: Fit
    space: Mapping[str, BaseDistribution]
    first: Sequence[Params] = field(default_factory=lambda: [{}])
