"""The main job on a real table: compress it, query the compressed file, get the original back.

Starts a Gristmill of its own on a free port, with its state in a temporary folder, and stops it at the end. `make demo` runs it.
"""

import hashlib
import socket
import tempfile
import time
from pathlib import Path

import pyarrow.parquet as pq

from gristmill.local.stack import Stack
from gristmill.settings import Settings
from gristmill_client import Gristmill

TABLE = Path(__file__).parent.parent / "data" / "italy_covid_regions.parquet"
SQL = "SELECT denominazione_regione AS region, max(totale_casi) AS cases FROM covid GROUP BY ALL ORDER BY cases DESC LIMIT 3"


def main() -> None:
    started = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="gristmill-demo-", ignore_cleanup_errors=True) as home:
        settings = Settings(home=Path(home), services=["compression"])
        with Stack(settings, port=_free_port()) as stack, Gristmill(stack.url) as mill:
            print(f"Gristmill is up at {stack.url} ({time.perf_counter() - started:.1f} s).\n")
            _show(mill, Path(home))
    print(f"\nDone in {time.perf_counter() - started:.1f} s.")


def _show(mill: Gristmill, folder: Path) -> None:
    table = mill.upload(TABLE)
    print(f"POST /v1/files                 {TABLE.name}: {table.bytes:,} bytes")
    job = mill.compression.compress(file=table).wait()
    result = job.result
    print(f"POST /compression/v1/compress  {result.rows:,} rows, {result.columns} columns, {job.status}")
    compared = mill.compression.compare(file=table).wait().result.contenders
    plain = next(contender.bytes for contender in compared if contender.name == "plain, zstd")
    print(f"  plain Parquet (zstd)  {plain:>10,} bytes")
    print(f"  the best encodings    {result.bytes_plain:>10,} bytes")
    saved = 1 - result.bytes_out / plain
    print(f"  with functions        {result.bytes_out:>10,} bytes, {saved:.0%} smaller, every cell verified")
    for function in result.functions[:5]:
        gain = function.bytes_before - function.bytes_after
        exact = "exact" if function.exact else "with corrections"
        print(f"    {function.formula}   ({exact}, saves {gain:,} bytes)")
    print(f"    … and {len(result.functions[5:])} more")
    findings = mill.compression.analyze(file=table).wait().result.findings
    finding = next(finding for finding in findings if finding.target == "totale_positivi")
    wrong = finding.examples[0]
    print(f"POST /compression/v1/analyze   {finding.formula}")
    print(f"    but in row {wrong.row:,}: {wrong.cell}, not {wrong.expected}")
    answer = mill.compression.query(sql=SQL, tables={"covid": result.file}).wait().result
    print(f"POST /compression/v1/query     {SQL}")
    for row in answer.rows:
        print(f"    {row[0]:<16} {row[1]:>10,}")
    restored = mill.compression.restore(file=result.file).wait()
    path = restored.download(folder / "restored.parquet")
    print(f"POST /compression/v1/restore   equal to the original: {pq.read_table(path).equals(pq.read_table(TABLE))}")
    print(
        f"                               sha256 of the download {hashlib.sha256(path.read_bytes()).hexdigest()[:16]}…"
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


if __name__ == "__main__":
    main()
