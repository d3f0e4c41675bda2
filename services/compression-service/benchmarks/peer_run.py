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

RUNS = 3


def run(source: Path, folder: Path) -> dict[str, object]:
    import virtual  # type: ignore[import-not-found]

    target, best = folder / "peer.parquet", float("inf")
    for _ in range(RUNS):
        started = time.perf_counter()
        virtual.to_format(str(source), str(target))
        best = min(best, time.perf_counter() - started)
    restored = virtual.from_format(str(target))
    wrong = wrong_cells(pd.read_parquet(source), restored)
    return {"bytes": target.stat().st_size, "seconds": best, "wrong_cells": wrong}


def wrong_cells(original: pd.DataFrame, restored: pd.DataFrame) -> int:
    """Cells with other bits; nulls must be nulls. Columns are compared by their places: computed ones come back under other names."""
    wrong = 0
    for place, name in enumerate(original.columns):
        left, right = original[name], restored.iloc[:, place]
        both = left.isna().to_numpy() & right.isna().to_numpy()
        if pd.api.types.is_numeric_dtype(left):
            a = left.to_numpy(dtype=np.float64, na_value=np.nan).view(np.int64)
            b = right.to_numpy(dtype=np.float64, na_value=np.nan).view(np.int64)
            equal = a == b
        elif pd.api.types.is_datetime64_any_dtype(left) or pd.api.types.is_datetime64_any_dtype(right):
            equal = pd.to_datetime(left).to_numpy() == pd.to_datetime(right).to_numpy()
        else:
            equal = left.astype(str).to_numpy() == right.astype(str).to_numpy()
        wrong += int((~(equal | both)).sum())
    return wrong


if __name__ == "__main__":
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            answer = run(Path(sys.argv[1]), Path(sys.argv[2]))
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {str(error)[:200]}"}
    print(json.dumps(answer))
