"""Messages nobody would write: ``python -m tests.sync.fuzz COUNT [SEED]`` hands them to a real district and a laptop.

Half are real messages with bytes changed; half are real messages taken apart, changed somewhere inside and sealed
anew, so that they pass every outer check. Whatever comes, each is answered or refused, never a bug; a refused one has
written nothing; and district and laptop pass their checks afterwards.
"""

import copy
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random  # noqa: TID251 - a message is its seed, and repeats
from typing import Any

import msgspec
import zstandard
from sqlalchemy import select

from tests.sync.laptops import KEY, DirectLine, Laptop, TestDistrict, new_laptop, open_district
from wbl_desktop.district.engine import reading
from wbl_desktop.district.safekeeping import check
from wbl_desktop.district.tables import DEVICE
from wbl_desktop.domain.failures import Failure
from wbl_desktop.storage.files import check_database
from wbl_desktop.storage.journal_check import check_journal
from wbl_desktop.sync import wire
from wbl_desktop.sync.client import SyncClient
from wbl_desktop.sync.frame import seal, unseal
from wbl_desktop.sync.ops import Op, from_batch, to_batch

CHECK_EVERY = 2_000
_HEAD = 20
_JUNK: tuple[Any, ...] = (
    *(None, True, 0, 1, -1, 2**31, 2**63 - 1, -(2**63), 1.5, float("nan")),
    *("", "x", "\x00", "é" * 300, "9" * 32, "a" * 32, "../../etc", b"", b"\x00" * 16, b"\xff" * 31),
    *([], [None], {}, {"k": 1}, [[0, [1, 2]]], "x" * 200_000),
)
_TOO_LARGE_TO_NUMBER = {2**63 - 1, -(2**63)}
_JUNK_VALUES = tuple(
    one for one in _JUNK if one is None or (type(one) in {int, str} and one not in _TOO_LARGE_TO_NUMBER)
)
_OTHERS: dict[str, tuple[Any, ...]] = {
    "kind": ("hours", "student", "site", "document", "nobody", ""),
    "record": ("a" * 32, "0" * 32),
    "inserted": (True, False),
    "base": (0, -1, 2**50),
    "hlc": (0, -1, 2**50),
    "at": ("", "yesterday", "2026-11-20T17:30:00+00:00", "9999-12-31T23:59:59+00:00"),
    "staff": ("", "b" * 32, "x" * 5000),
    "verb": ("", "x" * 5000),
    "resolves": (None, "", "!", "!" + "c" * 32, "c" * 32),
    "in_use": (True, False),
}
_NOTHING = Op(
    n=0,
    kind="student",
    record="d" * 32,
    inserted=False,
    base=0,
    hlc=0,
    at="",
    staff="",
    verb="",
    resolves=None,
    changes={},
)


@dataclass(slots=True)
class Came:
    """What the messages came to."""

    answered: int = 0
    refused: int = 0
    wrong: list[str] = field(default_factory=list)


class _Recorder(DirectLine):
    """Keeps what passes."""

    def post(self, path: str, body: bytes, token: str | None) -> bytes:
        answer = super().post(path, body, token)
        self.kept.append((path, body, token))
        self.answers.append(answer)
        return answer

    answers: list[bytes]


class _Told:
    """A line on which the district says this."""

    def __init__(self, answer: bytes) -> None:
        self._answer = answer

    def post(self, _path: str, _body: bytes, _token: str | None) -> bytes:
        return self._answer

    def close(self) -> None:
        """Nothing to hang up."""


