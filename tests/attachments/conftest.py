"""A district on either database, served on a real port, with a proxy before it."""

import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.attachments.served import Proxy, serving
from tests.helpers.fresh import fresh_district
from tests.sync.laptops import TestDistrict, open_district
from wbl_desktop.application.pieces import PIECE


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestDistrict]:
    """A district of its own."""
    url = request.getfixturevalue("postgres_district") if request.param == "postgresql" else None
    if url is None:
        fresh_district(tmp_path)
    monkeypatch.setenv("WBL_DISTRICT_FILES", str(tmp_path / "shelf"))
    made = open_district(tmp_path, url)
    yield made
    made.engine.dispose()


@pytest.fixture
def served(office: TestDistrict) -> Iterator[str]:
    with serving(office) as url:
        yield url


@pytest.fixture
def proxy(served: str) -> Iterator[Proxy]:
    made = Proxy(served)
    yield made
    made.close()


@pytest.fixture
def scan(tmp_path: Path) -> Callable[..., Path]:
    """Makes a file that looks like a PDF, of so many pieces and a bit; ``marker`` stands in every piece in clear."""

    def make(pieces: int = 2, name: str = "permit.pdf", marker: bytes = b"MARTIN SUAREZ SIGNED THIS") -> Path:
        body = b"".join((marker + secrets.token_bytes(PIECE))[:PIECE] for _ in range(pieces))
        path = tmp_path / name
        path.write_bytes(b"%PDF-1.4\n" + body + b"the end")
        return path

    return make
