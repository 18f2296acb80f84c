"""Bundles as an enemy, a worn-out stick or a bug would write them: every one is refused in words, and changes nothing.

Three depths: bytes of the file; what is inside the seal, sealed and signed again as only an enrolled laptop (or the
district itself) could; and the messages inside. Run ``python -m tests.sync.bundle_fuzz COUNT [SEED]`` for many.
"""

import hashlib
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random  # noqa: TID251 - a run is its seed, and repeats

import msgspec
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.signing import SigningKey

from tests.sync.laptops import TestDistrict, open_district
from tests.sync.sticks import StickLaptop, new_stick_laptop, read_at
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.identity import own_keys
from wbl_desktop.district.safekeeping import check
from wbl_desktop.district.tables import METADATA
from wbl_desktop.domain.failures import Failure
from wbl_desktop.sync.bundle import MARK, Keys, fingerprint
from wbl_desktop.sync.frame import seal, unseal
from wbl_desktop.sync.wire import Answer, Request

_OUTSIDE = len(MARK) + 2 + 8 + 16


@dataclass
class Ground:
    """A laptop, its district, one bundle each way, and the keys of both."""

    district: TestDistrict
    laptop: StickLaptop
    request: bytes
    answer: bytes
    theirs: Keys

    def at_district(self, bundle: bytes) -> None:
        read_at(self.district, bundle)

    def at_laptop(self, bundle: bytes) -> None:
        self.laptop.read(bundle)

    def state(self) -> tuple[str, str]:
        """Everything on both sides, as hashes."""
        here = hashlib.sha256(repr((self.laptop.laptop.everything(), self.laptop.laptop.conflicts())).encode())
        here.update(repr(self.laptop.laptop.sync_store.sync_state()).encode())
        there = hashlib.sha256()
        with reading(self.district.engine) as connection:
            for table in METADATA.sorted_tables:
                there.update(repr(sorted(map(repr, connection.execute(table.select())))).encode())
        return here.hexdigest(), there.hexdigest()


def prepared(folder: Path) -> Ground:
    """A small school that has something to say both ways."""
    district = open_district(folder)
    one = new_stick_laptop(folder, "one", district)
    two = new_stick_laptop(folder, "two", district, staff="Ben Ortiz")
    for number in range(12):
        two.laptop.add("student", last_name=f"T{number}", first_name="F", notes="n" * number)
    two.until_quiet(district)
    for number in range(12):
        one.laptop.add("student", last_name=f"O{number}", first_name="F", notes="n" * number)
    request = one.write()
    answer = read_at(district, request).answer
    assert answer is not None
    two.close()
    with writing(district.engine) as connection:
        theirs = own_keys(connection)
    return Ground(district, one, request, answer, theirs)


def worn(chance: Random, content: bytes) -> bytes:
    """Other bytes than these."""
    while (changed := _worn(chance, content)) == content:
        pass
    return changed


def _worn(chance: Random, content: bytes) -> bytes:
    at = chance.randrange(len(content))
    match chance.randrange(7):
        case 0:
            return content[:at]
        case 1:
            return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]
        case 2:
            return content[:at] + chance.randbytes(chance.randrange(1, 9)) + content[at:]
        case 3:
            return content[:at] + content[at + chance.randrange(1, 9) :]
        case 4:
            return content[:at] + bytes(512)[: len(content) - at] + content[at + 512 :]
        case 5:
            return content[at:] + content[:at]
        case _:
            return content[:at] + chance.choice((b"\xff" * 4, b"\x00" * 4, b"\x7f\xff\xff\xff")) + content[at + 4 :]


def sealed_anew(signed: bytes, signer: Keys, to: bytes, sort: int) -> bytes:
    """The inside under a good signature and a good seal."""
    signature = SigningKey(signer.signing_seed).sign(b"wbl-desktop/bundle/1\0" + signed).signature
    sealed = SealedBox(PublicKey(to)).encrypt(signature + signed)
    outside = MARK + bytes([1, sort]) + fingerprint(to)
    return outside + hashlib.blake2b(sealed, digest_size=16).digest() + sealed


