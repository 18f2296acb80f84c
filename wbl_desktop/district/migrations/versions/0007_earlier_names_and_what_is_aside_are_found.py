"""Earlier names of a record, and what is kept aside of it, are found without looking through everything."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_index("ix_alias_winner", "alias", ["winner"])
    op.create_index("ix_held_record", "held", ["record"])
