"""A data directory: what lies in it, and the locks that keep two programs out of each other's way."""

import contextlib
import errno
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from wbl_desktop.domain.failures import Refusal, Trouble

_FORMAT = 1
# What a first start makes; its card goes last, for a cut in the middle.
_FIRST_FILES = ("wbl.db-wal", "wbl.db-shm", "wbl.db", "wbl.new", "window.lock", "exclusive.lock", "wbl.json")


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The directory that holds one site's database and what belongs to it."""

    path: Path

    @property
    def database(self) -> Path:
        return self.path / "wbl.db"

    @property
    def backups(self) -> Path:
        return self.path / "backups"

    @property
    def files(self) -> Path:
        """Contents of documents, sealed, under names that are chance."""
        return self.path / "files"

    @property
    def card(self) -> Path:
        """``wbl.json``: the database's id in clear, under which the keyring knows its key."""
        return self.path / "wbl.json"

    def exists(self) -> bool:
        """Whether there is a database; one whose first start was cut short holds nothing yet and does not count."""
        return self.database.exists() and not self.is_unfinished()

    def is_unfinished(self) -> bool:
        """Whether a first start began here and did not end."""
        with contextlib.suppress(Trouble):
            return bool(self.facts().get("making"))
        return False

    def database_id(self) -> str:
        """The id on the card; Trouble when there is no database or its card cannot be read."""
        return str(self.facts()["database"])

    def is_sample(self) -> bool:
        """Whether this is the sample school."""
        return bool(self.facts().get("sample"))

    def facts(self) -> dict[str, object]:
        """What the card says."""
        try:
            facts = json.loads(self.card.read_text("utf-8"))
        except FileNotFoundError:
            code = "card_missing" if self.database.exists() else "no_database"
            raise Trouble(code, path=str(self.path)) from None
        except PermissionError:
            raise Trouble("folder_unreadable", path=str(self.path)) from None
        except (OSError, ValueError):
            raise Trouble("card_damaged", path=str(self.card)) from None
        if not isinstance(facts, dict) or not facts.get("database"):
            raise Trouble("card_damaged", path=str(self.card))
        form = facts.get("format")
        if not isinstance(form, int) or form < 1:
            raise Trouble("card_damaged", path=str(self.card))
        if form > _FORMAT:
            raise Trouble("card_too_new", path=str(self.path))
        return facts

    def readable_facts(self) -> dict[str, object]:
        """What the card says; nothing where it is gone or damaged: a restore brings a good one."""
        try:
            return self.facts()
        except Trouble as trouble:
            if trouble.code in {"card_damaged", "card_missing", "no_database"}:
                return {}
            raise

    def prepare(self) -> None:
        """Make the directory, for its owner only."""
        try:
            self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
        except (FileExistsError, NotADirectoryError):
            raise Refusal("data_not_a_folder", path=str(self.path)) from None
        except OSError as error:
            raise Trouble(_folder_code(error), path=str(self.path)) from None
        if not os.access(self.path, os.W_OK):
            raise Trouble("folder_read_only", path=str(self.path))

    def clear_out(self, made: Sequence[Path]) -> None:
        """Leave nothing of a first start that failed, nor of the directories it made (inner ones first)."""
        for name in _FIRST_FILES:
            with contextlib.suppress(OSError):
                (self.path / name).unlink(missing_ok=True)
        for directory in made:
            with contextlib.suppress(OSError):
                directory.rmdir()

    def missing_directories(self) -> list[Path]:
        """This directory and those above it that are not there, inner ones first."""
        path = self.path.absolute()
        return [one for one in (path, *path.parents) if not one.exists()]

    def write_card(self, database_id: str, *, sample: bool) -> None:
        """Put down the card of a database that is being made; ``amend_card(making=None)`` ends that."""
        self._put({"database": database_id, "format": _FORMAT, "sample": sample, "making": True})

    def amend_card(self, **facts: object) -> None:
        """Change what the card says; None takes a fact away."""
        held = self.facts()
        after = {name: fact for name, fact in {**held, **facts}.items() if fact is not None}
        if after != held:
            self._put(after)

    def _put(self, facts: dict[str, object]) -> None:
        """Write the card, whole or not at all."""
        from wbl_desktop.secrets import write_atomically  # keys are no matter of the first paint

        try:
            write_atomically(self.card, json.dumps(facts).encode())
        except OSError as error:
            raise Trouble(_folder_code(error), path=str(self.path)) from None

    @contextmanager
    def lock(self, name: str, code: str, *, wait: float = 0) -> Iterator[None]:
        """Hold one of the directory's locks (``window``, ``sync``, ``exclusive``); Trouble ``code`` when taken.

        The operating system frees it when the process ends, however it ends.
        """
        lock = FileLock(self.path / f"{name}.lock", mode=0o600)
        try:
            lock.acquire(timeout=wait)
        except Timeout:
            raise Trouble(code) from None
        except OSError as error:
            raise Trouble(_folder_code(error), path=str(self.path)) from None
        try:
            yield
        finally:
            lock.release()


def _folder_code(error: OSError) -> str:
    return "disk_full" if error.errno in {errno.ENOSPC, errno.EDQUOT} else "folder_read_only"


def default_folder() -> Path:
    """The platform's own place for this program's data."""
    from platformdirs import user_data_path

    return user_data_path("WBL Desktop", appauthor=False)
