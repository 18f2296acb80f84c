"""The sample school's placements: each lived through day by day by the same commands that staff use."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from wbl_desktop.application.commands.advance import AdvancePlacement
from wbl_desktop.application.commands.place import PlaceStudent
from wbl_desktop.application.commands.requirements import (
    MarkHandedOut,
    MarkPrinted,
    MarkReturned,
    OverrideRequirement,
)
from wbl_desktop.application.placements import requirements_of, shifts_of
from wbl_desktop.application.ports import Command, Moment, Session
from wbl_desktop.application.requirement_table import needs_table
from wbl_desktop.application.sample_days import SampleDays
from wbl_desktop.domain.kinds.contact import Contact
from wbl_desktop.domain.kinds.guardian import Guardian
from wbl_desktop.domain.kinds.hours import Hours
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.schedule import Shift, clock

Row = Mapping[str, Any]
_APPROVED_AFTER = timedelta(days=10)  # the last entries still wait for the supervisor
_TYPED = ("starts_at", "ends_at", "hours_planned", "pay_rate", "transport", "transport_notes", "purpose")
_PAPERS = 1  # of one day's events: prepare first, then papers, then the next step
_PAPER_VERBS = ("printed", "handed_out", "returned", "waived")


@dataclass(frozen=True, slots=True)
class _Event:
    """Something that happened to a placement: the day, its place within the day, and what to run then."""

    on: date
    rank: float
    command: Callable[[Mapping[str, Requirement]], Command | None]


class PlacementLives:
    """Replays the table of placements up to today."""

    def __init__(self, session: Session, moment: Moment, days: SampleDays, ids: Mapping[tuple[str, str], str]) -> None:
        self._session = session
        self._moment = moment
        self._days = days
        self._ids = ids

    def live(self, row: Row) -> None:
        """One placement from the day it was proposed."""
        placement = self._moment.new_id()
        values: dict[str, object] = {name: row[name] for name in _TYPED if name in row}
        values |= {
            "student": self._ids["student", row["student"]],
            "opening": self._ids["opening", row["opening"]],
            "coordinator": self._moment.acting.staff,
            "starts_on": self._day(row["starts_on"]),
            "ends_on": self._day(row.get("ends_on", row["starts_on"])),
            "status": "proposed",
        }
        self._run(PlaceStudent(values=values, id=placement), self._day(row["placed"]))
        for event in sorted(self._events(row, placement), key=lambda one: (one.on, one.rank)):
            needs = {one.needs or "": one for one in requirements_of(self._session, placement)}
            command = event.command(needs)
            if command is not None:
                self._run(command, event.on)
        if "hours" in row:
            self._work(row["hours"], placement)

    def _run(self, command: Command, on: date) -> None:
        """Run a command as if it were that day."""
        command.carry_out(self._session, replace(self._moment, today=on))

    def _day(self, words: str) -> date:
        """The day the words mean; a weekend's becomes the Friday before, or the Monday after when it is to come."""
        day = self._days.day(words)
        step = timedelta(days=1 if day > self._moment.today else -1)
        while day.weekday() > 4:
            day += step
        return day

    def _events(self, row: Row, placement: str) -> Iterator[_Event]:
        life = [step.split() for step in row.get("life", ())]
        for number, (words, status) in enumerate(life):
            reason = row.get("why") if number == len(life) - 1 else None
            step = AdvancePlacement(placement=placement, status=status, reason=reason)
            yield _Event(self._day(words), 0 if status == "preparing" else _PAPERS + 1, lambda _, step=step: step)  # type: ignore[misc]
        papers = dict(row.get("papers", {}))
        rest = papers.pop("all", None)
        if rest:
            papers = {**{code: rest for code in needs_table() if code not in papers}, **papers}
        for code, said in papers.items():
            for part in said.split(";"):
                yield self._paper_event(code, part.split(), row)

    def _paper_event(self, code: str, words: Sequence[str], row: Row) -> _Event:
        verb, on, *how = words

        def command(needs: Mapping[str, Requirement]) -> Command | None:
            requirement = needs.get(code)
            # "all" names forms and checks alike, but only forms are printed and handed out.
            if requirement is None or (verb in {"printed", "handed_out"} and requirement.form is None):
                return None
            if verb == "printed":
                return MarkPrinted(requirements=(requirement.id,))
            if verb == "handed_out":
                return MarkHandedOut(requirement=requirement.id)
            if verb == "waived":
                return OverrideRequirement(requirement=requirement.id, reason=row["waived_reason"])
            by = self._signer(requirement)
            return MarkReturned(requirement=requirement.id, signed_by=by, how=how[0] if how else "paper")

        return _Event(self._day(on), _PAPERS + _PAPER_VERBS.index(verb) / 10, command)

    def _signer(self, requirement: Requirement) -> str | None:
        """Who signed or did it, as a clerk would note it."""
        placement = self._session.get("placement", str(requirement.placement))
        assert isinstance(placement, Placement)
        signer = needs_table()[str(requirement.needs)].signer
        if "family" in signer:
            guardians = self._session.find("guardian", {"student": placement.student, "may_sign": 1}, order=["name"])
            return guardians[0].name if guardians and isinstance(guardians[0], Guardian) else None
        if "partner" in signer:
            supervisor = self._session.get("contact", str(placement.supervisor))
            return supervisor.name if isinstance(supervisor, Contact) else None
        return None

    def _work(self, row: Row, placement_id: str) -> None:
        """The hours of an internship up to yesterday."""
        placement = self._session.get("placement", placement_id)
        assert isinstance(placement, Placement)
        supervisor = self._session.get("contact", str(placement.supervisor))
        name = supervisor.name if isinstance(supervisor, Contact) else None
        until = min(self._moment.today, self._day(row.get("until", "today")))
        worked = [one for one in shifts_of(placement) if one.on < until and self._is_worked(one)]
        missed = set(range(3, 4 * row["missed"], 4))
        entries = [
            Hours(
                id=self._moment.new_id(),
                placement=placement_id,
                worked_on=shift.on.isoformat(),
                hours=round(shift.minutes * 100 / 60),
                starts_at=clock(shift.begins),
                ends_at=clock(shift.ends),
                task=row["tasks"][number % len(row["tasks"])],
                approved_by=name if shift.on < self._moment.today - _APPROVED_AFTER else None,
            )
            for number, shift in enumerate(worked)
            if number not in missed
        ]
        self._session.insert_many(entries)

    def _is_worked(self, shift: Shift) -> bool:
        return shift.on.weekday() > 4 or self._days.is_open(shift.on)
