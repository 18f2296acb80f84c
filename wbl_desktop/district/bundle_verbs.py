"""The verbs of ``wbl-district`` for laptops without a line: reading their bundles, and inviting by file."""

import argparse
import sys
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection

from wbl_desktop.application.chance import SystemClock
from wbl_desktop.application.words import sentence
from wbl_desktop.district.asked import AnsweredBadlyError, Asked, arrival
from wbl_desktop.district.bundles import BundleRead, read_request, site_name
from wbl_desktop.district.directory import district_of
from wbl_desktop.district.identity import public_keys
from wbl_desktop.domain.failures import Failure, Refusal
from wbl_desktop.sync.bundle import TO_DISTRICT, TO_LAPTOP, outside
from wbl_desktop.sync.bundle_file import bundle_name, bundles_in, place_for, read_bundle, write_bundle
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
    bundle = read_bundle(path)
    found = read_request(asked.engine, bundle, arrival, _shown)
    answer = _write_answer(asked, path, found) if found.answer is not None else None
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
        "bytes_up": len(bundle),
        "bytes_down": len(found.answer or b""),
    }
    if found.revoked:
        words = f"{path}: laptop {found.device} is revoked. {found.sent} changes are in quarantine; it gets no answer."
    elif found.enrolled:
        words = f"{path}: laptop {found.device} has joined. Its answer: {answer}"
    else:
        words = f"{path}: {found.sent} changes taken, {found.received} records for it. Its answer: {answer}"
    return document, words


def _write_answer(asked: Asked, source: Path, found: BundleRead) -> Path:
    def is_older(content: bytes) -> bool:
        # An answer made later holds what an earlier one to the same laptop held.
        try:
            seen = outside(content)
        except Failure:
            return False
        return seen.sort in TO_LAPTOP and seen.fingerprint == found.reader

    day = SystemClock().today().isoformat()
    name = bundle_name(site_name(asked.engine, found.site), day, "from-district")
    path = place_for(asked.options.out or source.parent, name, is_older)
    assert found.answer is not None, "there is an answer to write"
    write_bundle(path, found.answer, may_replace=is_older)
    return path


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
