"""Who may do what at the district: one table of roles, and one of the routes and what each of them asks for.

Why the roles are cut like this. A coordinator does everything a site does. A clerk enters and corrects whatever comes
across the desk, students and partners alike, but does not take a record off the list all campuses share, nor merge two
of its records: that reaches every campus and is hard to see from one; what the clerk's own laptop put on the list it
may take off again, so that undo works. Read-only laptops pull what their site may see; what they bring is kept aside,
with the reason. (The content of a document may be brought by whoever may see the document: its hash, which is in force,
decides what that is.) The role "district" is for the district office: figures and the shared lists to read, never a
student. The district's own records (sites, calendars, wording) are nobody's to write from a laptop.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wbl_desktop.domain.record import Feed


class Right(StrEnum):
    """One thing a device may be allowed to do."""

    EXCHANGE = "exchange"  # to call at all, and read the shared and the district's own feed
    READ_STUDENTS = "read_students"  # of its own site, as everything below
    WRITE_STUDENTS = "write_students"
    WRITE_SHARED = "write_shared"
    RETIRE_SHARED = "retire_shared"  # retire, restore or merge what all campuses share
    SEND_OFF = "send_off"  # a student of its own site to another site
    READ_FIGURES = "read_figures"


_READING = frozenset({Right.EXCHANGE, Right.READ_STUDENTS})
_WRITING = _READING | {Right.WRITE_STUDENTS, Right.WRITE_SHARED}

RIGHTS: dict[str, frozenset[Right]] = {
    "coordinator": _WRITING | {Right.RETIRE_SHARED, Right.SEND_OFF},
    "clerk": _WRITING,
    "read_only": _READING,
    "district": frozenset({Right.EXCHANGE, Right.READ_FIGURES}),
}
ROLES = tuple(RIGHTS)

NOT_ALLOWED = "not_allowed"
READ_ONLY_FEED = "read_only_feed"
_LIFE = frozenset({"retired_at", "merged_into"})


def may(role: str, right: Right) -> bool:
    """Whether the role has the right; a role this program does not know has none."""
    return right in RIGHTS.get(role, frozenset())


def readable(role: str) -> tuple[Feed, ...]:
    """The feeds a device reads, parents before children: a placement finds its worksite and staff member there."""
    shared = (Feed.DISTRICT, Feed.SHARED) if may(role, Right.EXCHANGE) else ()
    return (*shared, Feed.SITE) if may(role, Right.READ_STUDENTS) else shared


def refused_write(role: str, feed: Feed) -> str:
    """Why the role may not write to the feed; empty where it may."""
    if feed is Feed.DISTRICT:
        return READ_ONLY_FEED
    right = Right.WRITE_STUDENTS if feed is Feed.SITE else Right.WRITE_SHARED
    return "" if may(role, right) else NOT_ALLOWED


def refused_change(role: str, feed: Feed, fields: Iterable[str], *, is_own: bool) -> str:
    """Why the role may not change these fields of a record; ``is_own``: the same laptop made the record."""
    is_life = not _LIFE.isdisjoint(fields)
    if feed is Feed.SHARED and is_life and not is_own and not may(role, Right.RETIRE_SHARED):
        return NOT_ALLOWED
    return ""


class Who(StrEnum):
    """Whom a route answers."""

    ANYONE = "anyone"
    CODE = "code"  # whoever brings a one-time code
    DEVICE = "device"  # a device whose role has the right
    ADMINISTRATOR = "administrator"  # a browser that signed in
    WATCHER = "watcher"  # this machine, or the watcher's token


@dataclass(frozen=True, slots=True)
class Needs:
    """What a route asks of its caller; ``largest`` is the longest body it reads, in bytes."""

    who: Who
    right: Right | None = None
    largest: int = 0


_MB = 1024 * 1024
_FORM = 16 * 1024

# Every route of the server stands here. One that does not is refused when the application is made, and by a test.
ROUTES: dict[tuple[str, str], Needs] = {
    ("POST", "/v1/enroll"): Needs(Who.CODE, largest=64 * 1024),
    ("POST", "/v1/sync"): Needs(Who.DEVICE, Right.EXCHANGE, largest=8 * _MB),
    ("POST", "/v1/attachments/state"): Needs(Who.DEVICE, Right.EXCHANGE, largest=64 * 1024),
    ("POST", "/v1/attachments/put"): Needs(Who.DEVICE, Right.EXCHANGE, largest=256 * 1024),
    ("POST", "/v1/attachments/get"): Needs(Who.DEVICE, Right.EXCHANGE, largest=16 * 1024),
    ("GET", "/v1/figures"): Needs(Who.DEVICE, Right.READ_FIGURES),
    ("GET", "/v1/openapi.json"): Needs(Who.ANYONE),
    ("GET", "/healthz"): Needs(Who.ANYONE),
    ("GET", "/readyz"): Needs(Who.ANYONE),
    ("GET", "/metrics"): Needs(Who.WATCHER),
    ("GET", "/admin/style.css"): Needs(Who.ANYONE),
    ("GET", "/admin/sign-in"): Needs(Who.ANYONE),
    ("POST", "/admin/sign-in"): Needs(Who.ANYONE, largest=_FORM),
    ("POST", "/admin/sign-out"): Needs(Who.ADMINISTRATOR, largest=_FORM),
    ("GET", "/admin"): Needs(Who.ADMINISTRATOR),
    ("GET", "/admin/sites"): Needs(Who.ADMINISTRATOR),
    ("POST", "/admin/sites"): Needs(Who.ADMINISTRATOR, largest=_FORM),
    ("POST", "/admin/codes"): Needs(Who.ADMINISTRATOR, largest=_FORM),
    ("POST", "/admin/codes/withdraw"): Needs(Who.ADMINISTRATOR, largest=_FORM),
    ("GET", "/admin/devices"): Needs(Who.ADMINISTRATOR),
    ("GET", "/admin/devices/{device}/revoke"): Needs(Who.ADMINISTRATOR),
    ("POST", "/admin/devices/{device}/revoke"): Needs(Who.ADMINISTRATOR, largest=_FORM),
    ("GET", "/admin/storage"): Needs(Who.ADMINISTRATOR),
    ("POST", "/admin/backups"): Needs(Who.ADMINISTRATOR, largest=_FORM),
}


def needs_of(method: str, path: str) -> Needs:
    """What a route asks for; ``path`` is its template. Raises KeyError for a route that nobody entered."""
    return ROUTES["GET" if method == "HEAD" else method, path]
