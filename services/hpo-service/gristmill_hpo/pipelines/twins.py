"""Pipelines that do the same to a table: where nothing is missing, no column is a category, or shares of few columns are equal."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from gristmill_hpo.pipelines.build import share, width_after
from gristmill_hpo.pipelines.data import Data
from gristmill_hpo.space import NOTHING, Indices, Option, Space

Missing = Literal["nothing", "categories", "numbers"]


@dataclass(frozen=True)
class Needs:
    """What a table asks of a pipeline.

    Attributes:
        missing: values of some number, of categories only, or none. columns, encoded: how many, with categories as they are and
            one-hot.
    """

    missing: Missing
    columns: int
    encoded: int

    @staticmethod
    def of(data: Data) -> "Needs":
        """By the rows to search by."""
        missing: Missing = "nothing"
        if data.frame[data.columns.numbers].isna().any(axis=None):
            missing = "numbers"
        elif data.frame[data.columns.categories].isna().any(axis=None):
            missing = "categories"
        one_hot = Option("OneHotEncoder", {})
        return Needs(missing, len(data.frame.columns), width_after(one_hot, data.columns, data.frame))


def families(space: Space, needs: Needs) -> Indices:
    """P: the number of each pipeline's family; those of one family do the same to the table."""
    numbers, sizes = [], []
    for at, (stage, options) in enumerate(space.stages.items()):
        different: dict[Hashable, int] = {}
        own = np.array([different.setdefault(_effect(stage, option, needs), len(different)) for option in options])
        numbers.append(own[space.options[:, at]])
        sizes.append(len(different))
    return np.ravel_multi_index(tuple(numbers), tuple(sizes))


def _effect(stage: str, option: Option, needs: Needs) -> Hashable:
    """Equal for options of a stage between which the table makes no difference."""
    values = option.hyperparameters
    match stage:
        case "imputer" if needs.missing == "nothing":
            return option.algorithm
        case "imputer" if needs.missing == "categories":
            return option.algorithm, values["strategy"] == "constant"
        case "encoder" if needs.encoded == needs.columns:
            return NOTHING
        case "dim_reducer":
            return option.algorithm, *(
                (share(own, needs.columns), share(own, needs.encoded)) for own in values.values()
            )
    return option.algorithm, *values.items()
