"""The way into a data directory: what is there, the quickest first list, everything else behind it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from wbl_desktop.application.first_sight import FirstRows
from wbl_desktop.workspace.folder import DataFolder

if TYPE_CHECKING:  # the store and its libraries are loaded behind the first paint
    from wbl_desktop.application.window_ports import Floors, NewHome
    from wbl_desktop.workspace.opening import Workspace

_KEPT_FOR_LISTS = ("last_name", "first_name", "preferred_name", "grade", "pathway")


@dataclass(slots=True, kw_only=True)
class WayIn:
    """Opens one data directory; the slow libraries are imported inside its methods."""

    path: Path
    key_file: Path | None = None
    restoring: list[tuple[str, str | None]] = field(default_factory=list)
    _held: ExitStack = field(default_factory=ExitStack)
    _workspace: Workspace | None = None

    @property
    def folder(self) -> DataFolder:
        return DataFolder(self.path)

    def exists(self) -> bool:
        """Whether there is a database; no key needed."""
        return self.folder.exists()

    def hold(self) -> None:
        """Be the only window on this data. Trouble ``window_open`` when another is."""
        if self.path.exists():
            self._held.enter_context(self.folder.lock("window", "window_open"))

    def first_rows(self) -> FirstRows:
        """Key, one query, the names in it."""
        from wbl_desktop.storage.first_list import first_list
        from wbl_desktop.workspace.keeping import keeper_for, opening_key

        keeper, _ = keeper_for(self.folder, self.folder.database_id(), self.key_file)
        key = opening_key(self.folder, keeper).hex
        return first_list(self.folder.database, key, "student", _KEPT_FOR_LISTS)

    def floors(self) -> Floors:
        """Everything; loads SQLAlchemy."""
        from wbl_desktop.app.binding import floors_of
        from wbl_desktop.workspace.opening import open_workspace

        if self._workspace is None:
            self._workspace = open_workspace(self.path, key_file=self.key_file)
        return floors_of(self._workspace, self.restoring)

    def back_up(self) -> None:
        """Today's safe copy."""
        from wbl_desktop.app.binding import daily_backup

        if self._workspace is not None:
            daily_backup(self._workspace)

    def data_version(self) -> int:
        """A number that changes when another process has written."""
        return self._workspace.store.data_version() if self._workspace is not None else 0

    def make(self, home: NewHome) -> None:
        """Set up a new database for one site."""
        from wbl_desktop.workspace.opening import NewWorkspace, create_workspace

        new = NewWorkspace(district=home.district, site=home.site, cds=home.cds or None, staff=home.staff)
        self._workspace = create_workspace(self.path, new, key_file=self.key_file)
        self.hold()

    def make_sample(self) -> None:
        """Set up the sample school."""
        from wbl_desktop.workspace.sample import create_sample

        self._workspace = create_sample(self.path, key_file=self.key_file)
        self.hold()

    def open_with_phrase(self, words: Sequence[str]) -> None:
        """Take the key out of the recovery phrase and keep it in this laptop's keyring."""
        from wbl_desktop.workspace.recovering import open_with_phrase

        open_with_phrase(self.path, " ".join(words), key_file=self.key_file)

    def close(self) -> None:
        """Let the data go; put back a backup if the person asked for one."""
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None
        self._held.close()
        if self.restoring:
            from wbl_desktop.workspace.safekeeping import restore_from

            name, words = self.restoring.pop()
            restore_from(self.path, Path(name), key_file=self.key_file, words=words)
