"""A district on either database, and the line to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.fresh import fresh_district
from tests.sync.laptops import DirectLine, TestDistrict, open_district


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TestDistrict]:
    """A district of its own."""
    url = request.getfixturevalue("postgres_district") if request.param == "postgresql" else None
    if url is None:
        fresh_district(tmp_path)
    made = open_district(tmp_path, url)
    yield made
    made.engine.dispose()


@pytest.fixture
def direct(office: TestDistrict) -> DirectLine:
    """The line to it, without a network."""
    return DirectLine(office)
