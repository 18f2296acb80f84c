"""One disputed field: what was said here, what was said elsewhere, and what it is to be, beside each other."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wbl_desktop.application.ports import Conflict, ConflictValue, Reader
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import FieldSpec, FieldType, Plain
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.ui import phrases
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.forms import editor_for
from wbl_desktop.ui.history import value_words
from wbl_desktop.ui.parts import button, column, row, say
from wbl_desktop.ui.theme import tokens_now

translate = QCoreApplication.translate
LABEL_WIDTH = 138
_LONG = 280  # longer texts are shown from where they begin to differ
_AROUND = 60
_CODES = frozenset({"activity", "weekly_schedule"})  # texts in which two would not be one


def who_said(bridge: Bridge, reader: Reader, one: ConflictValue) -> str:
    """``Elena Reyes, today 10:12``, and on which laptop."""
    staff = reader.get("staff", one.staff)
    who = staff.heading() if staff else translate("Conflicts", "somebody")
    here = one.device == bridge.floors.desk.acting.device
    where = translate("Conflicts", "on this laptop") if here else translate("Conflicts", "on another laptop")
    when = phrases.near_moment(one.at, bridge.today)
    return f"{who}, {where}, {when}" if when else f"{who}, {where}"


def where_they_differ(texts: list[str]) -> list[str]:
    """Long texts that share their beginning and end, cut down to where they differ; short ones as they are."""
    if max(map(len, texts), default=0) <= _LONG:
        return texts
    shortest = min(map(len, texts))
    first = next((at for at in range(shortest) if len({text[at] for text in texts}) > 1), shortest)
    last = next((at for at in range(shortest - first) if len({text[-1 - at] for text in texts}) > 1), shortest - first)
    begin = max(0, first - _AROUND)
    shown = []
    for text in texts:
        end = min(len(text), len(text) - last + _AROUND, begin + _LONG)
        shown.append(("… " if begin else "") + text[begin:end].strip() + (" …" if end < len(text) else ""))
    return shown


class Cell(QWidget):
    """One value and who gave it; a click chooses it."""

    chosen = Signal()

    def __init__(self, heading: str, words: str, who: str) -> None:
        super().__init__()
        self._heading = heading
        self.words = words
        self._head = say("muted", "")
        self.value = say("body", words, wrap=True)
        self.value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._who = say("muted", who, wrap=True)
        self._who.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setLayout(column(self._head, self.value, self._who, spacing=1))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.mark(is_chosen=False)

    def mark(self, *, is_chosen: bool) -> None:
        """Show whether this is what the field is to be: by shape, not by color alone."""
        self._head.setText(f"{'●' if is_chosen else '○'} {self._heading}")

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()
        super().mouseReleaseEvent(event)


class DisputedRow(QWidget):
    """A field: the arrows or a letter choose a value, typing in the result gives one of a person's own."""

    step_asked = Signal(int)  # to the field below (1) or above (-1)
    keep_asked = Signal()
    decided = Signal()

    def __init__(self, bridge: Bridge, conflict: Conflict) -> None:
        super().__init__()
        spec = kind_named(conflict.kind).spec(conflict.field)
        assert spec is not None, "a conflict is about a field"
        self._bridge = bridge
        self.spec: FieldSpec = spec
        self.conflict = conflict
        self.options: list[ConflictValue] = []
        self.cells: list[Cell] = []
        self._choice: int | str | None = None  # which option, "both", "own" or nothing yet
        self._is_whole = False
        self.editor = editor_for(bridge, spec, in_place=False)
        self.editor.label.hide()
        self.editor.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        self._free_the_label()
        self.editor.changed.connect(self._typed)
        self.editor.moved_on.connect(self.keep_asked)
        self.both = button(self.tr("Both"), self.choose_both, link=True)
        self.whole = button(self.tr("Show all of it"), self._turn_whole, link=True)
        self._base = say("muted", "", wrap=True)
        self._mine, self._theirs = QVBoxLayout(), QVBoxLayout()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        is_text = spec.type in {FieldType.NOTE, FieldType.TEXT} and not spec.pattern
        self.both.setVisible(is_text and spec.name not in _CODES)
        self.show_conflict(conflict)

    def _free_the_label(self) -> None:
        from PySide6.QtWidgets import QGridLayout

        grid = self.editor.layout()
        assert isinstance(grid, QGridLayout), "editors are laid out in a grid"
        grid.setColumnMinimumWidth(0, 0)
        grid.setHorizontalSpacing(0)
        self.editor.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def _lay_out(self) -> None:
        label = say("head", phrases.label_of(self.spec), wrap=True)
        left = QWidget()
        left.setFixedWidth(LABEL_WIDTH)
        left.setLayout(column(label, self._base, None, spacing=1))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(16)
        layout.addWidget(left)
        for inside in (self._mine, self._theirs):
            inside.setSpacing(6)
            holder = QWidget()
            holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            holder.setLayout(column(inside, None))
            layout.addWidget(holder, 1)
        result = QWidget()
        result.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        result.setLayout(column(self.editor, row(self.both, self.whole, None, spacing=4), None, spacing=2))
        layout.addWidget(result, 1)

    # -- what there is to choose from ------------------------------------------------------------------------------

    def show_conflict(self, conflict: Conflict) -> None:
        """Show the values as they are known now; what a person chose or typed here stays."""
        kept = self.options[self._choice] if isinstance(self._choice, int) else None
        self.conflict = conflict
        reader, here = self._bridge.read(), self._bridge.floors.desk.acting.device
        mine = [one for one in conflict.values if one.device == here]
        others = [one for one in conflict.values if one.device != here]
        if not mine:  # seen from a third laptop: one and the other
            mine, others = others[:1], others[1:]
        self.options = [*mine, *others]
        texts = [value_words(reader, self.spec, one.value) for one in self.options]
        is_long = max(map(len, texts), default=0) > _LONG
        shown = texts if self._is_whole else where_they_differ(texts)
        base = value_words(reader, self.spec, conflict.base) or self.tr("nothing")
        self._base.setText(self.tr("Before: {0}").format(base if len(base) <= 80 else f"{base[:79]}…"))
        self._base.setToolTip(base if len(base) > 80 else "")
        self.whole.setVisible(is_long)
        self.cells = []
        for holder, side in ((self._mine, mine), (self._theirs, others)):
            _empty(holder)
            for one in side:
                at = len(self.cells)
                cell = Cell(
                    self._heading(one, here), shown[at] or self.tr("nothing"), who_said(self._bridge, reader, one)
                )
                cell.chosen.connect(partial(self._clicked, at))
                self.cells.append(cell)
                holder.addWidget(cell)
        self._choice = self.options.index(kept) if kept in self.options else self._choice
        if isinstance(self._choice, int) and self._choice >= len(self.options):
            self._choice = "own"
        self._show_choice()

    def _heading(self, one: ConflictValue, here: str) -> str:
        words = self.tr("Mine") if one.device == here else self.tr("Theirs")
        in_force = self.tr("in force now")
        return f"{words} · {in_force}" if one.value == self.conflict.live else words

    @Slot()
    def _turn_whole(self) -> None:
        self._is_whole = not self._is_whole
        self.whole.setText(self.tr("Only where they differ") if self._is_whole else self.tr("Show all of it"))
        self.show_conflict(self.conflict)

    # -- choosing --------------------------------------------------------------------------------------------------

    @property
    def is_decided(self) -> bool:
        """Whether something is chosen or typed, right or wrong."""
        return self._choice is not None or self.editor.is_wrong or self.editor.is_being_typed_in()

    def choose(self, at: int) -> None:
        """Take one of the values people gave."""
        if 0 <= at < len(self.options):
            self._choice = at
            self._show_value(self.options[at].value)

    def choose_side(self, *, mine: bool) -> None:
        """Take what was said here, or what was said elsewhere; again takes the next of several."""
        if mine or len(self.options) < 2:
            self.choose(0)
            return
        at = self._choice if isinstance(self._choice, int) else 0
        self.choose(at + 1 if 0 < at < len(self.options) - 1 else 1)

    @Slot()
    def choose_both(self) -> None:
        """Keep both texts, one after the other."""
        if not self.both.isVisibleTo(self):
            return
        said = [str(one.value) for one in self.options if one.value is not None]
        self._choice = "both"
        self._show_value(("\n" if self.spec.type is FieldType.NOTE else " / ").join(dict.fromkeys(said)))

    @Slot(int)
    def _clicked(self, at: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(at)

    @Slot(str, str)
    def _typed(self, _field: str, words: str) -> None:
        self._choice = "own" if words or not self.spec.required else None
        self._show_choice()

    def _show_value(self, value: Plain) -> None:
        self.editor.set_value(value, anew=True)
        self._show_choice()

    def _show_choice(self) -> None:
        for at, cell in enumerate(self.cells):
            cell.mark(is_chosen=self._choice == at)
        words = self.cells[self._choice].words if isinstance(self._choice, int) else self.editor.entry.words()
        state = words if self._choice is not None else self.tr("not chosen yet")
        said = " · ".join(f"{cell.value.text()}, {cell._who.text()}" for cell in self.cells)
        label = phrases.label_of(self.spec)
        self.setAccessibleName(label)
        result = self.tr("Result")
        self.setAccessibleDescription(f"{said}. {self._base.text()}. {result}: {state}")
        self.editor.entry.widget.setAccessibleName(self.tr("Result for {0}").format(label))
        self.both.setAccessibleName(self.tr("Both for {0}").format(label))
        self.decided.emit()

    def value(self) -> Plain:
        """What it is to be; Refusal, told at the field, where what is typed cannot be."""
        if isinstance(self._choice, int) and not self.editor.is_wrong and not self.editor.is_being_typed_in():
            return self.options[self._choice].value
        return self.editor.check()

    def tell_wrong(self, refusal_words: str) -> None:
        """Say below the result why it cannot be."""
        self.editor.tell_wrong(refusal_words)

    def is_sound(self) -> bool:
        """Whether the value can be; says why not, and puts the cursor there."""
        try:
            self.value()
        except Refusal:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return True

    def stops(self) -> list[QWidget]:
        """Where Tab stops here, in order."""
        return [self, self.editor.entry.widget, self.both, self.whole]

    # -- the keys --------------------------------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = (
            Qt.Key(event.key()),
            event.modifiers()
            in {
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            },
        )
        if plain and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.step_asked.emit(1 if key == Qt.Key.Key_Down else -1)
        elif self.hasFocus() and plain and self._chose_by(key):
            pass
        elif self.hasFocus() and plain and key == Qt.Key.Key_F2:
            self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.hasFocus() and plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.keep_asked.emit()
        else:
            super().keyPressEvent(event)

    def _chose_by(self, key: Qt.Key) -> bool:
        at = self._choice if isinstance(self._choice, int) else None
        if key == Qt.Key.Key_M:
            self.choose_side(mine=True)
        elif key == Qt.Key.Key_T:
            self.choose_side(mine=False)
        elif key == Qt.Key.Key_B:
            self.choose_both()
        elif key == Qt.Key.Key_Left:
            self.choose(max((at or 0) - 1, 0))
        elif key == Qt.Key.Key_Right:
            self.choose(min((0 if at is None else at) + 1, len(self.options) - 1))
        elif key == Qt.Key.Key_Space and self.whole.isVisibleTo(self):
            self._turn_whole()
        else:
            return False
        return True

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        tokens = tokens_now()
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 4, 4)
        else:
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()


