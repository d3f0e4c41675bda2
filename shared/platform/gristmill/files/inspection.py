"""Columns, types, rows and a sample of a table file. Runs on a worker, in a child with limits: uploads may lie."""

from collections import Counter
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa

from gristmill.store.text import storable_text
from gristmill_ml.tables import Table, UnreadableTableError, open_table

MAX_COLUMNS = 20_000
VIRTUAL_KEY = b"gristmill.virtual"
_SAMPLE_ROWS = 20
_SAMPLE_COLUMNS = 200
_SAMPLE_CHARACTERS = 200


def inspect_table(path: Path, format: str) -> dict[str, Any]:
    """Describe a table: `{status: "ready", rows, row_groups, columns: [{name, type, nullable}], repeated_names, virtual, sample}`.

    A file that cannot be read gives `{status: "failed", detail}`, in words.
    """
    try:
        table = open_table(path, format)
        names = table.schema.names
        if len(names) > MAX_COLUMNS:
            words = f"The table has {len(names):,} columns; the most that can be handled is {MAX_COLUMNS:,}."
            return {"status": "failed", "detail": words}
        sample = _sample(table)
    except UnreadableTableError as error:
        return {"status": "failed", "detail": storable_text(str(error))}
    repeated = sorted(name for name, count in Counter(names).items() if count > 1)
    return {
        "status": "ready",
        "rows": table.rows,
        "row_groups": table.row_groups,
        "columns": [{"name": storable_text(f.name), "type": str(f.type), "nullable": f.nullable} for f in table.schema],
        "repeated_names": repeated,
        "virtual": VIRTUAL_KEY in (table.schema.metadata or {}),
        "sample": sample,
    }


def _sample(table: Table) -> dict[str, Any]:
    """The first rows as text. Reading them also proves that the file's first pages are sound."""
    shown = range(min(len(table.schema.names), _SAMPLE_COLUMNS))
    batch = next(islice(table.batches(), 1), None)
    columns = [_cells(batch.column(index).slice(0, _SAMPLE_ROWS)) for index in shown] if batch is not None else []
    return {
        "columns": [_text(table.schema.names[index]) for index in shown],
        "rows": [list(row) for row in zip(*columns, strict=True)],
    }


def _cells(array: pa.Array) -> list[str | None]:
    return [None if cell is None else _text(str(cell)) for cell in (value.as_py() for value in array)]


def _text(text: str) -> str:
    cleaned = storable_text(text)
    return cleaned if len(cleaned) <= _SAMPLE_CHARACTERS else cleaned[: _SAMPLE_CHARACTERS - 1] + "…"
