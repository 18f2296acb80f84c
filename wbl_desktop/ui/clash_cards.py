"""What two laptops did that cannot both be: a student placed twice, an opening too full, changes kept aside."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from wbl_desktop.application.clashes import DoubleBooking, OverFull, made_by
from wbl_desktop.application.commands.advance import AdvancePlacement
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.first_sight import Standing
from wbl_desktop.application.ports import ConflictValue, HeldEntry, Reader
from wbl_desktop.domain.failures import Failure
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.life import ENDED_EARLY, STEPS, WITHDRAWN
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.banners import Banner
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.disputed_row import who_said
from wbl_desktop.ui.lookups import activity_words, heading_of, where_words
from wbl_desktop.ui.parts import Scroll, StateMark, button, clear, column, row, rule, say, sheet
from wbl_desktop.ui.told import told, told_failure

translate = QCoreApplication.translate


class ClashCard(QWidget):
    """What the cards share: a heading, a place for what went wrong, and the reason a withdrawal asks for."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.banner = Banner()
        self.heading = say("head", "", wrap=True)
        self.sentence = say("muted", "", wrap=True)
        self.body = QVBoxLayout()
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(translate("Clashes", "Why it is withdrawn; it is kept with the placement"))
        self.reason.setAccessibleName(translate("Clashes", "Reason"))
        self._wrong = say("error", "", wrap=True)
        self._wrong.hide()
        inside = sheet(column(self.body, None, spacing=8))
        whole = column(self.heading, self.sentence, row(self.banner), spacing=4)
        self.reading = Scroll(inside)
        whole.addWidget(self.reading, 1)
        self.setLayout(whole)

    def begin(self) -> None:
        """The cursor on the first thing to do."""
        if (first := self.first()) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def first(self) -> QWidget | None:
        """Where the cursor begins."""
        return next((one for one in self.findChildren(QPushButton) if one.isVisibleTo(self)), None)

    def is_touched(self) -> bool:
        """Whether a person has typed something here that is not kept yet."""
        return bool(self.reason.text())

    def reason_row(self) -> QWidget:
        """The line for the reason, with room for what is wrong below it."""
        label = say("label", translate("Clashes", "Reason"))
        label.setBuddy(self.reason)
        holder = QWidget()
        holder.setLayout(column(row(label, self.reason), self._wrong, spacing=2))
        return holder

    def withdraw(self, placement: str) -> None:
        """Take a placement back, with the reason its life asks for."""
        held = self.bridge.read().get("placement", placement)
        status = str(held.values()["status"]) if held else ""
        self.tell_wrong("")
        step = WITHDRAWN if WITHDRAWN in STEPS.get(status, ()) else ENDED_EARLY
        command = AdvancePlacement(placement=placement, status=step, reason=self.reason.text())
        self.bridge.run(command, lambda _done: self.reason.clear(), self._refused, self)

    def change(self, kind: str, record: str, field: str, value: str) -> None:
        """Change one field."""
        self.bridge.run(EditRecord(kind=kind, id=record, values={field: value}), None, self._refused, self)

    def tell_wrong(self, words: str) -> None:
        """Say below the reason why it cannot be."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))

    def _refused(self, failure: Failure) -> None:
        if failure.code == "reason_required":
            self.tell_wrong(told_failure(failure))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.banner.tell(told_failure(failure), standing=Standing.STOPS)

    def who(self, reader: Reader, placement: str) -> str:
        """Who placed, when and on which laptop."""
        made = made_by(reader, "placement", placement)
        return who_said(
            self.bridge, reader, ConflictValue(value=None, staff=made.staff, device=made.device, at=made.at)
        )


def placement_lines(bridge: Bridge, reader: Reader, placement: Record) -> list[str]:
    """Activity, place, days and status of a placement, a line each."""
    held = placement.values()
    days = phrases.span(held["starts_on"], held["ends_on"], bridge.today)
    hours = phrases.times(held["starts_at"], held["ends_at"])
    lines = [
        activity_words(held["activity"]),
        where_words(reader, held["worksite"]),
        f"{days}, {hours}" if hours else days,
        phrases.schedule(held["weekly_schedule"]),
        phrases.choice_words(str(held["status"] or "proposed")),
    ]
    return [line for line in lines if line]


class DoubleBookedCard(ClashCard):
    """One student placed twice on the same days by two laptops: both placements beside each other."""

    def __init__(self, bridge: Bridge, matter: DoubleBooking) -> None:
        super().__init__(bridge)
        self._matter = matter
        self.meant = button(translate("Clashes", "Both are meant"), self._mean)
        self._sides: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.reason_row())
        self.body.addLayout(row(self.meant, None))
        self.show_matter(matter)

    def show_matter(self, matter: DoubleBooking) -> None:
        """Both placements as they are now."""
        self._matter = matter
        reader = self.bridge.read()
        student = heading_of(reader, reader.get("student", matter.student))
        self.heading.setText(translate("Clashes", "{0} · placed twice").format(student))
        self.sentence.setText(
            translate("Clashes", "Two laptops each placed this student; the first day they share is {0}.").format(
                phrases.full_day(matter.on)
            )
        )
        clear(self._grid)
        self._sides = []
        for at, id_ in enumerate(matter.placements):
            placement = reader.get("placement", id_)
            if placement is not None:
                self._grid.addWidget(self._side(reader, placement), 0, at, Qt.AlignmentFlag.AlignTop)
        for before, after in pairwise([*self._sides, self.reason, self.meant]):
            QWidget.setTabOrder(before, after)

    @override
    def first(self) -> QWidget | None:
        return self._sides[0] if self._sides else self.meant

    def _side(self, reader: Reader, placement: Record) -> QWidget:
        first, *more = placement_lines(self.bridge, reader, placement)
        lines = [say("head", first, wrap=True), *(say("body", line, wrap=True) for line in more)]
        lines.append(say("muted", self.who(reader, placement.id), wrap=True))
        where = where_words(reader, placement.values()["worksite"])
        away = button(translate("Clashes", "Withdraw this one"), partial(self.withdraw, placement.id))
        away.setAccessibleName(translate("Clashes", "Withdraw the one at {0}").format(where))
        open_ = button(translate("Clashes", "Change its days"), partial(self.bridge.go.emit, "placement", placement.id))
        open_.setAccessibleName(translate("Clashes", "Change the days at {0}").format(where))
        self._sides += [away, open_]
        side = QWidget()
        side.setLayout(column(*lines, row(away, open_, None), spacing=4))
        return side

    def _mean(self) -> None:
        self.change("placement", self._matter.placements[-1], "overlap_meant", "yes")


class OverFullCard(ClashCard):
    """An opening in which two laptops placed more students than it holds."""

    def __init__(self, bridge: Bridge, matter: OverFull) -> None:
        super().__init__(bridge)
        self._matter = matter
        self._rows = QVBoxLayout()
        self.places = QLineEdit()
        self.places.setFixedWidth(64)
        self.places.setAccessibleName(translate("Clashes", "Places"))
        self.places.returnPressed.connect(self._raise)
        self.raised = button(translate("Clashes", "That many places there are"), self._raise)
        label = say("label", translate("Clashes", "Places"))
        label.setBuddy(self.places)
        self.body.addLayout(row(label, self.places, self.raised, None))
        self.body.addWidget(rule())
        self.body.addWidget(self.reason_row())
        self.body.addLayout(self._rows)
        self.show_matter(matter)

    def show_matter(self, matter: OverFull) -> None:
        """Every placement in it, those made first first."""
        was = str(len(self._matter.placements))
        self._matter = matter
        reader = self.bridge.read()
        self.heading.setText(
            translate("Clashes", "{0} · too full").format(heading_of(reader, reader.get("opening", matter.opening)))
        )
        self.sentence.setText(
            translate(
                "Clashes", "Two laptops placed students in it. Places: {0}; placed: {1}, in the order they were made."
            ).format(matter.capacity, len(matter.placements))
        )
        if self.places.text() in {"", was}:
            self.places.setText(str(len(matter.placements)))
        clear(self._rows)
        for at, id_ in enumerate(matter.placements):
            self._rows.addWidget(self._line(reader, at, id_))

    @override
    def first(self) -> QWidget | None:
        return self.places

    def _line(self, reader: Reader, at: int, id_: str) -> QWidget:
        placement = reader.get("placement", id_)
        held = placement.values() if placement else {}
        student = heading_of(reader, reader.get("student", str(held.get("student"))))
        away = button(translate("Clashes", "Withdraw"), partial(self.withdraw, id_))
        away.setAccessibleName(translate("Clashes", "Withdraw {0}").format(student))
        status = phrases.choice_words(str(held.get("status") or "proposed"))
        over = translate("Clashes", "over the number") if at >= self._matter.capacity else ""
        words = " · ".join(filter(None, (self.who(reader, id_), status, over)))
        said = column(say("body", student, wrap=True), say("muted", words, wrap=True), spacing=0)
        line, layout = QWidget(), row(say("body", f"{at + 1}"), spacing=12)
        layout.addLayout(said, 1)
        layout.addWidget(away)
        line.setLayout(layout)
        return line

    def _raise(self) -> None:
        self.change("opening", self._matter.opening, "capacity", self.places.text())


def held_advice() -> dict[str, str]:
    """What to do about a change the district keeps aside, by its reason."""
    wait = translate("Held", "Nothing to do: it is tried again at every exchange.")
    ask = translate("Held", "Tell your IT staff; they can let it in or close it.")
    return {
        "missing_parent": wait,
        "missing_record": wait,
        "follows_held": wait,
        "unknown_kind": translate("Held", "Ask IT to update the district's server; it is taken then."),
        "not_allowed": translate("Held", "Ask somebody who may change it, or IT for another role."),
        "invalid_value": translate("Held", "Open the record and enter the value again."),
        "read_only_feed": translate("Held", "Ask the district to change it."),
        "district_keeps": translate("Held", "If the district's value is wrong, tell them."),
        "moved_away": translate("Held", "Tell the new site what you wrote."),
        "purged": translate("Held", "If it is needed again, enter it as new."),
        "": ask,
    }


_READING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_COMES = frozenset({"missing_parent", "missing_record", "follows_held"})  # tried again at every exchange


def _state(standing: Standing, words: str) -> StateMark:
    mark = StateMark(standing, words)
    mark.setWordWrap(True)
    return mark


class HeldCard(ClashCard):
    """What the district keeps aside: each with the reason and what to do."""

    def __init__(self, bridge: Bridge, matter: tuple[HeldEntry, ...]) -> None:
        super().__init__(bridge)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.heading.setText(translate("Held", "Kept aside by the district"))
        self.sentence.setText(
            translate("Held", "These changes are safe, at the district and here, but not in force there.")
        )
        self.show_matter(matter)

    @override
    def begin(self) -> None:
        super().begin()
        if not self.isAncestorOf(self.window().focusWidget() or self):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A long list is read by keyboard too, where there is nothing to press."""
        if self.hasFocus() and Qt.Key(event.key()) in _READING and not event.modifiers():
            self.reading.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def show_matter(self, matter: tuple[HeldEntry, ...]) -> None:
        """Every entry, oldest first."""
        clear(self.body)
        reader = self.bridge.read()
        advice = held_advice()
        for one in matter:
            self.body.addWidget(self._line(reader, one, advice.get(one.reason, advice[""])))
        self.body.addStretch(1)

    def _line(self, reader: Reader, one: HeldEntry, advice: str) -> QWidget:
        kind = kind_named(one.kind)
        record = reader.get(one.kind, one.record)
        name = heading_of(reader, record) if record else translate("Held", "not on this laptop")
        specs = [kind.spec(field) for field in one.fields]
        labels = ", ".join(phrases.label_of(spec) for spec in specs if spec)
        who = who_said(self.bridge, reader, ConflictValue(value=None, staff=one.staff, device=one.device, at=one.at))
        why = told(f"held_{one.reason}", {})
        head = row()
        head.addWidget(say("head", f"{phrases.translate('kinds', kind.LABEL)} · {name}", wrap=True), 1)
        if record is not None and one.kind in {"student", "partner", "placement"}:
            go: Callable[[], None] = partial(self.bridge.go.emit, one.kind, one.record)
            open_ = button(translate("Held", "Open"), go, link=True)
            open_.setAccessibleName(translate("Held", "Open {0}").format(name))
            head.addWidget(open_)
        line = QWidget()
        line.setLayout(
            column(
                head,
                *([say("body", labels, wrap=True)] if labels else []),
                _state(Standing.UNDER_WAY if one.reason in _COMES else Standing.NEEDS, f"{why} {advice}"),
                say("muted", who, wrap=True),
                rule(),
                spacing=2,
            )
        )
        return line
