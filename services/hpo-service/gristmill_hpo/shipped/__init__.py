"""What comes with the package: errors of scikit-learn pipelines on 390 OpenML datasets, and the surrogate that learnt from them;
learning curves of finetuned models on ten small sets, and the predictors that learnt from those.

The errors are those of the meta-dataset in the source distribution of oboe 0.2.0 (BSD-3-Clause, C. Yang 2021): balanced errors by
cross-validation, as float16. Only what was evaluated there is kept; what that file filled in by low-rank completion is missing here.
"""

import json
from functools import cache
from importlib.resources import as_file, files

import numpy as np
import pyarrow.parquet as pq

from gristmill_hpo.deeppipe.metadata import MetaDataset
from gristmill_hpo.deeppipe.surrogate import Surrogate, load_surrogate
from gristmill_hpo.finetuning.data import DESCRIPTOR_COLUMNS
from gristmill_hpo.finetuning.settings import SETTINGS_COLUMNS
from gristmill_hpo.quicktune.artifact import load_predictors
from gristmill_hpo.quicktune.curves import Curves
from gristmill_hpo.quicktune.predictors import Predictors
from gristmill_hpo.quicktune.tables import Columns, read_curves
from gristmill_hpo.space import Space

_HERE = files(__name__)
SPLITS = ("train", "val", "test")


def space() -> Space:
    """The 23,424 pipelines of TensorOboe: imputer, encoder, standardizer, dim_reducer, estimator."""
    return Space.read(json.loads((_HERE / "space.json").read_text()))


def metadata(split: str) -> MetaDataset:
    """Accuracies (1 − balanced error) on the 300 datasets of `train`, the 40 of `val` or the 50 of `test`."""
    with as_file(_HERE / "tensoroboe.parquet") as path:
        file = pq.ParquetFile(path)
        datasets = json.loads(file.schema_arrow.metadata[b"split"])[split]
        table = file.read(datasets)
    scores = np.stack([1 - table[name].to_numpy().astype(np.float32) for name in datasets])
    return MetaDataset(space(), scores, tuple(datasets))


@cache
def surrogate() -> Surrogate:
    with as_file(_HERE / "surrogate.safetensors") as path:
        return load_surrogate(path)[0]


def finetunings(models: tuple[str, ...] = ()) -> tuple[list[Curves], tuple[str, ...]]:
    """Curves by dataset, and the models that they are of; `models` as `read_curves` takes them."""
    with as_file(_HERE / "finetunings.parquet") as path:
        table = pq.read_table(path).to_pandas()
    return read_curves(table, Columns(SETTINGS_COLUMNS, DESCRIPTOR_COLUMNS), models)


@cache
def predictors() -> tuple[Predictors, tuple[str, ...]]:
    """Of the scores and costs of finetunings, and the models that they know."""
    with as_file(_HERE / "predictors.safetensors") as path:
        found, models, _ = load_predictors(path)
    return found, models
