"""`make bench-compression`: Virtual beside plain Parquet, its own best encodings, and the authors' release, in one run.

Sizes are of whole files with their metadata. Seconds are the best of a few runs in turn. QUICK=1 leaves out the large
generated tables and the two largest query files. Writes build/bench/compression.json; `--keep` also writes results/.
"""

import datetime
import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
import peer
from figures import QUICK, ROOT, Bound, Figures, geometric_mean
from relations import RELATIONS

import gristmill_compression.virtual as virtual

DATA = Path(__file__).resolve().parents[1] / "data"
TABLES = [
    "nics_checks", "italy_covid_regions", "yellow_taxi_10k", "nba_raptor_player", "bigmac_index", "powerlifting",
    "congress_ages", "baseball_batting_post", "us_zipcodes", "nyc_flights_2013",
]  # fmt: skip
REPETITIONS = 3 if QUICK else 7
ROW_GROUP_ROWS = 262_144
THREADS = 2


def seconds(action: Callable[[], object], repetitions: int = REPETITIONS) -> float:
    """The best of a few runs."""
    best = math.inf
    for _ in range(repetitions):
        started = time.perf_counter()
        action()
        best = min(best, time.perf_counter() - started)
    return best


# -- the ten tables ------------------------------------------------------------------------------------------------------


@dataclass
class Measured:
    """One table: bytes of each file, seconds, and what was found."""

    name: str
    snappy: int
    zstd3: int
    plain: int
    ours: int
    ours_as_peer: int
    peer: int | None
    peer_wrong: int
    ours_seconds: float
    peer_seconds: float | None
    restore_ratio: float
    wrong: int
    missing: list[str]
    report_error: float


def measure(name: str, python: Path, folder: Path) -> Measured:
    source = DATA / f"{name}.parquet"
    table = pq.read_table(source)
    out, plain, snappy, zstd3 = (folder / f"{name}.{kind}" for kind in ("virtual", "plain", "snappy", "zstd"))
    pq.write_table(table, snappy, compression="snappy")
    pq.write_table(table, zstd3, compression="zstd", compression_level=3)
    virtual.compress(source, plain, virtual.Options(families=frozenset()))
    ours_seconds = seconds(lambda: virtual.compress(source, out), 3)
    report = virtual.compress(source, out)
    ours = out.stat().st_size
    as_peer = virtual.compress(
        source, folder / "as_peer", virtual.Options(codec="snappy", level=None, encodings=False)
    ).bytes_out
    answer = peer.run(python, source, folder)
    found = [{f.target, *f.references} for f in (*report.functions, *report.refused)]
    saved, really = sum(f.gain_bytes for f in report.functions), report.bytes_plain - report.bytes_out
    return Measured(
        name=name,
        snappy=snappy.stat().st_size,
        zstd3=zstd3.stat().st_size,
        plain=plain.stat().st_size,
        ours=ours,
        ours_as_peer=as_peer,
        peer=answer.get("bytes"),
        peer_wrong=answer.get("wrong_cells", 0),
        ours_seconds=ours_seconds,
        peer_seconds=answer.get("seconds"),
        restore_ratio=restore_ratio(out, zstd3, folder),
        wrong=wrong_cells(table, virtual.open(out).to_arrow()),
        missing=[" ".join(sorted(relation)) for relation in RELATIONS.get(name, []) if relation not in found],
        report_error=abs(saved - really) / really if report.functions else 0.0,
    )


def restore_ratio(compressed: Path, plain: Path, folder: Path) -> float:
    """Restoring a compressed file as plain Parquet, over reading a plain file and writing it again."""

    def restore() -> None:
        reader = virtual.open(compressed).reader()
        with pq.ParquetWriter(folder / "restored", reader.schema, compression="zstd") as writer:
            for batch in reader:
                writer.write(batch)

    def copy() -> None:
        file = pq.ParquetFile(plain)
        with pq.ParquetWriter(folder / "copied", file.schema_arrow, compression="zstd") as writer:
            for batch in file.iter_batches():
                writer.write(batch)

    return seconds(restore) / seconds(copy)


