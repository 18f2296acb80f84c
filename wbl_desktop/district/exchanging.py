"""The routes laptops call: joining, exchanging, and the district office's figures."""

from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from wbl_desktop.district import exchange
from wbl_desktop.district.access import Right
from wbl_desktop.district.devices import admitted, device_with
from wbl_desktop.district.doors import SIGN, Service, address_of, answered, body_of, note, sealed, token_of
from wbl_desktop.district.engine import reading
from wbl_desktop.district.enroll import enroll
from wbl_desktop.district.figures import figures
from wbl_desktop.sync import wire
from wbl_desktop.sync.frame import MEDIA_TYPE, unseal

_STRANGERS = 16 * 1024

_BINARY = {"schema": {"type": "string", "format": "binary"}}
_TOLD = {
    "type": "object",
    "required": ["code", "facts"],
    "properties": {"code": {"type": "string"}, "facts": {"type": "object"}},
}
FAILURES: dict[int | str, dict[str, Any]] = {
    status: {"description": what, "content": {"application/json": {"schema": _TOLD}}}
    for status, what in {
        400: "The message was damaged.",
        401: "The token is not known.",
        403: "The device is revoked, or its role does not allow this.",
        408: "Nothing more of the body came.",
        409: "Refused; the code says why.",
        413: "The body is too large.",
        426: "Laptop or district is too old for the other.",
        429: "Too many requests, or too many wrong codes.",
        503: "The database is in the way; try again.",
    }.items()
}


def framed(what: str) -> dict[str, Any]:
    """How a route that takes and gives sealed messages is described."""
    return {
        "response_class": Response,
        "responses": {200: {"description": what, "content": {MEDIA_TYPE: _BINARY}}, **FAILURES},
        "openapi_extra": {"requestBody": {"required": True, "content": {MEDIA_TYPE: _BINARY}}},
    }


def routes(service: Service) -> APIRouter:
    """The laptops' routes."""
    router = APIRouter(tags=["laptops"])

    @router.post("/v1/enroll", summary="Take a laptop in", **framed("The ids to go by and a token."))
    async def take_in(request: Request) -> Response:
        body = await body_of(request)
        address = address_of(request)

        def work() -> Response:
            found = enroll(service.engine, unseal(body, wire.EnrollRequest), address, service.arrival())
            note(request, device=found.device, site=found.site)
            return sealed(found)

        return await answered(request, work, is_repeatable=False)  # a code is good once

    @router.post("/v1/sync", summary="One exchange", **framed("Verdicts, and what is new."))
    async def sync(request: Request) -> Response:
        token = token_of(request)
        body = await body_of(request)

        def work() -> Response:
            if len(body) > _STRANGERS:
                # What may swell to tens of megabytes is unpacked for those we know only.
                with reading(service.engine) as connection:
                    device_with(connection, token)
            message = unseal(body, wire.Request)
            made = exchange.answer(service.engine, token, message, body, service.arrival())
            note(request, device=message.device, outcome=made.outcome, verdicts=len(made.verdicts))
            return sealed(made)

        return await answered(request, work)

    @router.get("/v1/figures", summary="Totals, for the district office", responses=FAILURES)
    async def totals(request: Request) -> Response:
        token = token_of(request)

        def work() -> Response:
            with reading(service.engine) as connection:
                note(request, device=admitted(connection, token, Right.READ_FIGURES).id)
                return JSONResponse(figures(connection), headers=dict([SIGN]))

        return await answered(request, work)

    return router
