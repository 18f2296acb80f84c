"""The small things screens are put together from: titles, state marks, empty states, thin bars."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wbl_desktop.application.first_sight import Standing
from wbl_desktop.ui import phrases


def say(role: str, words: str = "", *, wrap: bool = False, select: bool = False) -> QLabel:
    """A label in one of the style sheet's roles."""
    label = QLabel(words)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if select:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Change a property the style sheet looks at."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class StateMark(QLabel):
    """A state: shape, word and color together."""

    def __init__(self, standing: Standing = Standing.NONE, words: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.set(standing, words)

    def set(self, standing: Standing, words: str) -> None:
        """Show another state."""
        self.setText(phrases.standing(standing, words) if words else phrases.SHAPES[standing])
        restyle(self, "standing", standing.value)


class VerbButton(QPushButton):
    """A button that Enter presses too, not only the space bar."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
            return
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # Alt and an arrow mean the page, not the button beside this one
            return
        super().keyPressEvent(event)


class LinkLine(VerbButton):
    """A button that reads like a line of text, shortened to the room there is."""

    def __init__(self, words: str, then: Callable[[], None]) -> None:
        super().__init__()
        self._whole = words
        self.setProperty("role", "link")
        self.setStyleSheet("text-align: left;")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setAccessibleName(words)
        self.setMinimumWidth(60)
        self.clicked.connect(lambda _checked=False: then())
        self._fit(10_000)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 18, super().sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.width() - 14)

    def _fit(self, room: int) -> None:
        fitted = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(fitted.replace("&", "&&"))
        self.setToolTip(self._whole if fitted != self._whole else "")


def button(
    words: str, then: Callable[[], None] | None = None, *, primary: bool = False, link: bool = False
) -> QPushButton:
    """A button whose words are a verb."""
    made = VerbButton(words)
    made.setAccessibleName(words.replace("&", ""))
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if primary or link:
        made.setProperty("role", "primary" if primary else "link")
    if then is not None:
        made.clicked.connect(lambda _checked=False: then())
    return made


def row(
    *things: QWidget | QLayout | int | None, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QHBoxLayout:
    """Things beside each other; None stretches, a number is a gap."""
    layout = QHBoxLayout()
    _fill(layout, things, spacing, margins)
    return layout


def column(
    *things: QWidget | QLayout | int | None, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """Things above each other; None stretches, a number is a gap."""
    layout = QVBoxLayout()
    _fill(layout, things, spacing, margins)
    return layout


def _fill(
    layout: QHBoxLayout | QVBoxLayout,
    things: tuple[QWidget | QLayout | int | None, ...],
    spacing: int,
    margins: tuple[int, int, int, int],
) -> None:
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    for thing in things:
        if thing is None:
            layout.addStretch(1)
        elif isinstance(thing, int):
            layout.addSpacing(thing)
        elif isinstance(thing, QWidget):
            layout.addWidget(thing)
        else:
            layout.addLayout(thing)


def sheet(layout: QLayout, role: str = "sheet") -> QWidget:
    """A plain surface holding a layout."""
    widget = QWidget()
    widget.setProperty("role", role)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
    widget.setLayout(layout)
    return widget


def rule() -> QFrame:
    """A line of one pixel."""
    frame = QFrame()
    frame.setProperty("role", "rule")
    return frame


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
            inner.deleteLater()


class Scroll(QScrollArea):
    """A sheet that scrolls up and down only and keeps the focused field in sight."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if (layout := inside.layout()) is not None:
            # What grows while it is looked at is as tall at once as it must be, and never squeezed for a moment.
            layout.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        self.setWidget(inside)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        inside = self.widget()
        if now is not None and self.isVisible() and inside is not None and inside.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 24)


def into_sight(widget: QWidget) -> None:
    """Scroll to something that has just been shown, once it has found its place."""

    def scroll() -> None:
        above = widget.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and widget.isVisible():
            above.ensureWidgetVisible(widget, 0, 24)

    QTimer.singleShot(0, widget, scroll)


def stops_within(widget: QWidget) -> list[QWidget]:
    """Where Tab stops within a widget, in the order in which they were made; what drops down is a window of its own.

    What is inside another of them goes where that goes.
    """
    tab, window = Qt.FocusPolicy.TabFocus, widget.window()
    found: list[QWidget] = []
    for one in widget.findChildren(QWidget):
        is_stop = one.focusPolicy() & tab == tab and one.window() is window
        if is_stop and not (found and found[-1].isAncestorOf(one)):
            found.append(one)
    return found