class RetiredOrNot(QWidget):
    """One person retired the record while another changed it: which of the two it is to be."""

    answered = Signal(object)  # the plain value of "retired at"
    step_asked = Signal(int)

    def __init__(self, bridge: Bridge, conflict: Conflict) -> None:
        super().__init__()
        self.conflict = conflict
        self._bridge = bridge
        kind = kind_named(conflict.kind)
        self._sentence = say("body", "", wrap=True)
        self.stay: QPushButton = button(self.tr("Keep it in use"), lambda: self.answered.emit(None))
        self.go: QPushButton = button(self.tr("Retire it"), self._retire)
        for one in (self.stay, self.go):
            one.setAccessibleName(f"{one.text()}: {phrases.translate('kinds', kind.LABEL)}")
        self.setLayout(column(self._sentence, row(self.stay, self.go, None), spacing=8, margins=(10, 8, 10, 8)))
        self.setFocusProxy(self.stay)
        self.show_conflict(conflict)

    def show_conflict(self, conflict: Conflict) -> None:
        """Say who did what."""
        self.conflict = conflict
        reader = self._bridge.read()
        said = []
        for one in conflict.values:
            who = who_said(self._bridge, reader, one)
            if one.value is not None:
                said.append(self.tr("It was retired: {0}.").format(who))
                continue
            names = self._changed(reader, one)
            said.append(
                self.tr("It was changed ({0}): {1}.").format(names, who)
                if names
                else self.tr("It was changed: {0}.").format(who)
            )
        self._sentence.setText("\n".join(map(phrases.ended_once, said)))
        self.stay.setAccessibleDescription(self._sentence.text())

    def _changed(self, reader: Reader, one: ConflictValue) -> str:
        labels: dict[str, None] = {}
        for entry in reader.history(self.conflict.kind, self.conflict.record):
            if (entry.device, entry.at) == (one.device, one.at):
                specs = [kind_named(entry.kind).spec(name) for name in entry.changes if name != "retired_at"]
                labels |= dict.fromkeys(phrases.label_of(spec) for spec in specs if spec)
        return ", ".join(labels)

    def stops(self) -> list[QWidget]:
        """Where Tab stops here, in order."""
        return [self.stay, self.go]

    def _retire(self) -> None:
        moments = [one.value for one in self.conflict.values if one.value is not None]
        self.answered.emit(moments[-1] if moments else self.conflict.live)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)  # to the next record, not to the other answer
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            (self.go if key == Qt.Key.Key_Right else self.stay).setFocus(Qt.FocusReason.OtherFocusReason)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.step_asked.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
