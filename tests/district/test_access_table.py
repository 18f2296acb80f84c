"""Every route × every caller, made from the application's own routes: nobody gets what the table does not give."""

import json
import secrets
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import zstandard
from fastapi import APIRouter
from sqlalchemy import delete, func, select

from tests.district.hall import FORM, Hall, Said, open_hall
from tests.helpers.postgres import PostgresServer
from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop, open_district
from wbl_desktop.district import server
from wbl_desktop.district.access import RIGHTS, ROUTES, Needs, Right, Who, may
from wbl_desktop.district.admin.secret import new_secret
from wbl_desktop.district.devices import revoke
from wbl_desktop.district.doors import Service
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.enroll import count_try, tries_of
from wbl_desktop.district.server import make_app, routes_of, service_for
from wbl_desktop.district.tables import CODE, DEVICE, SESSION, TABLES, WRONG_TRY
from wbl_desktop.district.watching import keep_watcher
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.sync.attachment_wire import GetRequest, PutRequest, StateRequest
from wbl_desktop.sync.frame import MARK, seal
from wbl_desktop.sync.http import HttpLine
from wbl_desktop.sync.wire import PROTO, EnrollRequest, Request, wire_lineage

SITES = ("Almendra High", "Nogales High")
STUDENT = {SITES[0]: "Zeltinger", SITES[1]: "Quackenbush"}
WATCHER = "77" * 32


@dataclass(frozen=True)
class Caller:
    """Somebody who comes, and what they bring."""

    name: str
    site: str = ""
    role: str = ""
    token: str = ""
    cookie: str = ""
    form_token: str = ""
    laptop: Laptop | None = None
    is_revoked: bool = False

    @property
    def is_device(self) -> bool:
        return self.laptop is not None

    def __str__(self) -> str:
        return self.name


def _sync(caller: Caller) -> bytes:
    device, lineage = "nobody", []
    if caller.laptop:
        device = caller.laptop.acting.device
        lineage = wire_lineage(caller.laptop.sync_store.sync_state().lineage)
    return seal(Request(proto=PROTO, schema_rev=1, device=device, lineage=lineage, cursors=[0, 0, 0]))


def _enroll(_: Caller) -> bytes:
    asked = {"code": "0000-0000-0000-0000", "device": "0" * 16, "staff": "x", "district_name": "x", "site_name": "x"}
    return seal(EnrollRequest(proto=PROTO, schema_rev=1, last_n=0, **asked))  # type: ignore[arg-type]


def _form(**fields: str) -> Callable[[Caller], bytes]:
    def made(caller: Caller) -> bytes:
        from urllib.parse import urlencode

        return urlencode({"form_token": caller.form_token or "guessed", **fields}).encode()

    return made


# What a caller brings to each route that takes something: whoever adds a route says it here.
BRINGS: dict[tuple[str, str], Callable[[Caller], bytes]] = {
    ("POST", "/v1/sync"): _sync,
    ("POST", "/v1/enroll"): _enroll,
    ("POST", "/v1/attachments/state"): lambda _: seal(StateRequest(documents=[("document", "0" * 32)])),
    ("POST", "/v1/attachments/put"): lambda _: seal(
        PutRequest(kind="document", document="0" * 32, content="0" * 64, number=0, piece=b"x")
    ),
    ("POST", "/v1/attachments/get"): lambda _: seal(
        GetRequest(kind="document", document="0" * 32, content="0" * 64, number=0)
    ),
    ("POST", "/admin/sign-in"): _form(secret="AAAA-AAAA"),
    ("POST", "/admin/sign-out"): _form(),
    ("POST", "/admin/sites"): _form(name="Forged High"),
    ("POST", "/admin/codes"): _form(site=SITES[0], role="coordinator", days="7"),
    ("POST", "/admin/codes/withdraw"): _form(site=SITES[0]),
    ("POST", "/admin/devices/{device}/revoke"): _form(),
    ("POST", "/admin/backups"): _form(),
}
# These end what the other rows of the table need; they have tests of their own (test_administration.py).
ENDING = {("POST", "/admin/sign-out"), ("POST", "/admin/devices/{device}/revoke")}


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def office(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, postgres_server: PostgresServer
) -> Iterator[TestDistrict]:
    url = postgres_server.new_database() if request.param == "postgresql" else None
    made = open_district(tmp_path_factory.mktemp("office"), url)
    yield made
    made.engine.dispose()


