"""wake searches that wait"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_index("ix_jobs_waiting", "jobs", ["available_at"], postgresql_where=sa.text("status = 'waiting'"))


def downgrade() -> None:
    op.drop_index("ix_jobs_waiting", table_name="jobs")
