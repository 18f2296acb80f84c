"""What the window says above every page: failures, what was undone, what came from the district."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from wbl_desktop.application.first_sight import Standing
from wbl_desktop.domain.failures import Failure, Refusal
from wbl_desktop.ui.banners import Banner

if TYPE_CHECKING:  # the shell is painted before what works in it is loaded
    from wbl_desktop.application.ports import Notice, Outcome
    from wbl_desktop.ui.bridge import Bridge

_AS_ASKED = frozenset({"undo_cancelled"})  # what a person wanted is no failure


class Telling(QObject):
    """Puts what is heard into sentences of the window's banner."""

    told_failure = Signal()

    def __init__(self, parent: QObject, banner: Banner) -> None:
        super().__init__(parent)
        self._banner = banner
        self._bridge: Bridge | None = None

    def open(self, bridge: Bridge) -> None:
        """The floors below are there."""
        self._bridge = bridge
        bridge.failed.connect(self.failure)
        bridge.noticed.connect(self._notice)
        bridge.turned.connect(self._turned)
        bridge.took_back.connect(self._took_back)

    @Slot(object)
    def failure(self, failure: Failure) -> None:
        """What cannot be, or what is in the way, in plain words; of an import the rest can be taken back."""
        from wbl_desktop.ui.staying_words import batch_of, with_names  # the first paint tells of no failure

        words = with_names(failure.code, failure.facts)
        if failure.code in _AS_ASKED:
            self._banner.tell(words, about="undo")
            return
        bridge, batch = self._bridge, batch_of(failure.code, failure.facts)
        if bridge is not None and batch:
            rest = self.tr("Take back the rest")
            take = partial(bridge.take_back_import, batch, but_changed=True)
            self._banner.tell(words, standing=Standing.STOPS, action=rest, then=take, about="import")
        else:
            # The answer to what a person tries again takes the place of the answer before it.
            tried = failure.code if isinstance(failure, Refusal) else ""
            self._banner.tell(words, standing=Standing.STOPS, about=tried)
        self.told_failure.emit()

    def news(self, outcome: Outcome) -> None:
        """What came from the district."""
        if outcome.origin == "district" and outcome.touched:
            words = self.tr("From the district: %n record(s) are newer now.", "", len(outcome.touched))
            self._banner.tell(words, about="news")

    def nothing_to_undo(self) -> None:
        """Ctrl+Z, and nothing was done."""
        self._banner.tell(self.tr("There is nothing to undo from this sitting."), about="undo")

    @Slot(object)
    def _took_back(self, stays: Sequence[Notice]) -> None:
        """An import was taken back, and what of it is left as it is."""
        from wbl_desktop.ui.staying_words import with_names  # the first paint tells of no import

        said = [self.tr("The import was taken back."), *(with_names(one.code, one.facts) for one in stays)]
        standing = Standing.NEEDS if stays else Standing.DONE
        self._banner.tell(" ".join(said), standing=standing, stays=bool(stays), about="import")

    @Slot(str, bool)
    def _turned(self, words: str, is_undone: bool) -> None:
        """It is on disk that a change was undone, or done again."""
        if is_undone and self._bridge is not None:
            said, again = self.tr("Undone: {0}").format(words), self.tr("Do it again")
            redo = partial(self._bridge.once_saved, self._bridge.redo)
            self._banner.tell(said, action=again, then=redo, about="undo")
        else:
            self._banner.tell(self.tr("Done again: {0}").format(words), about="undo")

    @Slot(str)
    def _notice(self, words: str) -> None:
        self._banner.tell(words, standing=Standing.NEEDS)
