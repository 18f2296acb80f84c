"""District totals by site, activity and pathway: counts only, no name of a student."""

from collections import Counter
from typing import Any

from sqlalchemy import Connection, func, select

from wbl_desktop.district.directory import sites
from wbl_desktop.district.tables import SHARED_FEED, TABLES, site_feed


def figures(connection: Connection) -> dict[str, Any]:
    """Counts of what is not retired."""
    by_site = [_of_site(connection, one.id, one.name) for one in sites(connection)]
    activities: Counter[str] = Counter()
    pathways: Counter[str] = Counter()
    for one in by_site:
        activities.update(one["activities"])
        pathways.update(one["pathways"])
    return {
        "sites": by_site,
        "students": sum(one["students"] for one in by_site),
        "placements": sum(one["placements"] for one in by_site),
        "hours": round(sum(one["hours"] for one in by_site), 2),
        "partners": _count(connection, "partner", SHARED_FEED),
        "activities": dict(sorted(activities.items())),
        "pathways": dict(sorted(pathways.items())),
    }


def _of_site(connection: Connection, site: str, name: str) -> dict[str, Any]:
    feed = site_feed(site)
    hours = TABLES["hours"]
    total = select(func.coalesce(func.sum(hours.c.hours), 0)).where(
        hours.c["_feed"] == feed, hours.c.retired_at.is_(None)
    )
    return {
        "site": site,
        "name": name,
        "students": _count(connection, "student", feed),
        "placements": _count(connection, "placement", feed),
        "hours": int(connection.execute(total).scalar_one()) / 100,
        "statuses": _counts(connection, "placement", "status", feed),
        "activities": _counts(connection, "placement", "activity", feed),
        "pathways": _counts(connection, "student", "pathway", feed),
    }


def _count(connection: Connection, kind: str, feed: str) -> int:
    table = TABLES[kind]
    query = select(func.count()).select_from(table).where(table.c["_feed"] == feed, table.c.retired_at.is_(None))
    return int(connection.execute(query).scalar_one())


def _counts(connection: Connection, kind: str, field: str, feed: str) -> dict[str, int]:
    table = TABLES[kind]
    query = (
        select(table.c[field], func.count())
        .where(table.c["_feed"] == feed, table.c.retired_at.is_(None), table.c[field].is_not(None))
        .group_by(table.c[field])
        .order_by(table.c[field])
    )
    return {str(value): int(count) for value, count in connection.execute(query)}
