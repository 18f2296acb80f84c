"""How an older file becomes today's: one step a revision, in order.

Choices made here: ``PRAGMA user_version`` alone says how many steps a file has taken, so there is no Alembic table that
could say something else, no ``env.py`` and no branches; a laptop is never taken back. Triggers and full-text search are
not migrated but made anew from the kinds after the steps, and steps are not journaled: a column that a step fills is
filled alike on every laptop. A step that makes the journal anew says ``table_kwargs={"sqlite_autoincrement": True}``,
which Alembic cannot see in the file; the test that compares steps and kinds notices when it does not.
"""
