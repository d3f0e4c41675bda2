"""A fitted pipeline as a file: skops, with a manifest inside. Reading one may run code, so only what was made here is read."""

import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import skops.io
from sklearn.pipeline import Pipeline as SklearnPipeline

from gristmill_ml.artifacts import ArtifactError
from gristmill_ml.tabular.columns import Columns

FORMAT, VERSION = "gristmill.hpo.pipeline", 1

_MANIFEST = "manifest.json"
# Beyond what skops trusts by itself; all of them are parts of estimators that a search can choose.
_TRUSTED = [
    "numpy.dtype", "sklearn.feature_selection._univariate_selection.f_classif",
    "sklearn.feature_selection._univariate_selection.f_regression", "sklearn.metrics._dist_metrics.EuclideanDistance64",
    "sklearn.metrics._dist_metrics.ManhattanDistance64", "sklearn.neighbors._ball_tree.BallTree",
    "sklearn.neighbors._kd_tree.KDTree", "sklearn.neural_network._stochastic_optimizers.AdamOptimizer",
    "sklearn.neural_network._stochastic_optimizers.SGDOptimizer", "sklearn.tree._tree.Tree",
]  # fmt: skip


@dataclass(frozen=True)
class FittedPipeline:
    """Attributes: classes: names, in the order of the pipeline's numbers; None for regression."""

    pipeline: SklearnPipeline
    columns: Columns
    classes: tuple[str, ...] | None


def save_pipeline(path: Path, fitted: FittedPipeline, about: Mapping[str, Any]) -> None:
    skops.io.dump(fitted.pipeline, path, compression=zipfile.ZIP_DEFLATED)
    manifest = {
        **about, "format": FORMAT, "version": VERSION, "columns": fitted.columns.describe(), "classes": fitted.classes
    }  # fmt: skip
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr(_MANIFEST, json.dumps(manifest, allow_nan=False))


def load_pipeline(path: Path) -> FittedPipeline:
    """Raises ArtifactError, in words. Only for files that this installation made."""
    try:
        with zipfile.ZipFile(path) as file:
            manifest = json.loads(file.read(_MANIFEST))
        if (manifest["format"], manifest["version"]) != (FORMAT, VERSION):
            raise ArtifactError("This pipeline was made by another release. Search again with this one.")
        pipeline = skops.io.load(path, trusted=_TRUSTED)
    except (
        KeyError,
        ValueError,
        zipfile.BadZipFile,
        TypeError,
        skops.io.exceptions.UntrustedTypesFoundException,
    ) as error:
        if isinstance(error, ArtifactError):
            raise
        raise ArtifactError("This is not a pipeline that a search made.") from error
    classes = manifest["classes"]
    return FittedPipeline(pipeline, Columns.read(manifest["columns"]), None if classes is None else tuple(classes))
