"""The file store, on disk and on an S3-compatible server."""

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import boto3
import pytest
from moto.server import ThreadedMotoServer

from gristmill.files.blobs import Blobs, LocalBlobs, TooLarge, open_blobs
from gristmill.settings import Settings
from gristmill.testing import free_port, make_stack, open_client

CONTENT = os.urandom(9 * 2**20 + 17)  # more than two parts of a multipart upload


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The URL of an empty bucket."""
    port = free_port()
    server = ThreadedMotoServer(port=port, verbose=False)
    server.start()
    endpoint = f"http://127.0.0.1:{port}"
    for name, value in {"AWS_ENDPOINT": endpoint, "AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x", "AWS_REGION": "us-east-1",
                        "AWS_ALLOW_HTTP": "true"}.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    boto3.client(
        "s3", endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x"
    ).create_bucket(Bucket="mill")
    yield "s3://mill/files"
    server.stop()


@pytest.fixture(params=["local", "s3"])
def blobs(request: pytest.FixtureRequest, tmp_path: Path) -> Blobs:
    url = request.getfixturevalue("bucket") if request.param == "s3" else ""
    return open_blobs(Settings(home=tmp_path, files_url=url))


async def chunks(content: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(content), 65_536):
        yield content[start : start + 65_536]


async def read(blobs: Blobs, key: str, start: int, end: int) -> bytes:
    return b"".join([part async for part in blobs.read(key, start, end)])


def test_a_stream_is_stored_whole_and_read_in_parts(blobs: Blobs, tmp_path: Path) -> None:
    async def go() -> None:
        stored = await blobs.put_stream("t/file_1", chunks(CONTENT), 2**30)
        assert (stored.size, stored.sha256) == (len(CONTENT), hashlib.sha256(CONTENT).hexdigest())
        assert await read(blobs, "t/file_1", 0, len(CONTENT)) == CONTENT
        assert await read(blobs, "t/file_1", 5_000_000, 5_000_100) == CONTENT[5_000_000:5_000_100]

    asyncio.run(go())
    assert blobs.fetch("t/file_1", tmp_path).read_bytes() == CONTENT


def test_a_stream_past_its_limit_leaves_nothing(blobs: Blobs) -> None:
    async def go() -> None:
        with pytest.raises(TooLarge):
            await blobs.put_stream("t/file_1", chunks(CONTENT), 1000)

    asyncio.run(go())
    assert [key for page in blobs.older_than(datetime.now(UTC) + timedelta(days=1)) for key in page] == []


def test_a_stream_that_breaks_leaves_nothing(blobs: Blobs) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield CONTENT
        raise ConnectionResetError

    async def go() -> None:
        with pytest.raises(ConnectionResetError):
            await blobs.put_stream("t/file_1", broken(), 2**30)

    asyncio.run(go())
    assert [key for page in blobs.older_than(datetime.now(UTC) + timedelta(days=1)) for key in page] == []


def test_files_are_listed_by_age_and_deleted(blobs: Blobs, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"abc")
    blobs.put_file("t/file_1", source)
    assert [key for page in blobs.older_than(datetime.now(UTC) + timedelta(days=1)) for key in page] == ["t/file_1"]
    assert [key for page in blobs.older_than(datetime.now(UTC) - timedelta(days=1)) for key in page] == []
    for _ in range(2):
        blobs.delete("t/file_1")
    assert [key for page in blobs.older_than(datetime.now(UTC) + timedelta(days=1)) for key in page] == []


def test_a_place_that_is_not_known_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="neither s3"):
        open_blobs(Settings(home=tmp_path, files_url="ftp://somewhere"))
    assert isinstance(open_blobs(Settings(home=tmp_path, files_url=f"file://{tmp_path}/x")), LocalBlobs)


def test_a_whole_job_on_object_storage(bucket: str, tmp_path: Path) -> None:
    with make_stack(tmp_path, files_url=bucket, light_slots=2) as stack, open_client(stack) as client:
        file = client.upload(b"a,b\n1,2\n", "t.csv")
        job = client.job("testbed", "columns", {"table": file["id"], "columns": ["b"]})
        assert job["result"]["names"] == ["a", "b"], job
        assert client.get(f"/v1/files/{job['result']['copy_id']}/content").content == b"a,b\n1,2\n"
        counted = client.job("testbed", "count", {"steps": 6, "die_at": 3})
        assert counted["result"]["resumed_from"] == 3
        model = client.upload(b'{"a": "b"}', "model.json")["id"]
        assert client.post("/testbed/v1/calls/lookup", json={"model": model, "key": "a"}).json()["value"] == "b"
