"""Imports: import, undo-import."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from wbl_desktop.application.commands.import_roster import ImportBatch
from wbl_desktop.application.commands.undo import UndoCommand
from wbl_desktop.application.imports.answers import Take, plan_with_answers
from wbl_desktop.application.imports.drafts import Doubt, ReadFile
from wbl_desktop.application.imports.mappings import encodings, remembered
from wbl_desktop.application.imports.planning import plan as make_plan
from wbl_desktop.application.imports.plans import Plan
from wbl_desktop.application.ports import Notice, Outcome
from wbl_desktop.application.words import sentence
from wbl_desktop.cli.asked import Asked, Verb, typed_values
from wbl_desktop.cli.progress import Bar
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.workspace.opening import Workspace

_SHORTEST_ID = 8
_TRIES = 3  # another program may change the records between the comparison and the import


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a file, or a folder of OneRoster files")
    parser.add_argument("--as", dest="as_format", metavar="FORMAT", help="what it is, when it is not recognized")
    parser.add_argument("--map", action="append", default=[], metavar="COLUMN=FIELD", help="how to read a column")
    parser.add_argument(
        "--encoding",
        metavar="NAME",
        help="how its letters are written, when they look wrong: cp1252, mac_roman, cp437 …",
    )
    parser.add_argument("--school", action="append", default=[], metavar="KEY", help="the school to take, of several")
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="ROW=CHOICE",
        help="answer a question: by its line (12=same), line and field (12:phone=take) or, for all of a sort, by its"
        " reason (company_twice_in_file=same); --dry-run lists the questions with their choices",
    )
    parser.add_argument(
        "--take",
        choices=[str(one) for one in Take],
        default=str(Take.ASK),
        help="where somebody here and the file have both changed a value: keep mine, take theirs (the file's), or leave"
        " it among what needs a look (ask, the default)",
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would happen; write nothing")
    parser.add_argument("--held-back", metavar="FILE.csv", help="write the rows that need a look there")


def _import(asked: Asked) -> None:
    from wbl_desktop.exchange.imports import read

    if not asked.get("file"):
        raise Trouble("file_missing", name="")
    from wbl_desktop.workspace.safekeeping import back_up

    with asked.workspace() as workspace:
        today = workspace.clock.today()
        file = read(
            Path(asked.get("file")),
            today=today,
            as_format=asked.get("as_format"),
            mapping=typed_values(asked.get("map")),
            remembered=remembered(workspace.desk.read()),
            encoding=asked.get("encoding"),
            encodings=encodings(workspace.desk.read()),
            progress=Bar("Reading"),
        )
        for again in range(_TRIES):
            plan, answers = _planned(asked, workspace, file)
            batch = None
            try:
                # An answer is remembered even where it leaves every record as it is.
                if not asked.get("dry_run") and (answers or not plan.does_nothing):
                    back_up(workspace, "before-import")
                    batch = workspace.desk.run(ImportBatch(plan=plan, progress=Bar("Writing"))).command
                break
            except Refusal as refusal:
                if refusal.code != "import_overtaken" or again == _TRIES - 1:
                    raise
    for notice in plan.notices:
        asked.tell(sentence(notice.code, notice.facts))
    counts = plan.counts()
    document = {
        "format": plan.format,
        "rows": plan.rows,
        "new": counts.new,
        "changed": counts.changed,
        "same": counts.same,
        "needs_a_look": [_doubt(one, answers) for one in plan.doubts],
        "batch": batch,
        "encoding": plan.encoding or None,
        "archived": counts.archived,
        "restored": counts.restored,
        "kinds": {kind: _kind_counts(plan, kind) for kind in plan.kinds},
        "columns": [
            {"table": one.table, "column": one.label, "target": one.target, "how": str(one.how)} for one in plan.columns
        ],
    }
    asked.say(document, _lines(plan, batch, answers))


def _planned(asked: Asked, workspace: Workspace, file: ReadFile) -> tuple[Plan, dict[str, str]]:
    def make(answers: Mapping[str, str]) -> Plan:
        return make_plan(
            workspace.desk.read(),
            file,
            today=workspace.clock.today(),
            answers=answers,
            schools=asked.get("school"),
            progress=Bar("Comparing"),
        )

    plan, answers = plan_with_answers(make, typed_values(asked.get("answer")), Take(asked.get("take")))
    if asked.get("held_back"):
        _save_held_back(asked, plan)  # first: when it cannot be written, nothing has been imported
    return plan, answers


def _doubt(doubt: Doubt, answers: Mapping[str, str]) -> dict[str, object]:
    asks = {"question": doubt.id, "choices": list(doubt.choices), "answer": answers.get(doubt.id)}
    return {
        "row": doubt.row,
        "field": doubt.field,
        "value": doubt.value,
        "why": doubt.why,
        "column": doubt.column,
        "table": doubt.table,
        "weight": str(doubt.weight),
        "sentence": sentence(doubt.why, _facts(doubt)),
        **(asks if doubt.choices else {}),
    }


def _kind_counts(plan: Plan, kind: str) -> dict[str, int]:
    counts = plan.counts(kind)
    return {"new": counts.new, "changed": counts.changed, "same": counts.same}


def _facts(doubt: Doubt) -> dict[str, object]:
    """What a sentence about a doubt may name."""
    said = {"row": doubt.row, "field": doubt.field, "column": doubt.column, "value": doubt.value, "table": doubt.table}
    return {**said, **doubt.facts}


def _lines(plan: Plan, batch: str | None, answers: Mapping[str, str]) -> list[str]:
    counts = plan.counts()
    lines = [f"{plan.format}: {plan.rows} rows."]
    for kind in plan.kinds:
        said = _kind_counts(plan, kind)
        lines.append(f"  {kind}: {said['new']} new, {said['changed']} changed, {said['same']} same")
    several = len({one.table for one in plan.columns}) > 1
    for one in plan.doubts:
        sheet = f"{one.table}, " if several and one.table else ""
        where = f"  {sheet}line {one.row}, {one.column or one.field}"
        lines.append(f"{where}: {one.value!r}: {sentence(one.why, _facts(one))}{_choices(one, answers)}")
    lines.append(f"{counts.new} new, {counts.changed} changed, {counts.same} same, {len(plan.doubts)} need a look.")
    if batch:
        lines += ["To take it all back: wbl undo-import", batch]
    return lines


def _choices(doubt: Doubt, answers: Mapping[str, str]) -> str:
    if not doubt.choices:
        return ""
    if doubt.id in answers:
        return f" (answered: {answers[doubt.id]})"
    asked = " | ".join(doubt.choices)
    return f" (--answer {doubt.row or doubt.why}={asked})"


def _save_held_back(asked: Asked, plan: Plan) -> None:
    from wbl_desktop.exchange.held_back import held_back_csv
    from wbl_desktop.workspace.private_files import write_private

    write_private(Path(asked.get("held_back")), held_back_csv(plan))


def _undo_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "batch", metavar="BATCH", help="the batch that import printed, or its first 8 characters or more"
    )
    parser.add_argument(
        "--keep-changed",
        action="store_true",
        help="leave what was changed or used since as it is, and take the rest back; without it nothing is taken back"
        " as long as there is such a record, and each is named",
    )


def _full_batch(workspace: Workspace, begins: str) -> str:
    """The one import whose id begins so and that stands."""
    folded = begins.strip().casefold()
    found = workspace.desk.read().commands(ImportBatch.VERB, folded)
    if len(folded) < _SHORTEST_ID or not found:
        raise Refusal("batch_unknown", batch=begins)
    if len(found) > 1:
        raise Refusal("id_ambiguous", id=begins)
    if found[0].undone_at:
        raise Refusal("batch_undone", batch=found[0].id, at=found[0].undone_at)
    return found[0].id


def _undo_import(asked: Asked) -> None:
    with asked.workspace() as workspace:
        batch = _full_batch(workspace, asked.get("batch"))
        outcome = take_back(asked, workspace, batch, keep_changed=bool(asked.get("keep_changed")))
    stays = [record for notice in outcome.notices for record in _records(notice)]
    asked.did(outcome, undone=batch, stays=stays)


def take_back(asked: Asked, workspace: Workspace, command: str, *, keep_changed: bool = False) -> Outcome:
    """Undo a command; what keeps an import from being taken back is named, and how to take back the rest."""
    undo = UndoCommand(undoes=command, keep_changed=keep_changed, progress=Bar("Taking back"))
    try:
        return workspace.desk.run(undo)
    except Refusal as refusal:
        asked.tell_staying(refusal.facts)
        if refusal.code == "import_changed_since":
            asked.tell(f"To take back the rest and leave these: wbl undo-import {command} --keep-changed")
        raise


def _records(notice: Notice) -> list[object]:
    records = notice.facts.get("records")
    return records if isinstance(records, list) else []


VERBS = (
    Verb("import", "bring in a roster or an employer list", _import_arguments, _import),
    Verb("undo-import", "take a whole import back", _undo_arguments, _undo_import),
)
