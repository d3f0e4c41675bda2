"""Public tables that come with the package: OpenML-CC18's names, the target in the column `target`, at most 5,404 rows."""

from importlib.resources import files
from pathlib import Path

TARGET = "target"


def path(name: str) -> Path:
    """Of a Parquet file. Raises KeyError for a table that there is not."""
    found = Path(str(files(__name__))) / f"{name}.parquet"
    if "/" in name or not found.is_file():
        raise KeyError(name)
    return found
