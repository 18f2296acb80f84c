"""Binds an open workspace to what the window asks for; loaded behind the first painted list."""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wbl_desktop.app.attaching import DeskFiles
from wbl_desktop.app.importing import DeskImports
from wbl_desktop.app.line import DistrictLine
from wbl_desktop.app.placing import LawfulPlacing
from wbl_desktop.app.stick import StickDesk
from wbl_desktop.application.placing import DeskMatters
from wbl_desktop.application.window_ports import Backup, Floors
from wbl_desktop.secrets import DatabaseKey
from wbl_desktop.storage.backups import kept_backups
from wbl_desktop.workspace.opening import Workspace
from wbl_desktop.workspace.papers import paper_desk
from wbl_desktop.workspace.recovering import PhraseDesk
from wbl_desktop.workspace.safekeeping import back_up, back_up_daily, ensure_openable
from wbl_desktop.workspace.synced import folder_is_synced


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderBackups:
    """The data directory's own backups."""

    workspace: Workspace
    restoring: list[tuple[str, str | None]]  # asked for here, done by the program once the window has let the data go

    def kept(self) -> Sequence[Backup]:
        """Newest first."""
        return [
            Backup(name=str(one.path), made_at=one.made_at.isoformat(), why=one.why, size=one.size)
            for one in kept_backups(self.workspace.folder.backups)
        ]

    def make(self) -> Backup:
        """A copy now."""
        path = back_up(self.workspace, "by-hand")
        return next(one for one in self.kept() if one.name == str(path))

    def restore(self, name: str, words: str | None = None) -> None:
        """Remember which copy to put back; the window closes for it."""
        ensure_openable(self.workspace.folder, Path(name), DatabaseKey(self.workspace.key_hex), words)
        self.restoring.append((name, words))


def floors_of(workspace: Workspace, restoring: list[tuple[str, str | None]]) -> Floors:
    """Everything an open workspace offers the window."""
    synced = folder_is_synced(workspace.folder.path)
    return Floors(
        desk=workspace.desk,
        clock=workspace.clock,
        papers=paper_desk(workspace),
        imports=DeskImports(workspace=workspace),
        line=DistrictLine(workspace=workspace),
        backups=FolderBackups(workspace=workspace, restoring=restoring),
        recovery=PhraseDesk(workspace, window_held=True),
        placing=LawfulPlacing(workspace.desk, workspace.clock),
        matters=DeskMatters(workspace.desk, workspace.clock),
        files=DeskFiles(workspace=workspace),
        stick=StickDesk(workspace=workspace),
        is_sample=workspace.folder.is_sample(),
        notices=(synced,) if synced is not None else (),
    )


def daily_backup(workspace: Workspace) -> Path | None:
    """Today's safe copy, made quietly."""
    with contextlib.suppress(FileNotFoundError):
        return back_up_daily(workspace)
    return None
