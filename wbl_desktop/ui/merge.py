"""Two records that may be one, side by side: which of them stays, and field by field whose word holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from wbl_desktop.application.commands.merge_records import MergeRecords, differing
from wbl_desktop.application.ports import Outcome, Reader
from wbl_desktop.application.window_ports import Standing
from wbl_desktop.domain.failures import Failure
from wbl_desktop.domain.fields import FieldSpec, FieldType
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.banners import Banner
from wbl_desktop.ui.history import value_words
from wbl_desktop.ui.parts import Scroll, button, clear, column, on_key, row, rule, say, sheet
from wbl_desktop.ui.record_page import Page
from wbl_desktop.ui.told import told_failure
from wbl_desktop.ui.worker import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Both records and what hangs on each, in words."""

    records: tuple[Record, Record]
    belongings: tuple[str, str]


def pair_of(reader: Reader, kind: str, one: str, other: str) -> Pair | None:
    """The two records, if both are there to be merged."""
    first, second = reader.get(kind, one), reader.get(kind, other)
    if first is None or second is None or first.is_retired or second.is_retired:
        return None
    return Pair(records=(first, second), belongings=(_belongings(reader, first), _belongings(reader, second)))


def _belongings(reader: Reader, record: Record) -> str:
    parts = []
    for kind in KINDS:
        names = [spec.name for spec in kind.specs() if spec.refers_to == record.KIND]
        count = sum(reader.count(kind.KIND, {name: record.id}) for name in names)
        if count:
            parts.append(f"{phrases.translate('kinds', kind.LABEL_MANY)}: {count}")
    return " · ".join(parts)


