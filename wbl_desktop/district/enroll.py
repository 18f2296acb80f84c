"""Taking laptops in: one-time codes bound to a site and a role, and the ids a laptop goes by from then on."""

import secrets
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from wbl_desktop.district.access import ROLES
from wbl_desktop.district.devices import hash_of
from wbl_desktop.district.directory import district_of, name_district, same_place
from wbl_desktop.district.engine import writing
from wbl_desktop.district.identity import public_keys
from wbl_desktop.district.limits import neighborhood
from wbl_desktop.district.lineage import lineage_for
from wbl_desktop.district.push import Arrival
from wbl_desktop.district.tables import CODE, DEVICE, DISTRICT_FEED, TABLES, WRONG_TRY
from wbl_desktop.district.tokens import hand_out
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.sync.invitation import plain_code
from wbl_desktop.sync.wire import OLDEST_PROTO, PROTO, EnrollAnswer, EnrollRequest

# No I, L, O, U: nothing can be misread, and no word comes out. 32 letters, 16 of them: 80 bits.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 16
WRONG_TRIES = 10


def make_code(connection: Connection, site: str, role: str, days: float, arrival: Arrival) -> str:
    """A new one-time code; only its hash is kept."""
    if role not in ROLES:
        raise Refusal("role_unknown", role=role, roles=", ".join(ROLES))
    if not 0 < days <= 90:
        raise Refusal("expiry_out_of_range", days=days)
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    now = datetime.fromtimestamp(arrival.ms / 1000, UTC)
    connection.execute(
        insert(CODE).values(
            hash=hash_of(letters),
            site=site,
            role=role,
            made_at=arrival.at,
            expires_at=(now + timedelta(days=days)).isoformat(timespec="seconds"),
        )
    )
    return "-".join(letters[at : at + 4] for at in range(0, _LENGTH, 4))


def withdraw_codes(connection: Connection, site: str) -> int:
    """No code of the site that has not been used lets anybody in any more; how many were still good or expired."""
    return connection.execute(delete(CODE).where(CODE.c.site == site, CODE.c.used_at.is_(None))).rowcount


def enroll(engine: Engine, request: EnrollRequest, address: str, arrival: Arrival) -> EnrollAnswer:
    """Take a laptop in.

    Raises:
        Refusal: ``too_many_tries``, ``code_wrong``, ``code_used``, ``code_expired``, ``enrolled_elsewhere``,
            ``district_differs`` or ``site_differs`` (facts ``here``, ``there``). The code stays good but for the first.
        Trouble: ``district_too_old`` or ``district_too_new`` for this laptop.
    """
    if request.proto > PROTO:
        raise Trouble("district_too_old", proto=PROTO)
    if request.proto < OLDEST_PROTO:
        raise Trouble("district_too_new", proto=PROTO)
    with writing(engine) as connection:
        if tries_of(connection, address, arrival) >= WRONG_TRIES:
            raise Refusal("too_many_tries")
    try:
        with writing(engine) as connection:
            return _enroll(connection, request, arrival)
    except Refusal as refusal:
        if refusal.code.startswith("code_"):
            with writing(engine) as connection:
                count_try(connection, address, arrival)
        raise


def _enroll(connection: Connection, request: EnrollRequest, arrival: Arrival) -> EnrollAnswer:
    code = _valid_code(connection, request.code, arrival)
    district = district_of(connection)
    sites = TABLES["site"]
    site = connection.execute(select(sites).where(sites.c["_feed"] == DISTRICT_FEED, sites.c.id == code.site)).one()
    if request.district and (request.district != district.id or request.site != site.id):
        raise Refusal("enrolled_elsewhere")
    if district.name is None:
        # Nobody has said the district's name yet: the first laptop does.
        name_district(connection, arrival, request.district_name, request.district_cds)
        district = district_of(connection)
    if not same_place(request.district_name, request.district_cds, district.name, district.cds, is_site=False):
        raise Refusal("district_differs", here=request.district_name, there=district.name)
    if not same_place(request.site_name, request.site_cds, site.name, site.cds, is_site=True):
        raise Refusal("site_differs", here=request.site_name, there=site.name)
    known = connection.execute(select(DEVICE.c.id).where(DEVICE.c.id == request.device)).first()
    device = request.device if known is None and 8 <= len(request.device) <= 64 else secrets.token_hex(8)
    _take(connection, code.hash, device, arrival)
    token = secrets.token_hex(32)
    connection.execute(
        insert(DEVICE).values(
            id=device,
            site=site.id,
            role=code.role,
            token_hash=hash_of(token),
            parent=None,
            label=request.staff[:200],
            system=request.system[:100],
            # Directory records a laptop made before it knew the district are offered once, at the first enrollment.
            offered_n=0 if request.district else request.last_n,
            acked=request.acked,
            chain=b"",
            rewound="",
            schema_rev=request.schema_rev,
            signing_key=request.signing_key,
            sealing_key=request.sealing_key,
            enrolled_at=arrival.at,
            last_seen=arrival.at,
        )
    )
    return _welcome(connection, device, token, code.role, site, arrival)


