"""The routes for whoever watches over the server: is it alive, is it ready, how busy is it, how is it called."""

import hmac

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from sqlalchemy import Engine, delete, insert, select

from wbl_desktop.district.devices import hash_of
from wbl_desktop.district.doors import SIGN, Service, address_of, answered, token_of
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.meters import CONTENT_TYPE
from wbl_desktop.district.schema import newest_revision, revision
from wbl_desktop.district.tables import META
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.sync.line import is_loopback

_WATCHER = "watcher"


def routes(service: Service) -> APIRouter:
    """Health, readiness, meters and the description of the routes."""
    router = APIRouter(tags=["watching"])

    @router.get("/healthz", summary="The process answers")
    async def health() -> Response:
        return JSONResponse({"ok": True}, headers=dict([SIGN]))

    @router.get(
        "/readyz",
        summary="The database answers too, and stands at this program's step",
        responses={503: {"description": "Send laptops to another process."}},
    )
    async def ready(request: Request) -> Response:
        def work() -> Response:
            with reading(service.engine) as connection:
                if revision(connection) != newest_revision():
                    raise Trouble("database_not_ready")
            return JSONResponse({"ok": True}, headers=dict([SIGN]))

        return await answered(request, work, tries=1)

    @router.get(
        "/metrics",
        summary="Prometheus meters",
        response_class=PlainTextResponse,
        responses={401: {"description": "Not from here.", "content": {"application/json": {}}}},
    )
    async def meters(request: Request) -> Response:
        # Behind a proxy everybody may seem to come from this machine.
        is_here = not service.is_behind_proxy and is_loopback(address_of(request))
        token = "" if is_here else token_of(request)

        def work() -> Response:
            if not is_here:
                with reading(service.engine) as connection:
                    kept = connection.execute(select(META.c.value).where(META.c.name == _WATCHER)).scalar()
                if kept is None or not hmac.compare_digest(kept, hash_of(token)):
                    raise Refusal("device_unknown")
            return Response(service.meters.told(), media_type=CONTENT_TYPE)

        return await answered(request, work)

    @router.get("/v1/openapi.json", summary="This description")
    async def description(request: Request) -> Response:
        return JSONResponse(request.app.openapi(), headers=dict([SIGN]))

    return router


def keep_watcher(engine: Engine, token: str) -> None:
    """Let whoever brings this token read the meters, and nobody who brought an earlier one."""
    with writing(engine) as connection:
        connection.execute(delete(META).where(META.c.name == _WATCHER))
        connection.execute(insert(META).values(name=_WATCHER, value=hash_of(token)))
