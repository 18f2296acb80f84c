"""What two people changed apart from each other: both values side by side, and a person says which holds."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QSettings, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from wbl_desktop.application.commands.settle import SettleConflict
from wbl_desktop.application.ports import Conflict, ConflictValue, Outcome
from wbl_desktop.domain.failures import Failure
from wbl_desktop.domain.fields import FieldType
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.ui import phrases
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.history import value_words
from wbl_desktop.ui.lookups import heading_of
from wbl_desktop.ui.parts import Scroll, button, clear, column, row, rule, say, sheet
from wbl_desktop.ui.record_page import Page
from wbl_desktop.ui.told import told_failure

translate = QCoreApplication.translate


class ConflictCard(QWidget):
    """One field, its values, and the answers."""

    def __init__(self, bridge: Bridge, conflict: Conflict) -> None:
        super().__init__()
        self._bridge = bridge
        self._conflict = conflict
        reader = bridge.read()
        spec = kind_named(conflict.kind).spec(conflict.field)
        assert spec is not None, "a conflict is about a field"
        record = reader.get(conflict.kind, conflict.record)
        title = f"{heading_of(reader, record)} · {phrases.label_of(spec)}"
        self._error = say("error", "", wrap=True)
        self._error.hide()
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for at, one in enumerate(conflict.values):
            value = say("head", value_words(reader, spec, one.value) or self.tr("nothing"), wrap=True, select=True)
            grid.addWidget(value, at, 1)
            grid.addWidget(say("muted", self._who(one)), at, 2)
            words = self.tr("Keep this")
            keep = button(words, partial(self._settle, f"={spec.show(one.value)}"))
            keep.setAccessibleName(self.tr("Keep {0}").format(value.text()))
            grid.addWidget(keep, at, 3)
            live = self.tr("● shown now") if one.value == conflict.live else ""
            grid.addWidget(say("muted", live), at, 0)
        self._own = QLineEdit()
        self._own.setPlaceholderText(self.tr("Another value"))
        self._own.setAccessibleName(self.tr("Another value for {0}").format(title))
        self._own.returnPressed.connect(self._typed)
        answers = row(self._own, button(self.tr("Keep what I typed"), self._typed), None)
        if spec.type in {FieldType.NOTE, FieldType.TEXT} and not spec.pattern:
            answers.insertWidget(2, button(self.tr("Keep both"), lambda: self._settle("both")))
        base = value_words(reader, spec, conflict.base) or self.tr("nothing")
        self.setLayout(
            column(
                say("head", title),
                say("muted", self.tr("Before: {0}").format(base)),
                grid,
                answers,
                self._error,
                rule(),
                margins=(0, 8, 0, 8),
            )
        )

    def _who(self, one: ConflictValue) -> str:
        staff = self._bridge.read().get("staff", one.staff)
        who = staff.heading() if staff else self.tr("somebody")
        here = one.device == self._bridge.floors.desk.acting.device
        where = self.tr("on this laptop") if here else self.tr("on another laptop")
        return self.tr("{0}, {1}, {2}").format(who, where, phrases.near_moment(one.at, self._bridge.today))

    @Slot()
    def _typed(self) -> None:
        words = self._own.text().strip()
        if words:
            spec = kind_named(self._conflict.kind).spec(self._conflict.field)
            assert spec is not None, "a conflict is about a field"
            self._settle(f"={phrases.typed(spec, words, self._bridge.today)}")

    def _settle(self, answer: str) -> None:
        self._bridge.run(SettleConflict(conflict=self._conflict.id, answer=answer), None, self._refused, self)

    def _refused(self, failure: Failure) -> None:
        self._error.setText(told_failure(failure))
        self._error.show()


class ConflictsPage(Page):
    """Everything that waits for a person to say which value holds."""

    name = "conflicts"

    def __init__(self, _settings: QSettings) -> None:
        super().__init__()
        self.words = translate("Conflicts", "Conflicts")
        self.help_words = translate(
            "Conflicts",
            "Both values are kept until somebody settles it. Settling is a change like any other: Ctrl+Z undoes it.",
        )
        self._list = QVBoxLayout()
        self._note = say("muted", "", wrap=True)
        inside = sheet(
            column(
                say("title", translate("Conflicts", "Changed on two laptops")),
                self._note,
                self._list,
                None,
                spacing=8,
                margins=(24, 16, 24, 16),
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scroll(inside))
        self._held: list[Conflict] | None = None

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
            bridge.worker.read(self, lambda: bridge.read().conflicts(), self._arrived)

    def _arrived(self, conflicts: list[Conflict]) -> None:
        if conflicts == self._held or self.bridge is None:
            return
        self._held = conflicts
        clear(self._list)
        for conflict in conflicts:
            self._list.addWidget(ConflictCard(self.bridge, conflict))
        self._note.setText(
            translate("Conflicts", "Two people changed the same thing while apart. Say which value holds.")
            if conflicts
            else translate("Conflicts", "Everything is settled.")
        )

    @override
    def begin(self) -> None:
        first = self.findChild(QLineEdit)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
