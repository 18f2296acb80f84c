"""Sentences above a page, one at a time: the gravest first, the others in their turn, so that none is lost.

Each has its time in sight. One that only informs goes by itself then; one that stays until a person puts it away lets
those go first that were not read yet, and comes back: an undo must not stay unanswered behind this morning's warning.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wbl_desktop.application.first_sight import Standing
from wbl_desktop.ui import phrases
from wbl_desktop.ui.parts import button, restyle, row, say

_TIME = 8_000  # milliseconds in sight after which a sentence counts as read
_GRAVITY = {Standing.STOPS: 0, Standing.NEEDS: 1}
_LIGHTEST = 2
_MARKED = frozenset({Standing.STOPS, Standing.NEEDS, Standing.DONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A sentence with at most one action."""

    words: str
    standing: Standing
    action: str
    then: Callable[[], None] | None
    stays: bool
    about: str
    at: int  # the how manieth of its banner
    is_read: bool = False

    @property
    def turn(self) -> tuple[bool, int]:
        """The less the sooner."""
        return self.is_read, _GRAVITY.get(self.standing, _LIGHTEST)


class Banner(QWidget):
    """One sentence in sight; it goes by itself when it only informs.

    ``keeps``: what is told while another sentence stands here does not take its place. Else each sentence says what
    became of the one before it, and takes its place.
    """

    told = Signal()  # a sentence is new
    moved = Signal()  # another sentence is in front, or none

    def __init__(self, *, keeps: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._keeps = keeps
        self._said: list[Said] = []
        self._front: Said | None = None
        self._count = 0
        self._is_waiting = False
        self._words = say("", "", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._behind = say("muted", "")
        self._action = button(self.tr("Do it"), self._act)
        self._close = button(self.tr("Dismiss"), self.dismiss, link=True)
        self.setLayout(row(self._words, self._behind, self._action, self._close, margins=(12, 4, 4, 4)))
        self._timer = QTimer(self, singleShot=True, interval=_TIME)
        self._timer.timeout.connect(self._had_its_time)
        self.say_behind(0)
        self.hide()

    def tell(
        self,
        words: str,
        *,
        standing: Standing = Standing.NONE,
        action: str = "",
        then: Callable[[], None] | None = None,
        stays: bool = False,
        about: str = "",
    ) -> None:
        """Say a sentence; it takes the place of what was said ``about`` the same before."""
        lasts = stays or bool(action) or standing is Standing.STOPS
        self._count += 1
        said = Said(words=words, standing=standing, action=action, then=then, stays=lasts, about=about, at=self._count)
        others = [one for one in self._said if one.words != words and not (about and one.about == about)]
        self._said = [said, *others] if self._keeps else [said]
        self.told.emit()
        self._changed()

    def clear(self) -> None:
        """Nothing is to be said any more."""
        self._said = []
        self._changed()

    @Slot()
    def dismiss(self) -> None:
        """The sentence in front was read: the next one, if any."""
        self._said = self._said[1:]
        self._changed()

    @Slot()
    def _had_its_time(self) -> None:
        front, *others = self._said
        self._said = [replace(front, is_read=True), *others] if front.stays else others
        self._changed()

    @property
    def turn(self) -> tuple[bool, int] | None:
        """How soon what it has to say comes, the less the sooner; None if nothing."""
        return self._said[0].turn if self._said else None

    @property
    def count(self) -> int:
        """How many sentences it has to say."""
        return len(self._said)

    def wait(self, *, is_waiting: bool) -> None:
        """Another banner has its turn, or has had it."""
        self._is_waiting = is_waiting
        self._put()

    def say_behind(self, count: int) -> None:
        """How many sentences come after this one."""
        self._behind.setText(self.tr("{0} more").format(count))
        self._behind.setVisible(count > 0)

    def _changed(self) -> None:
        self._said.sort(key=lambda one: (*one.turn, -one.at))
        self.say_behind(max(0, len(self._said) - 1))
        self._put()
        self.moved.emit()

    def _put(self) -> None:
        front = self._said[0] if self._said else None
        if front is not None and (self._front is None or front.at != self._front.at):
            self._show_words(front)
        self._front = front
        self.setVisible(front is not None and not self._is_waiting)

    def _show_words(self, said: Said) -> None:
        # How grave it is, is never said by color alone.
        self._words.setText(f"{phrases.SHAPES[said.standing]} {said.words}" if said.standing in _MARKED else said.words)
        self.setAccessibleName(said.words)
        self._action.setText(said.action)
        self._action.setAccessibleName(said.action or self.tr("Do it"))
        self._action.setVisible(bool(said.action))
        restyle(self, "standing", said.standing.value)
        self._timer.stop()
        if self.isVisible() and not said.is_read:
            self._timer.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._front is not None and not self._front.is_read:
            self._timer.start()  # its time begins when it can be read

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _act(self) -> None:
        then = self._said[0].then if self._said else None
        self.dismiss()
        if then is not None:
            then()