def wrong_cells(left: pa.Table, right: pa.Table) -> int:
    """Cells with other bits; another schema makes all of them wrong."""
    if not left.schema.equals(right.schema, check_metadata=True) or left.num_rows != right.num_rows:
        return left.num_rows * left.num_columns
    wrong = 0
    for name in left.schema.names:
        a, b = left[name].combine_chunks(), right[name].combine_chunks()
        if pa.types.is_floating(a.type):
            bits = pa.int32() if a.type == pa.float32() else pa.int64()
            a, b = a.view(bits), b.view(bits)
        same = (np.asarray(a.is_null()) & np.asarray(b.is_null())) | np.asarray(pa.compute.equal(a, b).fill_null(False))
        wrong += int((~same).sum())
    return wrong


def ten_tables(figures: Figures, python: Path, folder: Path) -> None:
    print(
        f"{'table':<24}{'snappy':>10}{'zstd 3':>10}{'encodings':>10}{'ours':>10}{'peer':>10}{'s':>7}{'peer s':>8}  wrong"
    )
    rows = []
    for name in TABLES:
        m = measure(name, python, folder)
        rows.append(m)
        print(
            f"{name:<24}{m.snappy:>10,}{m.zstd3:>10,}{m.plain:>10,}{m.ours:>10,}{m.peer or 'crash':>10}"
            f"{m.ours_seconds:>7.2f}{m.peer_seconds or math.nan:>8.2f}  {m.wrong} (peer {m.peer_wrong})"
        )
    both = [m for m in rows if m.peer is not None and m.peer_seconds is not None]
    figures.add("size_vs_snappy", geometric_mean([m.ours / m.snappy for m in rows]))
    figures.add("size_vs_zstd3", geometric_mean([m.ours / m.zstd3 for m in rows]))
    figures.add("size_vs_peer", geometric_mean([m.ours / (m.peer or 1) for m in both]))
    figures.add("size_function_gain", geometric_mean([m.ours / m.plain for m in rows]))
    figures.add("peer_tables", len(both))
    figures.add("peer_wins_snappy", sum(m.ours_as_peer > (m.peer or 0) for m in both))
    figures.add("worse_tables", sum(m.ours > m.plain + 2048 for m in rows))
    figures.add("mismatched_cells", sum(m.wrong for m in rows))
    figures.add("peer_mismatched_cells", sum(m.peer_wrong for m in rows))
    figures.add("relations_missing", sum(len(m.missing) for m in rows))
    figures.add("compress_speed_vs_peer", geometric_mean([(m.peer_seconds or 1) / m.ours_seconds for m in both]))
    figures.add("decompress_vs_plain", geometric_mean([m.restore_ratio for m in rows]))
    figures.add("report_error", max(m.report_error for m in rows))
    for m in rows:
        figures.add(f"bytes_{m.name}", m.ours)
        for relation in m.missing:
            print(f"  missing in {m.name}: {relation}")
    flights = DATA / "nyc_flights_2013.parquet"
    megabytes = pq.read_table(flights).nbytes / 1e6
    plain = seconds(
        lambda: pq.write_table(pq.read_table(flights), folder / "w", compression="zstd", compression_level=3), 3
    )
    ours = next(m.ours_seconds for m in rows if m.name == "nyc_flights_2013")
    figures.add("compress_mb_per_s", megabytes / ours)
    figures.add("compress_mb_per_s_ratio", plain / ours)


# -- queries -------------------------------------------------------------------------------------------------------------

