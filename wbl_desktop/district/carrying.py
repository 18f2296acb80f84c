"""Contents of documents as laptops carry them, over the line or by stick: what is there, bring a piece, fetch one."""

from fastapi import APIRouter, Request, Response

from wbl_desktop.district.access import Right
from wbl_desktop.district.attachments import shelf_of
from wbl_desktop.district.devices import admitted, let_in
from wbl_desktop.district.doors import Service, answered, body_of, note, sealed, token_of
from wbl_desktop.district.engine import reading
from wbl_desktop.district.exchanging import framed
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.sync.attachment_wire import (
    GET,
    MOST_ASKED,
    PUT,
    STATE,
    GetAnswer,
    GetRequest,
    PutAnswer,
    PutRequest,
    StateAnswer,
    StateRequest,
)
from wbl_desktop.sync.frame import unseal


def routes(service: Service) -> APIRouter:
    """The routes for contents."""
    router = APIRouter(tags=["laptops"])
    shelf = shelf_of(service.engine)

    @router.post(STATE, summary="What is here of some contents", **framed("One state for each document."))
    async def state(request: Request) -> Response:
        token, body = token_of(request), await body_of(request)

        def work() -> Response:
            with reading(service.engine) as connection:
                # First: what a stranger brings is not unpacked.
                device = admitted(connection, token, Right.EXCHANGE)
                asked = unseal(body, StateRequest)
                if len(asked.documents) > MOST_ASKED:
                    raise Trouble("message_damaged")
                note(request, device=device.id, documents=len(asked.documents))
                return sealed(StateAnswer(states=shelf.states(connection, device, asked)))

        return await answered(request, work)

    @router.post(PUT, summary="Bring a piece of a content", **framed("The piece is durable."))
    async def put(request: Request) -> Response:
        token, body = token_of(request), await body_of(request)

        def work() -> Response:
            device = let_in(service.engine, token)
            one, at = unseal(body, PutRequest), service.arrival().at
            note(request, device=device.id)
            whole = shelf.put(device, one.kind, one.document, one.content, one.number, one.piece, at)
            return sealed(PutAnswer(whole=whole))

        return await answered(request, work)

    @router.post(GET, summary="Fetch a piece of a content", **framed("The piece."))
    async def get(request: Request) -> Response:
        token, body = token_of(request), await body_of(request)

        def work() -> Response:
            device = let_in(service.engine, token)
            one = unseal(body, GetRequest)
            note(request, device=device.id)
            return sealed(GetAnswer(piece=shelf.get(device, one.kind, one.document, one.content, one.number)))

        return await answered(request, work)

    return router
