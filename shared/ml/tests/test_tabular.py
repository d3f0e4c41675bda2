"""Rows that come as values by column."""

from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from gristmill_ml.tabular.columns import Column, Columns, TableError

COLUMNS = Columns((Column("size", "number"), Column("colour", "category"), Column("day", "date")), {})


def test_values_become_what_was_learnt_from() -> None:
    frame = COLUMNS.frame(
        COLUMNS.table({"size": [1, None, True], "colour": ["red", 7, None], "day": ["2024-02-03", "2024-02-03T12:00+01:00", None]})
    )  # fmt: skip
    assert np.array_equal(frame["size"], [1, np.nan, 1], equal_nan=True)
    assert frame["colour"].tolist()[:2] == ["red", "7"] and frame["colour"].isna()[2]
    assert frame["day hour"].tolist()[:2] == [0, 11] and frame["day hour"].isna()[2]


@pytest.mark.parametrize(
    ("given", "words", "column"),
    [
        ({"size": ["a"], "colour": ["red"], "day": [None]}, "'size' holds numbers", "size"),
        ({"size": [1], "colour": ["red"], "day": ["yesterday"]}, "'day' holds dates", "day"),
        ({"size": [10**400], "colour": ["red"], "day": [None]}, "'size' holds numbers", "size"),
        ({"size": [1], "colour": ["red"]}, "'day' is missing", None),
        ({"size": [1, 2], "colour": ["red"], "day": [None]}, "as many values", None),
        ({"size": [], "colour": [], "day": []}, "no row", None),
    ],
)
def test_values_that_do_not_fit_are_refused(given: dict[str, Any], words: str, column: str | None) -> None:
    with pytest.raises(TableError, match=words) as caught:
        COLUMNS.table(given)
    assert caught.value.column == column


def test_what_was_not_learnt_from_does_not_matter() -> None:
    given = {"size": [1.0], "colour": ["red"], "day": [None], "other": [[1]]}
    assert COLUMNS.table(given).column_names == ["size", "colour", "day"]  # type: ignore[arg-type]
    assert isinstance(COLUMNS.table(given), pa.Table)  # type: ignore[arg-type]
