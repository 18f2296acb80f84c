"""Runs the steps on the connection handed over, in its transaction."""

from alembic import context

from wbl_desktop.district.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
context.run_migrations()
