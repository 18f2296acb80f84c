"""Records that may be the same thing twice, with why and how sure: a list for a person to go through.

Only records that share a telling part (a number, a birth date, a rare word of the name) are compared, so that a whole
school or a district's partners take a second or two, not the square of their number.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar, cast

from rapidfuzz import fuzz

from wbl_desktop.application.ports import Reader
from wbl_desktop.application.twins import folded
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds.partner import Partner
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.record import Record

# A word or a number that so many share tells nothing ("school", the district's own telephone).
_TELLING = 40
_LIKELY = 88


Kept = TypeVar("Kept", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyTwins:
    """Two records that may be one; ``one`` is the fuller and older of them."""

    kind: str
    one: str
    other: str
    score: int  # of 100
    why: tuple[str, ...]  # ssid, local_id, name, birth_date, phone, address, email


def duplicates(reader: Reader, kind: str, *, limit: int | None = None) -> list[LikelyTwins]:
    """Live students or partners that may be there twice, surest first; Refusal ``kind_without_duplicates``."""
    if kind == "student":
        students = cast("list[Student]", reader.find("student"))
        pairs = _pairs(students, _student_keys, _judge_students)
    elif kind == "partner":
        partners = cast("list[Partner]", reader.find("partner"))
        pairs = _pairs(partners, _partner_keys, _judge_partners)
    else:
        raise Refusal("kind_without_duplicates", kind=kind, kinds="student, partner")
    return sorted(pairs, key=lambda pair: (-pair.score, pair.one, pair.other))[:limit]


def _pairs(
    records: list[Kept],
    keys: Callable[[Kept], Iterable[str]],
    judge: Callable[[Kept, Kept], tuple[int, tuple[str, ...]]],
) -> Iterator[LikelyTwins]:
    blocks: dict[str, list[Kept]] = defaultdict(list)
    for record in records:
        for key in set(keys(record)):
            blocks[key].append(record)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        if len(block) > _TELLING:
            continue
        for one, other in combinations(block, 2):
            if (one.id, other.id) in seen:
                continue
            seen.add((one.id, other.id))
            score, why = judge(one, other)
            if score >= _LIKELY:
                first, second = sorted((one, other), key=lambda record: (-_filled(record), record.id))
                yield LikelyTwins(kind=one.KIND, one=first.id, other=second.id, score=score, why=why)


def _filled(record: Record) -> int:
    return sum(value is not None for value in record.values().values())


def _name_of(student: Student) -> str:
    return folded(f"{student.first_name or ''} {student.last_name or ''}")


def _student_keys(student: Student) -> Iterator[str]:
    if student.ssid:
        yield f"ssid {student.ssid}"
    if student.local_id:
        yield f"local {student.local_id.lstrip('0')}"
    name = _name_of(student)
    if student.birth_date:
        for word in name.split():
            yield f"born {student.birth_date} {word}"
    yield f"name {' '.join(sorted(name.split()))}"


def _judge_students(one: Student, other: Student) -> tuple[int, tuple[str, ...]]:
    alike = fuzz.token_sort_ratio(_name_of(one), _name_of(other))
    if one.ssid and one.ssid == other.ssid:
        return 100, ("ssid",)
    if one.ssid and other.ssid:
        return 0, ()  # the state has told them apart
    same_day = bool(one.birth_date) and one.birth_date == other.birth_date
    if one.local_id and one.local_id == other.local_id and (same_day or alike >= _LIKELY):
        return 98, ("local_id", "birth_date" if same_day else "name")
    if same_day and alike >= _LIKELY:
        return min(97, round(alike)), ("name", "birth_date")
    if alike == 100 and not (one.birth_date and other.birth_date):
        return 90, ("name",)
    if alike == 100 and _one_slip(str(one.birth_date), str(other.birth_date)):
        return 91, ("name", "birth_date")
    return 0, ()


def _one_slip(one: str, other: str) -> bool:
    """Whether two days differ by one digit, or by month and day changing places."""
    swapped = f"{one[:5]}{one[8:]}-{one[5:7]}"
    return swapped == other or sum(a != b for a, b in zip(one, other, strict=False)) == 1


def _partner_keys(partner: Partner) -> Iterator[str]:
    for word in folded(partner.name or "").split():
        if len(word) > 2:
            yield f"word {word}"
    if partner.phone:
        yield f"phone {partner.phone[:12]}"
    if partner.street:
        yield f"street {folded(partner.street)}"
    if partner.email:
        yield f"mail {partner.email.casefold()}"


def _judge_partners(one: Partner, other: Partner) -> tuple[int, tuple[str, ...]]:
    names = [(one.name, other.name), (one.legal_name, other.name), (one.name, other.legal_name)]
    alike = max(fuzz.token_sort_ratio(folded(a), folded(b)) for a, b in names if a and b)
    why = ["name"] if alike >= _LIKELY else []
    same_phone = bool(one.phone) and str(one.phone)[:12] == str(other.phone or "")[:12]
    same_street = bool(one.street) and folded(one.street or "") == folded(other.street or "")
    same_mail = bool(one.email) and str(one.email).casefold() == str(other.email or "").casefold()
    why += [word for word, same in (("phone", same_phone), ("address", same_street), ("email", same_mail)) if same]
    # A shared telephone lifts half-like names: "Hickey Ranch" and "T. Hickey & Sons Ranch".
    score = alike + 12 * same_phone + 8 * same_street + 8 * same_mail
    if alike < 60 or (alike < _LIKELY and not why):
        return 0, ()
    return min(100, round(score)), tuple(why or ["name"])
