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
        missing = [
            name
            for name in ("model", "pretrained", "update", "seed", "validation_nll")
            if name not in table.schema.names
        ]
        if missing:
            raise PredictionSetError(f"{source.name!r} is not a table of runs: it has no column {missing[0]!r}.")
        runs = pa.Table.from_batches(list(table.batches()), table.schema)
    except UnreadableTableError as error:
        raise PredictionSetError(str(error)) from error
    for column, values in (("pretrained", wanted.pretrained), ("update", wanted.updates), ("seed", wanted.seeds)):
        if values is not None:
            runs = runs.filter(pc.is_in(runs[column], value_set=pa.array(values, runs.schema.field(column).type)))
    runs = runs.sort_by("validation_nll")
    if wanted.best is not None:
        runs = runs.slice(0, wanted.best)
    if runs.num_rows == 0:
        raise PredictionSetError("No run is of that kind.")
    return runs


def export_predictions(source: Source, runs: pa.Table, split: str | None, path: Path) -> int:
    """Write the predictions of these runs, of one split or all, as a prediction set; return how many rows.

    Raises PredictionSetError, in words.
    """
    models, count = pc.unique(runs["model"].combine_chunks()), 0
    writer = None
    try:
        table = open_table(source.path, source.format)
        if not {"row_id", "model", "split"} <= set(table.schema.names):
            raise PredictionSetError(f"{source.name!r} has no columns `row_id`, `model` and `split`.")
        for batch in table.batches():
            kept = pc.is_in(batch["model"].cast(pa.string()), value_set=models)
            if split is not None:
                kept = pc.and_(kept, pc.equal(batch["split"], split))
            part = batch.filter(kept)
            if part.num_rows:
                writer = writer or pq.ParquetWriter(path, part.schema, compression="zstd")
                writer.write_batch(part)
                count += part.num_rows
    except UnreadableTableError as error:
        raise PredictionSetError(str(error)) from error
    finally:
        if writer is not None:
            writer.close()
    if not count:
        raise PredictionSetError(
            "There are no predictions of these runs" + (f" in the split {split!r}." if split else ".")
        )
    return count
