"""The laptop's tables, derived from the kinds, and the tables the program keeps for itself."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

from wbl_desktop.domain.fields import FieldSpec, FieldType
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.record import LIFE_FIELDS, Record

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

WHOLE_NUMBERS = {FieldType.NUMBER, FieldType.HOURS, FieldType.FLAG}


def kind_table(kind: type[Record], metadata: MetaData = METADATA) -> Table:
    """The table of a kind. ``row`` gives full-text search a number that VACUUM keeps; ``seq`` is the district's."""
    table = Table(
        kind.KIND,
        metadata,
        Column("row", Integer, primary_key=True),
        Column("id", Text, nullable=False, unique=True),
        *(_column(spec) for spec in (*kind.specs(), *LIFE_FIELDS)),
        Column("sort_key", Text, nullable=False, server_default=""),
        Column("seq", Integer),
        Column("extra", Text),
    )
    # With the id in it, the ids of a whole list are read from the index alone: a third of the time at 100,000 records.
    Index(None, table.c.retired_at, table.c.sort_key, table.c.id)
    indexed = {spec.name for spec in kind.specs() if spec.refers_to}
    indexed |= {key.fields[0] for key in kind.NATURAL_KEYS}
    indexed |= {spec.name for spec in kind.specs() if spec.type is FieldType.DATE}
    indexed |= {name for name in ("status", "activity", "local_id", "code", "grade") if kind.spec(name)}
    for name in sorted(indexed):
        Index(None, table.c[name])
    return table


def _column(spec: FieldSpec) -> Column[object]:
    if spec.refers_to:
        # Deferred: a command may write a child before its parent, as long as both are there when it ends.
        parent = ForeignKey(f"{spec.refers_to}.id", deferrable=True, initially="DEFERRED", onupdate="CASCADE")
        return Column(spec.name, Text, parent)
    return Column(spec.name, Integer if spec.type in WHOLE_NUMBERS else Text)


TABLES: dict[str, Table] = {kind.KIND: kind_table(kind) for kind in KINDS}

JOURNAL = Table(
    "journal",
    METADATA,
    Column("n", Integer, primary_key=True),
    Column("command", Text, nullable=False),
    Column("verb", Text, nullable=False),
    Column("staff", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("hlc", Integer, nullable=False),
    Column("origin", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("inserted", Integer, nullable=False),
    Column("base", Integer, nullable=False),
    Column("changes", Text, nullable=False),
    Column("seq", Integer),
    Column("resolves", Text),
    sqlite_autoincrement=True,
)
Index(None, JOURNAL.c.record)
Index(None, JOURNAL.c.command)
Index("ix_journal_unsent", JOURNAL.c.n, sqlite_where=JOURNAL.c.origin == "here")

COMMAND = Table(
    "command",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("verb", Text, nullable=False),
    Column("staff", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("undoes", Text, index=True),
    Column("n", Integer, nullable=False),
)

# One row while somebody writes, none otherwise; journal triggers read it.
ACTING = Table(
    "acting",
    METADATA,
    Column("one", Integer, primary_key=True),
    Column("command", Text, nullable=False),
    Column("verb", Text, nullable=False),
    Column("staff", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("hlc", Integer, nullable=False),
    Column("origin", Text, nullable=False),
    Column("resolves", Text),
    CheckConstraint("one = 1", name="single"),
)

# ``cursor``: up to where the feed has been read whole, and so what an edit made now knew; ``scan``: how far a reading
# under way has come.
FEED = Table(
    "feed",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("cursor", Integer, nullable=False),
    Column("scan", Integer, nullable=False),
)
SETTING = Table("setting", METADATA, Column("name", Text, primary_key=True), Column("value", Text))
SYNC_STATE = Table("sync_state", METADATA, Column("name", Text, primary_key=True), Column("value", Text))
CONFLICT = Table(
    "conflict",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("feed", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False, index=True),
    Column("field", Text, nullable=False),
    Column("base", Text),
    Column("entries", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("settled_by", Text),
    Column("settled_at", Text),
)
ALIAS = Table(
    "alias",
    METADATA,
    Column("loser", Text, primary_key=True),
    Column("winner", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
)
# Rows of the district whose parent has not come yet: a page may end between them.
HELD_ROW = Table(
    "held_row",
    METADATA,
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("payload", Text, nullable=False),
)
IMPORTED = Table(
    "imported",
    METADATA,
    Column("n", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("source_key", Text, nullable=False),
    Column("command", Text, nullable=False),
    Column("entries", Text, nullable=False),
)
Index(None, IMPORTED.c.kind, IMPORTED.c.record)
Index(None, IMPORTED.c.kind, IMPORTED.c.source)

# Where the district durably stood when it took our entries up to n: the way back after it was restored.
POSITION = Table(
    "position",
    METADATA,
    Column("upto", Integer, primary_key=True),
    Column("chain", Text, nullable=False),
    Column("heads", Text, nullable=False),
)
VERDICT = Table(
    "verdict",
    METADATA,
    Column("n", Integer, primary_key=True),
    Column("verdict", Text, nullable=False),
    Column("reason", Text, nullable=False),
)
# What the district keeps aside until its parent comes or somebody closes it.
HELD_ENTRY = Table(
    "held_entry",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("staff", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("seq", Integer, nullable=False),
)

# Contents of documents that lie in files beside the database. A file's name is chance and its key stands here alone:
# without this table a file is noise, and a row that goes takes its file's content with it.
BLOB = Table(
    "blob",
    METADATA,
    Column("content", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("name", Text, nullable=False, unique=True),
    Column("key", LargeBinary, nullable=False),
    Column("held", LargeBinary, nullable=False),  # a bit for each piece that is durably in the file
    Column("whole", Integer, nullable=False),  # every piece is there, and together they are the content
    Column("made_at", Text, nullable=False),
    Column("unclaimed_since", Text),  # no row and no journal entry names it
)
# Which documents' contents the district has, and in which stretch of its life it said so.
DELIVERY = Table(
    "delivery",
    METADATA,
    Column("document", Text, primary_key=True),
    Column("epoch", Text, nullable=False),
    Column("at", Text, nullable=False),
)
# Documents that have left this laptop while the district lacked their content: the content is still owed.
OWED = Table(
    "owed",
    METADATA,
    Column("document", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("at", Text, nullable=False),  # since when the district has refused it; empty: it has not
)
