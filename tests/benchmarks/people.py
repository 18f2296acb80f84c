"""Invented students in any number, the same every time."""

from wbl_desktop.domain.kinds.student import Student


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
