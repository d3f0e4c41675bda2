"""`make pictures`: the pictures in the READMEs, as the console shows what a job of each service came to.

Needs Debian's chromium; takes about ten minutes on two cores. With names of services, of their jobs only.
"""

import io
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect, sync_playwright

from gristmill.local.stack import Stack
from gristmill.settings import Settings
from gristmill.testing import free_port
from gristmill_client import Gristmill, Job

SERVICES = Path(__file__).resolve().parents[1]
WIDTH, HIGHEST, COLOURS = 1_000, 1_100, 64
JOBS: dict[str, Callable[[Gristmill], Job]] = {
    "explain": lambda mill: mill.explain.train_imn(shipped="credit-g", folds=3, baselines=["linear", "lightgbm"]),
    "rl": lambda mill: mill.rl.meta_train(family={"name": "point-goal"}, steps=1_500_000),
    "hpo": lambda mill: mill.hpo.pipeline_search(
        table=SERVICES / "hpo-service/benchmarks/data/credit-approval.parquet", target="target", evaluations=30
    ),
    "nas": lambda mill: mill.nas.search(),
    "ensemble": lambda mill: mill.ensemble.fit(
        predictions={"files": [mill.upload(SERVICES / "ensemble-service/data/satimage.npz")], "split": "validation"}
    ),
    "compression": lambda mill: mill.compression.compress(
        file=SERVICES / "compression-service/data/italy_covid_regions.parquet"
    ),
}


def main() -> None:
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        settings = Settings(home=Path(home) / "home")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        with Stack(settings, port=free_port()) as stack, Gristmill(stack.url) as mill:
            page = browser.new_page(
                base_url=stack.url, viewport={"width": WIDTH, "height": 800}, device_scale_factor=1.5
            )
            for service in sys.argv[1:] or JOBS:
                job = JOBS[service](mill)
                kind = job.view["kind"]
                print(service, kind, flush=True)
                job.wait(progress=True)
                page.goto(f"/#/jobs/{job.id}")
                expect(page.get_by_role("tab", name="Result")).to_be_visible()
                keep(page, SERVICES / f"{service}-service/pictures/{kind}.png")
            for name, address in (("jobs", "/#/"), ("form", "/#/new/compression/compress")):
                if not sys.argv[1:]:
                    page.goto(address)
                    page.reload()
                    keep(page, SERVICES / f"console/pictures/{name}.png")
        browser.close()


def keep(page: Page, path: Path) -> None:
    """The top of the page, in few colours."""
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("status", name="loading")).to_have_count(0, timeout=60_000)
    page.wait_for_timeout(1_500)  # charts are drawn for the width that they find
    taken = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
    top = taken.crop((0, 0, taken.width, min(taken.height, int(1.5 * HIGHEST))))
    path.parent.mkdir(exist_ok=True)
    top.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"  {path.relative_to(SERVICES)}: {path.stat().st_size / 1_000:.0f} kB", flush=True)


if __name__ == "__main__":
    main()
