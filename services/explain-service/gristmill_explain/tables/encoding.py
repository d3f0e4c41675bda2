"""Tables as numbers for networks: scaled numbers, categories as places or as what they meant for the target; and the way back."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd
from sklearn.model_selection import KFold, StratifiedKFold
from sklearn.preprocessing import TargetEncoder

Array = npt.NDArray[np.float32]
Doubt = tuple[str, npt.NDArray[np.bool_]]
Target = Literal["binary", "multiclass", "continuous"]
MISSING = "\ue000"  # a category of its own; a character that is assigned to nothing
MOST_PLACES = 20  # categories that have a column each
_FOLDS = 5
_LARGEST = 1e100  # whose square is a number, too
_FARTHEST = 10.0  # deviations; what lies beyond is cut


@dataclass(frozen=True)
class Number:
    """A column of numbers: scaled; what is missing is the mean, and says so in a column of its own if anything was missing before.

    Attributes:
        low, high: the least and the largest that it was learnt from.
    """

    name: str
    mean: float
    deviation: float
    gaps: bool
    low: float
    high: float

    @property
    def width(self) -> int:
        return 1 + self.gaps

    def encode(self, values: npt.NDArray[np.float64]) -> Array:
        missing = np.isnan(values)
        scaled = np.where(missing, 0.0, (np.where(missing, 0.0, values) - self.mean) / self.deviation)
        columns = [scaled.clip(-_FARTHEST, _FARTHEST)] + ([missing.astype(float)] if self.gaps else [])
        return np.stack(columns, axis=1).astype(np.float32)

    def decode(self, columns: Array) -> list[float | str | None]:
        gone = columns[:, 1] > 0 if self.gaps else np.zeros(len(columns), bool)
        values = self.mean + self.deviation * columns[:, 0].astype(float)
        return [None if missing else float(own) for own, missing in zip(values, gone, strict=True)]

    def doubts(self, values: npt.NDArray[np.float64]) -> Iterator[Doubt]:
        if not self.gaps:
            yield f"{self.name!r} is missing, which it never was before: it is taken for the mean", np.isnan(values)
        yield f"{self.name!r} is below all that was learnt from ({self.low:g})", values < self.low
        yield f"{self.name!r} is above all that was learnt from ({self.high:g})", values > self.high


@dataclass(frozen=True)
class Places:
    """A column of few categories: one column for each. What was never seen has none of them."""

    name: str
    categories: tuple[str, ...]

    @property
    def width(self) -> int:
        return len(self.categories)

    def encode(self, values: npt.NDArray[np.object_]) -> Array:
        codes = pd.Index(self.categories).get_indexer(pd.Index(values))
        found = np.zeros((len(values), self.width), np.float32)
        known = np.flatnonzero(codes >= 0)
        found[known, codes[known]] = 1
        return found

    def decode(self, columns: Array) -> list[float | str | None]:
        names = [*(_shown(own) for own in self.categories), None]
        return [names[at] for at in np.where(columns.any(axis=1), columns.argmax(axis=1), -1)]

    def doubts(self, values: npt.NDArray[np.object_]) -> Iterator[Doubt]:
        return _strangers(self.name, values, self.categories)


@dataclass(frozen=True)
class Meanings:
    """A column of many categories: what each meant for the target (a column for each class, if there are more than two).

    Attributes:
        meanings: by category, scaled numbers; what was never seen has zeros, which is the mean.
    """

    name: str
    meanings: Mapping[str, Sequence[float]]
    width: int

    def encode(self, values: npt.NDArray[np.object_]) -> Array:
        table = np.array([*self.meanings.values(), [0.0] * self.width], np.float32)
        found: Array = table[pd.Index(list(self.meanings)).get_indexer(pd.Index(values))]
        return found

    def decode(self, columns: Array) -> list[float | str | None]:
        """The first category of this meaning; None for what was never seen."""
        names: dict[bytes, str | None] = {}
        for name, own in self.meanings.items():
            names.setdefault(np.array(own, np.float32).tobytes(), _shown(name))
        return [names.get(np.ascontiguousarray(own).tobytes()) for own in columns]

    def doubts(self, values: npt.NDArray[np.object_]) -> Iterator[Doubt]:
        return _strangers(self.name, values, self.meanings)


Feature = Number | Places | Meanings


@dataclass
class Encoder:
    """How F features become M columns.

    Attributes:
        features: in the order of the table. left_out: columns that say nothing, and why.
    """

    features: list[Feature] = field(default_factory=list)
    left_out: dict[str, str] = field(default_factory=dict)

    @property
    def width(self) -> int:
        """M."""
        return sum(own.width for own in self.features)

    @property
    def owners(self) -> npt.NDArray[np.intp]:
        """Of each of the M columns, the number of its feature."""
        return np.repeat(np.arange(len(self.features)), [own.width for own in self.features])

    @property
    def starts(self) -> Iterator[tuple[int, Feature]]:
        """Each feature, with the number of the first of its columns."""
        at = 0
        for own in self.features:
            yield at, own
            at += own.width

    @property
    def names(self) -> list[str]:
        return [own.name for own in self.features]

    def fit(self, frame: pd.DataFrame, target: npt.NDArray[Any], kind: Target, seed: int) -> Array:
        """Learn from a table (numbers as float64, categories as texts, NaN where missing), and its N x M columns to train on.

        What categories meant for a row's own target is not told by that row (cross-fitting).
        """
        self.features, self.left_out, parts = [], {}, []
        for name in frame:
            values = frame[name]
            if reason := _says_nothing(values):
                self.left_out[str(name)] = reason
                continue
            feature, part = self._fitted(str(name), values, target, kind, seed)
            self.features.append(feature)
            parts.append(part)
        return np.concatenate(parts, axis=1) if parts else np.zeros((len(frame), 0), np.float32)

    def doubts(self, frame: pd.DataFrame) -> Iterator[tuple[str, str, npt.NDArray[np.bool_]]]:
        """What in rows is unlike all that was learnt from: the feature, words, and N truths."""
        for own in self.features:
            values = frame[own.name]
            for words, rows in own.doubts(values.to_numpy(float) if isinstance(own, Number) else as_texts(values)):  # type: ignore[arg-type]
                yield own.name, words, rows

    def decoded(self, inputs: Array) -> dict[str, list[float | str | None]]:
        """What features were, by name, of N x M."""
        return {own.name: own.decode(inputs[:, at : at + own.width]) for at, own in self.starts}

    def _fitted(
        self, name: str, values: "pd.Series[Any]", target: npt.NDArray[Any], kind: Target, seed: int
    ) -> tuple[Feature, Array]:
        if pd.api.types.is_numeric_dtype(values):
            numbers = values.to_numpy(float)
            number = Number(
                name, float(np.nanmean(numbers)), float(np.nanstd(numbers)) or 1.0, bool(np.isnan(numbers).any()),
                float(np.nanmin(numbers)), float(np.nanmax(numbers)),
            )  # fmt: skip
            return number, number.encode(numbers)
        texts = as_texts(values)
        categories = sorted(set(texts))
        if len(categories) <= MOST_PLACES:
            places = Places(name, tuple(categories))
            return places, places.encode(texts)
        return _meanings(name, texts, target, kind, seed)

    def transform(self, frame: pd.DataFrame) -> Array:
        """N x M."""
        parts = []
        for own in self.features:
            values = frame[own.name]
            parts.append(own.encode(values.to_numpy(float) if isinstance(own, Number) else as_texts(values)))  # type: ignore[arg-type]
        return np.concatenate(parts, axis=1) if parts else np.zeros((len(frame), 0), np.float32)


def target_kind(classes: int) -> Target:
    """0 classes: numbers."""
    return "continuous" if classes == 0 else "binary" if classes == 2 else "multiclass"


def crossing_folds(kind: Target, seed: int) -> KFold | StratifiedKFold:
    """Folds by which what a category meant is told without the row itself."""
    return (KFold if kind == "continuous" else StratifiedKFold)(_FOLDS, shuffle=True, random_state=seed)


def as_texts(values: "pd.Series[Any]") -> npt.NDArray[np.object_]:
    found = values.astype(object).to_numpy(copy=True)
    found[pd.isna(found)] = MISSING
    return np.array([str(own) for own in found], dtype=object)


def _shown(category: str) -> str | None:
    return None if category == MISSING else category


def _strangers(name: str, values: npt.NDArray[np.object_], known: Collection[str]) -> Iterator[Doubt]:
    missing = values == MISSING
    if MISSING not in known:
        yield f"{name!r} is missing, which it never was before", missing
    strange = ~missing & ~pd.Series(values).isin(list(known)).to_numpy()
    yield f"{name!r} is of a category that was never seen", strange


def _says_nothing(values: "pd.Series[Any]") -> str | None:
    known = values.dropna()
    if pd.api.types.is_numeric_dtype(values) and (np.abs(known.to_numpy(float)) > _LARGEST).any():
        return "its numbers are too large to be learnt from"
    if len(known) < 0.1 * len(values):
        return "more than 90 % of it is missing"
    if known.nunique() < 2 and len(known) == len(values):
        return "it has one value only"
    return None


def _meanings(
    name: str, texts: npt.NDArray[np.object_], target: npt.NDArray[Any], kind: Target, seed: int
) -> tuple[Meanings, Array]:
    encoder = TargetEncoder(target_type=kind, cv=crossing_folds(kind, seed))
    crossed = np.asarray(encoder.fit_transform(texts[:, None], target), float)
    mean, deviation = crossed.mean(axis=0), crossed.std(axis=0)
    deviation[deviation == 0] = 1.0
    table = (np.stack(encoder.encodings_, axis=1) - mean) / deviation
    categories = [str(own) for own in encoder.categories_[0]]
    found = Meanings(name, dict(zip(categories, table.tolist(), strict=True)), table.shape[1])
    return found, ((crossed - mean) / deviation).astype(np.float32)


def summed(parts: npt.NDArray[Any], owners: npt.NDArray[np.intp]) -> npt.NDArray[np.float64]:
    """N x M x K parts of columns to N x F x K of the features that own them (M numbers from 0, none left out, never falling)."""
    starts = np.flatnonzero(np.diff(owners, prepend=-1))
    if len(starts) == len(owners):
        return parts.astype(np.float64)
    return np.asarray(np.add.reduceat(parts, starts, axis=1, dtype=np.float64))
