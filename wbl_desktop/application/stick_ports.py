"""What the window asks for to carry an exchange by USB stick."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class OnTheWay:
    """The bundle written last, and whether its answer was read."""

    name: str
    at: str  # ISO moment
    entries: int
    answered_at: str | None


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


class Stick(Protocol):
    """The exchange by stick. Everything but ``last`` and ``name`` may take long."""

    def last(self) -> OnTheWay | None:
        """The bundle written last."""
        ...

    def name(self) -> str:
        """A name for the next bundle."""
        ...

    def write(self, path: str, progress: Progress) -> BundleReport:
        """Everything unsent, and the question for what is new, into a file."""
        ...

    def read(self, path: str, progress: Progress) -> BundleReport:
        """Take an answer."""
        ...

    def ask_to_join(self, invitation: str, code: str, path: str) -> BundleReport:
        """A request to join the district that sent the invitation, into a file."""
        ...
