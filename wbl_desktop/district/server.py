"""The district over HTTP: enrollment and exchange, one transaction a request, nothing of a student in any log."""

import logging
import traceback
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from sqlalchemy import Engine
from starlette.concurrency import run_in_threadpool

from wbl_desktop.application import chance
from wbl_desktop.application.chance import Clock, SystemClock
from wbl_desktop.district import exchange
from wbl_desktop.district.engine import reading
from wbl_desktop.district.enroll import enroll
from wbl_desktop.district.push import Arrival
from wbl_desktop.domain.failures import Failure, Refusal, Trouble
from wbl_desktop.sync import wire
from wbl_desktop.sync.frame import MEDIA_TYPE, seal, unseal

LOG = logging.getLogger("wbl_desktop.district")
LARGEST_BODY = 8 * 1024 * 1024
# By this a laptop tells its district from a café's sign-in page.
SIGN = ("WBL-District", "1")

_STATUS = {
    "device_unknown": 401,
    "device_revoked": 403,
    "too_many_tries": 429,
    "message_damaged": 400,
    "message_too_large": 413,
    "district_too_old": 426,
    "district_too_new": 426,
}


def arrival_of(clock: Clock) -> Arrival:
    """The moment a message came."""
    now = clock.now()
    return Arrival(
        ms=int(now.timestamp() * 1000),
        at=now.isoformat(timespec="seconds"),
        new_id=lambda: chance.new_id(now),
    )


def make_app(engine: Engine, clock: Clock | None = None) -> FastAPI:
    """The application over an open, migrated database."""
    ticking = clock or SystemClock()

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        yield
        engine.dispose()

    app = FastAPI(title="WBL district", docs_url=None, redoc_url=None, lifespan=life)

    @app.post("/v1/enroll", response_class=Response)
    async def take_in(request: Request) -> Response:
        body = await _body(request)
        address = request.client.host if request.client else ""

        def work() -> wire.EnrollAnswer:
            return enroll(engine, unseal(body, wire.EnrollRequest), address, arrival_of(ticking))

        return await _answered(work)

    @app.post("/v1/sync", response_class=Response)
    async def sync(request: Request) -> Response:
        token = _token(request)
        body = await _body(request)

        def work() -> wire.Answer:
            return exchange.answer(engine, token, unseal(body, wire.Request), body, arrival_of(ticking))

        return await _answered(work)

    @app.get("/healthz")
    async def health() -> JSONResponse:
        def work() -> None:
            with reading(engine) as connection:
                connection.exec_driver_sql("SELECT 1")

        failed = await _failure_of(work)
        return failed or JSONResponse({"ok": True}, headers=dict([SIGN]))

    @app.exception_handler(Failure)
    async def told(_: Request, failure: Failure) -> JSONResponse:
        return _told(failure)

    return app


async def _body(request: Request) -> bytes:
    """The body, read no further than its limit."""
    pieces, size = [], 0
    async for piece in request.stream():
        size += len(piece)
        if size > LARGEST_BODY:
            raise Trouble("message_too_large")
        pieces.append(piece)
    return b"".join(pieces)


def _token(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Refusal("device_unknown")
    return token.strip()


async def _answered(work: Callable[[], object]) -> Response:
    done: list[bytes] = []
    failed = await _failure_of(lambda: done.append(seal(work())))
    return failed or Response(done[0], media_type=MEDIA_TYPE, headers=dict([SIGN]))


async def _failure_of(work: Callable[[], object]) -> JSONResponse | None:
    """Run the work on a thread; what went wrong as an answer. The server's outer door."""
    try:
        await run_in_threadpool(work)
    except Failure as failure:
        return _told(failure)
    except Exception as error:  # noqa: BLE001 - the outer door: a bug is logged without a value and answered plainly
        LOG.error("bug %s at %s", type(error).__name__, frames_of(error))
        return JSONResponse({"code": "bug", "facts": {}}, status_code=500, headers=dict([SIGN]))
    return None


def _told(failure: Failure) -> JSONResponse:
    status = _STATUS.get(failure.code, 409 if isinstance(failure, Refusal) else 503)
    facts = {name: value for name, value in failure.facts.items() if isinstance(value, str | int)}
    LOG.info("told %s", failure.code)
    return JSONResponse({"code": failure.code, "facts": facts}, status_code=status, headers=dict([SIGN]))


def frames_of(error: BaseException) -> str:
    """Where an exception came from, without its message: that may hold a value."""
    places = traceback.extract_tb(error.__traceback__)
    return " < ".join(f"{place.name}:{place.lineno}" for place in reversed(places[-6:]))
