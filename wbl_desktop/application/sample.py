"""The sample school: everything of ``resources/sample``, brought to the day it is filled."""

import csv
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, ClassVar

from wbl_desktop import paths
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.papers import PaperDesk
from wbl_desktop.application.ports import Moment, Notice, Session
from wbl_desktop.application.sample_days import SampleDays
from wbl_desktop.application.sample_placements import PlacementLives
from wbl_desktop.domain.fields import FieldType, Plain
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.record import Record

Row = Mapping[str, Any]
_CLOSED = {"holiday", "no_students"}


@dataclass(frozen=True, slots=True)
class SampleNames:
    """What the sample school is called, for setting up its database."""

    district: str
    site: str
    staff: str


def sample_names() -> SampleNames:
    """District, site and the staff member who acts."""
    school = _table("school.toml")
    return SampleNames(school["district"]["name"], school["site"]["name"], school["staff"][0]["name"])


@dataclass(frozen=True, slots=True, kw_only=True)
class FillSample:
    """Fill a new database with the sample school: one command, a few seconds' work at most."""

    VERB: ClassVar[str] = "sample"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        filling = _Filling(session, moment)
        filling.school()
        filling.partners()
        filling.students()
        filling.placements()
        return []


def record_sheets(desk: Desk, papers: PaperDesk) -> None:
    """Give the forms that the sample school has printed already their sheets and codes."""
    for record in desk.read().find("requirement", order=["printed_on"]):
        if isinstance(record, Requirement) and record.form and record.printed_on:
            papers.printed_before(record, date.fromisoformat(record.printed_on))


class _Filling:
    """One filling: the ids of what has been added so far, by kind and key of the tables."""

    def __init__(self, session: Session, moment: Moment) -> None:
        self._session = session
        self._moment = moment
        self._ids: dict[tuple[str, str], str] = {}
        school = _table("school.toml")
        plain_days = SampleDays(moment.today)
        closed = [day for row in school["day"] if row["day_type"] in _CLOSED for day in _through(plain_days, row)]
        self._days = SampleDays(moment.today, closed)

    def school(self) -> None:
        """District, site, staff and calendar; what the set-up made already is completed."""
        school, acting = _table("school.toml"), self._moment.acting
        self._complete("district", acting.district, school["district"])
        self._complete("site", acting.site, school["site"])
        for row in school["staff"]:
            if row is school["staff"][0]:
                self._ids["staff", row["key"]] = acting.staff
                self._complete("staff", acting.staff, {**row, "site": acting.site})
            else:
                self._add("staff", {**row, "site": acting.site})
        self._add_all("term", ({**row, "site": acting.site} for row in school["term"]))
        taken: dict[date, Row] = {}
        for row in school["day"]:
            for day in _through(self._days, row):
                taken.setdefault(day, {**row, "site": acting.site, "on": day.isoformat()})
        self._add_all("calendar_day", taken.values())

    def partners(self) -> None:
        """Partners with their people, places, papers, offers and what was said last."""
        rows = _table("partners.toml")["partner"]
        self._add_all("partner", rows)
        for kind, name in (("contact", "contact"), ("worksite", "worksite"), ("agreement", "agreement")):
            self._add_all(kind, _children(rows, name))
        self._add_all("opening", _children(rows, "opening"))
        self._add_all("contact_log", _children(rows, "log"))

    def students(self) -> None:
        """Students, their families and their classes."""
        rows = _rows("students.csv")
        self._add_all("student", rows)
        self._add_all("guardian", _rows("guardians.csv"))
        self._add_all("emergency_contact", _rows("emergency_contacts.csv"))
        sections = {row["section"]: row for row in _rows("sections.csv")}
        terms = {row["key"]: row for row in _table("school.toml")["term"]}
        self._add_all("student_class", _classes(rows, sections, terms))

    def placements(self) -> None:
        """Placements in every state of their life."""
        lives = PlacementLives(self._session, self._moment, self._days, self._ids)
        for row in _table("placements.toml")["placement"]:
            lives.live(row)

    def _complete(self, kind: str, id_: str, row: Row) -> None:
        """Fill in what the set-up did not ask; add the record where there was no set-up."""
        values = self._values(kind_named(kind), row)
        if self._session.get(kind, id_) is None:
            self._session.insert(kind_named(kind).from_values(id_, values))
        else:
            self._session.update(kind, id_, values)

    def _add(self, kind: str, row: Row) -> None:
        self._add_all(kind, [row])

    def _add_all(self, kind: str, rows: Iterator[Row] | Sequence[Row] | Any) -> None:
        model = kind_named(kind)
        records: list[Record] = []
        for row in rows:
            id_ = self._moment.new_id()
            if row.get("key"):
                self._ids[kind, row["key"]] = id_
            records.append(model.from_values(id_, self._values(model, row)))
        self._session.insert_many(records)

    def _values(self, model: type[Record], row: Row) -> dict[str, Plain]:
        """The kind's plain values of a table's row: keys become ids, day words become days."""
        values: dict[str, Plain] = {}
        for spec in model.specs():
            said = row.get(spec.name)
            if said in {None, ""}:
                continue
            if spec.type is FieldType.REFERENCE and spec.refers_to:
                values[spec.name] = self._ids.get((spec.refers_to, said), said)
            elif spec.type is FieldType.DATE and not said[0].isdigit():
                values[spec.name] = self._days.day(said).isoformat()
            else:
                values[spec.name] = spec.parse(said)
        return values


def _through(days: SampleDays, row: Row) -> Iterator[date]:
    """The weekdays of a calendar row."""
    first = days.day(row["on"])
    last = days.day(row.get("through", row["on"]))
    for count in range((last - first).days + 1):
        day = first + timedelta(days=count)
        if day.weekday() < 5 or first == last:
            yield day


def _children(partners: Sequence[Row], name: str) -> Iterator[Row]:
    for partner in partners:
        for row in partner.get(name, ()):
            yield {**row, "partner": partner["key"]}


def _classes(students: Sequence[Row], sections: Mapping[str, Row], terms: Mapping[str, Row]) -> Iterator[Row]:
    for student in students:
        for code in filter(None, student["sections"].split(";")):
            section = sections[code]
            term = terms[section["term"] or "year"]
            yield {**section, "student": student["key"], "starts_on": term["starts_on"], "ends_on": term["ends_on"]}


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(paths.resource("sample", name).read_text("utf-8"))


def _rows(name: str) -> list[dict[str, str]]:
    with paths.resource("sample", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