def tab_before(anchor: QWidget, stops: Iterable[QWidget]) -> None:
    """Tab stops at these, in this order, right before the anchor; what is made later would else come last of all.

    Each goes behind the anchor and the anchor behind it. Qt would tell what stands before the anchor, but PySide then
    takes that widget from the Python parent that keeps it alive, and a search for garbage ends what is on the screen.
    """
    for one in stops:
        QWidget.setTabOrder(anchor, one)
        QWidget.setTabOrder(one, anchor)


class Empty(QWidget):
    """Nothing here: one sentence and one action."""

    def __init__(self, words: str, action: str = "", then: Callable[[], None] | None = None) -> None:
        super().__init__()
        layout = column(spacing=12, margins=(24, 32, 24, 24))
        self.label = say("muted", words, wrap=True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.label)
        if action:
            layout.addWidget(button(action, then), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.setLayout(layout)


class ThinBar(QProgressBar):
    """Appears only when something takes longer than a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setRange(0, 0)
        self.setAccessibleName(self.tr("Loading"))
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing jumps when data arrives
        self.setSizePolicy(policy)
        self.hide()
        self._wait = QTimer(self, singleShot=True, interval=150)
        self._wait.timeout.connect(self.show)

    @Slot()
    def begin(self) -> None:
        """Something has started."""
        self._wait.start()

    @Slot()
    def end(self) -> None:
        """It is over."""
        self._wait.stop()
        self.hide()


class Elided(QLabel):
    """A label that shortens its text to the room there is; the whole text is in the tooltip."""

    LEAST = 40  # points that its words have at the least

    def __init__(self, role: str, words: str = "") -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(self.LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._whole = ""
        self.say(words)

    def say(self, words: str) -> None:
        """Show another text."""
        self._whole = words
        self._fit()

    def whole(self) -> str:
        """The text before shortening."""
        return self._whole

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Polish, QEvent.Type.FontChange}:
            result = super().event(event)
            self._fit()
            return result
        return super().event(event)

    def _fit(self) -> None:
        fitted = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(self.width(), self.LEAST))
        if fitted != self.text():
            self.setText(fitted)
        self.setToolTip(self._whole if fitted != self._whole else "")
        self.setAccessibleName(self._whole)


def on_key(owner: QWidget, keys: str, then: Callable[[], None], *, inside: bool = False) -> QShortcut:
    """A shortcut of the whole window, or only inside ``owner``."""
    made = QShortcut(QKeySequence(keys), owner)
    if inside:
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(then)
    return made


class Debounce(QObject):
    """Waits until a person has stopped typing for a moment."""

    due = Signal()

    def __init__(self, parent: QObject, milliseconds: int = 80) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=milliseconds)
        self._timer.timeout.connect(self.due)

    @Slot()
    def poke(self) -> None:
        """Start waiting again."""
        self._timer.start()

    def stop(self) -> None:
        """Wait no more; nothing is due."""
        self._timer.stop()

    @property
    def is_waiting(self) -> bool:
        """Whether something will be due."""
        return self._timer.isActive()


class Sheets(QWidget):
    """Sheets of which one is seen, as tall as that one: a stacked widget would be as tall as its tallest."""

    def __init__(self) -> None:
        super().__init__()
        self._sheets = column(spacing=0)
        self.setLayout(self._sheets)

    def add(self, widget: QWidget) -> None:
        """Another sheet; the first is in front."""
        self._sheets.addWidget(widget)
        if self._sheets.count() > 1:
            widget.hide()

    def show_only(self, widget: QWidget) -> None:
        """Bring a sheet to the front."""
        for at in range(self._sheets.count()):
            item = self._sheets.itemAt(at)
            other = item.widget() if item is not None else None
            if other is not None and other is not widget:
                other.hide()
        widget.show()


def claims_undo(event: QEvent) -> bool:
    """Whether undo or redo is about to be taken by a shortcut."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class UndoPasses(QObject):
    """Lets undo through a search field in which nothing stands: there it can only mean the last change."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        line.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if claims_undo(event) and not self._line.text():
            event.ignore()
            return True
        return False
