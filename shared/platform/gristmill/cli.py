"""The operator's half of the `gristmill` command: up, migrate, keys, and the processes that compose starts one by one."""

import signal
import sys
import threading
from pathlib import Path
from typing import Annotated

import typer

from gristmill.service import Service
from gristmill.settings import Settings

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


def commands(parent: typer.Typer) -> None:
    """Add these commands to the client's; called through the entry point group `gristmill.commands`."""
    parent.registered_commands.extend(app.registered_commands)
    parent.add_typer(keys, name="keys")


keys = typer.Typer(no_args_is_help=True, help="Make, list and revoke API keys, of any tenant.")


def _services(settings: Settings) -> list[Service]:
    from gristmill.service import installed_services

    try:
        return installed_services(settings.services)
    except LookupError as error:
        raise typer.BadParameter(str(error)) from error


def _open_files(wanted: int = 4096) -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < wanted <= hard:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


@app.command()
def up(
    services: Annotated[
        str, typer.Option(help="services to run, joined by commas; default: all that are installed")
    ] = "",
    host: Annotated[str, typer.Option(help="address to listen on; anything but loopback needs keys")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="port to listen on")] = 8000,
    home: Annotated[Path | None, typer.Option(help="where state lives; default: GRISTMILL_HOME")] = None,
) -> None:
    """Run the whole platform on this machine: database, broker, API, dispatcher and worker."""
    try:
        from gristmill.local.stack import AlreadyRunningError, Stack
    except ImportError as error:
        words = f"{error.name} is missing: pip install 'gristmill-platform[embedded]'"
        raise typer.BadParameter(words, param_hint="up") from error

    settings = Settings()
    settings.services = [name for name in services.split(",") if name] or settings.services
    if home is not None:
        settings.home = home
    if not settings.require_keys and host not in ("127.0.0.1", "localhost", "::1"):
        raise typer.BadParameter(
            "without keys the API listens on loopback only; set GRISTMILL_REQUIRE_KEYS=true", param_hint="--host"
        )
    served = _services(settings)
    stack = Stack(settings, host=host, port=port)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: stack.request_stop())
    typer.echo(f"Starting Gristmill on {stack.settings.home} …")
    try:
        stack.start()
    except (AlreadyRunningError, RuntimeError) as error:
        typer.secho(str(error), err=True, fg="red")
        raise typer.Exit(1) from error
    typer.echo(
        f"Ready: {stack.url}  ·  services: {', '.join(s.name for s in served) or 'none installed'}  ·  docs: {stack.url}/docs"
    )
    typer.echo("Stop with Ctrl-C.")
    try:
        stack.watch()
    finally:
        typer.echo("Stopping …")
        stack.stop()


@app.command()
def migrate() -> None:
    """Bring the database to the newest schema, and put in the first key (GRISTMILL_BOOTSTRAP_KEY)."""
    from gristmill.store.migrate import migrate as run

    run(Settings())
    typer.echo("The database is up to date.")


@app.command()
def api(host: str = "127.0.0.1", port: int = 8000) -> None:
    """Run one API process."""
    import uvicorn

    from gristmill.api.app import create_app
    from gristmill.local.processes import stop_with_parent
    from gristmill.telemetry.logs import configure_logging

    stop_with_parent()
    _open_files()
    settings = Settings()
    configure_logging(settings, "api")
    application = create_app(settings, _services(settings))
    uvicorn.run(application, host=host, port=port, log_config=None, access_log=False, timeout_graceful_shutdown=5)


@app.command()
def dispatcher() -> None:
    """Run a dispatcher; of several, one works and the others stand by."""
    from gristmill.dispatcher import Dispatcher
    from gristmill.local.processes import stop_with_parent
    from gristmill.telemetry.logs import configure_logging

    stop_with_parent()
    settings = Settings()
    configure_logging(settings, "dispatcher")
    running = Dispatcher(settings)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: running.stop.set())
    running.run()


@app.command()
def worker() -> None:
    """Run a worker over the queues of the services (GRISTMILL_SERVICES; default: all that are installed)."""
    from gristmill.files.service import platform_service
    from gristmill.local.processes import stop_with_parent
    from gristmill.worker.main import run_worker

    stop_with_parent()
    _open_files()
    settings = Settings()
    run_worker(settings, [platform_service, *_services(settings)])


Tenant = Annotated[str, typer.Option(help="whose; made if need be")]


