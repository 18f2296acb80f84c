"""Ten thousand rows as a district's hours log has them, alike in every run, and the same said as hours entries."""

import uuid
from collections.abc import Iterator
from random import Random  # noqa: TID251 - the rows are their seed, and repeat
from typing import TypeAlias

from wbl_desktop.domain.fields import Plain

Row: TypeAlias = dict[str, str | float]

_FIRST = (
    "Ava",
    "Liam",
    "Noah",
    "Emma",
    "Olivia",
    "Mateo",
    "Sofia",
    "Jaxon",
    "Lena",
    "Wyatt",
    "Harper",
    "Diego",
    "Ruth",
    "Silas",
    "Opal",
    "Tomas",
    "Irene",
    "Nadia",
    "Hugo",
)
_LAST = (
    "Begay",
    "Ortega",
    "Nguyen",
    "Larsen",
    "Okafor",
    "Tsosie",
    "Miller",
    "Hatch",
    "Yazzie",
    "Romero",
    "Kowalski",
    "Singh",
    "Dunn",
    "Alvarez",
    "Pratt",
    "Sato",
)
_NOTES = (
    "arrived late due to bus",
    "supervisor signed on paper",
    "covered inventory and intake desk",
    "worked with mentor on charting",
    "weather closure, half day",
    "shadowed triage",
    "completed OSHA 10 module",
    "returned equipment, signed log",
    "needs follow-up call with partner",
    "",
)


def rows(count: int, seed: int = 7) -> Iterator[Row]:
    """Rows of twelve fields, 340 bytes as JSON on average."""
    chance = Random(seed)

    def an_id() -> str:
        return uuid.UUID(int=chance.getrandbits(128), version=4).hex

    def a_person() -> str:
        return f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"

    for _ in range(count):
        day = f"2026-{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}"
        yield {
            "id": an_id(),
            "site_id": f"site-{chance.randrange(3):04d}",
            "student_name": a_person(),
            "student_no": f"{chance.randrange(10**7):07d}",
            "placement_id": an_id(),
            "work_date": day,
            "hours": chance.randrange(1, 33) / 4,
            "status": chance.choice(("draft", "submitted", "approved", "rejected")),
            "supervisor": a_person(),
            "notes": chance.choice(_NOTES),
            "entered_by": f"u{chance.randrange(400):05d}",
            "updated_at": f"{chance.randrange(24):02d}:{chance.randrange(60):02d}",
        }


def as_hours(row: Row) -> dict[str, Plain]:
    """The same twelve fields in an hours entry's; each row's placement is another one, so no id is said briefly."""
    return {
        "placement": str(row["placement_id"]),
        "worked_on": str(row["work_date"]),
        "hours": round(float(row["hours"]) * 100),
        "starts_at": str(row["updated_at"]),
        "task": f"{row['student_name']} {row['student_no']}",
        "approved_by": str(row["supervisor"]),
        "notes": f"{row['notes']} ({row['status']}, {row['entered_by']})",
    }