UNTOUCHED = [
    ("flights", "SELECT month, avg(arr_delay), sum(air_time) FROM t GROUP BY month ORDER BY 1"),
    ("flights", "SELECT origin, count(*), max(dep_delay) FROM t WHERE air_time > 60 GROUP BY origin ORDER BY 1"),
    ("flights", "SELECT carrier, quantile_cont(arr_delay, 0.9) FROM t GROUP BY carrier ORDER BY 1"),
    ("taxi", "SELECT VendorID, avg(pickup_longitude), avg(dropoff_latitude) FROM t GROUP BY VendorID ORDER BY 1"),
    ("taxi", "SELECT passenger_count, payment_type, count(*) FROM t GROUP BY ALL ORDER BY ALL"),
]
VIRTUAL = [
    ("flights", "SELECT sum(sched_dep_time) FROM t"),
    ("flights", "SELECT count(*) FROM t WHERE sched_dep_time > 1800"),
    ("flights", "SELECT sum(arr_delay) FROM t WHERE sched_dep_time BETWEEN 600 AND 900"),
    ("taxi", "SELECT sum(total_amount) FROM t"),
    ("taxi", "SELECT count(*) FROM t WHERE total_amount > 50"),
    ("taxi", "SELECT sum(tip_amount) FROM t WHERE total_amount > 50"),
]
EXTREMES = ("taxi", "SELECT min(total_amount), max(total_amount) FROM t")
SCANS = [("flights", "SELECT * FROM t"), ("taxi", "SELECT * FROM t")]
TARGETS = {"flights": "sched_dep_time", "taxi": "total_amount", "orders": "closed"}
KEPT = {"orders": frozenset({"opened", "took"})}  # either could be computed from `closed` as well


def orders(rows: int) -> pa.Table:
    """Orders in the order in which they came: `closed` is `opened` and the time that it took."""
    random = np.random.default_rng(0)
    opened = np.cumsum(random.integers(1, 20, rows)) * 1_000_000
    took = random.integers(30, 86_400, rows) * 1_000_000
    return pa.table(
        {
            "opened": pa.array(opened, pa.timestamp("us")),
            "took": pa.array(took, pa.duration("us")),
            "closed": pa.array(opened + took, pa.timestamp("us")),
            "amount": random.integers(100, 100_000, rows) / 100,
        }
    )


@dataclass
class Pair:
    """The same table as a plain file and compressed: in a plain DuckDB `t` is the file, `v` the printed view."""

    plain: duckdb.DuckDBPyConnection
    session: virtual.Session

    def ours(self, sql: str) -> pa.Table:
        with self.session.query(sql) as rows:
            return rows.read_all()

    def theirs(self, sql: str) -> pa.Table:
        return self.plain.sql(sql).to_arrow_reader(16_384).read_all()

    def through_view(self, sql: str) -> pa.Table:
        return self.theirs(sql.replace("FROM t", "FROM v"))


def pair(name: str, table: pa.Table, folder: Path) -> Pair:
    plain, compressed = folder / f"{name}.parquet", folder / f"{name}.virtual.parquet"
    pq.write_table(table, plain, compression="zstd", compression_level=3, row_group_size=ROW_GROUP_ROWS)
    options = virtual.Options(objective="speed", row_group_rows=ROW_GROUP_ROWS, keep_raw=KEPT.get(name, frozenset()))
    report = virtual.compress(plain, compressed, options)
    assert TARGETS[name] in {f.target for f in report.functions}, f"{name}: {TARGETS[name]} is not virtual"
    connection = duckdb.connect()
    connection.execute(f"SET threads = {THREADS}; SET TimeZone = 'UTC'")
    connection.execute(f"CREATE VIEW t AS FROM read_parquet('{plain}')")
    connection.execute(f"CREATE VIEW v AS {virtual.view_sql(virtual.open(compressed))}")
    return Pair(connection, virtual.Session({"t": compressed}, virtual.QueryLimits(memory_mb=4096, threads=THREADS)))


def fresh(sql: str) -> Iterator[str]:
    """The statement, over and over, each time with another comment: nothing is answered from memory."""
    number = 0
    while True:
        number += 1
        yield f"{sql} -- {number}"


