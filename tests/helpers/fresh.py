"""New databases, copied from one that was made once: to make one is most of what many a short test costs."""

import tempfile
from functools import cache
from pathlib import Path

from wbl_desktop.district.engine import open_engine, writing
from wbl_desktop.district.schema import upgrade
from wbl_desktop.storage.files import create_file


def fresh_file(path: Path, key: str) -> None:
    """A laptop's new, empty file, as ``create_file`` makes it."""
    path.touch(mode=0o600)
    path.write_bytes(_laptop(key))


def fresh_district(folder: Path) -> None:
    """A district's file whose steps are run and that nobody has begun, with its key where ``open_district`` looks."""
    for name, content in zip(("district/district.db", "keys/district.key"), _district(), strict=True):
        path = folder / name
        path.parent.mkdir(mode=0o700)
        path.touch(mode=0o600)
        path.write_bytes(content)


def bring_up(database: str, key_file: Path | None = None) -> None:
    """Run the steps of a district's new database."""
    engine = open_engine(database, key_file=key_file)
    with writing(engine) as connection:
        upgrade(connection)
    engine.dispose()


@cache
def _laptop(key: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "wbl.db"
        create_file(path, key)
        return path.read_bytes()


@cache
def _district() -> tuple[bytes, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        path, key_file = Path(folder) / "district" / "district.db", Path(folder) / "district.key"
        bring_up(str(path), key_file)
        return path.read_bytes(), key_file.read_bytes()
