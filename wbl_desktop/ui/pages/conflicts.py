"""What laptops that were apart did to each other, one record at a time, and how a person settles it by keyboard."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from wbl_desktop.application.clashes import Clashes, Disputed, DoubleBooking, OverFull, clashes
from wbl_desktop.application.ports import HeldEntry, Outcome
from wbl_desktop.ui.banners import Banner
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.clash_cards import DoubleBookedCard, HeldCard, OverFullCard
from wbl_desktop.ui.disputed_card import DisputedCard
from wbl_desktop.ui.parts import Empty, Scroll, button, row, say, sheet
from wbl_desktop.ui.record_page import Page
from wbl_desktop.ui.worker import Task

translate = QCoreApplication.translate
Matter: TypeAlias = Disputed | DoubleBooking | OverFull | tuple[HeldEntry, ...]
Card: TypeAlias = DisputedCard | DoubleBookedCard | OverFullCard | HeldCard


def matters_of(found: Clashes) -> dict[str, Matter]:
    """What waits, one after the other, by a name that stays while it waits."""
    matters: dict[str, Matter] = {f"{one.kind} {one.record}": one for one in found.disputed}
    matters |= {" ".join(one.placements): one for one in found.double_booked}
    matters |= {one.opening: one for one in found.over_full}
    return matters | ({"held": found.held} if found.held else {})


def card_of(bridge: Bridge, matter: Matter) -> Card:
    """The card that shows a matter as what it is."""
    if isinstance(matter, Disputed):
        return DisputedCard(bridge, matter)
    if isinstance(matter, DoubleBooking):
        return DoubleBookedCard(bridge, matter)
    if isinstance(matter, OverFull):
        return OverFullCard(bridge, matter)
    return HeldCard(bridge, matter)


class ConflictsPage(Page):
    """Everything that waits for a person to say which value holds."""

    name = "conflicts"

    def __init__(self, _settings: QSettings) -> None:
        super().__init__()
        self.words = translate("Conflicts", "Conflicts")
        self.help_words = translate(
            "Conflicts",
            "Up and Down go from field to field. Left and Right, or M, T and B, choose mine, theirs or both; Tab or F2"
            " goes to the result, where you type what is right. Enter keeps, Ctrl+Z undoes. Alt+Left and Alt+Right go"
            " from record to record. Nothing here has to be done now: both values are kept until somebody settles it.",
        )
        self.cards: dict[str, Card] = {}
        self._matters: dict[str, Matter] = {}
        self._at = ""
        self._task: Task | None = None
        self.banner = Banner()
        self.position = say("muted", "")
        self.before = button(translate("Conflicts", "Previous"), lambda: self.turn(-1))
        self.before.setToolTip(translate("Conflicts", "Alt+Left"))
        self.after = button(translate("Conflicts", "Next"), lambda: self.turn(1))
        self.after.setToolTip(translate("Conflicts", "Alt+Right"))
        self.stack = QStackedWidget()
        self.settled = Empty(translate("Conflicts", "Everything is settled."))
        self.settled.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.stack.addWidget(self.settled)
        top = row(say("title", self.words), None, self.position, self.before, self.after)
        self._keys = say(
            "muted", translate("Conflicts", "↑ ↓ field · M mine · T theirs · B both · F2 type · Enter keep")
        )
        whole = QVBoxLayout()
        whole.setContentsMargins(24, 16, 24, 12)
        whole.addLayout(top)
        whole.addWidget(self.banner)
        whole.addWidget(self.stack, 1)
        whole.addWidget(self._keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(sheet(whole))
        self._show_position()

    @override
    def own_banner(self) -> Banner:
        return self.banner

    @override
    def open(self, bridge: Bridge) -> None:
        super().open(bridge)
        bridge.changed.connect(self._heard)
        self.refresh()

    @Slot(object)
    def _heard(self, _outcome: Outcome) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read what is not settled yet."""
        bridge = self.bridge
        if bridge is not None:
            self._task = bridge.worker.read(self, lambda: clashes(bridge.read()), self._arrived, instead_of=self._task)

    def _arrived(self, found: Clashes) -> None:
        matters = matters_of(found)
        is_here = self._is_here()  # asked first: the cursor leaves with what is put away
        names, at = list(self._matters), self._at
        place = names.index(at) if at in names else 0
        changed = {name: one for name, one in matters.items() if self._matters.get(name) != one}
        self._matters = matters
        for name in [name for name in self.cards if name not in matters]:
            self._put_away(name)
        for name, one in changed.items():
            if name in self.cards:
                _show(self.cards[name], one)
        if at not in matters:
            left = [name for name in names[place:] + names[:place] if name in matters]
            self._go(left[0] if left else next(iter(matters), ""))
            if is_here:
                self.begin()
        self._show_position()

    def _put_away(self, name: str) -> None:
        card = self.cards.pop(name)
        if isinstance(card, DisputedCard):
            card.show_matter(
                Disputed(kind=card.matter.kind, record=card.matter.record, conflicts=(), was_retired=False)
            )
        self.stack.removeWidget(card)
        card.deleteLater()

    def _go(self, name: str) -> None:
        """Bring one matter to the front."""
        self._at = name
        if self.bridge is not None and name and name not in self.cards:
            self.cards[name] = card_of(self.bridge, self._matters[name])
            if isinstance(card := self.cards[name], DisputedCard):
                card.settled_elsewhere.connect(self._tell_settled)
            for pane in self.cards[name].findChildren(Scroll):
                pane.installEventFilter(self)
            self.stack.addWidget(self.cards[name])
        self.stack.setCurrentWidget(self.cards[name] if name else self.settled)

    def _is_here(self) -> bool:
        """Whether a person is at work on this page."""
        focus = self.window().focusWidget()
        return self.isVisible() and (focus is None or focus is self or self.isAncestorOf(focus))

    @Slot(str)
    def _tell_settled(self, label: str) -> None:
        self.banner.tell(translate("Conflicts", "{0} was settled on another laptop meanwhile.").format(label))

    def _show_position(self) -> None:
        names = list(self._matters)
        for one in (self.position, self.before, self.after):
            one.setVisible(len(names) > 1)
        card = self.card()
        self._keys.setVisible(isinstance(card, DisputedCard) and card.has_fields())
        if self._at in names:
            self.position.setText(translate("Conflicts", "{0} of {1}").format(names.index(self._at) + 1, len(names)))

    def turn(self, by: int) -> None:
        """To the next matter or the one before, around the end."""
        names = list(self._matters)
        if self._at in names:
            self._go(names[(names.index(self._at) + by) % len(names)])
            self._show_position()
            self.begin()

    def card(self) -> Card | None:
        """The card in front."""
        return self.cards.get(self._at)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _turns(event):
            event.accept()  # here they go from record to record, not from page to page
            return True
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A scrolled sheet would keep the arrows for itself, whatever is held down with them."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and (by := _turns(event)):
            self.turn(by)
            return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if by := _turns(event):
            self.turn(by)
        else:
            super().keyPressEvent(event)

    @override
    def begin(self) -> None:
        card = self.card()
        if card is not None:
            card.begin()
        else:
            self.settled.setFocus(Qt.FocusReason.OtherFocusReason)


def _turns(event: QKeyEvent) -> int:
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.AltModifier:
        return 0
    return {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)


def _show(card: Card, matter: Matter) -> None:
    show: Callable[[Matter], None] = card.show_matter  # type: ignore[assignment]  # a name stays with its sort
    show(matter)
