"""``recovery.bin``: the database key sealed under the recovery phrase, kept beside the database and in every backup.

Layout: magic, version, salt (32 bytes), sealed key (24-byte nonce, ciphertext and tag), and 8 bytes of the SHA-256 of
all before, which tell a damaged file from a wrong phrase. The sealing key is HKDF-SHA256 of the phrase's 256 bits with
the salt, bound to this use, the version and the database id. Those bits are chance, so no slow password hash is needed.
"""

import hashlib
import hmac
import secrets
from pathlib import Path

from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.secrets.keys import DatabaseKey
from wbl_desktop.secrets.phrase import RecoveryPhrase
from wbl_desktop.secrets.private_files import sync_folder, write_atomically

FILE_NAME = "recovery.bin"
NEXT_NAME = "recovery.next"  # for the key a rekey is about to give; on disk before the first page is encrypted with it

_MAGIC = b"WBLRECOV"
_VERSION = 1
_SALT_BYTES = 32
_SEALED_BYTES = 24 + 32 + 16
_CHECK_BYTES = 8
_WHOLE = len(_MAGIC) + 1 + _SALT_BYTES + _SEALED_BYTES + _CHECK_BYTES
_READ_AT_MOST = 4096  # a later version may hold more; what is far too long is damaged


def seal(key: DatabaseKey, phrase: RecoveryPhrase, database_id: str) -> bytes:
    """The content of ``recovery.bin`` that gives the key back for this phrase and this database."""
    from nacl.secret import SecretBox  # the library is loaded for start-ups that need it only

    salt = secrets.token_bytes(_SALT_BYTES)
    sealed = SecretBox(_sealing_key(phrase, salt, database_id)).encrypt(key.to_bytes())
    content = _MAGIC + bytes([_VERSION]) + salt + bytes(sealed)
    return content + _check(content)


def open_sealed(content: bytes, phrase: RecoveryPhrase, database_id: str) -> DatabaseKey:
    """The database key.

    Raises Trouble ``recovery_damaged`` or ``recovery_too_new`` (fact ``version``) for the file, Refusal
    ``phrase_wrong`` when phrase and file do not belong together.
    """
    from nacl.exceptions import CryptoError
    from nacl.secret import SecretBox

    salt, sealed = _take_apart(content)
    try:
        raw = SecretBox(_sealing_key(phrase, salt, database_id)).decrypt(sealed)
    except CryptoError:
        raise Refusal("phrase_wrong", field="phrase") from None
    return DatabaseKey.from_bytes(raw)


def write_recovery(folder: Path, content: bytes) -> None:
    """Put ``recovery.bin`` into the data directory as a whole. Raises Trouble ``recovery_unwritable``."""
    _write(folder / FILE_NAME, content)


def write_next_recovery(folder: Path, content: bytes) -> None:
    """Lay the file for the coming key beside the one in force. Raises Trouble ``recovery_unwritable``."""
    _write(folder / NEXT_NAME, content)


def promote_next_recovery(folder: Path) -> None:
    """Put the coming file in force; harmless when that was done. Raises Trouble ``recovery_unwritable``."""
    try:
        (folder / NEXT_NAME).replace(folder / FILE_NAME)
        sync_folder(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        raise Trouble("recovery_unwritable", path=str(folder / FILE_NAME), reason=error.strerror) from None


def drop_next_recovery(folder: Path) -> None:
    """Take the coming file away; harmless when there is none. Raises Trouble ``recovery_unwritable``."""
    try:
        (folder / NEXT_NAME).unlink(missing_ok=True)
    except OSError as error:
        raise Trouble("recovery_unwritable", path=str(folder / NEXT_NAME), reason=error.strerror) from None


def has_recovery(folder: Path) -> bool:
    """Whether a phrase is in force."""
    return (folder / FILE_NAME).exists()


def read_recovery(folder: Path) -> bytes:
    """The content of the folder's ``recovery.bin``. Raises Trouble ``recovery_missing`` or ``recovery_unreadable``."""
    return _read(folder / FILE_NAME)


def read_next_recovery(folder: Path) -> bytes | None:
    """The content laid by for the coming key; None when no rekey was cut short."""
    return _read(folder / NEXT_NAME) if (folder / NEXT_NAME).exists() else None


def _write(path: Path, content: bytes) -> None:
    try:
        write_atomically(path, content)
    except OSError as error:
        raise Trouble("recovery_unwritable", path=str(path), reason=error.strerror) from None


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_READ_AT_MOST)
    except FileNotFoundError:
        raise Trouble("recovery_missing", path=str(path)) from None
    except OSError as error:
        raise Trouble("recovery_unreadable", path=str(path), reason=error.strerror) from None


def _take_apart(content: bytes) -> tuple[bytes, bytes]:
    body, check = content[:-_CHECK_BYTES], content[-_CHECK_BYTES:]
    if not content.startswith(_MAGIC) or not hmac.compare_digest(check, _check(body)):
        raise Trouble("recovery_damaged")
    version = body[len(_MAGIC)]
    if version != _VERSION:
        raise Trouble("recovery_too_new", version=version)
    if len(content) != _WHOLE:
        raise Trouble("recovery_damaged")
    rest = body[len(_MAGIC) + 1 :]
    return rest[:_SALT_BYTES], rest[_SALT_BYTES:]


def _check(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()[:_CHECK_BYTES]


def _sealing_key(phrase: RecoveryPhrase, salt: bytes, database_id: str) -> bytes:
    return hkdf_sha256(phrase.entropy, salt=salt, info=b"wbl-desktop/recovery/1\0" + database_id.encode())


def hkdf_sha256(secret: bytes, *, salt: bytes, info: bytes) -> bytes:
    """32 bytes by HKDF (RFC 5869): extract, then the first block of expand, which is all that 32 bytes need."""
    extracted = hmac.digest(salt, secret, "sha256")
    return hmac.digest(extracted, info + b"\x01", "sha256")
