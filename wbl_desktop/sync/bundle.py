"""The sealed file that carries an exchange on a stick: the very messages of the line, signed, then sealed.

Outside stands only what a person or program needs to sort files on a stick: a mark, what sort of bundle it is, whose it
is (eight bytes of a hash of the key it is sealed to) and a hash that tells a damaged file from a foreign one. Inside
the seal (X25519) stand the signature (Ed25519, over header and messages together), the header, and the messages. The
header names the key it was sealed to, so nobody can seal a signed bundle anew to somebody else; and no message is
looked at before the signature over it has been found good.

The records come first, whole or not at all. In the second version of the form contents of documents follow them, in a
stream of parts (see ``bundle_parts``) under a key that stands in the signed header. The outer hash covers the records
only: whatever becomes of the contents, the records can be read. A bundle without contents is of the first version,
which every program reads.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum

import msgspec

from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.sync.wire import PROTO, Heads, Message, WireEpoch

SUFFIX = ".wblsync"
MARK = b"WBLS"
RECORDS_ONLY, WITH_CONTENTS = 1, 2
VERSION = WITH_CONTENTS  # the newest this program reads
LARGEST_BUNDLE = 256 * 1024 * 1024
LARGEST_HEADER = 256 * 1024
_FINGERPRINT, _DIGEST, _SIGNATURE, _LENGTH = 8, 16, 64, 4
_OUTSIDE = len(MARK) + 2 + _FINGERPRINT + _DIGEST
BEGINNING = _OUTSIDE + _LENGTH  # so much of a file tells how far its records go
# A signature under this name is good for nothing else.
_SAID = b"wbl-desktop/bundle/1\0"


class Sort(IntEnum):
    """What a bundle is, and so which way it travels."""

    REQUEST = 1  # laptop to district
    ANSWER = 2  # district to laptop
    ENROLL = 3  # laptop to district, before it is known there
    ENROLLED = 4  # district to laptop


TO_DISTRICT = frozenset({Sort.REQUEST, Sort.ENROLL})
TO_LAPTOP = frozenset({Sort.ANSWER, Sort.ENROLLED})


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKeys:
    """What others know: the key that checks a signature, and the key to seal to (32 bytes each)."""

    signing: bytes
    sealing: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """What only the owner knows: an Ed25519 seed and an X25519 secret (32 bytes each)."""

    signing_seed: bytes = field(repr=False)
    sealing_secret: bytes = field(repr=False)

    def public(self) -> PublicKeys:
        """The public halves."""
        from nacl.public import PrivateKey
        from nacl.signing import SigningKey

        return PublicKeys(
            signing=bytes(SigningKey(self.signing_seed).verify_key),
            sealing=bytes(PrivateKey(self.sealing_secret).public_key),
        )


class Header(Message, kw_only=True):
    """What a bundle says of itself; an answer repeats what it answers, so that its reader can tell an old one."""

    proto: int = msgspec.field(name="p", default=PROTO)
    sort: int = msgspec.field(name="o")
    to: bytes = msgspec.field(name="t")  # the key it was sealed to
    district: str = msgspec.field(name="r")
    devices: list[str] = msgspec.field(name="d")  # the laptop's id, and the one it enrolled under
    number: int = msgspec.field(name="n")  # the laptop counts its bundles
    nonce: bytes = msgspec.field(name="x")
    at: str = msgspec.field(name="a")
    lineage: list[WireEpoch] = msgspec.field(name="l", default=[])  # as the laptop knew it when it asked
    cursors: Heads = msgspec.field(name="c", default=[])
    upto: Heads = msgspec.field(name="u", default=[])  # an answer: up to where it lets the laptop read each feed
    witnessed: bool = msgspec.field(name="w", default=False)
    signer: bytes = msgspec.field(name="k", default=b"")  # enrolling: the key this is signed with, not known yet
    takes: int = msgspec.field(name="v", default=RECORDS_ONLY)  # the newest version its writer takes in return
    contents: bytes = msgspec.field(name="f", default=b"")  # the key of the contents that follow; empty for none
    room: int = msgspec.field(name="m", default=0)  # asking: how many bytes the answer may have; 0 leaves it open


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What a bundle tells anybody: its sort and whose it is."""

    sort: Sort
    fingerprint: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A bundle whose seal is open and whose signature has not been looked at."""

    header: Header
    _signed: bytes
    _signature: bytes
    _messages: int

    def messages(self, signer: bytes) -> list[bytes]:
        """The messages, once the signature is this signer's. Refusal ``bundle_signature_wrong`` when it is not."""
        from nacl.exceptions import BadSignatureError
        from nacl.signing import VerifyKey

        try:
            VerifyKey(signer).verify(_SAID + self._signed, self._signature)
        except (BadSignatureError, ValueError, TypeError):
            raise Refusal("bundle_signature_wrong") from None
        return list(_split(memoryview(self._signed)[self._messages :]))


def fingerprint(sealing_key: bytes) -> bytes:
    """Whose a bundle is, as its outside tells."""
    return hashlib.blake2b(sealing_key, digest_size=_FINGERPRINT).digest()


