"""What matters now: who is out this week, what is overdue, what ends, whom to call."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wbl_desktop.application.ports import Outcome
from wbl_desktop.application.window_ports import LineStanding, Matter, Standing
from wbl_desktop.ui import phrases
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.counting import PRESSING
from wbl_desktop.ui.lookups import activity_words
from wbl_desktop.ui.parts import (
    Debounce,
    Elided,
    LinkLine,
    Scroll,
    StateMark,
    button,
    clear,
    column,
    row,
    rule,
    say,
    sheet,
)
from wbl_desktop.ui.record_page import Page
from wbl_desktop.ui.twins import Apart, pair_key, twin_matters
from wbl_desktop.ui.worker import Task

translate = QCoreApplication.translate
_FIRST = 8
_AT_ONCE = 4  # rows made between two events
_WHO, _WHAT = 5, 4  # the shares of the room that who it is about and what there is to do take beside each other
_INDENT = 7  # what a link's own margin is


def group_words(group: str) -> str:
    """A group's heading."""
    return {
        "this_week": translate("Today", "This week"),
        "overdue": translate("Today", "Overdue"),
        "due_soon": translate("Today", "Due soon"),
        "to_finish": translate("Today", "Over, to be finished"),
        "ending": translate("Today", "Agreements and insurance"),
        "next_steps": translate("Today", "Next steps"),
        "missing": translate("Today", "Missing facts"),
        "twins": translate("Today", "Maybe there twice"),
    }.get(group, phrases.choice_words(group))


def matter_words(matter: Matter) -> str:
    """What it is about, in a few words."""
    facts = matter.facts
    activity = activity_words(facts["activity"]) if facts.get("activity") else ""
    match matter.detail:
        case "requirement_overdue" | "requirement_due":
            name = phrases.need_words(str(facts.get("needs") or ""))
            return " · ".join(str(part) for part in (name, activity) if part)
        case "agreement_ends" | "agreement_ended" | "insurance_ends" | "insurance_ended":
            return phrases.choice_words(str(facts.get("type") or "agreement"))
        case "next_step" | "next_step_late":
            return str(facts.get("step") or translate("Today", "Next step"))
        case "twins":
            return str(facts["why"])
        case "birth_date_missing":
            return translate("Today", "No birth date: age rules cannot be judged")
        case "placement_over":
            return translate("Today", "{0} is over: note how it ended").format(activity)
        case _:
            times = phrases.times(facts.get("from"), facts.get("to"))  # type: ignore[arg-type]
            status = phrases.choice_words(str(facts["status"])) if facts.get("status") else ""
            return " · ".join(part for part in (activity, times, status) if part)


def _usual_words() -> str:
    """As much as most rows have to say, in the language of the screen."""
    times = phrases.times("12:30", "10:30")
    return " · ".join((activity_words("job_shadow"), times, phrases.choice_words("preparing")))


