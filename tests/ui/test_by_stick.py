"""Joining and exchanging by USB stick in the window, with the keyboard alone."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

from tests.sync.laptops import DirectLine, TestDistrict, new_laptop, open_district
from tests.ui.conftest import Seat
from wbl_desktop.district.bundles import read_request
from wbl_desktop.district.directory import add_site, district_of, name_district, site_named
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.enroll import make_code
from wbl_desktop.district.identity import public_keys
from wbl_desktop.sync.invitation import Invitation, invitation_text
from wbl_desktop.ui.pages.settings import SettingsPage
from wbl_desktop.ui.stick import CarryPane


@pytest.fixture
def district(tmp_path: Path) -> Iterator[TestDistrict]:
    made = open_district(tmp_path / "server")
    yield made
    made.engine.dispose()


def _names(seat: Seat) -> tuple[str, str]:
    reader, acting = seat.bridge.read(), seat.bridge.floors.desk.acting
    district, site = reader.get("district", acting.district), reader.get("site", acting.site)
    assert district is not None
    assert site is not None
    return str(district.values()["name"]), str(site.values()["name"])


def _invite(district: TestDistrict, names: tuple[str, str], path: Path) -> str:
    with writing(district.engine) as connection:
        name_district(connection, district.arrival(), names[0], None)
        add_site(connection, district.arrival(), names[1], None)
        site = site_named(connection, names[1])
        code = make_code(connection, site.id, "coordinator", 7, district.arrival())
        keys = public_keys(connection)
        invitation = Invitation(
            url="https://wbl.example.org",
            district=district_of(connection).id,
            district_name=names[0],
            site_name=names[1],
            expires_at="2026-12-01T00:00:00+00:00",
            signing_key=keys.signing.hex(),
            sealing_key=keys.sealing.hex(),
        )
    path.write_bytes(invitation_text(invitation, code))
    return code


class Dialogs:
    """The system's file dialogs: the next one is answered with the path set here."""

    def __init__(self) -> None:
        self.path = Path()
        self.proposed = ""

    def save(self, _parent: QWidget, _title: str, proposed: str, _filter: str) -> tuple[str, str]:
        self.proposed = proposed
        return str(self.path), ""

    def open(self, _parent: QWidget, _title: str, _where: str, _filter: str) -> tuple[str, str]:
        return str(self.path), ""


@pytest.fixture
def dialogs(monkeypatch: pytest.MonkeyPatch) -> Dialogs:
    made = Dialogs()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", made.save)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", made.open)
    return made


def _tab_to(seat: Seat, wanted: QWidget) -> None:
    """Reach a widget with Tab alone. The offscreen platform does not make a window active again behind a dialog."""
    seat.window.activateWindow()
    seat.settled(seat.window.isActiveWindow)
    for _ in range(200):
        if QApplication.focusWidget() is wanted:
            return
        QTest.keyClick(QApplication.focusWidget() or seat.window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {wanted.accessibleName() or wanted}")


def _named(pane: QWidget, begins: str) -> QPushButton:
    return next(one for one in pane.findChildren(QPushButton) if one.text().replace("&", "").startswith(begins))


def _press(seat: Seat, dialogs: Dialogs, wanted: QPushButton, path: Path) -> None:
    _tab_to(seat, wanted)
    dialogs.path = path
    QTest.keyClick(wanted, Qt.Key.Key_Return)


def _said(page: SettingsPage) -> str:
    banner = page.carry.banner if page.carry is not None else page.banner
    return banner.accessibleName() if banner.isVisible() and not banner.visibleRegion().isEmpty() else ""


def _show(seat: Seat, name: str) -> None:
    """Keep a picture where somebody asked for them."""
    if folder := os.environ.get("STICK_PICTURES"):
        seat.window.grab().save(str(Path(folder) / f"{name}.png"))


def test_join_write_and_read_by_keyboard(seat: Seat, district: TestDistrict, dialogs: Dialogs, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    names = _names(seat)
    code = _invite(district, names, stick / "school.wblinvite")
    seat.window.show()
    seat.window.show_page("settings")
    page = seat.window.findChild(SettingsPage)
    assert page is not None
    seat.settled(lambda: page.carry is not None and bool(page.carry._help.text()))
    pane = page.carry
    assert isinstance(pane, CarryPane)
    assert not pane.writing.isVisible()

    def there(check: Callable[[], bool]) -> None:
        seat.settled(check)

    _tab_to(seat, pane.invitation)
    QTest.keyClicks(pane.invitation, str(stick / "school.wblinvite"))
    _tab_to(seat, pane.code)
    QTest.keyClicks(pane.code, "0000 0000 0000 0000")
    dialogs.path = stick / "ask.wblsync"
    QTest.keyClick(pane.code, Qt.Key.Key_Return)
    there(lambda: "do not belong together" in _said(page))
    assert not (stick / "ask.wblsync").exists()
    _show(seat, "carry-refused")
    pane.code.clear()
    _tab_to(seat, pane.code)
    QTest.keyClicks(pane.code, code.lower())
    dialogs.path = stick / "ask.wblsync"
    QTest.keyClick(pane.code, Qt.Key.Key_Return)
    there((stick / "ask.wblsync").exists)
    there(lambda: "Written: ask.wblsync" in _said(page))
    _show(seat, "carry-asked")

    found = read_request(district.engine, (stick / "ask.wblsync").read_bytes(), district.arrival)
    assert found.answer is not None
    (stick / "welcome.wblsync").write_bytes(found.answer)
    _press(seat, dialogs, pane.reading, stick / "welcome.wblsync")
    there(lambda: "Joined" in _said(page))
    there(pane.writing.isVisible)

    _press(seat, dialogs, pane.writing, stick / "out.wblsync")
    there(lambda: "Written: out.wblsync" in _said(page))
    there(lambda: bool(pane._past.count()))
    assert dialogs.proposed.endswith("-to-district.wblsync")
    _show(seat, "carry-written")
    _other_laptop_adds(district, names, tmp_path)
    found = read_request(district.engine, (stick / "out.wblsync").read_bytes(), district.arrival)
    assert found.answer is not None
    assert found.sent > 100
    (stick / "in.wblsync").write_bytes(found.answer)
    _press(seat, dialogs, pane.reading, stick / "in.wblsync")
    there(lambda: "changes are at the district now" in _said(page))
    assert seat.bridge.floors.line.standing().waiting == 0
    assert [one for one in seat.bridge.read().find("student") if one.values()["last_name"] == "Quetzal"]
    there(lambda: "Answer read" in _all_words(pane))
    _show(seat, "carry-read")

    _press(seat, dialogs, pane.reading, stick / "in.wblsync")
    there(lambda: "Nothing new" in _said(page))
    (stick / "half.wblsync").write_bytes(found.answer[:-5])
    _press(seat, dialogs, pane.reading, stick / "half.wblsync")
    there(lambda: "damaged" in _said(page))
    _show(seat, "carry-damaged")


def _other_laptop_adds(district: TestDistrict, names: tuple[str, str], folder: Path) -> None:
    other = new_laptop(folder, "other", site=names[1])

    other.set("district", other.acting.district, name=names[0])
    district.sites[names[1]] = _site(district, names[1])
    other.enroll(DirectLine(district), district.code(names[1]))
    other.add("student", last_name="Quetzal", first_name="F")
    other.sync(DirectLine(district))
    other.close()


def _site(district: TestDistrict, name: str) -> str:
    with reading(district.engine) as connection:
        return str(site_named(connection, name).id)


def _all_words(pane: QWidget) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(one.text() for one in pane.findChildren(QLabel))
