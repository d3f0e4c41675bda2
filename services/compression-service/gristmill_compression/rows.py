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
        for row in zip(*(column.to_pylist() for column in batch.columns), strict=True)
    ]


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
    if isinstance(cell, list):
        return [_json_value(inner) for inner in cell]
    if isinstance(cell, dict):
        return {str(key): _json_value(inner) for key, inner in cell.items()}
    return cell
