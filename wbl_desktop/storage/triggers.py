"""The SQL that follows from the kinds beside their tables: journal triggers, guards and full-text search."""

from collections.abc import Iterable

from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.record import LIFE_FIELDS, Record


def searched_fields(kind: type[Record]) -> tuple[str, ...]:
    """The fields whose words find a record of this kind."""
    return tuple(spec.name for spec in kind.specs() if spec.searched)


def statements() -> list[str]:
    """All statements, in an order that runs."""
    made = [
        _GUARD.format(what="UPDATE", name="journal_keeps_updates"),
        _GUARD.format(what="DELETE", name="journal_keeps_deletes"),
    ]
    for kind in KINDS:
        made += [_inserted(kind), _updated(kind), _kept(kind), *_search(kind)]
    return made


# Adoption at enrollment replaces ids in the journal, and a record that leaves this site takes its history along;
# nothing else ever touches an entry.
_GUARD = """
CREATE TRIGGER {name} BEFORE {what} ON journal
WHEN NOT EXISTS (SELECT 1 FROM acting WHERE origin IN ('adopt', 'evict'))
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
"""

_NOBODY = "SELECT RAISE(ABORT, 'nobody is acting') WHERE NOT EXISTS (SELECT 1 FROM acting);"


def _names(kind: type[Record]) -> list[str]:
    return [spec.name for spec in (*kind.specs(), *LIFE_FIELDS)]


def _entry(kind: type[Record], changes: str, inserted: int) -> str:
    return f"""
    {_NOBODY}
    INSERT INTO journal(command, verb, staff, device, at, hlc, origin, kind, record, inserted,
        base, changes, seq, resolves)
    SELECT command, verb, staff, device, at, hlc, origin, '{kind.KIND}', NEW.id, {inserted},
        coalesce((SELECT cursor FROM feed WHERE name = '{kind.FEED}'), 0),
        '{{' || substr({changes}, 2) || '}}',
        CASE origin WHEN 'district' THEN NEW.seq END, resolves
    FROM acting WHERE origin IN ('here', 'district');
    """


def _change(name: str, old: str) -> str:
    """``,"field":[old,new]`` where the field changed; put together by hand, three times as fast as an aggregate."""
    held = "NULL" if old == "'null'" else f'OLD."{name}"'
    return (
        f"CASE WHEN {held} IS NOT NEW.\"{name}\" THEN ',\"{name}\":[' || {old} || ',' || "
        f"json_quote(NEW.\"{name}\") || ']' ELSE '' END"
    )


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _inserted(kind: type[Record]) -> str:
    changes = " || ".join(_change(name, "'null'") for name in _names(kind))
    entry = _entry(kind, f"({changes})", 1)
    return f"CREATE TRIGGER {kind.KIND}_inserted AFTER INSERT ON {kind.KIND} BEGIN {entry} END"


def _updated(kind: type[Record]) -> str:
    names = _names(kind)
    changes = " || ".join(_change(name, f'json_quote(OLD."{name}")') for name in names)
    changed = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in names)
    return (
        f"CREATE TRIGGER {kind.KIND}_updated AFTER UPDATE OF {_quoted(names)} ON {kind.KIND} "
        f"WHEN {changed} BEGIN {_entry(kind, f'({changes})', 0)} END"
    )


def _kept(kind: type[Record]) -> str:
    return f"""
    CREATE TRIGGER {kind.KIND}_kept BEFORE DELETE ON {kind.KIND}
    WHEN NOT EXISTS (SELECT 1 FROM acting WHERE origin IN ('evict', 'alias'))
    BEGIN SELECT RAISE(ABORT, 'records are retired, never deleted'); END
    """


def find_new_rows(kind: type[Record]) -> str | None:
    """The statement that makes rows above ``:row`` findable; None for a kind without words.

    Inserts are not left to a trigger: full-text search writes out what it holds at every statement inside one, which
    made an import twice as slow. ``wbl check`` counts what search knows against the rows.
    """
    names = searched_fields(kind)
    if not names:
        return None
    words = " || ' | ' || ".join(f"coalesce(\"{name}\", '')" for name in names)
    return (
        f"INSERT INTO {kind.KIND}_search(rowid, words) "
        f"SELECT row, fold_for_search({words}) FROM {kind.KIND} WHERE row > :row"
    )


def _search(kind: type[Record]) -> list[str]:
    names = searched_fields(kind)
    if not names:
        return []
    table = f"{kind.KIND}_search"
    words = " || ' | ' || ".join(f"coalesce(NEW.\"{name}\", '')" for name in names)
    return [
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {table} USING fts5(words, content='', contentless_delete=1, "
        "prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')",
        f"CREATE TRIGGER {kind.KIND}_found_anew AFTER UPDATE OF {_quoted(names)} ON {kind.KIND} BEGIN "
        f"INSERT OR REPLACE INTO {table}(rowid, words) VALUES (NEW.row, fold_for_search({words})); END",
        f"CREATE TRIGGER {kind.KIND}_lost AFTER DELETE ON {kind.KIND} BEGIN "
        f"DELETE FROM {table} WHERE rowid = OLD.row; END",
    ]
