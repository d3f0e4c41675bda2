"""A table with a target: rows to search by, and rows that are set aside before anything is looked at."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy.typing as npt
import pandas as pd
import pyarrow as pa
from sklearn.model_selection import KFold, StratifiedKFold

from gristmill_ml.tabular.columns import Columns, TableError
from gristmill_ml.tabular.target import Indices, Target, Task


@dataclass(frozen=True)
class Data:
    """What a search learns from.

    Attributes:
        frame, labels: of the rows to search by. test_frame, test_labels: of those set aside.
        rows, test_rows: their numbers in the table.
    """

    task: Task
    classes: tuple[str, ...] | None
    columns: Columns
    frame: pd.DataFrame
    labels: npt.NDArray[Any]
    rows: Indices
    test_frame: pd.DataFrame
    test_labels: npt.NDArray[Any]
    test_rows: Indices

    @staticmethod
    def of(
        table: pa.Table, target: str, *, task: Task | None, test_share: float, folds: int, seed: int,
        left_out: list[str] | None = None,
    ) -> "Data":  # fmt: skip
        """Set rows aside, by the seed, before the columns are judged by the others. Raises TableError, in words."""
        counts = Counter(table.column_names)
        for name in (target, *(left_out or [])):
            if counts[name] > 1:
                raise TableError(f"Several columns are called {name!r}.")
        own = Target.of(table[target], task)
        known, test = own.set_aside(test_share, folds, seed)
        features = table.drop_columns([target, *dict.fromkeys(left_out or [])])
        seen = features.take(pa.array(own.rows[known]))
        columns = Columns.of(seen)
        return Data(
            own.task, own.classes, columns, columns.frame(seen), own.labels[known], own.rows[known],
            columns.frame(features.take(pa.array(own.rows[test]))), own.labels[test], own.rows[test],
        )  # fmt: skip

    def folds(self, count: int, seed: int) -> list[tuple[Indices, Indices]]:
        """Rows to fit by and to judge by, `count` times."""
        splitter = (StratifiedKFold if self.classes is not None else KFold)(count, shuffle=True, random_state=seed)
        return list(splitter.split(self.frame, self.labels))
