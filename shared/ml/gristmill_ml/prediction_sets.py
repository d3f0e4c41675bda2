"""The *prediction set* contract: what several models say of the same rows, in Parquet (or another table format) or in npz.

As a table it is long: a row for every row and model. Columns: `row_id`; `model` (without it the file's name is the model's);
`p_<class>` for every class, or `prediction` for numbers; and, where they are known, `label` and `split`. As npz it is the
array `predictions` (rows x models x classes; rows x models for numbers) and, where known, `labels` (numbers of classes, or
numbers), `models`, `classes`, `row_ids`, `splits`, `features` (rows x features) and `feature_names`.
"""

import math
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from gristmill_ml.tables import Table, UnreadableTableError, open_table

Array = npt.NDArray[Any]

_CLASS = "p_"
_MOST_NAMES = 100_000
_LONGEST_NAME = 1_000  # characters
_MOST_NAME_BYTES = 2**28  # of names in npz, which numpy gives the length of the longest
_ROWS_AT_ONCE = 65_536
_KNOWN = ("predictions", "labels", "models", "classes", "row_ids", "splits", "features", "feature_names")


class PredictionSetError(ValueError):
    """The files do not make a prediction set; the message says what to change."""


@dataclass(frozen=True)
class Source:
    """A file: where it lies, its format ("npz" or one of a table), and its owner's name for it."""

    path: Path
    format: str
    name: str


@dataclass(frozen=True)
class PredictionSet:
    """What M models say of N rows.

    Attributes:
        predictions: N x M x C float32, as they came: probabilities, logits, or for C = 1 numbers.
        row_ids: N names. models: M names. classes: C names, or None for numbers.
        labels: N numbers of classes (int64) or numbers (float64), where they are known. splits: N names, likewise.
        features: N x F float32, NaN where one is not known, and their F names; or None.
    """

    predictions: npt.NDArray[np.float32]
    row_ids: Array
    models: tuple[str, ...]
    classes: tuple[str, ...] | None
    labels: Array | None = None
    splits: Array | None = None
    features: npt.NDArray[np.float32] | None = None
    feature_names: tuple[str, ...] = ()


def read_prediction_set(
    sources: Sequence[Source],
    *,
    labels: Source | None = None,
    features: Source | None = None,
    split: str | None = None,
    most_numbers: int = 2**29,
) -> PredictionSet:
    """Read one npz, or one or many tables that belong together.

    Args:
        labels: a table of `row_id` and `label`, where the sources have none.
        features: a table of `row_id` and columns of numbers that describe the rows.
        split: only rows of this split; needed where there are several.
        most_numbers: refuse predictions of more numbers than so many, before they take memory.

    Raises PredictionSetError, in words.
    """
    try:
        if any(source.format == "npz" for source in sources):
            _demand(len(sources) == 1, "An npz file holds all predictions: send it alone.")
            found = _chosen(_read_npz(sources[0], most_numbers), split)
        else:
            found = _read_tables(sources, split, most_numbers)
        if labels is not None:
            found = replace(found, labels=_labels_from(labels, found))
        _check_labels(found)
        return found if features is None else _with_features(found, features)
    except UnreadableTableError as error:
        raise PredictionSetError(str(error)) from error


def _check_labels(found: PredictionSet) -> None:
    if found.labels is None:
        return
    _demand(bool(np.isfinite(found.labels).all()), "Some labels are NaN or infinite.")
    if found.classes is not None:
        last = len(found.classes) - 1
        strange = found.labels[(found.labels < 0) | (found.labels > last)]
        _demand(not len(strange), f"The classes are numbered 0 to {last}, but a label is {strange[:1].sum()}.")


