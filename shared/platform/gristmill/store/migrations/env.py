"""Alembic's entry point: run the migrations on the database of the configuration."""

from alembic import context
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from gristmill.store.models import Base

engine = create_engine(context.config.get_main_option("sqlalchemy.url") or "", poolclass=NullPool)
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata, compare_server_default=True)
    with context.begin_transaction():
        context.run_migrations()
