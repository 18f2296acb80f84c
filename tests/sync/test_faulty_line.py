"""Over a real line that loses, cuts, repeats, delays and changes what passes, nothing is lost and nothing half taken.

``FAULTS=all`` tries every byte of an exchange and more random lines.
"""

import logging
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random  # noqa: TID251 - a bad line is its seed, and repeats

import pytest
import uvicorn

from tests.sync.faults import Fate, faulty
from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop
from wbl_desktop.district.server import make_app
from wbl_desktop.domain.failures import Failure
from wbl_desktop.sync.client import SyncClient
from wbl_desktop.sync.http import HttpLine

IS_LONG = os.environ.get("FAULTS") == "all"
STRIDE = 1 if IS_LONG else 101
SEEDS = range(60 if IS_LONG else 2)
_FATES = (
    "request lost",
    "request cut",
    "answer lost",
    "answer cut",
    "answer flipped",
    "sent twice",
    "stalled",
    "portal",
)


@contextmanager
def served(district: TestDistrict) -> Iterator[int]:
    """The district on a real port."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        make_app(district.engine, district.clock), log_config=None, log_level="critical", access_log=False
    )
    server = uvicorn.Server(config)
    running = threading.Thread(target=server.run, args=([listener],), daemon=True)
    running.start()
    try:
        yield listener.getsockname()[1]
    finally:
        server.should_exit = True
        running.join()
        logging.getLogger("uvicorn.error").setLevel(logging.NOTSET)  # the level is the process's, not the server's


def _sync(laptop: Laptop, url: str, *, patience: float = 20.0) -> None:
    SyncClient(laptop.sync_store, HttpLine(url, stall_seconds=patience), laptop.secrets, laptop.clock).exchange()


@pytest.fixture
def pair(district: TestDistrict, line: DirectLine, tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    laptops = new_laptop(tmp_path, "a"), new_laptop(tmp_path, "b")
    for one in laptops:
        one.enroll(line, district.code("Almendra High"))
        one.sync(line)
    yield laptops
    for one in laptops:
        one.close()


def _first(fate: Fate, number: int) -> Fate:
    return fate if number == 0 else Fate()


def _facts(laptop: Laptop) -> tuple[object, object, int]:
    state = laptop.sync_store.sync_state()
    return laptop.everything(), state.cursors, state.acked


@pytest.mark.parametrize("what", ["answer cut", "answer flipped", "request cut", "request flipped"])
def test_a_message_hurt_anywhere_changes_nothing_and_the_next_exchange_goes_on(
    what: str, district: TestDistrict, pair: tuple[Laptop, Laptop]
) -> None:
    a, b = pair
    student = a.add("student", last_name="Núñez", first_name="José", local_id="1001")
    with served(district) as port:
        with faulty(port, lambda _: Fate()) as clean:
            _sync(a, clean.url)
            _sync(b, clean.url)
            b.set("student", student, notes="0")
            _sync(b, clean.url)
            longest = len(clean.answers[-1])
        for at in range(1, longest + 120, STRIDE):
            b.set("student", student, notes=f"b {at}")
            a.set("student", student, city=f"a {at}")
            with faulty(port, partial(_first, Fate(what, at))) as line:
                before = _facts(a)
                try:
                    # A length that was hurt has both ends wait for more: no longer than it takes to see that.
                    _sync(a, line.url, patience=5.0)
                except Failure:
                    assert _facts(a) == before
                _sync(a, line.url)
                _sync(b, line.url)
                _sync(a, line.url)
            assert a.everything() == b.everything()
            found = a.get("student", student)
            assert found is not None
            assert (found["notes"], found["city"]) == (f"b {at}", f"a {at}")
    assert a.conflicts() == b.conflicts() == []


@pytest.mark.parametrize("seed", SEEDS)
def test_a_third_of_requests_unanswered_and_both_still_meet(
    seed: int, district: TestDistrict, pair: tuple[Laptop, Laptop]
) -> None:
    dice, tosses = Random(seed), Random(-seed)

    def plan(_: int) -> Fate:
        return Fate(tosses.choice(_FATES), tosses.randrange(400)) if tosses.random() < 0.34 else Fate()

    made: list[str] = []
    failed = 0
    with served(district) as port, faulty(port, plan) as line:
        for turn in range(12):
            laptop = pair[turn % 2]
            made.append(laptop.add("student", last_name=f"Begay {turn}", first_name="Ava", local_id=f"{seed}{turn}"))
            for _ in range(dice.randrange(40)):
                seen = [one for one in made if laptop.get("student", one) is not None]
                laptop.set("student", dice.choice(seen), notes=f"{turn} {dice.random()}")
            try:
                _sync(laptop, line.url, patience=1.0)
            except Failure:
                failed += 1
        for laptop in (*pair, *pair, *pair):
            for _ in range(40):
                try:
                    _sync(laptop, line.url, patience=1.0)
                except Failure:
                    failed += 1
                else:
                    break
            else:
                pytest.fail("no exchange got through")
    a, b = pair
    assert failed
    assert a.everything() == b.everything()
    assert {one.id for one in a.records("student")} == set(made)
    assert a.conflicts() == b.conflicts()
    assert {one.id: one.values() for one in a.records("student")} == district.rows("student", "Almendra High")


def test_a_sign_in_page_is_told_as_one(district: TestDistrict, pair: tuple[Laptop, Laptop]) -> None:
    with served(district) as port, faulty(port, lambda _: Fate("portal")) as line, pytest.raises(Failure) as told:
        _sync(pair[0], line.url)
    assert told.value.code == "captive_portal"
