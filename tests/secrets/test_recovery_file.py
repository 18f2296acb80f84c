"""``recovery.bin``: opens for its own phrase and database, and for nothing else."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wbl_desktop.domain.failures import Failure, Refusal, Trouble
from wbl_desktop.secrets import (
    DatabaseKey,
    new_key,
    new_phrase,
    open_sealed,
    parse_phrase,
    read_recovery,
    seal,
    write_recovery,
)
from wbl_desktop.secrets.phrase import phrase_of
from wbl_desktop.secrets.recovery import hkdf_sha256

ID = "0192f6a0-1111-7000-8000-000000000001"


@given(
    raw=st.binary(min_size=32, max_size=32),
    entropy=st.binary(min_size=32, max_size=32),
    database_id=st.text(min_size=1, max_size=40).filter(lambda text: text.isprintable()),
)
def test_the_words_typed_back_give_the_key(raw: bytes, entropy: bytes, database_id: str) -> None:
    key, phrase = DatabaseKey.from_bytes(raw), phrase_of(entropy)
    typed = parse_phrase("\n".join(phrase.words).upper())
    assert open_sealed(seal(key, phrase, database_id), typed, database_id) == key


def test_two_seals_of_one_key_have_nothing_in_common() -> None:
    key, phrase = new_key(), new_phrase()
    one, two = seal(key, phrase, ID), seal(key, phrase, ID)
    assert one[:9] == two[:9]
    assert sum(a == b for a, b in zip(one[9:], two[9:], strict=True)) < 12
    assert key.to_bytes() not in one
    assert key.hex.encode() not in one


def test_every_changed_byte_is_noticed() -> None:
    key, phrase = new_key(), new_phrase()
    content = seal(key, phrase, ID)
    for place in range(len(content)):
        for change in (0x01, 0x80, 0xFF):
            broken = bytearray(content)
            broken[place] ^= change
            with pytest.raises(Trouble, match="recovery_damaged"):
                open_sealed(bytes(broken), phrase, ID)


def test_a_forged_check_does_not_open_anything_either() -> None:
    """The check is no secret: whoever changes salt or cipher text can make it fit, and the seal itself refuses."""
    from wbl_desktop.secrets.recovery import _check

    phrase = new_phrase()
    content = seal(new_key(), phrase, ID)
    for place in range(9, len(content) - 8):
        body = bytearray(content[:-8])
        body[place] ^= 0x10
        with pytest.raises(Refusal, match="phrase_wrong"):
            open_sealed(bytes(body) + _check(bytes(body)), phrase, ID)
    body = bytearray(content[:-8])
    body[8] = 9
    with pytest.raises(Trouble, match="recovery_too_new") as trouble:
        open_sealed(bytes(body) + _check(bytes(body)), phrase, ID)
    assert trouble.value.facts == {"version": 9}
    for other in (b"NOTOURS!" + content[8:-8], content[:-8] + b"\0", content[:-9]):
        with pytest.raises(Trouble, match="recovery_damaged"):
            open_sealed(other + _check(other), phrase, ID)


def test_cut_and_lengthened_files_are_damaged() -> None:
    phrase = new_phrase()
    content = seal(new_key(), phrase, ID)
    for broken in (*(content[:length] for length in range(len(content))), content + b"\0", content * 2, b"\0" * 200):
        with pytest.raises(Trouble, match="recovery_damaged"):
            open_sealed(broken, phrase, ID)


def test_another_phrase_or_another_database_does_not_open_it() -> None:
    phrase = new_phrase()
    content = seal(new_key(), phrase, ID)
    for wrong_phrase, wrong_id in ((new_phrase(), ID), (phrase, ID + "2")):
        with pytest.raises(Refusal, match="phrase_wrong") as refused:
            open_sealed(content, wrong_phrase, wrong_id)
        assert refused.value.facts == {"field": "phrase"}
        assert refused.value.__cause__ is None


# RFC 5869, test cases 1 and 2: the first 32 bytes of the output keying material.
@pytest.mark.parametrize(
    ("secret", "salt", "info", "expected"),
    [
        (
            b"\x0b" * 22,
            bytes(range(13)),
            bytes(range(0xF0, 0xFA)),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf",
        ),
        (
            bytes(range(0x50)),
            bytes(range(0x60, 0xB0)),
            bytes(range(0xB0, 0x100)),
            "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c",
        ),
    ],
)
def test_the_key_derivation_is_the_published_one(secret: bytes, salt: bytes, info: bytes, expected: str) -> None:
    assert hkdf_sha256(secret, salt=salt, info=info).hex() == expected


def test_the_file_is_replaced_whole_and_private(tmp_path: Path) -> None:
    key, phrase = new_key(), new_phrase()
    write_recovery(tmp_path, b"an older one")
    write_recovery(tmp_path, seal(key, phrase, ID))
    path = tmp_path / "recovery.bin"
    assert [entry.name for entry in tmp_path.iterdir()] == ["recovery.bin"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert open_sealed(read_recovery(tmp_path), phrase, ID) == key


def test_a_missing_or_unreadable_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="recovery_missing"):
        read_recovery(tmp_path)
    (tmp_path / "recovery.bin").mkdir()
    with pytest.raises(Trouble, match="recovery_unreadable"):
        read_recovery(tmp_path)


@pytest.mark.parametrize("obstacle", ["no folder", "a folder of that name"])
def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path, obstacle: str) -> None:
    folder = tmp_path / "data"
    if obstacle == "a folder of that name":
        (folder / "recovery.bin").mkdir(parents=True)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(Failure, match="recovery_unwritable"):
        write_recovery(folder, b"anything")
    assert sorted(tmp_path.rglob("*")) == before
