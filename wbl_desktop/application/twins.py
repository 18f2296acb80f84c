"""Noticing that a new record may be there already: exact keys first, then names that sound and read alike."""

import re

from rapidfuzz import fuzz

from wbl_desktop.application.likeness import LIKELY, Pupil, folded, judge_students, pupil
from wbl_desktop.application.ports import Reader
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.record import Record

_SAME_FIRM = 90  # of 100; chosen so that "WOOD AUTO REPAIR INC" meets "Wood Auto Repair" but "Wood Ranch" does not
# "O'Brien" and "O Brien"
_DIVIDED = re.compile(r"\S*['’‘ʼ`´]\S*|\b\w\s+\S+")


def likely_twins(reader: Reader, record: Record) -> list[Record]:
    """Live records that may be the same thing as this one, most certain first."""
    if isinstance(record, Student):
        return _students(reader, record)
    found = {twin.id: twin for twin in [*_by_key(reader, record), *_partners(reader, record)]}
    found.pop(record.id, None)
    return list(found.values())


def _by_key(reader: Reader, record: Record) -> list[Record]:
    values = record.values()
    return [
        twin
        for key in record.NATURAL_KEYS
        if all(values.get(name) is not None for name in key.filled)
        for twin in reader.find(record.KIND, {name: values.get(name) for name in key.fields})
    ]


def _students(reader: Reader, record: Student) -> list[Record]:
    """Judged as a whole list of students is; only those are looked at of whom the judgement can say anything."""
    telling = {"ssid": record.ssid, "local_id": record.local_id, "birth_date": record.birth_date}
    found: dict[str, Record] = {}
    for name, value in telling.items():
        if value is not None:
            found.update((twin.id, twin) for twin in reader.find("student", {name: value}))
    found.update((twin.id, twin) for twin in _namesakes(reader, record))
    found.pop(record.id, None)
    mine = _pupil(record)
    scores = {id_: judge_students(mine, _pupil(twin))[0] for id_, twin in found.items()}
    likely = [id_ for id_, score in scores.items() if score >= LIKELY]
    return [found[id_] for id_ in sorted(likely, key=lambda id_: (-scores[id_], id_))]


def _namesakes(reader: Reader, record: Student) -> list[Record]:
    """Students in whose words all of the name is found.

    ``O'Brien`` is one word to the search, but one with ``O Brien`` to the judgement: it is left out as long as there is
    another word.
    """
    name = f"{record.first_name or ''} {record.last_name or ''}"
    search = _DIVIDED.sub(" ", name).strip() or name.strip()
    return reader.find("student", search=search) if search else []


def _pupil(record: Record) -> Pupil:
    assert isinstance(record, Student)
    return pupil(record.id, record.ssid, record.local_id, record.birth_date, record.first_name, record.last_name)


def _partners(reader: Reader, record: Record) -> list[Record]:
    values = record.values()
    if record.KIND != "partner" or not values.get("name"):
        return []
    name = folded(str(values["name"]))
    first = name.split()[:1]
    return [
        twin
        for twin in reader.find("partner", search=" ".join(first))
        if name and fuzz.token_sort_ratio(name, folded(str(twin.values()["name"] or ""))) >= _SAME_FIRM
    ]
