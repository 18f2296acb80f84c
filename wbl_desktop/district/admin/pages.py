"""The routes of the administration page: signing in, sites and codes, devices, storage and backups."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from sqlalchemy import Connection

from wbl_desktop.application.words import sentence
from wbl_desktop.district.admin.facts import (
    ROLE_WORDS,
    concerns,
    device_facts,
    district_name,
    site_facts,
    storage_facts,
)
from wbl_desktop.district.admin.secret import SignedIn, is_own_form, keep_alive, sign_in, sign_out, signed_in
from wbl_desktop.district.admin.showing import PAGE_HEADERS, STYLE, shown
from wbl_desktop.district.attachments import files_folder
from wbl_desktop.district.devices import revoke
from wbl_desktop.district.directory import add_site, site_named
from wbl_desktop.district.doors import Service, address_of, answered, body_of, note
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.enroll import make_code, withdraw_codes
from wbl_desktop.district.safekeeping import back_up, backups_in, key_in_force, name_for
from wbl_desktop.domain.failures import Failure, Refusal, Trouble

_COOKIE = "wbl_district"
_MARKED = "__Host-wbl_district"  # the browser then holds it to https, this host and the whole path
_SIGN_IN = "/admin/sign-in"

_PAGE: dict[str, Any] = {"text/html": {}}
_TOLD: dict[str, Any] = {"application/json": {}}
_ANSWERS: dict[int | str, dict[str, Any]] = {
    303: {"description": "Go there: to sign in, or to the page that shows what was done."},
    400: {"description": "The form cannot be read.", "content": _TOLD},
    403: {"description": "A form of another page, or a wrong secret.", "content": _PAGE},
    404: {"description": "There is no such record.", "content": _PAGE},
    409: {"description": "The page says why this cannot be.", "content": _PAGE},
    413: {"description": "The form is too large.", "content": _TOLD},
    429: {"description": "Too many wrong secrets.", "content": _PAGE},
    503: {"description": "The database is in the way.", "content": _PAGE | _TOLD},
}

Form = dict[str, str]
Work = Callable[[SignedIn, Form], Response]


def routes(service: Service) -> APIRouter:
    """The administration's routes."""
    router = APIRouter(
        prefix="/admin", tags=["administration"], default_response_class=HTMLResponse, responses=_ANSWERS
    )
    _add_signing(router, service)
    _add_overview(router, service)
    _add_sites(router, service)
    _add_devices(router, service)
    _add_storage(router, service)
    return router


def _add_signing(router: APIRouter, service: Service) -> None:
    @router.get("/style.css", summary="How the pages look", responses={200: {"content": {"text/css": {}}}})
    async def style() -> Response:
        headers = PAGE_HEADERS | {"Cache-Control": "max-age=3600"}
        return Response(STYLE.read_bytes(), media_type="text/css", headers=headers)

    @router.get("/sign-in", summary="Ask for the administrator's secret")
    async def ask() -> Response:
        return shown("sign_in", None)

    @router.post("/sign-in", summary="Sign in", openapi_extra=_form("secret"))
    async def enter(request: Request) -> Response:
        body = await body_of(request)

        def work() -> Response:
            try:
                _same_origin(request)
                made = sign_in(service.engine, _read(body).get("secret", ""), address_of(request), service.arrival())
            except Refusal as refusal:
                note(request, code=refusal.code)
                return shown("sign_in", None, message=_words(refusal), status=_status(refusal))
            answer = RedirectResponse("/admin", status_code=303, headers=PAGE_HEADERS)
            name, is_secure = _cookie(request, service)
            answer.set_cookie(name, made.cookie, httponly=True, samesite="strict", secure=is_secure, path="/")
            return answer

        return await answered(request, work)

    @router.post("/sign-out", summary="Sign out", openapi_extra=_form("form_token"))
    async def leave(request: Request) -> Response:
        def work(session: SignedIn, _: Form) -> Response:
            with writing(service.engine) as connection:
                sign_out(connection, session)
            answer = RedirectResponse(_SIGN_IN, status_code=303, headers=PAGE_HEADERS)
            name, is_secure = _cookie(request, service)
            answer.delete_cookie(name, httponly=True, samesite="strict", secure=is_secure, path="/")
            return answer

        return await _with_session(request, service, work)


