"""Columns, types and rows of a table file. Runs on a worker, in a child with limits: uploads may lie."""

from collections import Counter
from pathlib import Path
from typing import Any

MAX_COLUMNS = 20_000
VIRTUAL_KEY = b"gristmill.virtual"


def inspect_table(path: Path, format: str) -> dict[str, Any]:
    """Describe a table: `{status: "ready", rows, row_groups, columns: [{name, type, nullable}], repeated_names, virtual}`.

    A file that cannot be read gives `{status: "failed", detail}`, in words.
    """
    from gristmill_ml.tables import UnreadableTableError, open_table

    try:
        table = open_table(path, format)
    except UnreadableTableError as error:
        return {"status": "failed", "detail": str(error)}
    names = table.schema.names
    if len(names) > MAX_COLUMNS:
        detail = f"The table has {len(names)} columns; the most that can be handled is {MAX_COLUMNS}."
        return {"status": "failed", "detail": detail}
    counts = Counter(names)
    repeated = sorted(name for name, count in counts.items() if count > 1)
    return {
        "status": "ready",
        "rows": table.rows,
        "row_groups": table.row_groups,
        "columns": [{"name": f.name, "type": str(f.type), "nullable": f.nullable} for f in table.schema],
        "repeated_names": repeated,
        "virtual": VIRTUAL_KEY in (table.schema.metadata or {}),
    }
