"""Attached files: attach, attachments, attachment-save."""

import argparse
from pathlib import Path

from wbl_desktop.application.attachments import DOCUMENT_KINDS, HOLDERS, attachments_of, documents_named
from wbl_desktop.cli.asked import Asked, Verb
from wbl_desktop.domain.record import Record


def _attach_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", help=", ".join(HOLDERS))
    parser.add_argument("id", metavar="ID")
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--what", metavar="WHAT", default="", help="signed_form, work_permit, insurance, photo …")
    parser.add_argument("--taken-on", metavar="DAY", default="", help="when it was scanned or taken; today otherwise")
    parser.add_argument("--notes", metavar="WORDS", default="")


def _attach(asked: Asked) -> None:
    from wbl_desktop.workspace.attaching import attach

    with asked.workspace() as workspace:
        kind = asked.get("kind")
        id_ = workspace.desk.read().full_id(kind, asked.get("id")) if kind in HOLDERS else asked.get("id")
        outcome = attach(
            workspace,
            kind,
            id_,
            Path(asked.get("file")),
            what=asked.get("what"),
            notes=asked.get("notes"),
            taken_on=asked.get("taken_on"),
        )
    [document] = [one for kind, one in outcome.touched if kind in DOCUMENT_KINDS]
    asked.did(outcome, id=document)


def _attachments_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", help=", ".join(HOLDERS))
    parser.add_argument("id", metavar="ID")


def _attachments(asked: Asked) -> None:
    from wbl_desktop.workspace.attaching import blobs_of

    with asked.workspace() as workspace:
        reader, kind = workspace.desk.read(), asked.get("kind")
        id_ = reader.full_id(kind, asked.get("id")) if kind in HOLDERS else asked.get("id")
        found = sorted(attachments_of(reader, kind, id_), key=lambda one: one.id)
        here = blobs_of(workspace).here([str(one.values()["content"]) for one in found])
    asked.say([one.to_json() for one in found], [_line(one, here) for one in found] or ["Nothing is attached."])


def _line(document: Record, here: set[str]) -> str:
    held = document.values()
    where = "" if held["content"] in here else "  not here yet"
    return f"{document.id}  {held['what']}  {held['file_name']}  {int(held['size'] or 0):,} bytes{where}"


def _save_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", metavar="DOC", help="the document's id")
    parser.add_argument("--out", metavar="FILE", required=True, help="where to write it, in clear")


def _save(asked: Asked) -> None:
    from wbl_desktop.workspace.attaching import save

    with asked.workspace() as workspace:
        document = documents_named(workspace.desk.read(), asked.get("document"))
        size = save(workspace, document, Path(asked.get("out")))
    asked.say({"id": document.id, "file": asked.get("out"), "bytes": size}, f"Saved {asked.get('out')}.")


VERBS = (
    Verb("attach", "keep a scan or file with a record, encrypted", _attach_arguments, _attach),
    Verb("attachments", "the files kept with a record", _attachments_arguments, _attachments),
    Verb("attachment-save", "write an attached file where you say, in clear", _save_arguments, _save),
)
