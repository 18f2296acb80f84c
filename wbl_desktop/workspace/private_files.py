"""Files that name students, where a person said they shall be: whole or as before, and for their owner only."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from wbl_desktop.domain.failures import Trouble

_FULL = {errno.ENOSPC, errno.EDQUOT}


@contextmanager
def drafted(file: Path) -> Iterator[BinaryIO]:
    """A file to write beside its place, for its owner only; there at once when that went well, gone otherwise.

    Its name is its own: two who save under one name at once must not take each other's draft away. Raises OSError.
    """
    descriptor, name = tempfile.mkstemp(prefix=".wbl-", suffix=".part", dir=file.parent)
    draft = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as opened:
            yield opened
            opened.flush()
            os.fsync(opened.fileno())
        draft.replace(file)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise


def write_private(file: Path, content: bytes) -> None:
    """Write the file beside its place and put it there at once; an older file stays as it was when that fails.

    Its owner alone may read it, where the disk can say so: a stick mostly cannot.

    Raises:
        Trouble: ``cannot_write_file`` or ``disk_full``.
    """
    try:
        file = file.resolve()
        if file.is_dir() or (file.exists() and not file.is_file()):
            raise Trouble("cannot_write_file", path=str(file))  # a folder or a device is never replaced
        with drafted(file) as opened:
            opened.write(content)
    except OSError as error:
        code = "disk_full" if error.errno in _FULL else "cannot_write_file"
        raise Trouble(code, path=str(file)) from None
