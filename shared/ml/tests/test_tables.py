"""The table contract."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from gristmill_ml.tables import UnreadableTableError, open_table


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_csv_types_come_from_every_row(tmp_path: Path) -> None:
    rows = "".join(f"{i},{i},{i},2024-01-0{1 + i % 9}\n" for i in range(300_000))
    path = write(tmp_path / "t.csv", f"a,b,c,d\n{rows}1,2.5,x,2024-02-01\n".encode())
    table = open_table(path, "csv")
    assert [str(field.type) for field in table.schema] == ["int64", "double", "string", "date32[day]"]
    assert table.rows == 300_001
    columns = pa.Table.from_batches(table.batches(["c", "b"]))
    assert columns["c"][0].as_py() == "0"
    assert columns["b"][-1].as_py() == 2.5


@pytest.mark.parametrize("format", ["parquet", "arrow", "arrow-stream", "jsonl"])
def test_formats_give_the_same_rows(format: str, tmp_path: Path) -> None:
    data = pa.table({"a": list(range(100_000)), "b": [None if i % 3 else f"x{i}" for i in range(100_000)]})
    path = tmp_path / f"t.{format}"
    match format:
        case "parquet":
            pq.write_table(data, path)
        case "arrow":
            with pa.ipc.new_file(path, data.schema) as writer:
                writer.write_table(data)
        case "arrow-stream":
            with pa.ipc.new_stream(path, data.schema) as writer:
                writer.write_table(data)
        case _:
            path.write_text("".join(json.dumps(row) + "\n" for row in data.to_pylist()))
    table = open_table(path, format)
    assert table.rows == 100_000
    assert pa.Table.from_batches(table.batches()).equals(data)
    assert all(batch.num_rows <= 65_536 for batch in table.batches())


@pytest.mark.parametrize(
    ("content", "format"), [(b"", "csv"), (b"nonsense", "parquet"), (b"{", "jsonl"), (b"x", "arrow")]
)
def test_what_is_no_table_is_refused_in_words(content: bytes, format: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableTableError, match=f"not a readable {format} file"):
        open_table(write(tmp_path / "t", content), format)
