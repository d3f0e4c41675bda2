"""Rows of a query as JSON."""

import datetime
import decimal
from typing import Any

import pyarrow as pa


def json_rows(batches: list[pa.RecordBatch]) -> list[list[Any]]:
    """The rows of record batches, as lists of JSON values."""
    return [
        [_json_value(cell) for cell in row]
        for batch in batches
        for row in zip(*map(_cells, batch.columns), strict=True)
    ]


def _cells(column: pa.Array) -> list[Any]:
    try:
        return list(column.to_pylist())
    except (OverflowError, ValueError):  # a year that Python has not
        return list(column.cast(pa.string()).to_pylist())


def _json_value(cell: Any) -> Any:
    """Cells as JSON: moments in ISO 8601, decimals as text so that no digit is lost, bytes in hex."""
    if isinstance(cell, (datetime.date, datetime.time)):
        return cell.isoformat()
    if isinstance(cell, datetime.timedelta):
        return cell.total_seconds()
    if isinstance(cell, decimal.Decimal):
        return str(cell)
    if isinstance(cell, bytes):
        return cell.hex()
    if isinstance(cell, (list, tuple)):
        return [_json_value(inner) for inner in cell]
    if isinstance(cell, dict):
        return {str(key): _json_value(inner) for key, inner in cell.items()}
    return cell
