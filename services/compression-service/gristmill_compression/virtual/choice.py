"""Choosing among candidates: each is weighed in real bytes, and a greedy choice keeps the graph shallow and without cycles."""

import io
from collections.abc import Iterable
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.parquet as pq

from gristmill_compression.virtual.drilling import rescaled
from gristmill_compression.virtual.functions import Copy, Linear
from gristmill_compression.virtual.integers import integers_of, nulls_of
from gristmill_compression.virtual.profile import Profile

MAX_DEPTH = 2
_METADATA_BYTES = 150  # what naming a function costs in the footer


@dataclass(frozen=True)
class Choice:
    """A function and the bytes it is expected to save in the whole file."""

    function: Copy | Linear
    gain: float


def choose(
    candidates: Iterable[Copy | Linear], sample: pa.Table, profile: Profile, rows: int, codec: "Codec"
) -> list[Choice]:
    """The functions to use, references before the targets that need them.

    Greedy by gain; a target is computed once, nothing depends on itself, and no chain is longer than `MAX_DEPTH`.
    """
    flat = sample.combine_chunks()
    scale = rows / max(1, flat.num_rows)
    plain = {name: codec.size(_array(flat, name)) for name in flat.schema.names}
    weighed = []
    for function in candidates:
        stored = 0 if isinstance(function, Copy) else codec.size(residual_array(function, flat, profile))
        gain = (plain[function.target] - stored) * scale - _METADATA_BYTES
        if gain > 0:
            weighed.append(Choice(function, gain))
    return _in_order(_greedy(sorted(weighed, key=lambda choice: -choice.gain)))


def residual_array(function: Linear, rows: pa.Table | pa.RecordBatch, profile: Profile) -> pa.Array:
    """The residual column of some rows: the target less its prediction, null where the target is null."""
    target = _array(rows, function.target)
    view = profile.views[function.target]
    integers = {name: integers_of(_array(rows, name), profile.views[name]) for name in function.references}
    values = rescaled(integers_of(target, view), view, function) - function.predict(integers, len(target))
    return pa.array(values, mask=nulls_of(target))


def _array(rows: pa.Table | pa.RecordBatch, name: str) -> pa.Array:
    column = rows.column(rows.schema.get_field_index(name))
    if isinstance(column, pa.ChunkedArray):
        column = column.combine_chunks()
        return column.chunk(0) if isinstance(column, pa.ChunkedArray) else column
    return column


def _greedy(weighed: list[Choice]) -> list[Choice]:
    chosen: dict[str, Choice] = {}
    for choice in weighed:
        if choice.function.target in chosen:
            continue
        attempt = chosen | {choice.function.target: choice}
        if all(_depth(name, attempt, ()) <= MAX_DEPTH for name in attempt):
            chosen = attempt
    return list(chosen.values())


def _depth(name: str, chosen: dict[str, Choice], below: tuple[str, ...]) -> float:
    """How many functions deep a column is; infinite on a cycle."""
    if name in below:
        return float("inf")
    if name not in chosen:
        return 0
    return 1 + max((_depth(r, chosen, (*below, name)) for r in chosen[name].function.references), default=0)


def _in_order(choices: list[Choice]) -> list[Choice]:
    chosen = {choice.function.target: choice for choice in choices}
    return sorted(choices, key=lambda choice: _depth(choice.function.target, chosen, ()))


@dataclass(frozen=True)
class Codec:
    """How columns are written."""

    name: str = "zstd"
    level: int | None = 3

    def writer_options(self) -> dict[str, object]:
        return {"compression": self.name, "compression_level": self.level, "write_page_index": False}

    def size(self, array: pa.Array) -> int:
        """Bytes of the column's data pages in a file of its own."""
        sink = io.BytesIO()
        table = pa.table({"x": array})
        pq.write_table(table, sink, store_schema=False, **self.writer_options())
        metadata = pq.read_metadata(sink)
        return sum(metadata.row_group(g).column(0).total_compressed_size for g in range(metadata.num_row_groups))
