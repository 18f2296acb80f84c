"""Attaching files to records: to which kinds, as which document, and what is told about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from wbl_desktop.application.checks import checked_values, existing
from wbl_desktop.application.ports import Moment, Notice, Reader, Session
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.record import Record

DOCUMENT, PARTNER_DOCUMENT = "document", "partner_document"
DOCUMENT_KINDS = (DOCUMENT, PARTNER_DOCUMENT)
# Which kind of record takes attachments, and by which kind of document.
HOLDERS: Mapping[str, str] = {
    "student": DOCUMENT,
    "placement": DOCUMENT,
    "requirement": DOCUMENT,
    "partner": PARTNER_DOCUMENT,
    "agreement": PARTNER_DOCUMENT,
    "worksite": PARTNER_DOCUMENT,
}
# The parents of a holder that its documents name as well, so that they are found from above.
_ABOVE: Mapping[str, tuple[str, ...]] = {
    "placement": ("student",),
    "requirement": ("placement",),
    "agreement": ("partner",),
    "worksite": ("partner",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """What is known of a file whose content has been taken in."""

    file_name: str
    media_type: str
    size: int
    content: str


def document_kind(holder: str) -> str:
    """The kind of document for a kind of record; Refusal ``attachment_not_taken``."""
    if holder not in HOLDERS:
        raise Refusal("attachment_not_taken", kind=holder, kinds=", ".join(HOLDERS))
    return HOLDERS[holder]


def attachments_of(reader: Reader, holder: str, id_: str, *, retired: bool | None = False) -> list[Record]:
    """The documents of a record and of what lies below it, newest first."""
    return sorted(
        reader.find(document_kind(holder), {holder: id_}, retired=retired), key=lambda one: one.id, reverse=True
    )


def documents_named(reader: Reader, prefix: str) -> Record:
    """The document whose id begins so; Refusal ``id_unknown`` or ``id_ambiguous``."""
    found = []
    for kind in DOCUMENT_KINDS:
        try:
            found.append((kind, reader.full_id(kind, prefix)))
        except Refusal as refusal:
            if refusal.code != "id_unknown":
                raise
    if len(found) != 1:
        raise Refusal("id_ambiguous" if found else "id_unknown", kind=DOCUMENT, id=prefix)
    return existing(reader, *found[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachFile:
    """A document for a record, once the file's content has been taken in."""

    holder: str  # kind
    id: str
    facts: FileFacts
    what: str = ""  # empty: guessed from the holder and the file
    more: Mapping[str, object] = field(default_factory=dict)  # taken_on, notes

    VERB: ClassVar[str] = "attach"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        kind = kind_named(document_kind(self.holder))
        record = existing(session, self.holder, self.id)
        if record.is_retired:
            raise Refusal("record_retired", kind=self.holder, id=self.id)
        parents = _parents(session, record)
        same = {**parents, "content": self.facts.content}
        if session.count(kind.KIND, same):
            raise Refusal("attached_already", kind=self.holder, id=self.id)
        values = checked_values(
            session,
            kind,
            {
                "taken_on": moment.today,
                **self.more,
                "file_name": self.facts.file_name,
                "media_type": self.facts.media_type,
                "size": self.facts.size,
                "content": self.facts.content,
                "what": self.what or _likely(self.holder, self.facts),
            },
            whole=False,
        )
        staff = moment.acting.staff or None
        session.insert(kind.from_values(moment.new_id(), {**values, **parents, "staff": staff}))
        return []


def _parents(reader: Reader, record: Record) -> dict[str, Plain]:
    """The record and those above it, as fields of its document."""
    found: dict[str, Plain] = {record.KIND: record.id}
    for name in _ABOVE.get(record.KIND, ()):
        above = record.values()[name]
        if above is not None:
            found.update(_parents(reader, existing(reader, name, str(above))))
    return found


def _likely(holder: str, facts: FileFacts) -> str:
    if facts.media_type.startswith("image/") and holder in {"student", "partner", "worksite"}:
        return "photo"
    if holder in {"requirement", "placement"}:
        return "signed_form"
    return "agreement" if holder == "agreement" else "other"


_HEADS = (
    (b"%PDF-", "application/pdf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
)
_ENDINGS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "heic": "image/heic",
    "txt": "text/plain",
    "csv": "text/csv",
    "eml": "message/rfc822",
}


def media_type_of(name: str, head: bytes) -> str:
    """What a file is, by how it begins, else by its ending."""
    for begins, media_type in _HEADS:
        if head.startswith(begins):
            return media_type
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    return _ENDINGS.get(name.rpartition(".")[2].casefold(), "application/octet-stream")


def plain_name(name: str) -> str:
    """A file's name without folders and without signs that would steer a terminal or a file system."""
    last = name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(letter for letter in last if letter.isprintable() and letter not in '<>:"|?*').strip(" .")
    if len(kept) <= 120:
        return kept or "file"
    stem, dot, ending = kept.rpartition(".")
    return f"{stem[: 119 - len(ending)]}{dot}{ending}" if dot and len(ending) <= 10 else kept[:120]
