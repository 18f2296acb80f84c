"""Lays the page of paper over the page in front when a form is asked for, and puts it away again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from wbl_desktop.ui.record_page import Page

if TYPE_CHECKING:  # the window is painted before what draws forms is loaded
    from wbl_desktop.application.paper_ports import Paper
    from wbl_desktop.application.window_ports import Floors
    from wbl_desktop.ui.bridge import Bridge
    from wbl_desktop.ui.paper import PaperPage


class Previewing(QObject):
    """Packets, single forms and blank ones, each shown before it is printed."""

    bring = Signal(object)  # the page that was in front before

    def __init__(self, parent: QObject, stack: QStackedWidget) -> None:
        super().__init__(parent)
        self._stack = stack
        self._bridge: Bridge | None = None
        self._page: PaperPage | None = None
        self._before: Page | None = None

    def open(self, bridge: Bridge) -> None:
        """The floors below are there."""
        self._bridge = bridge
        bridge.packet_asked.connect(self._show_packet)
        bridge.form_asked.connect(self._show_form)
        bridge.blank_asked.connect(self._show_blank)
        if self._page is not None:
            self._page.open(bridge)

    @property
    def page(self) -> PaperPage:
        """Where papers are looked at, made when the first one is."""
        if self._page is None:
            from wbl_desktop.ui.paper import PaperPage

            self._page = PaperPage()
            self._page.closed.connect(self._put_away)
            self._stack.addWidget(self._page)
            if self._bridge is not None:
                self._page.open(self._bridge)
        return self._page

    @Slot(str)
    def _show_packet(self, placement: str) -> None:
        papers = self._floors().papers
        self.show(self.tr("What is missing"), lambda language: papers.packet(placement, language=language))

    @Slot(str, str, str)
    def _show_form(self, form: str, placement: str, language: str) -> None:
        papers = self._floors().papers
        self.show(self.tr("Form"), lambda chosen: papers.form(form, placement, chosen or language or None))

    @Slot(str, str)
    def _show_blank(self, form: str, language: str) -> None:
        papers = self._floors().papers
        self.show(self.tr("Blank form"), lambda chosen: papers.blank(form, chosen or language))

    def _floors(self) -> Floors:
        assert self._bridge is not None, "papers are asked for once the window is open"
        return self._bridge.floors

    def show(self, title: str, make: Callable[[str | None], Paper]) -> None:
        """Lay a paper over the page in front."""
        front = self._stack.currentWidget()
        if isinstance(front, Page) and front is not self.page:
            self._before = front
        self._stack.setCurrentWidget(self.page)
        self.page.begin_with(title, make)

    @Slot()
    def _put_away(self) -> None:
        if self._before is not None:
            self.bring.emit(self._before)