def inside(bundle: bytes, owner: Keys) -> bytes:
    """What is signed: header and messages."""
    return SealedBox(PrivateKey(owner.sealing_secret)).decrypt(bundle[_OUTSIDE:])[64:]


def told(work: Callable[[], object]) -> str:
    """How a reading ended; anything but a failure with a code is a bug, and goes up."""
    try:
        work()
    except Failure as failure:
        return failure.code
    return "taken"


def outer(ground: Ground, chance: Random) -> str:
    """A worn file, half of them with the outer hash set right again."""
    way, base = chance.choice(((ground.at_district, ground.request), (ground.at_laptop, ground.answer)))
    content = worn(chance, base)
    if len(content) > _OUTSIDE and chance.random() < 0.5:
        digest = hashlib.blake2b(content[_OUTSIDE:], digest_size=16).digest()
        content = content[: _OUTSIDE - 16] + digest + content[_OUTSIDE:]
        if content == base:
            return "same"
    ended = told(lambda: way(content))
    assert ended != "taken", "a changed bundle was taken"
    return ended


def inner(ground: Ground, chance: Random) -> str:
    """Header and messages changed, under a good signature and seal."""
    own = ground.laptop.secrets.keys
    if chance.random() < 0.5:
        signed = worn(chance, inside(ground.request, ground.theirs))
        return told(lambda: ground.at_district(sealed_anew(signed, own, ground.theirs.public().sealing, 1)))
    signed = worn(chance, inside(ground.answer, own))
    return told(lambda: ground.at_laptop(sealed_anew(signed, ground.theirs, own.public().sealing, 2)))


def innermost(ground: Ground, chance: Random) -> str:
    """A message's own bytes changed, in a good envelope, bundle, signature and seal."""
    own, to_district = ground.laptop.secrets.keys, chance.random() < 0.5
    bundle, owner = (ground.request, ground.theirs) if to_district else (ground.answer, own)
    signed = inside(bundle, owner)
    size = 4 + int.from_bytes(signed[:4], "big")
    message = signed[size + 4 : size + 4 + int.from_bytes(signed[size : size + 4], "big")]
    plain = msgspec.msgpack.encode(unseal(message, Request if to_district else Answer))
    envelope = seal(msgspec.Raw(worn(chance, plain)))
    rest = signed[size + 4 + len(message) :]
    changed = signed[:size] + len(envelope).to_bytes(4, "big") + envelope + rest
    if to_district:
        return told(lambda: ground.at_district(sealed_anew(changed, own, ground.theirs.public().sealing, 1)))
    return told(lambda: ground.at_laptop(sealed_anew(changed, ground.theirs, own.public().sealing, 2)))


def fuzz(folder: Path, count: int, seed: int) -> Counter[str]:
    """So many bundles; how they ended. Raises where one crashed, or left something half-done."""
    chance, ground = Random(seed), prepared(folder)
    ends: Counter[str] = Counter()
    before = ground.state()
    for _ in range(count * 9 // 10):
        ends[outer(ground, chance)] += 1
    assert ground.state() == before, "a worn bundle changed something"
    for _ in range(count - count * 9 // 10):
        ends[(inner if chance.random() < 0.4 else innermost)(ground, chance)] += 1
    assert check(ground.district.engine) == []
    ground.laptop.until_quiet(ground.district)
    assert ground.laptop.laptop.sync_store.standing().waiting == 0
    ours = {one.id: one.values() for one in ground.laptop.laptop.records("student")}
    assert ground.district.rows("student", "Almendra High") == ours
    ground.laptop.close()
    ground.district.engine.dispose()
    return ends


if __name__ == "__main__":
    asked, seed_ = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with tempfile.TemporaryDirectory(prefix="wbl-fuzz-") as place:
        found = fuzz(Path(place), asked, seed_)
    print(
        f"{sum(found.values())} bundles, 0 crashes, 0 half-done: "
        + ", ".join(f"{n} {c}" for n, c in found.most_common())
    )