def _add_overview(router: APIRouter, service: Service) -> None:
    @router.get("", summary="What there is to see to")
    async def overview(request: Request) -> Response:
        def work(session: SignedIn, _: Form) -> Response:
            at = service.arrival().at
            with reading(service.engine) as connection:
                devices = device_facts(connection, at)
                facts: dict[str, Any] = {
                    "district": district_name(connection),
                    "sites": site_facts(connection, at),
                    "devices": devices,
                    "concerns": concerns(connection, service.backups, devices, at),
                    "storage": storage_facts(connection),
                    "newest": next(iter(_backups(service)), None),
                }
            return shown("overview", session, **facts)

        return await _with_session(request, service, work)


def _add_sites(router: APIRouter, service: Service) -> None:
    def page(session: SignedIn, failure: Failure | None = None, **facts: Any) -> Response:
        at = service.arrival().at
        with reading(service.engine) as connection:
            known = {"district": district_name(connection), "sites": site_facts(connection, at), "roles": ROLE_WORDS}
        return _page("sites", session, failure, known | facts)

    @router.get("/sites", summary="Sites and enrollment codes")
    async def all_sites(request: Request) -> Response:
        return await _with_session(request, service, lambda session, _: page(session))

    @router.post("/sites", summary="Add a site", openapi_extra=_form("form_token", "name", "cds"))
    async def new_site(request: Request) -> Response:
        def work(session: SignedIn, form: Form) -> Response:
            try:
                with writing(service.engine) as connection:
                    id_ = add_site(connection, service.arrival(), form.get("name", ""), form.get("cds") or None)
            except Failure as failure:
                return page(session, failure, typed=form)
            note(request, site=id_)
            return _back_to("/admin/sites")

        return await _with_session(request, service, work)

    @router.post("/codes", summary="Make a one-time code", openapi_extra=_form("form_token", "site", "role", "days"))
    async def new_code(request: Request) -> Response:
        def work(session: SignedIn, form: Form) -> Response:
            days = form.get("days", "")
            try:
                with writing(service.engine) as connection:
                    site = site_named(connection, form.get("site", ""))
                    whole = int(days) if days.isascii() and days.isdigit() and len(days) < 4 else 0
                    code = make_code(connection, site.id, form.get("role", ""), whole, service.arrival())
            except Failure as failure:
                return page(session, failure, typed=form)
            note(request, site=site.id)
            role = ROLE_WORDS[form["role"]]
            return shown("code", session, code=code, site=site.name, role=role, days=whole, district=None)

        return await _with_session(request, service, work)

    @router.post("/codes/withdraw", summary="Withdraw a site's unused codes", openapi_extra=_form("form_token", "site"))
    async def no_code(request: Request) -> Response:
        def work(session: SignedIn, form: Form) -> Response:
            try:
                with writing(service.engine) as connection:
                    site = site_named(connection, form.get("site", ""))
                    withdraw_codes(connection, site.id)
            except Failure as failure:
                return page(session, failure)
            note(request, site=site.id)
            return _back_to("/admin/sites")

        return await _with_session(request, service, work)


def _add_devices(router: APIRouter, service: Service) -> None:
    def one(connection: Connection, device: str) -> Any:
        found = device_facts(connection, service.arrival().at, device)
        if not found:
            raise Refusal("id_unknown", kind="device")
        return found[0]

    @router.get("/devices", summary="Who may sync")
    async def all_devices(request: Request) -> Response:
        def work(session: SignedIn, _: Form) -> Response:
            with reading(service.engine) as connection:
                facts: dict[str, Any] = {
                    "district": district_name(connection),
                    "devices": device_facts(connection, service.arrival().at),
                }
            return shown("devices", session, **facts)

        return await _with_session(request, service, work)

    @router.get("/devices/{device}/revoke", summary="Ask before revoking")
    async def ask(request: Request, device: str) -> Response:
        def work(session: SignedIn, _: Form) -> Response:
            with reading(service.engine) as connection:
                facts = {"district": district_name(connection), "device": one(connection, device)}
            return shown("revoke", session, **facts)

        return await _with_session(request, service, work)

    @router.post("/devices/{device}/revoke", summary="Revoke a device", openapi_extra=_form("form_token"))
    async def let_in_no_more(request: Request, device: str) -> Response:
        def work(_: SignedIn, __: Form) -> Response:
            with writing(service.engine) as connection:
                known = one(connection, device)
                revoke(connection, known.id, service.arrival().at)
            note(request, device=known.id)
            return _back_to("/admin/devices")

        return await _with_session(request, service, work)


