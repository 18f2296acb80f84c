"""The preview: everything there is to tell is told, a file is not a printed form, and disputes show in the list."""

import json
import os
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops
from PySide6.QtPrintSupport import QPrinter
from sqlalchemy import insert

from tests.ui.conftest import Seat
from wbl_desktop.application.paper_facts import PaperFacts
from wbl_desktop.application.paper_ports import Paper
from wbl_desktop.application.ports import Notice
from wbl_desktop.application.window_ports import Standing
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.forms.codes import code_from_bytes
from wbl_desktop.forms.preview import picture
from wbl_desktop.forms.render import render
from wbl_desktop.storage.schema import CONFLICT
from wbl_desktop.storage.store import SqlStore
from wbl_desktop.ui.pages.forms import paper_rows
from wbl_desktop.ui.paper import PaperPage
from wbl_desktop.ui.printing import CupsJob, DrawnJob, job_for, prepared


def _shown(seat: Seat) -> PaperPage:
    """A placement's filled form on the screen."""
    page = seat.filled_form("en")
    assert page.paper is not None
    assert page.paper.printed_forms
    return page


def _printed_on(seat: Seat, page: PaperPage) -> set[object]:
    assert page.paper is not None
    return {
        one.values()["printed_on"] for one in seat.bridge.read().rows("printed_form", page.paper.printed_forms).values()
    }


def test_print_to_file_gives_the_preview_and_marks_nothing(seat: Seat, tmp_path: Path) -> None:
    page = _shown(seat)
    assert page.paper is not None
    printer = prepared(page.paper.pages)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setResolution(150)  # a printer's own 600 dots an inch take four times as long
    job = job_for(printer, page.paper.pages, tuple(range(page.paper.pages)))
    assert isinstance(job, DrawnJob)
    page.send(page.paper, job)
    assert not page.print.isEnabled(), "a second press would print it twice"
    seat.settled(page.print.isEnabled)
    assert _printed_on(seat, page) == {None}
    assert "Nothing was noted as printed" in page.banner.accessibleName()
    made = (tmp_path / "out.pdf").read_bytes()
    document = pypdfium2.PdfDocument(made)
    assert len(document) == page.paper.pages
    assert [round(side) for side in document[0].get_size()] == [612, 792]
    document.close()
    coarse = ImageChops.difference(_coarse(page.paper.pdf), _coarse(made))
    assert max(coarse.tobytes()) < 60, "the file shows what the screen shows"


def test_a_saved_form_is_its_owners_and_a_failed_one_changes_nothing(seat: Seat, tmp_path: Path) -> None:
    page = _shown(seat)
    assert page.paper is not None
    place = tmp_path / "form.pdf"
    place.write_bytes(b"an older one")
    place.chmod(0o644)
    page.save_to(str(place / "no folder" / "form.pdf"))
    seat.settled(lambda: not page.banner.isHidden() and "cannot be written" in page.banner.accessibleName())
    assert page.banner.property("standing") == Standing.STOPS.value
    assert place.read_bytes() == b"an older one"
    page.save_to(str(place))
    seat.settled(lambda: "It names a student" in page.banner.accessibleName())
    assert place.read_bytes() == page.paper.pdf
    if os.name != "nt":
        assert place.stat().st_mode & 0o777 == 0o600
    assert _printed_on(seat, page) == {None}


def _coarse(pdf: bytes) -> Image.Image:
    """The first page in squares of 2 mm: edges fall between pixels differently, words do not."""
    shown = picture(pdf, 0, 100)
    whole = Image.frombuffer("L", (shown.width, shown.height), shown.pixels, "raw", "L", shown.stride, 1)
    return whole.reduce(8)


def test_what_a_printer_takes_is_printed_and_what_it_refuses_is_not(seat: Seat) -> None:
    page = _shown(seat)
    assert page.paper is not None
    page.send(page.paper, CupsJob(command=("false",), pages=tuple(range(page.paper.pages))))
    seat.settled(page.print.isEnabled)
    assert "Nothing was noted as printed" in page.banner.accessibleName()
    page.send(page.paper, CupsJob(command=("/nowhere/lp",), pages=tuple(range(page.paper.pages))))
    seat.settled(page.print.isEnabled)
    assert page.banner.property("standing") == Standing.STOPS.value
    assert _printed_on(seat, page) == {None}
    page.send(page.paper, CupsJob(command=("cat",), pages=tuple(range(page.paper.pages))))
    seat.settled(lambda: "Noted as printed" in page.banner.accessibleName())
    assert _printed_on(seat, page) != {None}


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)  # Qt says it too when a file cannot be opened
def test_a_print_that_is_stopped_on_the_way_is_no_print(tmp_path: Path, seat: Seat) -> None:
    printer = prepared(2)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    pdf = render("job_shadow_permission", "en", PaperFacts(), code_from_bytes(b"12345"), date(2026, 11, 20))
    paper = Paper(pdf=pdf, title="Form", pages=2)
    job = DrawnJob(printer=printer, pages=(0, 1))
    assert job.run(paper, seat.bridge.floors.papers, lambda _done, _all: None, lambda: True) is False
    nowhere = prepared(2)
    nowhere.setOutputFileName(str(tmp_path / "no" / "such" / "out.pdf"))
    broken = DrawnJob(printer=nowhere, pages=(0, 1))
    with pytest.raises(Trouble) as caught:
        broken.run(paper, seat.bridge.floors.papers, lambda _done, _all: None, lambda: False)
    assert caught.value.code == "printer_failed"


def test_everything_there_is_to_tell_is_told(seat: Seat) -> None:
    page = seat.window.paper
    pdf = render("job_shadow_permission", "en", PaperFacts(), code_from_bytes(b"12345"), date(2026, 11, 20))
    notices = (
        Notice(code="language_not_offered", facts={"form": "x", "language": "Hmong"}),
        Notice(code="blanks_to_fill", facts={"form": "x", "fields": "y", "blanks": "the first day, who insures"}),
        Notice(code="no_guardian_may_sign"),
    )
    seat.window.previewing.show("Form", lambda _language: Paper(pdf=pdf, title="Form", pages=2, notices=notices))
    seat.settled(lambda: page.paper is not None)
    said = page.banner.accessibleName()
    assert "Hmong" in said
    assert "blank for a pen: the first day, who insures." in said
    assert "allowed to sign" in said


def test_a_disputed_fact_shows_in_the_list_of_papers(seat: Seat) -> None:
    reader = seat.bridge.read()
    ids = [one.id for one in reader.find("requirement", {"returned_on": None}) if one.values()["form"]]
    before = paper_rows(reader, ids, seat.bridge)
    assert not any("disputed" in row["state"].text for row in before.values())
    chosen = reader.get("requirement", ids[0])
    assert chosen is not None
    placement = str(chosen.values()["placement"])
    entries = [{"value": day, "staff": "s", "device": "d", "at": ""} for day in ("2026-12-03", "2026-12-04")]
    row = {"id": "c1", "feed": "site", "kind": "placement", "record": placement, "field": "starts_on", "seq": 1}
    store = seat.bridge.floors.desk._store
    assert isinstance(store, SqlStore)

    def write() -> None:
        with store.transaction() as connection:
            connection.execute(insert(CONFLICT).values(**row, entries=json.dumps(entries)))

    store.in_lane(write)
    state = paper_rows(seat.bridge.read(), ids, seat.bridge)[ids[0]]["state"]
    assert state.standing is Standing.STOPS
    assert state.text.startswith("disputed · ")
    assert state.tip.endswith(": From")
