"""Invented rosters in every format the program reads, of any size, the same ones every time."""

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_LAST = [
    "Alvarado",
    "Núñez",
    "Becker",
    "Chang",
    "Dávila",
    "Eriksen",
    "Fontaine",
    "Guzmán",
    "Hollis",
    "Ibarra",
    "Jansen",
    "Köhler",
    "Lindqvist",
    "Marín",
]
_FIRST = [
    "Ana",
    "Beto",
    "Clara",
    "Dante",
    "Elena",
    "Félix",
    "Gilda",
    "Hugo",
    "Inés",
    "Jonás",
    "Karla",
    "León",
    "Mirta",
    "Noé",
    "Olga",
    "Pía",
]
_STREETS = ["Almond", "Walnut", "Orchard", "Levee", "Canal", "Rice", "Mill", "Granary"]
_CITIES = (("Larkfield", "95901"), ("San Telmo", "95902"), ("Cotter's Bend", "95903"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pupil:
    """One invented student."""

    number: int
    last: str
    first: str
    middle: str
    born: str
    grade: int
    ssid: str
    local: str
    street: str
    city: str
    zip: str
    phone: str
    guardian: str
    language: str


def pupils(count: int, *, start: int = 0) -> list[Pupil]:
    """Students number ``start`` and following; number n is the same whatever else is asked for."""
    return [_pupil(number) for number in range(start, start + count)]


def _pupil(n: int) -> Pupil:
    grade = 9 + n % 4
    city, zip_ = _CITIES[n % 3]
    last = _LAST[n % len(_LAST)] + (f"-{_LAST[(n // 14) % len(_LAST)]}" if n >= 14 else "")
    return Pupil(
        number=n,
        last=last,
        first=f"{_FIRST[n % len(_FIRST)]}{_letters(n // 16)}",
        middle=_FIRST[(n * 7) % len(_FIRST)] if n % 3 else "",
        born=f"{2026 - grade - 6 + (n % 2)}-{1 + n % 9:02d}-{1 + n % 28:02d}",
        grade=grade,
        ssid=f"{7000000000 + n * 37}",
        local=f"{200000 + n}",
        street=f"{100 + n % 900} {_STREETS[n % len(_STREETS)]} Way",
        city=city,
        zip=zip_,
        phone=f"530-555-{n % 10000:04d}",
        guardian=f"{_FIRST[(n * 5) % len(_FIRST)]} {last}",
        language="es" if n % 2 else "en",
    )


def _letters(n: int) -> str:
    out = ""
    while n:
        n, rest = divmod(n, 26)
        out = chr(97 + rest) + out
    return out


def csv_bytes(
    header: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    separator: str = ",",
    encoding: str = "utf-8",
    newline: str = "\r\n",
) -> bytes:
    """A delimited file."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator=newline)
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode(encoding)


AERIES = ["SC", "SN", "LN", "FN", "MN", "SX", "GR", "BD", "ID", "CID", "HL", "AD", "CY", "ST", "ZC", "TL", "PG", "PED"]


def aeries_rows(students: Iterable[Pupil]) -> list[list[str]]:
    """Rows of an Aeries export; dates month first."""
    rows = []
    for one in students:
        year, month, day = one.born.split("-")
        rows.append(
            ["994", str(one.number + 1), one.last, one.first, one.middle, "X", f"{one.grade:02d}",
             f"{month}/{day}/{year}", one.local, one.ssid, "01" if one.language == "es" else "00",
             one.street, one.city, "CA", one.zip, one.phone, one.guardian, ""]
        )  # fmt: skip
    return rows


POWERSCHOOL = [
    "Student_Number",
    "State_StudentNumber",
    "Last_Name",
    "First_Name",
    "Middle_Name",
    "DOB",
    "Grade_Level",
    "Home_Phone",
    "Street",
    "City",
    "State",
    "Zip",
    "Mother",
    "Father",
    "GuardianEmail",
    "Enroll_Status",
    "SchoolID",
]


def powerschool_rows(students: Iterable[Pupil]) -> list[list[str]]:
    """Rows of a PowerSchool quick export; dates as M/D/YYYY."""
    rows = []
    for one in students:
        year, month, day = one.born.split("-")
        rows.append(
            [one.local, one.ssid, one.last, one.first, one.middle, f"{int(month)}/{int(day)}/{year}", str(one.grade),
             one.phone, one.street, one.city, "CA", one.zip, one.guardian, "", "", "0", "101"]
        )  # fmt: skip
    return rows


_TABLES = ("users", "orgs", "roles", "demographics", "enrollments", "classes", "courses", "academicSessions")


@dataclass(slots=True, kw_only=True)
class OneRoster:
    """A set to be written; change its tables before writing to make it wrong in some way."""

    version: str = "1.1"
    mode: str = "bulk"
    tables: dict[str, tuple[list[str], list[list[str]]]] = field(default_factory=dict)
    manifest: bool = True

    def files(self) -> dict[str, bytes]:
        """File name and content."""
        found = {f"{name}.csv": csv_bytes(header, rows) for name, (header, rows) in self.tables.items()}
        if self.manifest:
            pairs = [["manifest.version", "1.0"], ["oneroster.version", self.version]]
            pairs += [[f"file.{name}", self.mode if name in self.tables else "absent"] for name in _TABLES]
            found["manifest.csv"] = csv_bytes(["propertyName", "value"], pairs)
        return found

    def zip(self, path: Path) -> Path:
        """Written as a zip."""
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.files().items():
                archive.writestr(name, content)
        return path

    def folder(self, path: Path) -> Path:
        """Written as a folder."""
        path.mkdir()
        for name, content in self.files().items():
            (path / name).write_bytes(content)
        return path


def _columns(words: str) -> list[str]:
    return ["sourcedId", "status", "dateLastModified", *words.split()]


_STAMP = "2026-08-20T00:00:00.000Z"


def oneroster(
    students: Sequence[Pupil],
    *,
    version: str = "1.1",
    mode: str = "bulk",
    guardians: bool = True,
    classes: int = 6,
    schools: Mapping[str, str] | None = None,
    gone: Sequence[Pupil] = (),
) -> OneRoster:
    """A whole set (or a delta of these students) with sessions, classes, teachers and guardians.

    ``schools``: name by key; the first is everybody's.
    """
    schools = schools or {"sch-1": "Larkfield High School"}
    home = next(iter(schools))
    stamp = ["active", _STAMP] if mode == "delta" else ["", ""]
    made = OneRoster(version=version, mode=mode)
    made.tables["orgs"] = (
        _columns("name type identifier parentSourcedId"),
        [["dist-1", *stamp, "Larkfield Unified", "district", "0612345", ""]]
        + [
            [key, *stamp, name, "school", f"06{number:05d}", "dist-1"]
            for number, (key, name) in enumerate(schools.items())
        ],
    )
    _users(made, students, gone, stamp, home, guardians=guardians)
    made.tables["demographics"] = (
        _columns("birthDate sex"),
        [[f"stu-{one.number}", *stamp, one.born, ""] for one in students],
    )
    if mode == "bulk":
        _timetable(made, students, stamp, home, classes)
    return made


def _users(
    made: OneRoster, students: Sequence[Pupil], gone: Sequence[Pupil], stamp: list[str], home: str, *, guardians: bool
) -> None:
    old = made.version == "1.1"
    header = ["sourcedId", "status", "dateLastModified", "enabledUser"]
    header += ["orgSourcedIds", "role"] if old else []
    header += [
        "username",
        "userIds",
        "givenName",
        "familyName",
        "middleName",
        "identifier",
        "email",
        "sms",
        "phone",
        "agentSourcedIds",
        "grades",
        "password",
    ]
    header += [] if old else ["preferredGivenName", "primaryOrgSourcedId"]
    rows: list[list[str]] = []
    roles: list[list[str]] = []

    def user(key: str, role: str, names: Sequence[str], more: Sequence[str], status: Sequence[str] = stamp) -> None:
        own = [home, role] if old else []
        new = [] if old else ["", home]
        rows.append([key, *status, "true", *own, f"u.{key}", *more[:1], *names, *more[1:], "", *new])
        roles.append([f"role-{key}", *status, key, "primary", role, "", "", home, ""])

    for number in range(8):
        user(
            f"tea-{number}",
            "teacher",
            [_FIRST[number], f"Teacher{_letters(number + 1)}", ""],
            ["", f"T{number}", "", "", "", "", ""],
        )
    for one in [*students, *gone]:
        agents = f"par-{one.number}" if guardians else ""
        status = ["tobedeleted", _STAMP] if one in gone else stamp
        user(
            f"stu-{one.number}",
            "student",
            [one.first, one.last, one.middle],
            [
                f"{{SSID:{one.ssid}}}",
                one.local,
                f"s{one.number}@larkfield.example",
                "",
                one.phone,
                agents,
                f"{one.grade:02d}",
            ],
            status,
        )
        if guardians and one not in gone:
            first, _, last = one.guardian.partition(" ")
            user(
                f"par-{one.number}",
                "guardian",
                [first, last, ""],
                ["", "", f"p{one.number}@home.example", one.phone, "", f"stu-{one.number}", ""],
            )
    made.tables["users"] = (header, rows)
    if not old:
        made.tables["roles"] = (
            _columns("userSourcedId roleType role beginDate endDate orgSourcedId userProfileSourcedId"),
            roles,
        )


def _timetable(made: OneRoster, students: Sequence[Pupil], stamp: list[str], home: str, classes: int) -> None:
    made.tables["academicSessions"] = (
        _columns("title type startDate endDate parentSourcedId schoolYear"),
        [
            ["year", *stamp, "2026-2027", "schoolYear", "2026-08-12", "2027-06-05", "", "2027"],
            ["fall", *stamp, "Fall 2026", "semester", "2026-08-12", "2026-12-19", "year", "2027"],
            ["spring", *stamp, "Spring 2027", "semester", "2027-01-11", "2027-06-05", "year", "2027"],
        ],
    )
    made.tables["courses"] = (
        _columns("schoolYearSourcedId title courseCode grades orgSourcedId subjects subjectCodes"),
        [[f"crs-{number}", *stamp, "year", f"Course {number}", f"C{number}", "", home, "", ""] for number in range(8)],
    )
    made.tables["classes"] = (
        _columns(
            "title grades courseSourcedId classCode classType location schoolSourcedId termSourcedIds subjects"
            " subjectCodes periods"
        ),
        [
            [f"cls-{number}", *stamp, f"Course {number} P{number % 6 + 1}", "", f"crs-{number}", f"C{number}-1",
             "scheduled", "", home, "fall" if number % 2 else "fall,spring", "", "", str(number % 6 + 1)]
            for number in range(8)
        ],
    )  # fmt: skip
    rows = [
        [f"enr-t-{number}", *stamp, f"cls-{number}", home, f"tea-{number}", "teacher", "true", "", ""]
        for number in range(8)
    ]
    for one in students:
        for number in range(classes):
            class_ = (one.number + number) % 8
            rows.append(
                [
                    f"enr-{one.number}-{class_}",
                    *stamp,
                    f"cls-{class_}",
                    home,
                    f"stu-{one.number}",
                    "student",
                    "",
                    "",
                    "",
                ]
            )
    made.tables["enrollments"] = (
        _columns("classSourcedId schoolSourcedId userSourcedId role primary beginDate endDate"),
        rows,
    )
