"""The service over HTTP: upload, compress, query, restore."""

import io
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from gristmill.testing import StackClient

DATA = Path(__file__).parent.parent / "data"
TAXI = DATA / "yellow_taxi_10k.parquet"


@pytest.fixture(scope="module")
def compressed(stack) -> dict[str, object]:  # type: ignore[no-untyped-def]
    from gristmill.testing import open_client

    with open_client(stack) as client:
        job = client.job("compression", "compress", {"input": client.upload(TAXI, "taxi.parquet")["id"]})
    assert job["status"] == "succeeded", job["error"]
    return dict(job["result"])


def test_compress_makes_it_smaller_and_says_how(client: StackClient, compressed: dict[str, object]) -> None:
    assert compressed["verified"] is True
    assert compressed["bytes_in"] == TAXI.stat().st_size
    assert compressed["bytes_out"] < 0.93 * compressed["bytes_plain"]  # type: ignore[operator]
    content = client.get(f"/v1/files/{compressed['file']}/content").content
    assert len(content) == compressed["bytes_out"]
    assert pq.read_table(io.BytesIO(content)).num_rows == 9_999
    info = client.get(f"/v1/files/{compressed['file']}").json()
    assert (info["name"], info["table"]["virtual"], info["inspection"]) == ("taxi.virtual.parquet", True, "ready")


def test_query_sees_the_original_columns(client: StackClient, compressed: dict[str, object]) -> None:
    sql = "SELECT count(*) AS n, sum(total_amount) AS total, max(tpep_dropoff_datetime) AS latest FROM trips"
    result = client.job("compression", "query", {"sql": sql, "tables": {"trips": compressed["file"]}})["result"]
    original = pq.read_table(TAXI)
    assert [c["name"] for c in result["columns"]] == ["n", "total", "latest"]
    assert result["rows"][0][0] == 9_999
    assert result["rows"][0][1] == pytest.approx(sum(original["total_amount"].to_pylist()))
    assert result["rows"][0][2] == max(original["tpep_dropoff_datetime"].to_pylist()).isoformat()


def test_many_rows_become_a_file(client: StackClient, compressed: dict[str, object]) -> None:
    spec = {"sql": "SELECT * FROM trips", "tables": {"trips": compressed["file"]}, "limit": 10}
    result = client.job("compression", "query", spec)["result"]
    assert (result["rows"], result["row_count"]) == (None, 9_999)
    rows = pq.read_table(io.BytesIO(client.get(f"/v1/files/{result['file']}/content").content))
    assert rows["total_amount"].to_pylist() == pq.read_table(TAXI)["total_amount"].to_pylist()


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("SELECT * FROM read_csv('/etc/passwd')", "Cannot access file"),
        ("SELECT * FROM '/etc/passwd'", "does not exist"),
        ("COPY trips TO '/tmp/out.csv'", "one SELECT"),
        ("INSTALL httpfs", "one SELECT"),
        ("ATTACH '/tmp/x.db'", "one SELECT"),
        ("SET memory_limit = '1TB'", "one SELECT"),
        ("SELECT 1; SELECT 2", "one SELECT"),
        ("SELECT nothing FROM trips", "not found"),
        ("SELEC", "syntax error"),
        ("SELECT count(*) FROM trips a, trips b, trips c, trips d", "stopped after"),
    ],
)
def test_query_is_locked_down(client: StackClient, compressed: dict[str, object], sql: str, words: str) -> None:
    spec = {"sql": sql, "tables": {"trips": compressed["file"]}, "time_limit_seconds": 2}
    job = client.job("compression", "query", spec)
    assert (job["status"], job["error"]["code"]) == ("failed", "invalid_input")
    assert words in job["error"]["detail"]


def test_restore_gives_the_table_back(client: StackClient, compressed: dict[str, object]) -> None:
    result = client.job("compression", "restore", {"input": compressed["file"]})["result"]
    content = client.get(f"/v1/files/{result['file']}/content").content
    assert pq.read_table(io.BytesIO(content)).equals(pq.read_table(TAXI))
    info = client.get(f"/v1/files/{result['file']}").json()
    assert info["name"] == "taxi.parquet"


@pytest.mark.parametrize("format", ["arrow", "csv"])
def test_restore_to_other_formats(client: StackClient, compressed: dict[str, object], format: str) -> None:
    spec = {"input": compressed["file"], "format": format, "columns": ["total_amount", "VendorID"]}
    result = client.job("compression", "restore", spec)["result"]
    assert (result["rows"], result["columns"]) == (9_999, 2)
    assert client.get(f"/v1/files/{result['file']}").json()["format"] == format


def test_a_csv_is_compressed_to_its_typed_table(client: StackClient) -> None:
    content = b"a,b,c,when\n" + b"".join(
        b"%d,%d,%d,2024-01-%02d\n" % (i * i % 7919, i * 7 % 1009, i * i % 7919 + i * 7 % 1009, i % 28 + 1)
        for i in range(5000)
    )
    job = client.job("compression", "compress", {"input": client.upload(content, "t.csv")["id"]})
    assert job["status"] == "succeeded", job["error"]
    assert not job["result"]["no_gain"]
    restored = client.job("compression", "restore", {"input": job["result"]["file"]})["result"]
    table = pq.read_table(io.BytesIO(client.get(f"/v1/files/{restored['file']}/content").content))
    assert table["c"].to_pylist() == [i * i % 7919 + i * 7 % 1009 for i in range(5000)]
    assert table.schema.field("when").type == pa.date32()


