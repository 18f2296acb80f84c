"""What the window and the carrying to the district ask of the floor that keeps contents of documents."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from wbl_desktop.application.attachments import FileFacts
from wbl_desktop.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A document whose content is to travel, one way or the other."""

    kind: str
    document: str
    content: str
    size: int
    has_left: bool = False  # its record is no longer on this laptop


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentStanding:
    """What waits: contents that only this laptop has, and contents it has not got yet."""

    to_send: int = 0
    to_fetch: int = 0


class Blobs(Protocol):
    """The contents a laptop keeps, as the exchange sees them. Every piece written is durable."""

    def to_send(self, epoch: str) -> Sequence[Parcel]:
        """Documents whose content is whole here and which the district has not said to have in this epoch."""
        ...

    def to_fetch(self) -> Sequence[Parcel]:
        """Documents in use whose content is not whole here."""
        ...

    def known_there(self, epoch: str) -> set[str]:
        """Documents whose content the district has said to have in this epoch, however long ago."""
        ...

    def held(self, content: str) -> bytes:
        """A bit for each piece of the content that is here; empty where none was begun."""
        ...

    def piece(self, content: str, number: int) -> bytes:
        """A piece of a content that is whole here; Trouble ``attachment_damaged``."""
        ...

    def missing_pieces(self, parcel: Parcel) -> Sequence[int]:
        """The numbers of the pieces that are not here yet; makes room for them."""
        ...

    def take_piece(self, content: str, number: int, piece: bytes) -> None:
        """Keep a piece."""
        ...

    def finish(self, content: str) -> bool:
        """Every piece is here: whether they are the content. If not, all are forgotten."""
        ...

    def delivered(self, document: str, epoch: str) -> None:
        """The district has the content of this document."""
        ...

    def refused(self, document: str) -> None:
        """The district takes nothing of this document from this laptop: it knows none such, for one."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ColorImage:
    """A page as pixels: red, green, blue, row by row of ``stride`` bytes."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """How a content can be shown: its pages drawn, or the bytes of a picture; all in memory."""

    pages: tuple[ColorImage, ...] = ()
    picture: bytes = b""
    more_pages: int = 0  # beyond those drawn


class AttachedFiles(Protocol):
    """The files attached to records, as the window asks for them; everything may take long."""

    def take_in(self, path: str, stop: Callable[[], bool]) -> FileFacts:
        """Seal a copy of a file; a command then attaches it."""
        ...

    def here(self, contents: Sequence[str]) -> set[str]:
        """Those contents that are on this laptop."""
        ...

    def unsent(self) -> set[str]:
        """Documents whose content only this laptop has."""
        ...

    def preview(self, document: Record) -> Preview:
        """What to show of it. Trouble ``attachment_not_shown`` for a kind of file nobody draws here."""
        ...

    def save(self, document: Record, path: str) -> None:
        """Write it in clear where a person said, over what is there."""
        ...

    def carry(self, progress: Callable[[int, int], None], stop: Callable[[], bool]) -> str | None:
        """Send and fetch what waits; the code of what stopped it."""
        ...
