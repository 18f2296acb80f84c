"""The district's tables: one for each kind, derived from its fields, and those it keeps for itself.

A record's row says what is live now. ``_seq`` is the number of its newest change, ``_ins`` of its first; ``_f`` holds,
for each field changed later, who changed it when under which number. A field that ``_f`` does not name is as old as
the row. Nothing has to be replayed or compacted: what is new to a laptop is what has a higher number. After a restore
``_f`` may hold, under the empty name, words that were replaced before (see ``outdone``).
"""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table, Text

from wbl_desktop.domain.fields import FieldSpec, FieldType
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.record import LIFE_FIELDS, Feed, Record

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
_WHOLE_NUMBERS = {FieldType.NUMBER, FieldType.HOURS, FieldType.FLAG}


def field_specs(kind: type[Record]) -> tuple[FieldSpec, ...]:
    """The kind's own fields and those every record has."""
    return (*kind.specs(), *LIFE_FIELDS)


def kind_table(kind: type[Record], metadata: MetaData = METADATA) -> Table:
    """The table of a kind."""
    table = Table(
        kind.KIND,
        metadata,
        Column("_feed", Text, primary_key=True),
        Column("id", Text, primary_key=True),
        *(Column(spec.name, BigInteger if spec.type in _WHOLE_NUMBERS else Text) for spec in field_specs(kind)),
        Column("_seq", BigInteger, nullable=False),
        Column("_ins", BigInteger, nullable=False),
        Column("_staff", Text, nullable=False),
        Column("_device", Text, nullable=False),
        Column("_at", Text, nullable=False),
        Column("_hlc", BigInteger, nullable=False),
        Column("_verb", Text, nullable=False),
        Column("_f", Text, nullable=False),
        Column("_extra", Text, nullable=False),
    )
    Index(f"ix_{kind.KIND}__seq", table.c["_feed"], table.c["_seq"])
    for fields in sorted({key.filled for key in kind.NATURAL_KEYS}):
        Index(f"ix_{kind.KIND}_{'_'.join(fields)}", table.c["_feed"], *(table.c[name] for name in fields))
    return table


TABLES: dict[str, Table] = {kind.KIND: kind_table(kind) for kind in KINDS}

# A laptop of the new site may speak of a student before anybody else tells a restored district that they moved.
Index("ix_student_id", TABLES["student"].c.id)

