"""Tables of what architectures measured: on devices (`latency_<device>` in ms, `energy_<device>` in mJ) and without one."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from gristmill_ml.tables import UnreadableTableError, open_table
from gristmill_nas.spaces import SPACES, ArchitectureError, Codes, Space

Array = npt.NDArray[np.float64]
Metric = Literal["latency", "energy"]

METRICS: tuple[Metric, ...] = ("latency", "energy")
SHIPPED = ("nb201", "gpt-s", "fbnet", "ofa")
REFERENCES = 10
_FOLDER = Path(__file__).parent
_MOST_ROWS = 1_000_000


class MeasurementsError(ValueError):
    """The table cannot be used; the message says what to change."""


@dataclass(frozen=True)
class Measurements:
    """What N architectures of a space measured.

    Attributes:
        codes: N x G.
        values: by name, N numbers that no device changes (error, parameters, …); NaN where one is not known.
        devices: by metric and device, N numbers; NaN where one was not measured.
        references: codes of the ten architectures whose latencies tell a device.
    """

    space: Space
    codes: Codes
    values: dict[str, Array]
    devices: dict[Metric, dict[str, Array]]
    references: Codes

    def __len__(self) -> int:
        return len(self.codes)

    def rows_of(self, codes: Codes) -> npt.NDArray[np.intp]:
        """Where architectures stand in the table. Raises MeasurementsError for one that does not."""
        try:
            rows = [self._numbers[key.tobytes()] for key in np.ascontiguousarray(codes)]
        except KeyError as error:
            missing = self.space.decode(np.frombuffer(error.args[0], dtype=np.int64))
            raise MeasurementsError(f"The architecture {missing} is not in the table of measurements.") from error
        return np.array(rows, dtype=np.intp)

    @cached_property
    def _numbers(self) -> dict[bytes, int]:
        return {key.tobytes(): row for row, key in enumerate(np.ascontiguousarray(self.codes))}

    def only(self, rows: npt.NDArray[Any]) -> "Measurements":
        """These rows."""
        return replace(
            self, codes=self.codes[rows], values={name: own[rows] for name, own in self.values.items()},
            devices={metric: {d: own[rows] for d, own in by.items()} for metric, by in self.devices.items()},
        )  # fmt: skip


@dataclass(frozen=True)
class Split:
    """Devices to train on, to choose settings by, and to report on."""

    train: tuple[str, ...]
    validation: tuple[str, ...]
    test: tuple[str, ...]


def shipped(name: str) -> Measurements:
    """The table that comes with the package."""
    return read(_FOLDER / f"{name}.parquet", "parquet", SPACES[name], shipped_references(name))


def shipped_references(name: str) -> Codes:
    """The ten reference architectures of a space; none of one whose objectives no device changes."""
    space = SPACES[name]
    texts = _about(name)["references"]
    return np.array([space.encode(text) for text in texts], dtype=np.int64).reshape(-1, len(space.decisions))


def shipped_split(name: str) -> Split:
    about = _about(name)
    return Split(*(tuple(about[part]) for part in ("train", "validation", "test")))


def _about(name: str) -> dict[str, list[str]]:
    found: dict[str, dict[str, list[str]]] = json.loads((_FOLDER / "about.json").read_text())
    return found[name]


def read(path: Path, format: str, space: Space, references: Codes) -> Measurements:
    """Read a table with a column `architecture`. Raises MeasurementsError, in words."""
    try:
        table = open_table(path, format)
        names = table.schema.names
        _demand(len(set(names)) == len(names), "Two columns have the same name.")
        _demand("architecture" in names, "There is no column `architecture`.")
        _demand(0 < table.rows <= _MOST_ROWS, f"There are {table.rows:,} rows; 1 to {_MOST_ROWS:,} are taken.")
        whole = pa.Table.from_batches(list(table.batches()), table.schema)
    except UnreadableTableError as error:
        raise MeasurementsError(str(error)) from error
    codes = _codes(whole["architecture"], space)
    values: dict[str, Array] = {}
    devices: dict[Metric, dict[str, Array]] = {}
    for name in names:
        if name == "architecture":
            continue
        metric, _, device = name.partition("_")
        numbers = _numbers(whole[name], name)
        if metric in METRICS and device:
            _demand(not (numbers <= 0).any(), f"The column {name!r} has numbers that are not above 0.")
            devices.setdefault(metric, {})[device] = numbers
        else:
            values[name] = numbers
    return Measurements(space, codes, values, devices, references)


def _codes(column: pa.ChunkedArray, space: Space) -> Codes:
    _demand(pa.types.is_string(column.type) or pa.types.is_large_string(column.type), "`architecture` must be text.")
    _demand(column.null_count == 0, "Some rows have no architecture.")
    texts = column.to_pylist()
    _demand(len(set(texts)) == len(texts), "An architecture has two rows.")
    try:
        return np.stack([space.encode(text) for text in texts])
    except ArchitectureError as error:
        raise MeasurementsError(str(error)) from error


def _numbers(column: pa.ChunkedArray, name: str) -> Array:
    try:
        numbers = np.asarray(column.cast(pa.float64()).to_numpy(), dtype=np.float64)
    except pa.ArrowException as error:
        raise MeasurementsError(f"The column {name!r} must be numbers.") from error
    _demand(not np.isinf(numbers).any(), f"The column {name!r} has infinite numbers.")
    return numbers


def write(path: Path, texts: Sequence[str], columns: Iterable[tuple[str, Array]]) -> None:
    """Write a table of measurements as Parquet."""
    import pyarrow.parquet as pq

    data = {"architecture": pa.array(texts, pa.string())} | {
        name: pa.array(own, from_pandas=True) for name, own in columns
    }
    pq.write_table(pa.table(data), path, compression="zstd", compression_level=19)


def _demand(truth: bool | np.bool_, words: str) -> None:
    if not truth:
        raise MeasurementsError(words)
