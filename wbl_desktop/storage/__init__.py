"""Keeps records in one encrypted SQLite file: rows and journal become durable together, or not at all.

SQLCipher through sqlcipher3 with a raw 256-bit key (a passphrase would cost 113 ms a connection), WAL,
``synchronous=FULL`` and foreign keys on.
SQLAlchemy Core only: the ORM costs more than encryption and
start-up together.
The journal is written by triggers made from the kinds, so no writer can forget it; who acts stands in the one-row table
``acting`` for the length of a write transaction, and a write without it is refused by the database itself.
"""

# Raised by one with every migration. PRAGMA user_version holds it: an older program refuses a newer file kindly.
SCHEMA_REV = 1
