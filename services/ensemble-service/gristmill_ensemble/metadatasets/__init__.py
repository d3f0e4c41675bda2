"""Metadatasets: what many finetuned models say of the same rows, and how each was finetuned.

Two tables. *Predictions* is a prediction set (`row_id, model, p_<class>…, label, split`), one model a run. *Runs* says of each
run, by `model`, which pretrained model it began with, its configuration and seed, its losses and its learning curve. The
layout follows FTC (Arango et al., arXiv 2410.19889).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from gristmill_ml.prediction_sets import PredictionSetError, Source
from gristmill_ml.tables import UnreadableTableError, open_table

SHIPPED = ("banking77", "trec6")
RUNS = pa.schema(
    {
        "model": pa.string(), "dataset": pa.string(), "pretrained": pa.string(), "update": pa.string(),
        "learning_rate": pa.float64(), "head_learning_rate": pa.float64(), "epochs": pa.int32(), "batch_size": pa.int32(),
        "weight_decay": pa.float64(), "max_tokens": pa.int32(), "seed": pa.int64(), "train_rows": pa.int32(),
        "validation_nll": pa.float64(), "validation_error": pa.float64(), "test_nll": pa.float64(), "test_error": pa.float64(),
        "seconds": pa.float64(), "curve_training": pa.list_(pa.float64()), "curve_validation": pa.list_(pa.float64()),
        "curve_validation_error": pa.list_(pa.float64()),
    }
)  # fmt: skip
_NEEDED = ("model", "pretrained", "update", "seed", "validation_nll")


@dataclass(frozen=True)
class Wanted:
    """Which runs are asked for; None: any.

    Attributes:
        best: the runs with the smallest validation NLL, so many.
    """

    pretrained: tuple[str, ...] | None = None
    updates: tuple[str, ...] | None = None
    seeds: tuple[int, ...] | None = None
    best: int | None = None


def shipped(name: str) -> tuple[Source, Source]:
    """The predictions and the runs of a metadataset that comes with the package."""
    predictions, runs = (Path(__file__).parent / f"{name}-{part}.parquet" for part in ("predictions", "runs"))
    return Source(predictions, "parquet", predictions.name), Source(runs, "parquet", runs.name)


def write_runs(path: Path, runs: list[dict[str, Any]]) -> None:
    write_table(pa.Table.from_pylist(runs, schema=RUNS), path)


def write_table(runs: pa.Table, path: Path) -> None:
    pq.write_table(runs, path, compression="zstd")


def read_runs(source: Source, wanted: Wanted) -> pa.Table:
    """The runs that are asked for, the best first. Raises PredictionSetError, in words."""
    try:
        table = open_table(source.path, source.format)
        runs = pa.Table.from_batches(list(table.batches()), table.schema)
    except UnreadableTableError as error:
        raise PredictionSetError(str(error)) from error
    runs = _checked(runs, source)
    for column, values in (("pretrained", wanted.pretrained), ("update", wanted.updates), ("seed", wanted.seeds)):
        if values is not None:
            runs = runs.filter(pc.is_in(runs[column], value_set=pa.array(values, RUNS.field(column).type)))
    runs = runs.sort_by("validation_nll")
    if wanted.best is not None:
        runs = runs.slice(0, wanted.best)
    if runs.num_rows == 0:
        raise PredictionSetError("No run is of that kind.")
    return runs


def _checked(runs: pa.Table, source: Source) -> pa.Table:
    """The same runs with the types of RUNS, and no value where a number is none."""
    names = runs.schema.names
    if len(set(names)) < len(names):
        raise PredictionSetError(f"{source.name!r} has two columns of one name.")
    missing = [name for name in _NEEDED if name not in names]
    if missing:
        raise PredictionSetError(f"{source.name!r} is not a table of runs: it has no column {missing[0]!r}.")
    for at, name in enumerate(names):
        if name not in RUNS.names:
            continue
        try:
            column = runs[name].cast(RUNS.field(name).type)
        except pa.ArrowException as error:
            raise PredictionSetError(
                f"The column {name!r} of {source.name!r} is not of type {RUNS.field(name).type}."
            ) from error
        if pa.types.is_floating(column.type):
            column = pc.if_else(pc.is_finite(column), column, None)
        if name in _NEEDED and column.null_count:
            raise PredictionSetError(f"The column {name!r} of {source.name!r} has cells without a value.")
        runs = runs.set_column(at, name, column)
    return runs


def export_predictions(source: Source, runs: pa.Table, split: str | None, path: Path) -> int:
    """Write the predictions of these runs, of one split or all, as a prediction set; return how many rows.

    Raises PredictionSetError, in words.
    """
    models, count = pc.unique(runs["model"].combine_chunks()), 0
    writer = None
    try:
        table = open_table(source.path, source.format)
        if any(table.schema.names.count(name) != 1 for name in ("row_id", "model", "split")):
            raise PredictionSetError(f"{source.name!r} has not one column each of `row_id`, `model` and `split`.")
        for batch in table.batches():
            kept = pc.is_in(batch["model"].cast(pa.string()), value_set=models)
            if split is not None:
                kept = pc.and_(kept, pc.equal(batch["split"].cast(pa.string()), split))
            part = batch.filter(kept)
            if part.num_rows:
                writer = writer or pq.ParquetWriter(path, part.schema, compression="zstd")
                writer.write_batch(part)
                count += part.num_rows
    except UnreadableTableError as error:
        raise PredictionSetError(str(error)) from error
    except pa.ArrowException as error:
        raise PredictionSetError(f"The columns `model` and `split` of {source.name!r} must be text.") from error
    finally:
        if writer is not None:
            writer.close()
    if not count:
        raise PredictionSetError(
            "There are no predictions of these runs" + (f" in the split {split!r}." if split else ".")
        )
    return count
