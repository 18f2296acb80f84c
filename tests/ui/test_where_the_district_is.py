"""Settings: joining the district, following it to a new address, and joining again when it forgot this laptop."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.district.hall import Hall, open_hall
from tests.sync.laptops import TestDistrict, open_district
from tests.ui.conftest import Seat
from wbl_desktop.app.way_in import WayIn
from wbl_desktop.district.directory import add_site, name_district, site_named
from wbl_desktop.district.engine import writing
from wbl_desktop.district.enroll import make_code
from wbl_desktop.district.server import make_app
from wbl_desktop.ui.district_pane import DistrictPane
from wbl_desktop.ui.pages.settings import SettingsPage


@pytest.fixture
def district(tmp_path: Path) -> Iterator[TestDistrict]:
    made = open_district(tmp_path / "server")
    yield made
    made.engine.dispose()


@pytest.fixture
def hall(district: TestDistrict) -> Iterator[Hall]:
    with open_hall(make_app(district.engine, district.clock)) as opened:
        yield opened


@pytest.fixture
def pane(seat: Seat, district: TestDistrict) -> DistrictPane:
    """The page of a laptop whose school the district knows."""
    reader, acting = seat.bridge.read(), seat.bridge.floors.desk.acting
    ours, site = reader.get("district", acting.district), reader.get("site", acting.site)
    assert ours is not None
    assert site is not None
    with writing(district.engine) as connection:
        name_district(connection, district.arrival(), str(ours.values()["name"]), None)
        add_site(connection, district.arrival(), str(site.values()["name"]), None)
    seat.window.show()
    seat.window.show_page("settings")
    page = seat.window.page()
    assert isinstance(page, SettingsPage)
    seat.settled(lambda: page.district is not None and page.district.address.isVisible())
    assert page.district is not None
    return page.district


def _code(seat: Seat, district: TestDistrict) -> str:
    site = seat.bridge.read().get("site", seat.bridge.floors.desk.acting.site)
    assert site is not None
    with writing(district.engine) as connection:
        found = site_named(connection, str(site.values()["name"]))
        return make_code(connection, found.id, "coordinator", 7, district.arrival())


def _join(seat: Seat, pane: DistrictPane, address: str, code: str) -> None:
    seat.tab_to(pane.address)
    pane.address.clear()
    QTest.keyClicks(pane.address, address)
    seat.tab_to(pane.code)
    QTest.keyClicks(pane.code, code)
    QTest.keyClick(pane.code, Qt.Key.Key_Return)
    _said(seat, "Joined")
    seat.settled(lambda: not pane.address.isVisible() and pane.where.isVisible())


def _said(seat: Seat, words: str) -> None:
    """The banner says so, in sight."""
    page = seat.window.page()
    assert isinstance(page, SettingsPage)
    banner = page.banner
    seat.settled(lambda: banner.isVisible() and words in banner.accessibleName())
    assert not banner.visibleRegion().isEmpty(), "in sight, wherever the page is scrolled to"


def _kept(seat: Seat) -> str:
    return seat.bridge.floors.line.standing().address


def test_a_laptop_follows_its_district_and_nobody_else(
    seat: Seat, pane: DistrictPane, district: TestDistrict, hall: Hall, tmp_path: Path
) -> None:
    _join(seat, pane, hall.url, _code(seat, district))
    assert pane.where.whole() == hall.url
    other = open_district(tmp_path / "other")
    with (
        open_hall(make_app(district.engine, district.clock)) as moved,
        open_hall(make_app(other.engine, other.clock)) as stranger,
    ):
        seat.tab_to(pane.moved)
        QTest.keyClick(pane.moved, Qt.Key.Key_Return)
        assert pane.new_address.hasFocus()
        assert pane.new_address.selectedText() == hall.url
        seat.settled(lambda: not pane.moving.visibleRegion().isEmpty())
        for wrong, why in (
            ("nonsense", "is not an address"),
            ("http://wbl.district.example.org", "is not encrypted"),
            (stranger.url, "does not know this laptop"),
        ):
            pane.new_address.selectAll()
            QTest.keyClicks(pane.new_address, wrong)
            QTest.keyClick(pane.new_address, Qt.Key.Key_Return)
            seat.settled(lambda why=why: pane.told.isVisible() and why in pane.told.text())  # type: ignore[misc]
            assert "The old address stays" in pane.new_address.accessibleDescription()
            assert pane.new_address.hasFocus(), "ready to be put right"
            assert pane.new_address.text() == wrong
            assert _kept(seat) == hall.url
        pane.new_address.selectAll()
        QTest.keyClicks(pane.new_address, moved.url + "/")
        seat.tab_to(pane.moving)
        QTest.keyClick(pane.moving, Qt.Key.Key_Return)
        _said(seat, "answered there")
        assert _kept(seat) == moved.url
        seat.settled(lambda: pane.where.whole() == moved.url)
        assert not pane.new_address.isVisible()
        assert not pane.told.isVisible()
    other.engine.dispose()


def test_escape_from_a_new_address_changes_nothing(
    seat: Seat, pane: DistrictPane, district: TestDistrict, hall: Hall
) -> None:
    _join(seat, pane, hall.url, _code(seat, district))
    pane.moved.click()
    QTest.keyClicks(pane.new_address, "http://127.0.0.1:1")
    QTest.keyClick(pane.new_address, Qt.Key.Key_Escape)
    assert not pane.new_address.isVisible()
    assert pane.moved.hasFocus()
    pane.moved.click()
    assert pane.new_address.text() == hall.url, "what was given up is gone"


def test_a_laptop_the_district_forgot_joins_again_here(
    seat: Seat, pane: DistrictPane, district: TestDistrict, hall: Hall, home: WayIn
) -> None:
    _join(seat, pane, hall.url, _code(seat, district))
    home.folder.amend_card(needs_code=True)
    page = seat.window.page()
    assert isinstance(page, SettingsPage)
    page.refresh()
    seat.settled(pane.address.isVisible)
    assert pane.address.text() == hall.url, "the address is known"
    assert "Join again" in pane._help.text()
    _join(seat, pane, hall.url, _code(seat, district))
    assert not seat.bridge.floors.line.standing().needs_code
