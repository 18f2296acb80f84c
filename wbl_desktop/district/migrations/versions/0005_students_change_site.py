"""Students change site: where records went, and how far each device has read."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("student", sa.Column("site", sa.Text(), nullable=True))
    op.create_index(op.f("ix_student_id"), "student", ["id"])
    op.create_table(
        "gone",
        sa.Column("_feed", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("_seq", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("to_feed", sa.Text(), nullable=False),
        sa.Column("seqs", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("back", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("_feed", "id", "_seq", name=op.f("pk_gone")),
    )
    op.create_index("ix_gone__seq", "gone", ["_feed", "_seq"])
    op.create_index(op.f("ix_gone_id"), "gone", ["id"])
    op.create_table(
        "reading",
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("site", sa.BigInteger(), nullable=False),
        sa.Column("shared", sa.BigInteger(), nullable=False),
        sa.Column("district", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("device", name=op.f("pk_reading")),
    )
