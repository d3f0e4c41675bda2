"""Where bytes lie: a folder of this machine, or an S3-compatible bucket. A blob's key is `tenant_id/file_id`.

A blob appears whole or not at all, and is never changed afterwards.
"""

import contextlib
import hashlib
import os
import shutil
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

import obstore
from obstore.store import S3Store

from gristmill.files.formats import SNIFF_BYTES
from gristmill.ids import new_id
from gristmill.settings import Settings

_CHUNK = 4 * 2**20
_S3_PART = 8 * 2**20  # S3 takes parts of 5 MiB and more, and 10,000 of them


@dataclass(frozen=True)
class StoredBlob:
    """What was stored: its size in bytes, its SHA-256 in hex, its first bytes."""

    size: int
    sha256: str
    head: bytes


class TooLarge(Exception):  # noqa: N818
    """The upload went past the number of bytes it may have."""


class Blobs(ABC):
    """A place for blobs. `put_stream` is for the API's uploads, `put_file` for a worker's artifacts."""

    @abstractmethod
    async def put_stream(self, key: str, chunks: AsyncIterator[bytes], limit: int) -> StoredBlob:
        """Store a stream without holding it in memory. Raises TooLarge past `limit` bytes, leaving nothing behind."""

    @abstractmethod
    def put_file(self, key: str, path: Path) -> StoredBlob:
        """Store a file of this machine; the file may be moved."""

    @abstractmethod
    async def read(self, key: str, start: int, end: int) -> AsyncIterator[bytes]:
        """The bytes [start, end) in chunks."""
        yield b""

    @abstractmethod
    def fetch(self, key: str, folder: Path) -> Path:
        """A local, read-only path of the blob, downloaded into `folder` when it lies elsewhere."""

    @abstractmethod
    def delete(self, key: str) -> None:
        """Remove a blob; one that is not there is no error."""

    @abstractmethod
    def older_than(self, moment: datetime) -> Iterator[list[str]]:
        """Keys of blobs stored before `moment`, in pages."""

    @abstractmethod
    def check(self) -> None:
        """Raise OSError when the place cannot be used."""


class _Measured:
    """Size, SHA-256 and first bytes of what flows through."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()
        self._size = 0
        self._head = b""

    def add(self, chunk: bytes) -> None:
        self._hash.update(chunk)
        self._size += len(chunk)
        if len(self._head) < SNIFF_BYTES:
            self._head += chunk[: SNIFF_BYTES - len(self._head)]

    def result(self) -> StoredBlob:
        return StoredBlob(self._size, self._hash.hexdigest(), self._head)

    @property
    def size(self) -> int:
        return self._size


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class LocalBlobs(Blobs):
    """Blobs as files below `root`. Written under a temporary name, synced, then renamed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._incoming = root / ".incoming"
        self._incoming.mkdir(parents=True, exist_ok=True)

    def _path(self, key: str) -> Path:
        return self._root / key

    def _publish(self, file: BinaryIO, temporary: Path, key: str) -> None:
        file.flush()
        os.fsync(file.fileno())
        final = self._path(key)
        final.parent.mkdir(parents=True, exist_ok=True)
        temporary.rename(final)
        _sync_folder(final.parent)

    async def put_stream(self, key: str, chunks: AsyncIterator[bytes], limit: int) -> StoredBlob:
        # Writing and hashing inline is faster than handing 64 KiB pieces to a thread, and stalls nobody for long.
        measured, temporary = _Measured(), self._incoming / new_id("part")
        try:
            with temporary.open("wb") as file:
                async for chunk in chunks:
                    measured.add(chunk)
                    if measured.size > limit:
                        raise TooLarge
                    file.write(chunk)
                self._publish(file, temporary, key)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        return measured.result()

    def put_file(self, key: str, path: Path) -> StoredBlob:
        measured, temporary = _Measured(), self._incoming / new_id("part")
        try:
            with path.open("rb") as source, temporary.open("wb") as file:
                while chunk := source.read(_CHUNK):
                    measured.add(chunk)
                    file.write(chunk)
                self._publish(file, temporary, key)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        return measured.result()

    async def read(self, key: str, start: int, end: int) -> AsyncIterator[bytes]:
        with self._path(key).open("rb") as file:
            file.seek(start)
            while start < end and (chunk := file.read(min(256 * 1024, end - start))):
                start += len(chunk)
                yield chunk

    def fetch(self, key: str, folder: Path) -> Path:
        return self._path(key)

    def delete(self, key: str) -> None:
        self._path(key).unlink(missing_ok=True)

    def older_than(self, moment: datetime) -> Iterator[list[str]]:
        limit = moment.timestamp()
        for folder in self._root.iterdir():
            old = [f"{folder.name}/{path.name}" for path in folder.iterdir() if path.stat().st_mtime < limit]
            for first in range(0, len(old), 1000):
                yield old[first : first + 1000]

    def check(self) -> None:
        if not os.access(self._incoming, os.W_OK):
            raise PermissionError(f"the file store {self._root} cannot be written")
        if shutil.disk_usage(self._root).free < 2**20:
            raise OSError(f"the file store {self._root} is full")