def ratio(ours: Callable[[str], object], theirs: Callable[[str], object], sql: str) -> float:
    """Best times in turn, ours over theirs."""
    best = [math.inf, math.inf]
    statements = fresh(sql)
    for _ in range(3 * REPETITIONS):
        for side, run in enumerate((ours, theirs)):
            statement = next(statements)
            best[side] = min(best[side], seconds(lambda run=run, statement=statement: run(statement), 1))
    return best[0] / best[1]


def same_rows(left: pa.Table, right: pa.Table) -> bool:
    """Equal results; sums of doubles may differ in the last digits, since their order is not fixed."""
    if left.schema != right.schema or left.num_rows != right.num_rows:
        return False
    for a, b in zip(left.columns, right.columns, strict=True):
        if pa.types.is_floating(a.type):
            if not np.allclose(a.to_numpy(), b.to_numpy(), rtol=1e-9, atol=0, equal_nan=True):
                return False
        elif a.to_pylist() != b.to_pylist():
            return False
    return True


def queries(figures: Figures, folder: Path) -> None:
    times = (2, 20) if QUICK else (10, 100)
    flights, taxi = (pq.read_table(DATA / f"{name}.parquet") for name in ("nyc_flights_2013", "yellow_taxi_10k"))
    pairs = {
        "flights": pair("flights", pa.concat_tables([flights] * times[0]), folder),
        "taxi": pair("taxi", pa.concat_tables([taxi] * times[1]), folder),
        "orders": pair("orders", orders(500_000 if QUICK else 5_000_000), folder),
    }
    wrong = 0
    groups: dict[str, list[float]] = {}
    plan = [("query_untouched", UNTOUCHED), ("query_virtual", [*VIRTUAL, EXTREMES]), ("query_scan", SCANS)]
    for metric, listed in plan:
        for name, sql in listed:
            p = pairs[name]
            wrong += not same_rows(p.ours(sql), p.theirs(sql))
            groups.setdefault(metric, []).append(ratio(p.ours, p.theirs, sql))
            line = f"  {metric:<16} {groups[metric][-1]:>6.2f}"
            if metric == "query_virtual" and (name, sql) != EXTREMES:
                wrong += not same_rows(p.through_view(sql), p.theirs(sql))
                groups.setdefault("view_virtual", []).append(ratio(p.through_view, p.theirs, sql))
                line += f"  view {groups['view_virtual'][-1]:>6.2f}"
            print(f"{line}  {name}: {sql}")
    p = pairs["orders"]
    extremes = p.theirs("SELECT min(closed) AS low, max(closed) AS high FROM t").to_pylist()[0]
    start = extremes["low"] + 0.7 * (extremes["high"] - extremes["low"])
    sql = (
        f"SELECT count(*), sum(amount) FROM t WHERE closed BETWEEN '{start}' AND '{start + datetime.timedelta(days=1)}'"
    )
    wrong += not same_rows(p.ours(sql), p.theirs(sql))
    figures.add("skip_ratio", ratio(p.ours, p.theirs, sql))
    for metric, ratios in groups.items():
        figures.add(metric, geometric_mean(ratios))
    figures.add("queries_wrong", wrong)


# -- large and drifting tables -------------------------------------------------------------------------------------------


