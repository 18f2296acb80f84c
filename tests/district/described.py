"""Schemathesis against the server's own description: whatever the routes are sent, none fails, each says what it may.

``python -m tests.district.described --examples 2000`` runs it for longer than the test does; ``--postgresql`` on a
PostgreSQL of its own.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import content_type_conformance, status_code_conformance

from tests.district.hall import Hall, open_hall
from tests.helpers.postgres import PostgresServer, server_programs
from tests.sync.laptops import TestDistrict, new_laptop, open_district
from wbl_desktop.district.admin.secret import new_secret
from wbl_desktop.district.limits import Limits, Rate
from wbl_desktop.district.safekeeping import choose_key
from wbl_desktop.district.server import make_app, service_for
from wbl_desktop.sync.frame import MEDIA_TYPE, seal
from wbl_desktop.sync.http import HttpLine
from wbl_desktop.sync.wire import PROTO, wire_lineage

_CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance]
# Signing in and out ends the session the other routes are tried with; wrong secrets lock this address out.
_ONCE = {"/admin/sign-out"}

_texts = st.text(max_size=12)
_small = st.integers(-2, 300) | st.integers(-(2**63), 2**64 - 1)
_leaves = st.none() | st.booleans() | _small | st.floats(allow_nan=False) | _texts | st.binary(max_size=40)
_anything = st.recursive(
    _leaves, lambda more: st.lists(more, max_size=4) | st.dictionaries(_texts, more, max_size=4), max_leaves=20
)


@schemathesis.serializer(MEDIA_TYPE)
def _as_it_is(_: Any, value: Any) -> bytes:
    return value if isinstance(value, bytes) else json.dumps(value).encode()


def honest(path: str, device: str, lineage: list[Any]) -> list[dict[str, Any]]:
    """What a laptop that means well may send there."""
    if path == "/v1/enroll":
        said = {"code": "0", "device": device, "staff": "x", "district_name": "x", "site_name": "x", "last_n": 0}
        return [{"p": PROTO, "s": 1, **said}]
    if path == "/v1/sync":
        asking = {"p": PROTO, "s": 1, "d": device, "l": lineage, "c": [0, 0, 0]}
        block = {"k": "student", "r": b"", "c": 1, "n": b"", "b": b"", "h": b"", "t": b"", "s": b"", "v": b""}
        witness = {"k": "student", "r": "0" * 32, "v": {"notes": "x"}, "s": "", "d": device, "t": ""}
        batches = [{"p": 0, "l": 3, "c": b"", "b": blocks} for blocks in ([], [block | {"f": [], "w": []}])]
        return [asking, asking | {"w": [witness]}, asking | {"f": 3}, *(asking | {"b": one} for one in batches)]
    return [{"d": [["document", "0" * 32]]}, {"k": "document", "d": "0" * 32, "c": "0" * 64, "n": 0, "p": b"x"}]


def bodies(wanted: list[dict[str, Any]]) -> st.SearchStrategy[bytes]:
    """Honest requests, those with something else in places, frames of anything, and mere bytes."""
    members = sorted({name for one in wanted for name in one})
    changed = st.builds(
        lambda one, changes: one | changes,
        st.sampled_from(wanted),
        st.dictionaries(st.sampled_from(members), _anything, max_size=2),
    )
    return st.sampled_from(wanted).map(seal) | changed.map(seal) | _anything.map(seal) | st.binary(max_size=300)


def tried(hall: Hall, office: TestDistrict, folder: Path, examples: int) -> Counter[str]:
    """Try every route described; gives how often each answered with what. Raises what schemathesis finds."""
    laptop = new_laptop(folder, "described")
    line = HttpLine(hall.url)
    laptop.enroll(line, office.code("Almendra High"))
    line.close()
    token = (laptop.secrets.token() or "").split()[0].rpartition(".")[2]
    cookie = hall.post("/admin/sign-in", {"secret": new_secret(office.engine)}).headers["set-cookie"].partition(";")[0]
    page = hall.ask("GET", "/admin/sites", headers={"Cookie": cookie}).text
    form_token = page.partition('name="form_token" value="')[2].partition('"')[0]
    device, lineage = laptop.acting.device, wire_lineage(laptop.sync_store.sync_state().lineage)
    laptop.close()
    known = {"Authorization": f"Bearer {token}", "Cookie": cookie}
    callers = [{}, {"Authorization": "Bearer wrong"}, known, known, known]
    schema = schemathesis.openapi.from_dict(json.loads(hall.ask("GET", "/v1/openapi.json").body))
    counted: Counter[str] = Counter()
    for place, found in enumerate(schema.get_all_operations()):
        assert isinstance(found, Ok), found
        operation = found.ok()
        if operation.path not in _ONCE:
            framed = bodies(honest(operation.path, device, lineage))
            _try(operation, place, examples, hall, callers, framed, form_token, device, counted)
    return counted


def _try(
    operation: Any,
    place: int,
    examples: int,
    hall: Hall,
    callers: list[dict[str, str]],
    framed: st.SearchStrategy[bytes],
    form_token: str,
    device: str,
    counted: Counter[str],
) -> None:
    @seed(place)
    @settings(
        max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck), phases=_PHASES
    )
    @given(case=operation.as_strategy(), headers=st.sampled_from(callers), body=framed, is_own=st.booleans())
    def one(case: Any, headers: dict[str, str], body: bytes, is_own: bool) -> None:
        if case.media_type == MEDIA_TYPE:
            case.body = body
        elif isinstance(case.body, dict) and is_own:
            case.body["form_token"] = form_token
        if is_own and "device" in (case.path_parameters or {}):
            case.path_parameters["device"] = device
        answer = case.call(base_url=hall.url, headers=headers, allow_redirects=False)
        counted[f"{case.method} {operation.path} {answer.status_code}"] += 1
        case.validate_response(answer, checks=_CHECKS)

    one()


_PHASES = (Phase.generate, Phase.shrink)


def run(examples: int, folder: Path, url: str | None = None) -> Counter[str]:
    """A district of its own, tried."""
    office = open_district(folder, url)
    choose_key(office.engine, folder / "off" / "backup.key")
    (folder / "backups").mkdir()
    endless = Rate(per_second=1e9, burst=1e9)
    service = replace(
        service_for(office.engine, office.clock, backups=folder / "backups"), limits=Limits(endless, endless)
    )
    try:
        with open_hall(make_app(office.engine, service=service)) as hall:
            return tried(hall, office, folder, examples)
    finally:
        office.engine.dispose()


def main(words: list[str]) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description="Schemathesis against the district's own description.")
    parser.add_argument("--examples", type=int, default=500, help="for each route (500)")
    parser.add_argument("--postgresql", action="store_true")
    asked = parser.parse_args(words)
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        url = None
        if asked.postgresql:
            programs = server_programs()
            assert programs is not None, "no PostgreSQL server here"
            server = PostgresServer(programs)
            server.start()
            stack.callback(server.stop)
            url = server.new_database()
        counted = run(asked.examples, Path(folder), url)
    for name, count in sorted(counted.items()):
        print(f"{count:6} {name}")
    print(f"{sum(counted.values())} requests, 0 server errors")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