def welcome_again(connection: Connection, request: EnrollRequest, arrival: Arrival) -> EnrollAnswer | None:
    """The answer once more, with a token of its own, for the very laptop that used this code up; None for others.

    The caller has seen a signature by the request's signing key.
    """
    used = select(CODE.c.device).where(CODE.c.hash == hash_of(plain_code(request.code)), CODE.c.used_at.is_not(None))
    query = select(DEVICE).where(DEVICE.c.id == used.scalar_subquery(), DEVICE.c.signing_key == request.signing_key)
    device = connection.execute(query.where(DEVICE.c.revoked_at.is_(None))).first()
    if device is None or not request.signing_key:
        return None
    sites = TABLES["site"]
    site = connection.execute(select(sites).where(sites.c["_feed"] == DISTRICT_FEED, sites.c.id == device.site)).one()
    token = hand_out(connection, device, arrival.at)
    return _welcome(connection, device.id, token, device.role, site, arrival)


def _welcome(connection: Connection, device: str, token: str, role: str, site: Any, arrival: Arrival) -> EnrollAnswer:
    district, keys = district_of(connection), public_keys(connection)
    return EnrollAnswer(
        proto=PROTO,
        device=device,
        token=token,
        role=role,
        district=district.id,
        district_name=district.name,
        site=site.id,
        site_name=site.name,
        lineage=lineage_for(connection, site.id),
        now_ms=arrival.ms,
        signing_key=keys.signing,
        sealing_key=keys.sealing,
    )


def _valid_code(connection: Connection, typed: str, arrival: Arrival) -> Any:
    found = connection.execute(select(CODE).where(CODE.c.hash == hash_of(plain_code(typed)))).first()
    if found is None:
        raise Refusal("code_wrong")
    if found.used_at is not None:
        raise Refusal("code_used")
    if found.expires_at <= arrival.at:
        raise Refusal("code_expired")
    return found


def _take(connection: Connection, hash_: str, device: str, arrival: Arrival) -> None:
    """Use the code up; of two laptops with one code, one is taken in."""
    taken = connection.execute(
        update(CODE).where(CODE.c.hash == hash_, CODE.c.used_at.is_(None)).values(used_at=arrival.at, device=device)
    )
    if taken.rowcount != 1:
        raise Refusal("code_used")


def tries_of(connection: Connection, address: str, arrival: Arrival) -> int:
    """How many wrong tries came from there, all addresses one machine may use, within this hour."""
    here = (WRONG_TRY.c.address == _place(address)) & (WRONG_TRY.c.hour == arrival.at[:13])
    return int(connection.execute(select(WRONG_TRY.c.count).where(here)).scalar() or 0)


def count_try(connection: Connection, address: str, arrival: Arrival) -> None:
    """Count a wrong try."""
    connection.execute(delete(WRONG_TRY).where(WRONG_TRY.c.hour < arrival.at[:13]))
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    put = dialect.insert(WRONG_TRY).values(address=_place(address), hour=arrival.at[:13], count=1)
    put = put.on_conflict_do_update(index_elements=["address", "hour"], set_={"count": WRONG_TRY.c.count + 1})
    connection.execute(put)


def _place(address: str) -> str:
    """The address, with what was tried there before it, if anything; of an IPv6 one its whole network."""
    what, _, place = address.rpartition(" ")
    return f"{what} {neighborhood(place)}".lstrip()
