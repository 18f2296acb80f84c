"""The messages about contents of documents; they travel in the same sealed frames as an exchange."""

import msgspec

from wbl_desktop.sync.wire import Message

STATE, PUT, GET = "/v1/attachments/state", "/v1/attachments/put", "/v1/attachments/get"
MOST_ASKED = 500
UNKNOWN = "document_unknown"  # there is no such row, or none this laptop may see
# Reasons of a state that do not pass by themselves, as a full quota may.
LASTING = frozenset({UNKNOWN, "not_allowed", "content_differs"})


class StateRequest(Message, kw_only=True):
    """What does the district have of these documents (kind, id)?"""

    documents: list[tuple[str, str]] = msgspec.field(name="d")
    # For each, empty or the content of one that has left the laptop: a restored district may not know that it did.
    contents: list[str] = msgspec.field(name="c", default_factory=list)


class DocumentState(Message, kw_only=True):
    """What the district has of one document's content; ``reason``: why it takes no piece of it, a code."""

    reason: str = msgspec.field(name="r", default="")
    whole: bool = msgspec.field(name="w", default=False)
    held: bytes = msgspec.field(name="h", default=b"")  # a bit for each piece


class StateAnswer(Message, kw_only=True):
    """One state for each document asked for, in the same order."""

    states: list[DocumentState] = msgspec.field(name="s")


class PutRequest(Message, kw_only=True):
    """A piece of a document's content."""

    kind: str = msgspec.field(name="k")
    document: str = msgspec.field(name="d")
    content: str = msgspec.field(name="c")
    number: int = msgspec.field(name="n")
    piece: bytes = msgspec.field(name="p")


class PutAnswer(Message, kw_only=True):
    """The piece is durable; ``whole``: with it the content is."""

    whole: bool = msgspec.field(name="w", default=False)


class GetRequest(Message, kw_only=True):
    """Which piece of a document's content is wanted."""

    kind: str = msgspec.field(name="k")
    document: str = msgspec.field(name="d")
    content: str = msgspec.field(name="c")
    number: int = msgspec.field(name="n")


class GetAnswer(Message, kw_only=True):
    """The piece."""

    piece: bytes = msgspec.field(name="p")
