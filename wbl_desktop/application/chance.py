"""Time and chance: the only module that asks the clock or rolls dice, so that everything else can be replayed."""

import contextlib
import secrets
from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class Clock(Protocol):
    """Where the time comes from."""

    def now(self) -> datetime:
        """The moment, in UTC."""
        ...

    def today(self) -> date:
        """The day at the site."""
        ...


CALIFORNIA = "America/Los_Angeles"


class SystemClock:
    """The laptop's own clock; the day is the site's (California unless the site says otherwise)."""

    def __init__(self, time_zone: str = CALIFORNIA) -> None:
        self._zone = ZoneInfo(time_zone)

    def stand_at(self, time_zone: str | None) -> None:
        """Give the days of this zone from now on; one that nobody knows changes nothing."""
        with contextlib.suppress(ValueError, OSError, ZoneInfoNotFoundError):
            self._zone = ZoneInfo(time_zone or CALIFORNIA)

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251 - the one place

    def today(self) -> date:
        return self.now().astimezone(self._zone).date()


def new_id(moment: datetime) -> str:
    """A new record id: UUID version 7 (time-ordered) as 32 hexadecimal digits."""
    milliseconds = int(moment.timestamp() * 1000) & ((1 << 48) - 1)
    tail = int.from_bytes(secrets.token_bytes(10))
    value = (milliseconds << 80) | (tail & ((1 << 80) - 1))
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    return f"{value:032x}"


def random_bytes(count: int) -> bytes:
    """Unpredictable bytes, for sheet codes and device ids."""
    return secrets.token_bytes(count)


def jitter(low: float, high: float) -> float:
    """A number between low and high, so that laptops do not all call at once."""
    return low + (high - low) * secrets.randbelow(1_000_000) / 1_000_000
