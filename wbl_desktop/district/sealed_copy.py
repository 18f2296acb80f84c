"""A copy of the whole database that only the holder of a private key can read, and the way back from it.

Layout: a mark; eight bytes of a hash of the public key, by which a wrong private key is told at once; a fresh key for
this one file, sealed to the public key (X25519); then an encrypted stream (XChaCha20-Poly1305) of lengths and pieces.
Each piece is msgpack under zstd: first what database this is, then rows by table, at last how many there were. A piece
that is missing, doubled, moved or changed breaks the stream, and a file that was cut short lacks its last mark.

It is made through SQLAlchemy Core alone, table by table as the schema says, in one transaction that sees one moment:
so SQLite and PostgreSQL write the same file, each reads the other's, and no program of the database server is needed.
"""

import hashlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, TypeVar

import msgspec
import zstandard
from nacl import bindings
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.utils import random as random_bytes
from sqlalchemy import Connection, Table, select

from wbl_desktop.domain.failures import Refusal, Trouble

Piece = TypeVar("Piece")

MARK = b"WBLDBAK1"
_FINGERPRINT, _SEALED, _HEADER, _LENGTH = 8, 80, 24, 4
_PIECE = 1024 * 1024  # rows are gathered up to about this many bytes
_LARGEST_PIECE = 128 * 1024 * 1024
_FINAL = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
_MORE = bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_CROSSING = bindings.crypto_secretstream_xchacha20poly1305_ABYTES


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What a copy is of."""

    district: str
    revision: str
    at: str


class _Rows(msgspec.Struct, kw_only=True):
    table: str
    columns: list[str]
    rows: list[list[Any]]


class _End(msgspec.Struct, kw_only=True):
    rows: int


def fingerprint(public: bytes) -> bytes:
    """By this a key is known without being told."""
    return hashlib.blake2b(public, digest_size=_FINGERPRINT, person=b"wbl-backup").digest()


def write_copy(file: BinaryIO, connection: Connection, tables: list[Table], about: About, public: bytes) -> int:
    """Write every row of the tables, as they stand in the caller's transaction; gives their number."""
    key = random_bytes(bindings.crypto_secretstream_xchacha20poly1305_KEYBYTES)
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    opening = MARK + fingerprint(public) + SealedBox(PublicKey(public)).encrypt(key)
    opening += bindings.crypto_secretstream_xchacha20poly1305_init_push(state, key)
    file.write(opening)

    def put(piece: object, tag: int = _MORE) -> None:
        plain = zstandard.ZstdCompressor(level=6).compress(msgspec.msgpack.encode(piece))
        sealed = bindings.crypto_secretstream_xchacha20poly1305_push(state, plain, opening, tag)
        file.write(len(sealed).to_bytes(_LENGTH, "big") + sealed)

    put(about)
    count = sum(_write_table(connection, table, put) for table in tables)
    put(_End(rows=count), _FINAL)
    return count


def _write_table(connection: Connection, table: Table, put: Callable[[object], None]) -> int:
    columns = [str(column.name) for column in table.columns]
    rows: list[list[Any]] = []
    count = size = 0
    found = connection.execution_options(yield_per=100).execute(select(table))
    for row in found:
        rows.append(list(row))
        count += 1
        size += sum(len(value) if isinstance(value, str | bytes) else 8 for value in row)
        if size >= _PIECE:
            put(_Rows(table=str(table.name), columns=columns, rows=rows))
            rows, size = [], 0
    if rows:
        put(_Rows(table=str(table.name), columns=columns, rows=rows))
    return count


class SealedCopy:
    """A copy being read: ``about`` first, then its rows once through."""

    def __init__(self, file: BinaryIO, private: bytes) -> None:
        """Raises Trouble ``backup_damaged``, or Refusal ``backup_key_wrong``."""
        self._file = file
        opening = file.read(len(MARK) + _FINGERPRINT + _SEALED + _HEADER)
        if len(opening) != len(MARK) + _FINGERPRINT + _SEALED + _HEADER or not opening.startswith(MARK):
            raise self._damaged()
        key = PrivateKey(private)
        if opening[len(MARK) :][:_FINGERPRINT] != fingerprint(bytes(key.public_key)):
            raise Refusal("backup_key_wrong")
        self._opening = opening
        self._state = bindings.crypto_secretstream_xchacha20poly1305_state()
        try:
            stream_key = SealedBox(key).decrypt(opening[len(MARK) + _FINGERPRINT : -_HEADER])
            bindings.crypto_secretstream_xchacha20poly1305_init_pull(self._state, opening[-_HEADER:], stream_key)
        except (CryptoError, ValueError, TypeError):
            raise self._damaged() from None
        self._is_at_end = False
        self.about = self._decoded(self._next(), About)

    def rows(self) -> Iterator[tuple[str, list[dict[str, Any]]]]:
        """Rows by table, as they were written. Raises Trouble ``backup_damaged``, at the latest at the end."""
        count = 0
        while True:
            plain = self._next()
            if self._is_at_end:
                if self._decoded(plain, _End).rows != count or self._file.read(1):
                    raise self._damaged()
                return
            piece = self._decoded(plain, _Rows)
            count += len(piece.rows)
            try:
                yield piece.table, [dict(zip(piece.columns, row, strict=True)) for row in piece.rows]
            except ValueError:
                raise self._damaged() from None

    def _next(self) -> bytes:
        length = int.from_bytes(self._file.read(_LENGTH), "big")
        if not _CROSSING < length <= _LARGEST_PIECE:
            raise self._damaged()
        try:
            plain, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(
                self._state, self._file.read(length), self._opening
            )
        except (CryptoError, ValueError):
            raise self._damaged() from None
        self._is_at_end = tag == _FINAL
        try:
            return zstandard.ZstdDecompressor().decompress(plain, max_output_size=_LARGEST_PIECE)
        except zstandard.ZstdError:
            raise self._damaged() from None

    def _damaged(self) -> Trouble:
        return Trouble("backup_damaged", path=getattr(self._file, "name", ""))

    def _decoded(self, plain: bytes, kind: type[Piece]) -> Piece:
        try:
            return msgspec.msgpack.decode(plain, type=kind)
        except msgspec.MsgspecError:
            raise self._damaged() from None