class MatterRow(QWidget):
    """One thing that matters; a press goes there. ``room`` is how wide it will be, where that is known."""

    def __init__(self, bridge: Bridge, matter: Matter, today: date, *, room: int = 0) -> None:
        super().__init__()
        self.matter = matter
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 3, 0, 3)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, 18)
        grid.setColumnStretch(1, _WHO)
        mark = StateMark(matter.standing)
        mark.setAccessibleName(phrases.choice_words(matter.standing.value))
        self.go = LinkLine(matter.text, partial(self._go, bridge, matter))
        grid.addWidget(mark, 0, 0)
        grid.addWidget(self.go, 0, 1, Qt.AlignmentFlag.AlignLeft)
        self._words = Elided("body", matter_words(matter))
        self._grid = grid
        self._is_narrow: bool | None = None
        when = StateMark(matter.standing if matter.on else Standing.NONE, "")
        when.setText(self._when(matter, today))
        if matter.on:
            when.setToolTip(phrases.full_day(matter.on))
        grid.addWidget(when, 0, 3)
        longest = max(self.tr("%n day(s) late", "", 59), translate("Today", "ended {0}").format("Dec 30"), key=len)
        last = self.fontMetrics().horizontalAdvance(longest) + 8
        grid.setColumnMinimumWidth(3, last)  # the same in every row
        gaps = 3 * grid.horizontalSpacing() + grid.columnMinimumWidth(0)
        usual = self.fontMetrics().horizontalAdvance(_usual_words())
        self._wide = gaps + last + -(-usual * (_WHO + _WHAT) // _WHAT)  # less wide, a row takes two lines
        self._lay_out(narrow=0 < room < self._wide)

    def _lay_out(self, *, narrow: bool) -> None:
        """What there is to do stands beside who it is about, or below where both would be cut short."""
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        self._grid.removeWidget(self._words)
        self._grid.addWidget(self._words, int(narrow), 1 if narrow else 2)
        self._words.setContentsMargins(_INDENT if narrow else 0, 0, 0, 0)
        self._grid.setColumnStretch(2, 0 if narrow else _WHAT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(narrow=self.width() < self._wide)

    def _go(self, bridge: Bridge, matter: Matter) -> None:
        if matter.group == "twins":
            bridge.merge_asked.emit(matter.kind, matter.record, str(matter.facts["other"]))
        else:
            bridge.go.emit(matter.kind, matter.record)

    def _when(self, matter: Matter, today: date) -> str:
        if matter.on is None:
            return ""
        near = phrases.near_day(matter.on, today)
        days = (today - matter.on).days
        if matter.group == "overdue" and days < 60:
            return self.tr("%n day(s) late", "", days)
        if matter.group == "ending":
            words = translate("Today", "ended {0}") if matter.on < today else translate("Today", "until {0}")
            return words.format(near)
        return near


def _gathered(bridge: Bridge) -> tuple[Sequence[Matter], LineStanding, bool]:
    reader = bridge.read()
    is_empty = not reader.count("student") and not reader.count("partner")
    return tuple(bridge.floors.matters.now()), bridge.floors.line.standing(), is_empty


class TodayPage(Page):
    """The first page of a day."""

    name = "today"
    page_asked = Signal(str)

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._apart = Apart(settings)
        self.words = translate("Today", "Today")
        self.help_words = translate("Today", "Everything here is one press away from where it is put right.")
        self._title = say("title", "")
        self._under = say("muted", "")
        self._groups = QVBoxLayout()
        self._groups.setSpacing(0)
        self._all: set[str] = set()
        inside = sheet(
            column(self._title, self._under, self._groups, None, spacing=4, margins=(24, 16, 24, 16)), role="sheet"
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scroll(inside))
        self._rows: list[MatterRow] = []
        self._building: Iterator[None] = iter(())
        self._focus_at: int | None = None  # the row that has or is to have the cursor
        self._is_stale = False  # something changed while nobody looked
        self._built_on: date | None = None  # a laptop may be left open over night
        self._is_unbuilt = False  # what matters is known, but its rows are not made
        self._held: Sequence[Matter] = ()
        self._twins: Sequence[Matter] = ()
        self._twins_known = False
        self._is_empty = False
        self._task: Task | None = None
        self._again = Debounce(self, 250)
        self._again.due.connect(self.refresh)
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._build)

    @override
    def open(self, bridge: Bridge) -> None:
        super().open(bridge)
        bridge.changed.connect(self._heard)
        self.refresh()

    @Slot(object)
    def _heard(self, outcome: Outcome) -> None:
        if not outcome.kinds or outcome.kinds & {"student", "partner"}:
            self._twins_known = False
        if self.isVisible():
            self._again.poke()
        else:
            self._is_stale = True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_unbuilt:
            self._show()
        if self._is_stale:
            self.refresh()
        else:
            self.look_for_twins()

    def look_for_twins(self) -> None:
        """Looking through everybody takes a while in a large district: only when this page is looked at."""
        bridge = self.bridge
        if bridge is None or not self.isVisible():
            return
        apart = self._apart.pairs()
        if self._twins_known:
            kept = [one for one in self._twins if pair_key(one) not in apart]
            self._twins_arrived(kept)
            return
        self._twins_known = True
        bridge.worker.read(self, lambda: twin_matters(bridge.read(), apart), self._twins_arrived)

    def _twins_arrived(self, found: list[Matter]) -> None:
        if list(self._twins) != found:
            self._twins = found
            self._show()

    @Slot()
    def refresh(self) -> None:
        """Gather what matters again."""
        bridge = self.bridge
        if bridge is not None:
            self._is_stale = False
            self._title.setText(phrases.full_day(bridge.today))
            self._task = bridge.worker.read(self, partial(_gathered, bridge), self._arrived, instead_of=self._task)
        self.look_for_twins()

    def _arrived(self, result: tuple[Sequence[Matter], LineStanding, bool]) -> None:
        matters, line, is_empty = result
        pressing = sum(matter.group in PRESSING for matter in matters)
        said = [
            self.tr("%n thing(s) to do now: overdue, to be finished, next steps", "", pressing) if pressing else "",
            self.tr("%n change(s) wait(s) for the district", "", line.waiting)
            if line.enrolled and line.waiting
            else "",
        ]
        self._under.setText(" · ".join(filter(None, said)) or self.tr("What matters now"))
        is_of_today = self.bridge is not None and self._built_on == self.bridge.today
        if matters == self._held and (self._rows or self._is_unbuilt) and is_of_today:
            return
        self._held, self._is_empty = matters, is_empty
        self._show()

    def _show(self) -> None:
        bridge = self.bridge
        if bridge is None:
            return
        self._is_unbuilt = not self.isVisible()
        if self._is_unbuilt:
            return
        self._built_on = bridge.today
        at = next((at for at, one in enumerate(self._rows) if one.go.hasFocus()), None)
        self._focus_at = self._focus_at if at is None else at
        clear(self._groups)
        self._rows = []
        self._building = self._made(bridge)
        self._build()

    @Slot()
    def _build(self) -> None:
        """A few rows between two events: all at once would be felt."""
        for _ in range(_AT_ONCE):
            if next(self._building, self) is self:
                self._focus_at = None
                return
        self._more.start()

    def _made(self, bridge: Bridge) -> Iterator[None]:
        """Everything on the page, from row to row."""
        matters = [*self._held, *self._twins]
        groups = dict.fromkeys(matter.group for matter in matters)
        for group in groups:
            of_it = [matter for matter in matters if matter.group == group]
            shown = of_it if group in self._all else of_it[:_FIRST]
            head = row(say("head", group_words(group)), say("muted", str(len(of_it))), None, margins=(0, 16, 0, 4))
            self._groups.addLayout(head)
            self._groups.addWidget(rule())
            for matter in shown:
                made = MatterRow(bridge, matter, bridge.today, room=self._groups.geometry().width())
                self._rows.append(made)
                self._groups.addWidget(made)
                if self._focus_at == len(self._rows) - 1:  # what is read again leaves the cursor where it was
                    made.go.setFocus(Qt.FocusReason.OtherFocusReason)
                yield
            if len(shown) < len(of_it):
                words = translate("Today", "Show all {0}").format(len(of_it))
                self._groups.addLayout(row(button(words, partial(self._open_group, group), link=True), None))
        if not matters and self._is_empty:
            words = translate("Today", "Nobody is here yet. Begin with the roster your student system exports.")
            begin = button(translate("Today", "Import a roster"), lambda: self.page_asked.emit("import"), primary=True)
            self._groups.addWidget(say("muted", words, wrap=True))
            self._groups.addLayout(row(begin, None, margins=(0, 8, 0, 0)))
        elif not matters:
            self._groups.addWidget(
                say("muted", translate("Today", "Nothing is pressing. A good day to call a partner."), wrap=True)
            )
        if self._focus_at is not None and self._focus_at >= len(self._rows) > 0:
            self._rows[-1].go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_group(self, group: str) -> None:
        self._all.add(group)
        self._show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last; the arrows go from one to the next by themselves."""
        if self._rows and event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            at = 0 if event.key() == Qt.Key.Key_Home else -1
            self._rows[at].go.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    @override
    def begin(self) -> None:
        if self._rows:
            self._rows[0].go.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.setFocus()