HEAD = Table("head", METADATA, Column("feed", Text, primary_key=True), Column("seq", BigInteger, nullable=False))
# What the district knows of itself: its id, the sealing key pair, the marks of a restore.
META = Table("meta", METADATA, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
# One row for each stretch of the district's life and feed; feeds that were empty then have none.
LINEAGE = Table(
    "lineage",
    METADATA,
    Column("place", Integer, primary_key=True),
    Column("epoch", Text, nullable=False),
    Column("heads", Text, nullable=False),
)
DEVICE = Table(
    "device",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("site", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("token_hash", Text, nullable=False, unique=True),
    Column("parent", Text),
    Column("label", Text, nullable=False),
    Column("system", Text, nullable=False),
    Column("offered_n", BigInteger, nullable=False),
    # -1: this id is new, the first batch says where it goes on.
    Column("acked", BigInteger, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    # Set when the district was restored: what it and this laptop both remember; only then are witnesses heard.
    Column("rewound", Text, nullable=False),
    Column("schema_rev", Integer, nullable=False),
    Column("program", Text, nullable=False, server_default=""),
    Column("signing_key", LargeBinary, nullable=False),
    Column("sealing_key", LargeBinary, nullable=False),
    Column("enrolled_at", Text, nullable=False),
    Column("last_seen", Text),
    Column("revoked_at", Text),
)
# Tokens beside the one in force: handed out and not used yet, in force (for its age), or spent.
TOKEN = Table(
    "token",
    METADATA,
    Column("hash", Text, primary_key=True),
    Column("device", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("spent_at", Text),
)
# Every batch as it was received: the audit trail, and the ground to answer a repeated request from.
BATCH = Table(
    "batch",
    METADATA,
    Column("device", Text, primary_key=True),
    Column("n_hi", BigInteger, primary_key=True),
    Column("n_lo", BigInteger, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    Column("at", Text, nullable=False),
    Column("heads", Text, nullable=False),
    Column("verdicts", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
CONFLICT = Table(
    "conflict",
    METADATA,
    Column("_feed", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("base", Text, nullable=False),
    Column("sayings", Text, nullable=False),
    Column("_seq", BigInteger, nullable=False),
    Column("settled_at", Text),
    Column("settled_by", Text),
)
Index("ix_conflict__seq", CONFLICT.c["_feed"], CONFLICT.c["_seq"])
Index("ix_conflict_record", CONFLICT.c["_feed"], CONFLICT.c.record)
ALIAS = Table(
    "alias",
    METADATA,
    Column("_feed", Text, primary_key=True),
    Column("loser", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("winner", Text, nullable=False),
    Column("_seq", BigInteger, nullable=False),
)
Index("ix_alias__seq", ALIAS.c["_feed"], ALIAS.c["_seq"])
Index("ix_alias_winner", ALIAS.c.winner)
# Operations kept aside: told to the laptops of the feed, tried again with every later batch.
HELD = Table(
    "held",
    METADATA,
    Column("_feed", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("device", Text, nullable=False),
    Column("n", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("staff", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("op", LargeBinary, nullable=False),
    Column("_seq", BigInteger, nullable=False),
    Column("closed_at", Text),
)
Index("ix_held__seq", HELD.c["_feed"], HELD.c["_seq"])
Index("ix_held_open", HELD.c["_feed"], HELD.c.closed_at)
Index("ix_held_record", HELD.c.record)
# Records that left a feed: for another site's, or, long retired, for good. Its laptops are told to let them go, and
# what they still bring of one finds the way after it. ``seqs``: each number of the row here with its number there.
GONE = Table(
    "gone",
    METADATA,
    Column("_feed", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("_seq", BigInteger, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("to_feed", Text, nullable=False),  # empty: nowhere
    Column("seqs", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("back", Integer, nullable=False),  # it is in this feed again
)
Index("ix_gone__seq", GONE.c["_feed"], GONE.c["_seq"])
Index("ix_gone_id", GONE.c.id)
# Up to where each device is known to have read its feeds.
READING = Table(
    "reading",
    METADATA,
    Column("device", Text, primary_key=True),
    Column("site", BigInteger, nullable=False),
    Column("shared", BigInteger, nullable=False),
    Column("district", BigInteger, nullable=False),
)
CODE = Table(
    "code",
    METADATA,
    Column("hash", Text, primary_key=True),
    Column("site", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("expires_at", Text, nullable=False),
    Column("used_at", Text),
    Column("device", Text),
)
WRONG_TRY = Table(
    "wrong_try",
    METADATA,
    Column("address", Text, primary_key=True),
    Column("hour", Text, primary_key=True),
    Column("count", Integer, nullable=False),
)

# Contents of documents, in files of random names beside the database. Keyed by feed, so that nothing is shared between
# sites; a file's key stands here alone.
ATTACHMENT = Table(
    "attachment",
    METADATA,
    Column("_feed", Text, primary_key=True),
    Column("content", Text, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("name", Text, nullable=False),
    Column("key", LargeBinary, nullable=False),
    Column("held", LargeBinary, nullable=False),  # a bit for each piece that is durably in the file
    Column("begun_at", Text, nullable=False),
    Column("whole_at", Text),
    Column("unclaimed_since", Text),
)

# Browsers signed in to the administration; ``form_token`` comes back with every form.
SESSION = Table(
    "session",
    METADATA,
    Column("hash", Text, primary_key=True),
    Column("form_token", Text, nullable=False),
    Column("begun_at", Text, nullable=False),
    Column("seen_at", Text, nullable=False),
)

DISTRICT_FEED = str(Feed.DISTRICT)
SHARED_FEED = str(Feed.SHARED)


def site_feed(site: str) -> str:
    """The feed of a site's own records."""
    return f"{Feed.SITE}:{site}"


def site_of(feed: str) -> str | None:
    """The site whose own feed this is; None for what several share."""
    name, _, site = feed.partition(":")
    return site if name == Feed.SITE else None


def feed_of(kind: type[Record], site: str) -> str:
    """The feed in which a record of this kind, pushed by a device of this site, lives."""
    return site_feed(site) if kind.FEED is Feed.SITE else str(kind.FEED)


def feeds_of_site(site: str) -> dict[Feed, str]:
    """The three feeds a device of the site reads."""
    return {Feed.SITE: site_feed(site), Feed.SHARED: SHARED_FEED, Feed.DISTRICT: DISTRICT_FEED}
