"""Frames as matrices and back, for explainers that know numbers only."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from gristmill_explain.tables.encoding import MISSING, as_texts

Array = npt.NDArray[np.float64]


class Coding:
    """Numbers as they are; categories by their place among those of `frame`, and what is missing among them as one more."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self._columns = list(frame.columns)
        self._categories = {
            str(name): pd.Index(sorted(set(as_texts(frame[name]))))
            for name, kind in frame.dtypes.items()
            if not pd.api.types.is_numeric_dtype(kind)
        }

    @property
    def categories(self) -> dict[int, list[str]]:
        """Of the columns that hold some, by their place."""
        return {at: list(self._categories[name]) for at, name in enumerate(self._columns) if name in self._categories}

    def encode(self, frame: pd.DataFrame) -> Array:
        """N x F. A category that `frame` had not is taken for the first."""
        columns = []
        for name in self._columns:
            if (known := self._categories.get(name)) is None:
                columns.append(frame[name].to_numpy(float))
            else:
                columns.append(np.maximum(known.get_indexer(pd.Index(as_texts(frame[name]))), 0).astype(float))
        return np.stack(columns, axis=1)

    def decode(self, values: Array) -> pd.DataFrame:
        """N rows of N x F."""
        found = {}
        for at, name in enumerate(self._columns):
            if (known := self._categories.get(name)) is None:
                found[name] = values[:, at]
            else:
                texts = known.to_numpy()[np.clip(values[:, at].round().astype(int), 0, len(known) - 1)]
                found[name] = pd.Series(texts, dtype=object).where(texts != MISSING)
        return pd.DataFrame(found)
