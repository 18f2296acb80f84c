"""Pins: an address may say which keys the district's certificate may have, besides being trusted by this computer.

``https://wbl.district.org#sha256=<64 hex digits>`` holds the SHA-256 of the certificate's public key (its
SubjectPublicKeyInfo, as RFC 7469 pins it), so that a renewed certificate of the same key still passes; several, between
commas, let a district change its key without locking anybody out. As a part of the address a pin goes wherever the
address goes: typed, in an invitation, in the laptop's own file. It is never sent.
"""

import hashlib
import hmac
import re
from collections.abc import Sequence

from wbl_desktop.domain.failures import Trouble

_PINS = re.compile(r"sha256=([0-9a-f]{64}(?:,[0-9a-f]{64})*)")
_SEQUENCE, _VERSION = 0x30, 0xA0
# Of what is signed in a certificate (RFC 5280, 4.1): serial number, algorithm, issuer, validity and subject come first.
_BEFORE_THE_KEY = 5


def pins_of(fragment: str) -> tuple[str, ...]:
    """The pins in an address's part after ``#``; raises ValueError for anything else there."""
    if not fragment:
        return ()
    found = _PINS.fullmatch(fragment.lower().replace(":", ""))
    if found is None:
        raise ValueError("no pin")
    return tuple(found[1].split(","))


def fragment_of(pins: Sequence[str]) -> str:
    """The part of an address that says these pins, with its ``#``; empty without any."""
    return f"#sha256={','.join(pins)}" if pins else ""


def pin_of(certificate: bytes) -> str:
    """The pin of a certificate (DER). Raises ValueError for what is none."""
    return hashlib.sha256(_public_key(certificate)).hexdigest()


def check_pin(certificate: bytes | None, pins: Sequence[str]) -> None:
    """Raises Trouble ``certificate_not_pinned`` unless the certificate has one of these keys; no pins pass all."""
    if not pins:
        return
    try:
        found = pin_of(certificate or b"")
    except ValueError:
        found = ""
    if not any(hmac.compare_digest(found, one) for one in pins):
        raise Trouble("certificate_not_pinned")


def _public_key(certificate: bytes) -> bytes:
    """The SubjectPublicKeyInfo, with its own tag and length."""
    whole, _ = _inside(certificate, 0, _SEQUENCE)
    signed, _ = _inside(certificate, whole, _SEQUENCE)
    at = signed
    if certificate[at : at + 1] == bytes([_VERSION]):
        at = _inside(certificate, at)[1]
    for _ in range(_BEFORE_THE_KEY):
        at = _inside(certificate, at)[1]
    _, end = _inside(certificate, at, _SEQUENCE)
    return certificate[at:end]


def _inside(der: bytes, at: int, tag: int | None = None) -> tuple[int, int]:
    """Where the element at this place has its content, and where it ends."""
    if at + 2 > len(der) or (tag is not None and der[at] != tag):
        raise ValueError("no certificate")
    size, begin = der[at + 1], at + 2
    if size & 0x80:
        digits = size & 0x7F
        if not 0 < digits <= 4:
            raise ValueError("no certificate")
        size, begin = int.from_bytes(der[begin : begin + digits], "big"), begin + digits
    if begin + size > len(der):
        raise ValueError("no certificate")
    return begin, begin + size
