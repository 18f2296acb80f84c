"""Views of a list that were kept by name: what was filtered and searched for, one press away, with how many that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from wbl_desktop.ui.filter_button import MenuButton
from wbl_desktop.ui.listing import Asked, ListSpec, asked_ids
from wbl_desktop.ui.parts import button, restyle, row, say

if TYPE_CHECKING:  # the first list is painted before records are loaded
    from wbl_desktop.application.ports import Reader
    from wbl_desktop.ui.bridge import Bridge


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A view by its name, and how many records it shows now."""

    name: str
    asked: Asked
    count: int


def _asked(held: Mapping[str, Any]) -> Asked:
    chosen = {str(name): [str(one) for one in values] for name, values in dict(held.get("chosen") or {}).items()}
    return Asked(search=str(held.get("search") or ""), chosen=chosen, retired=bool(held.get("retired")))


def _held(asked: Asked) -> dict[str, object]:
    chosen = {name: list(values) for name, values in asked.chosen.items() if values}
    return {"search": asked.search, "chosen": chosen, "retired": asked.retired}


def kept_views(reader: Reader, spec: ListSpec) -> list[View]:
    """The views of a list, by name."""
    from wbl_desktop.application.commands.views import views_of

    found = []
    for name, held in sorted(views_of(reader, spec.kind).items(), key=lambda one: one[0].casefold()):
        asked = _asked(held)
        found.append(View(name=name, asked=asked, count=len(asked_ids(reader, spec, asked))))
    return found


class ViewsButton(MenuButton):
    """Chooses one of the kept views, keeps the one in front, or forgets it."""

    chosen = Signal(object)  # Asked
    keep_asked = Signal()

    def __init__(self, spec: ListSpec) -> None:
        super().__init__()
        self._spec = spec
        self._bridge: Bridge | None = None
        self._views: Sequence[View] = ()
        self._now = Asked()
        self._total = 0
        self.setToolTip(self.tr("Views of this list that were kept"))
        self.drop.aboutToShow.connect(self._show)
        self._say()

    def open(self, bridge: Bridge) -> None:
        """The floors below are there."""
        self._bridge = bridge
        self._read()

    def _read(self) -> None:
        bridge = self._bridge
        if bridge is not None:
            bridge.worker.read(self, lambda: kept_views(bridge.read(), self._spec), self._arrived)

    def _arrived(self, views: Sequence[View]) -> None:
        self._views = views
        self._say()
        self._fill()

    def show_now(self, asked: Asked, total: int) -> None:
        """What the list shows now, and how many it holds in all."""
        self._now, self._total = asked, total
        self._say()

    def current(self) -> View | None:
        """The kept view the list shows, if it shows one."""
        now = _held(self._now)
        return next((view for view in self._views if _held(view.asked) == now), None)

    def _say(self) -> None:
        current = self.current()
        words = current.name if current is not None else self.tr("Views")
        self.setText(f"{words} ▾".replace("&", "&&"))
        self.setAccessibleName(self.tr("Views: {0}").format(words) if current is not None else words)
        restyle(self, "on", "true" if current is not None else "false")

    @Slot()
    def _show(self) -> None:
        self._fill()
        self._read()

    def _fill(self) -> None:
        for action in self.drop.actions():
            self.drop.removeAction(action)
        current = self.current()
        self._add(self.tr("All of them"), self._total, is_on=self._now.is_all).triggered.connect(self._all)
        for view in self._views:
            action = self._add(view.name, view.count, is_on=view is current)
            action.triggered.connect(lambda _on=False, view=view: self.chosen.emit(view.asked))
        self.drop.addSeparator()
        if current is not None:
            forget = self.drop.addAction(self.tr("Forget “{0}”").format(current.name.replace("&", "&&")))
            forget.triggered.connect(lambda _on=False, name=current.name: self.keep(name, None))
        else:
            keep = self.drop.addAction(self.tr("Keep what is shown as a view…"))
            keep.setEnabled(not self._now.is_all)
            keep.triggered.connect(self.keep_asked)

    def _add(self, words: str, count: int, *, is_on: bool) -> QAction:
        action = QAction(f"{words.replace('&', '&&')}\t{count:,}", self.drop)
        action.setCheckable(True)
        action.setChecked(is_on)
        self.drop.addAction(action)
        return action

    @Slot()
    def _all(self) -> None:
        self.chosen.emit(Asked())

    def keep(self, name: str, asked: Asked | None) -> None:
        """Keep a view under a name; None forgets it."""
        from wbl_desktop.application.commands.views import KeepView

        bridge = self._bridge
        if bridge is None:
            return
        command = KeepView(kind=self._spec.kind, name=name, holds=_held(asked) if asked is not None else None)
        bridge.worker.write(self, lambda: bridge.floors.desk.run(command), lambda _done: self._read())


class NameLine(QWidget):
    """Asks for the name of a view to keep; no dialog."""

    named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of this view"))
        self.name.setPlaceholderText(self.tr("a name, for example: Seniors without papers"))
        label = say("label", self.tr("Keep as"))
        label.setBuddy(self.name)
        self._go = button(self.tr("Keep view"), self._keep)
        self._stop = button(self.tr("Cancel"), self.stop, link=True)
        self.name.returnPressed.connect(self._keep)
        self.setLayout(row(label, self.name, self._go, self._stop, margins=(16, 8, 16, 0)))
        self.hide()

    @Slot()
    def begin(self) -> None:
        """Ask."""
        self.name.clear()
        self.show()
        self.name.setFocus()

    @Slot()
    def stop(self) -> None:
        """Ask no more."""
        self.hide()

    @Slot()
    def _keep(self) -> None:
        if name := " ".join(self.name.text().split()):
            self.hide()
            self.named.emit(name)
        else:
            self.name.setFocus()
