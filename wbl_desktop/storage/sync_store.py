"""The laptop's database as the exchange with the district sees it (the port is application/sync_ports.py)."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, TypeVar

from sqlalchemy import Select, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.engine import Connection

from wbl_desktop.application import chance
from wbl_desktop.application.ports import Acting, ConflictValue, Entry
from wbl_desktop.application.sync_ports import (
    CHECK_EVERY,
    REOPENS,
    Ack,
    Adoption,
    Clamp,
    Epoch,
    ExchangeNote,
    MendedBucket,
    PulledConflict,
    Slice,
    Standing,
    SyncState,
    Verdict,
)
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.record import Feed
from wbl_desktop.storage.applying import LEFT, apply_slice
from wbl_desktop.storage.in_use import as_seen
from wbl_desktop.storage.lineage import clamps_of, clamps_text, epochs_of, lineage_text, named, witness_of, witness_text
from wbl_desktop.storage.mending import mend, rows_of
from wbl_desktop.storage.reader import Rows, entry_of
from wbl_desktop.storage.recalling import offered_again, pulled_since, said_before
from wbl_desktop.storage.rewinding import FORGOTTEN, go_back
from wbl_desktop.storage.schema import (
    CONFLICT,
    FEED,
    HELD_ENTRY,
    JOURNAL,
    POSITION,
    SYNC_STATE,
    VERDICT,
)
from wbl_desktop.storage.session import SqlSession, put_state
from wbl_desktop.storage.store import SqlStore, newest_entry

Done = TypeVar("Done")
_ALL = 1 << 62  # a number that no feed comes to
_LOGGED = 40  # exchanges are remembered for whoever helps


class SqlSyncStore:
    """Implements SyncStore on the encrypted file; every write is one transaction on the writer thread."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    def begin(self, *, device: str, district: str, site: str) -> None:
        """First start: under which ids this laptop acts until it enrolls."""
        self._put(device=device, district=district, site=site)

    def sync_state(self) -> SyncState:
        """Where the exchange stands."""
        held = self._state()
        feeds = {row.name: row for row in self._rows(select(FEED))}
        return SyncState(
            url=held.get("district_url"),
            device=held.get("device") or "",
            district=held.get("district") or "",
            site=held.get("site") or "",
            acked=int(held.get("acked") or 0),
            chain=bytes.fromhex(held.get("chain") or ""),
            lineage=epochs_of(held.get("lineage")),
            cursors={feed: feeds[str(feed)].cursor for feed in Feed},
            scans={feed: feeds[str(feed)].scan for feed in Feed},
            schema_rev=int(held.get("schema_rev") or 0),
            clamps=clamps_of(held.get("clamps")),
            witness=witness_of(held.get("witness")),
            district_keys=_key_pair(held.get("district_keys")),
            role=held.get("role") or "",
        )

    def unsent(self, after: int, limit: int) -> list[Entry]:
        """Entries made here with n above ``after``."""
        query = select(JOURNAL).where(JOURNAL.c.origin == "here", JOURNAL.c.n > after).order_by(JOURNAL.c.n)
        return as_seen(self._rows, [entry_of(row) for row in self._rows(query.limit(limit))])

    def acknowledge(self, ack: Ack) -> None:
        """Take the district's word for entries up to ``ack.upto``."""

        def work(connection: Connection) -> None:
            put = upsert(POSITION).values(upto=ack.upto, chain=ack.chain.hex(), heads=_heads(ack.heads))
            # The heads of when it was first taken: a district set back to between then and now has these entries.
            connection.execute(put.on_conflict_do_nothing(index_elements=["upto"]))
            for feed, cursor in ack.cursors.items():
                connection.execute(update(FEED).where(FEED.c.name == str(feed)).values(cursor=cursor, scan=cursor))
            aside = {one.n for one in ack.verdicts if one.verdict is Verdict.HELD}
            state = self.sync_state()
            if aside:  # told again of what was taken before, it is old: somebody may have let it in since
                known = select(VERDICT.c.n).where(VERDICT.c.n.in_(sorted(aside)), VERDICT.c.n <= state.acked)
                aside -= set(connection.execute(known).scalars())
            for one in ack.verdicts:
                told = upsert(VERDICT).values(n=one.n, verdict=str(one.verdict), reason=one.reason)
                connection.execute(
                    told.on_conflict_do_update(
                        index_elements=["n"], set_={"verdict": told.excluded.verdict, "reason": told.excluded.reason}
                    )
                )
            _take_answers_back(connection, aside)
            clamps = [one for one in state.clamps if one.upto > ack.upto]
            changes: dict[str, str | None] = {
                "acked": str(ack.upto),
                "chain": ack.chain.hex(),
                "clamps": clamps_text(clamps),
            }
            if ack.witnessed:
                changes["witness"] = None
            if ack.witnessed or state.witness is None:
                cursors = {**state.cursors, **ack.cursors}
                _let_forgotten_go(connection, [feed for feed in Feed if cursors[feed] >= ack.heads.get(feed, 0)])
            put_state(connection, changes)

        self._write(work)

    def apply_slice(self, part: Slice) -> frozenset[tuple[str, str]] | None:
        """Apply a slice and its cursor in one transaction; None where what is unsent has to go out first."""

        def work(connection: Connection) -> frozenset[tuple[str, str]] | None:
            # Read here, where the writer's pages are warm: a reader finds its own stale after every slice.
            state = self.sync_state()
            acting = Acting(staff="", device="", site=state.site, district=state.district)
            now = self._store.clock.now()
            session = SqlSession(connection, acting, chance.new_id(now))
            session.begin_acting("sync", now, origin="district")
            touched = apply_slice(session, part, state.acked)
            session.end_acting()
            if touched is not None and part.whole and state.witness is None:
                _let_forgotten_go(connection, [part.feed])
            return touched

        touched = self._write(work)
        if part.evicted and touched is not None:
            self._store.rewrite()
        return touched

    def adopt(self, adoption: Adoption) -> None:
        """Take the district's ids for district and site."""
        state = self.sync_state()

        def work(connection: Connection) -> None:
            acting = Acting(staff="", device=adoption.device, site=adoption.site, district=adoption.district)
            session = SqlSession(connection, acting, "adopt")
            session.begin_acting("enroll", self._store.clock.now(), origin="adopt")
            for kind, old, new in (
                ("district", state.district, adoption.district),
                ("site", state.site, adoption.site),
            ):
                if old and old != new:
                    _rename(connection, kind, old, new)
            session.end_acting()
            if state.url is None:
                connection.execute(update(FEED).values(cursor=0, scan=0))
                connection.execute(delete(POSITION))
                put_state(connection, {"clamps": None, "witness": None, "schema_rev": None})
            put_state(
                connection,
                {
                    "district_url": adoption.url,
                    "device": adoption.device,
                    "district": adoption.district,
                    "site": adoption.site,
                    "acked": str(adoption.acked),
                    "chain": "",
                    "lineage": lineage_text(_unheard(adoption.lineage) if state.witness else adoption.lineage),
                    "district_keys": " ".join(key.hex() for key in adoption.district_keys or ()) or None,
                    "role": adoption.role or None,
                },
            )

        self._write(work)

    def go_to(self, url: str) -> None:
        """The district's address from now on."""
        self._put(district_url=url)

    def note_role(self, role: str) -> None:
        """What the district lets this laptop do."""
        self._put(role=role)

    def remint(self, device: str) -> None:
        """Go on as another device."""
        clamps = self.sync_state().clamps

        def work(connection: Connection) -> None:
            # Another copy may have told of what is unsent: it was seen as ever, and goes with what it replaced.
            told = Clamp(upto=newest_entry(connection), heads=dict.fromkeys(Feed, _ALL))
            put_state(connection, {"device": device, "chain": "", "clamps": clamps_text([*clamps, told])})

        self._write(work)

    def rewind(self, device: str, lineage: tuple[Epoch, ...], common: Mapping[Feed, int]) -> None:
        """Offer again what a restored district forgot."""
        state, held = self.sync_state(), self._state()

        def work(connection: Connection) -> None:
            kept = go_back(connection, common, state.cursors, held)
            newest = newest_entry(connection)
            clamp = Clamp(upto=newest, heads=dict(common))
            witness = clamp
            if state.witness is not None:
                lower = {feed: min(state.witness.heads.get(feed, 0), common.get(feed, 0)) for feed in Feed}
                witness = Clamp(upto=newest, heads=lower)
            put_state(
                connection,
                {
                    "device": device,
                    "acked": str(kept),
                    "chain": "",
                    "lineage": lineage_text(lineage),
                    "clamps": clamps_text([*state.clamps, clamp]),
                    "witness": witness_text(witness),
                    "unchecked": str(CHECK_EVERY),  # rows that came and left since the backup are not told of
                    **{f"{LEFT}{feed}": None for feed in Feed},
                },
            )

        self._write(work)

    def pulled_since(self, feed: Feed, seq: int, upto: int) -> list[Entry]:
        """Entries that came from the district for that feed."""
        return pulled_since(self._rows, feed, seq, upto)

    def offered_again(self, records: Collection[str], after: int) -> list[Entry]:
        """Own entries of these records, without those that were refused."""
        return offered_again(self._rows, records, after)

    def said_before(self, entries: Sequence[Entry]) -> dict[int, dict[str, str]]:
        """When the earlier values of their fields had been said."""
        return said_before(self._rows, entries)

    def conflicts_since(self, feed: Feed, seq: int) -> list[PulledConflict]:
        """Conflicts known here, settled or not."""
        told = (CONFLICT.c.feed == str(feed)) & ((CONFLICT.c.seq > seq) | (CONFLICT.c.seq == FORGOTTEN))
        query = select(CONFLICT).where(told).order_by(CONFLICT.c.seq)
        return [
            PulledConflict(
                id=row.id,
                kind=row.kind,
                record=row.record,
                field=row.field,
                base=json.loads(row.base) if row.base is not None else None,
                values=tuple(ConflictValue(**one) for one in json.loads(row.entries)),
                seq=max(row.seq, 0),
                settled_at=row.settled_at,
                settled_by=row.settled_by,
            )
            for row in self._rows(query)
        ]

    def read_with(self, schema_rev: int) -> None:
        """Read every feed with this revision of the kinds: again from the beginning if it was an older one before."""
        before = self.sync_state().schema_rev

        def work(connection: Connection) -> None:
            if 0 < before < schema_rev:
                connection.execute(update(FEED).values(cursor=0, scan=0))
            put_state(connection, {"schema_rev": str(schema_rev)})

        self._write(work)

    def is_check_due(self, at: str) -> bool:
        """Whether what is here should be compared with the district's."""
        held = self._state()
        if held.get("checked_at") is None:
            self._put(checked_at=at, unchecked="0")
            return False
        return int(held.get("unchecked") or 0) >= CHECK_EVERY or held["checked_at"][:10] != at[:10]  # type: ignore[index]

    def rows_to_sum(self, kind: str) -> Iterable[tuple[str, Mapping[str, Plain]]]:
        """Every row of a kind."""
        return rows_of(self._store, kind)

    def checked(self, at: str, buckets: Sequence[MendedBucket]) -> frozenset[tuple[str, str]]:
        """It has been compared: have these buckets as the district does."""
        state = self.sync_state()

        def work(connection: Connection) -> frozenset[tuple[str, str]]:
            # A bucket that was mended is looked at again soon: there may have been more than one message holds.
            put_state(connection, {"checked_at": at, "unchecked": str(CHECK_EVERY - 1 if buckets else 0)})
            if not buckets:
                return frozenset()
            acting = Acting(staff="", device="", site=state.site, district=state.district)
            session = SqlSession(connection, acting, chance.new_id(self._store.clock.now()))
            session.begin_acting("mend", self._store.clock.now(), origin="district")
            touched = mend(session, buckets, state.acked)
            session.end_acting()
            return frozenset(touched)

        return self._write(work)

    def note_exchange(self, at: str, problem: str | None, clock_off_seconds: int) -> None:
        """Remember how the last try went."""
        since = self._state().get("offline_since")
        if problem is None:
            self._put(unchecked=str(int(self._state().get("unchecked") or 0) + 1))
            self._put(last_exchange=at, offline_since=None, problem=None, clock_off=str(clock_off_seconds))
        else:
            self._put(offline_since=since or at, problem=problem)

    def log_exchange(self, note: ExchangeNote) -> None:
        """Keep a note of an exchange."""
        kept = [asdict(one) for one in (note, *self.exchange_log())][:_LOGGED]
        self._put(exchange_log=json.dumps(kept))

    def exchange_log(self) -> list[ExchangeNote]:
        """The notes of the last exchanges, newest first."""
        found = self._rows(select(SYNC_STATE.c.value).where(SYNC_STATE.c.name == "exchange_log"))
        return [ExchangeNote(**one) for one in json.loads(found[0][0] or "[]")] if found else []

    def standing(self) -> Standing:
        """What to tell about the exchange."""
        held = self._state()
        acked = int(held.get("acked") or 0)
        unsent = select(func.count()).select_from(JOURNAL).where(JOURNAL.c.origin == "here", JOURNAL.c.n > acked)
        open_conflicts = select(func.count()).select_from(CONFLICT).where(CONFLICT.c.settled_at.is_(None))
        return Standing(
            enrolled=bool(held.get("district_url")),
            waiting=int(self._rows(unsent)[0][0]),
            conflicts=int(self._rows(open_conflicts)[0][0]),
            held=int(self._rows(select(func.count()).select_from(HELD_ENTRY))[0][0]),
            last_exchange=held.get("last_exchange"),
            offline_since=held.get("offline_since"),
            problem=held.get("problem"),
            clock_off_seconds=int(held.get("clock_off") or 0),
            role=held.get("role") or "",
        )

    def _state(self) -> dict[str, str | None]:
        return {row.name: row.value for row in self._rows(select(SYNC_STATE))}

    def _rows(self, query: Select[Any]) -> Rows:
        return self._store.rows(query)

    def _put(self, **values: str | None) -> None:
        self._write(lambda connection: put_state(connection, values))

    def _write(self, work: Callable[[Connection], Done]) -> Done:
        def on_lane() -> Done:
            with self._store.transaction() as connection:
                return work(connection)

        return self._store.in_lane(on_lane)


