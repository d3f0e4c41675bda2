"""Uploads, downloads and inspections; uploads that lie."""

import hashlib
import io
import socket
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from gristmill.local.stack import Stack
from gristmill.testing import StackClient


def parquet(table: pa.Table) -> bytes:
    sink = io.BytesIO()
    pq.write_table(table, sink)
    return sink.getvalue()


SMALL = parquet(pa.table({"a": [1, 2, None], "b": ["x", "y", "z"]}))


def test_upload_describes_and_downloads(client: StackClient) -> None:
    file = client.upload(SMALL, "small.parquet")
    assert (file["bytes"], file["sha256"]) == (len(SMALL), hashlib.sha256(SMALL).hexdigest())
    assert (file["format"], file["media_type"]) == ("parquet", "application/vnd.apache.parquet")
    assert client.get(f"/v1/files/{file['id']}/content").content == SMALL
    table = client.inspected(file["id"])["table"]
    assert table["rows"] == 3
    assert [(c["name"], c["type"]) for c in table["columns"]] == [("a", "int64"), ("b", "string")]
    preview = client.get(f"/v1/files/{file['id']}/preview").json()
    assert preview["rows"] == [["1", "x"], ["2", "y"], [None, "z"]]


@pytest.mark.parametrize(
    ("content", "name", "format", "rows"),
    [
        (b"a,b\n1,2\n3,4\n", "t.csv", "csv", 2),
        (b"a;b\n1;x\n3.5;y\n", "semicolons.csv", "csv", 2),
        (b'{"a":1}\n{"a":2}\n', "t.jsonl", "jsonl", 2),
        (b"a\n" + b"1\n" * 1_000_000 + b"not a number\n", "late.csv", "csv", 1_000_001),
    ],
)
def test_text_tables_are_inspected(client: StackClient, content: bytes, name: str, format: str, rows: int) -> None:
    file = client.inspected(client.upload(content, name)["id"])
    assert (file["format"], file["inspection"], file["table"]["rows"]) == (format, "ready", rows)


def test_arrow_files_are_inspected(client: StackClient) -> None:
    sink = io.BytesIO()
    with pa.ipc.new_file(sink, pa.schema({"x": pa.float32()})) as writer:
        writer.write_table(pa.table({"x": pa.array([1.0, 2.0], pa.float32())}))
    assert client.inspected(client.upload(sink.getvalue(), "t.arrow")["id"])["table"]["rows"] == 2


@pytest.mark.parametrize(
    ("given", "start", "end"),
    [("bytes=0-3", 0, 4), ("bytes=4-", 4, None), ("bytes=-5", -5, None), ("bytes=2-99999999", 2, None)],
)
def test_ranges(client: StackClient, given: str, start: int, end: int | None) -> None:
    file = client.upload(SMALL, "r.parquet")
    answer = client.get(f"/v1/files/{file['id']}/content", headers={"Range": given})
    assert answer.status_code == 206
    assert answer.content == SMALL[start:end]
    assert answer.headers["content-range"].endswith(f"/{len(SMALL)}")


def test_range_past_the_end_is_416(client: StackClient) -> None:
    file = client.upload(SMALL, "r.parquet")
    assert client.get(f"/v1/files/{file['id']}/content", headers={"Range": "bytes=999999-"}).status_code == 416


def test_unchanged_content_is_304(client: StackClient) -> None:
    file = client.upload(SMALL, "r.parquet")
    etag = client.get(f"/v1/files/{file['id']}/content").headers["etag"]
    assert client.get(f"/v1/files/{file['id']}/content", headers={"If-None-Match": etag}).status_code == 304


def test_an_upload_repeated_with_its_key_is_one_file(client: StackClient) -> None:
    headers = {"Idempotency-Key": "upload-1"}
    first, again = (client.post("/v1/files", content=SMALL, headers=headers).json()["id"] for _ in range(2))
    assert first == again
    assert client.post("/v1/files", content=b"other", headers=headers).status_code == 422


def test_a_wrong_digest_is_refused(client: StackClient) -> None:
    digest = "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:"
    assert client.post("/v1/files", content=SMALL, headers={"Content-Digest": digest}).status_code == 422


def test_a_form_is_refused_in_words(client: StackClient) -> None:
    answer = client.post("/v1/files", files={"file": SMALL})
    assert answer.status_code == 415
    assert "curl" in answer.json()["detail"]


def test_what_curl_sends_by_itself_is_bytes(client: StackClient) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}  # of `curl --data-binary @FILE`
    answer = client.post("/v1/files?name=t.csv", content=b"a,b\n1,2\n", headers=headers)
    assert answer.status_code == 201 and answer.json()["format"] == "csv"


