"""Imports as the window asks for them: read, plan, answer, apply, undo."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from wbl_desktop.application.commands.import_roster import ImportBatch
from wbl_desktop.application.import_words import FORMAT_NAMES
from wbl_desktop.application.imports.drafts import Doubt
from wbl_desktop.application.imports.mappings import encodings, remembered
from wbl_desktop.application.imports.planning import plan as make_plan
from wbl_desktop.application.imports.plans import Plan as FilePlan
from wbl_desktop.application.imports.plans import PlanRow as FileRow
from wbl_desktop.application.imports.plans import State
from wbl_desktop.application.ports import Reader
from wbl_desktop.application.window_ports import Applied, ColumnRead, Plan, PlanRow, Progress, Question, Stop
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.workspace.opening import Workspace

_MOST_SHOWN = 2000
_VERDICTS = {State.NEW: "new", State.CHANGED: "changed", State.RESTORED: "changed", State.ARCHIVED: "leaving"}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskImports:
    """Reads files with ``exchange``, compares with the records, writes through the desk."""

    workspace: Workspace

    def formats(self) -> Sequence[tuple[str, str]]:
        """Code and name of every format."""
        from wbl_desktop.exchange.imports import FORMATS

        return [(one.CODE, FORMAT_NAMES.get(one.CODE, one.CODE)) for one in FORMATS]

    def encodings(self) -> Sequence[tuple[str, str]]:
        """Codec and name of every encoding that a text file's letters can be read as."""
        from wbl_desktop.exchange.imports.letters import ENCODINGS

        return list(ENCODINGS.items())

    def plan(
        self,
        path: str,
        *,
        format_: str | None,
        mapping: Mapping[str, str] | None,
        answers: Mapping[str, str] | None,
        encoding: str | None = None,
        progress: Progress,
        stop: Stop,
    ) -> Plan:
        """Read the file and say what it would change."""
        from wbl_desktop.exchange.imports import read

        today = self.workspace.clock.today()
        reader = self.workspace.desk.read()
        file = read(
            Path(path),
            today=today,
            as_format=format_,
            mapping=dict(mapping or {}),
            remembered=remembered(reader),
            encoding=encoding,
            encodings=encodings(reader),
            progress=progress,
            cancelled=stop,
        )
        made = make_plan(reader, file, today=today, answers=answers, progress=progress, cancelled=stop)
        return _shown(made, _names(reader, made))

    def apply(self, plan: Plan, *, progress: Progress, stop: Stop) -> Applied:
        """A safe copy, then everything as one step."""
        from wbl_desktop.workspace.safekeeping import back_up

        assert isinstance(plan.handle, FilePlan), "plans come back to the importer that made them"
        back_up(self.workspace, "before-import")
        outcome = self.workspace.desk.run(ImportBatch(plan=plan.handle, progress=progress, cancelled=stop))
        return Applied(batch=outcome.command, new=plan.new, changed=plan.changed, needs_a_look=plan.needs_a_look)

    def save_held_back(self, plan: Plan, path: str) -> int:
        """Write the rows that need a look as a file to send back."""
        from wbl_desktop.exchange.held_back import held_back_csv
        from wbl_desktop.workspace.private_files import write_private

        assert isinstance(plan.handle, FilePlan), "plans come back to the importer that made them"
        write_private(Path(path), held_back_csv(plan.handle))
        return plan.handle.held_rows


def _names(reader: Reader, made: FilePlan) -> dict[str, str]:
    """Whose each row of hours is, by placement's key: a day and a length alone tell nobody anything."""
    ids = {key: id_ for (kind, key), id_ in made.known.items() if kind == "placement"}
    students = {id_: str(one.values()["student"]) for id_, one in reader.rows("placement", list(ids.values())).items()}
    people = reader.rows("student", sorted(set(students.values())))
    return {key: people[students[id_]].heading() for key, id_ in ids.items() if students.get(id_) in people}


def _shown(made: FilePlan, names: Mapping[str, str]) -> Plan:
    from wbl_desktop.exchange.imports import targets

    counts = made.counts()
    doubts = [_doubt(one) for one in made.doubts]
    rows = [_row(one, _whose(made, names, one)) for one in made.writes[:_MOST_SHOWN]]
    return Plan(
        format=made.format,
        kind=made.kind,
        rows=made.rows,
        new=counts.new,
        changed=counts.changed - counts.archived,
        same=counts.same,
        needs_a_look=len(made.doubts),
        leaving=counts.archived,
        columns=tuple(
            ColumnRead(table=one.table, label=one.label, target=one.target, how=str(one.how), example=one.example)
            for one in made.columns
        ),
        targets=tuple(filter(None, targets(made.kind))),
        shown=(*doubts, *rows),
        questions=tuple(_question(one) for one in made.questions),
        notices=made.notices,
        encoding=_codec(made),
        handle=made,
    )


def _codec(made: FilePlan) -> str:
    """What the letters were read as, by the name in the list of encodings."""
    from wbl_desktop.exchange.imports.letters import plain_codec

    return plain_codec(made.encoding)


def _doubt(one: Doubt) -> PlanRow:
    return PlanRow(
        line=one.row,
        verdict="needs_a_look",
        heading="",
        field=_label(one),
        value=one.value,
        reason=one.why,
        facts={**one.facts, "column": one.column, "field": one.field, "value": one.value, "table": one.table},
    )


def _label(one: Doubt) -> str:
    """The name a person knows the field or the column by."""
    spec = kind_named(one.kind).spec(one.field) if one.kind and one.field else None
    return spec.label if spec is not None else one.column or one.field


def _question(one: Doubt) -> Question:
    return Question(
        id=one.id,
        reason=one.why,
        line=one.row,
        facts={**one.facts, "column": one.column, "field": one.field, "value": one.value, "table": one.table},
        choices=one.choices,
    )


def _whose(made: FilePlan, names: Mapping[str, str], one: FileRow) -> str:
    parent = one.draft.parents[0] if one.draft is not None and one.draft.parents else None
    return names.get(made.alias.get((parent.kind, parent.key), parent.key), "") if parent is not None else ""


def _row(one: FileRow, whose: str) -> PlanRow:
    values = one.values
    model = kind_named(one.kind)
    heading = ", ".join(
        spec.show(values[name]) for name in model.TITLE if values.get(name) and (spec := model.spec(name))
    )
    changes = one.changes
    words = []
    if one.state is not State.NEW:
        for name, (old, new) in list(changes.items())[:3]:
            spec = model.spec(name)
            if spec is not None:
                words.append(f"{spec.label}: {spec.show(old) or '–'} → {spec.show(new) or '–'}")
    return PlanRow(
        line=one.row,
        verdict=_VERDICTS[one.state],
        heading=heading or model.LABEL,
        field="",
        value="; ".join(words) or " · ".join(filter(None, [whose, model.LABEL])),
        record=one.id or "",
        kind=one.kind,
    )
