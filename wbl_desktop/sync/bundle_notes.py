"""What a laptop remembers of its bundles: which it wrote, which were answered, and whom it asked to join."""

from collections.abc import Mapping
from typing import Protocol

import msgspec

from wbl_desktop.sync.bundle import VERSION

_KEPT = 20
_MOST_LACKING = 2000


class Carried(msgspec.Struct, kw_only=True):
    """A bundle that was written."""

    number: int
    nonce: str
    at: str
    name: str  # of the file, without its folder
    digest: str  # of the file's content
    entries: int
    upto: int  # the newest entry in it
    files: int = 0  # contents of documents that are wholly in it
    answered_at: str | None = None


class Asked(msgspec.Struct, kw_only=True):
    """A request to join that was written, and how this laptop stood then."""

    nonce: str
    url: str
    signing_key: str
    sealing_key: str
    device: str
    acked: int
    was_enrolled: bool


class HeldThere(msgspec.Struct, kw_only=True):
    """Which pieces of a document's content the district had, by its last answer that spoke of it."""

    document: str
    epoch: str
    held: bytes


class Notes(msgspec.Struct, kw_only=True):
    """Everything remembered of bundles."""

    number: int = 0
    written: list[Carried] = []
    asked: list[Asked] = []
    # The id under which the district has entries that are not here: the next bundle asks for an id of its own.
    forked: str | None = None
    # The newest version of bundle that the district takes, as far as it has said.
    takes: int = VERSION
    # Contents the district has said to lack, or to have a part of; the bundle whose answer said so last.
    lacking: list[HeldThere] = []
    lacking_by: int = 0

    def lacks(self, epoch: str) -> dict[str, bytes]:
        """Documents whose content the district has said to lack in this epoch, with the pieces it had."""
        return {one.document: one.held for one in self.lacking if one.epoch == epoch}

    def told(self, number: int, epoch: str, held: Mapping[str, bytes | None]) -> None:
        """What the district says it has of contents; None for a whole one. An older answer does not count."""
        if number < self.lacking_by:
            return
        self.lacking_by = number
        kept = [one for one in self.lacking if one.document not in held and one.epoch == epoch]
        new = [HeldThere(document=id_, epoch=epoch, held=bits) for id_, bits in held.items() if bits is not None]
        self.lacking = [*kept, *new][-_MOST_LACKING:]

    def add(self, one: Carried) -> None:
        """Remember a bundle; the oldest is forgotten."""
        self.number = max(self.number, one.number)
        self.written = [*self.written, one][-_KEPT:]

    def is_answered(self, nonce: str) -> bool:
        """Whether the answer to this bundle was read before."""
        return any(one.nonce == nonce and one.answered_at for one in self.written)

    def answered(self, nonce: str, at: str) -> None:
        """The bundle was answered, and all that were written before it: whatever they held was in it too."""
        numbers = [one.number for one in self.written if one.nonce == nonce]
        for one in self.written:
            if numbers and one.number <= numbers[0] and one.answered_at is None:
                one.answered_at = at


class NotesKept(Protocol):
    """Where the notes are kept: inside the encrypted database."""

    def load(self) -> Notes:
        """The notes; empty ones at first."""
        ...

    def keep(self, notes: Notes) -> None:
        """Keep them, on disk when this returns."""
        ...


def to_text(notes: Notes) -> str:
    """The notes as text."""
    return msgspec.json.encode(notes).decode()


def from_text(text: str | None) -> Notes:
    """The notes from their text; a laptop does well without them, so what cannot be read is nothing."""
    try:
        return msgspec.json.decode(text, type=Notes) if text else Notes()
    except msgspec.MsgspecError:
        return Notes()
