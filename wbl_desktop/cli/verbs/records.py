"""Records: list, show, history, add, set, retire, restore, undo, fields, findings."""

import argparse

from wbl_desktop.application.commands.add import AddRecord
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.commands.merge_records import MergeRecords
from wbl_desktop.application.commands.retire import RestoreRecord, RetireRecord
from wbl_desktop.application.commands.transfer import TransferStudent
from wbl_desktop.application.duplicates import duplicates
from wbl_desktop.application.ports import Entry, Reader
from wbl_desktop.cli.asked import Asked, Verb, shown, typed_values
from wbl_desktop.cli.verbs.importing import take_back
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import FieldSpec, Plain
from wbl_desktop.domain.kinds import KINDS, kind_named

_MOST_ROWS = 1 << 31


def _kind(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", help=", ".join(kind.KIND for kind in KINDS))


def _kind_and_id(parser: argparse.ArgumentParser) -> None:
    _kind(parser)
    parser.add_argument("id", metavar="ID", help="an id, or 8 or more of its first characters")


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    _kind(parser)
    parser.add_argument("--search", default="", metavar="WORDS")
    parser.add_argument("--where", action="append", default=[], metavar="FIELD=VALUE")
    parser.add_argument("--limit", type=int, default=None, metavar="N")
    parser.add_argument("--retired", action="store_true", help="retired records instead")


def _list(asked: Asked) -> None:
    kind = kind_named(asked.get("kind"))
    limit = asked.get("limit")
    if limit is not None and limit < 0:
        raise Refusal("limit_negative", limit=limit)
    limit = min(limit, _MOST_ROWS) if limit is not None else None
    with asked.workspace() as workspace:
        reader = workspace.desk.read()
        where: dict[str, Plain] = {}
        for name, value in typed_values(asked.get("where")).items():
            spec = kind.spec(name)
            if spec is None:
                raise Refusal("field_unknown", kind=kind.KIND, field=name, fields=", ".join(_names(kind.KIND)))
            where[name] = _wanted(reader, spec, value)
        found = reader.find(kind.KIND, where, search=asked.get("search"), retired=asked.get("retired"), limit=limit)
        rows = [record.to_json() for record in found]
    asked.say(rows, [f"{row['id']}  {shown(row)}" for row in rows])
    asked.tell(f"{len(rows)} {(kind.LABEL if len(rows) == 1 else kind.LABEL_MANY).lower()}")


def _wanted(reader: Reader, spec: FieldSpec, value: str) -> Plain:
    if not value:
        return None
    return reader.full_id(spec.refers_to, value) if spec.refers_to else spec.parse(value)


def _names(kind: str) -> list[str]:
    return [spec.name for spec in kind_named(kind).specs()]


def _show(asked: Asked) -> None:
    with asked.workspace() as workspace:
        reader = workspace.desk.read()
        record = reader.get(asked.get("kind"), reader.full_id(asked.get("kind"), asked.get("id")))
        assert record is not None
        values = record.to_json()
    asked.say(values, [f"{name}: {value}" for name, value in values.items() if value is not None])


def _history(asked: Asked) -> None:
    kind = kind_named(asked.get("kind"))
    with asked.workspace() as workspace:
        reader = workspace.desk.read()
        entries = reader.history(kind.KIND, reader.full_id(kind.KIND, asked.get("id")))
        people = {member.id: member.heading() for member in reader.find("staff", retired=None)}
    documents = [
        {
            "record": entry.record,  # another one's where that was merged into this
            "at": entry.at,
            "staff": people.get(entry.staff, entry.staff),
            "device": entry.device,
            "verb": entry.verb,
            "origin": entry.origin,
            "command": entry.command,
            "changes": _said_changes(kind.KIND, entry),
        }
        for entry in entries
    ]
    asked.say(documents, [_history_line(entry, people) for entry in entries])


def _said_changes(kind: str, entry: Entry) -> dict[str, object]:
    return {
        name: {"old": _said(kind, name, old), "new": _said(kind, name, new)}
        for name, (old, new) in entry.changes.items()
    }


def _said(kind: str, name: str, value: Plain) -> object:
    spec = kind_named(kind).spec(name)
    return spec.to_json(value) if spec else value


def _history_line(entry: Entry, people: dict[str, str]) -> str:
    changes = ", ".join(f"{name}: {old!r} → {new!r}" for name, (old, new) in entry.changes.items())
    return f"{entry.at}  {people.get(entry.staff, entry.staff)}  {entry.verb}  {changes}"


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    _kind(parser)
    parser.add_argument("values", nargs="*", metavar="FIELD=VALUE")


def _add(asked: Asked) -> None:
    with asked.workspace() as workspace:
        outcome = workspace.desk.run(AddRecord(kind=asked.get("kind"), values=typed_values(asked.get("values"))))
        reader = workspace.desk.read()
        made = [id_ for id_ in outcome.made if reader.get(asked.get("kind"), id_)]
    asked.did(outcome, id=made[0])


def _set_arguments(parser: argparse.ArgumentParser) -> None:
    _kind_and_id(parser)
    parser.add_argument("values", nargs="+", metavar="FIELD=VALUE")


def _set(asked: Asked) -> None:
    kind = asked.get("kind")
    with asked.workspace() as workspace:
        id_ = workspace.desk.read().full_id(kind, asked.get("id"))
        outcome = workspace.desk.run(EditRecord(kind=kind, id=id_, values=typed_values(asked.get("values"))))
    asked.did(outcome)


def _retire(asked: Asked) -> None:
    with asked.workspace() as workspace:
        id_ = workspace.desk.read().full_id(asked.get("kind"), asked.get("id"))
        outcome = workspace.desk.run(RetireRecord(kind=asked.get("kind"), id=id_))
    asked.did(outcome)


def _restore(asked: Asked) -> None:
    with asked.workspace() as workspace:
        id_ = workspace.desk.read().full_id(asked.get("kind"), asked.get("id"))
        outcome = workspace.desk.run(RestoreRecord(kind=asked.get("kind"), id=id_))
    asked.did(outcome)


def _undo(asked: Asked) -> None:
    with asked.workspace() as workspace:
        acting = workspace.acting
        command = workspace.desk.read().last_undoable(acting.staff, acting.device)
        if command is None:
            raise Refusal("nothing_to_undo")
        outcome = take_back(asked, workspace, command)
    asked.did(outcome, undone=command)


def _fields(asked: Asked) -> None:
    kind = kind_named(asked.get("kind"))
    documents = [
        {
            "name": spec.name,
            "label": spec.label,
            "type": str(spec.type),
            "required": spec.required,
            "check": spec.pattern_words or ", ".join(spec.choices) or None,
            "refers_to": spec.refers_to,
            "privacy": str(spec.privacy),
            "asked_when_changed_apart": spec.policy == "ask",
        }
        for spec in kind.specs()
    ]
    asked.say(
        documents,
        [f"{one['name']:<20} {one['type']:<10} {one['privacy']:<9} {one['check'] or ''}" for one in documents],
    )


def _findings_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--student", metavar="ID")
    parser.add_argument("--placement", metavar="ID")


def _findings(asked: Asked) -> None:
    from wbl_desktop.application.findings import finding_sentence, findings

    with asked.workspace() as workspace:
        reader = workspace.desk.read()
        student, placement = asked.get("student"), asked.get("placement")
        found = findings(
            reader,
            workspace.clock.today(),
            student=reader.full_id("student", student) if student else None,
            placement=reader.full_id("placement", placement) if placement else None,
        )
        documents = [{**one.to_json(), "sentence": finding_sentence(one)} for one in found]
    asked.say(documents, [f"{one['verdict']:<10} {one['sentence']} ({one['citation']})" for one in documents])


def _duplicates(asked: Asked) -> None:
    with asked.workspace() as workspace:
        reader = workspace.desk.read()
        found = duplicates(reader, asked.get("kind"))
        rows = reader.rows(asked.get("kind"), [id_ for pair in found for id_ in (pair.one, pair.other)])
        names = {id_: record.heading() for id_, record in rows.items()}
    documents = [{"one": pair.one, "other": pair.other, "score": pair.score, "why": list(pair.why)} for pair in found]
    asked.say(
        documents,
        [f"{pair.one}  {names[pair.one]} | {pair.other}  {names[pair.other]} ({pair.score})" for pair in found],
    )


def _merge_arguments(parser: argparse.ArgumentParser) -> None:
    _kind(parser)
    parser.add_argument("keep", metavar="KEEP", help="the record that stays")
    parser.add_argument("drop", metavar="DROP", help="the record that goes into it")


def _merge(asked: Asked) -> None:
    kind = asked.get("kind")
    with asked.workspace() as workspace:
        reader = workspace.desk.read()
        keep, drop = (reader.full_id(kind, asked.get(name)) for name in ("keep", "drop"))
        outcome = workspace.desk.run(MergeRecords(kind=kind, keep=keep, drop=drop))
    asked.did(outcome)


def _transfer_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("student", metavar="STUDENT", help="an id, or 8 or more of its first characters")
    parser.add_argument("--to", required=True, metavar="SITE", help="the other site's name")


def _transfer(asked: Asked) -> None:
    with asked.workspace() as workspace:
        student = workspace.desk.read().full_id("student", asked.get("student"))
        outcome = workspace.desk.run(TransferStudent(student=student, to=asked.get("to")))
    asked.did(outcome)
    asked.tell("At the next sync the student and all that is theirs go there, and leave this site's laptops.")


def _nothing(parser: argparse.ArgumentParser) -> None:
    """The verb takes no arguments of its own."""


VERBS = (
    Verb("list", "records of a kind", _list_arguments, _list),
    Verb("show", "one record", _kind_and_id, _show),
    Verb("history", "who changed what in a record, and when", _kind_and_id, _history),
    Verb("add", "a new record; prints its id", _add_arguments, _add),
    Verb("set", "change fields of a record", _set_arguments, _set),
    Verb("retire", "put a record out of use", _kind_and_id, _retire),
    Verb("restore", "bring a retired record back", _kind_and_id, _restore),
    Verb("duplicates", "students or partners that may be there twice", _kind, _duplicates),
    Verb("merge", "two records that are one; nothing of either is lost", _merge_arguments, _merge),
    Verb("transfer", "send a student to another site of the district", _transfer_arguments, _transfer),
    Verb("undo", "take back your last change on this laptop", _nothing, _undo),
    Verb("fields", "the fields of a kind: type, check, privacy", _kind, _fields),
    Verb("findings", "what the rules say, with law and due date", _findings_arguments, _findings),
)
