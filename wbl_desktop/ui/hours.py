"""Hours spent at placements, by day."""

from collections.abc import Mapping, Sequence

from typing_extensions import override

from wbl_desktop.application.ports import Reader
from wbl_desktop.application.window_ports import Standing
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.cards import CardSpec, CardTab, Line
from wbl_desktop.ui.forms import Section
from wbl_desktop.ui.lookups import activity_words, where_words
from wbl_desktop.ui.phrases import as_day, translate


def _placements(reader: Reader, record: Record) -> Sequence[str]:
    if record.KIND == "placement":
        return [record.id]
    return [one.id for one in reader.find("placement", {"student": record.id}, order=("-starts_on",))]


def _line(reader: Reader, record: Record) -> Line:
    held = record.values()
    day = as_day(held["worked_on"])
    placement = reader.get("placement", str(held["placement"]))
    where = ""
    if placement is not None:
        at = placement.values()
        where = f"{activity_words(at['activity'])} · {where_words(reader, at['worksite'])}"
    heading = f"{phrases.full_day(day) if day else ''} · {phrases.hours(held['hours'])}"
    times = phrases.times(held["starts_at"], held["ends_at"])
    below = " · ".join(str(part) for part in (where, times, held["task"]) if part)
    approved = held["approved_by"]
    if approved:
        return heading, below, Standing.DONE, translate("Hours", "approved by {0}").format(approved)
    return heading, below, Standing.NONE, translate("Hours", "not approved")


class HoursTab(CardTab):
    """Hours of a student or of one placement."""

    touched_by = frozenset({"hours", "placement"})

    def __init__(self, bridge: Bridge) -> None:
        fields = ("worked_on", "hours", "starts_at", "ends_at", "task", "approved_by", "notes")
        self.spec = CardSpec(
            kind="hours",
            owner_field="placement",
            line=_line,
            sections=(Section(heading="", fields=fields),),
            ask=(Section(heading="", fields=("placement", *fields[:6])),),
            add=translate("Hours", "Enter hours"),
            verb=translate("Hours", "Keep hours"),
            none=translate("Hours", "No hours yet."),
            no_owner=translate("Hours", "Hours are kept at a placement, and there is none yet."),
            order=("-worked_on",),
            owners=_placements,
            narrowing={"placement": lambda reader, record: {"id": list(_placements(reader, record))}},
        )
        super().__init__(bridge)

    @override
    def given(self, owners: Sequence[str]) -> Mapping[str, Plain]:
        return {"placement": owners[0]} if owners else {}
