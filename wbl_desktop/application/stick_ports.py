"""What the window asks for to carry an exchange by USB stick."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

Progress = Callable[[int, int], None]
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class OnTheWay:
    """The bundle written last, and whether its answer was read."""

    name: str
    at: str  # ISO moment
    entries: int
    files: int  # contents of documents that are wholly in it
    answered_at: str | None


@dataclass(slots=True, kw_only=True)
class StickFiles:
    """What writing or reading a bundle came to, for contents of documents."""

    sent: int = 0  # written: wholly in the bundle; read: at the district now
    received: int = 0  # whole here now
    size: int = 0  # bytes of contents: written, in the bundle; read, in the answer
    to_send: int = 0  # only on this laptop, until an answer says otherwise
    to_fetch: int = 0  # not here yet
    left: int = 0  # found no room, and wait for the next stick
    damaged: bool = False  # some were not good, or the file was cut short: they come again
    problem: str | None = None  # code of what was in the way of contents; the records are not touched by it


def files_said(files: StickFiles) -> list[str]:
    """Codes of what a person should hear of the contents."""
    damaged = ["bundle_contents_damaged"] if files.damaged else []
    return [*damaged, *([files.problem] if files.problem else [])]


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleReport:
    """What writing or reading a bundle came to, in the figures of an exchange."""

    file: str
    sent: int = 0
    received: int = 0
    conflicts: int = 0
    requests: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    number: int = 0
    old: bool = False  # read before, or overtaken: there was nothing in it for this laptop
    asks_again: bool = False  # the district gave this laptop another id: another bundle is to be written
    joined: bool = False
    waiting: int = 0  # entries that no answer has acknowledged yet
    problem: str | None = None  # of several answers, the code of what was in the way of one
    attachments: StickFiles = field(default_factory=StickFiles)


class Stick(Protocol):
    """The exchange by stick. Everything but ``last`` and ``name`` may take long."""

    def last(self) -> OnTheWay | None:
        """The bundle written last."""
        ...

    def name(self) -> str:
        """A name for the next bundle."""
        ...

    def waiting(self) -> StickFiles:
        """Contents that wait to be carried: how many, and how many bytes are to go from here."""
        ...

    def write(self, path: str, progress: Progress, stop: Stop, *, most: int | None) -> BundleReport:
        """Everything unsent, and the question for what is new, into a file; then contents of documents.

        ``most``: how many bytes of contents at most, 0 for none and None for all that fits. ``stop`` ends them there;
        the records are in the file by then.
        """
        ...

    def read(self, path: str, progress: Progress, stop: Stop) -> BundleReport:
        """Take an answer; ``stop`` ends the taking of contents, and what was taken until then is here."""
        ...

    def ask_to_join(self, invitation: str, code: str, path: str) -> BundleReport:
        """A request to join the district that sent the invitation, into a file."""
        ...
