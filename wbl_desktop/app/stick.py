"""The exchange by USB stick as the window asks for it."""

from dataclasses import dataclass
from pathlib import Path

from wbl_desktop.application.stick_ports import BundleReport, OnTheWay, Progress, StickFiles, Stop
from wbl_desktop.workspace.bundles import ask_by_file, last_written, name_today, read_from, waiting_files, write_to
from wbl_desktop.workspace.opening import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class StickDesk:
    """Writes and reads the bundles of one workspace."""

    workspace: Workspace

    def last(self) -> OnTheWay | None:
        """The bundle written last."""
        return last_written(self.workspace)

    def name(self) -> str:
        """A name for the next bundle."""
        return name_today(self.workspace)

    def waiting(self) -> StickFiles:
        """Contents that wait to be carried."""
        return waiting_files(self.workspace)

    def write(self, path: str, progress: Progress, stop: Stop, *, most: int | None) -> BundleReport:
        """Everything unsent, and the question for what is new, into a file; then contents of documents."""
        return write_to(self.workspace, Path(path), progress, stop=stop, most=most)

    def read(self, path: str, progress: Progress, stop: Stop) -> BundleReport:
        """Take an answer."""
        return read_from(self.workspace, Path(path), progress, stop=stop)

    def ask_to_join(self, invitation: str, code: str, path: str) -> BundleReport:
        """A request to join the district that sent the invitation, into a file."""
        return ask_by_file(self.workspace, Path(invitation), code, Path(path))
