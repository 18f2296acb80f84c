"""Setting up: init, demo, recovery."""

import argparse
import sys

from wbl_desktop.cli.asked import Asked, Verb
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.workspace.opening import NewWorkspace, create_workspace


def _init_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--district", required=True, metavar="NAME")
    parser.add_argument("--site", required=True, metavar="NAME")
    parser.add_argument("--cds", metavar="CODE", help="the school's CDS code, 7 or 14 digits")
    parser.add_argument("--staff", metavar="NAME", help="who you are (default: the account's name)")


def _init(asked: Asked) -> None:
    new = NewWorkspace(
        district=asked.get("district"), site=asked.get("site"), cds=asked.get("cds"), staff=asked.get("staff")
    )
    workspace = create_workspace(asked.folder, new, key_file=asked.key_file)
    try:
        acting = workspace.acting
        document = {"site": acting.site, "district": acting.district, "staff": acting.staff, "device": acting.device}
        if sys.stdin.isatty() and sys.stderr.isatty() and not asked.wants_json:
            from wbl_desktop.workspace.recovering import show_phrase_on_terminal

            show_phrase_on_terminal(workspace)
        else:
            asked.tell("Run “wbl recovery” on a terminal to write down the words that open this on a new laptop.")
    finally:
        workspace.close()
    asked.say(document, f"Ready: {new.site}, {new.district}.")


def _demo_arguments(parser: argparse.ArgumentParser) -> None:
    """The sample school needs no arguments."""


def _demo(asked: Asked) -> None:
    from wbl_desktop.workspace.sample import create_sample

    workspace = create_sample(asked.folder, key_file=asked.key_file)
    try:
        reader = workspace.desk.read()
        counts = {kind: reader.count(kind) for kind in ("student", "partner", "placement")}
    finally:
        workspace.close()
    asked.say(counts, ", ".join(f"{count} {kind}s" for kind, count in counts.items()))


def _recovery(asked: Asked) -> None:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        # The phrase opens everything: it is shown to a person, never to a pipe.
        raise Refusal("recovery_needs_terminal")
    from wbl_desktop.workspace.recovering import show_phrase_on_terminal

    with asked.workspace() as workspace:
        show_phrase_on_terminal(workspace)
    asked.say({"recovery": "shown"}, "The words were shown.")


VERBS = (
    Verb("init", "a new encrypted database for one site", _init_arguments, _init),
    Verb("recovery", "show or replace the recovery phrase (terminal only)", _demo_arguments, _recovery),
    Verb("demo", "a new database filled with the sample school", _demo_arguments, _demo),
)