class SqlSecrets:
    """Keeps the device's own secrets inside the encrypted database, where there is no keyring."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    def get(self, name: str) -> str | None:
        """The text kept under the name."""
        found = self._store.rows(select(SYNC_STATE.c.value).where(SYNC_STATE.c.name == f"secret:{name}"))
        return found[0][0] if found else None

    def set(self, name: str, secret: str) -> None:
        """Keep the text, replacing what was there."""

        def work() -> None:
            with self._store.transaction() as connection:
                put_state(connection, {f"secret:{name}": secret})

        self._store.in_lane(work)

    def delete(self, name: str) -> None:
        """Forget the name."""

        def work() -> None:
            with self._store.transaction() as connection:
                connection.execute(delete(SYNC_STATE).where(SYNC_STATE.c.name == f"secret:{name}"))

        self._store.in_lane(work)


def _let_forgotten_go(connection: Connection, feeds: Collection[Feed]) -> None:
    """Of these feeds all is read, and a restored district heard what it had forgotten: what it listed again has come.

    From who may only read, it hears of none. Until then they stay: it may be restored once more, and is told them again
    with the values they are about.
    """
    here = CONFLICT.c.feed.in_([str(feed) for feed in feeds])
    connection.execute(delete(CONFLICT).where(CONFLICT.c.seq == FORGOTTEN, here))


def _take_answers_back(connection: Connection, aside: Collection[int]) -> None:
    """What is kept aside at the district settled nothing there, nor did it open anything again: so it is here too."""
    said = select(JOURNAL.c.n, JOURNAL.c.resolves, JOURNAL.c.at, JOURNAL.c.staff).where(
        JOURNAL.c.n.in_(sorted(aside)), JOURNAL.c.resolves.is_not(None)
    )
    in_vain = select(VERDICT.c.n).where(VERDICT.c.verdict == Verdict.HELD)
    for entry in connection.execute(said).all() if aside else ():
        id_ = entry.resolves.removeprefix(REOPENS)
        if id_ == entry.resolves:
            mine = (CONFLICT.c.id == id_) & (CONFLICT.c.settled_at == entry.at) & (CONFLICT.c.settled_by == entry.staff)
            connection.execute(update(CONFLICT).where(mine).values(settled_at=None, settled_by=None))
            continue
        answers = select(JOURNAL.c.at, JOURNAL.c.staff).where(
            JOURNAL.c.resolves == id_, JOURNAL.c.n < entry.n, JOURNAL.c.n.not_in(in_vain)
        )
        answer = connection.execute(answers.order_by(JOURNAL.c.n.desc()).limit(1)).first()
        if answer is not None:
            again = update(CONFLICT).where(CONFLICT.c.id == id_, CONFLICT.c.settled_at.is_(None))
            connection.execute(again.values(settled_at=answer.at, settled_by=answer.staff))


def _rename(connection: Connection, kind: str, old: str, new: str) -> None:
    """Give a record another id everywhere: row, references (by cascade), journal."""
    connection.exec_driver_sql(f"UPDATE {kind} SET id = ? WHERE id = ?", (new, old))
    connection.execute(update(JOURNAL).where(JOURNAL.c.record == old).values(record=new))
    connection.execute(
        update(JOURNAL).where(JOURNAL.c.changes.contains(old)).values(changes=func.replace(JOURNAL.c.changes, old, new))
    )


def _key_pair(text: str | None) -> tuple[bytes, bytes] | None:
    if not text:
        return None
    signing, sealing = text.split()
    return bytes.fromhex(signing), bytes.fromhex(sealing)


def _heads(heads: Mapping[Feed, int]) -> str:
    return json.dumps(named(heads))


def _unheard(lineage: Sequence[Epoch]) -> Sequence[Epoch]:
    """The lineage of a laptop that joins anew before it could tell what the district forgot: it is asked once more.

    The district hears witnesses only from an id it has just sent back.
    """
    return lineage[:-1] if len(lineage) > 1 else lineage
