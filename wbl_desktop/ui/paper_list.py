"""The sheets that were made for a student or a placement, by their code."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from wbl_desktop.application.ports import Reader
from wbl_desktop.application.window_ports import Standing
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.attachments import AttachedPart
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.detail import Tab
from wbl_desktop.ui.lookups import heading_of
from wbl_desktop.ui.parts import Elided, StateMark, clear, column, row, rule, say
from wbl_desktop.ui.phrases import as_day


def form_title(bridge: Bridge, form: object) -> str:
    """A form's title by its code."""
    for offer in bridge.floors.papers.offered():
        if offer.code == form:
            return phrases.form_words(offer.title)
    return phrases.choice_words(str(form or ""))


def sheets_of(reader: Reader, record: Record) -> Sequence[Record]:
    """Printed forms of a placement, or of all placements of a student; newest first."""
    placements = [record.id]
    if record.KIND == "student":
        placements = reader.ids("placement", {"student": record.id})
    return reader.find("printed_form", {"placement": placements}, order=("-made_on",)) if placements else []


class PapersTab(Tab):
    """Every sheet that names this student."""

    touched_by = frozenset({"printed_form", "requirement", "placement", "document"})

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._none = say("muted", self.tr("Nothing has been printed yet. Print from a placement."), wrap=True)
        self.files: AttachedPart | None = None
        self._printed = say("head", self.tr("Printed"))
        self.setLayout(column(self._printed, self._none, self._list))

    @override
    def show_record(self, record: Record) -> None:
        self._show_files(record)
        reader = self.bridge.read()
        found = sheets_of(reader, record)
        self._none.setVisible(not found)
        clear(self._list)
        for sheet in found:
            held = sheet.values()
            printed, made = as_day(held["printed_on"]), as_day(held["made_on"])
            state = (
                StateMark(Standing.DONE, self.tr("printed {0}").format(phrases.near_day(printed, self.bridge.today)))
                if printed
                else StateMark(Standing.NONE, self.tr("not printed"))
            )
            title = f"{form_title(self.bridge, held['form'])} · {phrases.language_name(held['language'])}"
            head = row(Elided("head", title), state, margins=(0, 6, 0, 0))
            head.setStretch(0, 1)
            self._list.addLayout(head)
            where = heading_of(reader, reader.get("placement", str(held["placement"])))
            made_words = self.tr("made {0}").format(phrases.near_day(made, self.bridge.today)) if made else ""
            code = self.tr("code {0}").format(held["code"])
            self._list.addWidget(Elided("muted", " · ".join(part for part in (code, made_words, where) if part)))
            self._list.addSpacing(6)
            self._list.addWidget(rule())

    def _show_files(self, record: Record) -> None:
        """What came back on paper, above what went out."""
        layout = self.layout()
        if self.files is None and isinstance(layout, QVBoxLayout):
            self.files = AttachedPart(self.bridge, record.KIND)
            layout.insertWidget(0, self.files)
            layout.insertSpacing(1, 12)
        if self.files is not None:
            self.files.show_record(record)
