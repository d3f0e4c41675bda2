"""What comes with the package: errors of scikit-learn pipelines on 390 OpenML datasets, and the surrogate that learnt from them.

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
