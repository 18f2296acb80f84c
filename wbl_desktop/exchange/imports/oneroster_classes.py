"""OneRoster sessions, classes and enrollments: the school's terms, and each student's classes with their teachers."""

from datetime import date, timedelta

from wbl_desktop.application.imports.drafts import Draft, Parent, Weight
from wbl_desktop.domain.fields import Plain
from wbl_desktop.exchange.imports.cells import UnclearDayError, day_of
from wbl_desktop.exchange.imports.oneroster_people import People
from wbl_desktop.exchange.imports.oneroster_tables import Record, Sheet
from wbl_desktop.exchange.imports.reading import Place, Reading, Request, cell_value, doubt

_TERM_TYPES = {
    "schoolyear": "school_year",
    "semester": "semester",
    "trimester": "trimester",
    "quarter": "quarter",
    "term": "term",
    "summer": "summer",
}
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_CLASS_FIELDS = ("course", "period", "teacher", "starts_on", "ends_on")

Span = tuple[str | None, str | None]


def read_terms(reading: Reading, sheet: Sheet) -> dict[str, Span]:
    """Drafts of the terms; first and last day by session. The file's end is the day after the last."""
    spans: dict[str, Span] = {}
    for record in sheet.records():
        key, line = record["sourcedid"], record.row.line
        begin, end = _span(reading, sheet, record, "startdate", "enddate", "term")
        title = cell_value(reading, Place(line, sheet.name, "term", "title", "title"), record["title"])
        if begin and end and end < begin:
            doubt(
                reading,
                Place(line, sheet.name, "term", "ends_on", "endDate"),
                "ends_before_it_begins",
                record["enddate"],
            )
            continue
        spans[key] = begin, end
        if key and title and begin and end:
            values = {
                "title": title,
                "term_type": _TERM_TYPES.get(record["type"].casefold()),
                "starts_on": begin,
                "ends_on": end,
            }
            reading.draft("term", key, line, values, table=sheet.name, gone=record.gone)
    return spans


def _span(reading: Reading, sheet: Sheet, record: Record, first: str, last: str, kind: str) -> Span:
    begin = _day(reading, sheet, record, first, kind, "starts_on")
    end = _day(reading, sheet, record, last, kind, "ends_on")
    return (
        begin.isoformat() if begin else None,
        (end - timedelta(days=1)).isoformat() if end else None,
    )


def _day(reading: Reading, sheet: Sheet, record: Record, column: str, kind: str, name: str) -> date | None:
    if not record[column]:
        return None
    try:
        day = day_of(record[column])
    except UnclearDayError as problem:
        doubt(reading, Place(record.row.line, sheet.name, kind, name, column), problem.code, record[column])
        return None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        doubt(reading, Place(record.row.line, sheet.name, kind, name, column), "date_impossible", record[column])
        return None
    return day


def class_directory(
    classes: Sheet, courses: Sheet, spans: dict[str, Span], teachers: dict[str, list[str]]
) -> dict[str, dict[str, Plain]]:
    """Course, period, teacher and days by class; also remembered for deltas, which name classes by key only."""
    titles = {record["sourcedid"]: record["title"] for record in courses.records()}
    directory: dict[str, dict[str, Plain]] = {}
    for record in classes.records():
        days = [spans[key] for key in record.several("termsourcedids") if key in spans]
        starts = [begin for begin, _ in days if begin]
        ends = [end for _, end in days if end]
        directory[record["sourcedid"]] = {
            "course": record["title"] or titles.get(record["coursesourcedid"]) or record["classcode"] or None,
            "period": ", ".join(record.several("periods")) or None,
            "teacher": ", ".join(dict.fromkeys(teachers.get(record["sourcedid"], []))) or None,
            "starts_on": min(starts, default=None),
            "ends_on": max(ends, default=None),
        }
    return directory


def class_teachers(sheet: Sheet, people: People) -> dict[str, list[str]]:
    """Teachers' names by class: the primary ones, or all where none is primary."""
    primary: dict[str, list[str]] = {}
    others: dict[str, list[str]] = {}
    for record in sheet.records():
        name = people.teachers.get(record["usersourcedid"])
        if name and record["role"].casefold() == "teacher" and not record.gone:
            chosen = primary if record["primary"].casefold() == "true" else others
            chosen.setdefault(record["classsourcedid"], []).append(name)
    return others | primary


def read_enrollments(
    reading: Reading,
    sheet: Sheet,
    people: People,
    directory: dict[str, dict[str, Plain]],
    request: Request,
    *,
    delta: bool,
) -> None:
    """A class draft for every student's enrollment; in a delta the student or class may be known from before."""
    parents: dict[str, tuple[Parent, ...]] = {}
    staff = people.teachers.keys() | people.adults.keys() | people.others
    for number, record in enumerate(sheet.records(), start=1):
        request.step(number, 0)
        student, class_, line = record["usersourcedid"], record["classsourcedid"], record.row.line
        if record["role"].casefold() not in {"student", ""} or student in staff:
            continue
        known = directory.get(class_)
        if not delta and (student not in people.students or known is None or not known["course"]):
            why = "enrollment_of_unknown_student" if student not in people.students else "enrollment_in_unknown_class"
            place = Place(line, sheet.name, "student_class", "student", "userSourcedId")
            doubt(reading, place, why, student if student not in people.students else class_, Weight.TOLD)
            continue
        begin, end = _span(reading, sheet, record, "begindate", "enddate", "student_class")
        whole = known or dict.fromkeys(_CLASS_FIELDS)
        reading.add(
            Draft(
                kind="student_class",
                key=f"{class_}|{student}",
                row=line,
                table=sheet.name,
                fields=_CLASS_FIELDS,
                cells=(
                    whole["course"],
                    whole["period"],
                    whole["teacher"],
                    max(filter(None, [begin, _text(whole["starts_on"])]), default=None),
                    min(filter(None, [end, _text(whole["ends_on"])]), default=None),
                ),
                parents=parents.setdefault(student, (Parent("student", "student", student),)),
                gone=record.gone,
                partial=known is None,
            )
        )


def _text(value: Plain) -> str | None:
    return None if value is None else str(value)
