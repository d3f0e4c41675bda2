"""The authors' release on one table: its file's size, the time it takes, and how many cells come back with other bits.

Runs in the environment that `peer.py` makes, and prints JSON: python peer_run.py TABLE.parquet FOLDER
"""

import contextlib
import io
import json
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd


def run(source: Path, folder: Path) -> dict[str, object]:
    import virtual  # type: ignore[import-not-found]

    frame = pd.read_parquet(source)
    target = folder / "peer.parquet"
    started = time.perf_counter()
    virtual.to_format(str(source), str(target))
    seconds = time.perf_counter() - started
    restored = virtual.from_format(str(target))
    return {"bytes": target.stat().st_size, "seconds": seconds, "wrong_cells": wrong_cells(frame, restored)}


def wrong_cells(original: pd.DataFrame, restored: pd.DataFrame) -> int:
    """Cells with other bits; nulls must be nulls. Columns come back in another order and under other names now and then."""
    wrong = 0
    for name in original.columns:
        if name not in restored.columns:
            wrong += len(original)
            continue
        left, right = original[name], restored[name]
        both = left.isna().to_numpy() & right.isna().to_numpy()
        if pd.api.types.is_numeric_dtype(left):
            a = left.to_numpy(dtype=np.float64, na_value=np.nan).view(np.int64)
            b = right.to_numpy(dtype=np.float64, na_value=np.nan).view(np.int64)
            equal = a == b
        else:
            equal = (left.astype(str).to_numpy() == right.astype(str).to_numpy()) | (
                pd.to_datetime(left, errors="coerce").to_numpy() == pd.to_datetime(right, errors="coerce").to_numpy()
            )
        wrong += int((~(equal | both)).sum())
    return wrong


if __name__ == "__main__":
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            answer = run(Path(sys.argv[1]), Path(sys.argv[2]))
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {str(error)[:200]}"}
    print(json.dumps(answer))
