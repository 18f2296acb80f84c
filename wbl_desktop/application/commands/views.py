"""Keep a view of a list by its name, or forget one: a choice of this laptop, in its encrypted file, never synced."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from wbl_desktop.application.ports import Moment, Notice, Reader, Session

_SETTING = "views.{0}"


def views_of(reader: Reader, kind: str) -> dict[str, dict[str, Any]]:
    """What was kept for lists of this kind, by name; what a view holds is the window's own."""
    kept: dict[str, dict[str, Any]] = json.loads(reader.setting(_SETTING.format(kind)) or "{}")
    return kept


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepView:
    """Keep what a list shows now under a name, in the place of what had it before; ``holds`` None forgets it."""

    kind: str
    name: str
    holds: Mapping[str, object] | None

    VERB: ClassVar[str] = "keep_view"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        kept: dict[str, object] = {
            name: held for name, held in views_of(session, self.kind).items() if name != self.name
        }
        if self.holds is not None:
            kept[self.name] = dict(self.holds)
        words = json.dumps(kept, ensure_ascii=False, sort_keys=True) if kept else None
        session.remember(_SETTING.format(self.kind), words)
        return []
