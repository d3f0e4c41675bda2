"""Writes the OpenAPI documents and the Python client generated from them.

    python openapi/export.py           write them
    python openapi/export.py --check   fail when one of them is stale

`platform.json` is what every process serves, `<service>.json` what one service adds, `gristmill.json` all of it together.
"""

import filecmp
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import python_models
import python_services
import unasync

from gristmill.api.app import create_app
from gristmill.api.documents import part_of
from gristmill.service import Service, installed_services
from gristmill.settings import Settings

HERE = Path(__file__).resolve().parent
CLIENT = HERE / "clients/python/gristmill_client"


def documents() -> dict[str, str]:
    """The documents by file name."""
    services = [s for s in installed_services() if (HERE.parent / f"services/{s.name}-service").exists()]
    found = {"platform.json": _document([]), "gristmill.json": _document(services)}
    for service in services:
        found[f"{service.name}.json"] = part_of(_document([service]), f"/{service.name}/")
    return {name: json.dumps(document, indent=1, ensure_ascii=False) + "\n" for name, document in found.items()}


def _document(services: list[Service]) -> dict[str, Any]:
    document = dict(create_app(Settings(), services).openapi())
    # Two of one name would both be called by their modules, in the document and in every client.
    if twice := [name for name in document["components"]["schemas"] if "__specs__" in name]:
        raise SystemExit(
            f"Several services have specs of one name: {', '.join(twice)}. Each name is used once in the whole product."
        )
    return document


def write_client(document: dict[str, Any], package: Path) -> None:
    """The generated parts of the Python client: models, the services' classes, and, from those for asyncio, all for threads."""
    python_models.write(document, package / "models.py")
    services = package / "aio/services.py"
    services.write_text(python_services.module(document))
    for path in (package / "models.py", services):
        _format(path)
    sources = sorted(map(str, (package / "aio").glob("*.py")))
    names = {name for path in sources for name in re.findall(r"\bAsync([A-Z]\w*)", Path(path).read_text())}
    to_threads = {f"Async{name}": name for name in names} | {
        "aio": "sync", "asyncio": "time", "aclosing": "closing", "AsyncClient": "Client", "aclose": "close", "aread": "read",
        "aiter_bytes": "iter_bytes",
    }  # fmt: skip
    shutil.rmtree(package / "sync", ignore_errors=True)
    unasync.unasync_files(sources, [unasync.Rule(f"{package}/aio/", f"{package}/sync/", to_threads)])
    about = '"""The client for threads, made of the one for asyncio by `openapi/export.py`."""\n'
    (package / "sync/__init__.py").write_text(about)
    _format(package / "sync")


def _format(path: Path) -> None:
    ruff = Path(sys.executable).parent / "ruff"
    config = HERE.parent / "pyproject.toml"
    subprocess.run([ruff, "check", "--config", config, "--select", "I", "--fix", "--quiet", path], check=True)
    subprocess.run([ruff, "format", "--config", config, "--quiet", path], check=True)


def main() -> int:
    check = "--check" in sys.argv
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        for name, text in documents().items():
            (fresh / name).write_text(text)
        package = fresh / "gristmill_client"
        shutil.copytree(CLIENT, package, ignore=shutil.ignore_patterns("__pycache__", "sync"))
        write_client(json.loads((fresh / "gristmill.json").read_text()), package)
        stale = [path.name for path in fresh.glob("*.json") if not _same(path, HERE / path.name)]
        if not _same_tree(package, CLIENT):
            stale.append(str(CLIENT.relative_to(HERE)))
        if check:
            for name in stale:
                print(f"openapi/{name} is stale: run `make openapi`", file=sys.stderr)
            return 1 if stale else 0
        for path in fresh.glob("*.json"):
            shutil.copy(path, HERE / path.name)
        for name in ("models.py", "aio/services.py"):
            shutil.copy(package / name, CLIENT / name)
        shutil.rmtree(CLIENT / "sync", ignore_errors=True)
        shutil.copytree(package / "sync", CLIENT / "sync")
    print(f"wrote {', '.join(stale) or 'nothing: all is up to date'}")
    return 0


def _same(left: Path, right: Path) -> bool:
    return right.exists() and left.read_bytes() == right.read_bytes()


def _same_tree(left: Path, right: Path) -> bool:
    names = {p.relative_to(left) for p in left.rglob("*.py")}
    return right.exists() and names == {p.relative_to(right) for p in right.rglob("*.py")} and all(
        filecmp.cmp(left / name, right / name, shallow=False) for name in names
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
