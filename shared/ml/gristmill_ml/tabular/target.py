"""What is predicted: classes or numbers, told by a column; and the rows that are set aside to judge by."""

import math
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from sklearn.model_selection import train_test_split

from gristmill_ml.tabular.columns import TableError, is_number

Indices = npt.NDArray[np.intp]
Task = Literal["classification", "regression"]

_LEAST_ROWS = 20
_MOST_CLASSES = 100
_FEW_VALUES = 20  # whole numbers of so few values are taken for classes


@dataclass(frozen=True)
class Target:
    """A task, its labels (numbers of classes, or numbers), and the names of the classes."""

    task: Task
    labels: npt.NDArray[Any]
    classes: tuple[str, ...] | None
    rows: Indices  # of the table: those that have a target

    @staticmethod
    def of(values: pa.ChunkedArray, task: Task | None) -> "Target":
        """Raises TableError, in words, for what cannot be predicted; `task` None: by the values."""
        type = values.type.value_type if pa.types.is_dictionary(values.type) else values.type
        if not (is_number(type) or pa.types.is_string(type) or pa.types.is_large_string(type)):
            raise TableError(
                f"The target holds values of type {type}; classes (texts or whole numbers) or numbers are needed."
            )
        if pa.types.is_dictionary(values.type):
            values = values.cast(type)
        if pa.types.is_floating(type):
            values = pc.if_else(pc.is_finite(values), values, pa.scalar(None, type))
        rows = np.flatnonzero(~values.is_null().to_numpy())
        known = values.take(pa.array(rows))
        if len(known) < _LEAST_ROWS:
            raise TableError(f"{len(known)} rows have a target; at least {_LEAST_ROWS} are needed.")
        task = task or _task_of(known, type)
        if task == "regression":
            if not is_number(type) or pa.types.is_boolean(type):
                raise TableError("The target holds no numbers: ask for classification.")
            labels = known.cast(pa.float64(), safe=False).to_numpy()
            if (labels == labels[0]).all():
                raise TableError("The target has one value only: there is nothing to predict.")
            return Target(task, labels, None, rows)
        return _classes_of(known, type, rows)

    def set_aside(self, test_share: float, folds: int, seed: int) -> tuple[Indices, Indices]:
        """Positions in `labels` to search by and to judge by, by the seed.

        Raises TableError where a class has too few rows to be in every fold, or in the part set aside.
        """
        stratify = None
        if self.classes is not None:
            why = f"one for each of {folds} folds and some to be judged by"
            self._check(folds + max(1, math.ceil(folds * test_share)), self.labels, why)
            stratify = self.labels
        test_rows, least = math.ceil(test_share * len(self.labels)), len(self.classes or (0, 1))
        if test_rows < least:
            raise TableError(
                f"{test_share:.0%} of {len(self.labels)} rows are too few to judge by: at least {least} are needed."
            )
        known, test = train_test_split(
            np.arange(len(self.labels)), test_size=test_share, random_state=seed, shuffle=True, stratify=stratify
        )
        known, test = np.sort(known), np.sort(test)
        self._check(folds, self.labels[known], f"one for each of {folds} folds")
        if absent := [name for at, name in enumerate(self.classes or ()) if not (self.labels[test] == at).any()]:
            raise TableError(
                f"No row of the class {absent[0]!r} was set aside to judge by: set more rows aside, or join classes."
            )
        if (self.labels[known] == self.labels[known[0]]).all():
            raise TableError("The target has one value only in the rows to search by: there is nothing to predict.")
        return known, test

    def demand_of_each_class(self, least: int, why: str) -> None:
        """Raises TableError where a class has fewer rows."""
        self._check(least, self.labels, why)

    def _check(self, least: int, labels: npt.NDArray[Any], why: str) -> None:
        if self.classes is None:
            return
        counts = np.bincount(labels, minlength=len(self.classes))
        few = [f"{self.classes[at]!r} ({count})" for at, count in enumerate(counts) if count < least]
        if few:
            raise TableError(
                f"Every class needs at least {least} rows, {why}; these have too few: {', '.join(few[:5])}. Leave their rows out, or "
                "join classes."
            )


def _task_of(known: pa.ChunkedArray, type: pa.DataType) -> Task:
    if not is_number(type) or pa.types.is_boolean(type):
        return "classification"
    whole = pa.types.is_integer(type) or bool((np.mod(known.cast(pa.float64(), safe=False).to_numpy(), 1) == 0).all())
    return "classification" if whole and pc.count_distinct(known).as_py() <= _FEW_VALUES else "regression"


def _classes_of(known: pa.ChunkedArray, type: pa.DataType, rows: Indices) -> Target:
    values, labels = np.unique(known.to_numpy(), return_inverse=True)
    if len(values) > _MOST_CLASSES:
        hint = " Numbers are predicted by regression." if is_number(type) else ""
        raise TableError(f"The target has {len(values):,} classes; at most {_MOST_CLASSES} are possible.{hint}")
    if len(values) == 1:
        raise TableError("The target has one value only: there is nothing to predict.")
    if pa.types.is_floating(type) and (np.mod(values, 1) != 0).any():
        raise TableError("The target holds fractions: ask for regression.")
    names = tuple(_class_name(value) for value in values.tolist())
    return Target("classification", labels.astype(np.int64), names, rows)


def _class_name(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(int(value)) if isinstance(value, float) else str(value)
