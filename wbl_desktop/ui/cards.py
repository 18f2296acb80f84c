"""Records that belong to a record (guardians, contacts, worksites): one line each that opens to its fields."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from wbl_desktop.application.commands.retire import RestoreRecord, RetireRecord
from wbl_desktop.application.ports import Reader, Where
from wbl_desktop.application.window_ports import Standing
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.record import Record
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.detail import Tab
from wbl_desktop.ui.forms import FactsForm, NewForm, Section
from wbl_desktop.ui.parts import (
    Elided,
    StateMark,
    button,
    clear,
    column,
    restyle,
    row,
    rule,
    say,
    stops_within,
    tab_before,
)

Line = tuple[str, str, Standing | None, str]  # heading, what is said below it, state and its word


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSpec:
    """What a tab of cards shows."""

    kind: str
    owner_field: str
    line: Callable[[Reader, Record], Line]
    sections: tuple[Section, ...]
    ask: tuple[Section, ...]
    add: str
    verb: str
    none: str
    no_owner: str = ""  # why none can be added, where there may be nothing to add it to
    order: tuple[str, ...] = ()
    owners: Callable[[Reader, Record], Sequence[str]] | None = None  # default: the shown record itself
    narrowing: dict[str, Callable[[Reader, Record], Where]] | None = None


class Card(QWidget):
    """One record: its line, and its fields when it is opened."""

    def __init__(self, tab: "CardTab", record: Record) -> None:
        super().__init__()
        self._tab = tab
        self.record = record
        self._toggle = button(self.tr("Edit"), self.toggle, link=True)
        self.head = Elided("head")
        self.below = Elided("muted")
        self.state = StateMark()
        top = row(self.head, self.state, spacing=8)
        if record.is_retired:
            top.addWidget(say("muted", self.tr("retired")))
        top.addWidget(self._toggle)
        top.setStretch(0, 1)
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._form: FactsForm | None = None
        self._second = row(self.below)
        self._second.setStretch(0, 1)
        self.setLayout(column(top, self._second, self._inside, 8, rule(), spacing=0, margins=(0, 4, 0, 8)))
        self._say()

    def _say(self) -> None:
        heading, below, state, state_words = self._tab.spec.line(self._tab.bridge.read(), self.record)
        self.setAccessibleName(heading)
        self._toggle.setAccessibleName(self.tr("Edit {0}").format(heading))
        self.head.say(heading)
        self.below.say(below)
        self.below.setVisible(bool(below))
        self.state.set(state or Standing.NONE, state_words)
        self.state.setVisible(state is not None)

    def add_verb(self, verb: QWidget) -> None:
        """What more can be done with the record; beside the second line, so that the first stays readable."""
        self._second.addWidget(verb)

    @Slot()
    def toggle(self) -> None:
        """Open or close the fields."""
        if self._form is not None:
            self._tab.open_id = ""
            clear(self._inside)
            self._form = None
            self._say_toggle()
            return
        self._tab.open_id = self.record.id
        narrowing = {
            name: (lambda make=make: make(self._tab.bridge.read(), self.record))
            for name, make in (self._tab.spec.narrowing or {}).items()
        }
        self._form = FactsForm(self._tab.bridge, self.record.KIND, self._tab.spec.sections, narrowing=narrowing)
        self._form.show_record(self.record)
        self._inside.addWidget(self._form)
        words = self.tr("Restore") if self.record.is_retired else self.tr("Retire")
        self._inside.addLayout(row(140, button(words, self._retire, link=True), None))
        self._say_toggle()
        self._tab.order_tabs()
        self._form.focus_first()

    def refresh(self, record: Record) -> None:
        """Show newer values."""
        self.record = record
        if self._form is not None:
            self._form.show_record(record)
        self._say()  # also when the record is the same: its line may say what others say of it

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.toggle()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._form is not None:
            self.toggle()
            self._toggle.setFocus()
            return
        super().keyPressEvent(event)

    def _say_toggle(self) -> None:
        self._toggle.setText(self.tr("Done") if self._form is not None else self.tr("Edit"))
        restyle(self, "open", self._form is not None)

    def _retire(self) -> None:
        verb = RestoreRecord if self.record.is_retired else RetireRecord
        self._tab.bridge.run(verb(kind=self.record.KIND, id=self.record.id))


class CardTab(Tab):
    """Cards of one kind under each other, and one button to add another."""

    spec: CardSpec

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.open_id = ""
        self._owner: Record | None = None
        self._cards: list[Card] = []
        self._drafts: dict[str, dict[str, str]] = {}  # what was begun and neither added nor called off, by owner
        self._put_away: dict[str, dict[str, str]] = {}  # the same, put away until the person asks for it
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._none = say("muted", self.spec.none, wrap=True)
        self.add = button(self.spec.add, self.begin)
        self._new = NewForm(bridge, self.spec.kind, self.spec.ask, verb=self.spec.verb, narrowing=self._narrowing())
        self._new.hide()
        self._new.made.connect(self._made)
        self._new.gave_up.connect(self._called_off)
        self.setLayout(column(self._none, self._list, row(self.add, None), self._new, spacing=12))

    def _narrowing(self) -> dict[str, Callable[[], Where | None]]:
        def narrowed(make: Callable[[Reader, Record], Where]) -> Callable[[], Where | None]:
            return lambda: make(self.bridge.read(), self._owner) if self._owner is not None else None

        return {name: narrowed(make) for name, make in (self.spec.narrowing or {}).items()}

    @override
    def show_record(self, record: Record) -> None:
        if self._owner is None or self._owner.id != record.id:
            self._put_aside()
            self.open_id = ""
        self._owner = record
        reader = self.bridge.read()
        owners = self.spec.owners(reader, record) if self.spec.owners else [record.id]
        found = (
            reader.find(self.spec.kind, {self.spec.owner_field: list(owners)}, order=self.spec.order) if owners else []
        )
        self._none.setVisible(not found)
        self.add.setEnabled(bool(owners))
        self.add.setToolTip("" if owners else self.spec.no_owner)
        self._arrange(found)
        if record.id in self._drafts and not self._new.isVisibleTo(self):
            self._take_up(self._drafts.pop(record.id))

    def _arrange(self, found: Sequence[Record]) -> None:
        """A card for each, in their order; those that are there stay as they are, open and typed in or not."""
        there = {card.record.id: card for card in self._cards if card.record.is_retired is False}
        staying = {one.id for one in found} & there.keys()
        for card in self._cards:
            self._list.removeWidget(card)
            if card.record.id not in staying:
                card.hide()
                card.setParent(None)
                card.deleteLater()
        self._cards = []
        for one in found:
            card = there[one.id] if one.id in staying else Card(self, one)
            if one.id in staying:
                card.refresh(one)
            self._cards.append(card)
            self._list.addWidget(card)
        self.order_tabs()

    def order_tabs(self) -> None:
        """Tab goes down the cards as they stand, and then to the button below them."""
        tab_before(self.add, [stop for card in self._cards for stop in stops_within(card)])

    @override
    def focus_first(self) -> None:
        if self._cards:
            if self._cards[0].record.id != self.open_id:
                self._cards[0].toggle()
        else:
            self.begin()

    @override
    def back(self) -> bool:
        if not self._new.isVisible():
            return False
        if self._owner is not None and (draft := self._new.draft()):
            self._put_away[self._owner.id] = draft
            self.bridge.noticed.emit(
                self.tr("What you typed is still there: “{0}” goes on with it.").format(self.spec.add)
            )
        self._called_off()
        return True

    @Slot()
    def begin(self) -> None:
        """Ask for another one, or go on where it was put away."""
        if self._owner is None:
            return
        reader = self.bridge.read()
        owners = self.spec.owners(reader, self._owner) if self.spec.owners else [self._owner.id]
        self._new.set_fixed({self.spec.owner_field: owners[0]} if self.spec.owners is None or len(owners) == 1 else {})
        self._new.begin(self.given(owners))
        self._new.show()
        self.add.hide()
        draft = self._put_away.pop(self._owner.id, {})
        for name, words in draft.items():
            self._new.editors[name].entry.show_words(words)
        self._new.focus_first()

    def given(self, owners: Sequence[str]) -> Mapping[str, Plain]:
        """First answers for a new record."""
        return {}

    def _put_aside(self) -> None:
        """Another owner comes into view: what was begun waits for the one it was meant for."""
        draft = self._new.draft() if self._new.isVisibleTo(self) else {}
        if self._owner is not None and draft:
            self._drafts[self._owner.id] = draft
        self._made()

    def _take_up(self, draft: Mapping[str, str]) -> None:
        focus = QApplication.focusWidget()
        self.begin()
        self._new.take_up(draft)
        if focus is not None:
            focus.setFocus()  # the cursor stays where the person has it

    @Slot()
    def _called_off(self) -> None:
        self._made()
        self.add.setFocus()

    @Slot()
    def _made(self) -> None:
        self._new.hide()
        self.add.show()

    @property
    def kind_words(self) -> str:
        return kind_named(self.spec.kind).LABEL_MANY
