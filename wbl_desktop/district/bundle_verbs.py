"""The verbs of ``wbl-district`` for laptops without a line: reading their bundles, and inviting by file."""

import argparse
import sys
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection

from wbl_desktop.application.chance import SystemClock
from wbl_desktop.application.sizes import shown_size, size_of
from wbl_desktop.application.words import sentence
from wbl_desktop.district.asked import AnsweredBadlyError, Asked, arrival
from wbl_desktop.district.bundle_contents import Brought
from wbl_desktop.district.bundle_files import read_file
from wbl_desktop.district.directory import district_of
from wbl_desktop.district.identity import public_keys
from wbl_desktop.domain.failures import Failure, Refusal
from wbl_desktop.sync.bundle import TO_DISTRICT, outside
from wbl_desktop.sync.bundle_contents import Filling
from wbl_desktop.sync.bundle_file import bundles_in, read_bundle, size_on_stick, write_bundle
from wbl_desktop.sync.http import plain_url
from wbl_desktop.sync.invitation import Invitation, invitation_text


class NewVerb(Protocol):
    """Adds a verb to the command line."""

    def __call__(self, name: str, does: str) -> argparse.ArgumentParser: ...


def add_to(verb: NewVerb) -> None:
    """The verb and its words."""
    bundle = verb("bundle", "take in what laptops wrote to a USB stick, and write their answers")
    bundle.add_argument("does", choices=("read",))
    bundle.add_argument("files", nargs="+", metavar="FILE|FOLDER", type=Path)
    bundle.add_argument("--out", metavar="FILE|FOLDER", type=Path, help="where answers go (default: beside)")
    bundle.add_argument(
        "--files",
        dest="most",
        metavar="SIZE",
        default="all",
        help="how much of scans and files an answer may have: 500MB, 2GB, none, or all that fits (default)",
    )


def add_invitation_to(coding: argparse.ArgumentParser) -> None:
    """What ``code`` takes besides."""
    coding.add_argument(
        "--invitation", metavar="FILE", type=Path, help="also a file to join with by USB stick; the code is not in it"
    )
    coding.add_argument("--url", metavar="URL", help="with --invitation: where laptops sync once they have a line")


def invite(asked: Asked, connection: Connection, site: Any, code: str, days: float) -> dict[str, object]:
    """Write the invitation that was asked for; what to say of it."""
    path, url = asked.options.invitation, asked.options.url
    if path is None:
        return {}
    if not url:
        raise Refusal("invitation_needs_url")
    keys, district = public_keys(connection), district_of(connection)
    invitation = Invitation(
        url=plain_url(url),
        district=district.id,
        district_name=str(district.name or ""),
        site_name=str(site.name or ""),
        expires_at=(SystemClock().now() + timedelta(days=days)).isoformat(timespec="seconds"),
        signing_key=keys.signing.hex(),
        sealing_key=keys.sealing.hex(),
    )
    write_bundle(path, invitation_text(invitation, code))
    return {"invitation": str(path)}


def _bundle(asked: Asked) -> None:
    given: list[Path] = asked.options.files
    size_of(asked.options.most)
    paths = [path for one in given for path in bundles_in(one) if not one.is_dir() or _is_for_a_district(path)]
    if not paths:
        raise Refusal("bundle_none_for_us", path=str(given[0]))
    if len(given) == 1 and not given[0].is_dir():
        document, words = _read(asked, paths[0])
        asked.say(document, words)
        return
    # One bad file on a stick keeps nobody else's from being read.
    documents, lines, failures = [], [], 0
    for path in paths:
        try:
            document, words = _read(asked, path)
        except Failure as failure:
            failures += 1
            said = sentence(failure.code, failure.facts)
            document, words = {"file": str(path), "error": failure.code, "message": said}, f"{path}: {said}"
        documents.append(document)
        lines.append(words)
    asked.say({"read": documents}, lines)
    if failures:
        raise AnsweredBadlyError


def _read(asked: Asked, path: Path) -> tuple[dict[str, object], str]:
    options = asked.options
    read = read_file(asked.engine, path, arrival, most=size_of(options.most), out=options.out, progress=_shown)
    found, answer, went, brought = read.found, read.answer, read.went, read.found.brought
    document: dict[str, object] = {
        "file": str(path),
        "answer": None if answer is None else str(answer),
        "device": found.device,
        "site": found.site,
        "number": found.number,
        "enrolled": found.enrolled,
        "revoked": found.revoked,
        "sent": found.sent,
        "received": found.received,
        "conflicts": found.conflicts,
        "requests": found.requests,
        "bytes_up": read.size,
        "bytes_down": 0 if answer is None else size_on_stick(answer),
        "attachments": {
            "sent": brought.whole,
            "received": went.whole,
            "to_fetch": went.left,
            "damaged": brought.damaged,
            "cut": brought.is_cut,
            "problem": brought.problem or next(iter(brought.refused.values()), None),
        },
    }
    if found.revoked:
        words = f"{path}: laptop {found.device} is revoked. {found.sent} changes are in quarantine; it gets no answer."
    elif found.enrolled:
        words = f"{path}: laptop {found.device} has joined. Its answer: {answer}"
    else:
        words = (
            f"{path}: {found.sent} changes and {_files(brought.whole)} taken{_bad(brought)}; {found.received} records"
            f" and {_files(went.whole)} ({shown_size(went.size)}) for it{_rest(went)}. Its answer: {answer}"
        )
    return document, words


def _files(count: int) -> str:
    return f"{count} {'file' if count == 1 else 'files'}"


def _rest(went: Filling) -> str:
    return f", {_files(went.left)} with the next stick" if went.left else ""


def _bad(brought: Brought) -> str:
    """What was wrong with the contents; the laptop is told what is still lacking, and brings it again."""
    said = [sentence(code, {}) for code in dict.fromkeys([*filter(None, [brought.problem]), *brought.refused.values()])]
    if brought.damaged or brought.is_cut:
        said.append(sentence("bundle_contents_damaged", {}))
    return f" ({' '.join(said)})" if said else ""


def _is_for_a_district(path: Path) -> bool:
    """Whether it is on its way to a district; damaged ones count, so that somebody hears of them."""
    try:
        return outside(read_bundle(path)).sort in TO_DISTRICT
    except Failure:
        return True


def _shown(done: int, of: int) -> None:
    if of > 2 and sys.stderr.isatty():
        print(f"\r{done:,} of {of:,}", end="\n" if done >= of else "", file=sys.stderr, flush=True)  # noqa: T201


ANSWERS: Mapping[str, Callable[[Asked], None]] = {"bundle": _bundle}
