"""The `gristmill` command: submit, watch, jobs, result, files; and what an installed server adds to it.

Exit codes: 0 success, 1 the job failed or was cancelled, 2 wrong usage, 3 the service refused the request, 4 it cannot be reached.
"""

import json
import sys
from importlib.metadata import entry_points
from itertools import islice
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn
from rich.table import Table

from gristmill_client import Gristmill, Job, JobFailedError, RefusedError, UnreachableError
from gristmill_client.errors import GristmillError, Json
from gristmill_client.sync.connection import DEFAULT_URL

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help="Gristmill from a shell."
)
_console = Console()
_errors = Console(stderr=True)

Url = Annotated[str, typer.Option("--url", envvar="GRISTMILL_URL", help="address of the Gristmill")]
_PATIENCE = 5  # seconds: somebody looks at the screen


@app.command()
def submit(
    service: Annotated[str, typer.Argument(help="e.g. compression")],
    kind: Annotated[str, typer.Argument(help="e.g. compress")],
    fields: Annotated[
        list[str] | None, typer.Argument(help="fields of the spec: name=value, the value as JSON or text")
    ] = None,
    file: Annotated[
        list[str] | None, typer.Option("--file", "-f", help="upload and use: PATH (field `input`) or FIELD=PATH")
    ] = None,
    spec: Annotated[Path | None, typer.Option(help="a JSON file with the whole spec")] = None,
    label: Annotated[list[str] | None, typer.Option("--label", "-l", help="name=value")] = None,
    priority: int = 0,
    watch: Annotated[bool, typer.Option("--watch/--no-watch", help="follow the job to its end")] = True,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="folder for the job's files")] = None,
    url: Url = DEFAULT_URL,
) -> None:
    """Submit a job, follow it, and print its result."""
    body: Json = _read(spec) if spec else {}
    body |= dict(_field(text) for text in fields or [])
    with _mill(url) as mill:
        for use in file or []:
            field, path = use.split("=", 1) if "=" in use and not Path(use).exists() else ("input", use)
            _put(body, field, _upload(mill, Path(path)))
        labels = dict(_pair(text) for text in label or [])
        job = mill.submit(service, kind, body, labels=labels, priority=priority)
        if not watch:
            _console.print_json(data=job.view)
            return
        _finish(job, output, progress=True)


@app.command()
def watch(job: str, url: Url = DEFAULT_URL) -> None:
    """Follow a job with a progress bar and its newest metrics."""
    with _mill(url) as mill:
        _finish(mill.job(job), None, progress=True)


@app.command()
def jobs(
    service: str | None = None,
    kind: str | None = None,
    status: str | None = None,
    label: Annotated[list[str] | None, typer.Option("--label", "-l", help="name=value")] = None,
    limit: Annotated[int, typer.Option(help="how many")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="one JSON object a line")] = False,
    url: Url = DEFAULT_URL,
) -> None:
    """List jobs, newest first."""
    table = Table("job", "kind", "status", "progress", "created")
    with _mill(url) as mill:
        labels = dict(_pair(text) for text in label or [])
        for job in islice(mill.jobs(service=service, kind=kind, status=status, labels=labels), limit):
            if as_json:
                print(json.dumps(job.view))
            done, created = f"{job.view['progress']['fraction']:.0%}", job.view["created_at"][:19]
            table.add_row(job.id, f"{job.service}/{job.kind}", job.status, done, created)
    if not as_json:
        _console.print(table)


@app.command()
def result(
    job: str,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="folder for the job's files")] = None,
    url: Url = DEFAULT_URL,
) -> None:
    """Wait for a job and print its result as JSON."""
    with _mill(url) as mill:
        _finish(mill.job(job), output)


@app.command()
def cancel(job: str, url: Url = DEFAULT_URL) -> None:
    """Ask a job to stop."""
    with _mill(url) as mill:
        _console.print(f"{job} is {mill.job(job).cancel().status}.")


@app.command()
def files(
    upload: Annotated[list[Path] | None, typer.Option("--upload", "-u", help="upload a file")] = None,
    download: Annotated[str | None, typer.Option("--download", "-d", help="id of a file to download")] = None,
    output: Annotated[Path, typer.Option("--output", "-o", help="where to")] = Path(),
    url: Url = DEFAULT_URL,
) -> None:
    """List, upload or download files."""
    with _mill(url) as mill:
        for path in upload or []:
            _console.print(f"{_upload(mill, path)}  {path.name}", highlight=False)
        if download:
            _console.print(str(mill.download(download, output)), highlight=False)
        if not upload and not download:
            table = Table("file", "name", "bytes", "format", "created")
            for file in islice(mill.files(), 50):
                table.add_row(
                    file.id, file.name, f"{file.bytes:,}", file.format, f"{file.created_at:%Y-%m-%dT%H:%M:%S}"
                )
            _console.print(table)


def _mill(url: str) -> Gristmill:
    return Gristmill(url, patience=_PATIENCE)


def _field(text: str) -> tuple[str, Any]:
    name, value = _pair(text)
    try:
        return name, json.loads(value)
    except json.JSONDecodeError:
        return name, value


def _read(spec: Path) -> Json:
    try:
        found: Json = json.loads(spec.read_text())
    except (OSError, ValueError) as error:
        raise typer.BadParameter(f"{spec} is no file of JSON: {error}") from error
    return found


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise typer.BadParameter(f"{text!r} is not name=value")
    return name, value


def _put(body: Json, field: str, value: str) -> None:
    """Set `field`, where a dot goes into an object: `tables.trips`."""
    *parents, last = field.split(".")
    for parent in parents:
        body = body.setdefault(parent, {})
    body[last] = value


def _upload(mill: Gristmill, path: Path) -> str:
    if not path.is_file():
        raise typer.BadParameter(f"there is no file {path}")
    with Progress(
        TextColumn("{task.description}"), BarColumn(), DownloadColumn(), console=_errors, transient=True
    ) as bar:
        task = bar.add_task(f"uploading {path.name}", total=path.stat().st_size)
        return mill.upload(path, progress=lambda done, total: bar.update(task, completed=done, total=total)).id


def _finish(job: Job[Json], output: Path | None, progress: bool = False) -> None:
    _console.print_json(data=job.wait(progress=progress).result)
    if output is not None:
        output.mkdir(parents=True, exist_ok=True)
        job.download(output)
        _errors.print(f"saved into {output}", markup=False)


def main() -> None:
    """Run the command; failures are words on standard error and an exit code."""
    for plugin in entry_points(group="gristmill.commands"):
        plugin.load()(app)
    try:
        app()
    except RefusedError as error:
        _errors.print(error.in_words(), style="red", markup=False)
        sys.exit(3)
    except JobFailedError as error:
        _errors.print(f"{error.job['id']} {error.job['status']}: {error}", style="red", markup=False)
        sys.exit(1)
    except UnreachableError as error:
        _errors.print(str(error), style="red", markup=False)
        sys.exit(4)
    except (GristmillError, OSError) as error:
        _errors.print(str(error), style="red", markup=False)
        sys.exit(1)


if __name__ == "__main__":
    main()
