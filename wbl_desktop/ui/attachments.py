"""The scans and files of a record: added by button or by dropping them here, shown from memory, saved on request."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from wbl_desktop.application.attachment_ports import ColorImage, Preview
from wbl_desktop.application.attachments import AttachFile, FileFacts, attachments_of, document_kind
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.commands.retire import RetireRecord
from wbl_desktop.application.first_sight import Standing
from wbl_desktop.application.ports import Outcome, Reader
from wbl_desktop.domain.failures import Failure
from wbl_desktop.domain.fields import FieldType
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.banners import Banner
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.lookups import heading_of
from wbl_desktop.ui.paper import PageLabel
from wbl_desktop.ui.parts import Elided, Sheets, StateMark, ThinBar, button, clear, column, row, rule, say
from wbl_desktop.ui.phrases import as_day, choice_words
from wbl_desktop.ui.told import told_failure
from wbl_desktop.ui.worker import Task, Worker

translate = QCoreApplication.translate


def size_words(size: object) -> str:
    """A file's size as people say it."""
    count = int(str(size or 0))
    if count < 1024 * 1024:
        return translate("Attachments", "{0} KB").format(max(1, round(count / 1024)))
    return translate("Attachments", "{0} MB").format(f"{count / 1024 / 1024:.1f}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A document as a line shows it."""

    record: Record
    about: str
    by: str
    is_here: bool
    is_unsent: bool


def shown_of(bridge: Bridge, holder: str, id_: str) -> list[Shown]:
    """The documents of a record, with where their contents are."""
    reader, files = bridge.read(), bridge.floors.files
    found = attachments_of(reader, holder, id_)
    here = files.here([str(one.values()["content"]) for one in found])
    unsent = files.unsent() if found else set()
    return [
        Shown(
            record=one,
            about=_about(reader, one, holder),
            by=heading_of(reader, reader.get("staff", str(one.values()["staff"]))) if one.values()["staff"] else "",
            is_here=one.values()["content"] in here,
            is_unsent=one.id in unsent,
        )
        for one in found
    ]


def _about(reader: Reader, document: Record, holder: str) -> str:
    """What below the shown record it belongs to."""
    held = document.values()
    for kind in ("requirement", "placement", "agreement", "worksite"):
        if kind != holder and held.get(kind):
            record = reader.get(kind, str(held[kind]))
            if record is not None and kind == "requirement":
                return choice_words(str(record.values()["form"] or record.values()["needs"] or ""))
            if record is not None and kind == "agreement":
                return choice_words(str(record.values()["agreement_type"]))
            return heading_of(reader, record)
    return ""


def belongs_to(reader: Reader, holder: str, id_: str) -> list[tuple[str, Mapping[str, str]]]:
    """What below the record a document may belong to: words, and the fields that say so."""
    if document_kind(holder) == "document":
        if holder != "placement":
            return []
        found = reader.find("requirement", {"placement": id_})
        return [(choice_words(str(one.values()["needs"] or "")), {"requirement": one.id}) for one in found]
    agreements = reader.find("agreement", {"partner": id_}, order=("agreement_type",))
    worksites = reader.find("worksite", {"partner": id_}, order=("name",))
    return [
        *((choice_words(str(one.values()["agreement_type"])), {"agreement": one.id}) for one in agreements),
        *((one.heading(), {"worksite": one.id}) for one in worksites),
    ]


class AttachedPart(QWidget):
    """The files of one record, and one of them shown large."""

    def __init__(self, bridge: Bridge, holder: str) -> None:
        super().__init__()
        self._bridge = bridge
        self._holder = holder
        self._id = ""
        self.shown: list[Shown] = []
        self._task: Task | None = None
        self.setAcceptDrops(True)
        self.add_button = button(self.tr("Add a file…"), self.choose)
        self.add_button.setToolTip(self.tr("Scans, photos, PDF files; or drop them here."))
        self._hint = say("muted", "", wrap=True)
        self.bar = ThinBar()
        self.banner = Banner()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        front = QWidget()
        heading = say("head", self.tr("Scans and files"))
        front.setLayout(
            column(row(heading, None, self.add_button), self.banner, self._hint, self._list, self.bar, spacing=4)
        )
        self._front = front
        self.look = Look(bridge.worker)
        self.look.closed.connect(self._back)
        self._stack = Sheets()
        self._stack.add(front)
        self._stack.add(self.look)
        self.setLayout(column(self._stack))

    def show_record(self, record: Record) -> None:
        """Show the files of this record."""
        if record.id != self._id:
            self._back()
            self.banner.clear()
            self.shown = []
        self._id = record.id
        id_ = record.id
        self._task = self._bridge.worker.read(
            self, lambda: (id_, shown_of(self._bridge, self._holder, id_)), self._arrived, instead_of=self._task
        )

    def _arrived(self, found: tuple[str, list[Shown]]) -> None:
        id_, shown = found
        if id_ != self._id:
            return
        self.shown = shown
        waiting = sum(one.is_unsent for one in shown)
        words = self.tr("%n file(s) wait(s) for the district.", "", waiting) if waiting else ""
        if not shown:
            words = self.tr("Drop signed forms, photos or PDF files here. They are kept encrypted.")
        self._hint.setText(words)
        self._hint.setVisible(bool(words))
        clear(self._list)
        for one in shown:
            self._add_line(one)

    def _add_line(self, one: Shown) -> None:
        held = one.record.values()
        name = Elided("body", str(held["file_name"]))
        open_ = button(self.tr("Show"), partial(self.open, one.record), link=True)
        open_.setAccessibleName(self.tr("Show {0}").format(held["file_name"]))
        open_.setEnabled(one.is_here)
        more = button("⋯", link=True)
        more.setAccessibleName(self.tr("What to do with {0}").format(held["file_name"]))
        more.setToolTip(more.accessibleName())
        more.clicked.connect(lambda _checked=False, where=more, what=one: self._menu(where, what))
        head = row(name, self._state(one), open_, more, margins=(0, 6, 0, 0))
        head.setStretch(0, 1)
        self._list.addLayout(head)
        day = as_day(held["taken_on"])
        parts = (
            choice_words(str(held["what"])),
            one.about,
            phrases.near_day(day, self._bridge.today) if day else "",
            size_words(held["size"]),
            one.by,
        )
        self._list.addWidget(Elided("muted", " · ".join(part for part in parts if part)))
        self._list.addSpacing(6)
        self._list.addWidget(rule())

    def _state(self, one: Shown) -> StateMark:
        if not one.is_here:
            mark = StateMark(Standing.UNDER_WAY, self.tr("not here yet"))
            mark.setToolTip(self.tr("It comes with one of the next exchanges with the district."))
            return mark
        if one.is_unsent:
            mark = StateMark(Standing.NONE, self.tr("waiting"))
            mark.setToolTip(self.tr("It is safe here and goes to the district after the records."))
            return mark
        return StateMark(Standing.DONE, self.tr("kept"))

    def _menu(self, where: QPushButton, one: Shown) -> None:
        menu = QMenu(where)
        if one.is_here:
            menu.addAction(self.tr("Show"), partial(self.open, one.record))
            menu.addAction(self.tr("Save a copy…"), partial(self.save, one.record))
        kinds = menu.addMenu(self.tr("It is"))
        spec = next(spec for spec in one.record.specs() if spec.name == "what" and spec.type is FieldType.CHOICE)
        for choice in spec.choices:
            kinds.addAction(choice_words(choice), partial(self._change, one.record, {"what": choice}))
        options = belongs_to(self._bridge.read(), self._holder, self._id)
        if options:
            parents = menu.addMenu(self.tr("It belongs to"))
            for words, changes in options:
                parents.addAction(words, partial(self._change, one.record, changes))
        menu.addAction(self.tr("Retire"), partial(self._retire, one.record))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where.mapToGlobal(QPoint(0, where.height())))

    def _change(self, document: Record, values: Mapping[str, str]) -> None:
        self._bridge.run(EditRecord(kind=document.KIND, id=document.id, values=values))

    def _retire(self, document: Record) -> None:
        self._bridge.run(RetireRecord(kind=document.KIND, id=document.id))

    @Slot()
    def choose(self) -> None:
        """Choose files in the system's dialog."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add files"))
        self.add([Path(name) for name in names])

    def add(self, paths: Sequence[Path]) -> None:
        """Take files in, one after the other."""
        if not paths or not self._id:
            return
        first, *rest = paths
        holder, id_ = self._holder, self._id
        self.bar.begin()

        def taken(facts: FileFacts) -> None:
            def kept(_outcome: Outcome) -> None:
                self._kept(first)
                self.add(rest)

            self._bridge.run(AttachFile(holder=holder, id=id_, facts=facts), kept, not_taken, self)

        def not_taken(failure: Failure) -> None:
            self.bar.end()
            self.banner.tell(told_failure(failure), standing=Standing.STOPS)
            self.add(rest)

        work = self._bridge.floors.files.take_in
        self._bridge.worker.long(self, lambda _progress, stop: work(str(first), stop), taken, not_taken)

    def _kept(self, original: Path) -> None:
        self.bar.end()
        self.banner.tell(
            self.tr("Kept, encrypted. The original still lies where it was: {0}").format(original.name),
            action=self.tr("Delete the original"),
            then=partial(self._delete, original),
            stays=True,
        )

    def _delete(self, original: Path) -> None:
        try:
            original.unlink()
        except OSError:
            self.banner.tell(self.tr("The original could not be deleted."), standing=Standing.NEEDS)
            return
        self.banner.tell(self.tr("The original is deleted."), standing=Standing.DONE)

    def open(self, document: Record) -> None:
        """Show a document here, from memory."""
        files = self._bridge.floors.files
        self.bar.begin()
        self._bridge.worker.read(
            self, lambda: images_of(files.preview(document)), partial(self._opened, document), self._not_opened
        )

    def _opened(self, document: Record, drawn: tuple[list[QImage], int]) -> None:
        self.bar.end()
        images, more = drawn
        self.look.show_images(document.heading(), images, more)
        self._stack.show_only(self.look)
        self.look.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_opened(self, failure: Failure) -> None:
        self.bar.end()
        self.banner.tell(told_failure(failure), standing=Standing.NEEDS)

    def save(self, document: Record) -> None:
        """Save a clear copy where the person says."""
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), str(document.values()["file_name"]))
        if name:
            self.save_to(document, name)

    def save_to(self, document: Record, path: str) -> None:
        """Save a clear copy there."""

        def done(_nothing: None) -> None:
            self.banner.tell(self.tr("Saved in clear. Keep it where only you can read it."))

        self._bridge.worker.long(
            self,
            lambda _progress, _stop: self._bridge.floors.files.save(document, path),
            done,
            self._not_opened,
        )

    @Slot()
    def _back(self) -> None:
        self._stack.show_only(self._front)
        self.look.forget()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files_in(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = _files_in(event)
        if paths:
            event.acceptProposedAction()
            self.add(paths)


def _files_in(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def images_of(preview: Preview) -> tuple[list[QImage], int]:
    """A preview as Qt's images, and how many pages are not among them; runs on the worker."""
    if preview.picture:
        picture = QImage.fromData(preview.picture)
        return ([] if picture.isNull() else [picture]), 0
    return [_image(one) for one in preview.pages], preview.more_pages


