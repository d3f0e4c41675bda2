"""Pipelines that do the same to a table: where nothing is missing, no column is a category, shares of few columns or rows are equal;
and trees, to which scales are nothing."""

import math
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from gristmill_hpo.pipelines.build import share, width_after
from gristmill_hpo.pipelines.data import Data
from gristmill_hpo.space import NOTHING, Indices, Option, Space, Value

Missing = Literal["nothing", "categories", "numbers"]

_TREES = ("DecisionTree", "RandomForest", "ExtraTrees", "GradientBoosting", "AdaBoost")


@dataclass(frozen=True)
class Needs:
    """What a table asks of a pipeline.

    Attributes:
        missing: values of some number, of categories only, or none. columns, encoded: how many, with categories as they are and
            one-hot. rows: that an evaluation fits by.
    """

    missing: Missing
    columns: int
    encoded: int
    rows: int

    @staticmethod
    def of(data: Data, folds: int) -> "Needs":
        """By the rows to search by."""
        missing: Missing = "nothing"
        if data.frame[data.columns.numbers].isna().any(axis=None):
            missing = "numbers"
        elif data.frame[data.columns.categories].isna().any(axis=None):
            missing = "categories"
        one_hot = Option("OneHotEncoder", {})
        encoded = width_after(one_hot, data.columns, data.frame)
        return Needs(missing, len(data.frame.columns), encoded, len(data.frame) * (folds - 1) // folds)


def families(space: Space, needs: Needs) -> Indices:
    """P: the number of each pipeline's family; those of one family do the same to the table."""
    numbers, sizes = {}, []
    for at, (stage, options) in enumerate(space.stages.items()):
        different: dict[Hashable, int] = {}
        own = np.array([different.setdefault(_effect(stage, option, needs), len(different)) for option in options])
        numbers[stage] = own[space.options[:, at]]
        sizes.append(len(different))
    scale_matters = _has(space, "dim_reducer", ("PCA",)) | ~_has(space, "estimator", _TREES)
    numbers["standardizer"] = np.where(scale_matters, numbers["standardizer"], 0)
    return np.ravel_multi_index(tuple(numbers.values()), tuple(sizes))


def _has(space: Space, stage: str, algorithms: tuple[str, ...]) -> npt.NDArray[np.bool_]:
    """P: which pipelines have one of the algorithms at a stage."""
    own = np.array([option.algorithm in algorithms for option in space.stages[stage]])
    return own[space.options[:, list(space.stages).index(stage)]]


def _effect(stage: str, option: Option, needs: Needs) -> Hashable:
    """Equal for options of a stage between which the table makes no difference. Columns that are constant are left out before."""
    values = option.hyperparameters
    match stage:
        case "imputer" if needs.missing == "nothing":
            return option.algorithm
        case "imputer" if needs.missing == "categories":
            return option.algorithm, values["strategy"] == "constant"
        case "encoder" if needs.encoded == needs.columns:
            return NOTHING
        case "dim_reducer" if option.algorithm == "VarianceThreshold":
            return (NOTHING,)
        case "dim_reducer":
            return option.algorithm, *(
                (share(own, needs.columns), share(own, needs.encoded)) for own in values.values()
            )
        case "estimator" if "min_samples_split" in values:
            others = [own for own in values.items() if own[0] != "min_samples_split"]
            return option.algorithm, _least_split(values["min_samples_split"], needs.rows), *others
    return option.algorithm, *values.items()


def _least_split(value: Value, rows: int) -> int:
    """Rows that a node needs in order to be split: a number of them, or a share of all."""
    least = math.ceil(value * rows) if isinstance(value, float) else int(value or 0)
    return min(max(2, least), rows + 1)
