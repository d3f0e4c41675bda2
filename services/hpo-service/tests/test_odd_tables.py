"""Tables as people have them, and tables that cannot be learnt from, over HTTP."""

import re
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
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
    file = client.upload_table(table)
    job = client.job("hpo", "pipeline-search", QUICK | {"table": file} | changes, wait=0)
    return client.wait(job["id"], 120)


def table(**columns: Any) -> pa.Table:
    return pa.table({"y": CLASSES, "useful": USEFUL} | columns)


TIMES = pd.date_range("2024-01-01", periods=ROWS, freq="37h", tz="Europe/Berlin")
WORDS = [
    f"It was number {at}, and the {'sun' if at % 3 else 'moon'} shone upon all of us as we walked."
    for at in range(ROWS)
]
LEFT_OUT = {
    "empty": (pa.nulls(ROWS, pa.float64()), "it is empty"),
    "same": (np.ones(ROWS), "one value only"),
    "id": ([f"customer-{at:05}" for at in range(ROWS)], "identifiers or texts"),
    "remark": (WORDS, "identifiers or texts"),
    "list": ([[1, 2]] * ROWS, "values of type list"),
    "took": (pa.array(range(ROWS), pa.duration("s")), "times or durations"),
    "day": (pa.array(TIMES.date), "the name of the column 'day year'"),
}
ODD = {
    "infinite": np.where(np.arange(ROWS) % 7, RANDOM.normal(size=ROWS), np.inf),
    "at": pa.array(TIMES),
    "day year": RANDOM.normal(size=ROWS),
    "kind": pa.array(["a", None, "b"] * (ROWS // 3)).dictionary_encode(),
    "price": pa.array(range(ROWS)).cast(pa.decimal128(21, 2)),
    "": np.arange(ROWS) % 5,
    "a[b]<c>/~": RANDOM.normal(size=ROWS),
    "yes or no": pa.array(np.arange(ROWS) % 2 == 0),
}


def test_a_table_as_people_have_them(client: StackClient) -> None:
    columns = ODD | {name: values for name, (values, _) in LEFT_OUT.items()}
    job = searched(client, table(**columns), evaluations=5, only=["KNeighbors", "ExtraTrees", "LogisticRegression"])
    assert job["status"] == "succeeded", job["error"]
    found = job["result"]
    assert found["failed"] == 0 and found["best"]["score"] > 0.9
    assert set(found["left_out"]) == set(LEFT_OUT)
    for name, (_, words) in LEFT_OUT.items():
        assert words in found["left_out"][name]
    rows = {
        "useful": [0.9, 0.1], "infinite": [None, 1], "at": ["2024-03-30T10:00:00+02:00", "2024-01-03"], "day year": [0, 1],
        "kind": ["b", "never seen"], "price": ["58.50", 2], "": [3, 4], "a[b]<c>/~": [0.5, None], "yes or no": [True, None],
    }  # fmt: skip
    body = {"pipeline": found["pipeline"], "columns": rows}
    answer = client.post("/hpo/v1/calls/predict-pipeline", json=body)
    assert answer.status_code == 200, answer.text
    assert answer.json()["predictions"] == ["yes", "no"]
    refused = client.post("/hpo/v1/calls/predict-pipeline", json=body | {"columns": rows | {"a[b]<c>/~": ["x", "y"]}})
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/columns/a[b]<c>~1~0")


@pytest.mark.long
def test_ten_thousand_columns(client: StackClient) -> None:
    job = searched(client, table(**{f"c{at}": RANDOM.normal(size=ROWS) for at in range(10_000)}))
    assert job["status"] == "succeeded" and job["result"]["failed"] == 0, job


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
    file = client.upload_table(table().slice(0, 2))
    refused = client.post("/hpo/v1/pipeline-search", json=QUICK | {"table": file})
    assert refused.status_code == 422
    error = refused.json()["errors"][0]
    assert error["pointer"] == "/table" and "has 2 rows; at least 20 are needed" in error["detail"]
