"""Joining and exchanging by USB stick in the window, with the keyboard alone."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from tests.sync.laptops import DirectLine, TestDistrict, new_laptop, open_district
from tests.ui.conftest import Seat
from wbl_desktop.application.attachments import AttachFile
from wbl_desktop.district.bundle_files import read_file
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


def _named(pane: QWidget, begins: str) -> QPushButton:
    return next(one for one in pane.findChildren(QPushButton) if one.text().replace("&", "").startswith(begins))


def _press(seat: Seat, dialogs: Dialogs, wanted: QPushButton, path: Path) -> None:
    seat.tab_to(wanted)
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

    seat.tab_to(pane.invitation)
    QTest.keyClicks(pane.invitation, str(stick / "school.wblinvite"))
    seat.tab_to(pane.code)
    QTest.keyClicks(pane.code, "0000 0000 0000 0000")
    dialogs.path = stick / "ask.wblsync"
    QTest.keyClick(pane.code, Qt.Key.Key_Return)
    there(lambda: "do not belong together" in _said(page))
    assert not (stick / "ask.wblsync").exists()
    _show(seat, "carry-refused")
    pane.code.clear()
    seat.tab_to(pane.code)
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


def test_scans_travel_too_and_the_rest_waits(
    seat: Seat, district: TestDistrict, dialogs: Dialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WBL_DISTRICT_FILES", str(tmp_path / "shelf"))
    stick = tmp_path / "stick"
    stick.mkdir()
    _joined(seat, district, stick)
    pane = _pane(seat)
    _attach(seat, [_scan(tmp_path, "permit.pdf", 300_000), _scan(tmp_path, "medical.pdf", 3_000_000)])
    pane.changed.emit()
    waits = seat.bridge.floors.stick.waiting().to_send
    assert waits >= 2
    seat.settled(lambda: f"only this laptop has: {waits} (" in _all_words(pane))
    seat.tab_to(pane.most)
    pane.most.setItemData(1, 1_000_000)  # a small stick
    QTest.keyClick(pane.most, Qt.Key.Key_Down)
    assert pane.most.currentData() == 1_000_000
    _show(seat, "carry-scans-wait")
    page = seat.window.findChild(SettingsPage)
    assert page is not None
    _press(seat, dialogs, pane.writing, stick / "out.wblsync")
    seat.settled(lambda: f"Scans and files in it: {waits - 1} (" in _said(page))
    assert "Waiting for the next stick: 1" in _said(page)
    seat.settled(lambda: f"scans and files: {waits - 1}" in _all_words(pane))
    _show(seat, "carry-scans-written")
    read = read_file(district.engine, stick / "out.wblsync", district.arrival)
    assert read.answer is not None
    _press(seat, dialogs, pane.reading, read.answer)
    seat.settled(lambda: f"Scans and files: {waits - 1} are at the district now, 0 came from it" in _said(page))
    seat.settled(lambda: "only this laptop has: 1 " in _all_words(pane))
    _show(seat, "carry-scans-read")

    # Cancel: the bundle closes where it is, and is as good as any other.
    QTest.keyClick(pane.most, Qt.Key.Key_Home)
    begun = threading.Event()
    held = pane._advanced

    def advanced(done: int, of: int) -> None:
        held(done, of)
        if not begun.is_set():
            begun.set()
            _show(seat, "carry-under-way")
            QTest.keyClick(pane.cancel, Qt.Key.Key_Space)

    pane._advanced = advanced  # type: ignore[method-assign]
    _press(seat, dialogs, pane.writing, stick / "cut.wblsync")
    seat.settled(lambda: "Written: cut.wblsync" in _said(page))
    assert begun.is_set()
    assert not pane.cancel.isVisible()
    read = read_file(district.engine, stick / "cut.wblsync", district.arrival)
    assert not read.found.brought.is_cut


def _pane(seat: Seat) -> CarryPane:
    page = seat.window.findChild(SettingsPage)
    assert page is not None
    assert page.carry is not None
    return page.carry


def _joined(seat: Seat, district: TestDistrict, stick: Path) -> None:
    code = _invite(district, _names(seat), stick / "school.wblinvite")
    floors = seat.bridge.floors
    floors.stick.ask_to_join(str(stick / "school.wblinvite"), code, str(stick / "ask.wblsync"))
    answer = read_file(district.engine, stick / "ask.wblsync", district.arrival).answer
    assert answer is not None
    assert floors.stick.read(str(answer), lambda _done, _of: None, lambda: False).joined
    seat.window.show()
    seat.window.show_page("settings")
    seat.settled(_pane(seat).writing.isVisible)


def _scan(folder: Path, name: str, size: int) -> Path:
    path = folder / name
    path.write_bytes(b"%PDF-1.4\n" + os.urandom(size))
    return path


def _attach(seat: Seat, paths: list[Path]) -> None:
    floors = seat.bridge.floors
    [student, *_] = seat.bridge.read().find("student")
    for path in paths:
        facts = floors.files.take_in(str(path), lambda: False)
        floors.desk.run(AttachFile(holder="student", id=student.id, facts=facts))


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
