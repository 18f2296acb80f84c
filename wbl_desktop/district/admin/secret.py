"""The administrator's secret and the browsers that signed in with it.

The secret is chance (120 bits), shown once, and kept as a slow hash (Argon2id): even so, nobody who reads a backup of
the database comes any closer to it. Ten wrong tries lock an address until the hour is over, for all processes together.
"""

import hmac
import secrets
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

from nacl import pwhash
from nacl.exceptions import InvalidkeyError
from sqlalchemy import Connection, Engine, delete, insert, select, update

from wbl_desktop.district.devices import hash_of
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.enroll import WRONG_TRIES, count_try, tries_of
from wbl_desktop.district.push import Arrival
from wbl_desktop.district.tables import META, SESSION
from wbl_desktop.domain.failures import Refusal

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=8)
_NAME = "administrator"
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OIL", "011")
_LENGTH = 24
# A hash takes 64 MB while it is made: two at once are enough for an office, and no more can be asked of the machine.
_AT_ONCE = threading.BoundedSemaphore(2)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A browser that signed in: what its cookie holds, and what each of its forms must bring back."""

    cookie: str
    form_token: str
    seen_at: str


def new_secret(engine: Engine) -> str:
    """A new secret in place of the one before; whoever was signed in is signed out."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    kept = pwhash.argon2id.str(
        letters.encode(), opslimit=pwhash.argon2id.OPSLIMIT_INTERACTIVE, memlimit=pwhash.argon2id.MEMLIMIT_INTERACTIVE
    ).decode("ascii")
    with writing(engine) as connection:
        connection.execute(delete(META).where(META.c.name == _NAME))
        connection.execute(insert(META).values(name=_NAME, value=kept))
        connection.execute(delete(SESSION))
    return "-".join(letters[at : at + 4] for at in range(0, _LENGTH, 4))


def sign_in(engine: Engine, typed: str, address: str, arrival: Arrival) -> SignedIn:
    """Sign a browser in. Raises Refusal ``secret_wrong``, ``secret_missing`` or ``too_many_tries``."""
    place = f"admin {address}"
    with reading(engine) as connection:
        if tries_of(connection, place, arrival) >= WRONG_TRIES:
            raise Refusal("too_many_tries")
        kept = connection.execute(select(META.c.value).where(META.c.name == _NAME)).scalar()
    if kept is None:
        raise Refusal("secret_missing")
    plain = "".join(typed.upper().translate(_MISREAD).replace("-", " ").split())
    if not _fits(kept, plain):
        with writing(engine) as connection:
            count_try(connection, place, arrival)
        raise Refusal("secret_wrong")
    made = SignedIn(secrets.token_urlsafe(32), secrets.token_urlsafe(32), arrival.at)
    with writing(engine) as connection:
        long_ago = (datetime.fromisoformat(arrival.at) - LONGEST).isoformat(timespec="seconds")
        connection.execute(delete(SESSION).where(SESSION.c.begun_at < long_ago))
        row = {"hash": hash_of(made.cookie), "form_token": made.form_token}
        connection.execute(insert(SESSION).values(row | {"begun_at": arrival.at, "seen_at": arrival.at}))
    return made


def _fits(kept: str, typed: str) -> bool:
    with _AT_ONCE:
        try:
            return pwhash.verify(kept.encode("ascii"), typed[:100].encode())
        except InvalidkeyError:
            return False


def signed_in(connection: Connection, cookie: str, arrival: Arrival) -> SignedIn | None:
    """The session of a cookie, if it is still good: half an hour without a click, or eight hours, end it."""
    found = connection.execute(select(SESSION).where(SESSION.c.hash == hash_of(cookie))).first() if cookie else None
    if found is None:
        return None
    now = datetime.fromisoformat(arrival.at)
    if now - datetime.fromisoformat(found.seen_at) > IDLE or now - datetime.fromisoformat(found.begun_at) > LONGEST:
        return None
    return SignedIn(cookie, found.form_token, found.seen_at)


def keep_alive(engine: Engine, session: SignedIn, arrival: Arrival) -> None:
    """Note the click; at most once a minute."""
    if session.seen_at[:16] != arrival.at[:16]:
        with writing(engine) as connection:
            here = SESSION.c.hash == hash_of(session.cookie)
            connection.execute(update(SESSION).where(here).values(seen_at=arrival.at))


def is_own_form(session: SignedIn, form_token: str) -> bool:
    """Whether a form came from a page we gave this browser."""
    return hmac.compare_digest(session.form_token.encode(), form_token.encode())


def sign_out(connection: Connection, session: SignedIn) -> None:
    """End the session."""
    connection.execute(delete(SESSION).where(SESSION.c.hash == hash_of(session.cookie)))
