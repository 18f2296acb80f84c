"""Setting up: init, demo, recovery."""

import argparse

from wbl_desktop.cli.asked import Asked, Verb
from wbl_desktop.cli.phrase import ask_phrase, need_terminal, on_terminal, show_phrase
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.workspace.opening import NewWorkspace, Workspace, create_workspace
from wbl_desktop.workspace.synced import folder_is_synced


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
    synced = folder_is_synced(asked.folder)
    try:
        asked.tell_notices([synced] if synced else [])
        acting = workspace.acting
        document = {"site": acting.site, "district": acting.district, "staff": acting.staff, "device": acting.device}
        if not (on_terminal() and not asked.wants_json and _phrase_shown(workspace)):
            asked.tell("Run “wbl recovery” on a terminal to write down the words that open this on a new laptop.")
    finally:
        workspace.close()
    asked.say(document, f"Ready: {new.site}, {new.district}.")


def _phrase_shown(workspace: Workspace) -> bool:
    """Whether the words were written down; the new database stands either way."""
    try:
        show_phrase(workspace)
    except Refusal:
        return False
    return True


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


def _recovery_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--open", action="store_true", help="on a new laptop: take the key out of the written words")


def _recovery(asked: Asked) -> None:
    # The phrase opens everything: it is shown to a person and taken from one, never from a pipe.
    need_terminal()
    if asked.get("open"):
        from wbl_desktop.workspace.recovering import open_with_phrase

        open_with_phrase(asked.folder, ask_phrase(), key_file=asked.key_file)
        asked.say({"recovery": "opened"}, "This laptop has the key again.")
        return
    with asked.workspace() as workspace:
        show_phrase(workspace)
    asked.say({"recovery": "shown"}, "The new words are in force.")


VERBS = (
    Verb("init", "a new encrypted database for one site", _init_arguments, _init),
    Verb("recovery", "show, replace or use the recovery phrase (terminal only)", _recovery_arguments, _recovery),
    Verb("demo", "a new database filled with the sample school", _demo_arguments, _demo),
)