@keys.command("create")
def create_key(
    name: str,
    tenant: Tenant = "default",
    scope: Annotated[str, typer.Option(help="read, submit or admin")] = "submit",
    days: Annotated[float | None, typer.Option(help="after which it ends; default: never")] = None,
) -> None:
    """Make a key and print it, this once."""
    from datetime import UTC, datetime, timedelta
    from typing import get_args

    from gristmill.api.keys import generate_key, new_key_row
    from gristmill.api.platform import Scope
    from gristmill.store import tenants as sql
    from gristmill.store.database import Database

    if scope not in get_args(Scope):
        raise typer.BadParameter(f"{scope!r} is not one of {', '.join(get_args(Scope))}")
    key, ends = generate_key(), None if days is None else datetime.now(UTC) + timedelta(days=days)
    with Database(Settings().database_url, size=1) as database:
        database.run(sql.ENSURE_TENANT, {"id": tenant, "name": tenant})
        params = {"tenant_id": tenant, "name": name, "scope": scope, "expires_at": ends}
        database.all(sql.CREATE_KEY, _by_operator() | new_key_row(key) | params)
    typer.echo(key)


def _by_operator() -> dict[str, str | None]:
    """Who acts, for the audit log."""
    from gristmill.ids import new_id

    return {"audit_id": new_id("audit"), "by": None, "request_id": None}


@keys.command("list")
def list_keys(tenant: Tenant = "default") -> None:
    """List a tenant's keys."""
    from gristmill.store import tenants as sql
    from gristmill.store.database import Database

    with Database(Settings().database_url, size=1) as database:
        for row in database.all(sql.LIST_KEYS, {"tenant_id": tenant}):
            state = "revoked" if row["revoked_at"] else row["scope"]
            ends = f", ends {row['expires_at']:%Y-%m-%d %H:%M}" if row["expires_at"] else ""
            typer.echo(f"{row['id']}  {row['hint']}…  {state:<8} {row['created_at']:%Y-%m-%d}{ends}  {row['name']}")


@keys.command("rotate")
def rotate_key(
    id: str,
    tenant: Tenant = "default",
    grace_hours: Annotated[float, typer.Option(help="for which the other one goes on")] = 24,
) -> None:
    """Make a key in the place of another, and print it, this once."""
    from gristmill.api.keys import generate_key, new_key_row
    from gristmill.store import tenants as sql
    from gristmill.store.database import Database

    key = generate_key()
    params = {"old_id": id, "tenant_id": tenant, "grace_seconds": 3_600 * grace_hours, "expires_at": None}
    with Database(Settings().database_url, size=1) as database:
        if not database.all(sql.ROTATE_KEY, _by_operator() | new_key_row(key) | params):
            raise typer.BadParameter(f"tenant {tenant!r} has no key {id!r} in use")
    typer.echo(key)


@keys.command("revoke")
def revoke_key(id: str, tenant: Tenant = "default") -> None:
    """Revoke a key, at once and for good."""
    from gristmill.store import tenants as sql
    from gristmill.store.database import Database

    with Database(Settings().database_url, size=1) as database:
        if not database.all(sql.REVOKE_KEY, _by_operator() | {"id": id, "tenant_id": tenant}):
            raise typer.BadParameter(f"tenant {tenant!r} has no key {id!r}")
    typer.echo(f"{id} is revoked.")


@keys.command("limits")
def set_limits(
    tenant: str, limits: Annotated[list[str], typer.Argument(help="name=number, e.g. running_jobs=8")]
) -> None:
    """Set a tenant's quotas, in place of the defaults; those not named go back to the defaults."""
    from gristmill.settings import Limits
    from gristmill.store import tenants as sql
    from gristmill.store.database import Database, jsonb

    given = {name: int(value) for name, _, value in (text.partition("=") for text in limits)}
    if unknown := given.keys() - Limits.model_fields.keys():
        raise typer.BadParameter(f"{sorted(unknown)[0]!r} is not one of {', '.join(Limits.model_fields)}")
    Limits.model_validate(given)
    with Database(Settings().database_url, size=1) as database:
        if not database.all(sql.SET_LIMITS, _by_operator() | {"id": tenant, "limits": jsonb(given)}):
            raise typer.BadParameter(f"there is no tenant {tenant!r}")
    typer.echo(f"{tenant}: {given}")


if __name__ == "__main__":
    threading.current_thread().name = "main"
    sys.exit(app())