def test_a_body_shorter_than_announced_leaves_nothing(client: StackClient, stack: Stack) -> None:
    before = client.get("/v1/files").json()["items"]
    with socket.create_connection((stack.host, stack.port)) as raw:
        raw.sendall(b"POST /v1/files?name=torn HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nonly this")
    client.job("testbed", "noop", {})
    assert client.get("/v1/files").json()["items"] == before
    assert not list((stack.settings.home / "files/.incoming").iterdir())


def test_delete_waits_for_readers(client: StackClient) -> None:
    file = client.upload(SMALL, "d.parquet")
    job = client.job("testbed", "columns", {"table": file["id"]})
    assert client.delete(f"/v1/files/{file['id']}").status_code == 204
    assert client.get(f"/v1/files/{file['id']}").status_code == 404
    assert client.get(f"/v1/files/{job['result']['copy_id']}/content").content == SMALL


# -- specs that name files ---------------------------------------------------------------------------------------------


def test_columns_are_checked_at_the_door(client: StackClient) -> None:
    file = client.upload(SMALL, "c.parquet")
    assert client.job("testbed", "columns", {"table": file["id"], "columns": ["b"]})["result"]["names"] == ["a", "b"]
    answer = client.post("/testbed/v1/columns", json={"table": file["id"], "columns": ["a", "nope"]})
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {"pointer": "/columns/1", "detail": "The file 'c.parquet' has no column 'nope'."}
    ]


def test_a_file_of_the_wrong_format_is_refused(client: StackClient) -> None:
    file = client.upload(b"\x89PNG\r\n\x1a\n", "p.png")
    answer = client.post("/testbed/v1/columns", json={"table": file["id"]})
    assert answer.status_code == 422
    assert "is png" in answer.json()["detail"]


def test_a_file_that_is_not_there_is_refused(client: StackClient) -> None:
    missing = "file_" + "0" * 26
    for spec, pointer in (({"table": missing}, "/table"), ({"table": missing, "more": [missing]}, "/table")):
        answer = client.post("/testbed/v1/columns", json=spec)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == pointer


# -- uploads that lie --------------------------------------------------------------------------------------------------


def bomb() -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", bytes(50_000_000))
    return sink.getvalue()


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (SMALL[: len(SMALL) // 2], "truncated.parquet"),
        (b"PAR1" + b"\xff" * 200 + b"PAR1", "garbage.parquet"),
        (SMALL[:-12] + b"\xff\xff\xff\x7f" + SMALL[-8:], "footer.parquet"),
        (b"ARROW1\x00\x00" + b"\x00" * 50, "broken.arrow"),
        (b"\xff\xff\xff\xff\x10\x00\x00\x00zzzz", "broken.arrows"),
        (b'{"a": 1}\n{"a": \n', "broken.jsonl"),
        (b"a,b\n1\n2,3,4\n", "ragged.csv"),
        (",".join(f"c{i}" for i in range(100_000)).encode() + b"\n" + b"1," * 99_999 + b"1\n", "wide.csv"),
    ],
)
def test_files_that_lie_fail_their_inspection_in_words(client: StackClient, content: bytes, name: str) -> None:
    file = client.inspected(client.upload(content, name)["id"], seconds=60)
    assert file["inspection"] == "failed", file
    assert file["inspection_detail"]
    assert "Traceback" not in file["inspection_detail"]
    answer = client.post("/testbed/v1/columns", json={"table": file["id"]})
    assert answer.status_code == 422


def test_a_zip_bomb_is_stored_and_never_unpacked(client: StackClient) -> None:
    file = client.upload(bomb(), "bomb.zip")
    assert (file["format"], file["inspection"]) == ("zip", "ready")


@pytest.mark.parametrize("name", ['quo"te', "new\nline", "emoji 🦊", "back\\slash", "../../etc/passwd", "a'b;--"])
def test_odd_file_and_column_names_are_kept(client: StackClient, name: str) -> None:
    content = parquet(pa.table({name: [1], "other": [2]}))
    file = client.inspected(client.upload(content, name)["id"])
    assert file["name"] == name
    assert file["table"]["columns"][0]["name"] == name
    assert client.job("testbed", "columns", {"table": file["id"], "columns": [name]})["status"] == "succeeded"
    assert "attachment" in client.get(f"/v1/files/{file['id']}/content").headers["content-disposition"]


def test_repeated_column_names_are_reported(client: StackClient) -> None:
    content = parquet(pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["a", "a"]))
    assert client.inspected(client.upload(content, "twice.parquet")["id"])["table"]["repeated_names"] == ["a"]


def test_an_empty_upload_is_a_file(client: StackClient) -> None:
    file = client.upload(b"", "empty.bin")
    assert file["bytes"] == 0
    assert client.get(f"/v1/files/{file['id']}/content").content == b""