@pytest.fixture(scope="module")
def callers(office: TestDistrict, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Caller]]:
    folder, line = tmp_path_factory.mktemp("laptops"), DirectLine(office)
    found = [Caller("nobody"), Caller("guesser", token="ab" * 32), Caller("watcher", token=WATCHER)]
    for site in SITES:
        for role in (*RIGHTS, "revoked"):
            laptop = new_laptop(folder, f"{site}-{role}", site=site)
            laptop.enroll(line, office.code(site, "coordinator" if role == "revoked" else role))
            if role == "coordinator":
                laptop.add("student", last_name=STUDENT[site], first_name="Luz")
            laptop.sync(line)
            is_revoked = role == "revoked"
            if is_revoked:
                with writing(office.engine) as connection:
                    revoke(connection, laptop.acting.device, "2026-11-20T18:00:00+00:00")
            token = (laptop.secrets.token() or "").split()[0]
            granted = "coordinator" if is_revoked else role
            found.append(
                Caller(f"{site} {role}", site, granted, token.rpartition(".")[2], laptop=laptop, is_revoked=is_revoked)
            )
    yield found
    for one in found:
        if one.laptop:
            one.laptop.close()


@pytest.fixture(scope="module", params=["direct", "behind a proxy"])
def service(request: pytest.FixtureRequest, office: TestDistrict) -> Service:
    keep_watcher(office.engine, WATCHER)
    return service_for(office.engine, office.clock, is_behind_proxy=request.param != "direct")


@pytest.fixture(scope="module")
def hall(service: Service) -> Iterator[Hall]:
    with open_hall(make_app(service.engine, service=service)) as found:
        yield found


@pytest.fixture(scope="module")
def administrator(hall: Hall, service: Service) -> Caller:
    with writing(service.engine) as connection:
        connection.execute(delete(WRONG_TRY))  # of the run before
    said = hall.post("/admin/sign-in", {"secret": new_secret(service.engine)})
    cookie = said.headers["set-cookie"].partition(";")[0]
    with reading(service.engine) as connection:
        form_token = connection.execute(select(SESSION.c.form_token)).scalars().one()
    return Caller("administrator", cookie=cookie, form_token=form_token)


def expected(needs: Needs, caller: Caller, *, is_behind_proxy: bool) -> set[int]:
    """The statuses the table of access allows."""
    if needs.who is Who.ANYONE:
        return {200, 403, 429}  # a wrong secret at the sign-in
    if needs.who is Who.CODE:
        return {409, 429}
    if needs.who is Who.WATCHER:
        return {200} if not is_behind_proxy or caller.token == WATCHER else {401}
    if needs.who is Who.ADMINISTRATOR:
        return {200, 303, 409} if caller.cookie else {303}
    assert needs.right is not None
    if not caller.is_device:
        return {401}
    if caller.is_revoked:
        return {403}
    return {200, 409, 503} if may(caller.role, needs.right) else {403}


def plain(said: Said) -> bytes:
    """What an answer says when its frame is opened."""
    if not said.body.startswith(MARK):
        return said.body
    return zstandard.ZstdDecompressor().decompress(said.body[20:])


def standing(office: TestDistrict) -> tuple[int, ...]:
    """Everything an administrator may change."""
    with reading(office.engine) as connection:
        return tuple(
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (CODE, DEVICE, TABLES["site"], TABLES["student"])
        )


def ask(hall: Hall, method: str, path: str, caller: Caller, body: bytes | None) -> Said:
    headers = dict(FORM) if path.startswith("/admin") else {}
    if caller.token:
        headers["Authorization"] = f"Bearer {caller.token}"
    if caller.cookie:
        headers["Cookie"] = caller.cookie
    return hall.ask(method, path, body, headers)


def leaks(needs: Needs, caller: Caller, said: Said) -> list[str]:
    """Names of students the caller may not see."""
    content = plain(said)
    is_reader = needs.who is Who.DEVICE and caller.is_device and not caller.is_revoked
    return [
        name
        for site, name in STUDENT.items()
        if name.encode() in content
        and not (is_reader and site == caller.site and may(caller.role, Right.READ_STUDENTS))
    ]


