"""The line to the district as the window asks for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from wbl_desktop.application.sync_ports import ExchangeNote
from wbl_desktop.application.window_ports import Exchanged, LineStanding
from wbl_desktop.workspace.attaching import standing
from wbl_desktop.workspace.district_line import enroll, sync_once
from wbl_desktop.workspace.opening import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictLine:
    """Standing, exchange and enrollment of one workspace."""

    workspace: Workspace

    def standing(self) -> LineStanding:
        """How things stand, from what is on this laptop."""
        now = self.workspace.sync_store.standing()
        return LineStanding(
            enrolled=now.enrolled,
            waiting=now.waiting,
            files_waiting=standing(self.workspace).to_send,
            conflicts=now.conflicts,
            last_met=now.last_exchange,
            offline_since=now.offline_since,
            trouble=now.problem,
            held=now.held,
            clock_off_seconds=now.clock_off_seconds,
            address=self.workspace.sync_store.sync_state().url or "",
            role=now.role,
            needs_code=bool(self.workspace.folder.facts().get("needs_code")),
        )

    def sync_now(self) -> Exchanged:
        """Exchange once."""
        return _exchanged(sync_once(self.workspace))

    def sync_at(self, address: str) -> Exchanged:
        """Exchange once at the district's new address."""
        return _exchanged(sync_once(self.workspace, address))

    def log(self) -> list[ExchangeNote]:
        """The last exchanges, newest first."""
        return self.workspace.sync_store.exchange_log()

    def enroll(self, url: str, code: str) -> None:
        """Join a district with a one-time code."""
        enroll(self.workspace, url, code)


def _exchanged(done: Mapping[str, int]) -> Exchanged:
    return Exchanged(sent=done["sent"], received=done["received"], conflicts=done["conflicts"])