def seal_bundle(header: Header, messages: Iterable[bytes], keys: Keys) -> bytes:
    """The bytes of a bundle, signed with ``keys`` and sealed to ``header.to``; contents are written after them."""
    from nacl.exceptions import CryptoError
    from nacl.public import PublicKey, SealedBox
    from nacl.signing import SigningKey

    said = msgspec.msgpack.encode(header)
    signed = b"".join([_length(said), said, *(part for one in messages for part in (_length(one), one))])
    signature = SigningKey(keys.signing_seed).sign(_SAID + signed).signature
    try:
        sealed = SealedBox(PublicKey(header.to)).encrypt(signature + signed)
    except CryptoError:
        raise Trouble("bundle_damaged") from None  # whoever gave us this key cannot mean to read what is sealed to it
    version = WITH_CONTENTS if header.contents else RECORDS_ONLY
    outer = [MARK, bytes([version, header.sort]), fingerprint(header.to), _hash(sealed)]
    made = b"".join([*outer, _length(sealed) if header.contents else b"", sealed])
    if len(made) > LARGEST_BUNDLE:
        raise Trouble("bundle_too_large")
    return made


def records_end(beginning: bytes) -> int | None:
    """How many bytes of a file the records take; None where they take all of it, or where it is no bundle at all."""
    if not beginning.startswith(MARK) or len(beginning) < BEGINNING or beginning[len(MARK)] != WITH_CONTENTS:
        return None
    return BEGINNING + int.from_bytes(beginning[_OUTSIDE:BEGINNING], "big")


def outside(bundle: bytes) -> Outside:
    """What the outside tells.

    Raises:
        Refusal: ``not_a_bundle``.
        Trouble: ``bundle_damaged``, or ``bundle_too_new`` for one that a newer program wrote.
    """
    return _looked_at(bundle)[0]


def _looked_at(bundle: bytes) -> tuple[Outside, bytes]:
    """What the outside tells, and the sealed records."""
    if not bundle.startswith(MARK):
        raise Refusal("not_a_bundle") if len(bundle) >= len(MARK) else Trouble("bundle_damaged")
    if len(bundle) <= _OUTSIDE:
        raise Trouble("bundle_damaged")
    version, start = bundle[len(MARK)], len(MARK) + 2
    if not RECORDS_ONLY <= version <= VERSION:
        raise Trouble("bundle_too_new" if version > VERSION else "bundle_damaged")
    try:
        sort = Sort(bundle[len(MARK) + 1])
    except ValueError:
        raise Trouble("bundle_damaged") from None
    end = records_end(bundle) if version == WITH_CONTENTS else len(bundle)
    if end is None or not _OUTSIDE < end <= min(len(bundle), LARGEST_BUNDLE):
        raise Trouble("bundle_damaged")
    sealed = bundle[BEGINNING if version == WITH_CONTENTS else _OUTSIDE : end]
    if _hash(sealed) != bundle[start + _FINGERPRINT : _OUTSIDE]:
        raise Trouble("bundle_damaged")
    return Outside(sort=sort, fingerprint=bundle[start : start + _FINGERPRINT]), sealed


def open_bundle(bundle: bytes, keys: Keys, wanted: frozenset[Sort]) -> Opened:
    """Open the seal.

    Raises:
        Refusal: ``not_a_bundle``, ``bundle_other_way`` for one on its way to the other side, ``bundle_not_for_us``.
        Trouble: ``bundle_damaged`` or ``bundle_too_new``.
    """
    from nacl.exceptions import CryptoError
    from nacl.public import PrivateKey, SealedBox

    (seen, sealed), own = _looked_at(bundle), keys.public().sealing
    if seen.sort not in wanted:
        raise Refusal("bundle_other_way")
    if seen.fingerprint != fingerprint(own):
        raise Refusal("bundle_not_for_us")
    try:
        plain = SealedBox(PrivateKey(keys.sealing_secret)).decrypt(sealed)
    except (CryptoError, ValueError, TypeError):
        raise Trouble("bundle_damaged") from None
    signature, signed = plain[:_SIGNATURE], plain[_SIGNATURE:]
    header, messages = _header(signed)
    if header.sort != seen.sort or header.to != own:
        raise Refusal("bundle_signature_wrong")
    return Opened(header=header, _signed=signed, _signature=signature, _messages=messages)


def _header(signed: bytes) -> tuple[Header, int]:
    size = int.from_bytes(signed[:_LENGTH], "big")
    end = _LENGTH + size
    if size > LARGEST_HEADER or end > len(signed):
        raise Trouble("bundle_damaged")
    try:
        header = msgspec.msgpack.decode(signed[_LENGTH:end], type=Header)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        raise Trouble("bundle_damaged") from None
    if not header.devices and header.sort in {Sort.REQUEST, Sort.ANSWER}:
        raise Trouble("bundle_damaged")
    return header, end


def _split(signed: memoryview) -> Iterable[bytes]:
    at = 0
    while at < len(signed):
        size = int.from_bytes(signed[at : at + _LENGTH], "big")
        at += _LENGTH
        if size == 0 or at + size > len(signed):
            raise Trouble("bundle_damaged")
        yield bytes(signed[at : at + size])
        at += size


def _length(part: bytes) -> bytes:
    return len(part).to_bytes(_LENGTH, "big")


def _hash(sealed: bytes) -> bytes:
    return hashlib.blake2b(sealed, digest_size=_DIGEST).digest()
