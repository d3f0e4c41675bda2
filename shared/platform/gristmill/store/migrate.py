"""Bringing a database to the newest schema, and putting in the first key."""

from pathlib import Path

import psycopg
from alembic import command
from alembic.config import Config

from gristmill.api.platform import KEYLESS_HASH, KEYLESS_TENANT, hash_key
from gristmill.ids import new_id
from gristmill.settings import Settings
from gristmill.store import tenants as sql
from gristmill.store.database import Database

_LOCK = 0x6D696772617465  # "migrate"


def sqlalchemy_url(url: str) -> str:
    return url.replace("postgresql://", "postgresql+psycopg://", 1)


def alembic_config(url: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("sqlalchemy.url", sqlalchemy_url(url).replace("%", "%%"))
    return config


def migrate(settings: Settings) -> None:
    """Apply the migrations that are missing. Safe to run from several places at once: one does it, the others wait."""
    with psycopg.connect(settings.database_url, autocommit=True) as lock:
        lock.execute("SELECT pg_advisory_lock(%s)", (_LOCK,))
        command.upgrade(alembic_config(settings.database_url), "head")
    _ensure_first_keys(settings)


def _ensure_first_keys(settings: Settings) -> None:
    with Database(settings.database_url, size=1) as database:
        if not settings.require_keys:
            database.run(sql.ENSURE_TENANT, {"id": KEYLESS_TENANT, "name": "This machine"})
            _ensure_key(database, KEYLESS_TENANT, "without a key", KEYLESS_HASH, "none")
        if settings.bootstrap_key is not None:
            key = settings.bootstrap_key.get_secret_value()
            database.run(sql.ENSURE_TENANT, {"id": "default", "name": "Default"})
            _ensure_key(database, "default", "first key", hash_key(key), key[:7])


def _ensure_key(database: Database, tenant_id: str, name: str, hashed: bytes, hint: str) -> None:
    database.run(
        sql.ENSURE_KEY,
        {"id": new_id("key"), "tenant_id": tenant_id, "name": name, "hash": hashed, "hint": hint},
    )
