"""The routes for whoever watches over the server: is it alive, is it ready, how is it called."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from wbl_desktop.district.doors import SIGN, Service, answered
from wbl_desktop.district.engine import reading


def routes(service: Service) -> APIRouter:
    """Health, readiness and the description of the routes."""
    router = APIRouter(tags=["watching"])

    @router.get("/healthz", summary="The process answers")
    async def health() -> Response:
        return JSONResponse({"ok": True}, headers=dict([SIGN]))

    @router.get("/readyz", summary="The database answers too")
    async def ready(request: Request) -> Response:
        def work() -> Response:
            with reading(service.engine) as connection:
                connection.exec_driver_sql("SELECT 1")
            return JSONResponse({"ok": True}, headers=dict([SIGN]))

        return await answered(request, work)

    @router.get("/v1/openapi.json", include_in_schema=False)
    async def description(request: Request) -> Response:
        return JSONResponse(request.app.openapi(), headers=dict([SIGN]))

    return router
