"""OneRoster 1.1 and 1.2 CSV sets, whole (bulk) or changes only (delta), as a zip or an unpacked folder.

Birth dates come from demographics alone and are never inferred; passwords, sex, race and places of birth are not read.
"""

from wbl_desktop.application.imports.drafts import ColumnUse, Doubt, How, ReadFile, School, Weight
from wbl_desktop.application.ports import Notice
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.exchange.imports.oneroster_classes import (
    class_directory,
    class_teachers,
    read_enrollments,
    read_terms,
)
from wbl_desktop.exchange.imports.oneroster_people import (
    People,
    Role,
    add_guardians,
    birth_dates,
    read_people,
    roles_of,
)
from wbl_desktop.exchange.imports.oneroster_tables import Manifest, Sheet, manifest_of
from wbl_desktop.exchange.imports.reading import Place, Reading, Request, doubt
from wbl_desktop.exchange.imports.source import Source

CODE = "oneroster"
KIND = "student"

_USES = (
    ("users.csv", "sourcedId", "student.local_id"),
    ("users.csv", "identifier", "student.local_id"),
    ("users.csv", "userIds", "student.ssid"),
    ("users.csv", "givenName", "student.first_name"),
    ("users.csv", "familyName", "student.last_name"),
    ("users.csv", "middleName", "student.middle_name"),
    ("users.csv", "preferredGivenName", "student.preferred_name"),
    ("users.csv", "grades", "student.grade"),
    ("users.csv", "email", "student.email"),
    ("users.csv", "phone", "student.phone"),
    ("users.csv", "sms", "student.mobile_phone"),
    ("users.csv", "agentSourcedIds", "guardian.1.name"),
    ("demographics.csv", "birthDate", "student.birth_date"),
)


def suits(source: Source) -> int:
    """How sure it is that this is a OneRoster set, 0 to 100."""
    if source.table("manifest") is not None and source.packed:
        return 98
    if source.packed and source.table("users") is not None:
        return 96
    for table in source.tables:
        first = next(table.rows(), None)
        labels = {cell.strip().casefold() for cell in first.cells} if first else set()
        if {"sourcedid", "givenname", "familyname"} <= labels or {"propertyname", "value"} == labels:
            return 80
    return 0


def read(source: Source, request: Request) -> ReadFile:
    """Read the set; Refusal ``oneroster_*`` when tables it needs are missing."""
    if not source.packed:
        raise Refusal("oneroster_not_whole", name=source.name)
    manifest = manifest_of(source)
    users = Sheet("users", source.table("users"))
    delta = "delta" in {manifest.mode(name) for name in ("users", "roles", "enrollments", "demographics")}
    if not users.there and not delta:
        raise Refusal("oneroster_file_missing", name=source.name, file="users.csv")
    if users.there and not {"sourcedid", "givenname", "familyname"} <= users.columns.keys():
        raise Refusal("file_without_header", name=source.name, format=CODE, table="users.csv")
    if users.there and "role" not in users.columns and source.table("roles") is None and not delta:
        raise Refusal("oneroster_file_missing", name=source.name, file="roles.csv")
    reading = Reading(request.today)
    people = _people(reading, source, users, request, delta=delta)
    if users.there and not (people.students or people.held or delta):
        raise Refusal("file_without_rows", name=source.name, format=CODE)
    _tell_unknown_schools(reading, source, people)
    directory = _classes(reading, source, people, request, delta=delta)
    return ReadFile(
        format=CODE,
        name=source.name,
        kind=KIND,
        rows=people.rows,
        drafts=reading.finished(),
        doubts=tuple(reading.doubts),
        held=tuple(people.held),
        headers={users.name: users.labels},
        columns=_columns(source),
        lasting_keys=True,
        full=users.there and manifest.mode("users") == "bulk" and not people.gone and not delta,
        schools=_schools(source, people),
        directory=directory,
        notices=_notices(manifest, source),
    )


