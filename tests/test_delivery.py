"""What follows from the list of services."""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "deploy/generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_one_line_more_is_one_service_more(generate: ModuleType) -> None:
    before, after = (yaml.safe_load(generate.compose(names)) for names in (["compression"], ["compression", "seventh"]))
    assert after["services"].keys() - before["services"].keys() == {"seventh-api", "seventh-worker"}
    assert after["services"]["seventh-api"]["build"]["args"]["SERVICE"] == "seventh"
    assert "seventh-api" in after["services"]["gateway"]["depends_on"]
    values = yaml.safe_load(generate.helm_values(["compression", "seventh"]))
    assert values["services"].keys() == {"compression", "seventh"}
    gateway = generate.gateway(["compression", "seventh"])
    assert re.search(r"location /seventh/ \{\s+set \$api seventh-api;", gateway)


CHART = ROOT / "deploy/helm"


def test_every_value_that_the_chart_uses_has_a_default() -> None:
    values = yaml.safe_load((CHART / "values.yaml").read_text())
    used = {
        path for file in (CHART / "templates").iterdir() for path in re.findall(r"\.Values\.([\w.]+)", file.read_text())
    }
    assert used
    for path in used:
        at = values
        for name in path.split("."):
            assert name in at, path
            at = at[name]


@pytest.mark.skipif(shutil.which("helm") is None, reason="no helm on this machine")
@pytest.mark.parametrize("extra", [[], ["autoscaling.enabled=true", "ingress.enabled=true", "ingress.host=g.example"]])
def test_the_chart_renders(extra: list[str]) -> None:
    settings = [f"--set={pair}" for pair in ("secret=gristmill", "filesUrl=s3://bucket/prefix", *extra)]
    command = ["helm", "template", "release", str(CHART), *settings]
    rendered = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    objects = [
        (document["kind"], document["metadata"]["name"]) for document in yaml.safe_load_all(rendered) if document
    ]
    for service in (ROOT / "services/services.list").read_text().split():
        assert {("Deployment", f"release-{service}-{part}") for part in ("api", "worker")} <= set(objects)
    assert ("Job", "release-migrate") in objects
    assert ("Ingress" in dict(objects)) == bool(extra)


def test_every_listed_service_is_there_and_installed() -> None:
    from gristmill.service import installed_services

    listed = (ROOT / "services/services.list").read_text().split()
    assert [service.name for service in installed_services(listed)] == listed
    for name in listed:
        assert (ROOT / f"services/{name}-service/README.md").exists()


def test_a_stale_file_is_noticed(generate: ModuleType, tmp_path: Path) -> None:
    for part in ("deploy/generate.py", "services/services.list", *generate.OUTPUTS):
        (tmp_path / part).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / part).write_bytes((ROOT / part).read_bytes())
    command = [sys.executable, str(tmp_path / "deploy/generate.py"), "--check"]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0
    (tmp_path / "services/services.list").write_text("compression\nseventh\n")
    stale = subprocess.run(command, check=False, capture_output=True, text=True)
    assert stale.returncode == 1
    assert "make delivery" in stale.stderr


def test_a_front_door_loads_no_numeric_library() -> None:
    code = (
        "import sys; from gristmill.api.app import create_app; from gristmill.settings import Settings;"
        "from gristmill.service import installed_services; create_app(Settings(), installed_services()).openapi();"
        "print([m for m in ('numpy', 'pyarrow', 'torch', 'sklearn', 'duckdb', 'pandas') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
