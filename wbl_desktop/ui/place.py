"""Placing a student, in one short pane: what, where, when, with whom, how they get there."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wbl_desktop.application.ports import Outcome, Reader, Where
from wbl_desktop.application.window_ports import Standing
from wbl_desktop.domain.failures import Failure, Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.ui import phrases
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.forms import FieldStack, Section
from wbl_desktop.ui.parts import Debounce, StateMark, button, clear, column, on_key, row, rule, say
from wbl_desktop.ui.told import told_failure
from wbl_desktop.ui.worker import Task

_FROM_STUDENT = (
    "activity",
    "worksite",
    "starts_on+ends_on",
    "starts_at+ends_at",
    "weekly_schedule+hours_planned",
    "supervisor",
    "paid+transport",
    "transport_notes",
    "purpose",
)
_FROM_OPENING = ("student", *_FROM_STUDENT)


class PlacePane(QWidget):
    """Asks for a placement; what it will need is shown while it is being filled in."""

    placed = Signal(str)
    gave_up = Signal()

    def __init__(self, bridge: Bridge, *, from_opening: bool = False) -> None:
        super().__init__()
        self._bridge = bridge
        self._fixed: dict[str, str] = {}
        self._task: Task | None = None
        self._first: dict[str, str] = {}
        self._drafts: dict[frozenset[tuple[str, str]], dict[str, str]] = {}  # what was begun, by whom it is for
        self.stack = FieldStack(
            bridge,
            "placement",
            [Section(heading="", fields=_FROM_OPENING if from_opening else _FROM_STUDENT)],
            in_place=False,
            narrowing={"supervisor": self._contacts, "worksite": lambda: None},
        )
        self._title = say("title", self.tr("Place a student"))
        self._for = say("muted", "")
        self._follows = QVBoxLayout()
        self._follows.setSpacing(2)
        self._error = say("error", "", wrap=True)
        self._error.hide()
        self.go = button(self.tr("Place"), self.keep, primary=True)
        self.stop = button(self.tr("Cancel"), self._call_off)
        self.setLayout(
            column(
                self._title,
                self._for,
                self.stack,
                self._error,
                row(140, self.go, self.stop, None),
                rule(),
                self._follows,
                None,
                spacing=8,
            )
        )
        on_key(self, "Ctrl+Return", self.keep, inside=True)
        schedule = self.stack.editors["weekly_schedule"].entry.widget
        assert isinstance(schedule, QLineEdit), "a schedule is one line"
        schedule.setPlaceholderText(self.tr("Mon, Wed 2:30–5:30 pm"))
        waiting = Debounce(self, 120)
        waiting.due.connect(self._ask_what_follows)
        for editor in self.stack.editors.values():
            editor.changed.connect(waiting.poke)
        self.stack.editors["worksite"].changed.connect(self._chose_worksite)
        list(self.stack.editors.values())[-1].moved_on.connect(self.go.setFocus)

    def _contacts(self) -> Where | None:
        reader = self._bridge.read()
        partner = _partner_of(reader, self.stack.editors["worksite"].value())
        return {"partner": partner} if partner else None

    def begin(self, fixed: Mapping[str, str], given: Mapping[str, Plain], *, words: str) -> None:
        """Start a placement, or go on with one begun before: ``fixed`` is not asked for, ``given`` a first answer."""
        self._put_aside()
        self._fixed = dict(fixed)
        self._for.setText(words)
        self._error.hide()
        for name, editor in self.stack.editors.items():
            editor.set_value(given.get(name), anew=True)
        self._first = self._words()
        for name, words_ in self._drafts.pop(frozenset(self._fixed.items()), {}).items():
            self.stack.editors[name].entry.show_words(words_)
        clear(self._follows)
        self._ask_what_follows()
        self.stack.focus_first()

    def _words(self) -> dict[str, str]:
        return {name: editor.entry.words() for name, editor in self.stack.editors.items()}

    def has_draft(self) -> bool:
        """Whether something is filled in that would be lost."""
        return bool(self._fixed) and self._words() != self._first

    def _put_aside(self) -> None:
        if self.has_draft():
            self._drafts[frozenset(self._fixed.items())] = self._words()

    @Slot()
    def _call_off(self) -> None:
        self._fixed = {}
        self.gave_up.emit()

    def values(self) -> dict[str, object]:
        """What is filled in so far."""
        typed = {name: editor.value() for name, editor in self.stack.editors.items()}
        return {**{name: words for name, words in typed.items() if words}, **self._fixed}

    @Slot(str, str)
    def _chose_worksite(self, _name: str, worksite: str) -> None:
        """The only supervisor there is the likely one."""
        reader = self._bridge.read()
        supervisor = self.stack.editors["supervisor"]
        partner = _partner_of(reader, worksite)
        if partner and not supervisor.value():
            people = reader.find("contact", {"partner": partner, "supervises": 1}, limit=2)
            if len(people) == 1:
                supervisor.set_value(people[0].id)

    @Slot()
    def _ask_what_follows(self) -> None:
        values = self.values()
        placing = self._bridge.floors.placing
        self._task = self._bridge.worker.read(
            self, lambda: tuple(placing.would_need(values)), self._follow, self._no_matter, instead_of=self._task
        )

    def _no_matter(self, _failure: Failure) -> None:
        """Half-filled values may be refused; the button will say so."""

    def _follow(self, titles: tuple[str, ...]) -> None:
        clear(self._follows)
        if titles:
            self._follows.addWidget(say("muted", self.tr("This placement will need:")))
        for title in titles:
            words = say("body", phrases.translate("requirements", title))
            self._follows.addLayout(row(StateMark(Standing.NONE), words, None, spacing=8))

    @Slot()
    def keep(self) -> None:
        """Place the student."""
        wrong = None
        for editor in self.stack.editors.values():
            try:
                editor.check()
            except Refusal:
                wrong = wrong or editor
        if wrong is not None:
            wrong.setFocus()
            return
        self._bridge.run(self._bridge.floors.placing.place(self.values()), self._done, self._refused, self)

    def _done(self, outcome: Outcome) -> None:
        self._fixed = {}
        placements = [id_ for kind, id_ in outcome.touched if kind == "placement"]
        self.placed.emit(placements[0] if placements else "")

    def _refused(self, failure: Failure) -> None:
        editor = self.stack.editors.get(str(failure.facts.get("field", "")))
        if editor is not None:
            editor.tell_wrong(told_failure(failure))
            editor.setFocus()
            return
        self._error.setText(told_failure(failure))
        self._error.show()


def _partner_of(reader: Reader, worksite: str) -> str:
    record = reader.get("worksite", worksite) if len(worksite) == 32 else None
    return str(record.values()["partner"]) if record else ""
