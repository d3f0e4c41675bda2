"""Labelled texts from a table: which rows train, which validate and which test."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from gristmill_ml.parts import SHARES, Rows, alone, capped, draw_parts
from gristmill_ml.prediction_sets import Source
from gristmill_ml.tables import UnreadableTableError, open_table
from gristmill_ml.text.finetuning import Texts

_SPLITS = {
    "train": "train", "training": "train", "validation": "validation", "valid": "validation", "val": "validation",
    "dev": "validation", "test": "test",
}  # fmt: skip
_LEAST_ROWS = 10
_MOST_CHARACTERS = 20_000
_LONGEST_LABEL = 200  # characters


class TextDataError(ValueError):
    """The table cannot be used; the message says what to change."""


@dataclass(frozen=True)
class TextData:
    """Texts of three parts.

    Attributes:
        rows: the numbers of their rows in the file. left_out: how many rows have no text or no label.
    """

    parts: dict[str, Texts]
    rows: dict[str, Rows]
    classes: tuple[str, ...]
    left_out: int


def read_texts(
    source: Source, text: str, label: str, split: str | None, most: dict[str, int | None], seed: int
) -> TextData:
    """Texts and labels of a table.

    Args:
        split: a column that says train, validation or test of every row; None: drawn at random, 60, 20 and 20 %.
        most: by part, keep at most so many rows, drawn at random, of every class alike.

    Raises TextDataError, in words.
    """
    columns = _columns(source, text, label, split)
    usable = np.flatnonzero(
        [bool(cell and cell.strip()) for cell in columns[text].to_pylist()] & _known(columns[label])
    )
    _demand(len(usable) > 0, f"No row has both a text in {text!r} and a label in {label!r}.")
    left_out, columns = columns.num_rows - len(usable), columns.take(usable)
    classes, numbers = np.unique(_names(columns[label], label), return_inverse=True)
    _demand(len(classes) >= 2, f"All rows have the label {classes[0]!r}; there is nothing to learn.")
    if split is None and len(few := alone(numbers)):
        raise TextDataError(
            f"The label {str(classes[few[0]])!r} has one row, which cannot be both learnt and judged: leave it out."
        )
    random = np.random.default_rng([seed, 7])
    parts_of = draw_parts(numbers, random) if split is None else _given(columns[split], split)
    rows = {part: capped(np.flatnonzero(parts_of == part), numbers, most.get(part), random) for part in SHARES}
    for part, own in rows.items():
        _demand(len(own) >= _LEAST_ROWS, f"The part {part!r} has {len(own)} rows; at least {_LEAST_ROWS} are needed.")
    untrained = np.setdiff1d(
        np.concatenate([numbers[rows["validation"]], numbers[rows["test"]]]), numbers[rows["train"]]
    )
    if len(untrained):
        name = str(classes[untrained[0]])
        raise TextDataError(f"The label {name!r} is not in the training part: give more rows, or leave it out.")
    used = np.unique(numbers[np.concatenate(list(rows.values()))])
    renumbered = np.searchsorted(used, numbers).astype(np.int64)
    texts = [cell[:_MOST_CHARACTERS] for cell in columns[text].to_pylist()]
    parts = {part: Texts([texts[row] for row in own], renumbered[own]) for part, own in rows.items()}
    in_file = {part: usable[own] for part, own in rows.items()}
    return TextData(parts, in_file, tuple(str(name) for name in classes[used]), left_out)


def _columns(source: Source, text: str, label: str, split: str | None) -> pa.Table:
    try:
        table = open_table(source.path, source.format)
        wanted = [text, label, *([split] if split else [])]
        for name in wanted:
            count = table.schema.names.count(name)
            _demand(count == 1, f"{source.name!r} has {'no column' if not count else 'two columns'} {name!r}.")
        batches = list(table.batches(list(dict.fromkeys(wanted))))
    except UnreadableTableError as error:
        raise TextDataError(str(error)) from error
    _demand(bool(batches), f"{source.name!r} has no rows.")
    columns = pa.Table.from_batches(batches)
    type = columns[text].type
    _demand(pa.types.is_string(type) or pa.types.is_large_string(type), f"The column {text!r} is not text but {type}.")
    return columns


def _known(column: pa.ChunkedArray) -> npt.NDArray[np.bool_]:
    return np.asarray(column.is_valid())


def _given(column: pa.ChunkedArray, name: str) -> npt.NDArray[np.str_]:
    """A part for every row, as the caller's column says."""
    given = _names(column, name)
    strange = [str(value) for value in np.unique(given) if value.lower() not in _SPLITS]
    _demand(not strange, f"The column {name!r} says {', '.join(strange[:3])}; it may say train, validation or test.")
    return np.array([_SPLITS[value.lower()] for value in given])


def _names(column: pa.ChunkedArray, name: str) -> npt.NDArray[np.str_]:
    _demand(column.null_count == 0, f"The column {name!r} has cells without a value.")
    try:
        text = column.cast(pa.string())
    except pa.ArrowException as error:
        raise TextDataError(f"The column {name!r} must be text or numbers.") from error
    longest = pc.max(pc.utf8_length(text)).as_py()
    _demand(longest <= _LONGEST_LABEL, f"The column {name!r} has values of {longest:,} characters: is it a label?")
    return np.array(text.to_pylist(), dtype=str)


def _demand(truth: bool, words: str) -> None:
    if not truth:
        raise TextDataError(words)