def write_prediction_set(path: Path, found: PredictionSet) -> None:
    """Write a prediction set as Parquet, a stretch of rows at a time."""
    columns = [_CLASS + name for name in found.classes] if found.classes is not None else ["prediction"]
    count = len(found.models)
    with _writer(path, columns, found) as writer:
        step = max(1, _ROWS_AT_ONCE // count)
        for start in range(0, len(found.row_ids), step):
            part = found.predictions[start : start + step]
            rows = slice(start, start + len(part))
            data: dict[str, Any] = {
                "row_id": np.repeat(found.row_ids[rows].astype(object), count),
                "model": np.tile(np.array(found.models, dtype=object), len(part)),
            }
            data |= {name: part[:, :, index].ravel() for index, name in enumerate(columns)}
            if found.labels is not None:
                own = found.labels[rows]
                named = own if found.classes is None else np.array(found.classes, dtype=object)[own]
                data["label"] = np.repeat(named, count)
            if found.splits is not None:
                data["split"] = np.repeat(found.splits[rows].astype(str), count)
            writer.write_table(pa.table(data, schema=writer.schema))


def _writer(path: Path, columns: list[str], found: PredictionSet) -> pq.ParquetWriter:
    fields = [("row_id", pa.string()), ("model", pa.string()), *((name, pa.float32()) for name in columns)]
    if found.labels is not None:
        fields.append(("label", pa.string() if found.classes is not None else pa.float64()))
    if found.splits is not None:
        fields.append(("split", pa.string()))
    return pq.ParquetWriter(path, pa.schema(fields), compression="zstd")


# -- npz ---------------------------------------------------------------------------------------------------------------


def _read_npz(source: Source, most_numbers: int) -> PredictionSet:
    try:
        with np.load(source.path, allow_pickle=False) as file:
            _check_headers(source, set(file.files), most_numbers)
            arrays = {name: file[name] for name in file.files}
    except PredictionSetError:
        raise
    except Exception as error:  # numpy and zipfile have no error of their own for what is wrong with a file
        raise PredictionSetError(f"{source.name!r} is not a readable npz file of plain arrays.") from error
    predictions = arrays.pop("predictions")
    _demand(np.issubdtype(predictions.dtype, np.floating), "`predictions` must be floating-point numbers.")
    _demand(predictions.ndim in (2, 3), "`predictions` must be rows x models x classes, or rows x models for numbers.")
    _demand(predictions.size > 0, f"`predictions` is empty: its shape is {predictions.shape}.")
    regression = predictions.ndim == 2 or predictions.shape[2] == 1
    predictions = (predictions[:, :, None] if predictions.ndim == 2 else predictions).astype(np.float32, copy=False)
    rows, models, classes = predictions.shape
    found = PredictionSet(
        predictions,
        _names(arrays.get("row_ids", np.arange(rows)), rows, "row_ids"),
        _unique(arrays.get("models", _numbered("model", models)), models, "models"),
        None if regression else _unique(arrays.get("classes", np.arange(classes)), classes, "classes"),
        None if "labels" not in arrays else _npz_labels(arrays["labels"], rows, regression),
        None if "splits" not in arrays else _names(arrays["splits"], rows, "splits"),
    )
    if "features" not in arrays:
        return found
    features = arrays["features"]
    _demand(features.ndim == 2 and len(features) == rows, "`features` must be rows x features.")
    _demand(np.issubdtype(features.dtype, np.number), "`features` must be numbers.")
    width = features.shape[1]
    names = _unique(arrays.get("feature_names", _numbered("feature", width)), width, "feature_names")
    return replace(found, features=features.astype(np.float32), feature_names=names)


def _check_headers(source: Source, names: set[str], most_numbers: int) -> None:
    """Shapes from the arrays' headers, before any of them takes memory."""
    _demand("predictions" in names, f"{source.name!r} has no array `predictions` (it has {', '.join(sorted(names))}).")
    strange = names - set(_KNOWN)
    _demand(not strange, f"{source.name!r} has arrays that mean nothing here: {', '.join(sorted(strange))}.")
    with zipfile.ZipFile(source.path) as archive:
        _demand(
            sorted(archive.namelist()) == sorted(f"{name}.npy" for name in names),
            f"{source.name!r} holds more than arrays.",
        )
        total = 0
        for name in names:
            with archive.open(f"{name}.npy") as member:
                version = np.lib.format.read_magic(member)
                read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
                shape, _, dtype = read(member)
            _demand(dtype.kind in "fiubU", f"The array `{name}` of {source.name!r} is neither numbers nor text.")
            count = math.prod(shape)
            _demand(count <= most_numbers, _too_many(shape, most_numbers))
            total += count * dtype.itemsize
        _demand(total <= 8 * most_numbers + _MOST_NAME_BYTES, f"The arrays of {source.name!r} are {total:,} bytes.")


def _npz_labels(labels: Array, rows: int, regression: bool) -> Array:
    _demand(labels.shape == (rows,), f"There are predictions of {rows} rows but labels of shape {labels.shape}.")
    if regression:
        _demand(np.issubdtype(labels.dtype, np.number), "The labels must be numbers, as the predictions are.")
        return labels.astype(np.float64)
    _demand(np.issubdtype(labels.dtype, np.integer), "In npz, `labels` are the numbers of classes, from 0.")
    return labels.astype(np.int64)


def _names(values: Array, count: int, what: str) -> Array:
    _demand(values.shape == (count,), f"`{what}` must be {count} names, one each; its shape is {values.shape}.")
    return values.astype(str)


def _unique(values: Array, count: int, what: str) -> tuple[str, ...]:
    names = tuple(_names(values, count, what).tolist())
    _demand(len(set(names)) == count, f"`{what}` has a name twice.")
    return names


def _numbered(word: str, count: int) -> Array:
    return np.array([f"{word} {index}" for index in range(count)])


def _chosen(found: PredictionSet, split: str | None) -> PredictionSet:
    """The rows of a split."""
    if found.splits is None:
        _demand(split is None, f"There is no split {split!r}: the file has no splits.")
        return found
    _check_split(split, sorted(set(found.splits.tolist())))
    if split is None:
        return found
    rows = np.flatnonzero(found.splits == split)
    labels = None if found.labels is None else found.labels[rows]
    features = None if found.features is None else found.features[rows]
    return replace(
        found, predictions=found.predictions[rows], row_ids=found.row_ids[rows], labels=labels, splits=found.splits[rows],
        features=features,
    )  # fmt: skip


def _check_split(split: str | None, splits: list[str]) -> None:
    listed = ", ".join(map(repr, splits[:20]))
    _demand(split is not None or len(splits) <= 1, f"The rows belong to several splits ({listed}): say which to use.")
    _demand(split is None or split in splits, f"There is no split {split!r}; there are {listed}.")


# -- tables ------------------------------------------------------------------------------------------------------------


def _read_tables(sources: Sequence[Source], split: str | None, most_numbers: int) -> PredictionSet:
    """Twice through the files: first which rows and models there are, then what they say."""
    tables = [_opened(source) for source in sources]
    columns = _value_columns(tables)
    row_ids, models, splits = _keys(tables, split)
    shape = (len(row_ids), len(models), len(columns))
    _demand(int(np.prod(shape)) <= most_numbers, _too_many(shape, most_numbers))
    classes = None if columns == ["prediction"] else tuple(name.removeprefix(_CLASS) for name in columns)
    predictions = np.empty(shape, dtype=np.float32)
    seen = np.zeros(shape[:2], dtype=bool)
    labels = _Labels(len(row_ids), classes) if any("label" in table.schema.names for _, table in tables) else None
    of_row = np.zeros(len(row_ids), dtype=object) if splits else None
    for source, batch in _batches(tables, [*columns, "label"], split):
        rows, own = _positions(batch["row_id"], row_ids), _positions(_models_of(source, batch), models)
        _refuse_repeats(seen, rows, own, row_ids, models)
        seen[rows, own] = True
        predictions[rows, own] = np.column_stack([_numbers(batch[name], source, name) for name in columns])
        if labels is not None and "label" in batch.schema.names:
            labels.add(rows, batch["label"], source)
        if of_row is not None:
            of_row[rows] = batch["split"].to_numpy(zero_copy_only=False)
    if not seen.all():
        row, model = np.argwhere(~seen)[0]
        raise PredictionSetError(
            f"Every model must predict every row: {int((~seen).sum()):,} predictions are missing, the first is that of "
            f"model {models[int(model)].as_py()!r} for row {row_ids[int(row)].as_py()!r}."
        )
    return PredictionSet(
        predictions,
        np.array(row_ids.to_pylist(), dtype=object),
        tuple(models.to_pylist()),
        classes,
        None if labels is None else labels.whole(row_ids),
        None if of_row is None else of_row.astype(str),
    )


def _opened(source: Source) -> tuple[Source, Table]:
    table = open_table(source.path, source.format)
    names = table.schema.names
    _demand(len(set(names)) == len(names), f"{source.name!r} has two columns of one name.")
    _demand("row_id" in names, f"{source.name!r} has no column `row_id`.")
    _demand(table.rows > 0, f"{source.name!r} has no rows.")
    return source, table


def _value_columns(tables: list[tuple[Source, Table]]) -> list[str]:
    """The columns of predictions, which all tables must share."""
    found: list[str] = []
    for source, table in tables:
        own = [name for name in table.schema.names if name.startswith(_CLASS)]
        if not own and "prediction" in table.schema.names:
            own = ["prediction"]
        _demand(bool(own), f"{source.name!r} has no columns `p_<class>` and no column `prediction`.")
        found = found or own
        _demand(set(own) == set(found), f"{source.name!r} has other classes than {tables[0][0].name!r}.")
    return found


def _keys(tables: list[tuple[Source, Table]], split: str | None) -> tuple[pa.Array, pa.Array, list[str]]:
    """The rows, the models and the splits that occur, as text, in the order in which they come."""
    rows: list[pa.Array] = []
    models: list[pa.Array] = []
    splits: list[str] = []
    named = ["split" in table.schema.names for _, table in tables]
    _demand(all(named) or not any(named), "Some files have a column `split` and some have not.")
    _demand(split is None or any(named), f"There is no split {split!r}: there is no column `split`.")
    for source, batch in _batches(tables, [], None):
        if all(named):
            splits.extend(set(batch["split"].unique().to_pylist()) - set(splits))
            batch = batch if split is None else batch.filter(pc.equal(batch["split"], split))
        rows = [pc.unique(pa.concat_arrays([*rows, batch["row_id"]]))]
        models = [pc.unique(pa.concat_arrays([*models, _models_of(source, batch)]))]
        _demand(len(models[0]) <= _MOST_NAMES, f"There are more than {_MOST_NAMES:,} models.")
    _check_split(split, sorted(splits))
    return rows[0], models[0], splits


def _batches(
    tables: list[tuple[Source, Table]], extra: list[str], split: str | None
) -> Iterator[tuple[Source, pa.RecordBatch]]:
    """Batches with keys as text, of the rows of a split."""
    for source, table in tables:
        wanted = [name for name in ("row_id", "model", "split", *extra) if name in table.schema.names]
        for batch in table.batches(wanted):
            for name in ("row_id", "model", "split"):
                if name in wanted:
                    batch = batch.set_column(batch.schema.get_field_index(name), name, _text(batch[name], source, name))
            if split is not None:
                batch = batch.filter(pc.equal(batch["split"], split))
            yield source, batch


def _text(column: pa.Array, source: Source, name: str) -> pa.Array:
    _demand(column.null_count == 0, f"The column `{name}` of {source.name!r} has cells without a value.")
    try:
        text = column.cast(pa.string())
    except pa.ArrowException as error:
        raise PredictionSetError(f"The column `{name}` of {source.name!r} must be text or numbers.") from error
    longest = pc.max(pc.utf8_length(text)).as_py() or 0
    _demand(
        longest <= _LONGEST_NAME,
        f"A `{name}` in {source.name!r} has {longest:,} characters; at most {_LONGEST_NAME:,} are taken.",
    )
    return text


def _models_of(source: Source, batch: pa.RecordBatch) -> pa.Array:
    if "model" in batch.schema.names:
        return batch["model"]
    return pa.repeat(pa.scalar(source.name.rpartition(".")[0] or source.name, pa.string()), batch.num_rows)


def _positions(values: pa.Array, known: pa.Array) -> npt.NDArray[np.int64]:
    return np.asarray(pc.index_in(values, value_set=known).to_numpy(zero_copy_only=False), dtype=np.int64)


def _refuse_repeats(seen: Array, rows: Array, own: Array, row_ids: pa.Array, models: pa.Array) -> None:
    pairs = rows * len(models) + own
    _, first = np.unique(pairs, return_index=True)
    repeated = (
        np.setdiff1d(np.arange(len(pairs)), first) if len(first) < len(pairs) else np.flatnonzero(seen[rows, own])
    )
    if len(repeated):
        row, model = row_ids[int(rows[repeated[0]])].as_py(), models[int(own[repeated[0]])].as_py()
        raise PredictionSetError(f"Model {model!r} predicts row {row!r} twice.")


def _numbers(column: pa.Array, source: Source, name: str) -> npt.NDArray[np.float32]:
    _demand(column.null_count == 0, f"The column `{name}` of {source.name!r} has cells without a value.")
    try:
        cast = column.cast(pa.float32(), safe=False)
    except pa.ArrowException as error:
        raise PredictionSetError(f"The column `{name}` of {source.name!r} must be numbers.") from error
    return np.asarray(cast.to_numpy(zero_copy_only=False), dtype=np.float32)


class _Labels:
    """The labels of rows, told once for every model."""

    def __init__(self, rows: int, classes: tuple[str, ...] | None) -> None:
        self._classes = None if classes is None else pa.array(classes, pa.string())
        self._found = np.full(rows, np.nan)

    def add(self, rows: Array, column: pa.Array, source: Source) -> None:
        known = np.asarray(column.is_valid())
        values = _label_values(column.filter(column.is_valid()), self._classes, source)
        _demand(bool(np.isfinite(values).all()), "Some labels are NaN or infinite.")
        before = self._found[rows[known]]
        self._found[rows[known]] = values
        same = (self._found[rows[known]] == values) & (np.isnan(before) | (before == values))
        _demand(bool(same.all()), "A row has two different labels.")

    def whole(self, row_ids: pa.Array) -> Array | None:
        """All labels; None when there are none."""
        unknown = np.isnan(self._found)
        if unknown.all():
            return None
        if unknown.any():
            row = row_ids[int(np.flatnonzero(unknown)[0])].as_py()
            raise PredictionSetError(f"{int(unknown.sum()):,} rows have no label, the first is {row!r}.")
        return self._found if self._classes is None else self._found.astype(np.int64)


def _label_values(column: pa.Array, classes: pa.Array | None, source: Source) -> Array:
    """Numbers of classes, or numbers, as float64."""
    if classes is None:
        try:
            return np.asarray(column.cast(pa.float64()).to_numpy(zero_copy_only=False))
        except pa.ArrowException as error:
            raise PredictionSetError(f"The column `label` of {source.name!r} must be numbers.") from error
    text = _text(column, source, "label")
    at = pc.index_in(text, value_set=classes)
    if at.null_count:
        strange = text[int(np.flatnonzero(np.asarray(at.is_null()))[0])].as_py()
        raise PredictionSetError(f"The label {strange!r} in {source.name!r} has no column `p_{strange}`.")
    return np.asarray(at.to_numpy(zero_copy_only=False), dtype=np.float64)


def _labels_from(source: Source, found: PredictionSet) -> Array | None:
    """Labels of a table of their own."""
    row_ids = pa.array(found.row_ids.tolist(), pa.string())
    labels = _Labels(len(row_ids), found.classes)
    table = _opened(source)
    _demand("label" in table[1].schema.names, f"{source.name!r} has no column `label`.")
    for _, batch in _batches([table], ["label"], None):
        at = pc.index_in(batch["row_id"], value_set=row_ids)
        known = at.is_valid()
        labels.add(np.asarray(at.filter(known)), batch["label"].filter(known), source)
    whole = labels.whole(row_ids)
    _demand(whole is not None, f"No row of the predictions has a label in {source.name!r}.")
    return whole


def _with_features(found: PredictionSet, source: Source) -> PredictionSet:
    """Features of a table of their own: all columns of numbers."""
    row_ids = pa.array(found.row_ids.tolist(), pa.string())
    table = _opened(source)
    names = [name for name in table[1].schema.names if name not in ("row_id", "model", "split", "label")]
    _demand(bool(names), f"{source.name!r} has no columns beside `row_id`.")
    features = np.full((len(row_ids), len(names)), np.nan, dtype=np.float32)
    seen = np.zeros(len(row_ids), dtype=bool)
    for _, batch in _batches([table], names, None):
        at = pc.index_in(batch["row_id"], value_set=row_ids)
        known = at.is_valid()
        rows = np.asarray(at.filter(known))
        twice = seen[rows].any() or len(np.unique(rows)) < len(rows)
        _demand(not twice, f"{source.name!r} has a row twice.")
        features[rows] = np.column_stack([_feature(batch[name].filter(known), source, name) for name in names])
        seen[rows] = True
    missing = np.flatnonzero(~seen)
    _demand(not len(missing), f"{len(missing):,} rows have no features in {source.name!r}.")
    return replace(found, features=features, feature_names=tuple(names))


def _feature(column: pa.Array, source: Source, name: str) -> npt.NDArray[np.float32]:
    """Numbers, NaN where a cell has none."""
    try:
        cast = column.cast(pa.int8()) if pa.types.is_boolean(column.type) else column
        return np.asarray(cast.cast(pa.float32(), safe=False).to_numpy(zero_copy_only=False), dtype=np.float32)
    except pa.ArrowException as error:
        raise PredictionSetError(f"The feature `{name}` of {source.name!r} is not a column of numbers.") from error


def _too_many(shape: Iterable[int], most_numbers: int) -> str:
    listed = " x ".join(f"{n:,}" for n in shape)
    return f"These are {listed} numbers; at most {most_numbers:,} can be taken at once."


def _demand(truth: bool, words: str) -> None:
    if not truth:
        raise PredictionSetError(words)
