"""Making a plan of a file: everything is compared, nothing is written."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from wbl_desktop.application.imports.children import RULES, plan_children
from wbl_desktop.application.imports.drafts import Draft, HeldRow, ReadFile, Weight, draft_of
from wbl_desktop.application.imports.guardians import guardians_of_changes
from wbl_desktop.application.imports.hours import plan_hours
from wbl_desktop.application.imports.partners import plan_partners
from wbl_desktop.application.imports.plans import Plan
from wbl_desktop.application.imports.rosters import plan_students
from wbl_desktop.application.imports.terms import plan_terms
from wbl_desktop.application.imports.work import Work
from wbl_desktop.application.ports import Notice, Reader
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds import KINDS

_WATCHED = frozenset({"hours", "partner", "student"})  # of which another program must not add the same meanwhile
CLASSES = "import.oneroster.classes"
_ORDER = {kind.KIND: number for number, kind in enumerate(KINDS)}


def plan(
    reader: Reader,
    file: ReadFile,
    *,
    today: date,
    answers: Mapping[str, str] | None = None,
    schools: Sequence[str] = (),
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Plan:
    """What importing the file would do.

    Args:
        reader: the records as they are.
        file: what `exchange.imports.read` made of it.
        today: the day at the site.
        answers: choice by `Doubt.id`, for questions of an earlier plan of the same file.
        schools: keys of `ReadFile.schools` to take, where it is not clear which school is ours.
        progress: told drafts done and drafts in all.
        cancelled: asked now and then; Refusal ``import_cancelled``.
    """
    # Counted before anything is read: what another program adds meanwhile must not pass for known.
    standing = {kind: reader.count(kind, retired=None) for kind in _WATCHED}
    work = Work(
        reader=reader,
        file=file,
        today=today.isoformat(),
        answers=answers or {},
        progress=progress,
        cancelled=cancelled,
        doubts=list(file.doubts),
    )
    work.held = {
        (doubt.table, doubt.row, doubt.cell)
        for doubt in file.doubts
        if doubt.weight is Weight.HELD and work.answer(doubt) in {"", "hold"}
    }
    directory = _directory(reader, file)
    notices = list(file.notices)
    if file.kind == "partner":
        plan_partners(work)
    elif file.kind == "hours":
        plan_hours(work)
    elif plan_students(work, schools):
        notices += plan_terms(work)
    for rule in RULES:
        plan_children(work, rule, _drafts(work, rule.kind, directory))
    return _finished(work, notices, directory, standing)


def _directory(reader: Reader, file: ReadFile) -> dict[str, Mapping[str, Plain]]:
    """Classes by key; a delta builds on what the last import remembered."""
    if file.full or not file.lasting_keys:
        return dict(file.directory)
    before: dict[str, Mapping[str, Plain]] = json.loads(reader.setting(CLASSES) or "{}")
    return {**before, **file.directory}


def _drafts(work: Work, kind: str, directory: Mapping[str, Mapping[str, Plain]]) -> Iterator[Draft]:
    """The drafts of a kind; classes and guardians that a delta names by key only are looked up."""
    if kind == "guardian" and work.file.lasting_keys and not work.file.full:
        yield from guardians_of_changes(work)
        return
    for draft in work.file.drafts.get(kind, ()):
        if kind != "student_class" or not draft.partial:
            yield draft
            continue
        whole = directory.get(draft.key.partition("|")[0])
        if whole is not None and whole.get("course"):
            values = {**whole, **draft.values}
            yield draft_of(
                kind, draft.key, draft.row, values, table=draft.table, parents=draft.parents, gone=draft.gone
            )
        elif draft.gone:
            yield draft
        else:
            work.doubt("enrollment_in_unknown_class", Weight.LEFT_OUT, draft, field="course", value=draft.key)


def _finished(
    work: Work, notices: list[Notice], directory: Mapping[str, Mapping[str, Plain]], standing: Mapping[str, int]
) -> Plan:
    file = work.file
    work.writes.sort(key=lambda row: _ORDER[row.kind])
    kinds = {row.kind for row in work.writes} & _WATCHED
    remember = dict(work.remember)
    if directory:
        remember[CLASSES] = json.dumps(directory, ensure_ascii=False, sort_keys=True)
    return Plan(
        format=file.format,
        name=file.name,
        kind=file.kind,
        rows=file.rows,
        writes=tuple(work.writes),
        same=dict(work.same),
        doubts=tuple(sorted(work.doubts, key=lambda one: (one.row, one.table, one.kind, one.field, one.why))),
        columns=file.columns,
        schools=file.schools,
        held=(*file.held, *_held_rows(work)),
        notices=tuple(notices),
        known=work.known,
        alias=work.alias,
        brought={kind: tuple(rows) for kind, rows in work.brought.items()},
        remember=remember,
        standing={kind: standing[kind] for kind in sorted(kinds)},
        lasting_keys=file.lasting_keys,
        encoding=file.encoding,
        encoding_chosen=file.encoding_chosen,
    )


def _held_rows(work: Work) -> list[HeldRow]:
    """The rows of drafts that are held back, as written."""
    drafts: Sequence[Draft] = work.file.drafts.get(work.file.kind, ())
    held = {(one.table, one.row): one for one in drafts if work.is_held(one)}  # once, however many of its cells are
    return [
        HeldRow(table=one.table, row=one.row, headers=work.file.headers.get(one.table, ()), cells=one.source)
        for one in held.values()
    ]
