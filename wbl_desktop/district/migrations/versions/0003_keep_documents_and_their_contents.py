"""Keep documents and their contents."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "attachment",
        sa.Column("_feed", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("held", sa.LargeBinary(), nullable=False),
        sa.Column("begun_at", sa.Text(), nullable=False),
        sa.Column("whole_at", sa.Text(), nullable=True),
        sa.Column("unclaimed_since", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("_feed", "content", name=op.f("pk_attachment")),
    )
    op.create_table(
        "document",
        sa.Column("_feed", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("student", sa.Text(), nullable=True),
        sa.Column("placement", sa.Text(), nullable=True),
        sa.Column("requirement", sa.Text(), nullable=True),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("file_name", sa.Text(), nullable=True),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("taken_on", sa.Text(), nullable=True),
        sa.Column("staff", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("_seq", sa.BigInteger(), nullable=False),
        sa.Column("_ins", sa.BigInteger(), nullable=False),
        sa.Column("_staff", sa.Text(), nullable=False),
        sa.Column("_device", sa.Text(), nullable=False),
        sa.Column("_at", sa.Text(), nullable=False),
        sa.Column("_hlc", sa.BigInteger(), nullable=False),
        sa.Column("_verb", sa.Text(), nullable=False),
        sa.Column("_f", sa.Text(), nullable=False),
        sa.Column("_extra", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("_feed", "id", name=op.f("pk_document")),
    )
    op.create_index("ix_document__seq", "document", ["_feed", "_seq"], unique=False)
    op.create_table(
        "partner_document",
        sa.Column("_feed", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=True),
        sa.Column("agreement", sa.Text(), nullable=True),
        sa.Column("worksite", sa.Text(), nullable=True),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("file_name", sa.Text(), nullable=True),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("taken_on", sa.Text(), nullable=True),
        sa.Column("staff", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("_seq", sa.BigInteger(), nullable=False),
        sa.Column("_ins", sa.BigInteger(), nullable=False),
        sa.Column("_staff", sa.Text(), nullable=False),
        sa.Column("_device", sa.Text(), nullable=False),
        sa.Column("_at", sa.Text(), nullable=False),
        sa.Column("_hlc", sa.BigInteger(), nullable=False),
        sa.Column("_verb", sa.Text(), nullable=False),
        sa.Column("_f", sa.Text(), nullable=False),
        sa.Column("_extra", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("_feed", "id", name=op.f("pk_partner_document")),
    )
    op.create_index("ix_partner_document__seq", "partner_document", ["_feed", "_seq"], unique=False)
