"""Reading compressed files: filters, skipping, SQL shortcuts, frames, the command line."""

import datetime
import sys
from pathlib import Path

import duckdb
import numpy as np
import polars
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

import gristmill_compression.virtual as virtual
from gristmill_compression.virtual import frames
from gristmill_compression.virtual.__main__ import main
from gristmill_compression.virtual.skipping import columns_of, matching_row_groups

DATA = Path(__file__).parent.parent / "data"
ROWS, GROUP = 50_000, 5_000


@pytest.fixture(scope="module")
def table() -> pa.Table:
    """Orders in the order of their coming; `closed` follows from `opened` and `took`, `total` from three columns."""
    random = np.random.default_rng(0)
    opened = np.cumsum(random.integers(1, 20, ROWS)) * 1_000_000
    took = random.integers(30, 8_640, ROWS) * 1_000_000
    price, tax = random.integers(100, 90_000, ROWS), random.integers(0, 9_000, ROWS)
    city = random.integers(0, 60, ROWS)
    return pa.table(
        {
            "opened": pa.array(opened, pa.timestamp("us", tz="UTC")),
            "took": pa.array(took, pa.duration("us")),
            "closed": pa.array(opened + took, pa.timestamp("us", tz="UTC")),
            "price": price / 100,
            "tax": pa.array(tax / 100, mask=random.random(ROWS) < 0.1),
            "total": (price + tax) / 100,
            "city": [f"city {c}" for c in city],
            "state": [f"state {c % 7}" for c in city],
            "count": pa.array(random.integers(-5, 1000, ROWS), pa.int32(), mask=random.random(ROWS) < 0.01),
        }
    )


@pytest.fixture(scope="module")
def path(table: pa.Table, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("compressed")
    pq.write_table(table, folder / "orders.parquet")
    options = virtual.Options(row_group_rows=GROUP, objective="size")
    report = virtual.compress(folder / "orders.parquet", folder / "orders.virtual.parquet", options)
    assert {"closed", "state"} <= {f.target for f in report.functions}
    return folder / "orders.virtual.parquet"


@pytest.mark.parametrize(
    "filter",
    [
        pc.field("closed") >= pa.scalar(datetime.datetime(1970, 1, 6, tzinfo=datetime.UTC)),
        (pc.field("total") > 500) & (pc.field("state") == "state 3"),
        (pc.field("total") > 500) | pc.field("tax").is_null(),
        pc.field("count").isin([1, 2, 999]),
        ~pc.field("city").isin(["city 1"]),
        pc.field("total") < 0,
    ],
)
def test_scan_filters_like_the_table(path: Path, table: pa.Table, filter: pc.Expression) -> None:
    columns = ["state", "total", "opened"]
    assert virtual.open(path).scan(columns, filter).read_all().equals(table.filter(filter).select(columns))


def test_scan_skips_row_groups_by_computed_columns(path: Path) -> None:
    opened = virtual.open(path)
    assert opened.layout is not None
    late = pc.field("closed") >= pa.scalar(datetime.datetime(1970, 1, 6, tzinfo=datetime.UTC))
    groups = matching_row_groups(late, opened.layout, opened.metadata, columns_of(late, opened.schema))
    assert 0 < len(groups) < ROWS // GROUP
    assert columns_of((pc.field("total") > 1) & (pc.field("tax") < 2), opened.schema) == ["tax", "total"]


def test_a_filter_that_does_not_fit_is_refused_in_words(path: Path) -> None:
    with pytest.raises(virtual.CompressionError, match="filter does not fit"):
        virtual.open(path).scan(["total"], pc.field("nothing") > 1)
    with pytest.raises(virtual.CompressionError, match="no column 'nothing'"):
        virtual.open(path).scan(["nothing"], pc.field("total") > 1)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT count(*), count(tax), sum(count), avg(count), min(closed), max(closed) AS latest FROM t",
        "SELECT min(total), max(total) FROM t",
        "SELECT count(*) FROM t WHERE closed >= TIMESTAMPTZ '1970-01-06'",
        "SELECT count(*), min(city) FROM t WHERE closed BETWEEN '1970-01-03' AND '1970-01-04' AND total > -(-5)",
        "SELECT count(*) FROM t WHERE 900 < total OR state = 'state 1'",
        "SELECT state, count(*) FROM t GROUP BY state ORDER BY state",
        "SELECT t.total FROM t ORDER BY t.total DESC, t.opened LIMIT 5",
        "SELECT a FROM t AS a ORDER BY a LIMIT 1",
        "SELECT * FROM t ORDER BY opened LIMIT 3",
        "SELECT count(*) FROM t a JOIN t b USING (opened) WHERE a.total = b.total",
        "SELECT count(*) FROM t NATURAL JOIN (SELECT state, opened FROM t)",
        "WITH x AS (SELECT city, sum(count) AS n FROM t GROUP BY 1) SELECT max(n) FROM x",
        "SELECT count(DISTINCT city), max(count) FROM t",
        "SELECT max(count) FILTER (WHERE total > 10) FROM t",
        "SELECT count(*) FROM (SELECT total FROM t UNION ALL SELECT tax FROM t)",
        "SELECT count(*) FROM t WHERE total > (SELECT avg(total) FROM t)",
        "SELECT COLUMNS('t.*') FROM t ORDER BY ALL LIMIT 1",
        "FROM t ORDER BY opened LIMIT 1",
        "SELECT count(*) FROM t WHERE closed < DATE '1970-01-03'",
        "SELECT count(*) FROM t WHERE total < 'NaN'::DOUBLE",
        "SELECT count(*) FROM t WHERE closed < 'infinity'::TIMESTAMPTZ",
        "SELECT max(took), min(took) FROM t",
        "SELECT to_json(t) AS t FROM t ORDER BY opened LIMIT 1",
        "SELECT max(price) FROM t AS a(price)",
        "SELECT count(*) AS n FROM t GROUP BY GROUPING SETS ((), ())",
    ],
)
def test_sql_gives_what_the_plain_file_gives(path: Path, sql: str) -> None:
    with duckdb.connect() as plain, virtual.Session({"t": path}) as session:
        plain.execute("SET TimeZone = 'UTC'")
        plain.execute(f"CREATE VIEW t AS FROM read_parquet('{path.with_name('orders.parquet')}')")
        expected = plain.sql(sql).to_arrow_table()
        for _ in range(2):  # the second time the statement is known
            with session.query(sql) as rows:
                assert rows.read_all().equals(expected)


