"""Rows that were held back because of the records here need a look again until somebody has decided.

The rest of an import may itself take away what made such a row doubtful (the number that two students claimed has been
given to one of them). The next import of the same file would then take the row without a word.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wbl_desktop.application.imports.drafts import Draft, Weight
from wbl_desktop.application.imports.work import Work
from wbl_desktop.application.ports import Reader

SETTING = "import.undecided"
# Doubts that lie in the records; what lies in the file alone is as doubtful the next time, or has been mended.
_OF_RECORDS = frozenset(
    {"id_of_another_student", "ids_of_two_records", "possible_duplicate", "several_records_fit", "two_rows_one_record"}
)
_IDENTITY = ("ssid", "local_id", "last_name", "first_name", "birth_date")
_IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Undecided:
    """The rows that earlier imports held back: by whom they say they are, the record they met and its changes."""

    before: Mapping[str, tuple[str, int]]

    @classmethod
    def of(cls, reader: Reader) -> "Undecided":
        """What is remembered here."""
        kept: Mapping[str, tuple[str, int]] = json.loads(reader.setting(SETTING) or "{}")
        return cls({mark: (record, touched) for mark, (record, touched) in kept.items()})

    def holds(self, work: Work, draft: Draft) -> bool:
        """Whether the row is held back once more, because nobody has decided since."""
        waiting = self.before.get(_mark(draft)) if self.before else None
        if waiting is None:
            return False
        record, touched = waiting
        if record and _touched(work.reader, record) > touched:
            return False  # somebody has put that student right
        return work.doubt("held_before", Weight.HELD, draft, choices=("hold", "take"), of=record) == "hold"

    def with_held(self, work: Work, drafts: Iterable[Draft]) -> dict[str, str]:
        """The setting with what is held back now; rows of the file that no longer are, are forgotten."""
        held = {
            (one.table, one.row): one for one in work.doubts if one.weight is Weight.HELD and one.why in _OF_RECORDS
        }
        if not held and not self.before:
            return {}
        again = {(one.table, one.row) for one in work.doubts if one.why == "held_before"}
        after = dict(self.before)
        for draft in drafts:
            place, mark = (draft.table, draft.row), _mark(draft)
            if work.is_held(draft) and place in held:
                record = str(held[place].facts.get("of") or "")
                after[mark] = (record, _touched(work.reader, record) if record else 0)
            elif not (work.is_held(draft) and place in again):
                after.pop(mark, None)
        return {SETTING: json.dumps(after, sort_keys=True)} if after != self.before else {}


def _touched(reader: Reader, record: str) -> int:
    """How often somebody has changed the record other than by an import."""
    return sum(entry.verb != _IMPORT for entry in reader.history("student", record))


def _mark(draft: Draft) -> str:
    """Names the row by whom it says it is."""
    values = draft.values
    said = "\n".join(str(values.get(name) or "") for name in _IDENTITY)
    return hashlib.sha256(said.encode()).hexdigest()[:16]
