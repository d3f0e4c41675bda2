"""keys with scopes and an end, and a log of what is done to them"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("api_keys", sa.Column("scope", sa.Text(), server_default=sa.text("'submit'"), nullable=False))
    op.add_column("api_keys", sa.Column("expires_at", postgresql.TIMESTAMP(timezone=True), nullable=True))
    op.execute("UPDATE api_keys SET scope = 'admin' WHERE admin")
    op.create_check_constraint("ck_api_keys_scope", "api_keys", "scope IN ('read', 'submit', 'admin')")
    op.create_table(
        "audit_log",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("tenant_id", sa.Text(), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("key_id", sa.Text(), nullable=True),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("data", postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("request_id", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenants.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_audit_log_tenant", "audit_log", ["tenant_id", "id"], unique=False)


def downgrade() -> None:
    op.drop_table("audit_log")
    op.drop_constraint("ck_api_keys_scope", "api_keys")
    op.drop_column("api_keys", "expires_at")
    op.drop_column("api_keys", "scope")
