"""Columns that people have read otherwise than the program, kept by their name and read so when they come again."""

import json
from collections.abc import Sequence

from wbl_desktop.application.imports.drafts import ColumnUse, How
from wbl_desktop.application.ports import Reader

SETTING = "import.mappings"


def remembered(reader: Reader) -> dict[str, dict[str, str]]:
    """Target by column name, for each kind of file (of students or of partners)."""
    kept: dict[str, dict[str, str]] = json.loads(reader.setting(SETTING) or "{}")
    return kept


def with_choices(reader: Reader, kind: str, columns: Sequence[ColumnUse]) -> str | None:
    """The setting's new text with what a person chose for these columns; None when there is nothing new."""
    kept = remembered(reader)
    before = kept.get(kind, {})
    after = before | {use.label: use.target for use in columns if use.how is How.CHOSEN}
    if after == before:
        return None
    return json.dumps(kept | {kind: after}, ensure_ascii=False, sort_keys=True)
