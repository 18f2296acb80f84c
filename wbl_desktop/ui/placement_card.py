"""A placement with its state, its requirement rows and the verbs that move it on."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from wbl_desktop.application.ports import Command, Outcome
from wbl_desktop.application.window_ports import Standing
from wbl_desktop.domain.failures import Failure, Refusal
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.ui import phrases
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.inputs import ComboBox
from wbl_desktop.ui.parts import Elided, StateMark, ThinBar, button, clear, column, row, say, stops_within, tab_before
from wbl_desktop.ui.placement_facts import NeedLine, PlacementFacts, gather
from wbl_desktop.ui.told import told_failure
from wbl_desktop.ui.worker import Task


class Ask(QWidget):
    """One line that asks for what a step needs: a day, some words, a choice; no dialog."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._then: Callable[[date, str, str], None] | None = None
        self._title = say("head", "")
        self._day = QLineEdit()
        self._words = QLineEdit()
        self._choice = ComboBox()
        self._day_label = say("label", self.tr("Day"))
        self._words_label = say("label", "")
        self._choice_label = say("label", self.tr("How"))
        self._error = say("error", "", wrap=True)
        self._go = button(self.tr("Note it"), self._done, primary=True)
        self._stop = button(self.tr("Cancel"), self.hide)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        pairs: tuple[tuple[QLabel, QWidget], ...] = (
            (self._day_label, self._day),
            (self._words_label, self._words),
            (self._choice_label, self._choice),
        )
        for at, (label, widget) in enumerate(pairs):
            label.setBuddy(widget)
            label.setMinimumWidth(110)
            grid.addWidget(label, at, 0)
            grid.addWidget(widget, at, 1)
        self._day.setAccessibleName(self.tr("Day"))
        self._choice.setAccessibleName(self.tr("How"))
        self._words.setAccessibleName(self.tr("Words"))
        self._day.returnPressed.connect(self._done)
        self._words.returnPressed.connect(self._done)
        buttons = row(self._go, self._stop, None)
        self.setLayout(column(self._title, grid, self._error, buttons, margins=(26, 8, 0, 12)))
        self.hide()

    def ask(
        self,
        title: str,
        verb: str,
        then: Callable[[date, str, str], None],
        *,
        day: bool = True,
        words: str = "",
        given: str = "",
        choices: tuple[str, ...] = (),
    ) -> None:
        """Show the line; ``then`` gets day, words and choice."""
        self._then = then
        self._title.setText(title)
        self._go.setText(verb)
        self._go.setAccessibleName(verb)
        self._day_label.setVisible(day)
        self._day.setVisible(day)
        self._words_label.setVisible(bool(words))
        self._words.setVisible(bool(words))
        self._choice_label.setVisible(bool(choices))
        self._choice.setVisible(bool(choices))
        self._words_label.setText(words)
        self._words.setAccessibleName(words or self.tr("Words"))
        self._words.setText(given)
        self._day.setText(phrases.near_day(self._today, self._today))
        self._choice.clear()
        for choice in choices:
            self._choice.addItem(phrases.choice_words(choice), choice)
        self._error.hide()
        self.show()
        first = self._words if words else self._day
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def refuse(self, failure: Failure) -> None:
        """Say why it cannot be."""
        self._error.setText(told_failure(failure))
        self._error.show()
        self.show()

    @Slot()
    def _done(self) -> None:
        day = phrases.read_day(self._day.text(), self._today)
        if day is None:
            self.refuse(Refusal("field_not_a_date", label=self.tr("Day")))
            return
        if self._then is not None:
            self._then(day, self._words.text().strip(), str(self._choice.currentData() or ""))


