"""A button with a menu of things a list can be filtered by, each with how many records that would be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton
from typing_extensions import override

from wbl_desktop.ui.listing import Filter, Option
from wbl_desktop.ui.parts import restyle

if TYPE_CHECKING:  # the first list is painted before records are loaded
    from wbl_desktop.application.ports import Reader
    from wbl_desktop.ui.bridge import Bridge

Count = Callable[["Reader", Filter], Sequence[Option]]

_AROUND_WORDS = 13  # points above and below them, the border's too


class MenuButton(QToolButton):
    """A button whose press opens its menu; Enter and the arrow down press it too."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "button")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.drop = QMenu(self)
        self.setMenu(self.drop)

    @override
    def sizeHint(self) -> QSize:
        # As tall as the buttons beside it, whatever font the arrow in its words is taken from.
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + _AROUND_WORDS)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.showMenu()
            return
        super().keyPressEvent(event)


class FilterButton(MenuButton):
    """Options to tick, read off the GUI thread: as they were when the menu opens, and as they are a moment later."""

    changed = Signal()

    def __init__(self, spec: Filter, count: Count) -> None:
        super().__init__()
        self.spec = spec
        self.chosen: list[str] = []
        self.more: list[QMenu] = []  # what else the menu offers
        self._bridge: Bridge | None = None
        self._count = count
        self._options: Sequence[Option] = ()
        self._words: dict[str, str] = {}
        self.drop.aboutToShow.connect(self._show)
        self.drop.triggered.connect(self._ticked)
        self._say()

    def open(self, bridge: Bridge) -> None:
        """The floors below are there: learn what there is to choose from."""
        self._bridge = bridge
        bridge.worker.read(self, lambda: self.spec.options(bridge.read()), self._first)

    def _first(self, options: Sequence[Option]) -> None:
        if not self._options:
            self._options = options

    @Slot()
    def _show(self) -> None:
        self._fill()
        bridge = self._bridge
        if bridge is not None:
            bridge.worker.read(self, lambda: self._count(bridge.read(), self.spec), self._counted)

    def _counted(self, options: Sequence[Option]) -> None:
        if options != self._options:
            self._options = options
            self._fill()

    def _fill(self) -> None:
        for action in self.drop.actions():
            self.drop.removeAction(action)
        for option in self._options:
            action = QAction(self._said(option), self.drop)
            action.setCheckable(True)
            action.setChecked(option.value in self.chosen)
            action.setData(option.value)
            self._words[option.value] = option.words
            self.drop.addAction(action)
        if self.chosen:
            self.drop.addSeparator()
            self.drop.addAction(self.tr("Show all")).setData(None)
        for menu in self.more:
            self.drop.addMenu(menu)

    def _said(self, option: Option) -> str:
        """The count stands at the right, where a menu shows its keys."""
        return option.words.replace("&", "&&") + ("" if option.count is None else f"\t{option.count:,}")

    def take_up(self, chosen: Sequence[str], words: Mapping[str, str]) -> None:
        """What was chosen in an earlier sitting, or in a view that was kept."""
        self._words.update(words)
        self.chosen = list(chosen)
        self._say()

    @Slot(QAction)
    def _ticked(self, action: QAction) -> None:
        if action not in self.drop.actions():
            return  # of a menu within the menu
        value = action.data()
        if value is None:
            self.chosen.clear()
        elif value in self.chosen:
            self.chosen.remove(value)
        else:
            self.chosen.append(value)
        self._say()
        self.changed.emit()

    def clear(self) -> None:
        """Show all again."""
        self.chosen.clear()
        self._say()

    def _say(self) -> None:
        words = self.spec.words
        if self.chosen:
            first = self._words.get(self.chosen[0], self.chosen[0])
            words = first if len(self.chosen) == 1 else f"{first} +{len(self.chosen) - 1}"
        self.setText(f"{words} ▾".replace("&", "&&"))
        self.setAccessibleName(self.tr("Filter by {0}").format(self.spec.words))
        restyle(self, "on", "true" if self.chosen else "false")
