"""The ground the tests stand on does what it says: sealed, watched, with real servers."""

import logging
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.helpers import secret_service
from tests.helpers.display import Display
from tests.helpers.logfail import LogWatch, watching

log = logging.getLogger("wbl_desktop.law")


def test_nothing_of_the_person_at_this_machine_is_seen() -> None:
    assert Path.home().name.startswith("wbl-test-")
    assert not {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"} & set(os.environ)


def test_only_this_machine_can_be_reached() -> None:
    with pytest.raises(ConnectionRefusedError, match="tried to reach"), socket.socket() as outward:
        outward.connect(("192.0.2.1", 80))
    with pytest.raises(ConnectionRefusedError, match="tried to reach"):
        socket.getaddrinfo("example.org", 443)


def test_a_warning_nobody_announced_fails_the_test(logs: LogWatch) -> None:
    with (
        logs.expect("wbl_desktop.law"),
        pytest.raises(AssertionError, match="strange"),
        watching(),
    ):
        log.warning("strange")


def test_an_announced_warning_must_come(logs: LogWatch) -> None:
    with logs.expect("wbl_desktop", "offline") as seen:
        log.warning("offline since 8:02")
    assert seen == ["offline since 8:02"]
    with pytest.raises(AssertionError, match="did not"), logs.expect("wbl_desktop"):
        pass


@pytest.mark.postgresql
def test_every_postgresql_database_is_new(postgres_server: object, postgres_url: str) -> None:
    from sqlalchemy import create_engine, text

    engine = create_engine(postgres_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE site (name text)"))
        assert connection.scalar(text("SELECT count(*) FROM pg_class WHERE relname = 'site'")) == 1
    engine.dispose()


@pytest.mark.keyring
@pytest.mark.skipif(not secret_service.available() and "CI" not in os.environ, reason="no gnome-keyring here")
def test_the_secret_service_keeps_what_it_is_given(tmp_path: Path) -> None:
    put = "import keyring; keyring.set_password('WBL Desktop', 'one', 'two')"
    get = "import keyring; print(keyring.get_password('WBL Desktop', 'one'))"
    assert secret_service.run([sys.executable, "-c", put], home=tmp_path).returncode == 0
    again = secret_service.run([sys.executable, "-c", get], home=tmp_path)
    assert (again.stdout, again.returncode) == ("two\n", 0), again.stderr
    locked = secret_service.run([sys.executable, "-c", get], home=tmp_path, unlocked=False)
    assert "KeyringLocked" in locked.stderr


@pytest.mark.window
def test_the_display_shows_and_types(display: Display, tmp_path: Path) -> None:
    program = """
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication([])
edit = QLineEdit()
edit.setWindowTitle("law of the display")
edit.returnPressed.connect(lambda: (print(edit.text()), app.quit()))
edit.resize(400, 60)
edit.show()
app.exec()
"""
    child = subprocess.Popen(
        [sys.executable, "-c", program], env=display.environment(), stdout=subprocess.PIPE, text=True
    )
    with child:
        display.focus(display.wait_for_window("law of the display"))
        display.write("Suárez Muñoz, Güero 4ºÉ")
        picture = QImage(str(display.picture(tmp_path / "screen.png")))
        display.press("Return")
        said, _ = child.communicate(timeout=30)
    assert said == "Suárez Muñoz, Güero 4ºÉ\n"
    colors = {picture.pixel(x, y) for x in range(0, 1366, 7) for y in range(0, 768, 7)}
    assert (picture.width(), picture.height()) == (1366, 768)
    assert len(colors) > 1
