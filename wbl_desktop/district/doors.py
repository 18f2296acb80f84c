"""What every route of the server shares: reading a body within its limit, running the work, and telling failures.

A router module offers ``routes(service: Service) -> APIRouter`` and stands in ``server.ROUTERS``; each of its routes
has an entry in ``access.ROUTES``. A handler reads what it needs with ``body_of`` and ``token_of`` and gives the rest to
``answered``, which runs it on a thread, in one transaction of its own:

    @router.put("/v1/things/{site}/{id}")
    async def put(request: Request, site: str, id: str) -> Response:
        token, body = token_of(request), await body_of(request)

        def work() -> Response:
            with writing(service.engine) as connection:
                device = admitted(connection, token, Right.WRITE_STUDENTS, site=site)
                ...
            return sealed(answer)

        return await answered(request, work)
"""

import asyncio
import logging
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from fastapi import Request, Response
from fastapi.responses import JSONResponse
from sqlalchemy import Engine
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from wbl_desktop.application import chance
from wbl_desktop.application.chance import Clock
from wbl_desktop.district.access import needs_of
from wbl_desktop.district.limits import Limits
from wbl_desktop.district.meters import Meters
from wbl_desktop.district.push import Arrival
from wbl_desktop.domain.failures import Failure, Refusal, Trouble
from wbl_desktop.sync.frame import MEDIA_TYPE, seal

LOG = logging.getLogger("wbl_desktop.district")
# By this a laptop tells its district from a café's sign-in page.
SIGN = ("WBL-District", "1")

_STATUS = {
    "device_unknown": 401,
    "device_revoked": 403,
    "not_allowed": 403,
    "too_many_tries": 429,
    "too_fast": 429,
    "message_damaged": 400,
    "message_stalled": 408,
    "message_too_large": 413,
    "district_too_old": 426,
    "district_too_new": 426,
}
# The database took the transaction back whole: the same work may simply be done again.
_TAKEN_BACK = frozenset({"database_busy"})
# It may have been done: only work that does nothing when it is done twice is done again.
_IN_DOUBT = frozenset({"database_unreachable"})
_PAUSES = (0.05, 0.25, 1.0, 2.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What the routes stand on."""

    engine: Engine
    clock: Clock
    backups: Path | None = None  # where backups are kept
    is_behind_proxy: bool = False
    stall_seconds: float = 75.0  # how long nothing at all of a body may come
    slowest: float = 250.0  # bytes a second, after that while: a sixteenth of the slowest line we work on
    pauses: tuple[float, ...] = _PAUSES  # between tries, while the database is away
    limits: Limits = field(default_factory=Limits)
    meters: Meters = field(default_factory=Meters)

    def arrival(self) -> Arrival:
        """The moment a message came."""
        return arrival_of(self.clock)


def arrival_of(clock: Clock) -> Arrival:
    """The moment a message came."""
    now = clock.now()
    return Arrival(
        ms=int(now.timestamp() * 1000),
        at=now.isoformat(timespec="seconds"),
        new_id=lambda: chance.new_id(now),
    )


async def body_of(request: Request, largest: int | None = None) -> bytes:
    """The body, read no further than its limit (the route's own in ``access.ROUTES``).

    Raises Trouble ``message_too_large``, ``message_stalled`` when nothing came for a while or next to nothing for
    longer, or ``message_damaged`` when the caller hung up in the middle.
    """
    service = service_of(request)
    limit = needs_of(request.method, request.scope["route"].path).largest if largest is None else largest
    said = request.headers.get("content-length", "")
    if said.isdigit() and int(said) > limit:
        raise Trouble("message_too_large")
    pieces: list[bytes] = []
    size = 0
    stream, began = request.stream(), time.monotonic()
    while True:
        try:
            piece = await asyncio.wait_for(anext(stream), service.stall_seconds)
        except StopAsyncIteration:
            return b"".join(pieces)
        except TimeoutError:
            raise Trouble("message_stalled") from None
        except ClientDisconnect:
            raise Trouble("message_damaged") from None
        size += len(piece)
        if size > limit:
            raise Trouble("message_too_large")
        spent = time.monotonic() - began
        if spent > service.stall_seconds and size < spent * service.slowest:
            raise Trouble("message_stalled")
        pieces.append(piece)


def service_of(request: Request) -> Service:
    """The service behind a request."""
    service = request.app.state.service
    assert isinstance(service, Service)
    return service


def token_of(request: Request) -> str:
    """The bearer token; Refusal ``device_unknown`` where there is none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Refusal("device_unknown")
    return token.strip()


def address_of(request: Request) -> str:
    """Where a request comes from: the proxy's word for it, where there is a proxy we believe."""
    return request.client.host if request.client else ""


def note(request: Request, **facts: str | int) -> None:
    """Say something of this request in its line of the log: ids and codes, never a value a person wrote."""
    request.scope.setdefault("state", {}).setdefault("noted", {}).update(facts)


async def answered(
    request: Request, work: Callable[[], Response], *, is_repeatable: bool = True, tries: int = len(_PAUSES) + 1
) -> Response:
    """Run the work on a thread; what went wrong as an answer. The server's outer door.

    ``is_repeatable``: doing it twice does no more than doing it once, so that it may be tried again even when the
    database server went away and nobody knows whether it was done.
    """
    again = _TAKEN_BACK | _IN_DOUBT if is_repeatable else _TAKEN_BACK
    service = service_of(request)

    def persistently() -> Response:
        for pause in service.pauses[: tries - 1]:
            try:
                return work()
            except Trouble as trouble:
                if trouble.code not in again:
                    raise
                service.meters.again.labels(trouble.code).inc()
            time.sleep(pause)
        return work()

    try:
        return await run_in_threadpool(persistently)
    except Failure as failure:
        return told(request, failure)
    except Exception as error:  # noqa: BLE001 - the outer door: a bug is logged without a value and answered plainly
        LOG.error("bug %s at %s", type(error).__name__, frames_of(error))
        note(request, code="bug")
        return JSONResponse({"code": "bug", "facts": {}}, status_code=500, headers=dict([SIGN]))


def sealed(message: object) -> Response:
    """A message of the wire as an answer."""
    return Response(seal(message), media_type=MEDIA_TYPE, headers=dict([SIGN]))


def told(request: Request, failure: Failure) -> JSONResponse:
    """A refusal or a trouble as an answer."""
    status = _STATUS.get(failure.code, 409 if isinstance(failure, Refusal) else 503)
    # Where the server keeps its files is nobody's business who calls.
    facts = {name: value for name, value in failure.facts.items() if isinstance(value, str | int) and name != "path"}
    note(request, code=failure.code)
    headers = dict([SIGN])
    if status in {429, 503}:
        headers["Retry-After"] = str(facts.get("seconds", 60))
    return JSONResponse({"code": failure.code, "facts": facts}, status_code=status, headers=headers)


def frames_of(error: BaseException) -> str:
    """Where an exception came from, without its message: that may hold a value."""
    places = traceback.extract_tb(error.__traceback__)
    return " < ".join(f"{place.name}:{place.lineno}" for place in reversed(places[-6:]))
