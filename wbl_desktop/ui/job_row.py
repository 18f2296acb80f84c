"""The line at the foot of the window for long work that changes records: how far it is, and Cancel."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from wbl_desktop.ui.bridge import Job
from wbl_desktop.ui.parts import button, column, row, rule, say

_MOMENT = 150  # milliseconds: of what is over before, nothing is shown


class JobRow(QWidget):
    """One job's line; it goes when the job is over."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job
        self._words = say("body", job.words)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(job.words)
        self.bar.setRange(0, 0)
        self.cancel = button(self.tr("Cancel"), self.stop)
        self.cancel.setAccessibleName(self.tr("Cancel: {0}").format(job.words))
        line = row(self._words, self.bar, self.cancel, spacing=12, margins=(24, 6, 12, 6))
        self.setLayout(column(rule(), line, spacing=0))
        self.hide()
        QTimer.singleShot(_MOMENT, self, self.show)
        job.moved.connect(self._moved)
        job.over.connect(self.deleteLater)

    @Slot()
    def stop(self) -> None:
        """Stop it; what was too late to stop is told as done."""
        self._words.setText(self.tr("Stopping…"))
        self.cancel.setEnabled(False)
        self._job.stop()

    @Slot(int, int)
    def _moved(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