def _image(page: ColorImage) -> QImage:
    return QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB888).copy()


class Look(QWidget):
    """One document's pages, as wide as there is room."""

    closed = Signal()

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self._worker = worker
        self.title = Elided("head")
        self.back_button = button(self.tr("Back to the files"), self.closed.emit)
        self._note = say("muted", "", wrap=True)
        self._pages = QVBoxLayout()
        self._pages.setSpacing(12)
        self.labels: list[PageLabel] = []
        self._images: list[QImage] = []
        head = row(self.title, self.back_button)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._note, self._pages, None))

    def show_images(self, title: str, images: Sequence[QImage], more: int) -> None:
        """Show these pages."""
        self.forget()
        self.title.say(title)
        self._images = list(images)
        words = self.tr("%n more page(s): save a copy to read them.", "", more) if more else ""
        if not images:
            words = self.tr("This kind of file cannot be shown here. Save a copy, and open it with its own program.")
        self._note.setText(words)
        self._note.setVisible(bool(words))
        for number, image in enumerate(images, 1):
            label = PageLabel(image, self.tr("Page {0} of {1}").format(number, len(images) + more), self._worker)
            self.labels.append(label)
            self._pages.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self._fit()

    def forget(self) -> None:
        """Let go of what was shown."""
        with suppress(RuntimeError):  # the window may be closing
            clear(self._pages)
        self.labels, self._images = [], []

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for label, image in zip(self.labels, self._images, strict=True):
            label.fit(max(200, min(self.width() - 2, image.width())))
