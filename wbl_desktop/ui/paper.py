"""A finished paper on the screen, exactly as it will come out; printing and saving it."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from wbl_desktop.application.paper_ports import PageImage, Paper, PaperSheet
from wbl_desktop.application.ports import Outcome
from wbl_desktop.application.window_ports import Standing
from wbl_desktop.domain.failures import Failure
from wbl_desktop.ui import printing
from wbl_desktop.ui.banners import Banner
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.parts import Elided, Scroll, ThinBar, button, clear, column, restyle, row, say, sheet
from wbl_desktop.ui.phrases import form_words, language_name
from wbl_desktop.ui.record_page import Page
from wbl_desktop.ui.told import told, told_failure
from wbl_desktop.ui.worker import Task, Worker

_SCREEN_DOTS = 144
Job = printing.CupsJob | printing.DrawnJob
Make = Callable[[str | None], Paper]  # language, or None for the family's own


def _named(sheets: Sequence[PaperSheet], paper: Paper) -> str:
    """These forms by title, and by language where the paper holds one of them in two."""
    titles = Counter(sheet.title for sheet in paper.sheets)
    return ", ".join(
        form_words(sheet.title) + (f" ({language_name(sheet.language)})" if titles[sheet.title] > 1 else "")
        for sheet in sheets
    )


def image_of(page: PageImage) -> QImage:
    """A page's gray pixels as Qt's image, holding its own copy."""
    image = QImage(page.gray, page.width, page.height, page.width, QImage.Format.Format_Grayscale8)
    return image.copy()


def drawn_at(image: QImage, size: QSize) -> QImage:
    """A page that large, in the screen's own format; takes long enough to be felt: never on the GUI thread."""
    ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    own = QImage.Format.Format_ARGB32_Premultiplied if image.hasAlphaChannel() else QImage.Format.Format_RGB32
    return image.scaled(size, *ways).convertToFormat(own)


class PageLabel(QLabel):
    """One page as wide as there is room, never wider than it is sharp."""

    def __init__(self, image: QImage, words: str, worker: Worker) -> None:
        super().__init__()
        self._image = image
        self._worker = worker
        self._task: Task | None = None
        self._wanted = QSize()
        self.setAccessibleName(words)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setStyleSheet("background: white; border: 1px solid #B8B4AC;")

    def fit(self, width: int) -> None:
        """Make room for the page that wide; the page itself arrives when it is drawn."""
        ratio = self.devicePixelRatioF()
        size = QSize(width, round(width * self._image.height() / self._image.width()))
        self.setFixedSize(size + QSize(2, 2))
        wanted = size * ratio
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if self._task is not None:
            self._task.drop()
        image = self._image
        self._task = self._worker.read(self, lambda: drawn_at(image, wanted), partial(self._drawn, ratio))

    def _drawn(self, ratio: float, image: QImage) -> None:
        image.setDevicePixelRatio(ratio)
        self.setPixmap(QPixmap.fromImage(image))


