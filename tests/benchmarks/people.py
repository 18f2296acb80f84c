"""Invented students in any number, the same every time."""

from collections.abc import Sequence
from datetime import date, timedelta

from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.kinds.student import Student

_PLACEMENTS, _REQUIREMENTS = 1 << 40, 1 << 48  # where their ids begin
_STATUS = ("proposed", "preparing", "cleared", "under_way", "completed", "withdrawn", "preparing")
_NEEDS = (
    ("permission_form", "job_shadow_permission"),
    ("training_agreement", "internship_agreement"),
    ("emergency_form", None),
)


def students(count: int) -> list[Student]:
    """``count`` students with names, ids, addresses and telephones."""
    return [
        Student(
            id=f"{number:032x}",
            local_id=f"{number:06d}",
            ssid=f"{number * 7919 % 10**10:010d}",
            last_name=f"Suárez{number % 991}" if number % 50 == 0 else f"Lastname{number % 9973}",
            first_name=f"F{number % 311}",
            birth_date=f"{2008 + number % 5}-{number % 12 + 1:02d}-{number % 28 + 1:02d}",
            grade=str(9 + number % 4),
            home_language="es" if number % 2 else "en",
            street=f"{number % 9000} Oak Street",
            city="Almendra",
            zip="95999",
            phone=f"530-555-{number % 10000:04d}",
        )
        for number in range(count)
    ]


def placements(count: int, worksites: Sequence[str], today: date) -> list[Placement]:
    """``count`` placements of the first students, most of them of past years, some open, some this week."""
    return [
        Placement(
            id=f"{_PLACEMENTS + number:032x}",
            student=f"{number:032x}",
            worksite=worksites[number % len(worksites)],
            activity="job_shadow" if number % 2 else "internship",
            starts_on=(starts := today + timedelta(days=number * 37 % 800 - 760)).isoformat(),
            ends_on=(starts + timedelta(days=number % 2 or 60)).isoformat() if number % 10 else None,
            starts_at="08:30",
            ends_at="14:00",
            status=_STATUS[number % 7] if starts > today - timedelta(days=90) else "completed",
        )
        for number in range(count)
    ]


def requirements(placed: Sequence[Placement]) -> list[Requirement]:
    """Three a placement; those of placements that are over came back, but for one in twenty."""
    made = []
    for number, placement in enumerate(placed):
        starts = date.fromisoformat(str(placement.starts_on))
        is_back = placement.status in {"completed", "under_way"} and number % 20 != 0
        for at, (needs, form) in enumerate(_NEEDS):
            made.append(
                Requirement(
                    id=f"{_REQUIREMENTS + 3 * number + at:032x}",
                    placement=placement.id,
                    needs=needs,
                    form=form,
                    due_on=(starts - timedelta(days=5)).isoformat(),
                    printed_on=(starts - timedelta(days=20)).isoformat() if is_back else None,
                    returned_on=(starts - timedelta(days=6)).isoformat() if is_back else None,
                    returned_how="paper" if is_back else None,
                )
            )
    return made
