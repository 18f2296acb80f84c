"""What a partner offers, and placing a student there."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from typing_extensions import override

from wbl_desktop.application.ports import Reader
from wbl_desktop.application.window_ports import Standing
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.cards import Card, CardSpec, CardTab, Line
from wbl_desktop.ui.detail import Tab
from wbl_desktop.ui.forms import Section
from wbl_desktop.ui.lookups import activity_words, heading_of
from wbl_desktop.ui.parts import Sheets, button, column
from wbl_desktop.ui.phrases import translate
from wbl_desktop.ui.place import PlacePane

_FIELDS = (
    "worksite", "activity", "starts_on", "ends_on", "capacity", "paid", "weekly_schedule", "supervisor",
    "description", "notes",
)  # fmt: skip
_GIVEN = ("worksite", "activity", "starts_on", "ends_on", "paid", "weekly_schedule", "supervisor")
_GIVEN_UP = {"declined", "withdrawn"}


def _worksites(reader: Reader, record: Record) -> Sequence[str]:
    return reader.ids("worksite", {"partner": record.id})


class OpeningCards(CardTab):
    """Openings under each other; each can take a student."""

    def __init__(self, bridge: Bridge, tab: "OpeningsTab") -> None:
        self._tab = tab
        self.spec = CardSpec(
            kind="opening",
            owner_field="worksite",
            line=self._line,
            sections=(Section(heading="", fields=_FIELDS),),
            ask=(Section(heading="", fields=_FIELDS[:9]),),
            add=translate("Openings", "Add an opening"),
            verb=translate("Openings", "Add opening"),
            none=translate("Openings", "Nothing is offered yet."),
            no_owner=translate("Openings", "An opening is at a worksite: add that first."),
            order=("starts_on",),
            owners=_worksites,
            narrowing={
                "worksite": lambda reader, record: {"partner": _partner(reader, record)},
                "supervisor": lambda reader, record: {"partner": _partner(reader, record)},
            },
        )
        super().__init__(bridge)

    def _line(self, reader: Reader, record: Record) -> Line:
        held = record.values()
        taken = sum(one.values()["status"] not in _GIVEN_UP for one in reader.find("placement", {"opening": record.id}))
        places = held["capacity"]
        full = places is not None and taken >= int(str(places))
        words = (
            translate("Openings", "{0} of {1} taken").format(taken, places)
            if places is not None
            else translate("Openings", "{0} placed").format(taken)
        )
        when = phrases.span(held["starts_on"], held["ends_on"], self.bridge.today)
        below = " · ".join(
            str(part) for part in (when, phrases.schedule(held["weekly_schedule"]), held["description"]) if part
        )
        site = reader.get("worksite", str(held["worksite"]))
        heading = f"{activity_words(held['activity'])} · {site.heading() if site else ''}"
        return heading, below, Standing.STOPS if full else Standing.NONE, words

    @override
    def show_record(self, record: Record) -> None:
        super().show_record(record)
        for card in self._cards:
            self._offer(card)

    def _offer(self, card: Card) -> None:
        if card.property("offers"):
            return
        card.setProperty("offers", True)
        place = button(self.tr("Place a student here"), lambda: self._tab.place(card.record))
        card.add_verb(place)


def _partner(reader: Reader, record: Record) -> str | None:
    if record.KIND == "partner":
        return record.id
    site = reader.get("worksite", str(record.values().get("worksite") or ""))
    return str(site.values()["partner"]) if site else None


class OpeningsTab(Tab):
    """The openings of a partner, or the flow that fills one."""

    touched_by = frozenset({"opening", "placement", "worksite"})

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._shown: str | None = None
        self.cards = OpeningCards(bridge, self)
        self.pane: PlacePane | None = None
        self._stack = Sheets()
        self._stack.add(self.cards)
        self.setLayout(column(self._stack))

    @override
    def show_record(self, record: Record) -> None:
        if self._shown != record.id:
            self._stop()
        self._shown = record.id
        self.cards.show_record(record)

    @override
    def focus_first(self) -> None:
        self.cards.focus_first()

    def place(self, opening: Record) -> None:
        """Place a student into this opening."""
        held = opening.values()
        words = heading_of(self.bridge.read(), opening)
        if self.pane is None:
            self.pane = PlacePane(self.bridge, from_opening=True)
            self.pane.placed.connect(self._done)
            self.pane.gave_up.connect(self._stop)
            self._stack.add(self.pane)
        self._stack.show_only(self.pane)
        self.pane.begin({"opening": opening.id}, {name: held[name] for name in _GIVEN}, words=words)

    @override
    def back(self) -> bool:
        if self.pane is None or not self.pane.isVisible():
            return self.cards.back()
        self._stop()
        if self.pane.has_draft():
            self.bridge.noticed.emit(self.tr("What you typed is still there: place a student here to go on with it."))
        return True

    @Slot(str)
    def _done(self, id_: str) -> None:
        self._stop()
        self.bridge.go.emit("placement", id_)

    @Slot()
    def _stop(self) -> None:
        self._stack.show_only(self.cards)
