"""The district by USB stick: bundle write, read and enroll."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from wbl_desktop.application.sizes import shown_size, size_of
from wbl_desktop.application.stick_ports import BundleReport, files_said
from wbl_desktop.application.words import sentence
from wbl_desktop.cli.asked import Asked, Verb
from wbl_desktop.domain.failures import Refusal

_FORMS = {"write": "FILE|FOLDER", "read": "FILE|FOLDER", "enroll": "INVITATION CODE FILE|FOLDER"}


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("does", choices=tuple(_FORMS), help="write what waits, read an answer, or ask to join by file")
    parser.add_argument(
        "what", nargs="+", metavar="FILE", help="; ".join(f"{does} {what}" for does, what in _FORMS.items())
    )
    parser.add_argument(
        "--files",
        metavar="SIZE",
        default="all",
        help="write: how much of scans and files to take along: 500MB, 2GB, none, or all that fits (default)",
    )


def _bundle(asked: Asked) -> None:
    does, what = asked.get("does"), asked.get("what")
    if len(what) != len(_FORMS[does].split()):
        usage = f"wbl bundle {does} {_FORMS[does]}"
        raise Refusal("usage", message=f"bundle {does}: {len(what)} given", usage=usage)
    from wbl_desktop.workspace.bundles import ask_by_file, read_from, write_to

    words: str | list[str]
    with asked.workspace() as workspace:
        if does == "write":
            report = write_to(workspace, Path(what[0]), _shown, most=size_of(asked.get("files")))
            words = _written_words(report)
        elif does == "enroll":
            report = ask_by_file(workspace, Path(what[0]), what[1], Path(what[2]))
            words = f"{report.file}: take it to the district, and read the answer here."
        else:
            report = read_from(workspace, Path(what[0]), _shown)
            words = _read_words(report)
    asked.say(asdict(report), words)


def _written_words(report: BundleReport) -> list[str]:
    files = report.attachments
    lines = [
        f"{report.file}: {report.sent} changes and {_files(files.sent)}, sealed to the district"
        f" ({shown_size(report.bytes_up)})."
    ]
    if files.left:
        lines.append(f"Waiting for the next stick: {_files(files.left)}.")
    return lines


def _read_words(report: BundleReport) -> list[str]:
    if report.joined:
        return ["Joined. Write a bundle next: it carries what is here, and asks for what is there."]
    files = report.attachments
    if report.old:
        lines = ["Nothing new in it: it was read before, or this laptop has gone on since."]
    else:
        lines = [
            f"Sent {report.sent} changes and {_files(files.sent)}, received {report.received} and"
            f" {_files(files.received)}, {report.conflicts} conflicts to settle"
            f" ({report.requests} messages, {shown_size(report.bytes_down)})."
        ]
    lines += [sentence(code, {}) for code in ([report.problem] if report.problem else []) + files_said(files)]
    if report.asks_again:
        lines.append(sentence("bundle_asks_again", {}))
    elif report.waiting:
        lines.append(f"{report.waiting} changes still wait for the next bundle.")
    if files.left:
        lines.append(f"With the next stick: {_files(files.left)}.")
    if files.to_send:
        lines.append(f"Still only on this laptop: {_files(files.to_send)}.")
    return lines


def _files(count: int) -> str:
    return f"{count} {'file' if count == 1 else 'files'}"


def _shown(done: int, of: int) -> None:
    """A bar on a terminal, for what takes longer than a moment."""
    if of > 1 and sys.stderr.isatty():
        filled = 30 * done // of
        end = "\n" if done >= of else ""
        print(f"\r[{'#' * filled}{'.' * (30 - filled)}] {done:,} of {of:,}", end=end, file=sys.stderr, flush=True)


VERBS = (Verb("bundle", "the district by USB stick", _arguments, _bundle),)
