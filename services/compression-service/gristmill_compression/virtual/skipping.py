"""Row groups that a filter cannot match, told from the extremes that the file keeps for each row group.

Columns that are stored as they are have their extremes in Parquet's statistics, the others in the layout's.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pyarrow.fs as fs
import pyarrow.parquet as pq

from gristmill_compression.virtual.integers import array_of
from gristmill_compression.virtual.layout import Layout


class Extremes(NamedTuple):
    """Smallest and largest cell of a column in a row group, None where all are null, and whether there are nulls."""

    low: Any
    high: Any
    nullable: bool


def columns_of(filter: pc.Expression, schema: pa.Schema) -> list[str]:
    """The columns that a filter reads. Raises pa.ArrowException for a filter that does not fit the schema."""
    if "FieldPath(" in str(filter):
        raise pa.ArrowInvalid("it names columns by their number; name them by their names")
    empty = schema.empty_table()
    empty.filter(filter)
    needed = []
    for name in schema.names:
        try:
            empty.drop_columns([name]).filter(filter)
        except pa.ArrowInvalid:
            needed.append(name)
    return needed


def matching_row_groups(
    filter: pc.Expression, layout: Layout, metadata: pq.FileMetaData, columns: list[str]
) -> list[int]:
    """The row groups in which rows may match a filter over these columns.

    Arrow decides: every row group is a fragment of a dataset, and what is known of its columns is the fragment's guarantee.
    """
    format, groups = ds.ParquetFileFormat(), range(metadata.num_row_groups)
    fragments = []
    for group in groups:
        guarantee = ds.scalar(True)
        for fact in _facts(layout, metadata, group, columns):
            guarantee = guarantee & fact
        path, nowhere = f"{group}.parquet", fs.LocalFileSystem()  # never opened
        fragments.append(format.make_fragment(path, filesystem=nowhere, partition_expression=guarantee))
    dataset = ds.FileSystemDataset(fragments, layout.schema, format, filesystem=fs.LocalFileSystem())
    return sorted(int(fragment.path.removesuffix(".parquet")) for fragment in dataset.get_fragments(filter=filter))


def _facts(layout: Layout, metadata: pq.FileMetaData, group: int, columns: list[str]) -> Iterator[pc.Expression]:
    for name in columns:
        extremes = cell_extremes(layout, name)[group] if name in layout.statistics else _stored(metadata, group, name)
        type = layout.schema.field(name).type
        if extremes is None or pa.types.is_nested(type):
            continue
        field, (low, high, nullable) = ds.field(name), extremes
        if low is None:
            yield field.is_null()
            continue
        within = (field >= pa.scalar(low, type)) & (field <= pa.scalar(high, type))
        yield (within | field.is_null()) if nullable else within


def cell_extremes(layout: Layout, name: str) -> list[Extremes]:
    """For each row group the extremes, as Arrow scalars, of a column that the layout has statistics of."""
    found, view = layout.statistics[name], layout.integer_views[name]
    type = layout.schema.field(name).type
    sides = []
    for integers in (found.low, found.high):
        known = np.array([0 if integer is None else integer for integer in integers], dtype=np.int64)
        missing = np.array([integer is None for integer in integers], dtype=bool)
        sides.append([cell if cell.is_valid else None for cell in array_of(known, missing, type, view)])
    return [Extremes(low, high, nulls > 0) for low, high, nulls in zip(*sides, found.nulls, strict=True)]


def _stored(metadata: pq.FileMetaData, group: int, name: str) -> Extremes | None:
    """The same from Parquet's statistics of a stored column, where it has them."""
    if "." in name:
        return None  # a nested column's path may read the same
    row_group = metadata.row_group(group)
    for index in range(row_group.num_columns):
        column = row_group.column(index)
        if column.path_in_schema == name:
            statistics = column.statistics
            # NaN has no place in the order, so the extremes of floats say nothing of it.
            if statistics is None or not statistics.has_min_max or isinstance(statistics.min, float | bytes):
                return None
            return Extremes(statistics.min, statistics.max, statistics.null_count is None or statistics.null_count > 0)
    return None
