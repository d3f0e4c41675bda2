"""The method: exact on every table, small where columns follow from others."""

import base64
import decimal
import json
import math
import runpy
import zlib
from collections.abc import Callable
from pathlib import Path

import duckdb
import numpy as np
import polars
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import gristmill_compression.virtual as virtual
from gristmill_compression.virtual.digests import ColumnDigest
from gristmill_compression.virtual.layout import KEY
from gristmill_compression.virtual.view import view_sql

DATA = Path(__file__).parent.parent / "data"
TABLES = sorted(path.stem for path in DATA.glob("*.parquet"))


def digest(array: pa.ChunkedArray) -> str:
    total = ColumnDigest()
    for chunk in array.chunks:
        total.add(chunk)
    return total.text()


def same_bits(left: pa.Table, right: pa.Table) -> bool:
    return left.schema.equals(right.schema, check_metadata=True) and all(
        digest(left[name]) == digest(right[name]) for name in left.schema.names
    )


def round_trip(table: pa.Table, folder: Path, **options: object) -> virtual.Report:
    """Compress, demand the same bits back, and return the report."""
    source, target = folder / "in.arrow", folder / "out.parquet"
    with pa.ipc.new_file(source, table.schema) as writer:
        writer.write_table(table)
    report = virtual.compress(source, target, virtual.Options(**options))  # type: ignore[arg-type]
    assert same_bits(virtual.open(target).to_arrow(), table)
    assert [path.name for path in folder.iterdir() if path.suffix in (".plain", ".virtual")] == []
    return report


