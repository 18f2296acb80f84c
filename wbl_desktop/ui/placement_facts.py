"""Everything a placement's card says, gathered in one reading off the GUI thread."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from wbl_desktop.application.ports import Reader
from wbl_desktop.application.window_ports import Need, Standing
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.lookups import activity_words, where_words
from wbl_desktop.ui.phrases import as_day, choice_words, near_day, translate

OPEN = ("proposed", "preparing", "cleared", "under_way")
STATUS_STANDING = {
    "proposed": Standing.NONE,
    "preparing": Standing.NEEDS,
    "cleared": Standing.DONE,
    "under_way": Standing.UNDER_WAY,
    "completed": Standing.DONE,
    "declined": Standing.NONE,
    "withdrawn": Standing.NONE,
    "ended_early": Standing.STOPS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedLine:
    """A requirement as a row: what, how far it is, when it is due."""

    need: Need
    language: str
    progress: str
    due: str
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementFacts:
    """A placement in words."""

    id: str
    heading: str
    who: str
    when: str
    status: str
    standing: Standing
    state_words: str
    needs: tuple[NeedLine, ...]
    hours: int
    planned: int
    can_print: bool
    signer: str


def gather(reader: Reader, placement: Record, needs: Sequence[Need], today: date) -> PlacementFacts:
    """The facts of one placement."""
    held = placement.values()
    status = str(held["status"] or "proposed")
    student = reader.get("student", str(held["student"]))
    records = {record.id: record for record in reader.find("requirement", {"placement": placement.id})}
    lines = tuple(_line(need, records.get(need.requirement), today) for need in needs)
    spent = sum(int(str(one.values()["hours"] or 0)) for one in reader.find("hours", {"placement": placement.id}))
    return PlacementFacts(
        id=placement.id,
        heading=f"{activity_words(held['activity'])} · {where_words(reader, held['worksite'])}",
        who=student.heading() if student else "",
        when=_when(reader, placement, today),
        status=status,
        standing=STATUS_STANDING.get(status, Standing.NONE),
        state_words=choice_words(status),
        needs=lines,
        hours=spent,
        planned=int(str(held["hours_planned"] or 0)),
        can_print=any(line.need.form and line.is_open for line in lines),
        signer=_signer(reader, student),
    )


def _when(reader: Reader, placement: Record, today: date) -> str:
    held = placement.values()
    supervisor = reader.get("contact", str(held["supervisor"])) if held["supervisor"] else None
    transport = str(held["transport_notes"] or "") or (
        choice_words(str(held["transport"])) if held["transport"] else ""
    )
    parts = [
        phrases.span(held["starts_on"], held["ends_on"], today),
        phrases.times(held["starts_at"], held["ends_at"]) or phrases.schedule(held["weekly_schedule"]),
    ]
    rest = [
        translate("PlacementCard", "with {0}").format(supervisor.heading()) if supervisor else "",
        transport,
    ]
    first = ", ".join(part for part in parts if part)
    return " · ".join(part for part in (first, *rest) if part)


def _line(need: Need, record: Record | None, today: date) -> NeedLine:
    is_open = need.standing not in {Standing.DONE, Standing.NONE}
    due = need.due_on
    due_words = ""
    if is_open and due is not None:
        late = due < today
        template = translate("PlacementCard", "was due {0}") if late else translate("PlacementCard", "due {0}")
        due_words = template.format(near_day(due, today))
    progress = _progress(need, record, today) if record is not None else ""
    language = str(record.values()["language"] or "") if record is not None else ""
    return NeedLine(need=need, language=language, progress=progress, due=due_words, is_open=is_open)


def _progress(need: Need, record: Record, today: date) -> str:
    held = record.values()
    days = {name: as_day(held[name]) for name in ("printed_on", "handed_out_on", "returned_on", "waived_on")}
    if waived := days["waived_on"]:
        return translate("PlacementCard", "overridden {0}").format(near_day(waived, today))
    if returned := days["returned_on"]:
        who = f", {held['signed_by']}" if held["signed_by"] else ""
        return translate("PlacementCard", "back {0}").format(near_day(returned, today)) + who
    if handed := days["handed_out_on"]:
        return translate("PlacementCard", "handed out {0}").format(near_day(handed, today))
    if printed := days["printed_on"]:
        return translate("PlacementCard", "printed {0}").format(near_day(printed, today))
    return translate("PlacementCard", "not printed") if need.form else translate("PlacementCard", "not yet")


def _signer(reader: Reader, student: Record | None) -> str:
    if student is None:
        return ""
    guardians = reader.find("guardian", {"student": student.id})
    signing = [one for one in guardians if one.values()["may_sign"] != 0] or guardians
    return signing[0].heading() if signing else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """Where a student or placement stands, in a few words, and what a second line has room for."""

    standing: Standing
    words: str
    more: str = ""

    @property
    def line(self) -> str:
        """Both in one line."""
        return " · ".join(one for one in (self.words, self.more) if one)


def open_requirements(reader: Reader, placements: Iterable[str]) -> dict[str, list[Record]]:
    """Requirements neither returned nor overridden, by placement."""
    wanted = list(placements)
    found: dict[str, list[Record]] = {}
    if wanted:
        where = {"placement": wanted, "returned_on": None, "waived_on": None}
        for record in reader.find("requirement", where):
            found.setdefault(str(record.values()["placement"]), []).append(record)
    return found


def _many(count: int, one: str, several: str) -> str:
    """Said of one or of several; a text outside a widget is collected without plural forms."""
    return one if count == 1 else several.format(count)


def now_of(placement: Record, open_: Sequence[Record], spent: int, today: date) -> Now:
    """How one placement stands."""
    held = placement.values()
    status = str(held["status"] or "proposed")
    if status in OPEN and open_:
        dues = sorted(day for one in open_ if (day := as_day(one.values()["due_on"])))
        if dues and dues[0] < today:
            late = sum(day < today for day in dues)
            return Now(
                standing=Standing.STOPS,
                words=_many(late, translate("Now", "1 overdue"), translate("Now", "{0} overdue")),
            )
        due = translate("Now", "due {0}").format(near_day(dues[0], today)) if dues else ""
        words = _many(len(open_), translate("Now", "needs 1"), translate("Now", "needs {0}"))
        return Now(standing=Standing.NEEDS, words=words, more=due)
    if status == "under_way":
        return Now(standing=Standing.UNDER_WAY, words=choice_words(status), more=phrases.hours(spent))
    if status == "cleared":
        first = as_day(held["starts_on"])
        when = near_day(first, today) if first else ""
        return Now(standing=Standing.DONE, words=choice_words(status), more=when)
    return Now(standing=STATUS_STANDING.get(status, Standing.NONE), words=choice_words(status))


def spent_hours(reader: Reader, placements: Iterable[str]) -> dict[str, int]:
    """Hundredths of hours by placement."""
    wanted = list(placements)
    found: dict[str, int] = {}
    if wanted:
        for record in reader.find("hours", {"placement": wanted}):
            held = record.values()
            found[str(held["placement"])] = found.get(str(held["placement"]), 0) + int(str(held["hours"] or 0))
    return found
