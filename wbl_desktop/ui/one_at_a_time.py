"""Takes turns between the window's banner and the one of the page in front: two would push the work down."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QStackedWidget

from wbl_desktop.ui.banners import Banner
from wbl_desktop.ui.record_page import Page


class OneAtATime(QObject):
    """Of the window's banner and that of the page in front, shows the one with the graver sentence, then the other."""

    def __init__(self, banner: Banner, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._banner = banner
        self._stack = stack
        self._of_page: Banner | None = None
        self._newest = banner
        banner.told.connect(self._told)
        banner.moved.connect(self._choose)
        stack.currentChanged.connect(self._turn)
        self._turn()

    @Slot()
    def _turn(self) -> None:
        if self._of_page is not None:
            self._of_page.told.disconnect(self._told_on_page)
            self._of_page.moved.disconnect(self._choose)
            self._of_page.wait(is_waiting=False)
        page = self._stack.currentWidget()
        self._of_page = page.own_banner() if isinstance(page, Page) else None
        if self._of_page is not None:
            self._of_page.told.connect(self._told_on_page)
            self._of_page.moved.connect(self._choose)
        self._choose()

    @Slot()
    def _told(self) -> None:
        self._newest = self._banner

    @Slot()
    def _told_on_page(self) -> None:
        self._newest = self._of_page or self._banner

    @Slot()
    def _choose(self) -> None:
        both = [self._banner] if self._of_page is None else [self._banner, self._of_page]
        turns = [(turn, one is not self._newest, at) for at, one in enumerate(both) if (turn := one.turn) is not None]
        front = both[min(turns)[2]] if turns else self._banner
        for one in both:
            one.wait(is_waiting=one is not front)
        front.say_behind(max(0, sum(one.count for one in both) - 1))
