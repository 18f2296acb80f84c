"""Scans in the window: dropped on a record, shown from memory, saved, retired and undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Seat
from wbl_desktop.app.way_in import WayIn
from wbl_desktop.application.window_ports import LineStanding
from wbl_desktop.ui.attachments import AttachedPart
from wbl_desktop.ui.detail import RecordDetail
from wbl_desktop.ui.pages.partners import AgreementsTab
from wbl_desktop.ui.paper_list import PapersTab
from wbl_desktop.ui.record_page import RecordPage
from wbl_desktop.ui.standing import Corner


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#1F5F5B"))
    path = tmp_path / "hard hat.png"
    assert image.save(str(path))
    return path


def detail(seat: Seat, kind: str, id_: str) -> RecordDetail:
    seat.window.go(kind, id_)
    page = seat.window.page()
    assert isinstance(page, RecordPage)
    seat.settled(lambda: page.detail is not None and page.detail.record is not None and page.detail.record.id == id_)
    assert page.detail is not None
    return page.detail


def student_part(seat: Seat) -> AttachedPart:
    reader = seat.bridge.read()
    with_files = {one.values()["student"] for one in reader.find("document")}
    shown = detail(seat, "student", next(id_ for id_ in reader.ids("student") if id_ not in with_files))
    shown.go_to(PapersTab)
    tab = shown.tab_of(PapersTab)
    assert tab is not None
    assert tab.files is not None
    return tab.files


def drop(part: AttachedPart, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), action, mime, buttons, keys)
    QApplication.sendEvent(part, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(part, QDropEvent(QPointF(5, 5), action, mime, buttons, keys))


def test_a_dropped_photo_is_kept_shown_saved_retired_and_back(
    seat: Seat, home: WayIn, photo: Path, tmp_path: Path
) -> None:
    part = student_part(seat)
    assert part.shown == []
    drop(part, photo)
    seat.settled(lambda: len(part.shown) == 1)
    [one] = part.shown
    held = one.record.values()
    assert (held["what"], held["media_type"], one.is_here, one.is_unsent) == ("photo", "image/png", True, False)
    part.open(one.record)
    seat.settled(lambda: len(part.look.labels) == 1)
    seat.settled(lambda: not part.look.labels[0].pixmap().isNull())
    assert part.look.labels[0].pixmap().toImage().pixelColor(99, 99).name() == "#1f5f5b"
    part.look.back_button.click()
    assert part.look.labels == []
    part.save_to(one.record, str(tmp_path / "copy.png"))
    seat.settled((tmp_path / "copy.png").exists)
    assert (tmp_path / "copy.png").read_bytes() == photo.read_bytes()
    part._retire(one.record)
    seat.settled(lambda: part.shown == [])
    seat.window.undo()
    seat.settled(lambda: len(part.shown) == 1)
    seat.window.undo()  # the attaching itself
    seat.settled(lambda: part.shown == [])
    clear = photo.read_bytes()[:64]
    assert not [path for path in home.path.rglob("*") if path.is_file() and clear in path.read_bytes()]


def test_the_original_is_deleted_only_when_asked(seat: Seat, photo: Path) -> None:
    part = student_part(seat)
    part.add([photo])
    seat.settled(lambda: len(part.shown) == 1 and part.banner.isVisible())
    assert photo.exists()
    part.banner._action.click()
    assert not photo.exists()


def test_what_cannot_be_taken_is_said_and_the_rest_is_taken(seat: Seat, photo: Path, tmp_path: Path) -> None:
    part = student_part(seat)
    nothing = tmp_path / "nothing.pdf"
    nothing.touch()
    drop(part, nothing)
    seat.settled(part.banner.isVisible)
    assert part.banner.accessibleName() == "“nothing.pdf” is empty."
    drop(part, nothing, photo)
    seat.settled(lambda: len(part.shown) == 1)


def test_a_pdf_for_a_partners_agreement(seat: Seat, tmp_path: Path) -> None:
    reader = seat.bridge.read()
    placement = reader.ids("placement")[0]
    pdf = seat.bridge.floors.papers.blank("job_shadow_permission", "en").pdf
    mou = tmp_path / "MOU 2026.pdf"
    mou.write_bytes(pdf)
    with_files = {one.values()["partner"] for one in reader.find("partner_document")}
    agreement = next(one for one in reader.find("agreement") if one.values()["partner"] not in with_files)
    shown = detail(seat, "partner", str(agreement.values()["partner"]))
    shown.go_to(AgreementsTab)
    tab = shown.tab_of(AgreementsTab)
    assert tab is not None
    tab.files.add([mou])
    seat.settled(lambda: len(tab.files.shown) == 1)
    [one] = tab.files.shown
    assert one.record.KIND == "partner_document"
    tab.files._change(one.record, {"agreement": agreement.id, "what": "agreement"})
    seat.settled(lambda: bool(tab.files.shown and tab.files.shown[0].about))
    tab.files.open(one.record)
    seat.settled(lambda: len(tab.files.look.labels) == 2)
    assert reader.get("placement", placement) is not None


def test_the_corner_counts_scans(seat: Seat) -> None:
    corner = Corner()
    seat.qtbot.addWidget(corner)
    corner.show_line(
        LineStanding(enrolled=True, files_waiting=2, last_met="2026-11-23T17:00:00+00:00"), seat.bridge.today
    )
    assert "2 scans waiting" in corner.mark.text()
    corner.show_line(LineStanding(enrolled=True, files_waiting=1), seat.bridge.today)
    assert "1 scan waiting" in corner.mark.text()
