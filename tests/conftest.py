"""What every test stands on: a sealed environment, quiet logs, and real servers for those who ask for one."""

import gc
import os
from collections.abc import Generator, Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.helpers import display as xvfb
from tests.helpers import postgres
from tests.helpers.logfail import LogWatch, watching
from tests.helpers.sealed import seal, unseal

HOME = seal()  # nothing above imports Qt, keyring or the program; the first test file may

# Deadlines measure the machine; this suite also runs on slow and busy ones.
settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile(
    "ci", max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("night", max_examples=20_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is loaded for 5,000 tests stays to the end: no search for garbage goes through it, now or later."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


def pytest_unconfigure() -> None:
    """Leave nothing behind."""
    unseal(HOME)


@pytest.fixture(autouse=True)
def logs() -> Iterator[LogWatch]:
    """Fails the test on any warning logged without ``with logs.expect("wbl_desktop.sync", containing="…"):``."""
    with watching() as watch:
        yield watch


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.PostgresServer]:
    """One PostgreSQL server for the run."""
    programs = postgres.server_programs()
    if programs is None:
        assert "CI" not in os.environ, "PostgreSQL is missing; python3 installer/dev.py test installs it"
        pytest.skip("no PostgreSQL server is installed here")
    server = postgres.PostgresServer(programs)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def postgres_url(postgres_server: postgres.PostgresServer) -> str:
    """The SQLAlchemy URL of a new, empty PostgreSQL database."""
    return postgres_server.new_database()


@pytest.fixture(scope="session")
def postgres_at_head(postgres_server: postgres.PostgresServer) -> str:
    """The URL of a database that has come to this program's schema, to be copied."""
    from tests.helpers.fresh import bring_up

    url = postgres_server.new_database()
    bring_up(url)
    return url


@pytest.fixture
def postgres_district(postgres_server: postgres.PostgresServer, postgres_at_head: str) -> str:
    """The SQLAlchemy URL of a district's new database whose steps are run, which take a while on PostgreSQL."""
    return postgres_server.new_database(like=postgres_at_head)


@pytest.fixture
def display() -> Iterator[xvfb.Display]:
    """An X display of its own, 1366 × 768, for the real window."""
    if not xvfb.available():
        assert "CI" not in os.environ, "Xvfb or xdotool is missing; python3 installer/dev.py test installs them"
        pytest.skip("no Xvfb here")
    screen = xvfb.Display()
    yield screen
    screen.stop()
