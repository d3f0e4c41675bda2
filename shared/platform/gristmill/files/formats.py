"""What a file is, from its first bytes. The API looks no deeper; columns and rows follow from an inspection."""

import csv

SNIFF_BYTES = 4096

_MAGIC = (
    (b"PAR1", "parquet", "application/vnd.apache.parquet"),
    (b"PARE", "parquet-encrypted", "application/vnd.apache.parquet"),
    (b"ARROW1\x00\x00", "arrow", "application/vnd.apache.arrow.file"),
    (b"\xff\xff\xff\xff", "arrow-stream", "application/vnd.apache.arrow.stream"),
    (b"\x93NUMPY", "npy", "application/octet-stream"),
    (b"PK\x03\x04", "zip", "application/zip"),
    (b"PK\x05\x06", "zip", "application/zip"),
    (b"\x1f\x8b", "gzip", "application/gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd", "application/zstd"),
    (b"\x89PNG\r\n\x1a\n", "png", "image/png"),
    (b"\xff\xd8\xff", "jpeg", "image/jpeg"),
    (b"%PDF-", "pdf", "application/pdf"),
)
_SUFFIX_OF_ZIP = {".npz": "npz", ".skops": "skops"}
INSPECTED = frozenset({"parquet", "csv", "arrow", "arrow-stream", "jsonl"})


def sniff(head: bytes, name: str) -> tuple[str, str]:
    """Return (format, media type) of a file that begins with `head` and is called `name`."""
    suffix = "." + name.rpartition(".")[2].lower() if "." in name else ""
    for magic, kind, media_type in _MAGIC:
        if head.startswith(magic):
            return (_SUFFIX_OF_ZIP.get(suffix, kind) if kind == "zip" else kind), media_type
    if _is_safetensors(head):
        return "safetensors", "application/octet-stream"
    return _sniff_text(head, suffix)


def _is_safetensors(head: bytes) -> bool:
    return len(head) > 9 and 2 <= int.from_bytes(head[:8], "little") < 100 * 2**20 and head[8:9] == b"{"


def _sniff_text(head: bytes, suffix: str) -> tuple[str, str]:
    if b"\x00" in head:
        return "binary", "application/octet-stream"
    try:
        # The head may end within a character: the last three bytes are not evidence.
        text = head.decode("utf-8-sig") if len(head) < SNIFF_BYTES else head[:-3].decode("utf-8-sig", errors="strict")
    except UnicodeDecodeError:
        text = None
    if text is None:
        return ("csv", "text/csv") if suffix in (".csv", ".tsv") else ("binary", "application/octet-stream")
    stripped = text.lstrip()
    if suffix in (".jsonl", ".ndjson") or (stripped.startswith("{") and "\n{" in stripped):
        return "jsonl", "application/jsonl"
    if suffix == ".json" or stripped.startswith(("{", "[")):
        return "json", "application/json"
    if suffix in (".csv", ".tsv") or _looks_like_csv(text):
        return "csv", "text/csv"
    if suffix in (".html", ".htm", ".svg") or stripped[:1] == "<":
        return "text", "text/plain"  # never served as markup: an upload must not run in a browser
    return "text", "text/plain"


def _looks_like_csv(text: str) -> bool:
    lines = text.splitlines()
    if len(lines) < 2:
        return False
    try:
        dialect = csv.Sniffer().sniff("\n".join(lines[:20]), delimiters=",;\t|")
    except csv.Error:
        return False
    rows = list(csv.reader(lines[: max(2, min(20, len(lines) - 1))], dialect))
    return len(rows[0]) > 1 and all(len(row) == len(rows[0]) for row in rows)
