"""The district: enroll, sync, conflicts, settle."""

import argparse
from dataclasses import asdict
from datetime import timedelta

from wbl_desktop.application.clashes import clashes
from wbl_desktop.application.commands.settle import IN_USE, OUT_OF_USE, RETIRED, SettleConflict
from wbl_desktop.application.ports import Conflict, Reader
from wbl_desktop.application.sync_words import ROLES_WITHOUT_SAY
from wbl_desktop.application.words import sentence
from wbl_desktop.cli.asked import Asked, Verb
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds import KINDS, kind_named


def _enroll_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("url", metavar="URL")
    parser.add_argument("code", metavar="CODE")


def _enroll(asked: Asked) -> None:
    from wbl_desktop.workspace.district_line import enroll

    with asked.workspace() as workspace:
        joined = enroll(workspace, asked.get("url"), asked.get("code"))
        role = workspace.sync_store.standing().role
    if role in ROLES_WITHOUT_SAY:
        asked.tell(sentence(f"role_{role}", {}))
    asked.say(joined, f"Joined {joined['district_name']}, {joined['site_name']}.")


def _nothing(parser: argparse.ArgumentParser) -> None:
    """The verb takes no arguments of its own."""


def _sync_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--address", metavar="URL", help="the district's address from now on, once it answers there")
    parser.add_argument("--log", action="store_true", help="show the last exchanges instead (no names in it)")


def _tell_log(asked: Asked) -> None:
    with asked.workspace() as workspace:
        notes = workspace.sync_store.exchange_log()
    lines = [
        f"{one.at}  {one.outcome}  {one.sent} sent, {one.received} received, {one.requests} requests, "
        f"{one.bytes_up:,} bytes up, {one.bytes_down:,} down"
        + (f", clock off {one.clock_off_seconds} s" * bool(one.clock_off_seconds))
        for one in notes
    ]
    asked.say([asdict(one) for one in notes], lines or ["No exchange yet."])


def _sync(asked: Asked) -> None:
    if asked.get("log"):
        _tell_log(asked)
        return
    from wbl_desktop.workspace.attaching import carry
    from wbl_desktop.workspace.district_line import sync_once

    with asked.workspace() as workspace:
        report = sync_once(workspace, asked.get("address"))
        files = carry(workspace)
        standing = workspace.sync_store.standing()
    off = standing.clock_off_seconds
    if standing.role in ROLES_WITHOUT_SAY and (report["sent"] or standing.held):
        asked.tell(sentence(f"role_{standing.role}", {}))
    if standing.held:
        asked.tell(sentence("kept_aside", {"count": standing.held}))
    if off:
        asked.tell(sentence("clock_fast" if off > 0 else "clock_slow", {"off": timedelta(seconds=abs(off))}))
    if files.problem:
        asked.tell(sentence(files.problem, {}))
    asked.say(
        {**report, "attachments": files.document()},
        f"Sent {report['sent']}, received {report['received']}, {report['conflicts']} conflicts to settle "
        f"({report['requests']} requests, {report['bytes_up']:,} bytes up, {report['bytes_down']:,} down).",
    )


def conflict_document(conflict: Conflict) -> dict[str, object]:
    """A conflict as JSON, identical on every laptop."""
    spec = kind_named(conflict.kind).spec(conflict.field)

    def said(value: Plain) -> object:
        return spec.to_json(value) if spec else value

    return {
        "id": conflict.id,
        "kind": conflict.kind,
        "record": conflict.record,
        "field": conflict.field,
        "base": said(conflict.base),
        "live": said(conflict.live),
        "values": [
            {"value": said(one.value), "staff": one.staff, "device": one.device, "at": one.at}
            for one in conflict.values
        ],
    }


def conflict_line(reader: Reader, conflict: Conflict) -> str:
    """A conflict for a person: the record by its heading, the values in words, and who said them when."""
    model = kind_named(conflict.kind)
    spec = model.spec(conflict.field)

    def word(value: Plain) -> str:
        if conflict.field == RETIRED:
            return f"{OUT_OF_USE} {str(value)[:10]}" if value else IN_USE
        if spec is not None and spec.refers_to and value:
            return _heading(reader, spec.refers_to, str(value))
        return spec.show(value) if spec and value is not None else str(value or "empty")

    said = " | ".join(
        f"{word(one.value)} ({_heading(reader, 'staff', one.staff)}, {one.at[:16]})" for one in conflict.values
    )
    label = "In use or retired" if conflict.field == RETIRED else spec.label if spec else conflict.field
    heading = _heading(reader, conflict.kind, conflict.record)
    return f"{conflict.id}  {model.LABEL} {heading}, {label}: now {word(conflict.live)}; {said}"


def _heading(reader: Reader, kind: str, id_: str) -> str:
    """What a record is called; its id where it is not here."""
    record = reader.get(kind, id_)
    return record.heading() if record else id_


def clash_lines(reader: Reader) -> list[str]:
    """What waits for a person besides disputed fields: double bookings, overfull openings, what is kept aside."""
    labels = {kind.KIND: kind.LABEL for kind in KINDS}
    found = clashes(reader)
    lines = [
        sentence(
            "clash_placed_twice",
            {
                "student": _heading(reader, "student", one.student),
                "day": one.on,
                "placements": ", ".join(one.placements),
            },
        )
        for one in found.double_booked
    ]
    lines += [
        sentence(
            "clash_over_full",
            {
                "opening": f"{_heading(reader, 'opening', one.opening)} ({one.opening})",
                "capacity": one.capacity,
                "placements": ", ".join(one.placements),
            },
        )
        for one in found.over_full
    ]
    for entry in found.held:
        # A newer program may have kinds that this one does not know.
        name = _heading(reader, entry.kind, entry.record) if entry.kind in labels else entry.record
        record = f"{labels.get(entry.kind, entry.kind)} {name}"
        facts = {"record": record, "fields": ", ".join(entry.fields), "why": sentence(f"held_{entry.reason}", {})}
        lines.append(sentence("clash_held", facts))
    return lines


def _conflicts(asked: Asked) -> None:
    with asked.workspace() as workspace:
        reader = workspace.desk.read()
        found = reader.conflicts()
        documents = [conflict_document(one) for one in found]
        lines = [] if asked.wants_json else [conflict_line(reader, one) for one in found]
        besides = clash_lines(reader)
    if asked.wants_json:
        for line in besides:
            asked.tell(line)
    asked.say(documents, [*lines, *besides] or ["No conflicts."])


def _settle_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("conflict", metavar="CONFLICT")
    parser.add_argument("answer", metavar="mine|theirs|both|VALUE", help="=mine is the literal text")


def _settle(asked: Asked) -> None:
    with asked.workspace() as workspace:
        begins = asked.get("conflict").casefold()
        found = [one.id for one in workspace.desk.read().conflicts() if one.id.startswith(begins)]
        if len(found) != 1 or len(begins) < 8:
            raise Refusal("id_ambiguous" if len(found) > 1 else "conflict_unknown", id=begins)
        outcome = workspace.desk.run(SettleConflict(conflict=found[0], answer=asked.get("answer")))
    asked.did(outcome)


VERBS = (
    Verb("enroll", "join a district with a one-time code", _enroll_arguments, _enroll),
    Verb("sync", "exchange once with the district", _sync_arguments, _sync),
    Verb("conflicts", "what people changed apart and nobody has settled", _nothing, _conflicts),
    Verb("settle", "settle a conflict", _settle_arguments, _settle),
)