def test_nobody_gets_what_the_table_does_not_give(
    hall: Hall, service: Service, office: TestDistrict, callers: list[Caller], administrator: Caller
) -> None:
    assert {ROUTES[one].who for one in ROUTES} == set(Who)
    device = callers[3].laptop
    assert device is not None
    table = []
    for method, path in sorted(routes_of(make_app(service.engine, service=service))):
        needs = ROUTES[method, path]
        assert method == "GET" or (method, path) in BRINGS, f"say in BRINGS what a caller brings to {method} {path}"
        for caller in (*callers, administrator):
            if caller is administrator and (method, path) in ENDING:
                continue
            before = standing(office)
            brought = BRINGS[method, path](caller) if method != "GET" else None
            said = ask(hall, method, path.format(device=device.acting.device), caller, brought)
            allowed = expected(needs, caller, is_behind_proxy=service.is_behind_proxy)
            row = f"{method} {path} by {caller}: {said.status}"
            table.append(row)
            assert said.status in allowed, f"{row}, not {allowed}: {said.body[:200]!r}"
            assert leaks(needs, caller, said) == [], row
            if needs.who is Who.ADMINISTRATOR and not caller.cookie:
                assert said.headers["location"] == "/admin/sign-in", row
                assert said.body == b"", row
                assert standing(office) == before, row
    assert len(table) >= 23 * len(callers)


def test_the_table_can_tell(hall: Hall, callers: list[Caller], office: TestDistrict) -> None:
    """The markers are there to be found: each site's own reader gets its own, and only its own."""
    seen: set[tuple[str, str]] = set()
    for caller in callers:
        content = plain(ask(hall, "POST", "/v1/sync", caller, _sync(caller)))
        seen.update((caller.name, name) for name in STUDENT.values() if name.encode() in content)
    assert seen == {
        (f"{site} {role}", STUDENT[site]) for site in SITES for role in ("coordinator", "clerk", "read_only")
    }


def test_a_device_speaks_for_itself_only(hall: Hall, callers: list[Caller]) -> None:
    """A token of one site with the device id of the other, and another site's id in the body."""
    devices = [one for one in callers if one.is_device and not one.is_revoked]
    for mine in devices:
        for theirs in devices:
            if mine.site != theirs.site:
                said = ask(hall, "POST", "/v1/sync", mine, _sync(theirs))
                assert (said.status, json.loads(said.body)["code"]) == (401, "device_unknown")


def test_a_route_nobody_entered_is_refused(office: TestDistrict, monkeypatch: pytest.MonkeyPatch) -> None:
    def careless(_: Service) -> APIRouter:
        router = APIRouter()

        @router.get("/v1/everything")
        async def everything() -> dict[str, str]:
            return {}

        return router

    monkeypatch.setattr(server, "ROUTERS", (*server.ROUTERS, careless))
    with pytest.raises(AssertionError, match="GET /v1/everything has no entry"):
        make_app(office.engine)


def test_no_entry_is_left_of_a_route_that_is_gone(office: TestDistrict) -> None:
    assert set(ROUTES) == routes_of(make_app(office.engine))


def test_ten_wrong_codes_close_an_address_for_the_hour(office: TestDistrict, tmp_path: Path) -> None:
    fresh = open_district(tmp_path)
    with open_hall(make_app(fresh.engine, fresh.clock)) as hall:
        told = [json.loads(hall.ask("POST", "/v1/enroll", _enroll(Caller("x"))).body)["code"] for _ in range(12)]
    assert told == ["code_wrong"] * 10 + ["too_many_tries"] * 2
    fresh.engine.dispose()


def test_all_addresses_one_machine_may_use_are_one_that_tries(office: TestDistrict) -> None:
    at = office.arrival()
    with writing(office.engine) as connection:
        for number in range(3):
            count_try(connection, f"2001:db8::{number}", at)
        count_try(connection, "admin 2001:db8::9", at)
        tried = [tries_of(connection, one, at) for one in ("2001:db8::77", "admin 2001:db8::8", "2001:db8:0:1::1")]
    assert tried == [3, 1, 0]


def test_what_is_not_here_is_said_by_us(hall: Hall) -> None:
    line = HttpLine(hall.url)
    with pytest.raises(Trouble, match="district_too_old"):  # and no sign-in page of a café
        line.post("/v1/of-a-newer-program", b"x", None)
    line.close()
    assert hall.ask("DELETE", "/v1/sync").status == 405


def test_a_message_from_a_stranger_is_not_even_read(hall: Hall) -> None:
    for size in (0, 1, 20, 5000):
        said = hall.ask("POST", "/v1/sync", struct.pack(">I", size) * 3, {"Authorization": "Bearer x"})
        assert (said.status, json.loads(said.body)["code"]) == (400, "message_damaged")
        assert hall.ask("POST", "/v1/sync", b"x" * size).status == 401
    swollen = seal([b"x" * 60_000_000, secrets.token_bytes(400_000)])
    assert len(swollen) < 500_000
    said = hall.ask("POST", "/v1/sync", swollen, {"Authorization": "Bearer x"})
    assert (said.status, json.loads(said.body)["code"]) == (401, "device_unknown")
