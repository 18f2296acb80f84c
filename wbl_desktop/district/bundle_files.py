"""A laptop's bundle as a file: taken in with the contents that follow its records, and answered in a file beside it."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from wbl_desktop.application.chance import SystemClock
from wbl_desktop.district.attachments import shelf_of
from wbl_desktop.district.bundles import BundleRead, Following, Now, read_request, site_name
from wbl_desktop.domain.failures import Failure, Trouble
from wbl_desktop.sync.bundle import TO_LAPTOP, outside
from wbl_desktop.sync.bundle_contents import Filling, Progress
from wbl_desktop.sync.bundle_file import (
    bundle_name,
    contents_after,
    place_for,
    read_bundle,
    room_for_contents,
    write_bundle,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """What a file came to, and the answer that was written for it."""

    found: BundleRead
    size: int  # of the file
    answer: Path | None  # None for a revoked laptop
    went: Filling  # what of contents is in the answer


def read_file(
    engine: Engine,
    path: Path,
    now: Now,
    *,
    most: int | None = None,
    out: Path | None = None,
    progress: Progress = lambda _done, _of: None,
) -> FileRead:
    """Take in what a laptop wrote, and write its answer beside it or to ``out``, with ``most`` bytes of contents.

    Raises as ``read_request``, and as ``write_bundle`` for the answer: what was taken in stays.
    """
    bundle, shelf = read_bundle(path), shelf_of(engine)
    with contents_after(path, len(bundle)) as (file, size):
        found = read_request(engine, bundle, now, progress, Following(file=file, size=size, shelf=shelf))
    if found.brought.pieces:
        shelf.sweep(now().at)
    if found.answer is None:
        answer, went = None, Filling(room=0, progress=progress)
    else:
        answer, went = _write_answer(engine, out or path.parent, found, found.answer, most, progress)
    return FileRead(found=found, size=len(bundle) + size, answer=answer, went=went)


def _write_answer(
    engine: Engine, out: Path, found: BundleRead, answer: bytes, most: int | None, progress: Progress
) -> tuple[Path, Filling]:
    def is_older(content: bytes) -> bool:
        # An answer made later holds what an earlier one to the same laptop held.
        try:
            seen = outside(content)
        except Failure:
            return False
        return seen.sort in TO_LAPTOP and seen.fingerprint == found.reader

    name = bundle_name(site_name(engine, found.site), SystemClock().today().isoformat(), "from-district")
    path = place_for(out, name, is_older)
    if found.back is None:
        write_bundle(path, answer, may_replace=is_older)
        return path, Filling(room=0, progress=progress)
    sizes = [one for one in (most, found.room or None) if one is not None]
    went = Filling(room=room_for_contents(path, len(answer), min(sizes, default=None)), progress=progress)
    try:
        write_bundle(path, answer, parts=found.back.parts(went), may_replace=is_older)
    except Trouble as trouble:
        if trouble.code != "stick_full":
            raise
        # Something else took the room meanwhile: the records never wait for contents.
        went = Filling(room=0, progress=progress)
        write_bundle(path, answer, parts=found.back.parts(went), may_replace=is_older)
    return path, went