class PlacementCard(QWidget):
    """One placement, in a student's pane or its own."""

    open_asked = Signal(str)
    was_read = Signal()

    def __init__(self, bridge: Bridge, id_: str, *, alone: bool = False) -> None:
        super().__init__()
        self.id = id_
        self._bridge = bridge
        self._alone = alone
        self.heading = Elided("head")
        self.state = StateMark()
        self.when = say("muted", wrap=True)  # whole: at its end stand the hours that were spent
        self.bar = ThinBar()
        self._rows = QGridLayout()
        self._rows.setContentsMargins(0, 6, 0, 4)
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(0)
        self._rows.setColumnMinimumWidth(0, 18)
        self._rows.setColumnStretch(1, 8)  # what it is matters more than how far it is
        self._rows.setColumnStretch(2, 5)
        self.ask = Ask(bridge.today)
        self.print_button = button(self.tr("Print what's missing"), self.print_all, primary=True)
        self.print_button.setToolTip(self.tr("Ctrl+P"))
        self.step = button(self.tr("Next step ▾"), self._steps)
        self.open = button(self.tr("Open placement"), self._open)
        for one in (self.print_button, self.step):
            one.hide()  # whether they can be pressed is known once the placement is read
        head = row(self.heading, self.state, spacing=8)
        head.setStretch(0, 1)
        if alone:  # its page says the rest; to show one here, before it stands in the card, would open a window
            beside: tuple[QWidget, ...] = (self.heading, self.state, self.open)
            for part in beside:
                part.hide()
        self._buttons = row(self.print_button, self.step, self.open, None, margins=(0, 4, 0, 0))
        layout = column(spacing=2, margins=(0, 0, 0, 20))
        layout.addLayout(head)
        layout.addWidget(self.when)
        layout.addWidget(self.bar)
        layout.addLayout(self._rows)
        layout.addWidget(self.ask)
        layout.addLayout(self._buttons)
        self.setLayout(layout)
        self._mores: list[QPushButton] = []
        self.facts: PlacementFacts | None = None
        self._begins = False
        self._task: Task | None = None
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the placement again."""
        bridge, id_ = self._bridge, self.id
        if self.facts is None:
            self.bar.begin()  # behind other work an empty card would look like one on which nothing is asked

        def work() -> PlacementFacts | None:
            reader = bridge.read()
            placement = reader.get("placement", id_)
            return gather(reader, placement, bridge.floors.placing.needs(id_), bridge.today) if placement else None

        self._task = bridge.worker.read(self, work, self._arrived, instead_of=self._task)

    def _arrived(self, facts: PlacementFacts | None) -> None:
        self.bar.end()
        if facts is None or facts == self.facts:
            return
        self.facts = facts
        self.heading.say(facts.heading)
        self.state.set(facts.standing, facts.state_words)
        when = facts.when
        if facts.hours or facts.planned:
            planned = self.tr(" of {0}").format(phrases.hours(facts.planned)) if facts.planned else ""
            when += " · " + f"{phrases.hours(facts.hours)}{planned}".replace(" ", "\N{NO-BREAK SPACE}")
        self.when.setText(when)
        self.print_button.setVisible(facts.can_print)
        self.step.setVisible(bool(self._bridge.floors.placing.next_steps(facts.status)))
        if self._begins:
            self.begin()
        clear(self._rows)
        self._mores = []
        for at, line in enumerate(facts.needs):
            self._add_row(at, line)
        if not facts.needs:
            self._rows.addWidget(say("muted", self.tr("Nothing is asked for this placement.")), 0, 0, 1, 5)
        tab_before(self.print_button, (*self._mores, *stops_within(self.ask)))
        self.was_read.emit()

    def _add_row(self, at: int, line: NeedLine) -> None:
        mark = StateMark(line.need.standing)
        mark.setAccessibleName(phrases.choice_words(line.need.standing.value))
        top = Qt.AlignmentFlag.AlignTop if line.need.rule else Qt.AlignmentFlag.AlignVCenter
        self._rows.addWidget(mark, at, 0, top)
        if line.need.rule:
            words = say("body", phrases.need_title(line.need), wrap=True)
            words.setToolTip(line.need.tip)
            self._rows.addWidget(words, at, 1, 1, 3)
        else:
            self._rows.addWidget(Elided("body", phrases.need_title(line.need)), at, 1)
            self._rows.addWidget(Elided("muted", line.progress), at, 2, 1, 1 if line.due else 2)
            if line.due:
                self._add_due(at, line)
        if line.is_open or line.need.form:
            self._add_more(at, line)

    def _add_due(self, at: int, line: NeedLine) -> None:
        due = StateMark(line.need.standing if line.due else Standing.NONE, "")
        due.setText(line.due)
        self._rows.addWidget(due, at, 3)

    def _add_more(self, at: int, line: NeedLine) -> None:
        more = button("⋯", link=True)
        more.setAccessibleName(self.tr("What to do about {0}").format(phrases.need_title(line.need)))
        more.setToolTip(more.accessibleName())
        more.clicked.connect(lambda _checked=False, where=more, what=line: self._menu(where, what))
        self._rows.addWidget(more, at, 4)
        self._mores.append(more)

    def _menu(self, where: QPushButton, line: NeedLine) -> None:
        menu = QMenu(where)
        if line.need.form:
            menu.addAction(self.tr("Print this form"), lambda: self._print_one(line))
        if line.is_open:
            if line.need.form:
                menu.addAction(self.tr("Handed out…"), lambda: self._handed_out(line))
            words = self.tr("Returned and signed…") if line.need.form else self.tr("Done…")
            if not line.need.rule:
                menu.addAction(words, lambda: self._returned(line))
            menu.addAction(self.tr("Let it start without…"), lambda: self._waive(line))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where.mapToGlobal(QPoint(0, where.height())))

    def _print_one(self, line: NeedLine) -> None:
        self._bridge.form_asked.emit(line.need.form or "", self.id, line.language)

    def _handed_out(self, line: NeedLine) -> None:
        def then(day: date, _words: str, _choice: str) -> None:
            self._run(self._bridge.floors.placing.handed_out(line.need.requirement, on=day))

        self.ask.ask(self.tr("{0}: handed out on").format(phrases.need_title(line.need)), self.tr("Note it"), then)

    def _returned(self, line: NeedLine) -> None:
        spec = Requirement.spec("returned_how")
        assert spec is not None, "the kind says how papers come back"

        def then(day: date, words: str, how: str) -> None:
            placing = self._bridge.floors.placing
            self._run(placing.returned(line.need.requirement, on=day, signed_by=words, how=how))

        self.ask.ask(
            self.tr("{0}: returned").format(phrases.need_title(line.need)),
            self.tr("Note it"),
            then,
            words=self.tr("Signed by"),
            given=self.facts.signer if self.facts and line.need.form else "",
            choices=tuple(choice for choice in spec.choices if choice != "not_needed"),
        )

    def _waive(self, line: NeedLine) -> None:
        def then(_day: date, words: str, _choice: str) -> None:
            placing = self._bridge.floors.placing
            if line.need.rule:
                self._run(placing.waive_rule(self.id, line.need.rule, reason=words))
            else:
                self._run(placing.waive(line.need.requirement, reason=words))

        self.ask.ask(
            self.tr("{0}: let the placement start without it. Your name and the reason are kept.").format(
                phrases.need_title(line.need)
            ),
            self.tr("Override"),
            then,
            day=False,
            words=self.tr("Reason"),
        )

    @Slot()
    def _steps(self) -> None:
        if self.facts is None:
            return
        menu = QMenu(self.step)
        for status in self._bridge.floors.placing.next_steps(self.facts.status):
            menu.addAction(phrases.choice_words(status), partial(self._step, status))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.step.mapToGlobal(QPoint(0, self.step.height())))

    def _step(self, status: str) -> None:
        def then(day: date, words: str, _choice: str) -> None:
            self._run(self._bridge.floors.placing.move(self.id, status, on=day, reason=words))

        words = phrases.choice_words(status)
        self.ask.ask(self.tr("{0} on").format(words), self.tr("Note it"), then, words=self.tr("Why (if it matters)"))

    def _run(self, command: Command) -> None:
        def done(_outcome: Outcome) -> None:
            self.ask.hide()

        self._bridge.run(command, done, self.ask.refuse, self)

    @Slot()
    def begin(self) -> None:
        """Put the cursor on the next thing to do, as soon as it is known."""
        self._begins = self.facts is None
        if self.facts is not None:
            target = self.print_button if self.facts.can_print else self.step
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_all(self) -> None:
        """Everything that is missing, in one packet."""
        self._bridge.packet_asked.emit(self.id)

    @Slot()
    def _open(self) -> None:
        self.open_asked.emit(self.id)