@pytest.mark.parametrize(
    "where",
    ["closed >= '1970-01-06'", "closed BETWEEN '1970-01-03' AND '1970-01-04'", "closed < TIMESTAMPTZ '1970-01-02'"],
)
def test_sql_skips_row_groups_by_computed_columns(path: Path, where: str) -> None:
    sql = f"SELECT count(*) FROM t WHERE {where}"
    with virtual.Session({"t": path}) as session, session.query(sql):
        spans = session._statement(sql).spans
    assert spans is not None and 0 < len(spans) < ROWS // GROUP


def session_and_plain(table: pa.Table, folder: Path, statements: list[str]) -> None:
    """Demand that statements over a compressed table give what they give over the plain one."""
    pq.write_table(table, folder / "plain.parquet")
    virtual.compress(
        folder / "plain.parquet", folder / "t.parquet", virtual.Options(row_group_rows=1000, objective="size")
    )
    with duckdb.connect() as plain, virtual.Session({"t": folder / "t.parquet"}) as session:
        plain.execute("SET TimeZone = 'UTC'")
        plain.execute(f"CREATE VIEW t AS FROM read_parquet('{folder / 'plain.parquet'}')")
        for sql in statements:
            with session.query(sql) as rows:
                assert rows.read_all().equals(plain.sql(sql).to_arrow_table()), sql


def test_bounds_are_compared_as_duckdb_does(tmp_path: Path) -> None:
    cents = np.sort(np.random.default_rng(0).integers(10, 10**6, 5000))
    table = pa.table({"a": cents / 100, "f": (cents / 100).astype(np.float32), "n": cents, "twice": 2 * cents})
    first = [float(table["a"][row].as_py()) for row in range(0, 5000, 1000)]
    session_and_plain(
        table,
        tmp_path,
        [
            f"SELECT count(*) FROM t WHERE {column} {sign} {a}"
            for column in "af"
            for a in first
            for sign in ("=", "<=", ">=")
        ]
        + [
            "SELECT count(*) FROM t WHERE twice = 1e3",
            "SELECT count(*) FROM t WHERE twice > 20000.5",
            "SELECT max(f) FROM t",
        ],
    )


def test_years_that_python_has_not(tmp_path: Path) -> None:
    ticks = 2**38 + np.arange(3000) * 1000
    table = pa.table({"at": pa.array(ticks, pa.timestamp("s")), "later": pa.array(ticks + 86_400, pa.timestamp("s"))})
    session_and_plain(
        table, tmp_path, ["SELECT count(*) FROM t WHERE later > '2020-01-01'", "SELECT count(later) FROM t"]
    )


def test_a_column_may_be_called_as_duckdb_calls_row_numbers(tmp_path: Path) -> None:
    numbers = np.arange(5000)
    table = pa.table({"file_row_number": numbers[::-1].copy(), "y": 3 * numbers, "z": 3 * numbers + numbers % 7})
    session_and_plain(table, tmp_path, ["SELECT count(*), max(file_row_number) FROM t WHERE z > 12000"])


def test_a_query_that_takes_too_long_is_stopped(path: Path) -> None:
    limits = virtual.QueryLimits(seconds=0.5)
    with (
        virtual.Session({"t": path}, limits) as session,
        pytest.raises(virtual.QueryError, match=r"stopped after 0\.5 seconds"),
        session.query("SELECT count(*) FROM t a, t b, t c WHERE a.total + b.total > c.total") as rows,
    ):
        rows.read_all()


