"""Records that met their like and go by another id: what a restored district was told of them before follows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wbl_desktop.district.lineage import was_restored
from wbl_desktop.district.rows import KIND_OF, MERGED_INTO, REFERENCES, WorkingSet, asked, row_of
from wbl_desktop.district.tables import TABLES
from wbl_desktop.domain.record import Feed


@dataclass(slots=True)
class Renamed:
    """Ids that go by another since this push, by kind."""

    names: dict[str, dict[str, str]] = field(default_factory=dict)

    def note(self, kind: str, earlier: str, now: str) -> None:
        """From now on a record goes by another id."""
        self.names.setdefault(kind, {})[earlier] = now

    def hear_of(self, other: "Renamed") -> None:
        """What another laptop's operations, taken in beside these, renamed."""
        for kind, names in other.names.items():
            self.names.setdefault(kind, {}).update(names)

    def let_follow(self, working: WorkingSet, feeds: Mapping[Feed, str]) -> set[str]:
        """Let rows that name an earlier id name the one it has now; the feeds in which some did.

        Only a witness of a restored district can have spoken of it: whatever is pushed waits for its parent.
        """
        news: set[str] = set()
        if not self.names or not was_restored(working.connection):
            return news
        for kind, references in REFERENCES.items():
            feed = feeds[KIND_OF[kind].FEED]
            for name in (*references, MERGED_INTO):
                names = self.names.get(references.get(name, kind), {})
                for found in asked(working.connection, TABLES[kind], name, [feed], names):
                    working.lock(feed)
                    row = working.keep(row_of(kind, found))
                    row.values[name] = names.get(str(row.values.get(name)), row.values.get(name))
                    row.touch(name, working.next_seq(feed))
                    news.add(feed)
        self.names.clear()
        return news
