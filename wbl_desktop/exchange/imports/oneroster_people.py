"""OneRoster users: who is a student, their ids, birth dates and guardians."""

import re
from dataclasses import dataclass, field

from wbl_desktop.application.imports.drafts import Doubt, HeldRow, Parent, Weight
from wbl_desktop.domain.fields import Plain
from wbl_desktop.exchange.imports.cells import UnclearDayError, day_of
from wbl_desktop.exchange.imports.labels import STUDENT, folded_label
from wbl_desktop.exchange.imports.oneroster_tables import Record, Sheet
from wbl_desktop.exchange.imports.reading import Place, Reading, Request, cell_value, doubt

_GUARDIANS = {"parent", "guardian", "relative"}
_SCHOOL_ROLES = {
    "student", "teacher", "aide", "proctor", "administrator", "districtadministrator", "siteadministrator",
    "systemadministrator", "counselor", "principal",
}  # fmt: skip
_ROLES = _GUARDIANS | _SCHOOL_ROLES
_USER_IDS = re.compile(r"\{([^:{}]+):([^{}]*)\}")
_SSID_LABELS = {folded_label(label) for label in STUDENT["student.ssid"].split()}
_LOCAL_LABELS = {folded_label(label) for label in STUDENT["student.local_id"].split()} | {"sisid", "sis"}
_UUID = re.compile(r"[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)


@dataclass(slots=True)
class Adult:
    """A guardian as users.csv has one."""

    row: int
    role: str
    values: dict[str, Plain]
    students: list[str]
    gone: bool = False


@dataclass(slots=True)
class People:
    """The users of the set, sorted by what they are."""

    students: dict[str, list[str]] = field(default_factory=dict)  # agents by student
    lines: dict[str, int] = field(default_factory=dict)  # of users.csv by student
    leaving: set[str] = field(default_factory=set)
    rows: int = 0  # of users.csv, whoever they are
    adults: dict[str, Adult] = field(default_factory=dict)
    teachers: dict[str, str] = field(default_factory=dict)
    others: set[str] = field(default_factory=set)
    schools: dict[str, int] = field(default_factory=dict)
    gone: bool = False  # some user is marked as to be deleted: the set is a delta, whatever it says
    held: list[HeldRow] = field(default_factory=list)
    described: set[str] = field(default_factory=set)  # students whose birth date was looked up
    ended: list[int] = field(default_factory=list)  # lines of students whose every role is over


@dataclass(frozen=True, slots=True)
class Role:
    """A role of a user at an organization."""

    name: str
    org: str
    row: int = 0  # of roles.csv
    ended: bool = False


def roles_of(reading: Reading, sheet: Sheet) -> dict[str, list[Role]]:
    """Roles by user (OneRoster 1.2), primary ones first; ended ones only of users who have no other.

    A role is over when it is to be deleted, and from its ``endDate`` on: it ends exclusive of that day, as
    version 1.2 says of a Role. One that has not begun is a role all the same: next year's students are wanted in July.
    """
    found: dict[str, list[Role]] = {}
    ended: dict[str, list[Role]] = {}
    for record in sheet.records():
        over = record.gone or _is_past(reading, sheet, record)
        roles = (ended if over else found).setdefault(record["usersourcedid"], [])
        role = Role(record["role"].casefold(), record["orgsourcedid"], record.row.line, over)
        roles.insert(0 if record["roletype"].casefold() == "primary" else len(roles), role)
    return ended | found


def _is_past(reading: Reading, sheet: Sheet, record: Record) -> bool:
    if not record["enddate"]:
        return False
    try:
        return day_of(record["enddate"]) <= reading.today
    except UnclearDayError as problem:
        place = Place(record.row.line, sheet.name, "student", "left_on", "endDate")
        doubt(reading, place, problem.code, record["enddate"])
        return False


def birth_dates(reading: Reading, sheet: Sheet) -> dict[str, tuple[int, Plain]]:
    """Line and birth date by user."""
    found: dict[str, tuple[int, Plain]] = {}
    for record in sheet.records():
        if not record.gone and record["sourcedid"]:
            place = Place(record.row.line, sheet.name, "student", "birth_date", "birthDate")
            found[record["sourcedid"]] = record.row.line, cell_value(reading, place, record["birthdate"])
    return found


def read_people(
    reading: Reading,
    sheet: Sheet,
    roles: dict[str, list[Role]],
    born: dict[str, tuple[int, Plain]],
    request: Request,
    *,
    delta: bool = False,
) -> People:
    """Read users.csv: students become drafts, guardians and teachers are kept for theirs.

    A role that ended makes its student one who is gone. In a delta a user may come without the role, which has not
    changed: with a grade it is a student known from before.
    """
    people = People()
    seen: dict[str, tuple[str, ...]] = {}
    for number, record in enumerate(sheet.records(), start=1):
        request.step(number, 0)
        people.rows += 1
        key = record["sourcedid"]
        problem = _shape(record, sheet, seen, key)
        if problem == "same":
            continue
        if problem:
            _hold(reading, people, sheet, record, problem)
            continue
        seen[key] = record.row.cells
        own = roles.get(key) or [
            Role(record["role"].casefold(), org) for org in record.several("orgsourcedids") or [""]
        ]
        names = {role.name for role in own}
        if not (names & _ROLES or any(name.startswith("ext:") for name in names) or delta or record.gone):
            _hold(reading, people, sheet, record, "user_role_unknown" if any(names) else "user_role_missing")
            continue
        people.gone = people.gone or record.gone
        if "student" in names or (delta and names == {""} and record["grades"]):
            _student(reading, sheet, record, key, own, born, people)
        elif names & _GUARDIANS or (delta and names == {""}):
            role = next((role.name for role in own if role.name in _GUARDIANS), "")
            people.adults[key] = _adult(reading, sheet, record, role)
            people.adults[key].gone = record.gone or all(role.ended for role in own)
        elif all(role.ended for role in own):
            people.others.add(key)
        elif names & {"teacher", "aide", "proctor"}:
            people.teachers[key] = " ".join(filter(None, [record["givenname"], record["familyname"]]))
        else:
            people.others.add(key)
    return people


def _shape(record: Record, sheet: Sheet, seen: dict[str, tuple[str, ...]], key: str) -> str:
    if record.row.problem:
        return record.row.problem
    if len(record.row.cells) > len(sheet.labels) and any(record.row.cells[len(sheet.labels) :]):
        return "row_too_long"
    # Programs that trim trailing blanks write short rows; one that ends before the names has lost something.
    if len(record.row.cells) <= max(sheet.columns.get(name, 0) for name in ("givenname", "familyname")):
        return "row_too_short"
    if not key:
        return "sourced_id_missing"
    if key in seen:
        return "same" if seen[key] == record.row.cells else "sourced_id_twice"
    return ""


def _hold(reading: Reading, people: People, sheet: Sheet, record: Record, why: str) -> None:
    people.held.append(HeldRow(table=sheet.name, row=record.row.line, headers=sheet.labels, cells=record.row.cells))
    place = Place(record.row.line, sheet.name, "student", "", "sourcedId")
    doubt(reading, place, why, record["sourcedid"], Weight.HELD)


def _student(
    reading: Reading,
    sheet: Sheet,
    record: Record,
    key: str,
    own: list[Role],
    born: dict[str, tuple[int, Plain]],
    people: People,
) -> None:
    people.students[key] = record.several("agentsourcedids")
    people.lines[key] = record.row.line
    gone = record.gone or all(role.ended for role in own)
    people.leaving.update([key] if gone else [])
    orgs = [role.org for role in own if role.name == "student"]
    if gone and not record.gone:
        people.ended.append(record.row.line)
    for org in orgs if not gone else ():
        people.schools[org] = people.schools.get(org, 0) + 1
    values: dict[str, Plain] = {}
    for name, column in (
        ("last_name", "familyname"),
        ("first_name", "givenname"),
        ("middle_name", "middlename"),
        ("phone", "phone"),
        ("mobile_phone", "sms"),
        ("email", "email"),
    ):
        place = Place(record.row.line, sheet.name, "student", name, _label(sheet, column))
        values[name] = cell_value(reading, place, record[column])
        if not record[column] and name in {"last_name", "first_name"} and not record.gone:
            doubt(reading, place, "name_missing", "")
    values["preferred_name"] = _preferred(record)
    values["grade"] = _grade(reading, sheet, record)
    values |= _ids(reading, sheet, record, key)
    if key in born:
        people.described.add(key)
        values["birth_date"] = born[key][1]
    reading.draft(
        "student",
        key,
        record.row.line,
        values,
        table=sheet.name,
        source=record.row.cells,
        gone=gone,
        partial=not orgs,
        school=",".join(orgs),
    )


def _label(sheet: Sheet, column: str) -> str:
    index = sheet.columns.get(column)
    return sheet.labels[index] if index is not None else column


def _preferred(record: Record) -> str | None:
    given, family = record["preferredgivenname"], record["preferredfamilyname"]
    if family and family != record["familyname"]:
        return f"{given or record['givenname']} {family}"
    return given if given and given != record["givenname"] else None


def _grade(reading: Reading, sheet: Sheet, record: Record) -> Plain:
    place = Place(record.row.line, sheet.name, "student", "grade", _label(sheet, "grades"))
    grades = record.several("grades")
    if len(grades) > 1:
        doubt(reading, place, "grade_several", record["grades"])
        return None
    return cell_value(reading, place, grades[0]) if grades else None


def _ids(reading: Reading, sheet: Sheet, record: Record, key: str) -> dict[str, Plain]:
    """SSID and local id: named ones first; ``identifier`` is an SSID only when it has ten digits."""
    named = {folded_label(name): value.strip() for name, value in _USER_IDS.findall(record["userids"])}
    for column in record.columns:
        if column.startswith("metadata"):
            named.setdefault(folded_label(column.removeprefix("metadata")), record[column])
    ssid = next((value for name, value in named.items() if name in _SSID_LABELS and value), "")
    local = next((value for name, value in named.items() if name in _LOCAL_LABELS and value), "")
    identifier = record["identifier"]
    if re.fullmatch(r"\d{10}", identifier) and ssid in {"", identifier}:
        ssid = identifier
    else:
        local = local or identifier
    if not local and not _UUID.fullmatch(key):
        local = key
    found: dict[str, Plain] = {}
    for name, value in (("ssid", ssid), ("local_id", local)):
        column = "identifier" if value == identifier else "userIds" if value in named.values() else "sourcedId"
        found[name] = cell_value(reading, Place(record.row.line, sheet.name, "student", name, column), value)
    return found


def _adult(reading: Reading, sheet: Sheet, record: Record, role: str) -> Adult:
    values: dict[str, Plain] = {
        "name": " ".join(filter(None, [record["givenname"], record["familyname"]])) or None,
        "relation": role.capitalize() or None,
    }
    for name, column in (("name", ""), ("email", "email"), ("phone", "phone"), ("mobile_phone", "sms")):
        place = Place(record.row.line, sheet.name, "guardian", name, _label(sheet, column))
        values[name] = cell_value(reading, place, str(values.get(name) or "") if not column else record[column])
    return Adult(record.row.line, role, values, record.several("agentsourcedids"))


def add_guardians(reading: Reading, people: People, sheet: Sheet, *, delta: bool) -> None:
    """One guardian draft for each student and adult that either of them names.

    In a delta either may come without the other: what it says of one side is a partial draft with the other left open.
    """
    links = _links(people, delta=delta)
    linked: set[str] = set()
    for student, agent in links:
        named = people.adults.get(agent)
        if named is None or named.values["name"] is None:
            if delta:
                _open_draft(reading, sheet, f"{student}|{agent}", people.lines[student], {})
            elif agent not in people.teachers and agent not in people.others:
                _unknown_agent(reading, sheet, people.lines[student], agent)
            continue
        linked.add(agent)
        reading.draft(
            "guardian",
            f"{student}|{agent}",
            named.row,
            named.values,
            table=sheet.name,
            parents=(Parent("student", "student", student),),
            gone=named.gone,
        )
    if delta:
        _add_one_sided(reading, people, sheet)
        return
    for agent, adult in people.adults.items():
        if agent not in linked and not people.gone:
            name = str(adult.values["name"] or "")
            place = Place(adult.row, sheet.name, "guardian", "student", "agentSourcedIds")
            doubt(reading, place, "guardian_without_student", name, Weight.TOLD)


def _links(people: People, *, delta: bool) -> dict[tuple[str, str], None]:
    """Student and agent, whichever of them names the other."""
    links: dict[tuple[str, str], None] = {}
    for student, agents in people.students.items():
        links.update({(student, agent): None for agent in agents})
    for agent, adult in people.adults.items():
        links.update({(one, agent): None for one in adult.students if delta or one in people.students})
    return links


def _add_one_sided(reading: Reading, people: People, sheet: Sheet) -> None:
    """What a delta says of a guardian whoever his students are, and of students who name nobody."""
    for agent, adult in people.adults.items():
        _open_draft(reading, sheet, f"|{agent}", adult.row, adult.values, gone=adult.gone)
    if "agentsourcedids" in sheet.columns:
        for student, agents in people.students.items():
            if student not in people.leaving:
                _open_draft(reading, sheet, f"{student}|", people.lines[student], {}, source=tuple(agents))


def _open_draft(reading: Reading, sheet: Sheet, key: str, row: int, values: dict[str, Plain], **more: object) -> None:
    student = key.partition("|")[0]
    parents = (Parent("student", "student", student),) if student else ()
    reading.draft("guardian", key, row, values, table=sheet.name, parents=parents, partial=True, **more)


def _unknown_agent(reading: Reading, sheet: Sheet, row: int, agent: str) -> None:
    reading.doubts.append(
        Doubt(
            why="agent_not_in_file",
            weight=Weight.TOLD,
            row=row,
            table=sheet.name,
            kind="guardian",
            field=f"name:{agent}"[:60],
            column="agentSourcedIds",
            value=agent,
        )
    )
