"""What all searches for functions share: the sample as columns, and parts of it for quick looks."""

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from gristmill_compression.virtual.columns import TableColumns
from gristmill_compression.virtual.functions.running import groups_in_order
from gristmill_compression.virtual.names import Names
from gristmill_compression.virtual.profile import Profile

Rows = npt.NDArray[np.intp]


def spread(total: int, wanted: int) -> Rows:
    """At most `wanted` of `total` rows, evenly apart."""
    return np.arange(total) if total <= wanted else np.linspace(0, total - 1, wanted).astype(np.intp)


class Search:
    """One search over a sample.

    Attributes:
        columns: the sample.
        targets: the columns that may be computed, and the share of the table's bytes that each takes.
        max_references: most columns that one column may be computed from.
    """

    def __init__(self, profile: Profile, names: Names, targets: dict[str, float], max_references: int) -> None:
        self.profile, self.names = profile, names
        self.targets, self.max_references = targets, max_references
        self.schema = profile.sample.schema
        self.rows = profile.sample.num_rows
        self.columns = profile.sample_columns
        self._parts: dict[int, TableColumns] = {}

    def null_where(self, target: str, references: tuple[str, ...]) -> str | None:
        """A column that is null where the target is, best one of the references."""
        twins = self.profile.null_twins.get(target, ())
        return next((name for name in references if name in twins), next(iter(twins), None))

    def corrections(self, target: str, references: tuple[str, ...]) -> dict[str, str | None]:
        """What a function that gives whole cells may need besides: where they are null, and the cells that it gets wrong."""
        twin = self.null_where(target, references)
        return {
            "null_where": twin,
            "nulls": self.names.of(target, "nulls") if twin is None else None,
            "exceptions": self.names.of(target, "exceptions"),
        }

    def part(self, rows: int) -> TableColumns:
        """Evenly spread rows of the sample as columns."""
        if rows not in self._parts:
            taken = self.profile.sample.take(pa.array(spread(self.rows, rows)))
            self._parts[rows] = self.profile.columns(taken)
        return self._parts[rows]

    def head(self, rows: int) -> TableColumns:
        """The sample's first rows, which follow each other in the file but for the borders of blocks, as columns."""
        if self.rows <= rows:
            return self.columns
        if -rows not in self._parts:
            self._parts[-rows] = self.profile.columns(self.profile.sample.slice(0, rows))
        return self._parts[-rows]

    def order_of_head(self, rows: int, group: str | None) -> tuple[Rows, Rows]:
        """The rows of `head` ordered by block and group, and where each group starts in that order (see `running`)."""
        columns = self.head(rows)
        order, starts = groups_in_order(columns, group)
        ranks = np.empty(columns.rows, dtype=np.int64)
        ranks[order] = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, columns.rows)))
        blocks = np.zeros(columns.rows, dtype=np.int64)
        blocks[[start for start in self.profile.blocks[1:] if start < columns.rows]] = 1
        joint = np.cumsum(blocks) * (len(starts) + 1) + ranks
        ordered = np.argsort(joint, kind="stable")
        joint = joint[ordered]
        return ordered, np.flatnonzero(np.concatenate(([True], joint[1:] != joint[:-1])))
