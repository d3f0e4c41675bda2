"""Tables as people have them, and tables that cannot be learnt from, over HTTP."""

import io
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from gristmill.testing import StackClient

ROWS = 60
QUICK = {
    "target": "y",
    "evaluations": 2,
    "only": ["GaussianNB", "KNeighbors"],
    "method": "random",
    "folds": 2,
    "best": 1,
}
RANDOM = np.random.default_rng(0)
CLASSES = np.repeat(["no", "yes"], ROWS // 2)
USEFUL = (CLASSES == "yes") + RANDOM.normal(scale=0.1, size=ROWS)


def searched(client: StackClient, table: pa.Table, **changes: Any) -> dict[str, Any]:
    buffer = io.BytesIO()
    pq.write_table(table, buffer)
    file = client.upload(buffer.getvalue(), "table.parquet")["id"]
    job = client.job("hpo", "pipeline-search", QUICK | {"table": file} | changes, wait=0)
    return client.wait(job["id"], 120)


def table(**columns: Any) -> pa.Table:
    return pa.table({"y": CLASSES, "useful": USEFUL} | columns)


TIMES = pd.date_range("2024-01-01", periods=ROWS, freq="37h", tz="Europe/Berlin")
WORDS = [
    f"It was number {at}, and the {'sun' if at % 3 else 'moon'} shone upon all of us as we walked."
    for at in range(ROWS)
]
ODD: dict[str, Callable[[], tuple[dict[str, Any], dict[str, str]]]] = {
    "nothing in a column": lambda: ({"empty": pa.nulls(ROWS, pa.float64())}, {"empty": "empty|missing"}),
    "one value": lambda: ({"same": np.ones(ROWS)}, {"same": "one value|constant"}),
    "identifiers": lambda: ({"id": [f"customer-{at:05}" for at in range(ROWS)]}, {"id": "identif|differ"}),
    "texts": lambda: ({"remark": WORDS}, {"remark": "text|differ"}),
    "lists": lambda: ({"list": [[1, 2]] * ROWS}, {"list": "list|nested"}),
    "infinite numbers": lambda: ({"odd": np.where(np.arange(ROWS) % 7, RANDOM.normal(size=ROWS), np.inf)}, {}),
    "times with a zone": lambda: ({"at": pa.array(TIMES), "day": pa.array(TIMES.date)}, {}),
    "categories with gaps": lambda: ({"kind": pa.array(["a", None, "b"] * (ROWS // 3)).dictionary_encode()}, {}),
    "decimals": lambda: ({"price": pa.array(range(ROWS)).cast(pa.decimal128(21, 2))}, {}),
    "strange names": lambda: ({"": np.arange(ROWS) % 5, "a[b]<c>": RANDOM.normal(size=ROWS), "é ü": RANDOM.normal(size=ROWS)}, {}),
    "10,000 columns": lambda: ({f"c{at}": RANDOM.normal(size=ROWS) for at in range(10_000)}, {}),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_tables_as_people_have_them(client: StackClient, name: str) -> None:
    columns, left_out = ODD[name]()
    job = searched(client, table(**columns))
    assert job["status"] == "succeeded", job["error"]
    assert job["result"]["failed"] == 0, job["result"]
    assert set(job["result"]["left_out"]) == set(left_out)
    assert job["result"]["test_score"] >= 0.5
    first = {"useful": [0.9], **{column: [None] for column in columns}}
    body = {"pipeline": job["result"]["pipeline"], "columns": first}
    answer = client.post("/hpo/v1/calls/predict-pipeline", json=body)
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (np.repeat("yes", ROWS), "one value only"), (np.array(["yes"] * (ROWS - 1) + ["no"]), "Every class needs"),
        (pa.nulls(ROWS, pa.string()), "0 rows have a target"), (pa.array(TIMES), "classes .* or numbers"),
        (np.full(ROWS, np.nan), "0 rows have a target"), ([f"name {at}" for at in range(ROWS)], "Every class needs"),
    ],
)  # fmt: skip
def test_targets_that_cannot_be_learnt(client: StackClient, target: Any, words: str) -> None:
    job = searched(client, table().set_column(0, "y", pa.array(target)))
    assert (job["status"], job["error"]["code"]) == ("failed", "invalid_input"), job
    assert re.search(words, job["error"]["detail"]), job["error"]
    assert job["error"]["pointer"] == "/target"


def test_too_few_rows_are_seen_at_the_door(client: StackClient) -> None:
    buffer = io.BytesIO()
    pq.write_table(table().slice(0, 2), buffer)
    file = client.upload(buffer.getvalue(), "table.parquet")["id"]
    refused = client.post("/hpo/v1/pipeline-search", json=QUICK | {"table": file})
    assert refused.status_code == 422
    error = refused.json()["errors"][0]
    assert error["pointer"] == "/table" and "has 2 rows; at least 20 are needed" in error["detail"]
