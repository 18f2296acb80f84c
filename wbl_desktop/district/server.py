"""The district over HTTP: its routers, one transaction a request, nothing of a student in any log."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from sqlalchemy import Engine
from starlette.exceptions import HTTPException

from wbl_desktop.application.chance import Clock, SystemClock
from wbl_desktop.district import carrying, daily, exchanging, watching
from wbl_desktop.district.access import ROUTES
from wbl_desktop.district.admin import pages
from wbl_desktop.district.doors import SIGN, Service, arrival_of, frames_of, note, told
from wbl_desktop.district.gate import Gate
from wbl_desktop.domain.failures import Failure

__all__ = ["ROUTERS", "arrival_of", "frames_of", "make_app", "service_for"]

_TOO_OLD = "district_too_old"

# Every router there is. Its module gives ``routes(service) -> APIRouter``.
ROUTERS: tuple[Callable[[Service], APIRouter], ...] = (
    exchanging.routes,
    carrying.routes,
    watching.routes,
    pages.routes,
)


def service_for(
    engine: Engine, clock: Clock | None = None, *, backups: Path | None = None, is_behind_proxy: bool = False
) -> Service:
    """The service over an open, migrated database."""
    return Service(engine=engine, clock=clock or SystemClock(), backups=backups, is_behind_proxy=is_behind_proxy)


def make_app(engine: Engine, clock: Clock | None = None, *, service: Service | None = None) -> FastAPI:
    """The application over an open, migrated database."""
    serving = service or service_for(engine, clock)

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        async with daily.keeping(serving):
            yield
        serving.engine.dispose()

    app = FastAPI(title="WBL district", docs_url=None, redoc_url=None, openapi_url=None, lifespan=life)
    app.add_middleware(Gate, service=serving)
    app.state.service = serving
    routers = [routes(serving) for routes in ROUTERS]
    for router in routers:
        app.include_router(router)
    app.state.routers = routers
    for method, path in routes_of(app):
        # A route nobody entered in the table of access would be open to everybody.
        assert (method, path) in ROUTES, f"{method} {path} has no entry in access.ROUTES"

    @app.exception_handler(Failure)
    async def failed(request: Request, failure: Failure) -> JSONResponse:
        return told(request, failure)

    @app.exception_handler(HTTPException)
    async def unknown(request: Request, error: HTTPException) -> JSONResponse:
        # A laptop of a newer program may ask for what is not here yet. Without our sign it would take this for
        # somebody's sign-in page.
        note(request, code=_TOO_OLD)
        headers = {**(error.headers or {}), SIGN[0]: SIGN[1]}
        return JSONResponse({"code": _TOO_OLD, "facts": {}}, status_code=error.status_code, headers=headers)

    return app


def routes_of(app: FastAPI) -> set[tuple[str, str]]:
    """Method and path of every route the application answers."""
    routers: list[APIRouter] = app.state.routers
    assert len(app.routes) == len(routers), "a route beside the routers would not be seen here"
    return {
        (method, route.path)
        for router in routers
        for route in router.routes
        if isinstance(route, APIRoute)
        for method in route.methods or ()
    }