def test_columns_are_named_not_numbered(path: Path) -> None:
    with pytest.raises(virtual.CompressionError, match="name them by their names"):
        virtual.open(path).scan(["total"], pc.field(0) > 1)


def test_a_filter_that_fails_on_some_row_is_an_error_in_words(path: Path) -> None:
    with pytest.raises(virtual.CompressionError, match="filter fails"):
        virtual.open(path).scan(["total"], pc.divide(pc.field("count"), 0) > 1).read_all()


def test_a_nested_column_and_one_with_a_dot_are_told_apart(tmp_path: Path) -> None:
    numbers = np.arange(5000)
    table = pa.table({"a": pa.StructArray.from_arrays([pa.array(-numbers)], ["b"]), "a.b": numbers})
    pq.write_table(table, tmp_path / "in.parquet")
    virtual.compress(tmp_path / "in.parquet", tmp_path / "out.parquet", virtual.Options(row_group_rows=1000))
    found = virtual.open(tmp_path / "out.parquet").scan(None, pc.field("a.b") > 2500).read_all()
    assert found.equals(table.slice(2501))


def test_sums_of_doubles_are_exact(path: Path, table: pa.Table) -> None:
    with virtual.Session({"t": path}) as session, session.query("SELECT sum(total), avg(total) FROM t") as rows:
        total, mean = rows.read_all().to_pylist()[0].values()
    cents = sum(round(100 * value) for value in table["total"].to_pylist())
    assert (total, mean) == (cents / 100, pytest.approx(cents / 100 / ROWS, rel=1e-15))


def test_a_wrong_statement_names_the_columns_there_are(path: Path) -> None:
    with virtual.Session({"t": path}) as session:
        with pytest.raises(virtual.QueryError, match="not found"), session.query("SELECT totl FROM t"):
            pass
        with session.query("SELECT max(count) FROM t WHERE total > 100") as rows:  # and the session goes on
            assert rows.read_all().num_rows == 1


def test_polars_and_pandas_read_it(path: Path, table: pa.Table, monkeypatch: pytest.MonkeyPatch) -> None:
    frame = frames.scan_polars(path).filter(polars.col("total") > 900).select("city", "closed").collect()
    expected = polars.from_arrow(table).filter(polars.col("total") > 900).select("city", "closed")
    assert frame.equals(expected)
    assert frames.scan_polars(path).head(3).collect().height == 3
    data = frames.to_pandas(path, ["total", "tax"], pc.field("total") > 900)
    assert pa.Table.from_pandas(data, preserve_index=False).equals(
        table.filter(pc.field("total") > 900).select(["total", "tax"]), check_metadata=False
    )
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(virtual.CompressionError, match="pip install pandas"):
        frames.to_pandas(path)


def test_verify_finds_a_changed_cell(path: Path, tmp_path: Path) -> None:
    assert virtual.verify(path) == []
    stored = pq.read_table(path)
    name = next(name for name in stored.schema.names if name.startswith("count"))
    changed = pa.array([7, *stored[name].to_pylist()[1:]], stored.schema.field(name).type)
    index = stored.schema.get_field_index(name)
    table = stored.set_column(index, stored.schema.field(name), changed)
    pq.write_table(
        table.replace_schema_metadata(stored.schema.metadata), tmp_path / "changed.parquet", row_group_size=GROUP
    )
    assert "count" in virtual.verify(tmp_path / "changed.parquet")
    with pytest.raises(virtual.CompressionError, match="ordinary Parquet"):
        virtual.verify(path.with_name("orders.parquet"))


def test_the_command_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    source, target = DATA / "yellow_taxi_10k.parquet", tmp_path / "taxi.virtual.parquet"
    assert main(["compress", str(source), str(target), "--objective", "size"]) == 0
    assert "every cell verified" in capfd.readouterr().out
    assert main(["verify", str(target)]) == 0
    assert main(["query", str(target), "SELECT max(total_amount) AS most FROM t"]) == 0
    assert capfd.readouterr().out.splitlines()[-2:] == ['"most"', "252.35"]
    assert main(["restore", str(target), str(tmp_path / "taxi.parquet")]) == 0
    assert pq.read_table(tmp_path / "taxi.parquet").equals(pq.read_table(source))
    assert main(["analyze", str(source), "--families", "linear"]) == 0
    assert "1 of 9,999 rows differ: total_amount" in capfd.readouterr().out
    assert main(["view-sql", str(target)]) == 0
    assert capfd.readouterr().out.startswith("SELECT ")
    assert main(["compress", str(tmp_path / "none.csv"), str(target)]) == 2
    assert main(["restore", str(target), str(tmp_path / "taxi.xlsx")]) == 2
    assert "suffix" in capfd.readouterr().err
