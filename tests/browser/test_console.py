"""The console in a real browser: what somebody does who has never seen it."""

import json
import os
import re
import signal
import threading
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from playwright.sync_api import Browser, Page, expect

from gristmill.local.stack import Stack
from gristmill.testing import make_stack
from gristmill_client import Gristmill

ROOT = Path(__file__).resolve().parents[2]
TAXI = ROOT / "services/compression-service/data/yellow_taxi_10k.parquet"
AXE = ROOT / "node_modules/axe-core/axe.min.js"

pytestmark = [pytest.mark.long, pytest.mark.timeout(300)]


def begin(page: Page, service: str, kind: str) -> None:
    """Find the form of a kind as one would."""
    page.goto("/")
    page.get_by_role("link", name="New job").first.click()
    page.get_by_role("link", name=re.compile(rf"^{kind}\b")).filter(
        has=page.locator(f'xpath=self::a[contains(@href, "/{service}/")]')
    ).first.click()
    expect(page.get_by_role("heading", name=f"{service}/{kind}")).to_be_visible()


def more(page: Page) -> None:
    page.get_by_role("button", name=re.compile("more settings")).last.click()


def number(page: Page, label: str, value: float) -> None:
    page.get_by_label(label, exact=True).fill(str(value))


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_role("combobox", name=label, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()


def upload(page: Page, label: str, path: Path) -> None:
    page.get_by_label(f"upload {label}", exact=True).set_input_files(path)
    expect(page.get_by_label(f"upload {label}", exact=True)).to_be_enabled()
    expect(page.locator("input[value*='" + path.name + "']").first).to_be_visible()


def submit(page: Page) -> None:
    page.get_by_role("button", name="Submit").click()
    page.wait_for_url(re.compile("#/jobs/job_"))


def compress(page: Page) -> None:
    begin(page, "compression", "compress")
    upload(page, "input", TAXI)
    choose(page, "keep raw", "tip_amount")
    page.keyboard.press("Escape")
    submit(page)


def fit(page: Page) -> None:
    begin(page, "ensemble", "fit")
    page.get_by_role("button", name="Add one").first.click()
    upload(page, "files 1", ROOT / "services/ensemble-service/data/satimage.npz")
    page.get_by_role("button", name=re.compile("more settings")).first.click()
    page.get_by_label("split", exact=True).fill("validation")
    more(page)
    choose(page, "method", "greedy")
    submit(page)


def search_architectures(page: Page) -> None:
    begin(page, "nas", "search")
    more(page)
    for label, value in (("steps", 60), ("preferences", 8), ("surrogate rows", 300)):
        number(page, label, value)
    page.get_by_role("combobox", name="devices", exact=True).fill("pixel3")
    page.keyboard.press("Enter")
    submit(page)


def search_pipelines(page: Page) -> None:
    begin(page, "hpo", "pipeline-search")
    upload(page, "table", ROOT / "services/hpo-service/benchmarks/data/credit-approval.parquet")
    choose(page, "target", "target")
    more(page)
    for label, value in (("evaluations", 3), ("folds", 2), ("best", 1)):
        number(page, label, value)
    choose(page, "method", "random")
    page.get_by_role("combobox", name="only", exact=True).fill("GaussianNB")
    page.keyboard.press("Enter")
    submit(page)


def train_agent(page: Page) -> None:
    begin(page, "rl", "meta-train")
    page.get_by_text("bandits", exact=True).click()
    more(page)
    for label, value in (
        ("width", 16),
        ("heads", 2),
        ("trials", 16),
        ("minibatch", 8),
        ("steps", 3_200),
        ("test tasks", 5),
    ):
        number(page, label, value)
    submit(page)


def train_imn(page: Page) -> None:
    begin(page, "explain", "train-imn")
    choose(page, "shipped", "diabetes")
    more(page)
    number(page, "folds", 2)
    submit(page)


DEMOS: dict[str, tuple[Callable[[Page], None], str]] = {
    "compression": (compress, "What follows from what"),
    "ensemble": (fit, "Weights of the models"),
    "nas": (search_architectures, "The front of pixel3"),
    "hpo": (search_pipelines, "Best so far"),
    "rl": (train_agent, "On test tasks"),
    "explain": (train_imn, "What matters"),
}


@pytest.mark.parametrize("service", DEMOS)
def test_a_job_of_each_service_from_the_form_to_its_result(page: Page, service: str) -> None:
    fill, heading = DEMOS[service]
    fill(page)
    expect(page.get_by_text("succeeded", exact=True)).to_be_visible(timeout=180_000)
    expect(page.get_by_role("heading", name=heading)).to_be_visible()
    expect(page.get_by_role("img").first).to_be_visible()
    page.get_by_role("tab", name="Files").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").first.click()
    assert download.value.path().stat().st_size > 0


def test_what_is_downloaded_is_what_was_made(page: Page, tmp_path: Path) -> None:
    compress(page)
    expect(page.get_by_text("succeeded", exact=True)).to_be_visible()
    page.get_by_role("tab", name="Files").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    download.value.save_as(tmp_path / download.value.suggested_filename)
    assert pq.read_table(tmp_path / "yellow_taxi_10k.virtual.parquet").num_rows == 9_999
    page.get_by_role("link", name="yellow_taxi_10k.virtual.parquet").click()
    expect(page.get_by_role("columnheader", name="trip_distance")).to_be_visible()


def test_a_running_job_is_cancelled(page: Page, stack: Stack) -> None:
    job = Gristmill(stack.url).submit("testbed", "count", {"steps": 5_000})
    page.goto(f"/#/jobs/{job.id}")
    expect(page.get_by_text("running", exact=True)).to_be_visible()
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_text("cancelled", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Cancel")).to_have_count(0)


def test_the_list_is_live_and_can_be_narrowed(page: Page, stack: Stack) -> None:
    mill = Gristmill(stack.url)
    page.goto("/")
    job = mill.submit("testbed", "noop", {}, labels={"made": "later"})
    expect(page.get_by_text("made=later")).to_be_visible()
    page.get_by_label("label or id").fill("made=later")
    expect(page.get_by_role("row")).to_have_count(2)
    page.get_by_label("label or id").fill("made=never")
    expect(page.get_by_text("No job fits.")).to_be_visible()
    page.get_by_label("label or id").fill(job.id)
    page.get_by_role("link", name="testbed/noop").click()
    expect(page.get_by_role("heading", name="testbed/noop")).to_be_visible()


def test_a_lost_connection_comes_back(browser: Browser, tmp_path: Path) -> None:
    with make_stack(tmp_path) as stack:
        threading.Thread(target=stack.watch, daemon=True).start()
        job = Gristmill(stack.url).submit("testbed", "count", {"steps": 300})
        page = browser.new_page(base_url=stack.url)
        page.goto(f"/#/jobs/{job.id}")
        page.get_by_role("tab", name="Events").click()
        expect(page.get_by_role("cell", name="started", exact=True)).to_be_visible()
        api = stack.parts["api"].process
        assert api is not None
        os.killpg(api.pid, signal.SIGKILL)
        expect(page.get_by_text("connection lost")).to_be_visible(timeout=20_000)
        expect(page.get_by_text("connection lost")).to_have_count(0, timeout=60_000)
        expect(page.get_by_text("succeeded", exact=True).first).to_be_visible(timeout=120_000)
        page.get_by_role("tab", name="Events").click()
        numbers = [int(own) for own in page.locator("tbody tr td:first-child").all_inner_texts()]
        assert numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 4
        page.close()


def test_a_page_of_before_an_upgrade_is_loaded_anew(page: Page, stack: Stack) -> None:
    """What it has yet to load is gone; the page that is there now has it."""
    job = Gristmill(stack.url).submit("compression", "compress", {"input": Gristmill(stack.url).upload(TAXI).id}).wait()
    page.goto("/#/files")
    expect(page.get_by_role("heading", name="Files")).to_be_visible()
    page.route(re.compile("/assets/compression-.*[.]js"), lambda route: route.fulfill(status=404), times=1)
    page.goto(f"/#/jobs/{job.id}")
    expect(page.get_by_role("heading", name="What follows from what")).to_be_visible()


def test_what_breaks_is_said(page: Page, stack: Stack) -> None:
    job = Gristmill(stack.url).submit("compression", "compress", {"input": Gristmill(stack.url).upload(TAXI).id}).wait()
    page.route(re.compile("/assets/compression-.*[.]js"), lambda route: route.fulfill(status=404))
    page.goto(f"/#/jobs/{job.id}")
    expect(page.get_by_text("This page cannot be shown")).to_be_visible()
    page.get_by_role("link", name="Files").click()
    expect(page.get_by_role("heading", name="Files")).to_be_visible()


def test_wrong_fields_are_said_where_they_are(page: Page) -> None:
    begin(page, "compression", "compress")
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_text("This is needed.")).to_be_visible()
    upload(page, "input", TAXI)
    more(page)
    number(page, "level", 99)
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_text("At most 22, please.")).to_be_visible()
    number(page, "level", 30)
    choose(page, "codec", "snappy")
    number(page, "level", 3)
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_text("It was not accepted")).to_be_visible()


