"""Baseline."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    op.create_table(
        "acting",
        sa.Column("one", sa.Integer(), nullable=False),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("staff", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("hlc", sa.Integer(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("resolves", sa.Text(), nullable=True),
        sa.CheckConstraint("one = 1", name=op.f("ck_acting_single")),
        sa.PrimaryKeyConstraint("one", name=op.f("pk_acting")),
    )
    op.create_table(
        "alias",
        sa.Column("loser", sa.Text(), nullable=False),
        sa.Column("winner", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("loser", name=op.f("pk_alias")),
    )
    with op.batch_alter_table("alias", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_alias_winner"), ["winner"], unique=False)

    op.create_table(
        "blob",
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("held", sa.LargeBinary(), nullable=False),
        sa.Column("whole", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("unclaimed_since", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("content", name=op.f("pk_blob")),
        sa.UniqueConstraint("name", name=op.f("uq_blob_name")),
    )
    op.create_table(
        "command",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("staff", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("undoes", sa.Text(), nullable=True),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_command")),
    )
    with op.batch_alter_table("command", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_command_undoes"), ["undoes"], unique=False)

    op.create_table(
        "conflict",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=True),
        sa.Column("entries", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("settled_by", sa.Text(), nullable=True),
        sa.Column("settled_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conflict")),
    )
    with op.batch_alter_table("conflict", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_conflict_record"), ["record"], unique=False)

    op.create_table(
        "delivery",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("document", name=op.f("pk_delivery")),
    )
    op.create_table(
        "district",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("cds", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("street", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("zip", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_district")),
        sa.UniqueConstraint("id", name=op.f("uq_district_id")),
    )
    with op.batch_alter_table("district", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_district_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )

    op.create_table(
        "feed",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("cursor", sa.Integer(), nullable=False),
        sa.Column("scan", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_feed")),
    )
    op.create_table(
        "held_entry",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("staff", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_held_entry")),
    )
    op.create_table(
        "held_row",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", name=op.f("pk_held_row")),
    )
    op.create_table(
        "imported",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_key", sa.Text(), nullable=False),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("entries", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_imported")),
    )
    with op.batch_alter_table("imported", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_imported_kind_record"), ["kind", "record"], unique=False)
        batch_op.create_index(batch_op.f("ix_imported_kind_source"), ["kind", "source"], unique=False)

    op.create_table(
        "journal",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("staff", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("hlc", sa.Integer(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("inserted", sa.Integer(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("resolves", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_journal")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_journal_command"), ["command"], unique=False)
        batch_op.create_index(batch_op.f("ix_journal_record"), ["record"], unique=False)
        batch_op.create_index("ix_journal_unsent", ["n"], unique=False, sqlite_where=sa.text("origin = 'here'"))

    op.create_table(
        "owed",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("document", name=op.f("pk_owed")),
    )
    op.create_table(
        "partner",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("legal_name", sa.Text(), nullable=True),
        sa.Column("sector", sa.Text(), nullable=True),
        sa.Column("organization", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("website", sa.Text(), nullable=True),
        sa.Column("street", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("zip", sa.Text(), nullable=True),
        sa.Column("contact_by", sa.Text(), nullable=True),
        sa.Column("needs", sa.Text(), nullable=True),
        sa.Column("conditions", sa.Text(), nullable=True),
        sa.Column("languages", sa.Text(), nullable=True),
        sa.Column("last_contact", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_partner")),
        sa.UniqueConstraint("id", name=op.f("uq_partner_id")),
    )
    with op.batch_alter_table("partner", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_partner_name"), ["name"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_partner_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_partner_status"), ["status"], unique=False)

    op.create_table(
        "position",
        sa.Column("upto", sa.Integer(), nullable=False),
        sa.Column("chain", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("upto", name=op.f("pk_position")),
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
    )
    op.create_table(
        "site",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("cds", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("street", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("zip", sa.Text(), nullable=True),
        sa.Column("time_zone", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_site")),
        sa.UniqueConstraint("id", name=op.f("uq_site_id")),
    )
    with op.batch_alter_table("site", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_site_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )

    op.create_table(
        "sync_state",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_sync_state")),
    )
    op.create_table(
        "verdict",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_verdict")),
    )
    op.create_table(
        "agreement",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=True),
        sa.Column("agreement_type", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("begins_on", sa.Text(), nullable=True),
        sa.Column("ends_on", sa.Text(), nullable=True),
        sa.Column("auto_renews", sa.Integer(), nullable=True),
        sa.Column("board_date", sa.Text(), nullable=True),
        sa.Column("insurance_carrier", sa.Text(), nullable=True),
        sa.Column("insurance_expires_on", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["partner"],
            ["partner.id"],
            name=op.f("fk_agreement_partner"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_agreement")),
        sa.UniqueConstraint("id", name=op.f("uq_agreement_id")),
    )
    with op.batch_alter_table("agreement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agreement_begins_on"), ["begins_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_agreement_board_date"), ["board_date"], unique=False)
        batch_op.create_index(batch_op.f("ix_agreement_ends_on"), ["ends_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_agreement_insurance_expires_on"), ["insurance_expires_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_agreement_partner"), ["partner"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_agreement_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )

    op.create_table(
        "calendar_day",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("site", sa.Text(), nullable=True),
        sa.Column("on", sa.Text(), nullable=True),
        sa.Column("day_type", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["site"],
            ["site.id"],
            name=op.f("fk_calendar_day_site"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_calendar_day")),
        sa.UniqueConstraint("id", name=op.f("uq_calendar_day_id")),
    )
    with op.batch_alter_table("calendar_day", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_calendar_day_on"), ["on"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_calendar_day_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_calendar_day_site"), ["site"], unique=False)

    op.create_table(
        "contact",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("mobile_phone", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("supervises", sa.Integer(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["partner"],
            ["partner.id"],
            name=op.f("fk_contact_partner"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_contact")),
        sa.UniqueConstraint("id", name=op.f("uq_contact_id")),
    )
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_partner"), ["partner"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_contact_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )

    op.create_table(
        "staff",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("site", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["site"], ["site.id"], name=op.f("fk_staff_site"), onupdate="CASCADE", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_staff")),
        sa.UniqueConstraint("id", name=op.f("uq_staff_id")),
    )
    with op.batch_alter_table("staff", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_staff_name"), ["name"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_staff_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_staff_site"), ["site"], unique=False)

    op.create_table(
        "student",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("local_id", sa.Text(), nullable=True),
        sa.Column("ssid", sa.Text(), nullable=True),
        sa.Column("last_name", sa.Text(), nullable=True),
        sa.Column("first_name", sa.Text(), nullable=True),
        sa.Column("middle_name", sa.Text(), nullable=True),
        sa.Column("preferred_name", sa.Text(), nullable=True),
        sa.Column("birth_date", sa.Text(), nullable=True),
        sa.Column("grade", sa.Text(), nullable=True),
        sa.Column("home_language", sa.Text(), nullable=True),
        sa.Column("pathway", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("mobile_phone", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("street", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("zip", sa.Text(), nullable=True),
        sa.Column("mailing_address", sa.Text(), nullable=True),
        sa.Column("left_on", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("site", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["site"],
            ["site.id"],
            name=op.f("fk_student_site"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_student")),
        sa.UniqueConstraint("id", name=op.f("uq_student_id")),
    )
    with op.batch_alter_table("student", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_student_birth_date"), ["birth_date"], unique=False)
        batch_op.create_index(batch_op.f("ix_student_grade"), ["grade"], unique=False)
        batch_op.create_index(batch_op.f("ix_student_left_on"), ["left_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_student_local_id"), ["local_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_student_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_student_site"), ["site"], unique=False)
        batch_op.create_index(batch_op.f("ix_student_ssid"), ["ssid"], unique=False)

    op.create_table(
        "term",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("site", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("term_type", sa.Text(), nullable=True),
        sa.Column("starts_on", sa.Text(), nullable=True),
        sa.Column("ends_on", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["site"], ["site.id"], name=op.f("fk_term_site"), onupdate="CASCADE", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_term")),
        sa.UniqueConstraint("id", name=op.f("uq_term_id")),
    )
    with op.batch_alter_table("term", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_term_ends_on"), ["ends_on"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_term_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_term_site"), ["site"], unique=False)
        batch_op.create_index(batch_op.f("ix_term_starts_on"), ["starts_on"], unique=False)

    op.create_table(
        "worksite",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("street", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("zip", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("directions", sa.Text(), nullable=True),
        sa.Column("opening_hours", sa.Text(), nullable=True),
        sa.Column("wear", sa.Text(), nullable=True),
        sa.Column("bring", sa.Text(), nullable=True),
        sa.Column("hazards", sa.Text(), nullable=True),
        sa.Column("minimum_age", sa.Integer(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["partner"],
            ["partner.id"],
            name=op.f("fk_worksite_partner"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_worksite")),
        sa.UniqueConstraint("id", name=op.f("uq_worksite_id")),
    )
    with op.batch_alter_table("worksite", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_worksite_partner"), ["partner"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_worksite_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )

    op.create_table(
        "contact_log",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=True),
        sa.Column("contact", sa.Text(), nullable=True),
        sa.Column("staff", sa.Text(), nullable=True),
        sa.Column("on", sa.Text(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("next_step", sa.Text(), nullable=True),
        sa.Column("next_on", sa.Text(), nullable=True),
        sa.Column("next_done_on", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["contact"],
            ["contact.id"],
            name=op.f("fk_contact_log_contact"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["partner"],
            ["partner.id"],
            name=op.f("fk_contact_log_partner"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["staff"],
            ["staff.id"],
            name=op.f("fk_contact_log_staff"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_contact_log")),
        sa.UniqueConstraint("id", name=op.f("uq_contact_log_id")),
    )
    with op.batch_alter_table("contact_log", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_log_contact"), ["contact"], unique=False)
        batch_op.create_index(batch_op.f("ix_contact_log_next_done_on"), ["next_done_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_contact_log_next_on"), ["next_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_contact_log_on"), ["on"], unique=False)
        batch_op.create_index(batch_op.f("ix_contact_log_partner"), ["partner"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_contact_log_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_contact_log_staff"), ["staff"], unique=False)

    op.create_table(
        "emergency_contact",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("student", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("relation", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("other_phone", sa.Text(), nullable=True),
        sa.Column("call_order", sa.Integer(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["student"],
            ["student.id"],
            name=op.f("fk_emergency_contact_student"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_emergency_contact")),
        sa.UniqueConstraint("id", name=op.f("uq_emergency_contact_id")),
    )
    with op.batch_alter_table("emergency_contact", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_emergency_contact_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_emergency_contact_student"), ["student"], unique=False)

    op.create_table(
        "guardian",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("student", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("relation", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("mobile_phone", sa.Text(), nullable=True),
        sa.Column("work_phone", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("may_sign", sa.Integer(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["student"],
            ["student.id"],
            name=op.f("fk_guardian_student"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_guardian")),
        sa.UniqueConstraint("id", name=op.f("uq_guardian_id")),
    )
    with op.batch_alter_table("guardian", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_guardian_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_guardian_student"), ["student"], unique=False)

    op.create_table(
        "opening",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("worksite", sa.Text(), nullable=True),
        sa.Column("activity", sa.Text(), nullable=True),
        sa.Column("starts_on", sa.Text(), nullable=True),
        sa.Column("ends_on", sa.Text(), nullable=True),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("paid", sa.Integer(), nullable=True),
        sa.Column("weekly_schedule", sa.Text(), nullable=True),
        sa.Column("supervisor", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["supervisor"],
            ["contact.id"],
            name=op.f("fk_opening_supervisor"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["worksite"],
            ["worksite.id"],
            name=op.f("fk_opening_worksite"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_opening")),
        sa.UniqueConstraint("id", name=op.f("uq_opening_id")),
    )
    with op.batch_alter_table("opening", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_opening_activity"), ["activity"], unique=False)
        batch_op.create_index(batch_op.f("ix_opening_ends_on"), ["ends_on"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_opening_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_opening_starts_on"), ["starts_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_opening_supervisor"), ["supervisor"], unique=False)
        batch_op.create_index(batch_op.f("ix_opening_worksite"), ["worksite"], unique=False)

    op.create_table(
        "partner_document",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=True),
        sa.Column("agreement", sa.Text(), nullable=True),
        sa.Column("worksite", sa.Text(), nullable=True),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("file_name", sa.Text(), nullable=True),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("taken_on", sa.Text(), nullable=True),
        sa.Column("staff", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["agreement"],
            ["agreement.id"],
            name=op.f("fk_partner_document_agreement"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["partner"],
            ["partner.id"],
            name=op.f("fk_partner_document_partner"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["staff"],
            ["staff.id"],
            name=op.f("fk_partner_document_staff"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["worksite"],
            ["worksite.id"],
            name=op.f("fk_partner_document_worksite"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_partner_document")),
        sa.UniqueConstraint("id", name=op.f("uq_partner_document_id")),
    )
    with op.batch_alter_table("partner_document", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_partner_document_agreement"), ["agreement"], unique=False)
        batch_op.create_index(batch_op.f("ix_partner_document_partner"), ["partner"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_partner_document_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_partner_document_staff"), ["staff"], unique=False)
        batch_op.create_index(batch_op.f("ix_partner_document_taken_on"), ["taken_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_partner_document_worksite"), ["worksite"], unique=False)

    op.create_table(
        "student_class",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("student", sa.Text(), nullable=True),
        sa.Column("period", sa.Text(), nullable=True),
        sa.Column("course", sa.Text(), nullable=True),
        sa.Column("teacher", sa.Text(), nullable=True),
        sa.Column("starts_on", sa.Text(), nullable=True),
        sa.Column("ends_on", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["student"],
            ["student.id"],
            name=op.f("fk_student_class_student"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_student_class")),
        sa.UniqueConstraint("id", name=op.f("uq_student_class_id")),
    )
    with op.batch_alter_table("student_class", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_student_class_ends_on"), ["ends_on"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_student_class_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_student_class_starts_on"), ["starts_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_student_class_student"), ["student"], unique=False)

    op.create_table(
        "placement",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("student", sa.Text(), nullable=True),
        sa.Column("worksite", sa.Text(), nullable=True),
        sa.Column("opening", sa.Text(), nullable=True),
        sa.Column("supervisor", sa.Text(), nullable=True),
        sa.Column("coordinator", sa.Text(), nullable=True),
        sa.Column("activity", sa.Text(), nullable=True),
        sa.Column("starts_on", sa.Text(), nullable=True),
        sa.Column("ends_on", sa.Text(), nullable=True),
        sa.Column("starts_at", sa.Text(), nullable=True),
        sa.Column("ends_at", sa.Text(), nullable=True),
        sa.Column("weekly_schedule", sa.Text(), nullable=True),
        sa.Column("hours_planned", sa.Integer(), nullable=True),
        sa.Column("paid", sa.Integer(), nullable=True),
        sa.Column("pay_rate", sa.Text(), nullable=True),
        sa.Column("transport", sa.Text(), nullable=True),
        sa.Column("transport_notes", sa.Text(), nullable=True),
        sa.Column("purpose", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("principal_cte", sa.Integer(), nullable=True),
        sa.Column("overlap_meant", sa.Integer(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["coordinator"],
            ["staff.id"],
            name=op.f("fk_placement_coordinator"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["opening"],
            ["opening.id"],
            name=op.f("fk_placement_opening"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["student"],
            ["student.id"],
            name=op.f("fk_placement_student"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["supervisor"],
            ["contact.id"],
            name=op.f("fk_placement_supervisor"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["worksite"],
            ["worksite.id"],
            name=op.f("fk_placement_worksite"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_placement")),
        sa.UniqueConstraint("id", name=op.f("uq_placement_id")),
    )
    with op.batch_alter_table("placement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_placement_activity"), ["activity"], unique=False)
        batch_op.create_index(batch_op.f("ix_placement_coordinator"), ["coordinator"], unique=False)
        batch_op.create_index(batch_op.f("ix_placement_ends_on"), ["ends_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_placement_opening"), ["opening"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_placement_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_placement_starts_on"), ["starts_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_placement_status"), ["status"], unique=False)
        batch_op.create_index(batch_op.f("ix_placement_student"), ["student"], unique=False)
        batch_op.create_index(batch_op.f("ix_placement_supervisor"), ["supervisor"], unique=False)
        batch_op.create_index(batch_op.f("ix_placement_worksite"), ["worksite"], unique=False)

    op.create_table(
        "hours",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("placement", sa.Text(), nullable=True),
        sa.Column("worked_on", sa.Text(), nullable=True),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("starts_at", sa.Text(), nullable=True),
        sa.Column("ends_at", sa.Text(), nullable=True),
        sa.Column("task", sa.Text(), nullable=True),
        sa.Column("approved_by", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["placement"],
            ["placement.id"],
            name=op.f("fk_hours_placement"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_hours")),
        sa.UniqueConstraint("id", name=op.f("uq_hours_id")),
    )
    with op.batch_alter_table("hours", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hours_placement"), ["placement"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_hours_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_hours_worked_on"), ["worked_on"], unique=False)

    op.create_table(
        "placement_step",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("placement", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("on", sa.Text(), nullable=True),
        sa.Column("staff", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["placement"],
            ["placement.id"],
            name=op.f("fk_placement_step_placement"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["staff"],
            ["staff.id"],
            name=op.f("fk_placement_step_staff"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_placement_step")),
        sa.UniqueConstraint("id", name=op.f("uq_placement_step_id")),
    )
    with op.batch_alter_table("placement_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_placement_step_on"), ["on"], unique=False)
        batch_op.create_index(batch_op.f("ix_placement_step_placement"), ["placement"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_placement_step_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_placement_step_staff"), ["staff"], unique=False)
        batch_op.create_index(batch_op.f("ix_placement_step_status"), ["status"], unique=False)

    op.create_table(
        "requirement",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("placement", sa.Text(), nullable=True),
        sa.Column("needs", sa.Text(), nullable=True),
        sa.Column("form", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("printed_on", sa.Text(), nullable=True),
        sa.Column("handed_out_on", sa.Text(), nullable=True),
        sa.Column("returned_on", sa.Text(), nullable=True),
        sa.Column("signed_by", sa.Text(), nullable=True),
        sa.Column("returned_how", sa.Text(), nullable=True),
        sa.Column("waived_on", sa.Text(), nullable=True),
        sa.Column("waived_by", sa.Text(), nullable=True),
        sa.Column("waived_reason", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["placement"],
            ["placement.id"],
            name=op.f("fk_requirement_placement"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["waived_by"],
            ["staff.id"],
            name=op.f("fk_requirement_waived_by"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_requirement")),
        sa.UniqueConstraint("id", name=op.f("uq_requirement_id")),
    )
    with op.batch_alter_table("requirement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_requirement_due_on"), ["due_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_requirement_handed_out_on"), ["handed_out_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_requirement_placement"), ["placement"], unique=False)
        batch_op.create_index(batch_op.f("ix_requirement_printed_on"), ["printed_on"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_requirement_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_requirement_returned_on"), ["returned_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_requirement_waived_by"), ["waived_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_requirement_waived_on"), ["waived_on"], unique=False)

    op.create_table(
        "document",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("student", sa.Text(), nullable=True),
        sa.Column("placement", sa.Text(), nullable=True),
        sa.Column("requirement", sa.Text(), nullable=True),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("file_name", sa.Text(), nullable=True),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("taken_on", sa.Text(), nullable=True),
        sa.Column("staff", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["placement"],
            ["placement.id"],
            name=op.f("fk_document_placement"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["requirement"],
            ["requirement.id"],
            name=op.f("fk_document_requirement"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["staff"],
            ["staff.id"],
            name=op.f("fk_document_staff"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["student"],
            ["student.id"],
            name=op.f("fk_document_student"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_document")),
        sa.UniqueConstraint("id", name=op.f("uq_document_id")),
    )
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_document_placement"), ["placement"], unique=False)
        batch_op.create_index(batch_op.f("ix_document_requirement"), ["requirement"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_document_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_document_staff"), ["staff"], unique=False)
        batch_op.create_index(batch_op.f("ix_document_student"), ["student"], unique=False)
        batch_op.create_index(batch_op.f("ix_document_taken_on"), ["taken_on"], unique=False)

    op.create_table(
        "printed_form",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("form", sa.Text(), nullable=True),
        sa.Column("edition", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("placement", sa.Text(), nullable=True),
        sa.Column("requirement", sa.Text(), nullable=True),
        sa.Column("facts_digest", sa.Text(), nullable=True),
        sa.Column("made_on", sa.Text(), nullable=True),
        sa.Column("printed_on", sa.Text(), nullable=True),
        sa.Column("staff", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), server_default="", nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["placement"],
            ["placement.id"],
            name=op.f("fk_printed_form_placement"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["requirement"],
            ["requirement.id"],
            name=op.f("fk_printed_form_requirement"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["staff"],
            ["staff.id"],
            name=op.f("fk_printed_form_staff"),
            onupdate="CASCADE",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_printed_form")),
        sa.UniqueConstraint("id", name=op.f("uq_printed_form_id")),
    )
    with op.batch_alter_table("printed_form", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_printed_form_code"), ["code"], unique=False)
        batch_op.create_index(batch_op.f("ix_printed_form_made_on"), ["made_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_printed_form_placement"), ["placement"], unique=False)
        batch_op.create_index(batch_op.f("ix_printed_form_printed_on"), ["printed_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_printed_form_requirement"), ["requirement"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_printed_form_retired_at_sort_key_id"), ["retired_at", "sort_key", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_printed_form_staff"), ["staff"], unique=False)
