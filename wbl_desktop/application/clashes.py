"""What laptops that were apart did to each other: disputed fields, double bookings, openings too full."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import cast

from wbl_desktop.application.placements import busy_days
from wbl_desktop.application.ports import Conflict, Entry, HeldEntry, Reader
from wbl_desktop.domain.kinds.opening import Opening
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.life import OPEN

RETIRED = "retired_at"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Who made a record, when and on which laptop."""

    record: str
    at: str
    staff: str
    device: str
    is_of_here: bool  # whatever id this laptop went by then

    @property
    def laptop(self) -> str:
        """The laptop, as far as it is known here; empty for this one."""
        return "" if self.is_of_here else self.device


@dataclass(frozen=True, slots=True, kw_only=True)
class Disputed:
    """One record with fields that people changed apart; ``was_retired``: one retired it while another worked on it.

    ``added_twice``: each of two laptops added it, and the district found that both are one.
    """

    kind: str
    record: str
    conflicts: tuple[Conflict, ...]
    was_retired: bool
    added_twice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleBooking:
    """One student placed twice on the same days by two laptops; ``on`` is the first such day."""

    student: str
    placements: tuple[str, str]  # the one made first, first
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OverFull:
    """An opening in which two laptops placed more students than it holds; ``placements``, those made first, first."""

    opening: str
    capacity: int
    placements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clashes:
    """Everything that waits for a person, each as what it is."""

    disputed: tuple[Disputed, ...]
    double_booked: tuple[DoubleBooking, ...]
    over_full: tuple[OverFull, ...]
    held: tuple[HeldEntry, ...] = ()

    def __len__(self) -> int:
        fields = sum(len(one.conflicts) for one in self.disputed)
        return fields + len(self.double_booked) + len(self.over_full) + len(self.held)


def clashes(reader: Reader) -> Clashes:
    """What is not settled yet.

    A student placed twice, or an opening overfilled, on one laptop was said there when it was done; it is listed here
    only where two laptops did it, neither of them knowing.
    """
    disputed, held = tuple(_disputed(reader, reader.conflicts())), tuple(reader.held_entries())
    if not reader.is_enrolled():
        return Clashes(disputed=disputed, double_booked=(), over_full=(), held=held)
    return Clashes(
        disputed=disputed,
        double_booked=tuple(_double_booked(reader, _crowded(reader, "student"))),
        over_full=tuple(_over_full(reader)),
        held=held,
    )


def _crowded(reader: Reader, name: str) -> list[Placement]:
    """The open placements that share what the field names with another one: few of many, asked after every change."""
    at = ("status", name)
    of: dict[str, list[str]] = defaultdict(list)
    for id_, status, value in reader.pick("placement", at):
        if value and status in OPEN:
            of[value].append(id_)
    found = [id_ for ids in of.values() if len(ids) > 1 for id_ in ids]
    return cast("list[Placement]", list(reader.rows("placement", found).values()))


def _disputed(reader: Reader, conflicts: Sequence[Conflict]) -> Iterable[Disputed]:
    found: dict[tuple[str, str], list[Conflict]] = defaultdict(list)
    for one in conflicts:
        found[one.kind, one.record].append(one)
    for (kind, record), fields in sorted(found.items()):
        was_retired = any(one.field == RETIRED for one in fields)
        twice = all(one.base is None for one in fields) and bool(reader.aliases(kind, record))
        yield Disputed(kind=kind, record=record, conflicts=tuple(fields), was_retired=was_retired, added_twice=twice)


def _double_booked(reader: Reader, placements: Sequence[Placement]) -> Iterable[DoubleBooking]:
    of_student: dict[str, list[Placement]] = defaultdict(list)
    for one in placements:
        if one.student:
            of_student[one.student].append(one)
    for student, held in sorted(of_student.items()):
        if len(held) < 2:
            continue
        busy = {one.id: busy_days(one) for one in held}
        for one, other in combinations(held, 2):
            shared = busy[one.id] & busy[other.id]
            if shared and not (one.overlap_meant or other.overlap_meant):
                first, second = _in_order(reader, [one.id, other.id])
                if first.laptop != second.laptop:
                    yield DoubleBooking(student=student, placements=(first.record, second.record), on=min(shared))


def _over_full(reader: Reader) -> Iterable[OverFull]:
    in_opening: dict[str, list[str]] = defaultdict(list)
    for id_, status, opening in reader.pick("placement", ("status", "opening")):
        if opening and status in OPEN:
            in_opening[opening].append(id_)
    for id_, held in sorted(reader.rows("opening", list(in_opening)).items()):
        capacity = held.capacity if isinstance(held, Opening) else None
        if capacity is None or len(in_opening[id_]) <= capacity:
            continue
        made = _in_order(reader, in_opening[id_])
        if len({one.laptop for one in made}) > 1:
            yield OverFull(opening=id_, capacity=capacity, placements=tuple(one.record for one in made))


def made_by(reader: Reader, kind: str, record: str) -> Made:
    """Who made a record, when and on which laptop."""
    return _made(reader.history(kind, record)[0])


def _made(entry: Entry) -> Made:
    return Made(
        at=entry.at, record=entry.record, device=entry.device, staff=entry.staff, is_of_here=entry.origin == "here"
    )


def _in_order(reader: Reader, placements: Sequence[str]) -> list[Made]:
    """When and on which laptop each was made, the earliest first."""
    return sorted((made_by(reader, "placement", one) for one in placements), key=lambda one: (one.at, one.record))