def _people(reading: Reading, source: Source, users: Sheet, request: Request, *, delta: bool) -> People:
    demographics = Sheet("demographics", source.table("demographics"))
    born = birth_dates(reading, demographics)
    roles = roles_of(reading, Sheet("roles", source.table("roles")))
    people = read_people(reading, users, roles, born, request, delta=delta)
    _tell_ended(reading, users, people)
    if delta:
        _leave_by_role(reading, people, roles)
    add_guardians(reading, people, users, delta=delta or people.gone)
    for key, (line, day) in born.items():
        if key not in people.students and key not in people.adults and key not in people.teachers and not users.there:
            reading.draft("student", key, line, {"birth_date": day}, table=demographics.name, partial=True)
    if not demographics.there and users.there and not delta:
        reading.doubts.append(
            Doubt(why="demographics_missing", weight=Weight.TOLD, row=0, table="demographics.csv", field="birth_date")
        )
    return people


def _tell_ended(reading: Reading, users: Sheet, people: People) -> None:
    """Students whose role is over are none now; that is said once for all of them."""
    if people.ended:
        lines = ", ".join(map(str, people.ended[:10])) + (", …" if len(people.ended) > 10 else "")
        told = Doubt(
            why="role_over",
            weight=Weight.TOLD,
            row=0,
            table=users.name,
            kind="student",
            field="left_on",
            value=str(len(people.ended)),
            facts={"lines": lines},
        )
        reading.doubts.append(told)


def _leave_by_role(reading: Reading, people: People, roles: dict[str, list[Role]]) -> None:
    """In a set of changes a role may end without a word about its user, who has not changed."""
    known = people.students.keys() | people.adults.keys() | people.teachers.keys() | people.others
    for key, own in roles.items():
        if key not in known and all(role.ended and role.name == "student" for role in own):
            schools = ",".join(role.org for role in own)
            reading.draft("student", key, own[0].row, {}, table="roles.csv", partial=True, gone=True, school=schools)


def _classes(
    reading: Reading, source: Source, people: People, request: Request, *, delta: bool
) -> dict[str, dict[str, str | int | None]]:
    spans = read_terms(reading, Sheet("academicSessions", source.table("academicSessions")))
    enrollments = Sheet("enrollments", source.table("enrollments"))
    directory = class_directory(
        Sheet("classes", source.table("classes")),
        Sheet("courses", source.table("courses")),
        spans,
        class_teachers(enrollments, people),
    )
    read_enrollments(reading, enrollments, people, directory, request, delta=delta)
    return directory


def _schools(source: Source, people: People) -> tuple[School, ...]:
    found = []
    known = set()
    for record in Sheet("orgs", source.table("orgs")).records():
        key = record["sourcedid"]
        known.add(key)
        if people.schools.get(key):
            found.append(
                School(key=key, name=record["name"], identifier=record["identifier"], students=people.schools[key])
            )
    nameless = [key for key in people.schools if key not in known]
    return (*found, *(School(key=key, name=key, students=people.schools[key]) for key in sorted(nameless)))


def _tell_unknown_schools(reading: Reading, source: Source, people: People) -> None:
    """Students of a school that the set does not have: nobody can say whether it is ours."""
    orgs = Sheet("orgs", source.table("orgs"))
    known = {record["sourcedid"] for record in orgs.records()}
    if not known:
        return
    for draft in reading.drafts.get("student", ()):
        schools = set(draft.school.split(",")) if draft.school else set()
        if not schools & known and not draft.gone and not draft.partial:
            place = Place(draft.row, draft.table, "student", "school", "orgSourcedIds")
            doubt(reading, place, "org_not_in_file", draft.school, Weight.TOLD)


def _columns(source: Source) -> tuple[ColumnUse, ...]:
    sheets = {name: Sheet(name, source.table(name)) for name in ("users", "demographics")}
    return tuple(
        ColumnUse(table=table, label=label, target=target, how=How.KNOWN)
        for table, label, target in _USES
        if label.casefold() in sheets[table.removesuffix(".csv")].columns
    )


def _notices(manifest: Manifest, source: Source) -> tuple[Notice, ...]:
    notices = [Notice(code="oneroster_version", facts={"version": manifest.version})]
    if source.table("manifest") is None:
        notices.append(Notice(code="oneroster_manifest_missing", facts={}))
    return tuple(notices)
