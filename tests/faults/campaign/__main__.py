"""A campaign of faults: tenants submit, chaos reigns, and afterwards the history of every job is held against what was promised.

    python tests/faults/campaign --minutes 10 --seeds 1 2 3

Each seed is a campaign of its own, on an embedded stack of its own; files lie in a folder, and for every third seed in an S3 bucket (moto)
behind a proxy that is slow or away at times. Prints each violation, and exits with 1 if there is any.
"""

import argparse
import collections
import json
import logging
import os
import random
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import boto3
import httpx
import psycopg
from chaos import Chaos, FullDisk
from history import outcomes, record, settle, violations
from moto.server import ThreadedMotoServer
from proxy import FaultyProxy
from psycopg.rows import dict_row
from tenants import Tenant

ROOT = Path(__file__).resolve().parents[3]
TESTBED, CLOCK = ROOT / "shared/platform/tests/testbed", Path(__file__).parent / "clock"
sys.path.insert(0, str(TESTBED))

from gristmill.local.stack import Stack  # noqa: E402 - with the throwaway service on the path
from gristmill.testing import free_port, key_of, make_stack  # noqa: E402

TENANTS = ("ada", "grace", "mary")
_S3 = {"AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x", "AWS_REGION": "us-east-1", "AWS_ALLOW_HTTP": "true"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10, help="of chaos, for each seed")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--summary", type=Path, help="where to write the figures as JSON")
    asked = parser.parse_args()
    total: collections.Counter[str] = collections.Counter()
    for seed in asked.seeds:
        total.update(campaign(seed, 60 * asked.minutes))
    if asked.summary:
        asked.summary.parent.mkdir(parents=True, exist_ok=True)
        asked.summary.write_text(json.dumps(total, indent=1) + "\n")
    sys.exit(1 if total["violations"] else 0)


def campaign(seed: int, seconds: float) -> dict[str, int]:
    """What happened, in numbers."""
    with ExitStack() as held:
        home = Path(
            held.enter_context(tempfile.TemporaryDirectory(prefix="gristmill-campaign-", ignore_cleanup_errors=True))
        )
        os.environ["PYTHONPATH"] = os.pathsep.join([str(TESTBED), str(CLOCK)])
        os.environ["CAMPAIGN_CLOCK"] = str(home / "clock")
        store = held.enter_context(bucket(seed)) if seed % 3 == 0 else None
        disk = None if store else FullDisk(home / "stack/files")
        if disk:
            held.callback(disk.close)
        files = "s3://mill/files" if store else ""
        stack = held.enter_context(
            make_stack(
                home / "stack", services=["testbed"], require_keys=True, files_url=files, keep_orphans_hours=0.05
            )
        )
        record(stack.settings.database_url)
        threading.Thread(target=stack.watch, daemon=True).start()
        door = FaultyProxy(stack.port, seed)
        url = f"http://127.0.0.1:{door.start()}"
        held.callback(door.stop)
        tenants = [open_tenant(stack, url, name, seed) for name in TENANTS]
        for tenant in tenants:
            tenant.others = [other for other in tenants if other is not tenant]
        chaos = Chaos(stack, seed, door=door, store=store, disk=disk, clock=home / "clock")
        threads = [threading.Thread(target=tenant.run, name=tenant.name) for tenant in tenants]
        for thread in threads:
            thread.start()
        chaos.start()
        time.sleep(seconds)
        for tenant in tenants:
            tenant.stop.set()
        chaos.stop()
        for thread in threads:
            thread.join()
        settle(stack.settings.database_url)
        found = list(violations(tenants, stack.settings.database_url))
        with psycopg.connect(stack.settings.database_url, row_factory=dict_row) as connection:
            ended = outcomes(connection)
        if found:
            print(f"logs: {keep_logs(home / 'stack/logs', seed)}")
    tell(seed, chaos.injected, ended, found)
    jobs = sum(number for name, number in ended.items() if name != "starts")
    return {
        "faults_injected": chaos.injected.total(), "jobs": jobs, "starts": ended["starts"], "violations": len(found),
        **{name.replace(" ", "_").replace("'", ""): number for name, number in chaos.injected.items()},
    }  # fmt: skip


def open_tenant(stack: Stack, url: str, name: str, seed: int) -> Tenant:
    http = httpx.Client(base_url=url, headers={"Authorization": f"Bearer {key_of(stack, name)}"}, timeout=20)
    return Tenant(name, http, random.Random(f"{seed} {name}"))


@contextmanager
def bucket(seed: int) -> Iterator[FaultyProxy]:
    """An empty bucket, and the proxy that stands before it."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    port = free_port()
    server = ThreadedMotoServer(port=port, verbose=False)
    server.start()
    proxy = FaultyProxy(port, seed)
    os.environ.update(_S3 | {"AWS_ENDPOINT": f"http://127.0.0.1:{proxy.start()}"})
    boto3.client("s3", endpoint_url=f"http://127.0.0.1:{port}", region_name="us-east-1", aws_access_key_id="x",
                 aws_secret_access_key="x").create_bucket(Bucket="mill")  # fmt: skip
    try:
        yield proxy
    finally:
        proxy.stop()
        server.stop()


def keep_logs(logs: Path, seed: int) -> Path:
    kept = ROOT / f"build/campaign-{seed}"
    kept.mkdir(parents=True, exist_ok=True)
    for log in logs.glob("*.log"):
        (kept / log.name).write_bytes(log.read_bytes())
    return kept


def tell(seed: int, injected: collections.Counter[str], ended: dict[str, int], found: list[str]) -> None:
    print(f"seed {seed}: {injected.total()} faults")
    for name, number in sorted(injected.items()):
        print(f"  {number:5}  {name}")
    print("  jobs: " + ", ".join(f"{number} {name}" for name, number in sorted(ended.items())))
    for violation in found:
        print(f"  VIOLATION {violation}")
    print(f"  {len(found)} violations", flush=True)


if __name__ == "__main__":
    main()