def test_the_same_again_with_changes(page: Page, stack: Stack) -> None:
    mill = Gristmill(stack.url)
    job = mill.compression.compress(file=TAXI, seed=7).wait()
    page.goto(f"/#/jobs/{job.id}")
    page.get_by_role("link", name="Run again with changes").click()
    more(page)
    expect(page.get_by_label("seed", exact=True)).to_have_value("7")
    number(page, "seed", 8)
    submit(page)
    expect(page.get_by_text("succeeded", exact=True)).to_be_visible()
    assert mill.job(page.url.split("/")[-1]).view["spec"]["seed"] == 8


def test_a_key_is_asked_for_and_a_wrong_one_is_not_taken(browser: Browser, tmp_path: Path) -> None:
    with make_stack(tmp_path, require_keys=True, bootstrap_key="gm_" + "k" * 40) as stack:
        page = browser.new_page(base_url=stack.url)
        page.goto("/")
        expect(page.get_by_role("heading", name="A key is needed")).to_be_visible()
        page.get_by_label("API key").fill("gm_wrong")
        page.get_by_role("button", name="Use this key").click()
        expect(page.get_by_text("does not know the key")).to_be_visible()
        page.get_by_label("API key").fill("gm_" + "k" * 40)
        page.get_by_role("button", name="Use this key").click()
        expect(page.get_by_text("No job was submitted yet.")).to_be_visible()
        page.get_by_role("link", name="Key and usage").click()
        expect(page.get_by_text(re.compile("jobs wait and"))).to_be_visible()
        page.close()


