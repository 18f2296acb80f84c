"""Making and opening a workspace: key, file, who acts, and the desk."""

import contextlib
import getpass
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from wbl_desktop.application import chance
from wbl_desktop.application.chance import Clock, SystemClock
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.ports import Acting, Moment, Notice, Reader, Session
from wbl_desktop.domain.failures import Failure, Refusal, Trouble
from wbl_desktop.domain.kinds.district import District
from wbl_desktop.domain.kinds.site import Site
from wbl_desktop.domain.kinds.staff import Staff
from wbl_desktop.secrets import KeyKeeper, SecretStore
from wbl_desktop.storage.files import create_file
from wbl_desktop.storage.store import SqlStore
from wbl_desktop.storage.sync_store import SqlSecrets, SqlSyncStore
from wbl_desktop.workspace.folder import DataFolder
from wbl_desktop.workspace.keeping import keeper_for, note_key, opening_key

_OTHERS_AT_IT = frozenset({"database_exists", "database_busy"})


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWorkspace:
    """What a first start asks: the district, the site, and who the person is."""

    district: str
    site: str
    cds: str | None = None
    staff: str | None = None  # None: the operating system's account name
    sample: bool = False


@dataclass(slots=True)
class Workspace:
    """An open data directory."""

    folder: DataFolder
    keeper: KeyKeeper
    store: SqlStore
    desk: Desk
    clock: Clock
    secrets: SecretStore
    sync_store: SqlSyncStore
    key_hex: str = field(repr=False)

    @property
    def acting(self) -> Acting:
        return self.desk.acting

    def close(self) -> None:
        """Let the file go; harmless twice."""
        self.store.close()


def create_workspace(path: Path, new: NewWorkspace, *, key_file: Path | None = None) -> Workspace:
    """A new encrypted database for one site.

    Raises:
        Refusal: there is one already, or a value cannot be.
        Trouble: no keyring, a folder that cannot be written, a key file open to others.
    """
    folder = DataFolder(path)
    if folder.exists():
        raise Refusal("database_exists", path=str(path))
    first = _first_records(new)
    made, is_fresh = folder.missing_directories(), not folder.card.exists()
    begun: list[KeyKeeper] = []  # whose key nobody had before
    try:
        folder.prepare()
        with folder.lock("exclusive", "database_busy"):
            database_id = _begin_card(folder, sample=new.sample)
            # From here on a cut leaves a card that says so, and the next start goes on with the key it finds.
            keeper, _ = keeper_for(folder, database_id, key_file, anew=True)
            begun += [] if keeper.candidates() else [keeper]
            _make(folder, keeper, *first)
        return open_workspace(path, key_file=key_file)
    except Failure as failure:
        if is_fresh and failure.code not in _OTHERS_AT_IT:
            with contextlib.suppress(Trouble):
                for one in begun:
                    one.forget()
            folder.clear_out(made)
        raise


def _make(folder: DataFolder, keeper: KeyKeeper, district: District, site: Site, staff: Staff) -> None:
    """The key, the file and its first records."""
    key = keeper.create(folder.database)
    note_key(folder, keeper, key)
    create_file(folder.database, key.hex)
    store = SqlStore(folder.database, key.hex, SystemClock())
    try:
        device = chance.random_bytes(8).hex()
        acting = Acting(staff=staff.id, device=device, site=site.id, district=district.id)

        def first(session: Session, moment: Moment) -> Sequence[Notice]:
            for record in (district, site, staff):
                session.insert(record)
            session.remember("staff", staff.id)
            return []

        SqlSyncStore(store).begin(device=device, district=district.id, site=site.id)
        store.write("init", acting, first)
    finally:
        store.close()
    folder.amend_card(making=None)


def _begin_card(folder: DataFolder, *, sample: bool) -> str:
    """The id of the database about to be made; what a first start that was cut short left is cleared, but for its key.

    Raises:
        Refusal: somebody else was quicker.
        Trouble: there was a database here, and its file is gone.
    """
    if folder.exists():
        raise Refusal("database_exists", path=str(folder.path))
    if not folder.card.exists():
        database_id = chance.new_id(SystemClock().now())
    elif folder.is_unfinished():
        database_id = folder.database_id()
        for name in ("wbl.db-wal", "wbl.db-shm", "wbl.db", "wbl.new"):
            (folder.path / name).unlink(missing_ok=True)
    else:
        folder.facts()
        raise Trouble("database_missing", path=str(folder.path))
    folder.write_card(database_id, sample=sample)
    return database_id


def _first_records(new: NewWorkspace) -> tuple[District, Site, Staff]:
    now = SystemClock().now()
    name = new.staff or getpass.getuser()
    for field_name, value in (("district", new.district), ("site", new.site), ("staff", name)):
        if not value.strip():
            raise Refusal("field_required", field=field_name, label=field_name)
    spec = Site.spec("cds")
    cds = spec.parse(new.cds) if spec else None
    district = District(id=chance.new_id(now), name=new.district.strip(), cds=str(cds)[:7] if cds else None)
    site = Site(id=chance.new_id(now), name=new.site.strip(), cds=str(cds) if cds else None)
    staff = Staff(id=chance.new_id(now), name=name.strip(), site=site.id, role="coordinator")
    return district, site, staff


def open_workspace(path: Path, *, key_file: Path | None = None) -> Workspace:
    """Open what is there.

    Raises:
        Trouble: no database, no key, a wrong key, a damaged file, or one made by a newer program; each with its code.
    """
    folder = DataFolder(path)
    database_id = folder.database_id()
    if folder.is_unfinished():
        raise Trouble("start_unfinished", path=str(path))
    if not folder.exists():
        raise Trouble("database_missing", path=str(path))
    keeper, keyring = keeper_for(folder, database_id, key_file)
    key_hex = opening_key(folder, keeper).hex
    clock = SystemClock()
    store = SqlStore(folder.database, key_hex, clock)
    try:
        sync_store = SqlSyncStore(store)
        secrets = keyring or SqlSecrets(store)
        desk = Desk(store, _acting(store.reader(), sync_store))
        site = store.reader().get("site", desk.acting.site)
        clock.stand_at(site.time_zone if isinstance(site, Site) else None)
    except BaseException:
        store.close()
        raise
    return Workspace(
        folder=folder,
        keeper=keeper,
        store=store,
        desk=desk,
        clock=clock,
        secrets=secrets,
        sync_store=sync_store,
        key_hex=key_hex,
    )


def _acting(reader: Reader, sync_store: SqlSyncStore) -> Acting:
    state = sync_store.sync_state()
    staff = reader.setting("staff") or ""
    override = os.environ.get("WBL_STAFF")
    if override:
        staff = _staff_named(reader, override, state.site)
    return Acting(staff=staff, device=state.device, site=state.site, district=state.district)


def _staff_named(reader: Reader, name: str, site: str) -> str:
    """The staff member of this site that WBL_STAFF names, by name or id."""
    for member in reader.find("staff"):
        values = member.values()
        if name in {member.id, values["name"]} and values["site"] in {None, site}:
            return member.id
    raise Refusal("staff_unknown", name=name)
