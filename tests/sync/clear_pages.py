"""Every page of a laptop's file in the clear, free ones and slack included: what a search of the disk would find."""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_PAGE, _SALT, _KEPT_BACK, _IV = 4096, 16, 80, 16


def clear_pages(path: Path, key: str) -> Iterator[bytes]:
    """SQLCipher's pages are AES-256-CBC each, with the vector in the bytes kept back at the end."""
    raw = path.read_bytes()
    for start in range(0, len(raw), _PAGE):
        page = raw[start + (_SALT if start == 0 else 0) : start + _PAGE]
        body, kept_back = page[:-_KEPT_BACK], page[-_KEPT_BACK:]
        opening = Cipher(algorithms.AES(bytes.fromhex(key)), modes.CBC(kept_back[:_IV])).decryptor()
        yield opening.update(body) + opening.finalize()


def is_anywhere(words: str, path: Path, key: str) -> bool:
    """Whether the words stand on any page, in any case."""
    wanted = words.casefold().encode()
    return any(wanted in page.lower() for page in clear_pages(path, key))