PLACES = ["/", "/#/new", "/#/new/compression/compress", "/#/new/rl/meta-train", "/#/files", "/#/account"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.usefixtures("node")  # which installs axe
def test_axe_finds_nothing_serious(browser: Browser, stack: Stack, scheme: str) -> None:
    job = Gristmill(stack.url).compression.compress(file=TAXI).wait()
    context = browser.new_context(base_url=stack.url, bypass_csp=True, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    for place in [*PLACES, f"/#/jobs/{job.id}"]:
        page.goto(place)
        page.wait_for_load_state("networkidle" if place != "/" else "load")
        expect(page.get_by_role("heading").first).to_be_visible()
        page.add_script_tag(path=AXE)
        found = page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
        serious = [own for own in found["violations"] if own["impact"] in ("serious", "critical")]
        told = [(own["id"], [node["html"][:200] for node in own["nodes"][:3]]) for own in serious]
        assert not serious, f"{place}: {json.dumps(told, indent=1)}"
    context.close()


def test_a_small_screen_and_the_keyboard_are_enough(browser: Browser, stack: Stack) -> None:
    page = browser.new_page(base_url=stack.url, viewport={"width": 375, "height": 700})
    job = Gristmill(stack.url).compression.compress(file=TAXI).wait()
    for place in [*PLACES, f"/#/jobs/{job.id}"]:
        page.goto(place)
        expect(page.get_by_role("heading").first).to_be_visible()
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 375, place
    page.goto("/")
    expect(page.get_by_role("link", name="compression/compress").first).to_be_visible()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").strip() == "compression/compress":
            break
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#/jobs/job_"))
    page.close()


def test_nothing_jumps_while_a_page_loads(page: Page, stack: Stack) -> None:
    Gristmill(stack.url).compression.compress(file=TAXI).wait()
    page.add_init_script(
        "window.jumped = 0; new PerformanceObserver((list) => { for (const own of list.getEntries())"
        " if (!own.hadRecentInput) window.jumped += own.value; }).observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto("/")
    expect(page.get_by_role("link", name="compression/compress").first).to_be_visible()
    page.wait_for_timeout(2_500)
    assert page.evaluate("window.jumped") < 0.1
