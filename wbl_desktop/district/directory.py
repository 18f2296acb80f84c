"""The district's own records: itself and its sites, kept on the district feed that every laptop reads."""

import re
from typing import Any

from sqlalchemy import Connection, insert, select

from wbl_desktop.district.heads import lock_heads
from wbl_desktop.district.identity import own_keys
from wbl_desktop.district.lineage import begin_epoch
from wbl_desktop.district.push import Arrival
from wbl_desktop.district.rows import LiveRow, WorkingSet
from wbl_desktop.district.tables import DISTRICT_FEED, META, TABLES
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds.district import District
from wbl_desktop.domain.kinds.site import Site
from wbl_desktop.domain.merge import Stamp

# The "device" that changes made at the district itself are signed with.
HERE = "district"


def begin(connection: Connection, arrival: Arrival) -> str:
    """The district's id, made with its first record at the first start."""
    # From the first day, so that every backup holds them: laptops know the district by its keys for good.
    own_keys(connection)
    known = connection.execute(select(META.c.value).where(META.c.name == "district")).scalar()
    if known is not None:
        return str(known)
    begin_epoch(connection)
    id_ = arrival.new_id()
    connection.execute(insert(META).values(name="district", value=id_))
    _put(connection, arrival, "district", id_, {})
    return id_


def district_of(connection: Connection) -> Any:
    """The district's own row."""
    table = TABLES["district"]
    id_ = select(META.c.value).where(META.c.name == "district").scalar_subquery()
    return connection.execute(select(table).where(table.c["_feed"] == DISTRICT_FEED, table.c.id == id_)).one()


def name_district(connection: Connection, arrival: Arrival, name: str, cds: str | None) -> None:
    """Give the district its name, or correct it."""
    known = district_of(connection)
    values = {"name": District.spec("name").parse(name)}  # type: ignore[union-attr]
    if cds:
        values["cds"] = District.spec("cds").parse(cds)  # type: ignore[union-attr]
    _put(connection, arrival, "district", known.id, values)


def add_site(connection: Connection, arrival: Arrival, name: str, cds: str | None) -> str:
    """A new site; its id. Raises Refusal ``site_exists`` when one of that name or code is there."""
    site = Site(id=arrival.new_id(), name=_parsed("name", name), cds=_parsed("cds", cds))
    for known in sites(connection):
        if same_name(known.name, site.name) or (site.cds and known.cds == site.cds):
            raise Refusal("site_exists", name=known.name)
    _put(connection, arrival, "site", site.id, {"name": site.name, "cds": site.cds})
    return site.id


def _parsed(field: str, text: str | None) -> str | None:
    spec = Site.spec(field)
    value = spec.parse(text) if spec else None
    return None if value is None else str(value)


def sites(connection: Connection) -> list[Any]:
    """Every site that is not retired, by name."""
    table = TABLES["site"]
    query = select(table).where(table.c["_feed"] == DISTRICT_FEED, table.c.retired_at.is_(None))
    return list(connection.execute(query.order_by(table.c.name, table.c.id)))


def site_named(connection: Connection, name: str) -> Any:
    """The site of that name, CDS code or id. Raises Refusal ``site_unknown``."""
    found = [one for one in sites(connection) if name in {one.id, one.cds} or same_name(one.name, name)]
    if len(found) != 1:
        raise Refusal("site_unknown", name=name)
    return found[0]


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names are the same but for case and spaces."""
    return " ".join((one or "").split()).casefold() == " ".join((other or "").split()).casefold()


def same_place(name: str, cds: str | None, other_name: str | None, other_cds: str | None, *, is_site: bool) -> bool:
    """Whether both mean the same district or site: by CDS code where both have one, else by name."""
    if cds and other_cds:
        return _code(cds, is_site=is_site, other=other_cds) == _code(other_cds, is_site=is_site, other=cds)
    return same_name(name, other_name)


def _code(cds: str, *, is_site: bool, other: str) -> str:
    """The digits that can be compared: a site's code may stand with its district's before it, or without."""
    digits = re.sub(r"\D", "", cds)
    if not is_site:
        return digits[:7]
    return digits[-7:] if 7 in {len(digits), len(re.sub(r"\D", "", other))} else digits


def _put(connection: Connection, arrival: Arrival, kind: str, id_: str, values: dict[str, Plain]) -> None:
    working = WorkingSet(connection, lock_heads(connection, [DISTRICT_FEED]), (DISTRICT_FEED,))
    row = working.row(DISTRICT_FEED, kind, id_)
    seq = working.next_seq(DISTRICT_FEED)
    stamp = Stamp(seq, "", HERE, arrival.at, arrival.ms << 16, "directory")
    if row is None:
        working.keep(LiveRow(DISTRICT_FEED, kind, id_, values, stamp, {}, seq, is_new=True))
    else:
        for name, value in values.items():
            row.put(name, value, stamp)
    working.flush()
