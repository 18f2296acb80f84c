"""Records that may be the same thing twice, with why and how sure: a list for a person to go through.

Only records that share a telling part (a number, a birth date, a rare word of the name) are compared, so that a whole
school or a district's partners take a second or two, not the square of their number.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import ClassVar, TypeVar

from rapidfuzz import fuzz

from wbl_desktop.application.likeness import LIKELY, Pupil, folded, judge_students, pupil
from wbl_desktop.application.ports import Reader
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.record import Record

# A word or a number that so many share tells nothing ("school", the district's own telephone).
_TELLING = 40


@dataclass(frozen=True, slots=True)
class _Firm:
    """What tells a partner from others; names and street are folded."""

    id: str
    name: str
    legal_name: str
    phone: str
    street: str
    email: str

    FIELDS: ClassVar[tuple[str, ...]] = ("name", "legal_name", "phone", "street", "email")


Kept = TypeVar("Kept", Pupil, _Firm)


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
        found = _pairs(_pupils(reader), _student_keys, judge_students)
    elif kind == "partner":
        found = _pairs(_firms(reader), _partner_keys, _judge_partners)
    else:
        raise Refusal("kind_without_duplicates", kind=kind, kinds="student, partner")
    records = reader.rows(kind, sorted({id_ for one, other, _, _ in found for id_ in (one, other)}))
    pairs = [_twins(records[one], records[other], score, why) for one, other, score, why in found]
    return sorted(pairs, key=lambda pair: (-pair.score, pair.one, pair.other))[:limit]


def _twins(one: Record, other: Record, score: int, why: tuple[str, ...]) -> LikelyTwins:
    first, second = sorted((one, other), key=lambda record: (-_filled(record), record.id))
    return LikelyTwins(kind=one.KIND, one=first.id, other=second.id, score=score, why=why)


def _pairs(
    records: list[Kept],
    keys: Callable[[Kept], Iterable[str]],
    judge: Callable[[Kept, Kept], tuple[int, tuple[str, ...]]],
) -> list[tuple[str, str, int, tuple[str, ...]]]:
    blocks: dict[str, list[Kept]] = defaultdict(list)
    for record in records:
        for key in set(keys(record)):
            blocks[key].append(record)
    seen: set[tuple[str, str]] = set()
    found = []
    for block in blocks.values():
        if not 1 < len(block) <= _TELLING:
            continue
        for one, other in combinations(block, 2):
            if (one.id, other.id) in seen:
                continue
            seen.add((one.id, other.id))
            score, why = judge(one, other)
            if score >= LIKELY:
                found.append((one.id, other.id, score, why))
    return found


def _filled(record: Record) -> int:
    return sum(value is not None for value in record.values().values())


def _pupils(reader: Reader) -> list[Pupil]:
    return [pupil(*row) for row in reader.pick("student", Pupil.FIELDS)]


def _firms(reader: Reader) -> list[_Firm]:
    return [
        _Firm(id_, folded(name or ""), folded(legal or ""), phone or "", folded(street or ""), (mail or "").casefold())
        for id_, name, legal, phone, street, mail in reader.pick("partner", _Firm.FIELDS)
    ]


def _student_keys(one: Pupil) -> Iterator[str]:
    if one.ssid:
        yield f"ssid {one.ssid}"
    if one.local_id:
        yield f"local {one.local_id.lstrip('0')}"
    words = one.name.split()
    if one.birth_date:
        for word in words:
            yield f"born {one.birth_date} {word}"
    yield f"name {' '.join(sorted(words))}"


def _partner_keys(firm: _Firm) -> Iterator[str]:
    for word in firm.name.split():
        if len(word) > 2:
            yield f"word {word}"
    if firm.phone:
        yield f"phone {firm.phone[:12]}"
    if firm.street:
        yield f"street {firm.street}"
    if firm.email:
        yield f"mail {firm.email}"


def _judge_partners(one: _Firm, other: _Firm) -> tuple[int, tuple[str, ...]]:
    names = [(one.name, other.name), (one.legal_name, other.name), (one.name, other.legal_name)]
    alike = max((fuzz.token_sort_ratio(a, b) for a, b in names if a and b), default=0)
    why = ["name"] if alike >= LIKELY else []
    same_phone = bool(one.phone) and one.phone[:12] == other.phone[:12]
    same_street = bool(one.street) and one.street == other.street
    same_mail = bool(one.email) and one.email == other.email
    why += [word for word, same in (("phone", same_phone), ("address", same_street), ("email", same_mail)) if same]
    # A shared telephone lifts half-like names: "Hickey Ranch" and "T. Hickey & Sons Ranch".
    score = alike + 12 * same_phone + 8 * same_street + 8 * same_mail
    if alike < 60 or (alike < LIKELY and not why):
        return 0, ()
    return min(100, round(score)), tuple(why or ["name"])