def test_columns_that_follow_from_others_are_not_stored(tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    fare = random.integers(250, 9_000, 50_000)
    tip = random.integers(0, 2_000, 50_000)
    start = random.integers(0, 10**9, 50_000)
    table = pa.table(
        {
            "fare": fare / 100,
            "tip": tip / 100,
            "total": (fare + tip) / 100,
            "start": pa.array(start * 1_000_000, pa.timestamp("us", tz="UTC")),
            "end": pa.array((start + random.integers(60, 4000, 50_000)) * 1_000_000, pa.timestamp("us", tz="UTC")),
            "copy": pa.array(start * 1_000_000, pa.timestamp("us", tz="UTC")),
            "name": [f"name {i}" for i in random.integers(0, 1000, 50_000)],
        }
    )
    table = table.append_column("alias", table["name"])
    report = round_trip(table, tmp_path)
    found = {f.target: f for f in report.functions}
    assert len({"total", "fare", "tip"} & found.keys()) == 1
    assert next(f.exact for t, f in found.items() if t in ("total", "fare", "tip"))
    assert {"start", "copy"} & found.keys()
    assert {"name", "alias"} & found.keys()
    assert report.bytes_out < 0.65 * report.bytes_plain


def test_columns_that_are_constant_where_they_are_not_null(tmp_path: Path) -> None:
    there = np.random.default_rng(0).permutation([True] * 300 + [False] * 2_040)
    columns = {
        name: pa.array(np.full(len(there), value), pa.int8(), mask=~there) for name, value in (("a", 0), ("b", 1))
    }
    round_trip(pa.table(columns), tmp_path, objective="size", row_group_rows=1000)


def test_a_sum_with_exceptions_and_nulls_is_found(tmp_path: Path) -> None:
    random = np.random.default_rng(1)
    parts = [pa.array(random.integers(0, 10**6, 20_000), mask=random.random(20_000) < 0.2) for _ in range(12)]
    total = sum(part.fill_null(0).to_numpy(zero_copy_only=False) for part in parts)
    total[random.integers(0, 20_000, 300)] += 17
    table = pa.table(
        {f"p{i}": part for i, part in enumerate(parts)} | {"total": pa.array(total, mask=random.random(20_000) < 0.1)}
    )
    report = round_trip(table, tmp_path)
    assert report.functions[0].target == "total"
    assert len(report.functions[0].references) == 12
    assert report.functions[0].bytes_after < 0.12 * report.functions[0].bytes_before


@pytest.mark.parametrize("name", TABLES)
def test_real_tables_come_back_bit_for_bit(name: str, tmp_path: Path) -> None:
    source, target = DATA / f"{name}.parquet", tmp_path / "out.parquet"
    report = virtual.compress(source, target)
    original = pq.read_table(source)
    assert same_bits(virtual.open(target).to_arrow(), original)
    assert [size.column for size in report.sizes] == original.column_names
    # All that is not the columns' data are footers, of which functions' part counts as their columns'.
    footers = report.bytes_plain - sum(size.bytes_plain for size in report.sizes)
    assert (
        0
        < footers
        == pytest.approx(report.bytes_out - sum(size.bytes_out for size in report.sizes), abs=len(report.functions))
    )
    assert report.bytes_out == target.stat().st_size <= report.bytes_plain
    some = original.schema.names[::3]
    assert virtual.open(target).to_arrow(some).equals(original.select(some))


@pytest.mark.parametrize("name", TABLES)
def test_any_reader_opens_the_file_and_the_view_restores_it(name: str, tmp_path: Path) -> None:
    source, target = DATA / f"{name}.parquet", tmp_path / "out.parquet"
    virtual.compress(source, target)
    table = virtual.open(target)
    assert table.layout is not None
    assert polars.read_parquet(target).height == pq.read_table(target).num_rows == table.rows
    with duckdb.connect() as bare:
        bare.execute("SET TimeZone = 'UTC'")
        restored = bare.sql(view_sql(table)).to_arrow_table()
        expected = bare.sql(f"SELECT * FROM read_parquet('{source}')").to_arrow_table()
    assert restored.equals(expected)


RELATIONS = runpy.run_path(str(Path(__file__).parent.parent / "benchmarks" / "relations.py"))["RELATIONS"]


@pytest.mark.parametrize("name", RELATIONS)
def test_known_relations_are_found(name: str, tmp_path: Path) -> None:
    report = virtual.compress(DATA / f"{name}.parquet", tmp_path / "out.parquet")
    found = [{f.target, *f.references} for f in (*report.functions, *report.refused)]
    assert [relation for relation in RELATIONS[name] if relation not in found] == []
    saved, really = sum(f.gain_bytes for f in report.functions), report.bytes_plain - report.bytes_out
    assert saved == pytest.approx(really, rel=0.05)


def test_keep_raw_is_kept_and_the_seed_repeats_the_file(tmp_path: Path) -> None:
    source = DATA / "italy_covid_regions.parquet"
    options = virtual.Options(keep_raw=frozenset({"totale_casi"}), seed=3, sample_rows=1000)
    report = virtual.compress(source, tmp_path / "one.parquet", options)
    assert "totale_casi" not in {f.target for f in report.functions}
    virtual.compress(source, tmp_path / "two.parquet", options)
    assert (tmp_path / "one.parquet").read_bytes() == (tmp_path / "two.parquet").read_bytes()


@pytest.mark.parametrize("codec", ["zstd", "snappy", "gzip", "lz4", "none"])
def test_every_codec(codec: str, tmp_path: Path) -> None:
    report = virtual.compress(DATA / "nics_checks.parquet", tmp_path / "out.parquet", virtual.Options(codec=codec))
    assert report.bytes_out < report.bytes_plain


def test_what_the_codec_cannot_make_smaller_is_not_compressed(tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    table = pa.table(
        {
            "noise": random.integers(-(2**63), 2**63 - 1, 20_000),
            "words": random.choice(["some", "other", "words"], 20_000),
        }
    )
    round_trip(table, tmp_path)
    group = pq.read_metadata(tmp_path / "out.parquet").row_group(0)
    codecs = {
        group.column(i).path_in_schema.partition("~")[0]: group.column(i).compression for i in range(group.num_columns)
    }
    assert codecs == {"noise": "UNCOMPRESSED", "words": "ZSTD"}


def test_small_row_groups(tmp_path: Path) -> None:
    virtual.compress(DATA / "yellow_taxi_10k.parquet", tmp_path / "out.parquet", virtual.Options(row_group_rows=1000))
    assert pq.read_metadata(tmp_path / "out.parquet").num_row_groups == 10
    assert same_bits(virtual.open(tmp_path / "out.parquet").to_arrow(), pq.read_table(DATA / "yellow_taxi_10k.parquet"))


@pytest.mark.parametrize(
    "table",
    [
        pa.table({"a": pa.array([], pa.int64()), "b": pa.array([], pa.string())}),
        pa.table({"only": [1, 2, 3]}),
        pa.table({"nulls": pa.nulls(5), "more": pa.nulls(5, pa.int32()), "x": [1, 2, 3, 4, 5]}),
        pa.table({"l": [[1, None], None, []], "s": [{"a": 1.5}, None, {"a": math.nan}]}),
        pa.table({"m": pa.array([[("k", 1)], [], None], pa.map_(pa.string(), pa.int8()))}),
        pa.table({"d": pa.array(["x", "y", None, "x"]).dictionary_encode(), "b": [True, False, None, True]}),
        pa.table({"raw": [b"\xff\x00", b"", None, b"z"], "text": ["", None, "é", "🦊"]}),
        pa.table({"A": [1, 2], "a": [1, 2], "a~residual": [1, 2], 'quo"te': [3, 4], "new\nline": [3, 4], "dot.ted": [5, 6], "🦊": [5, 7]}),
        pa.table({"x": [0.0, -0.0, math.nan, math.inf, -math.inf, 5e-324, 0.1 + 0.2], "y": [0.0] * 7}),
        pa.table({"t": pa.array([b"\xff\xfe", b"a", None, b"\xc3("] * 200).view(pa.string()), "n": list(range(800))}),
        pa.table({"File_Row_Number": [f"row {i % 9}" for i in range(900)], "x": [f"name {i % 9}" for i in range(900)]}),
    ],
    ids=["no rows", "one column", "nulls", "nested", "map", "dictionary", "bytes", "names", "odd floats", "no UTF-8", "row number"],
)  # fmt: skip
def test_odd_tables_are_kept_as_they_are(table: pa.Table, tmp_path: Path) -> None:
    round_trip(table, tmp_path)


def _labels() -> list[str]:
    return [f"{word}-{i}" for i, word in enumerate(["low", "high", "mid"] * 700)]


@pytest.mark.parametrize(
    "array",
    [
        pa.array([value.encode()[:8].ljust(16, b"_") for value in _labels()], pa.binary(16)).cast(pa.binary(16)),
        pa.ExtensionArray.from_storage(
            pa.uuid(), pa.array([v.encode()[:16].ljust(16) for v in _labels()], pa.binary(16))
        ),
        pa.ExtensionArray.from_storage(pa.json_(pa.string()), pa.array(['{"a": 1}', None, "[]"] * 700)),
        pa.array(np.arange(2100) / 7).cast(pa.float16()),
        pa.array([decimal.Decimal(i) for i in range(2100)], pa.decimal64(15, 2)),
        pa.array(np.arange(2100) % 9).dictionary_encode(),
        pa.array([2**63 - 1, None, None] * 700, pa.timestamp("us")),
        pa.array(np.arange(2100) % 50 + 2**62 + 1),
    ],
    ids=["fixed", "uuid", "json", "half", "decimal64", "dictionary of int", "last moment", "keys beyond 2^62"],
)
def test_unusual_columns_come_back(array: pa.Array, tmp_path: Path) -> None:
    follower = [f"what follows from {row % 50}" for row in range(len(array))]
    round_trip(pa.table({"x": array, "again": array, "y": follower}), tmp_path)


def test_a_dictionary_keeps_its_order_and_its_unused_entries(tmp_path: Path) -> None:
    sizes = pa.DictionaryArray.from_arrays(
        pa.array([2, 0, None] * 900, pa.int8()), ["low", "mid", "high", "never"], ordered=True
    )
    round_trip(pa.table({"size": sizes, "again": sizes}), tmp_path, row_group_rows=1000)
    column = virtual.open(tmp_path / "out.parquet").to_arrow()["size"]
    assert (
        column.type.ordered
        and [chunk.dictionary.to_pylist() for chunk in column.chunks] == [["low", "mid", "high", "never"]] * 3
    )


def test_dictionaries_that_are_together_too_long_for_their_indices_are_refused_in_words(tmp_path: Path) -> None:
    type = pa.dictionary(pa.int8(), pa.string())
    parts = [
        pa.DictionaryArray.from_arrays(pa.array(list(range(100)) * 10, pa.int8()), [f"{part} {i}" for i in range(100)])
        for part in "ab"
    ]
    table = pa.table({"x": pa.chunked_array(parts, type)})
    with pa.ipc.new_stream(tmp_path / "in.arrows", table.schema) as writer:
        writer.write_table(table)
    with pytest.raises(virtual.CompressionError, match="200 entries together"):
        virtual.compress(tmp_path / "in.arrows", tmp_path / "out.parquet", format="arrow-stream")


def test_texts_in_views_come_back_as_texts(tmp_path: Path) -> None:
    table = pa.table(
        {"s": pa.array(_labels(), pa.string_view()), "l": pa.array([["a"], None, []] * 700, pa.list_(pa.string_view()))}
    )
    with pa.ipc.new_file(tmp_path / "in.arrow", table.schema) as writer:
        writer.write_table(table)
    virtual.compress(tmp_path / "in.arrow", tmp_path / "out.parquet")
    restored = virtual.open(tmp_path / "out.parquet").to_arrow()
    assert restored.schema.types == [pa.large_string(), pa.list_(pa.large_string())]
    assert restored.to_pylist() == table.to_pylist()


@pytest.mark.parametrize("kind", ["product", "digits", "slice"])
def test_the_view_agrees_where_predictions_do_not_fit(kind: str, tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    a, b = random.integers(0, 3000, 8000).astype(np.int16), random.integers(0, 20, 8000).astype(np.int16)
    names = ["".join(random.choice(list("abcdefgh"), random.integers(6, 14))) for _ in range(8000)]
    numbers = random.integers(0, 400, 8000)
    table = {
        "product": pa.table({"a": a, "b": b, "c": a * b}),  # some of which wrap
        "digits": pa.table({"t": [f"no {n:03}" for n in numbers], "n": numbers.astype(np.uint8)}),
        "slice": pa.table({"name": names, "part": [name[-5:-2] for name in names]}),
    }[kind]
    report = round_trip(table, tmp_path, objective="size")
    assert report.functions
    with duckdb.connect() as connection:
        seen = connection.sql(view_sql(virtual.open(tmp_path / "out.parquet"))).to_arrow_table()
    assert seen.to_pylist() == table.to_pylist()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"objective": "fast"}, "objective cannot be 'fast'"),
        ({"codec": "rar"}, "codec cannot be 'rar'"),
        ({"level": 99}, "level cannot be 99"),
        ({"row_group_rows": 0}, "row_group_rows cannot be 0"),
        ({"seed": -1}, "seed cannot be -1"),
    ],
)
def test_options_that_cannot_be_are_refused(options: dict[str, object], words: str) -> None:
    with pytest.raises(virtual.CompressionError, match=words):
        virtual.Options(**options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (pa.table({}), "no columns"),
        (pa.table({"t": pa.array([2**62] * 9, pa.timestamp("s"))}), "cannot be stored as Parquet"),
        (pa.table({"l": pa.array([[1]] * 9, pa.list_view(pa.int64()))}), "make it a list"),
        (pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["a", "a"]), "Several columns are called 'a'"),
        (pa.table({"m": pa.array([(1, 2, 3)], pa.month_day_nano_interval())}), "Parquet cannot store"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(table: pa.Table, words: str, tmp_path: Path) -> None:
    source, target = tmp_path / "in.arrow", tmp_path / "out.parquet"
    with pa.ipc.new_file(source, table.schema) as writer:
        writer.write_table(table)
    with pytest.raises(virtual.CompressionError, match=words):
        virtual.compress(source, target)
    assert [path.name for path in tmp_path.iterdir()] == ["in.arrow"]


def test_a_compressed_file_is_not_compressed_again(tmp_path: Path) -> None:
    virtual.compress(DATA / "nics_checks.parquet", tmp_path / "one.parquet")
    with pytest.raises(virtual.CompressionError, match="compressed already"):
        virtual.compress(tmp_path / "one.parquet", tmp_path / "two.parquet")


def test_a_stop_in_progress_leaves_no_file(tmp_path: Path) -> None:
    class StopError(Exception):
        pass

    def progress(fraction: float, phase: str) -> None:
        if phase == "verify":
            raise StopError

    with pytest.raises(StopError):
        virtual.compress(DATA / "nics_checks.parquet", tmp_path / "out.parquet", progress=progress)
    assert list(tmp_path.iterdir()) == []


# -- files from strangers ----------------------------------------------------------------------------------------------


def with_description(source: Path, target: Path, change: Callable[[str], str]) -> None:
    """A copy of a compressed file whose description has been tampered with."""
    table = pq.read_table(source)
    metadata = dict(table.schema.metadata or {})
    text = zlib.decompress(base64.b64decode(metadata[KEY])).decode()
    changed = change(text)
    assert changed != text
    metadata[KEY] = base64.b64encode(zlib.compress(changed.encode()))
    pq.write_table(table.replace_schema_metadata(metadata), target)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"kind":"linear"', '"kind":"eval"'),
        ('"version":2', '"version":99'),
        ('"column":"permit"', '"column":"no such column"'),
        ('"column":"permit"', '"column":"totals"'),
        ('"coefficient":1', '"coefficient":99999999999999999999999'),
        ('"target":"totals"', '"target":"month"'),
        ('"arrow_schema":"', '"arrow_schema":"AAAA'),
        ('{"version"', '{"extra":1,"version"'),
        ('{"version"', '{{"version"'),
        ('"rows":16445', '"rows":16446'),
        ('"codes":"state~code"', '"codes":"permit"'),
        ('"size":55', '"size":55999'),
    ],
)
def test_a_tampered_description_is_refused(old: str, new: str, tmp_path: Path) -> None:
    virtual.compress(DATA / "nics_checks.parquet", tmp_path / "good.parquet")
    with_description(tmp_path / "good.parquet", tmp_path / "bad.parquet", lambda text: text.replace(old, new))
    with pytest.raises(virtual.CompressionError):
        virtual.open(tmp_path / "bad.parquet").to_arrow()


