"""What carrying contents to the district and back asks of the floor that keeps them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A document whose content is to travel, one way or the other."""

    kind: str
    document: str
    content: str
    size: int


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
