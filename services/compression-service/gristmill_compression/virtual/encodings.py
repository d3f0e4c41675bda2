"""The layer under the functions: for each stored column the type and the Parquet encoding that take the fewest bytes.

Every choice is made by writing: the column, or a sample of it, is encoded and compressed in each way, and the bytes counted.
"""

import io
import math
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from gristmill_compression.virtual.errors import CompressionError

DICTIONARY = "DICTIONARY"
THREADS = 2
_OTHERS = ("DELTA_BINARY_PACKED", "BYTE_STREAM_SPLIT", "PLAIN", "DELTA_BYTE_ARRAY", "DELTA_LENGTH_BYTE_ARRAY")
_NUMBERS = ("PLAIN", "DELTA_BINARY_PACKED", "BYTE_STREAM_SPLIT")
_TELLING = 4_096  # bytes below which a column says nothing of what the codec will save
_WORTH_COMPRESSING = 0.01  # share of a column's bytes that the codec must save
_FLOATS = ("PLAIN", "BYTE_STREAM_SPLIT")
_TEXTS = ("PLAIN", "DELTA_BYTE_ARRAY", "DELTA_LENGTH_BYTE_ARRAY")


@dataclass(frozen=True)
class Codec:
    """Parquet's codec and its level."""

    name: str = "zstd"
    level: int | None = 3

    def writer_options(self, compressed: Mapping[str, bool]) -> dict[str, Any]:
        """For columns by their paths, some of which are not worth compressing."""
        if all(compressed.values()):
            return {"compression": self.name, "compression_level": self.level}
        levels = {path: self.level for path, worth in compressed.items() if worth and self.level is not None}
        codecs = {path: self.name if worth else "none" for path, worth in compressed.items()}
        return {"compression": codecs, "compression_level": levels or None}


@dataclass(frozen=True)
class Encoding:
    """How one column is written, and the bytes that its data took where this was tried.

    Attributes:
        name: `DICTIONARY`, or the name of a Parquet encoding.
        size: bytes of the column's data. dictionary: bytes of these that are the dictionary.
        exponent: n times as many rows have a dictionary that is n^exponent times as long.
        compressed: whether the codec saves enough to be used.
    """

    name: str
    size: int
    dictionary: int = 0
    exponent: float = 0.0
    compressed: bool = True

    def size_for(self, growth: float) -> float:
        """Bytes expected for `growth` times as many rows."""
        return float((self.size - self.dictionary) * growth + self.dictionary * growth**self.exponent)


def best_encodings(
    arrays: Sequence[pa.Array], codec: Codec, threshold: float | None = 0.0, growths: Sequence[float] | None = None
) -> list[Encoding]:
    """The smallest way to write each of some columns. Columns of one length are written together, which is quicker.

    Args:
        growths: for each column, how many times as many rows it will have; None: these are all.
        threshold: share of the bytes that a way must save to be taken instead of a dictionary, which readers are quickest
            with; None: a dictionary in any case.
    """
    tasks: list[tuple[list[int], str]] = []
    for rows in dict.fromkeys(len(array) for array in arrays):
        alike = [index for index, array in enumerate(arrays) if len(array) == rows]
        tasks.append((alike, DICTIONARY))
        for encoding in _OTHERS if threshold is not None else ():
            able = [index for index in alike if encoding in encodings_for(arrays[index].type)]
            if able:
                tasks.append((able, encoding))
    with ThreadPoolExecutor(THREADS) as pool:
        written = pool.map(lambda task: _written([arrays[index] for index in task[0]], task[1], codec), tasks)
    tried: list[list[Encoding]] = [[] for _ in arrays]
    for (indices, _), found in zip(tasks, written, strict=True):
        for index, way in zip(indices, found, strict=True):
            tried[index].append(way)
    return [
        _best(array, ways[0], ways[1:], growth, 1 - (threshold or 0.0))
        for array, ways, growth in zip(arrays, tried, growths or [1.0] * len(arrays), strict=True)
    ]


def _best(array: pa.Array, dictionary: Encoding, others: list[Encoding], growth: float, demanded: float) -> Encoding:
    """The dictionary, or the smallest of the others where it takes at most the demanded share of the dictionary's bytes."""
    other = min(others, key=lambda way: way.size_for(growth), default=None)
    if other is not None and other.size_for(growth) < demanded * dictionary.size_for(growth):
        return other
    if dictionary.dictionary * (growth - 1) > 0.05 * dictionary.size:
        dictionary = replace(dictionary, exponent=_dictionary_exponent(array))
    if other is not None and other.size_for(growth) < demanded * dictionary.size_for(growth):
        return other
    return dictionary


