"""Carrying the exchange by USB stick: write, read, what happened and what still waits."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from wbl_desktop.application.stick_ports import BundleReport, OnTheWay, Progress, StickFiles, Stop, files_said
from wbl_desktop.application.window_ports import LineStanding, Standing
from wbl_desktop.domain.failures import Failure
from wbl_desktop.ui import phrases
from wbl_desktop.ui.attachments import size_words
from wbl_desktop.ui.banners import Banner
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.parts import StateMark, button, clear, row, say, tab_before
from wbl_desktop.ui.told import told, told_failure

Work = Callable[[Progress, Stop], BundleReport]
Then = Callable[[BundleReport], None]
_MB = 1000 * 1000
_REMOVABLE = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


def stick_folder() -> str:
    """Where a stick is plugged in, as far as the system tells; else where documents are."""
    for volume in QStorageInfo.mountedVolumes():
        path = volume.rootPath()
        if volume.isReady() and not volume.isReadOnly() and path.startswith(_REMOVABLE):
            return path
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


class CarryPane(QWidget):
    """The part of Settings for laptops whose line is down, or that have none."""

    changed = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.banner = Banner()  # here, where the person looks: the page's own may be scrolled away
        self._line: LineStanding | None = None
        self._past = QVBoxLayout()
        self.writing = button(self.tr("&Write to a USB stick…"), self.write)
        self.reading = button(self.tr("Rea&d from a USB stick…"), self.read)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("How far the bundle is"))
        self.bar.hide()
        self.cancel = button(self.tr("Cancel"), self.stop)
        self.cancel.hide()
        self._is_stopped = False
        self._asking = self._ask_row()
        self._giving = self._give_row()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(say("label", self.tr("Without a line: carry by USB stick")))
        self._help = say("muted", "", wrap=True)
        layout.addWidget(self._help)
        layout.addWidget(self.banner)
        layout.addLayout(self._past)
        layout.addWidget(self._asking)
        layout.addWidget(self._giving)
        layout.addLayout(row(self.writing, self.reading, self.cancel, None))
        layout.addWidget(self.bar)

    def _give_row(self) -> QWidget:
        self.most = QComboBox()
        self.most.addItem(self.tr("as many as fit"), None)
        self.most.addItem(self.tr("up to 100 MB"), 100 * _MB)
        self.most.addItem(self.tr("up to 500 MB"), 500 * _MB)
        self.most.addItem(self.tr("up to 1 GB"), 1000 * _MB)
        self.most.addItem(self.tr("up to 2 GB"), 2000 * _MB)
        self.most.addItem(self.tr("none, records only"), 0)
        self.most.setAccessibleName(self.tr("Scans and files on the stick"))
        label = say("label", self.tr("Scans and files on the stick"))
        label.setBuddy(self.most)
        giving = QWidget()
        held = QVBoxLayout(giving)
        held.setContentsMargins(0, 0, 0, 0)
        held.addLayout(row(label, self.most, None))
        return giving

    def _ask_row(self) -> QWidget:
        self.invitation = QLineEdit()
        self.invitation.setPlaceholderText(self.tr("the file your IT staff gave you"))
        self.code = QLineEdit()
        self.code.setPlaceholderText(self.tr("one-time code"))
        self.code.returnPressed.connect(self.ask)
        asking = QWidget()
        grid = QGridLayout(asking)
        grid.setContentsMargins(0, 0, 0, 0)
        for at, (words, widget) in enumerate(
            ((self.tr("Invitation"), self.invitation), (self.tr("Code of the invitation"), self.code))
        ):
            label = say("label", words)
            label.setBuddy(widget)
            widget.setAccessibleName(words)
            grid.addWidget(label, at, 0)
            grid.addWidget(widget, at, 1)
        choose = button(self.tr("Choose the invitation…"), self.choose)
        grid.addWidget(choose, 0, 2)
        tab_before(self.code, [choose])
        grid.addLayout(row(button(self.tr("Write the request to join…"), self.ask), None), 2, 1)
        return asking

    def show_line(self, line: LineStanding) -> None:
        """Show how things stand; what was written last is read behind."""
        self._line = line
        self._help.setText(
            self.tr(
                "Write what waits to a stick, let your IT staff read it at the district, and read the answer here."
                " The file is sealed to the district: nobody who finds the stick can read it. It does no harm to"
                " read an answer twice, or to use the line in between."
            )
            if line.enrolled
            else self.tr(
                "To join without a line: your IT staff give you an invitation on a stick, and tell you a code another"
                " way. Write the request to join, let them read it, and read their answer here."
            )
        )
        self._asking.setVisible(not line.enrolled)
        self.writing.setVisible(line.enrolled)
        self._giving.setVisible(line.enrolled)
        stick = self._bridge.floors.stick
        self._bridge.worker.read(self, lambda: (stick.last(), stick.waiting()), self._show_past)

    def _show_past(self, known: tuple[OnTheWay | None, StickFiles]) -> None:
        last, files = known
        clear(self._past)
        if self._line is None:
            return
        if last is not None:
            self._show_last(last)
        if last is not None and self._line.waiting:
            waits = self.tr(
                "{0} change(s) is (are) on this laptop only, until an answer says otherwise.", "", self._line.waiting
            )
            self._past.addWidget(say("muted", waits.format(f"{self._line.waiting:,}"), wrap=True))
        if files.to_send:
            waits = self.tr("Scans and files that only this laptop has: {0} ({1}).")
            words = waits.format(f"{files.to_send:,}", size_words(files.size))
            self._past.addWidget(say("muted", words, wrap=True))
        if files.to_fetch:
            waits = self.tr("Scans and files that have not come here yet: {0}.")
            self._past.addWidget(say("muted", waits.format(f"{files.to_fetch:,}"), wrap=True))

    def _show_last(self, last: OnTheWay) -> None:
        today = self._bridge.today
        when = phrases.near_moment(last.at, today)
        if last.files:
            words = self.tr("{0}: written {1}, with {2} change(s); scans and files: {3}", "", last.entries)
        else:
            words = self.tr("{0}: written {1}, with {2} change(s)", "", last.entries)
        words = words.format(last.name, when, f"{last.entries:,}", f"{last.files:,}")
        if last.answered_at:
            mark, state = Standing.DONE, self.tr("Answer read {0}").format(phrases.near_moment(last.answered_at, today))
        else:
            mark, state = Standing.NEEDS, self.tr("Its answer has not been read yet")
        self._past.addLayout(row(StateMark(mark, state), None))
        self._past.addWidget(say("muted", words, wrap=True))

    @Slot()
    def write(self) -> None:
        """Write what waits."""
        name = self._bridge.floors.stick.name()
        path = self._save_as(self.tr("Write to a USB stick"), name)
        if path:
            stick, most = self._bridge.floors.stick, self.most.currentData()
            self._begin(lambda progress, stop: stick.write(path, progress, stop, most=most), self._written)

    @Slot()
    def stop(self) -> None:
        """No more contents: the records are on their way already, and what was carried until now stays."""
        self._is_stopped = True
        self.cancel.setEnabled(False)

    @Slot()
    def read(self) -> None:
        """Read an answer."""
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Read from a USB stick"), stick_folder(), self.tr("Bundles (*.wblsync)")
        )
        if path:
            stick = self._bridge.floors.stick
            self._begin(lambda progress, stop: stick.read(path, progress, stop), self._taken)

    @Slot()
    def choose(self) -> None:
        """Find the invitation."""
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose the invitation"), stick_folder(), self.tr("Invitations (*.wblinvite)")
        )
        if path:
            self.invitation.setText(path)
            self.code.setFocus()

    @Slot()
    def ask(self) -> None:
        """Write the request to join."""
        invitation, code = self.invitation.text().strip(), self.code.text().strip()
        if not invitation or not code:
            (self.code if invitation else self.invitation).setFocus()
            return
        path = self._save_as(self.tr("Write the request to join"), self._bridge.floors.stick.name())
        if path:
            carrying = self._bridge.floors.stick
            self._begin(lambda _progress, _stop: carrying.ask_to_join(invitation, code, path), self._asked)

    def _save_as(self, title: str, name: str) -> str:
        where = str(Path(stick_folder()) / name)
        path, _ = QFileDialog.getSaveFileName(self, title, where, self.tr("Bundles (*.wblsync)"))
        return path

    def _begin(self, work: Work, then: Then) -> None:
        had_focus = self.focusWidget()
        self._is_stopped = False
        self._hold(at_work=True)
        self.cancel.setFocus()

        def let_go() -> None:
            self._hold(at_work=False)
            if had_focus is not None:
                had_focus.setFocus()  # what is switched off loses the keyboard

        def arrived(report: BundleReport) -> None:
            let_go()
            then(report)
            self.changed.emit()

        def failed(failure: Failure) -> None:
            let_go()
            self.banner.tell(told_failure(failure), standing=Standing.STOPS)
            self.changed.emit()

        def worked(progress: Progress, stop: Stop) -> BundleReport:
            return work(progress, lambda: self._is_stopped or stop())

        self._bridge.worker.long(self, worked, arrived, failed, self._advanced)

    def _hold(self, *, at_work: bool) -> None:
        for one in (self.writing, self.reading, self._asking, self._giving):
            one.setEnabled(not at_work)
        self.cancel.setEnabled(at_work)
        self.cancel.setVisible(at_work)
        self.bar.setRange(0, 0)
        self.bar.setVisible(at_work)

    def _advanced(self, done: int, of: int) -> None:
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def _written(self, report: BundleReport) -> None:
        words = self.tr(
            "Written: {0}. It holds {1} change(s). Let your IT staff read it, then read the answer here.",
            "",
            report.sent,
        )
        files = report.attachments
        said = [words.format(Path(report.file).name, f"{report.sent:,}")]
        if files.sent or files.left:
            words = self.tr("Scans and files in it: {0} ({1}).")
            said.append(words.format(f"{files.sent:,}", size_words(files.size)))
        if files.left:
            said.append(self.tr("Waiting for the next stick: {0}.").format(f"{files.left:,}"))
        self._say(" ".join(said), Standing.DONE)
        self.reading.setFocus()

    def _asked(self, report: BundleReport) -> None:
        self.code.clear()
        words = self.tr("Written: {0}. Let your IT staff read it, then read their answer here.")
        self._say(words.format(Path(report.file).name), Standing.DONE)
        self.reading.setFocus()

    def _taken(self, report: BundleReport) -> None:
        if report.joined:
            self._say(self.tr("Joined. Now write what is here to the stick."), Standing.DONE)
            self.writing.setFocus()
            return
        files, standing = report.attachments, Standing.DONE
        if report.asks_again:
            said, standing = [told("bundle_asks_again", {})], Standing.NEEDS
            self.writing.setFocus()
        elif report.old:
            said = [self.tr("Nothing new in it: it was read before, or this laptop has gone on since.")]
            standing = Standing.NONE
        else:
            sent = self.tr("Read: {0} change(s) is (are) at the district now.", "", report.sent)
            came = self.tr("{0} record(s) came from it.", "", report.received)
            said = [sent.format(f"{report.sent:,}"), came.format(f"{report.received:,}")]
        if files.sent or files.received:
            words = self.tr("Scans and files: {0} are at the district now, {1} came from it.")
            said.append(words.format(f"{files.sent:,}", f"{files.received:,}"))
        if files.left:
            said.append(self.tr("Waiting for the next stick: {0}.").format(f"{files.left:,}"))
        if codes := files_said(files):
            said += [told(code, {}) for code in codes]
            standing = Standing.NEEDS
        self._say(" ".join(said), standing)

    def _say(self, words: str, standing: Standing = Standing.NONE) -> None:
        self.banner.tell(words, standing=standing, stays=True)
