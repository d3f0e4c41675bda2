"""`make bench-console`: how soon the list of jobs is seen, of ten jobs and of ten thousand, and how large the page is.

A real browser on an embedded stack, without what it kept from before. Writes build/bench/console.json; `--keep` also writes results/.
"""

import gzip
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

import psycopg
from playwright.sync_api import Browser, expect, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "shared/benchmarks"))
from figures import QUICK, ROOT, Bound, Figures

from gristmill.local.stack import Stack
from gristmill.settings import Settings
from gristmill.testing import free_port
from gristmill_client import Gristmill

TIMES = 3 if QUICK else 11
FEW, MANY = 10, 10_000
TABLE = ROOT / "services/compression-service/data/yellow_taxi_10k.parquet"
PAGE = ROOT / "shared/platform/gristmill/console"
BOUNDS: dict[str, Bound] = {
    "first_view_10k_jobs_ms_ratio": ("at most", 1.5), "first_view_10k_jobs_ms": ("below", 1_000), "bundle_gzip_kb": ("at most", 350),
}  # fmt: skip

# As many as there are to be, each like the one that was run.
_COPIES = """
INSERT INTO jobs SELECT (jsonb_populate_record(NULL::jobs, to_jsonb(job) || jsonb_build_object(
    'id', 'job_' || lpad(to_hex(number), 26, '0'), 'created_at', job.created_at - number * interval '1 second'
))).* FROM jobs AS job, generate_series(%(first)s::int, %(last)s::int) AS number WHERE job.id = %(job)s
"""


def main() -> None:
    figures = Figures("console", BOUNDS)
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        settings = Settings(home=Path(home) / "home", services=["compression"])
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        with Stack(settings, port=free_port()) as stack, Gristmill(stack.url) as mill:
            job = mill.compression.compress(file=TABLE).wait().id
            with psycopg.connect(stack.settings.database_url, autocommit=True) as database:
                seen = {}
                for count, first in ((FEW, 1), (MANY, FEW)):
                    database.execute(_COPIES, {"job": job, "first": first, "last": count - 1})
                    database.execute("VACUUM ANALYZE jobs")
                    assert sum(1 for _ in mill.jobs()) == count
                    seen[count] = statistics.median(_first_view(browser, stack.url) for _ in range(TIMES))
        browser.close()
    figures.add("first_view_10_jobs_ms", seen[FEW])
    figures.add("first_view_10k_jobs_ms", seen[MANY])
    figures.add("first_view_10k_jobs_ms_ratio", seen[MANY] / seen[FEW])
    figures.add(
        "bundle_gzip_kb", sum(len(gzip.compress(own.read_bytes())) for own in PAGE.rglob("*") if own.is_file()) / 1_000
    )
    figures.publish(Path(__file__).parent / "results", ("playwright",), jobs=[FEW, MANY])


def _first_view(browser: Browser, url: str) -> float:
    """Milliseconds from going there to a job that can be clicked, by somebody who was never here."""
    context = browser.new_context(base_url=url)
    page = context.new_page()
    started = time.perf_counter()
    page.goto("/", wait_until="commit")
    expect(page.get_by_role("link", name="compression/compress").first).to_be_visible()
    spent = time.perf_counter() - started
    context.close()
    return 1_000 * spent


if __name__ == "__main__":
    main()