def test_a_file_that_was_written_again_is_refused(tmp_path: Path) -> None:
    virtual.compress(DATA / "nics_checks.parquet", tmp_path / "good.parquet", virtual.Options(row_group_rows=1000))
    pq.write_table(pq.read_table(tmp_path / "good.parquet"), tmp_path / "again.parquet")
    with pytest.raises(virtual.CompressionError, match="other row groups"):
        virtual.open(tmp_path / "again.parquet")


def _copies(names: str, chained: bool) -> str:
    functions = [
        {"kind": "copy", "target": name, "reference": names[index] if chained else names[0]}
        for index, name in enumerate(names[1:])
    ]
    return json.dumps(functions)


@pytest.mark.parametrize(
    "functions",
    [
        _copies("abcd", chained=True),
        json.dumps(
            [
                {"kind": "text", "target": "b", "pieces": [{"column": "a"}] * 32},
                {"kind": "text", "target": "c", "pieces": [{"column": "b"}] * 32},
            ]
        ),
    ],
    ids=["a long chain", "texts that grow"],
)
def test_a_description_that_asks_for_too_much_is_refused(functions: str, tmp_path: Path) -> None:
    texts = [f"name {i}" for i in range(3000)]
    source, good = tmp_path / "in.parquet", tmp_path / "good.parquet"
    pq.write_table(pa.table(dict.fromkeys("abcd", texts)), source)
    report = virtual.compress(source, good)
    assert {f.target for f in report.functions} == set("bcd")

    def change(text: str) -> str:
        return json.dumps(json.loads(text) | {"functions": json.loads(functions)})

    with_description(good, tmp_path / "bad.parquet", change)
    with pytest.raises(virtual.CompressionError, match="does not fit"):
        virtual.open(tmp_path / "bad.parquet")


@pytest.mark.parametrize("text", [b"", b"AAAA", b"\xff\xfe", base64.b64encode(zlib.compress(b"{" + b" " * 10**8))])
def test_a_description_that_is_none_is_refused(text: bytes, tmp_path: Path) -> None:
    pq.write_table(pa.table({"a": [1]}).replace_schema_metadata({KEY: text}), tmp_path / "bad.parquet")
    with pytest.raises(virtual.CompressionError, match="damaged"):
        virtual.open(tmp_path / "bad.parquet")
