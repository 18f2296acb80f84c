"""Two placements on one day may be meant."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("placement", sa.Column("overlap_meant", sa.BigInteger(), nullable=True))
