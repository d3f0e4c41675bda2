"""`make finetunings`: finetune models in many ways on ten small sets, and keep all learning curves, which predictors learn from.

Two at a time, each in one thread; seconds are those of the processor. What is done is kept under build/finetunings/, so that an
interrupted run goes on. Writes gristmill_hpo/shipped/finetunings.parquet.
"""

import json
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
from finetuning_sets import HISTORY, LabelledSet, written
from kept import kept_under, measured_once

import gristmill_hpo
from gristmill_hpo.finetuning import data
from gristmill_hpo.finetuning.backbones import from_hub, takes_lora
from gristmill_hpo.finetuning.data import DESCRIPTOR_COLUMNS, Labelled, descriptors_of
from gristmill_hpo.finetuning.settings import SETTINGS_COLUMNS, Settings, draw_pairs, encoded, space_of
from gristmill_hpo.finetuning.training import DivergedError, Finetuning
from gristmill_ml.hub import find, models
from gristmill_ml.prediction_sets import Source

EACH, EPOCHS = 50, 6
VALIDATION_ROWS = 160
TOKENS, SIDE = 64, 64
OUT = Path(gristmill_hpo.__file__).parent / "shipped/finetunings.parquet"


def of_one(name: str, number: int) -> list[dict[str, Any]]:
    """A row for each epoch of the dataset's finetuning of this number."""
    labelled, (model, settings) = _labelled(name), _pairs(name)[number]
    backbone = from_hub(model, _set(name).modality)
    parts = labelled.parts
    training = Finetuning(
        backbone, parts["train"], parts["validation"], len(labelled.classes), settings, EPOCHS, max_tokens=TOKENS, seed=number
    )  # fmt: skip
    seconds = []
    try:
        for _ in range(EPOCHS):
            started = time.process_time()
            training.epoch()
            seconds.append(time.process_time() - started)
    except DivergedError:
        pass
    about = {
        **dict(zip(SETTINGS_COLUMNS, encoded(settings).tolist(), strict=True)),
        **dict(zip(DESCRIPTOR_COLUMNS, descriptors_of(labelled), strict=True)), "settings": json.dumps(asdict(settings)),
    }  # fmt: skip
    curve = training.curve
    rows = zip(curve.scores, curve.validation, seconds, strict=True)
    return [
        {"dataset": name, "candidate": number, "model": model, "step": step, "whole": EPOCHS, "score": score, "loss": loss,
         "seconds": spent} | about
        for step, (score, loss, spent) in enumerate(rows, start=1)
    ]  # fmt: skip


@cache
def _set(name: str) -> LabelledSet:
    return HISTORY[name]()


@cache
def _labelled(name: str) -> Labelled:
    own = _set(name)
    most: dict[str, int | None] = {"train": own.rows, "validation": VALIDATION_ROWS, "test": VALIDATION_ROWS}
    with tempfile.TemporaryDirectory() as folder:
        path = written(own, Path(folder))
        if own.modality == "image":
            return data.images(path, SIDE, most, 0)
        return data.texts(Source(path, "parquet", name), "text", "label", None, most, 0)


@cache
def _pairs(name: str) -> list[tuple[str, Settings]]:
    """What is tried on this dataset: models of the hub, and ways of finetuning them."""
    modality = _set(name).modality
    names = [own for own, model in models(modality).items() if model.kind != "scratch"]
    attentive = [takes_lora(find(own, modality)) for own in names]
    random = np.random.default_rng([list(HISTORY).index(name), 11])
    return [(names[model], own) for model, own in draw_pairs(space_of(modality), attentive, EACH, random)]


def files() -> Iterator[Path]:
    here, package = Path(__file__).resolve().parent, Path(gristmill_hpo.__file__).parent
    yield from (here / "make_finetunings.py", here / "finetuning_sets.py")
    yield from (package / "finetuning").glob("*.py")


def collected(task: tuple[str, int]) -> list[dict[str, Any]]:
    torch.set_num_threads(1)
    found: list[dict[str, Any]] = measured_once(KEPT, task, lambda: of_one(*task))
    return found


def main() -> None:
    # Of all datasets alike, so that what an interrupted run has is of use.
    tasks = [(name, number) for number in range(EACH) for name in HISTORY]
    with ProcessPoolExecutor(2) as pool:
        rows = [row for own in pool.map(collected, tasks) for row in own]
    table = pa.Table.from_pylist(rows)
    short = [field.with_type(pa.float32()) if pa.types.is_floating(field.type) else field for field in table.schema]
    pq.write_table(table.cast(pa.schema(short)), OUT, compression="zstd")
    hours = sum(row["seconds"] for row in rows) / 3600
    print(f"{len(rows)} epochs of {len(tasks)} finetunings, {hours:.1f} hours; {OUT.stat().st_size:,} bytes")


KEPT = kept_under("finetunings", files())

if __name__ == "__main__":
    main()