class PaperPage(Page):
    """Preview equals paper; one button prints."""

    name = "paper"
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = self.tr("Paper")
        self.help_words = self.tr("This is exactly what the printer draws. Ctrl+P prints, Esc goes back.")
        self.paper: Paper | None = None
        self._on_paper: set[int] = set()  # its pages that a printer took, from 0
        self._make: Make | None = None
        self._title = Elided("title")
        self._note = say("muted", "")
        self.print = button(self.tr("Print…"), self.print_here, primary=True)
        self.save = button(self.tr("Save as PDF…"), self.save_as)
        self.done = button(self.tr("It is printed"), self.mark)
        self.done.setToolTip(self.tr("Note the forms as printed, for example after printing a saved file."))
        self.close_button = button(self.tr("Close"), self.closed.emit)
        self.bar = ThinBar()
        self.banner = Banner()
        self._ask = sheet_margins(QVBoxLayout())
        self._pages = QVBoxLayout()
        self._pages.setSpacing(16)
        self._pages.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._labels: list[PageLabel] = []
        head = row(
            self._title, self._note, self.print, self.save, self.done, self.close_button, margins=(20, 12, 20, 8)
        )
        head.setStretch(0, 1)
        inside = sheet(column(self._pages, None, margins=(24, 16, 24, 24)), role="bar")
        self._scroll = Scroll(inside)
        restyle(self._scroll, "role", "paper")
        layout = column(head, self.bar, row(self.banner, margins=(20, 0, 20, 8)), spacing=0)
        asked = QWidget()
        asked.setLayout(self._ask)
        layout.addWidget(asked)
        layout.addWidget(self._scroll, 1)
        self.setLayout(sheet_margins(layout))

    def begin_with(self, title: str, make: Make, language: str | None = None) -> None:
        """Make a paper on the worker and show it."""
        self._make = make
        self._title.say(title)
        self._start(language)

    def _start(self, language: str | None) -> None:
        bridge, make = self.bridge, self._make
        if bridge is None or make is None:
            return
        self.paper = None
        self._on_paper = set()
        self.banner.clear()
        clear(self._pages)
        clear(self._ask)
        self._labels = []
        self._allow(on=False)
        self.bar.begin()

        def work() -> tuple[Paper, list[QImage]]:
            paper = make(language)
            papers = bridge.floors.papers
            return paper, [image_of(papers.page(paper.pdf, at, _SCREEN_DOTS)) for at in range(paper.pages)]

        bridge.worker.write(self, work, partial(self._arrived, bridge), self._failed)

    def _allow(self, *, on: bool) -> None:
        for one in (self.print, self.save, self.done):
            one.setEnabled(on)

    def _arrived(self, bridge: Bridge, result: tuple[Paper, list[QImage]]) -> None:
        paper, images = result
        self.paper = paper
        self.bar.end()
        self._allow(on=True)
        self.done.setVisible(bool(paper.printed_forms))
        self._title.say(", ".join(form_words(title) for title in paper.title.split(", ")))
        self._note.setText(self.tr("%n page(s)", "", paper.pages))
        for at, image in enumerate(images):
            label = PageLabel(image, self.tr("Page {0} of {1}").format(at + 1, paper.pages), bridge.worker)
            self._labels.append(label)
            self._pages.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self._fit()
        if paper.notices:
            said = dict.fromkeys(told(notice.code, notice.facts) for notice in paper.notices)
            self.banner.tell("\n".join(said), standing=Standing.NEEDS, stays=True)
        self.print.setFocus()

    def _failed(self, failure: Failure) -> None:
        self.bar.end()
        if failure.code == "language_unknown":
            self._ask_language(str(failure.facts.get("choices", "")).split(", "))
            return
        self.banner.tell(told_failure(failure), standing=Standing.STOPS, stays=True)
        self.close_button.setFocus()

    def _ask_language(self, choices: list[str]) -> None:
        names = {"both": self.tr("Both languages")}
        buttons = [
            button(names.get(code) or language_name(code), partial(self._start, code)) for code in choices if code
        ]
        words = say(
            "body", self.tr("The family's language is not known. In which language should it be printed?"), wrap=True
        )
        self._ask.addLayout(column(words, row(*buttons, None), margins=(20, 8, 20, 12)))
        if buttons:
            buttons[0].setFocus()

    @override
    def print_here(self) -> None:
        bridge, paper = self.bridge, self.paper
        if bridge is None or paper is None:
            return
        job = printing.ask(self, paper.title, paper.pages)
        if job is None:
            return
        self.send(paper, job)

    def send(self, paper: Paper, job: Job) -> None:
        """Give the paper to the printer, or to the file, that was chosen."""
        bridge = self.bridge
        if bridge is None:
            return
        if not job.pages:
            self.banner.tell(
                self.tr("This paper has no such page. Nothing was printed or noted."), standing=Standing.NEEDS
            )
            return
        self.bar.begin()
        self._allow(on=False)  # a second press would print it twice
        bridge.worker.long(
            self,
            lambda progress, stop: job.run(paper, bridge.floors.papers, progress, stop),
            partial(self._printed, bridge, paper, job, self._on_paper),
            self._not_printed,
        )

    def _printed(self, bridge: Bridge, paper: Paper, job: Job, on_paper: set[int], accepted: bool) -> None:
        self.bar.end()
        self._allow(on=True)
        if accepted and job.makes_paper:
            on_paper.update(job.pages)  # fronts now, backs when the stack is turned: together they are a form
            self._note_printed(bridge, paper, paper.whole_in(on_paper))
        elif accepted:
            self.banner.tell(self.tr("Saved to a file. Nothing was noted as printed."), stays=True)
        else:
            self.banner.tell(
                self.tr("The printer did not take it. Nothing was noted as printed."), standing=Standing.NEEDS
            )

    def _not_printed(self, failure: Failure) -> None:
        self.bar.end()
        self._allow(on=True)
        self.banner.tell(told_failure(failure), standing=Standing.STOPS)

    @Slot()
    def mark(self) -> None:
        """Note the forms as printed."""
        bridge, paper = self.bridge, self.paper
        if bridge is not None and paper is not None:
            self._note_printed(bridge, paper, paper)

    def _note_printed(self, bridge: Bridge, paper: Paper, printed: Paper) -> None:
        """Note those forms of the paper that are wholly printed, and say which are not."""
        if not paper.sheets:
            return

        def noted(_outcome: Outcome | None) -> None:
            if printed.sheets == paper.sheets:
                self.banner.tell(self.tr("Noted as printed."), standing=Standing.DONE)
            else:
                self._tell_partly(paper, printed)

        bridge.worker.write(self, lambda: bridge.floors.papers.mark_printed(printed), noted)

    def _tell_partly(self, paper: Paper, printed: Paper) -> None:
        rest = [sheet for sheet in paper.sheets if sheet not in printed.sheets]
        said = [self.tr("Noted as printed: {0}.").format(_named(printed.sheets, paper))] if printed.sheets else []
        said.append(
            self.tr(
                "Not noted, because not all of the pages went to the printer: {0}. "
                "Print the other pages, or press “It is printed” once they are on paper."
            ).format(_named(rest, paper))
        )
        self.banner.tell("\n".join(said), standing=Standing.NEEDS, stays=True)

    @Slot()
    def save_as(self) -> None:
        """Save the PDF where the person says."""
        if self.paper is None:
            return
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), "form.pdf", self.tr("PDF (*.pdf)"))
        if name:
            self.save_to(name)

    def save_to(self, path: str) -> None:
        """Save the PDF there."""
        bridge, paper = self.bridge, self.paper
        if bridge is None or paper is None:
            return

        def saved(_nothing: object) -> None:
            self.banner.tell(
                self.tr("Saved. It names a student: keep it where only you can read it.")
                if paper.sheets
                else self.tr("Saved.")
            )

        bridge.worker.long(
            self, lambda _progress, _stop: bridge.floors.papers.save(paper, path), saved, self._not_saved
        )

    def _not_saved(self, failure: Failure) -> None:
        self.banner.tell(told_failure(failure), standing=Standing.STOPS)

    @override
    def own_banner(self) -> Banner:
        return self.banner

    @override
    def back(self) -> bool:
        self.closed.emit()
        return True

    @override
    def begin(self) -> None:
        self.print.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = min(816, max(280, self._scroll.viewport().width() - 56))
        for label in self._labels:
            label.fit(width)


def sheet_margins(layout: QVBoxLayout) -> QVBoxLayout:
    """No margins around a whole page."""
    layout.setContentsMargins(0, 0, 0, 0)
    return layout