class S3Blobs(Blobs):
    """Blobs as objects of a bucket. Credentials and endpoint come from the usual `AWS_…` variables."""

    def __init__(self, bucket: str, prefix: str) -> None:
        self._store = S3Store(bucket, prefix=prefix or None, client_options={"allow_http": True})

    async def put_stream(self, key: str, chunks: AsyncIterator[bytes], limit: int) -> StoredBlob:
        measured = _Measured()
        writer = obstore.open_writer_async(self._store, key, buffer_size=_S3_PART, max_concurrency=2)
        try:
            async for chunk in chunks:
                measured.add(chunk)
                if measured.size > limit:
                    raise TooLarge
                await writer.write(chunk)
            await writer.close()
        except BaseException:
            # The writer finishes what it has when it goes; nothing names that object, and it is removed here.
            with contextlib.suppress(OSError):
                await writer.close()
            await obstore.delete_async(self._store, key)
            raise
        return measured.result()

    def put_file(self, key: str, path: Path) -> StoredBlob:
        measured = _Measured()
        with path.open("rb") as source:
            while chunk := source.read(_CHUNK):
                measured.add(chunk)
        obstore.put(self._store, key, path, chunk_size=_S3_PART, max_concurrency=2)
        return measured.result()

    async def read(self, key: str, start: int, end: int) -> AsyncIterator[bytes]:
        while start < end:
            stop = min(end, start + _CHUNK)
            yield bytes(await obstore.get_range_async(self._store, key, start=start, end=stop))
            start = stop

    def fetch(self, key: str, folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / key.rpartition("/")[2]
        if not path.exists():
            temporary = path.with_suffix(".part")
            with temporary.open("wb") as file:
                for chunk in obstore.get(self._store, key).stream(min_chunk_size=_CHUNK):
                    file.write(chunk)
            temporary.rename(path)
        return path

    def delete(self, key: str) -> None:
        obstore.delete(self._store, key)

    def older_than(self, moment: datetime) -> Iterator[list[str]]:
        for page in obstore.list(self._store):
            yield [o["path"] for o in page if o["last_modified"].astimezone(UTC) < moment]

    def check(self) -> None:
        next(iter(obstore.list(self._store, chunk_size=1)), None)


def open_blobs(settings: Settings) -> Blobs:
    """The place that `files_url` names. Raises ValueError for a scheme that is not known."""
    if not settings.files_url:
        return LocalBlobs(settings.home / "files")
    url = urlsplit(settings.files_url)
    if url.scheme == "s3":
        return S3Blobs(url.netloc, url.path.strip("/"))
    if url.scheme == "file":
        return LocalBlobs(Path(url.path))
    raise ValueError(f"GRISTMILL_FILES_URL: {settings.files_url!r} is neither s3://bucket/prefix nor file:///folder")