def _dictionary_exponent(array: pa.Array) -> float:
    """How a column's distinct cells grow with its rows: 0 where half of them have as many, 1 where they have half as many."""
    if not encodings_for(array.type):
        return 0.5
    half, whole = (max(1, pc.count_distinct(array.slice(0, rows)).as_py()) for rows in (len(array) // 2, len(array)))
    return min(1.0, math.log2(whole / half))


def encodings_for(type: pa.DataType) -> tuple[str, ...]:
    """What Parquet offers for a type besides a dictionary."""
    if pa.types.is_integer(type) or pa.types.is_temporal(type):
        return _NUMBERS
    if pa.types.is_float32(type) or pa.types.is_float64(type):
        return _FLOATS
    if pa.types.is_string(type) or pa.types.is_large_string(type) or pa.types.is_binary(type):
        return _TEXTS
    return ()


def narrowed(array: pa.Array) -> pa.Array:
    """Integers in the narrowest type that holds them; anything else as it is."""
    return array.cast(narrowest(*low_and_high(array), array.type)) if pa.types.is_integer(array.type) else array


def low_and_high(array: pa.Array) -> tuple[int, int]:
    """Smallest and largest integer of a column; 0 where there is none."""
    extremes = pc.min_max(array)
    return extremes["min"].as_py() or 0, extremes["max"].as_py() or 0


def narrowest(low: int, high: int, type: pa.DataType) -> pa.DataType:
    """The narrowest signed integer type for a range; `type` itself beyond 64 signed bits."""
    for narrow in (pa.int8(), pa.int16(), pa.int32(), pa.int64()):
        if -(2 ** (narrow.bit_width - 1)) <= low and high < 2 ** (narrow.bit_width - 1):
            return narrow
    return type


def writer_options(
    schema: pa.Schema, encodings: Mapping[str, Encoding], codec: Codec, statistics: set[str] | None
) -> dict[str, Any]:
    """What a Parquet writer of `schema` must be told. Statistics are kept of the columns in `statistics`."""
    flat = not any(pa.types.is_nested(field.type) for field in schema)
    leaves = {name: [name] for name in schema.names} if flat else _leaf_paths(schema)
    usual = Encoding(DICTIONARY, 0)
    chosen = {path: encodings.get(name, usual) for name, paths in leaves.items() for path in paths}
    kept = [path for name, paths in leaves.items() for path in paths if statistics and name in statistics]
    return codec.writer_options({path: encoding.compressed for path, encoding in chosen.items()}) | {
        "use_dictionary": [path for path, encoding in chosen.items() if encoding.name == DICTIONARY],
        "column_encoding": {path: e.name for path, e in chosen.items() if e.name != DICTIONARY} or None,
        "write_page_index": False,
        "write_statistics": kept or False,
        "store_schema": False,
    }


def _leaf_paths(schema: pa.Schema) -> dict[str, list[str]]:
    """The Parquet columns of each Arrow column, by their paths; more than one for nested types."""
    sink = io.BytesIO()
    pq.write_table(schema.empty_table(), sink)
    parquet = pq.read_metadata(sink).schema
    paths = iter([parquet.column(index).path for index in range(len(parquet))])
    return {field.name: [next(paths) for _ in range(_leaves(field.type))] for field in schema}


def _leaves(type: pa.DataType) -> int:
    if isinstance(type, pa.BaseExtensionType):
        return _leaves(type.storage_type)
    if pa.types.is_dictionary(type):
        return _leaves(type.value_type)
    return sum(_leaves(type.field(index).type) for index in range(type.num_fields)) or 1


def _written(arrays: list[pa.Array], encoding: str, codec: Codec) -> list[Encoding]:
    """What columns of one length take in one encoding."""
    names = [f"c{index}" for index in range(len(arrays))]
    table = pa.table(arrays, names=names)
    sink = pa.BufferOutputStream()
    options = writer_options(table.schema, dict.fromkeys(names, Encoding(encoding, 0)), codec, None)
    try:
        pq.write_table(table, sink, row_group_size=max(1, table.num_rows), **options)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise CompressionError(f"The table cannot be stored as Parquet: {str(error).splitlines()[0]}") from error
    sizes, plain, dictionaries = dict.fromkeys(names, 0), dict.fromkeys(names, 0), dict.fromkeys(names, 0)
    metadata = pq.read_metadata(pa.BufferReader(sink.getvalue()))
    for index in range(metadata.num_columns):
        column = metadata.row_group(0).column(index)
        name = column.path_in_schema.partition(".")[0]
        sizes[name] += column.total_compressed_size
        plain[name] += column.total_uncompressed_size
        if column.has_dictionary_page:
            dictionaries[name] += column.data_page_offset - column.dictionary_page_offset
    worth = {name: plain[name] < _TELLING or sizes[name] < (1 - _WORTH_COMPRESSING) * plain[name] for name in names}
    return [
        Encoding(encoding, sizes[name] if worth[name] else plain[name], dictionaries[name], compressed=worth[name])
        for name in names
    ]