def half_relation(figures: Figures, folder: Path) -> None:
    """`c = a + b` in every other row group."""
    random, rows, group = np.random.default_rng(1), 400_000, 20_000
    a, b = random.integers(0, 10**6, rows), random.integers(0, 10**6, rows)
    holds = (np.arange(rows) // group) % 2 == 0
    table = pa.table({"a": a, "b": b, "c": np.where(holds, a + b, random.integers(0, 2 * 10**6, rows))})
    pq.write_table(table, folder / "half.parquet")
    report = virtual.compress(folder / "half.parquet", folder / "half.out", virtual.Options(row_group_rows=group))
    figures.add("half_relation_gain", 1 - report.bytes_out / report.bytes_plain)
    figures.add("half_relation_wrong", wrong_cells(table, virtual.open(folder / "half.out").to_arrow()))


def write_large(path: Path, rows: int) -> int:
    """A table of ten columns of 8 bytes, with relations; written a million rows at a time. Gives its size in memory."""
    size, random = 0, np.random.default_rng(2)
    writer = None
    for start in range(0, rows, 1_000_000):
        n = min(1_000_000, rows - start)
        price, count, tax = random.integers(100, 50_000, n), random.integers(1, 20, n), random.integers(0, 9_000, n)
        at = (start + np.arange(n)) * 1_000_000 + random.integers(0, 900_000, n)
        table = pa.table(
            {
                "id": np.arange(start, start + n),
                "at": pa.array(at, pa.timestamp("us")),
                "shipped": pa.array(at + random.integers(1, 96, n) * 900_000_000, pa.timestamp("us")),
                "customer": random.integers(0, 2_000_000, n),
                "price": price / 100,
                "tax": tax / 100,
                "total": (price + tax) / 100,
                "count": count,
                "weight": random.normal(size=n),
                "warehouse": random.integers(0, 40, n),
            }
        )
        writer = writer or pq.ParquetWriter(path, table.schema)
        writer.write_table(table, row_group_size=250_000)
        size += table.nbytes
    assert writer is not None
    writer.close()
    return size


def large(figures: Figures, folder: Path) -> None:
    """20 million rows, compressed by a process of its own, whose largest resident size is what counts."""
    path = folder / "large.parquet"
    figures.add("large_table_mb", write_large(path, 20_000_000) / 2**20)
    program = (
        "import sys, time; import gristmill_compression.virtual as v; s = time.perf_counter(); "
        "r = v.compress(sys.argv[1], sys.argv[1] + '.out', format='parquet'); t = time.perf_counter() - s; "
        "peak = next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1]; "
        "print(int(peak) / 1024, t, r.bytes_out / r.bytes_plain)"
    )
    printed = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=True).stdout
    memory, took, size = map(float, printed.split())
    figures.add("memory_mb_20m_rows", memory)
    figures.add("seconds_20m_rows", took)
    figures.add("size_20m_rows", size)


# ------------------------------------------------------------------------------------------------------------------------


def main() -> None:
    figures = Figures("compression", BOUNDS)
    started = time.perf_counter()
    python = peer.environment(ROOT / "build/peers/virtual-parquet")
    with tempfile.TemporaryDirectory(prefix="bench-compression-") as name:
        folder = Path(name)
        ten_tables(figures, python, folder)
        queries(figures, folder)
        half_relation(figures, folder)
        if not QUICK:
            large(figures, folder)
    figures.add("bench_seconds", time.perf_counter() - started)
    print()
    figures.print([name for name in figures.numbers if not name.startswith("bytes_")])
    figures.write()
    if "--keep" in sys.argv:
        packages = ("pyarrow", "duckdb", "numpy")
        figures.keep(Path(__file__).parent / "results", packages, peer=peer.REQUIREMENTS[0], seeds=[0])


BOUNDS: dict[str, Bound] = {
    "size_vs_snappy": ("at most", 0.54), "size_vs_zstd3": ("at most", 0.68), "size_vs_peer": ("at most", 0.58),
    "size_function_gain": ("at most", 0.85), "peer_wins_snappy": ("at most", 0), "worse_tables": ("at most", 0),
    "mismatched_cells": ("at most", 0), "relations_missing": ("at most", 0), "compress_speed_vs_peer": ("at least", 5),
    "decompress_vs_plain": ("at most", 2.5), "query_untouched": ("at most", 1.1), "view_virtual": ("at most", 4.5),
    "query_virtual": ("at most", 2.5), "query_scan": ("at most", 1.6), "skip_ratio": ("at most", 2),
    "memory_mb_20m_rows": ("at most", 1024), "report_error": ("at most", 0.05), "queries_wrong": ("at most", 0),
}  # fmt: skip


if __name__ == "__main__":
    main()
