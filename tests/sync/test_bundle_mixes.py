"""Sticks and a faulty line mixed at random end in step; bundles nobody would write are refused and change nothing."""

import hashlib
from pathlib import Path

import pytest
import zstandard
from nacl.public import PrivateKey, PublicKey, SealedBox

from tests.sync.bundle_fuzz import Ground, fuzz, inside, prepared, sealed_anew, told
from tests.sync.schedules import run
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.sync.bundle import MARK, VERSION, fingerprint


@pytest.mark.parametrize("seed", [22, 27])  # of those that carry sticks
def test_a_mix_ends_in_step_and_loses_nothing(tmp_path: Path, seed: int) -> None:
    assert run(seed, 40, tmp_path) is None


def test_thousands_of_bad_bundles(tmp_path: Path) -> None:
    ends = fuzz(tmp_path, 3000, 7)
    assert sum(ends.values()) == 3000
    assert ends["bundle_damaged"] > 2000
    assert ends["message_damaged"] > 50


def test_cut_short_or_flipped_at_every_byte(tmp_path: Path) -> None:
    ground = prepared(tmp_path)
    before = ground.state()
    for way, whole in ((ground.at_district, ground.request), (ground.at_laptop, ground.answer)):
        for at in range(len(whole)):
            cut, flipped = whole[:at], whole[:at] + bytes([whole[at] ^ 0x40]) + whole[at + 1 :]
            for content in (cut, flipped):
                code = told(lambda content=content, way=way: way(content))  # type: ignore[misc]
                wanted = {"bundle_damaged"}
                if at < len(MARK):
                    wanted.add("not_a_bundle")
                elif content is flipped and at < len(MARK) + 10:
                    wanted |= {"bundle_too_new", "bundle_other_way", "bundle_not_for_us"}
                assert code in wanted, (at, code)
    assert ground.state() == before
    _close(ground)


def test_a_bundle_that_swells(tmp_path: Path) -> None:
    """A message in a good bundle that would unpack to far more than it should is refused before it is unpacked."""
    ground = prepared(tmp_path)
    before = ground.state()
    body = zstandard.ZstdCompressor(level=19).compress(bytes(512 * 1024 * 1024))
    bomb = b"WBL1" + hashlib.blake2b(body, digest_size=16).digest() + body
    signed = inside(ground.request, ground.theirs)
    head = signed[: 4 + int.from_bytes(signed[:4], "big")]
    content = head + len(bomb).to_bytes(4, "big") + bomb
    made = sealed_anew(content, ground.laptop.secrets.keys, ground.theirs.public().sealing, 1)
    assert len(made) < 100_000
    assert told(lambda: ground.at_district(made)) == "message_damaged"
    assert ground.state() == before
    _close(ground)


def test_newer_programs_bundles_are_said_to_be_newer(tmp_path: Path) -> None:
    ground = prepared(tmp_path)
    for way, whole in ((ground.at_district, ground.request), (ground.at_laptop, ground.answer)):
        newer = whole[: len(MARK)] + bytes([VERSION + 1]) + whole[len(MARK) + 1 :]
        assert told(lambda newer=newer, way=way: way(newer)) == "bundle_too_new"  # type: ignore[misc]
        none = whole[: len(MARK)] + bytes([0]) + whole[len(MARK) + 1 :]
        assert told(lambda none=none, way=way: way(none)) == "bundle_damaged"  # type: ignore[misc]
    _close(ground)


def test_a_signed_bundle_cannot_be_sealed_to_another(tmp_path: Path) -> None:
    """Whoever opens a bundle he was meant to read cannot hand it on as if it were meant for a third."""
    ours, theirs = prepared(tmp_path / "a"), prepared(tmp_path / "b")
    to = theirs.theirs.public().sealing
    plain = SealedBox(PrivateKey(ours.theirs.sealing_secret)).decrypt(ours.request[len(MARK) + 26 :])
    sealed = SealedBox(PublicKey(to)).encrypt(plain)
    moved = MARK + bytes([1, 1]) + fingerprint(to) + hashlib.blake2b(sealed, digest_size=16).digest() + sealed
    with pytest.raises(Refusal) as refused:
        theirs.at_district(moved)
    assert refused.value.code == "bundle_signature_wrong"
    _close(ours)
    _close(theirs)


def _close(ground: Ground) -> None:
    ground.laptop.close()
    ground.district.engine.dispose()