def fuzz(folder: Path, count: int, seed: int = 0) -> Came:
    """Hand ``count`` messages over, half of them to the district and half to a laptop."""
    dice, came = Random(seed), Came()
    district = open_district(folder)
    laptop, line = new_laptop(folder, "a"), _Recorder(district)
    line.answers = []
    try:
        _work(laptop, district, line)
        requests, answers = list(line.kept), list(line.answers)
        kept = laptop.copy(folder / "kept.db")
        for number in range(count // 2):
            path, body, token = dice.choice(requests)
            made = _forged(dice, district, body) if path == "/v1/sync" and number % 3 == 0 else _mutant(dice, body)
            _to_district(district, line, path, made, token, came)
            if _to_laptop(laptop, _mutant(dice, dice.choice(answers)), came):
                # What passed for an answer changed the laptop: the next one meets it as it was.
                laptop.close()
                shutil.copy(kept, laptop.path)
                laptop = Laptop(laptop.path, laptop.clock)
            if number % CHECK_EVERY == 0:
                came.wrong += _checked(district, laptop)
        came.wrong += _checked(district, laptop)
    finally:
        laptop.close()
        district.engine.dispose()
    return came


def _work(laptop: Laptop, district: TestDistrict, line: _Recorder) -> None:
    """Messages of every sort: enrolling, making, changing, retiring, asking, disputing."""
    laptop.enroll(line, district.code("Almendra High"))
    student = laptop.add("student", last_name="Núñez", first_name="José", local_id="1001")
    partner = laptop.add("partner", name="Orchard Clinic", phone="530-555-0142")
    worksite = laptop.add("worksite", partner=partner, name="Orchard Clinic")
    placement = laptop.add("placement", student=student, worksite=worksite, activity="job_shadow")
    laptop.sync(line)
    for day in range(1, 20):
        laptop.add("hours", placement=placement, worked_on=f"2026-10-{day:02d}", hours=200)
    laptop.sync(line, page_rows=7)
    laptop.set("student", student, notes="b", city="c")
    laptop.set("partner", partner, status="active")
    laptop.set("worksite", worksite, retired_at="2026-11-20T10:00:00+00:00")
    laptop.sync(line)
    laptop.sync_store.read_with(0)
    laptop.sync(line, page_rows=5)


def _to_district(
    district: TestDistrict, line: DirectLine, path: str, body: bytes, token: str | None, came: Came
) -> None:
    with district.engine.connect() as watching:
        before = watching.exec_driver_sql("PRAGMA data_version").scalar()
        watching.rollback()
        try:
            line.deliver(path, body, token)
        except Failure as failure:
            came.refused += 1
            after = watching.exec_driver_sql("PRAGMA data_version").scalar()
            # A wrong code is counted, and so may be written down.
            if after != before and path != "/v1/enroll":
                came.wrong.append(f"refused with {failure.code}, and yet written")
        except Exception as error:  # noqa: BLE001 - what this looks for
            came.wrong.append(f"district: {error!r:.300}")
        else:
            came.answered += 1


def _to_laptop(laptop: Laptop, answer: bytes, came: Came) -> bool:
    """Whether it was taken for an answer."""
    try:
        SyncClient(laptop.sync_store, _Limited(answer), laptop.secrets, laptop.clock).exchange()
    except Failure:
        came.refused += 1
        return False
    except Exception as error:  # noqa: BLE001 - what this looks for
        came.wrong.append(f"laptop: {error!r:.300}")
        return True
    came.answered += 1
    return True


class _Limited(_Told):
    """The same answer a few times, then silence: a laptop may ask again, not for ever."""

    def __init__(self, answer: bytes) -> None:
        super().__init__(answer)
        self._left = 50

    def post(self, path: str, body: bytes, token: str | None) -> bytes:
        self._left -= 1
        if self._left < 0:
            raise RuntimeError("asks for ever")
        return super().post(path, body, token)


def _mutant(dice: Random, message: bytes) -> bytes:
    return _changed_bytes(dice, message) if dice.random() < 0.5 else _changed_inside(dice, message)


def _changed_bytes(dice: Random, message: bytes) -> bytes:
    changed = bytearray(message)
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(changed)) if changed else 0
        match dice.randrange(4):
            case 0 if changed:
                changed[at] ^= 1 << dice.randrange(8)
            case 1:
                del changed[at:]
            case 2:
                changed[at:at] = dice.randbytes(dice.randint(1, 9))
            case _:
                del changed[at : at + dice.randint(1, 9)]
    return bytes(changed)


def _changed_inside(dice: Random, message: bytes) -> bytes:
    plain: Any = msgspec.msgpack.decode(zstandard.ZstdDecompressor().decompress(message[_HEAD:]))
    for _ in range(dice.randint(1, 3)):
        places = list(_places(plain))
        if not places:
            break
        holder, key = dice.choice(places)
        match dice.randrange(5):
            case 0:
                del holder[key]
            case 1 if isinstance(holder, list):
                holder.insert(key, copy.deepcopy(holder[key]))
            case 2 if isinstance(holder[key], int) and not isinstance(holder[key], bool):
                more = holder[key] + dice.choice((-1, 1, 255, -(10**6), 10**12))
                holder[key] = more if -(2**63) <= more < 2**64 else 0
            case 3 if isinstance(holder[key], str | bytes) and holder[key]:
                holder[key] = holder[key][: dice.randrange(len(holder[key]))]
            case _:
                holder[key] = copy.deepcopy(dice.choice(_JUNK))
    return seal(plain)


def _forged(dice: Random, district: TestDistrict, message: bytes) -> bytes:
    """Operations nobody could make, numbered and chained as they should be."""
    request = unseal(message, wire.Request)
    with reading(district.engine) as connection:
        device = connection.execute(select(DEVICE).where(DEVICE.c.id == request.device)).one()
    known = from_batch(request.batch) if request.batch else [_NOTHING]
    ops = []
    for n in range(device.acked + 1, device.acked + 1 + dice.randint(1, 5)):
        facts = {name: getattr(dice.choice(known), name) for name in Op.__slots__}
        for name in dice.sample(sorted(_OTHERS), dice.randint(0, 2)):
            facts[name] = dice.choice(_OTHERS[name])
        if dice.random() < 0.5:
            names = [*facts["changes"], "notes", "nobody_knows", "retired_at", "merged_into", "placement", "_seq", "id"]
            old, new = (dice.choice(_JUNK_VALUES) for _ in range(2))
            facts["changes"] = {**facts["changes"], dice.choice(names): (old, new)}
        ops.append(Op(**{**facts, "n": n}))
    request.batch = to_batch(device.acked, device.chain, ops)
    return seal(request)


def _places(node: Any) -> Iterator[tuple[Any, Any]]:
    keys = list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
    for key in keys:
        yield node, key
        yield from _places(node[key])


def _checked(district: TestDistrict, laptop: Laptop) -> list[str]:
    return [
        *(f"district: {one}" for one in check(district.engine)),
        *(f"laptop: {one}" for one in check_journal(laptop.store)),
        *(f"laptop: {one}" for one in check_database(laptop.path, KEY)),
    ]


def main() -> int:
    """Print what the messages came to; 1 when something went wrong."""
    count, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    with tempfile.TemporaryDirectory() as folder:
        came = fuzz(Path(folder), count, seed)
    print(f"{came.answered} answered, {came.refused} refused, {len(came.wrong)} wrong")
    for one in sorted(set(came.wrong)):
        print(f"{came.wrong.count(one):6}  {one}")
    return 1 if came.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
