"""Where two records that may be one come from and go to: asked for by a list, Today or a new record."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from wbl_desktop.application.first_sight import Standing
from wbl_desktop.ui.banners import Banner
from wbl_desktop.ui.record_page import Page, RecordPage

if TYPE_CHECKING:  # the window is painted before what compares records is loaded
    from wbl_desktop.ui.bridge import Bridge
    from wbl_desktop.ui.merge import MergePage


class Merging(QObject):
    """Lays the page that compares two records over the page in front, and puts it away again."""

    bring = Signal(object)  # the page that was in front before
    go = Signal(str, str)  # kind and id of the record that stayed

    def __init__(self, parent: QObject, stack: QStackedWidget, banner: Banner, settings: QSettings) -> None:
        super().__init__(parent)
        self._stack = stack
        self._banner = banner
        self._settings = settings
        self._bridge: Bridge | None = None
        self._page: MergePage | None = None
        self._before: Page | None = None

    def open(self, bridge: Bridge) -> None:
        """The floors below are there."""
        self._bridge = bridge
        bridge.merge_asked.connect(self.compare)
        bridge.twin_noticed.connect(self._notice)

    def _the_page(self, bridge: Bridge) -> MergePage:
        """The page, made when the first two are compared."""
        if self._page is None:
            from wbl_desktop.ui.merge import MergePage

            self._page = MergePage()
            self._page.closed.connect(self._put_away)
            self._page.merged.connect(self._merged)
            self._page.told_apart.connect(self._tell_apart)
            self._stack.addWidget(self._page)
            self._page.open(bridge)
        return self._page

    @Slot(str, str, str)
    def compare(self, kind: str, one: str, other: str) -> None:
        """Show two records beside each other."""
        if self._bridge is None:
            return
        page, front = self._the_page(self._bridge), self._stack.currentWidget()
        if front is not page and isinstance(front, Page):
            self._before = front
        self._stack.setCurrentWidget(page)
        page.compare(kind, one, other)

    @Slot()
    def _put_away(self) -> None:
        if self._before is not None and self._stack.currentWidget() is self._page:
            self.bring.emit(self._before)

    @Slot(str, str)
    def _tell_apart(self, one: str, other: str) -> None:
        from wbl_desktop.ui.twins import Apart

        Apart(self._settings).add(one, other)

    @Slot(str, str)
    def _merged(self, kind: str, id_: str) -> None:
        self._put_away()
        if isinstance(self._before, RecordPage):
            self.go.emit(kind, id_)  # from Today a person goes on with the next pair

    @Slot(str, str, str)
    def _notice(self, kind: str, one: str, other: str) -> None:
        self._banner.tell(
            self.tr("This may be somebody who is already here."),
            standing=Standing.NEEDS,
            action=self.tr("Compare the two"),
            then=partial(self.compare, kind, one, other),
        )
