"""Attached files as the window asks for them; shown from memory, so that no clear copy ever lies on the disk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from wbl_desktop.application.attachment_ports import ColorImage, Preview
from wbl_desktop.application.attachments import FileFacts
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.domain.record import Record
from wbl_desktop.workspace.attaching import blobs_of, carry, save, waiting_blobs
from wbl_desktop.workspace.opening import Workspace

_DOTS = 110
_MOST_PAGES = 20
_LARGEST_SHOWN = 40 * 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFiles:
    """The attached files of one workspace."""

    workspace: Workspace

    def take_in(self, path: str, stop: Callable[[], bool]) -> FileFacts:
        """Seal a copy of a file."""
        return blobs_of(self.workspace).take_in(Path(path), stop=stop)

    def here(self, contents: Sequence[str]) -> set[str]:
        """Those contents that are on this laptop."""
        return blobs_of(self.workspace).here(contents)

    def unsent(self) -> set[str]:
        """Documents whose content only this laptop has; none where there is no district to have it."""
        if self.workspace.sync_store.sync_state().url is None:
            return set()
        return {parcel.document for parcel in waiting_blobs(self.workspace)}

    def preview(self, document: Record) -> Preview:
        """What to show of a document."""
        held = document.values()
        media_type, size = str(held["media_type"]), int(held["size"] or 0)
        is_picture = media_type.startswith("image/") and media_type != "image/heic"
        if size > _LARGEST_SHOWN or not (is_picture or media_type == "application/pdf"):
            raise Trouble("attachment_not_shown")
        content = blobs_of(self.workspace).read(str(held["content"]))
        return Preview(picture=content) if is_picture else _drawn(content)

    def save(self, document: Record, path: str) -> None:
        """Write it in clear where a person said."""
        save(self.workspace, document, Path(path), over=True)

    def carry(self, progress: Callable[[int, int], None], stop: Callable[[], bool]) -> str | None:
        """Send and fetch what waits."""
        return carry(self.workspace, progress=progress, stop=stop).problem


def _drawn(pdf: bytes) -> Preview:
    import pypdfium2

    from wbl_desktop.forms.preview import page_sizes, picture

    try:
        pages = len(page_sizes(pdf))
        drawn = [picture(pdf, number, _DOTS, gray=False) for number in range(min(pages, _MOST_PAGES))]
    except pypdfium2.PdfiumError:
        raise Trouble("attachment_not_shown") from None
    found = (ColorImage(width=one.width, height=one.height, stride=one.stride, pixels=one.pixels) for one in drawn)
    return Preview(pages=tuple(found), more_pages=pages - len(drawn))
