"""`make migration`: draft a migration by comparing the models with a fresh database."""

import sys
import tempfile
from pathlib import Path

from alembic import command

from gristmill.local.postgres import Postgres
from gristmill.store.migrate import alembic_config


def main(message: str, revision: str) -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        root = Path(folder)
        root.chmod(0o755)
        postgres = Postgres(root / "data", root / "sockets", root / "log")
        process = postgres.start()
        try:
            config = alembic_config(postgres.url)
            command.upgrade(config, "head")
            command.revision(config, message=message, autogenerate=True, rev_id=revision)
        finally:
            process.send_signal(2)
            process.wait()


if __name__ == "__main__":
    main(*sys.argv[1:3])
