"""What the administration shows: sites, devices, codes, what is kept aside, and storage; no name of a student."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select

from wbl_desktop.application.words import CODE_WORDS
from wbl_desktop.district.directory import district_of, sites
from wbl_desktop.district.safekeeping import backups_in, key_in_force
from wbl_desktop.district.tables import ATTACHMENT, CODE, DEVICE, HELD, METADATA
from wbl_desktop.sync.wire import SCHEMA_REV

SILENT = timedelta(days=45)
_BACKUP_OLD = timedelta(days=2)
ROLE_WORDS = {
    "coordinator": "Coordinator",
    "clerk": "Clerk",
    "read_only": "Read-only",
    "district": "District office",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFacts:
    """A site, and how many devices and open codes it has."""

    id: str
    name: str
    cds: str
    devices: int
    codes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceFacts:
    """A device as the IT person sees it."""

    id: str
    site: str
    role: str
    label: str
    system: str
    program: str
    schema_rev: int
    enrolled_at: str
    last_seen: str | None
    revoked_at: str | None
    is_silent: bool
    is_behind: bool  # its schema is older than the district's
    held: tuple[tuple[str, int], ...]  # why, and how many


@dataclass(frozen=True, slots=True, kw_only=True)
class StorageFacts:
    """How much there is, and what it is kept in."""

    engine: str
    size: int
    rows: tuple[tuple[str, int], ...]
    documents: int
    documents_size: int


def district_name(connection: Connection) -> str:
    """What the district is called."""
    return district_of(connection).name or "District without a name yet"


def site_facts(connection: Connection, at: str) -> list[SiteFacts]:
    """Every site, by name."""
    devices = Counter(connection.execute(select(DEVICE.c.site).where(DEVICE.c.revoked_at.is_(None))).scalars())
    is_open = CODE.c.used_at.is_(None) & (CODE.c.expires_at > at)
    codes = Counter(connection.execute(select(CODE.c.site).where(is_open)).scalars())
    return [
        SiteFacts(id=one.id, name=one.name, cds=one.cds or "", devices=devices[one.id], codes=codes[one.id])
        for one in sites(connection)
    ]


def device_facts(connection: Connection, at: str, device: str | None = None) -> list[DeviceFacts]:
    """Every device, or the one asked for; those in use first, by site."""
    names = {one.id: one.name for one in sites(connection)}
    held = _held(connection)
    query = select(DEVICE) if device is None else select(DEVICE).where(DEVICE.c.id == device)
    now = datetime.fromisoformat(at)
    found = [_device(row, names, held.get(row.id, Counter()), now) for row in connection.execute(query)]
    return sorted(
        found, key=lambda one: (one.revoked_at is not None, one.site.casefold(), one.label.casefold(), one.id)
    )


def _device(row: Any, names: dict[str, str], held: Counter[str], now: datetime) -> DeviceFacts:
    last = row.last_seen or row.enrolled_at
    return DeviceFacts(
        id=row.id,
        site=names.get(row.site, ""),
        role=ROLE_WORDS.get(row.role, row.role),
        label=row.label,
        system=row.system,
        program=row.program,
        schema_rev=row.schema_rev,
        enrolled_at=row.enrolled_at,
        last_seen=row.last_seen,
        revoked_at=row.revoked_at,
        is_silent=row.revoked_at is None and now - datetime.fromisoformat(last) > SILENT,
        is_behind=row.revoked_at is None and row.schema_rev < SCHEMA_REV,
        held=tuple((CODE_WORDS.get(f"held_{reason}", reason), count) for reason, count in sorted(held.items())),
    )


def _held(connection: Connection) -> dict[str, Counter[str]]:
    query = select(HELD.c.device, HELD.c.reason, func.count()).where(HELD.c.closed_at.is_(None))
    found: dict[str, Counter[str]] = {}
    for device, reason, count in connection.execute(query.group_by(HELD.c.device, HELD.c.reason)):
        found.setdefault(device, Counter())[reason] = int(count)
    return found


def storage_facts(connection: Connection) -> StorageFacts:
    """Rows by table, the largest first, and the size of the database."""
    is_sqlite = connection.dialect.name == "sqlite"
    sizing = (
        "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
        if is_sqlite
        else "SELECT pg_database_size(current_database())"
    )
    whole = select(func.count(), func.coalesce(func.sum(ATTACHMENT.c.size), 0)).where(
        ATTACHMENT.c.whole_at.is_not(None)
    )
    documents, documents_size = connection.execute(whole).one()
    counts = [
        (table.name, int(connection.execute(select(func.count()).select_from(table)).scalar_one()))
        for table in METADATA.sorted_tables
    ]
    return StorageFacts(
        engine="SQLCipher file" if is_sqlite else "PostgreSQL",
        size=int(connection.exec_driver_sql(sizing).scalar_one()),
        rows=tuple(sorted((one for one in counts if one[1]), key=lambda one: (-one[1], one[0]))),
        documents=int(documents),
        documents_size=int(documents_size),
    )


def concerns(connection: Connection, folder: Path | None, devices: list[DeviceFacts], at: str) -> list[str]:
    """What an IT person should see to, in plain sentences."""
    found = []
    if key_in_force(connection) is None:
        found.append("There is no backup key yet: “wbl-district backup-key FILE” makes one.")
    elif folder is None:
        found.append("No daily backup is made: start “serve” with --backups FOLDER.")
    else:
        newest = next(iter(backups_in(folder)), None)
        if newest is None or datetime.fromisoformat(at) - newest.made_at > _BACKUP_OLD:
            found.append("The newest backup is more than two days old, or there is none.")
    silent = sum(one.is_silent for one in devices)
    if silent:
        found.append(f"{_many(silent, 'device has', 'devices have')} not called for more than {SILENT.days} days.")
    behind = sum(one.is_behind for one in devices)
    if behind:
        found.append(f"{_many(behind, 'device runs', 'devices run')} an older program than the district's.")
    held = sum(count for one in devices for _, count in one.held)
    if held:
        found.append(f"{_many(held, 'change is', 'changes are')} kept aside; the list of devices says why.")
    return found


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
