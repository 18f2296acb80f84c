"""A record whose fields people changed apart: field by field, and kept as one step."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wbl_desktop.application.clashes import RETIRED, Disputed
from wbl_desktop.application.commands.settle import Answer, SettleRecord
from wbl_desktop.application.first_sight import Standing
from wbl_desktop.application.ports import Conflict
from wbl_desktop.domain.failures import Failure
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.ui import phrases
from wbl_desktop.ui.banners import Banner
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.disputed_row import LABEL_WIDTH, DisputedRow, RetiredOrNot
from wbl_desktop.ui.lookups import heading_of
from wbl_desktop.ui.parts import Elided, Scroll, button, column, on_key, row, say, sheet
from wbl_desktop.ui.told import told_failure

OPENED = frozenset({"student", "partner", "placement"})


class DisputedCard(QWidget):
    """One record: a row for each field, the answers below."""

    settled_elsewhere = Signal(str)  # the label of a field that needs no answer any more

    def __init__(self, bridge: Bridge, matter: Disputed) -> None:
        super().__init__()
        self._bridge = bridge
        self.matter = matter
        self.rows: dict[str, DisputedRow | RetiredOrNot] = {}
        self._kept: set[str] = set()  # answered here: that they leave the list is no news
        self.banner = Banner()
        self._why = say("muted", "", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.keep = button(self.tr("Keep"), self.keep_chosen, primary=True)
        self.keep.setToolTip(self.tr("Enter"))
        self.rest_mine = button(self.tr("Use mine for the rest"), lambda: self.choose_rest(mine=True))
        self.rest_mine.setToolTip(self.tr("Shift+M"))
        self.rest_theirs = button(self.tr("Use theirs for the rest"), lambda: self.choose_rest(mine=False))
        self.rest_theirs.setToolTip(self.tr("Shift+T"))
        self._count = say("muted", "")
        head = row(Elided("head", self._heading()), spacing=12)
        if matter.kind in OPENED:
            open_ = button(self.tr("Open"), lambda: bridge.go.emit(matter.kind, matter.record), link=True)
            head.addWidget(open_)
        inside = sheet(column(self._columns(), self._list, None, spacing=0))
        whole = column(head, self._why, row(self.banner), spacing=4)
        whole.addWidget(Scroll(inside), 1)
        whole.addLayout(row(self.keep, self.rest_mine, self.rest_theirs, None, self._count, margins=(0, 8, 0, 0)))
        self.setLayout(whole)
        on_key(self, "Ctrl+Return", self.keep_chosen_so_far, inside=True)
        self.show_matter(matter)

    def _heading(self) -> str:
        reader = self._bridge.read()
        kind = phrases.translate("kinds", kind_named(self.matter.kind).LABEL)
        return f"{kind} · {heading_of(reader, reader.get(self.matter.kind, self.matter.record))}"

    def _columns(self) -> QWidget:
        self._head = QWidget()
        layout = row(spacing=16, margins=(10, 6, 10, 0))
        first = say("label", self.tr("Field"))
        first.setFixedWidth(LABEL_WIDTH)
        layout.addWidget(first)
        for words in (self.tr("Mine"), self.tr("Theirs"), self.tr("Result")):
            layout.addWidget(say("label", words), 1)
        self._head.setLayout(layout)
        return self._head

    def show_matter(self, matter: Disputed) -> None:
        """The record as it is known now; rows that are still there stay as a person left them."""
        self.matter = matter
        open_ones = {one.id: one for one in matter.conflicts}
        for id_ in [id_ for id_ in self.rows if id_ not in open_ones]:
            self._take_away(id_)
        names = [spec.name for spec in kind_named(matter.kind).specs()]
        for one in sorted(matter.conflicts, key=lambda one: names.index(one.field) if one.field in names else -1):
            held = self.rows.get(one.id)
            if held is None:
                self._kept.discard(one.id)
                self._add(one)
            elif held.conflict != one:
                held.show_conflict(one)
        fields = self._fields()
        for widget in (self._head, self.keep, self.rest_mine, self.rest_theirs, self._count):
            widget.setVisible(bool(fields))
        self.rest_mine.setVisible(len(fields) > 1)
        self.rest_theirs.setVisible(len(fields) > 1)
        self._why.setText(self._reason())
        self._decided()
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes down the fields and then to the answers, in whatever order they were made."""
        chain: list[QWidget] = []
        for one in self._in_order():
            chain += one.stops()
        for before, after in pairwise([*chain, self.keep, self.rest_mine, self.rest_theirs]):
            QWidget.setTabOrder(before, after)

    def _reason(self) -> str:
        if self.matter.added_twice:
            return self.tr("Two laptops added this one apart. It is kept once; where they differ, say what is right.")
        if self.matter.was_retired and len(self.matter.conflicts) == 1:
            return self.tr("One person retired this while another worked on it.")
        return self.tr("Changed on two laptops that had not met. Nothing is lost: say what is right.")

    def _add(self, conflict: Conflict) -> None:
        made: DisputedRow | RetiredOrNot
        if conflict.field == RETIRED:
            made = RetiredOrNot(self._bridge, conflict)
            made.answered.connect(lambda value: self._settle([Answer(conflict=conflict.id, value=value)]))
            self._list.insertWidget(0, made)
        else:
            made = DisputedRow(self._bridge, conflict)
            made.keep_asked.connect(self.keep_chosen)
            made.decided.connect(self._decided)
            self._list.addWidget(made)
        made.step_asked.connect(self._step)
        self.rows[conflict.id] = made

    def _take_away(self, id_: str) -> None:
        gone = self.rows.pop(id_)
        had_focus = gone.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        if id_ not in self._kept and isinstance(gone, DisputedRow) and gone.is_decided:
            self.settled_elsewhere.emit(phrases.label_of(gone.spec))
        gone.hide()
        gone.deleteLater()
        if had_focus and self.rows:
            self.begin()

    def has_fields(self) -> bool:
        """Whether there are values to choose from."""
        return bool(self._fields())

    def _fields(self) -> list[DisputedRow]:
        return [one for one in self.rows.values() if isinstance(one, DisputedRow)]

    def is_touched(self) -> bool:
        """Whether a person has chosen or typed something here that is not kept yet."""
        return any(one.is_decided for one in self._fields())

    @Slot()
    def _decided(self) -> None:
        fields = self._fields()
        done = sum(one.is_decided and not one.editor.is_wrong for one in fields)
        self._count.setText(self.tr("{0} of {1} chosen").format(done, len(fields)))
        if done:
            self.banner.clear()

    # -- going about -----------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """The cursor on the first field that waits for an answer."""
        order = self._in_order()
        waiting = [one for one in order if not (isinstance(one, DisputedRow) and one.is_decided)]
        if order:
            (waiting or order)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _in_order(self) -> list[DisputedRow | RetiredOrNot]:
        return sorted(self.rows.values(), key=self._list.indexOf)

    @Slot(int)
    def _step(self, by: int) -> None:
        order, focus = self._in_order(), self.window().focusWidget()
        at = next((n for n, one in enumerate(order) if focus and (one is focus or one.isAncestorOf(focus))), 0)
        order[max(0, min(at + by, len(order) - 1))].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier and key in {Qt.Key.Key_M, Qt.Key.Key_T}:
            self.choose_rest(mine=key == Qt.Key.Key_M)
        else:
            super().keyPressEvent(event)

    def choose_rest(self, *, mine: bool) -> None:
        """One side's value for every field nobody has decided yet."""
        for one in self._fields():
            if not one.is_decided:
                one.choose_side(mine=mine)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- keeping ---------------------------------------------------------------------------------------------------

    @Slot()
    def keep_chosen(self) -> None:
        """Keep the record once every field is decided; until then, on to the next one that is not.

        What was typed and cannot be keeps the cursor, with the reason below it.
        """
        here = next((one for one in self._fields() if one.isAncestorOf(self.focusWidget() or self)), None)
        if here is not None and here.is_decided and not here.is_sound():
            return
        waiting = [one for one in self._in_order() if isinstance(one, DisputedRow) and not one.is_decided]
        if waiting:
            waiting[0].setFocus(Qt.FocusReason.OtherFocusReason)
            if len(waiting) == len(self._fields()):
                self.banner.tell(self.tr("Choose mine or theirs for each field, or type what is right."))
            return
        self.keep_chosen_so_far()

    @Slot()
    def keep_chosen_so_far(self) -> None:
        """Keep what is decided; the other fields go on waiting."""
        decided = [one for one in self._fields() if one.is_decided]
        if decided and all(one.is_sound() for one in decided):
            self._settle([Answer(conflict=one.conflict.id, value=one.value()) for one in decided])

    def _settle(self, answers: Sequence[Answer]) -> None:
        self._kept |= {one.conflict for one in answers}
        self._bridge.run(SettleRecord(answers=tuple(answers)), None, self._refused, self)

    def _refused(self, failure: Failure) -> None:
        self._kept.clear()
        words = told_failure(failure)
        wrong = next((one for one in self._fields() if one.spec.name == failure.facts.get("field")), None)
        if wrong is None:
            self.banner.tell(words, standing=Standing.STOPS)
            return
        wrong.tell_wrong(words)
        wrong.editor.setFocus(Qt.FocusReason.OtherFocusReason)
