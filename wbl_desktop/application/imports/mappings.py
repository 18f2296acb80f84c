"""What people have read otherwise than the program: columns, kept by their name, and letters, kept by the format."""

import json
from collections.abc import Sequence

from wbl_desktop.application.imports.drafts import ColumnUse, How
from wbl_desktop.application.ports import Reader

SETTING = "import.mappings"
ENCODINGS = "import.encodings"


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


def encodings(reader: Reader) -> dict[str, str]:
    """The codec by format, where somebody said that the letters were guessed wrong."""
    kept: dict[str, str] = json.loads(reader.setting(ENCODINGS) or "{}")
    return kept


def with_encoding(reader: Reader, format_: str, codec: str) -> str | None:
    """The setting's new text with what a person chose for this format; None when there is nothing new."""
    kept = encodings(reader)
    return None if kept.get(format_) == codec else json.dumps(kept | {format_: codec}, sort_keys=True)
