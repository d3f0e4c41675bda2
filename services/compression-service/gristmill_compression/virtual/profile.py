"""The first pass over a table: how each column can be seen as integers, and a sample of rows from all over the file."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from gristmill_compression.virtual.digests import ColumnDigest
from gristmill_compression.virtual.integers import IntegerView, ViewFitter, family_of
from gristmill_ml.tables import Table


@dataclass(frozen=True)
class Profile:
    """What is known of a table before functions are looked for.

    Attributes:
        views: the columns that are integers, and how.
        null_counts: nulls a column.
        sample: whole rows, in file order, drawn from every part of the file.
        digests: SHA-256 of each column's cells, in hex (see `digests`).
    """

    views: dict[str, IntegerView]
    null_counts: dict[str, int]
    sample: pa.Table
    digests: dict[str, str]


def profile(table: Table, sample_rows: int, seed: int, progress: Callable[[float], None]) -> Profile:
    """Read the table once. A sorted file does not fool the sample: every batch gives its share of rows."""
    fitters = {field.name: ViewFitter(field.type) for field in table.schema if family_of(field.type) is not None}
    digests = {name: ColumnDigest() for name in table.schema.names}
    null_counts = dict.fromkeys(table.schema.names, 0)
    random = np.random.default_rng(seed)
    share = min(1.0, sample_rows / max(1, table.rows))
    drawn, seen = [], 0
    for batch in table.batches():
        for name, column in zip(batch.schema.names, batch.columns, strict=True):
            null_counts[name] += column.null_count
            digests[name].add(column)
            if name in fitters:
                fitters[name].add(column)
        chosen = np.flatnonzero(random.random(batch.num_rows) < share)
        drawn.append(batch.take(pa.array(chosen)) if share < 1 else batch)
        seen += batch.num_rows
        progress(seen / max(1, table.rows))
    views = {name: view for name, fitter in fitters.items() if (view := fitter.view) is not None}
    finished = {name: digest.hexdigest() for name, digest in digests.items()}
    return Profile(views, null_counts, pa.Table.from_batches(drawn, table.schema), finished)