class MergePage(Page):
    """Asks whether two records are one; nothing is merged before the button is pressed."""

    name = "merge"
    closed = Signal()
    merged = Signal(str, str)  # kind and id of the record that stayed
    told_apart = Signal(str, str)  # ids of two that are not the same

    def __init__(self) -> None:
        super().__init__()
        self.words = self.tr("Merge")
        self.help_words = self.tr(
            "Tab goes from field to field, the arrows choose. Ctrl+Enter merges, Ctrl+Z parts them again."
        )
        self.pair: Pair | None = None
        self._task: Task | None = None
        self.keeps: list[QRadioButton] = []
        self.choices: dict[str, tuple[QRadioButton, QRadioButton]] = {}
        self._groups: list[QButtonGroup] = []
        self._differing: list[FieldSpec] = []
        self.banner = Banner()
        self._title = say("title", "")
        self._under = say("muted", "", wrap=True)
        self._grid_place = QVBoxLayout()
        self.go = button(self.tr("Merge into one"), self.merge, primary=True)
        self.go.setToolTip(self.tr("Ctrl+Enter"))
        self.stop = button(self.tr("They are not the same"), self._part)
        inside = sheet(column(self._grid_place, None, spacing=8, margins=(24, 4, 24, 16)))
        whole = column(spacing=8)
        whole.addLayout(row(self._title, None, margins=(24, 16, 24, 0)))
        whole.addLayout(row(self._under, margins=(24, 0, 24, 0)))
        whole.addLayout(row(self.banner, margins=(24, 0, 24, 0)))
        whole.addWidget(Scroll(inside), 1)
        whole.addLayout(row(self.go, self.stop, None, margins=(24, 4, 24, 16)))
        self.setLayout(whole)
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        on_key(self, "Ctrl+Return", self.merge, inside=True)

    def compare(self, kind: str, one: str, other: str) -> None:
        """Show these two beside each other."""
        bridge = self.bridge
        assert bridge is not None, "asked for once the window is open"
        self.banner.clear()
        self._task = bridge.worker.read(
            self, lambda: pair_of(bridge.read(), kind, one, other), self._arrived, instead_of=self._task
        )

    def _arrived(self, pair: Pair | None) -> None:
        self.pair = pair
        clear(self._grid_place)
        self.keeps, self.choices, self._groups = [], {}, []
        self.go.setEnabled(pair is not None)
        if pair is None:
            self._title.setText(self.tr("There is only one of them now."))
            self._under.setText("")
            self.stop.setFocus()
            return
        is_person = pair.records[0].KIND == "student"
        self._title.setText(
            self.tr("Are these two the same person?") if is_person else self.tr("Are these two the same partner?")
        )
        self._under.setText(
            self.tr("One of them stays and gets what belongs to both. The other is retired and stays readable.")
        )
        self._differing = differing(*pair.records)
        self._fill(pair)
        self.begin()

    def _fill(self, pair: Pair) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, 140)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(say("label", self.tr("Stays")), 0, 0)
        self.keeps = self._pair_of_buttons(
            grid, 0, self.tr("Stays"), [record.heading() for record in pair.records], checked=0
        )
        for button_ in self.keeps:
            button_.toggled.connect(self._follow)
        for at, words in enumerate(pair.belongings):
            grid.addWidget(say("muted", words, wrap=True), 1, at + 1)
        grid.addWidget(rule(), 2, 0, 1, 3)
        at = 3
        reader = self.bridge.read() if self.bridge is not None else None
        assert reader is not None, "a pair was read"
        for spec in pair.records[0].specs():
            values = [value_words(reader, spec, getattr(record, spec.name)) for record in pair.records]
            if values != ["", ""]:
                self._add_field(grid, at, spec, values)
                at += 1
        holder = QWidget()
        holder.setLayout(grid)
        self._grid_place.addWidget(holder)

    def _add_field(self, grid: QGridLayout, at: int, spec: FieldSpec, values: Sequence[str]) -> None:
        label = phrases.label_of(spec)
        grid.addWidget(say("label", label), at, 0)
        if spec in self._differing:
            first, second = self._pair_of_buttons(grid, at, label, values, checked=0)
            self.choices[spec.name] = (first, second)
            return
        for side, words in enumerate(values):
            grid.addWidget(say("muted" if values[0] == values[1] else "body", words, wrap=True), at, side + 1)
        if spec.type is FieldType.NOTE and all(values) and values[0] != values[1]:
            grid.addWidget(say("muted", self.tr("both are kept")), at, 3)

    def _pair_of_buttons(
        self, grid: QGridLayout, at: int, label: str, values: Sequence[str], *, checked: int
    ) -> list[QRadioButton]:
        group = QButtonGroup(self)
        made = []
        for side, words in enumerate(values):
            one = QRadioButton(words.replace("&", "&&"))
            one.setAccessibleName(f"{label}: {words}")
            one.setChecked(side == checked)
            group.addButton(one)
            grid.addWidget(one, at, side + 1)
            made.append(one)
        self._groups.append(group)
        return made

    @Slot()
    def _follow(self) -> None:
        """The record that stays keeps its own words, unless a person says otherwise."""
        for pair in self.choices.values():
            pair[self._kept()].setChecked(True)

    def _kept(self) -> int:
        return 0 if self.keeps[0].isChecked() else 1

    def command(self) -> MergeRecords:
        """What is chosen, as the desk takes it."""
        assert self.pair is not None, "there is something to merge"
        kept = self._kept()
        keep, drop = self.pair.records[kept], self.pair.records[1 - kept]
        take = tuple(name for name, pair in self.choices.items() if pair[1 - kept].isChecked())
        return MergeRecords(kind=keep.KIND, keep=keep.id, drop=drop.id, take=take)

    @Slot()
    def merge(self) -> None:
        """Make them one."""
        if self.bridge is not None and self.pair is not None:
            self.bridge.run(self.command(), self._done, self._refused, self)

    def _done(self, _outcome: Outcome) -> None:
        assert self.pair is not None, "it was merged"
        kept = self.pair.records[self._kept()]
        self.pair = None
        self.merged.emit(kept.KIND, kept.id)

    def _refused(self, failure: Failure) -> None:
        self.banner.tell(told_failure(failure), standing=Standing.STOPS)

    @Slot()
    def _part(self) -> None:
        if self.pair is not None:
            self.told_apart.emit(self.pair.records[0].id, self.pair.records[1].id)
        self.closed.emit()

    @override
    def own_banner(self) -> Banner:
        return self.banner

    @override
    def back(self) -> bool:
        self.closed.emit()
        return True

    @override
    def begin(self) -> None:
        (self.keeps[0] if self.keeps else self.stop).setFocus(Qt.FocusReason.ShortcutFocusReason)
