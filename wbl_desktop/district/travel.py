"""Who may send a student to another site, who may call them back, and the going itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from wbl_desktop.district.access import NOT_ALLOWED, Right, may
from wbl_desktop.district.devices import line_of
from wbl_desktop.district.gone import Place
from wbl_desktop.district.moving import move_family, note_way, students_elsewhere
from wbl_desktop.district.rows import KIND_OF, MERGED_INTO, REFERENCES, LiveRow, WorkingSet
from wbl_desktop.district.tables import DISTRICT_FEED, TABLES, site_feed
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.merge import Change, Meeting, Stamp, merge_field, policy_of
from wbl_desktop.domain.record import Record
from wbl_desktop.sync.ops import Op

# The student's field that says which site they are at; empty for one who never changed.
SITE = "site"
MOVED_AWAY, PURGED, SITE_CLOSED = "moved_away", "purged", "site_closed"
MISSING_PARENT = "missing_parent"
Changes = Mapping[str, tuple[Plain, Plain]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pusher:
    """The device whose operations are taken in, as its grant says; nothing of it is believed from the message."""

    device: str
    family: frozenset[str]  # this id and those the laptop went by before
    site: str
    role: str
    offered_n: int
    has_read: int = 0  # how far in its site's feed, as far as the district knows
    is_let_in: bool = False  # a person of the district takes this in, and answers for it


class Travel:
    """The comings and goings that one device's operations bring about."""

    def __init__(self, working: WorkingSet, pusher: Pusher) -> None:
        self._working = working
        self._pusher = pusher
        self._own = site_feed(pusher.site)
        self.elsewhere: dict[str, str] = {}  # students to be made who are at another site: the feeds they are in

    def read_ahead(self, ops: Iterable[Op]) -> None:
        """Look for the students these operations make at the other sites, in one query."""
        made = {op.record for op in ops if op.inserted and op.kind == Student.KIND}
        self.elsewhere = students_elsewhere(self._working, made, but=self._own)

    def at_another_site(self, op: Op) -> Place | str:
        """Where a student is who is made again at a site of which the district forgot, when restored, that they left.

        Whose laptop or clone made them speaks of that student, without having seen what became of them there. What
        anybody else says is kept aside, until a person lets it in. Either way the site lets go of them.
        """
        working, feed, kind = self._working, self.elsewhere[op.record], Student.KIND
        working.lock(feed)
        row = working.row(feed, kind, op.record)
        makers = line_of(working.connection, self._pusher.device)
        if self._pusher.is_let_in or (row is not None and is_same_insert(row, op) and row.first.device in makers):
            return Place(feed, 0)
        self.let_go(op)
        return MOVED_AWAY

    def let_go(self, op: Op) -> None:
        """The site of who makes a student again who is at another one lets go of them, whatever becomes of the word."""
        if op.inserted and op.record in self.elsewhere:
            who = (Student.KIND, op.record)
            note_way(self._working, self._own, "", who, there=0, device=self._pusher.device, at=op.at)

    def beyond_reach(self, record: str) -> Place | str:
        """Where a record is of which this site's feed says no more than that it left; or why that is not told."""
        elsewhere = students_elsewhere(self._working, {record}, but=self._own)
        if self._pusher.is_let_in:
            for feed in elsewhere.values():
                self._working.lock(feed)
                return Place(feed, 0)
        return MOVED_AWAY if elsewhere else PURGED

    def why_missing(self, feed: str, record: str) -> str:
        """Why a record that is named is not in the feed: it may come yet, or it was retired long ago and is no more."""
        self._working.load_gone(feed, [record])
        left = self._working.gone[feed, record]
        if not left or left[-1].to or students_elsewhere(self._working, {record}, but=self._own):
            return MISSING_PARENT
        return PURGED

    def refused(self, row: LiveRow, op: Op, changes: Changes) -> str:
        """Why this may not be said of where the student is; empty where it may, or where it says nothing of it.

        A device sends off whom its own site has. To one who left already it can say nothing that counts at once; that
        it wished otherwise before it knew is a conflict for the site that has them.
        """
        if not _speaks_of_site(row, changes):
            return ""
        old, new = changes[SITE]
        if not may(self._pusher.role, Right.SEND_OFF):
            return NOT_ALLOWED
        if new is not None and not self._is_open(str(new)):
            return SITE_CLOSED
        if row.feed == self._own or self._recalls(row, new):
            return ""
        change = Change(old, new, op.base, Stamp(0, op.staff, self._pusher.device, op.at, op.hlc, op.verb))
        merged = merge_field(SITE, policy_of(Student, SITE), row.live(SITE), change)
        return MOVED_AWAY if merged.meeting is Meeting.FAST_FORWARD else ""

    def follow(self, row: LiveRow, changes: Changes, at: str) -> bool:
        """Let the student's family go where the student now is; whether it went."""
        to = self._whither(row, changes)
        if to == row.feed:
            return False
        move_family(self._working, row, to, device=self._pusher.device, at=at)
        return True

    def _whither(self, row: LiveRow, changes: Changes) -> str:
        if row.kind != Student.KIND:
            return row.feed
        if SITE in changes:
            site = row.values.get(SITE)
            return site_feed(str(site)) if site is not None else self._own
        # Merged into one who meanwhile went to another site: it is the same person, and they are there.
        winner = row.values.get(MERGED_INTO) if MERGED_INTO in changes else None
        if winner is None or self._working.row(row.feed, row.kind, str(winner)) is not None:
            return row.feed
        place = self._working.whereabouts(row.feed, row.kind, str(winner), 0)
        is_there = place.feed and self._working.row(place.feed, row.kind, str(winner)) is not None
        return place.feed if is_there else row.feed

    def _recalls(self, row: LiveRow, new: Plain) -> bool:
        """Whoever sent a student off may take that back while nobody else has touched them there."""
        self._working.load_gone(self._own, [row.id])
        left = self._working.gone[self._own, row.id]
        if not left or new not in {None, self._pusher.site} or left[-1].to != row.feed:
            return False
        arrived = left[-1].seqs[-1][1]
        since = {stamp.device for stamp in (row.first, *row.later.values()) if stamp.seq > arrived}
        return {left[-1].device, *since} <= self._pusher.family

    def _is_open(self, site: str) -> bool:
        table = TABLES["site"]
        query = select(table.c.retired_at).where(table.c["_feed"] == DISTRICT_FEED, table.c.id == site)
        found = self._working.connection.execute(query).first()
        return found is not None and found.retired_at is None


def parent_elsewhere(
    working: WorkingSet, kind: type[Record], own: str, said: Mapping[str, Plain], base: int
) -> tuple[str, Place] | None:
    """The first parent a new record of the site's feed names that has left it, and where that is; None if none has.

    ``said``: the record's fields, each reference under the id it goes by; ``base``: how far its author had read.
    """
    for name, parent in REFERENCES[kind.KIND].items():
        id_ = said.get(name)
        if KIND_OF[parent].FEED is kind.FEED and isinstance(id_, str) and working.row(own, parent, id_) is None:
            place = working.whereabouts(own, parent, id_, base)
            if place.feed != own:
                return id_, place
    return None


def is_same_insert(row: LiveRow, op: Op) -> bool:
    """The very insert the district has already: offered again by a laptop that got a new id, or by a clone.

    So is one that was aliased: all that differed was listed when it was united with its winner.
    """
    # What the district keeps may be clamped, and a laptop that runs ahead says more each time.
    return row.first.at == op.at and row.first.hlc <= op.hlc


def _speaks_of_site(row: LiveRow, changes: Changes) -> bool:
    return row.kind == Student.KIND and SITE in changes and changes[SITE][1] != row.values.get(SITE)