def _add_storage(router: APIRouter, service: Service) -> None:
    def page(session: SignedIn, failure: Failure | None = None) -> Response:
        with reading(service.engine) as connection:
            facts = {
                "district": district_name(connection),
                "storage": storage_facts(connection),
                "files": files_folder(service.engine),
                "backups": _backups(service),
                "folder": service.backups,
                "has_key": key_in_force(connection) is not None,
            }
        return _page("storage", session, failure, facts)

    @router.get("/storage", summary="Size, rows and backups")
    async def storage(request: Request) -> Response:
        return await _with_session(request, service, lambda session, _: page(session))

    @router.post("/backups", summary="Make a backup now", openapi_extra=_form("form_token"))
    async def new_backup(request: Request) -> Response:
        def work(session: SignedIn, _: Form) -> Response:
            arrival = service.arrival()
            try:
                if service.backups is None:
                    raise Refusal("backup_folder_missing")
                made_at = datetime.fromtimestamp(arrival.ms / 1000, UTC)
                back_up(service.engine, service.backups / name_for(made_at), arrival)
            except Failure as failure:
                return page(session, failure)
            service.meters.backed_up_at.set(arrival.ms / 1000)
            return _back_to("/admin/storage")

        return await _with_session(request, service, work)


async def _with_session(request: Request, service: Service, work: Work) -> Response:
    """Do the work for a browser that is signed in; a form must have come from a page of ours."""
    body = await body_of(request) if request.method == "POST" else b""

    def guarded() -> Response:
        if request.method == "POST":
            _same_origin(request)
        arrival = service.arrival()
        cookie = request.cookies.get(_cookie(request, service)[0], "")
        with reading(service.engine) as connection:
            session = signed_in(connection, cookie, arrival)
        if session is None:
            return RedirectResponse(_SIGN_IN, status_code=303, headers=PAGE_HEADERS)
        form = _read(body)
        if request.method == "POST" and not is_own_form(session, form.get("form_token", "")):
            raise Refusal("form_foreign")
        keep_alive(service.engine, session, arrival)
        return work(session, form)

    def told() -> Response:
        try:
            return guarded()
        except Failure as failure:
            if isinstance(failure, Trouble):
                raise
            note(request, code=failure.code)
            return shown("refused", None, message=_words(failure), status=_status(failure))

    return await answered(request, told, is_repeatable=request.method != "POST")


def _same_origin(request: Request) -> None:
    """Refusal ``form_foreign`` for what another site makes a browser send."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        if site not in {"same-origin", "none"}:
            raise Refusal("form_foreign")
        return
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise Refusal("form_foreign")


def _cookie(request: Request, service: Service) -> tuple[str, bool]:
    """The cookie's name, and whether it travels over TLS only."""
    is_secure = service.is_behind_proxy or request.url.scheme == "https"
    return (_MARKED if is_secure else _COOKIE), is_secure


def _read(body: bytes) -> Form:
    try:
        found = parse_qs(body.decode("utf-8"), max_num_fields=20, keep_blank_values=True, errors="strict")
    except ValueError:
        raise Trouble("message_damaged") from None
    return {name: values[-1].strip() for name, values in found.items() if "\x00" not in values[-1]}


def _page(name: str, session: SignedIn, failure: Failure | None, facts: dict[str, Any]) -> Response:
    if failure is None:
        return shown(name, session, **facts)
    return shown(name, session, message=_words(failure), status=_status(failure), **facts)


def _words(failure: Failure) -> str:
    return sentence(failure.code, failure.facts)


def _status(failure: Failure) -> int:
    known = {"form_foreign": 403, "secret_wrong": 403, "too_many_tries": 429, "id_unknown": 404}
    return known.get(failure.code, 409 if isinstance(failure, Refusal) else 503)


def _back_to(path: str) -> Response:
    return RedirectResponse(path, status_code=303, headers=PAGE_HEADERS)


def _backups(service: Service) -> list[Any]:
    folder: Path | None = service.backups
    return backups_in(folder) if folder is not None and folder.is_dir() else []


def _form(*names: str) -> dict[str, Any]:
    fields = {"type": "object", "properties": {name: {"type": "string"} for name in names}}
    return {"requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": fields}}}}