def test_other_kinds_refuse_a_compressed_file(client: StackClient, compressed: dict[str, object]) -> None:
    for path, spec in (
        ("/compression/v1/compress", {"input": compressed["file"]}),
        ("/testbed/v1/columns", {"table": compressed["file"]}),
    ):
        answer = client.post(path, json=spec)
        assert answer.status_code == 422
        assert "restore it first" in answer.json()["detail"]


def arrow(table: pa.Table) -> bytes:
    sink = io.BytesIO()
    with pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)
    return sink.getvalue()


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (arrow(pa.table({"a": pa.array([], pa.int64())})), "no rows.arrow"),
        (arrow(pa.table({"a": [1, 2, 3]})), "one column.arrow"),
        (arrow(pa.table({"a": [[1], None], "b": [{"x": 1}, {"x": 2}]})), "nested.arrow"),
    ],
)
def test_odd_tables_are_kept(client: StackClient, content: bytes, name: str) -> None:
    job = client.job("compression", "compress", {"input": client.upload(content, name)["id"]})
    assert (job["status"], job["result"]["no_gain"]) == ("succeeded", True)


@pytest.mark.parametrize(
    ("content", "name"),
    [(b"", "empty.csv"), (arrow(pa.table({})), "no columns.arrow"),
     (arrow(pa.Table.from_arrays([pa.array([1])] * 2, names=["a", "a"])), "twice.arrow"),
     (arrow(pa.table({"m": pa.array([(1, 2, 3)], pa.month_day_nano_interval())})), "interval.arrow")],
)  # fmt: skip
def test_what_cannot_be_compressed_is_refused_in_words(client: StackClient, content: bytes, name: str) -> None:
    answer = client.post(
        "/compression/v1/compress", json={"input": client.upload(content, name)["id"]}, headers={"Prefer": "wait=30"}
    )
    if answer.status_code == 200:
        assert answer.json()["error"]["code"] == "invalid_input"
        assert answer.json()["error"]["detail"]
    else:
        assert answer.status_code == 422
        assert answer.json()["detail"]


def test_analyze_says_what_would_be_saved_and_where_a_relation_fails(client: StackClient) -> None:
    result = client.job("compression", "analyze", {"input": client.upload(TAXI, "taxi.parquet")["id"]})["result"]
    assert result["bytes_out"] < result["bytes_plain"]
    total = next(r for r in result["relations"] if r["target"] == "total_amount")
    assert len(total["references"]) == 6
    assert all(relation["reason"] for relation in result["refused"])
    finding = next(f for f in result["findings"] if f["target"] == "total_amount")
    assert (finding["rows_wrong"], finding["rows_compared"]) == (1, 9_999)
    assert finding["examples"] == [{"row": 8629, "cell": "36.67", "expected": "10.3"}]


def test_compare_shows_the_choices(client: StackClient) -> None:
    result = client.job("compression", "compare", {"input": client.upload(TAXI, "taxi.parquet")["id"]})["result"]
    sizes = {c["name"]: c["bytes"] for c in result["contenders"]}
    assert list(sizes) == ["plain, snappy", "plain, zstd", "best encodings", "with functions"]
    assert sorted(sizes.values(), reverse=True) == list(sizes.values())


def test_verify_proves_a_file(client: StackClient, compressed: dict[str, object]) -> None:
    result = client.job("compression", "verify", {"input": compressed["file"]})["result"]
    assert result == {"verified": True, "wrong": []}
    job = client.job("compression", "verify", {"input": client.upload(TAXI, "taxi.parquet")["id"]})
    assert job["error"]["code"] == "invalid_input"
    assert "ordinary Parquet" in job["error"]["detail"]


def test_quick_queries_are_calls(client: StackClient, compressed: dict[str, object]) -> None:
    body = {
        "sql": "SELECT total_amount, tip_amount FROM trips ORDER BY 1 DESC",
        "tables": {"trips": compressed["file"]},
    }
    answer = client.post("/compression/v1/calls/query", json=body | {"limit": 2}).json()
    assert [column["name"] for column in answer["columns"]] == ["total_amount", "tip_amount"]
    assert (answer["rows"][0], len(answer["rows"]), answer["more"]) == ([252.35, 42.05], 2, True)
    refused = client.post("/compression/v1/calls/query", json=body | {"sql": "SELECT nothing FROM trips"})
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/sql")


def test_the_view_is_printed_for_a_plain_duckdb(
    client: StackClient, compressed: dict[str, object], tmp_path: Path
) -> None:
    path = tmp_path / "it's here.parquet"
    path.write_bytes(client.get(f"/v1/files/{compressed['file']}/content").content)
    body = {"input": compressed["file"], "path": str(path)}
    sql = client.post("/compression/v1/calls/view-sql", json=body).json()["sql"]
    with duckdb.connect() as bare:
        assert bare.sql(sql).to_arrow_table().equals(pq.read_table(TAXI))


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"codec": "snappy", "level": 3}, ""),
        ({"families": ["magic"]}, "/families/0"),
        ({"objective": "fast"}, "/objective"),
        ({"keep_raw": ["tips"]}, "/keep_raw/0"),
        ({"max_references": 0}, "/max_references"),
    ],
)
def test_bad_options_are_refused_at_the_door(client: StackClient, change: dict[str, object], pointer: str) -> None:
    spec = {"input": client.upload(TAXI, "taxi.parquet")["id"]} | change
    answer = client.post("/compression/v1/compress", json=spec)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer
