"""Comparing a draft with its record: the roster's changes are taken, a person's are kept, both at once are asked."""

from wbl_desktop.application.imports.drafts import Draft, Weight
from wbl_desktop.application.imports.plans import NOTHING, PlanRow, State
from wbl_desktop.application.imports.work import Work
from wbl_desktop.application.ports import Imported
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.record import Record

PARENTS = frozenset({"student", "partner", "worksite"})
GONE = "gone"  # noted among the brought values of a record that an import archived


def compare(work: Work, draft: Draft, record: Record, base: Imported | None) -> None:
    """Plan what happens to an existing record; a blank in the file changes nothing."""
    if draft.kind in PARENTS:
        work.known[draft.kind, draft.key] = record.id
    if record.is_retired:
        if base is None:
            _write(work, State.NEW, draft, record, {**draft.values, **_back(record)}, base)
            return
        if not base.values.get(GONE):
            answer = work.doubt(
                "retired_by_hand",
                Weight.LEFT_OUT,
                draft,
                choices=("keep", "restore"),
                whole_row=not draft.cell,
                of=record.id,
            )
            if answer == "keep":
                work.known.pop((draft.kind, draft.key), None)
                return
        changes, asked = _taken(work, draft, record, base)
        _write(work, State.RESTORED, draft, record, {**changes, **_back(record)}, base, asked)
        return
    changes, asked = _taken(work, draft, record, base)
    if changes:
        _write(work, State.CHANGED, draft, record, changes, base, asked)
        return
    work.same[draft.kind] += 1
    brought = _brought(draft, base, asked)
    if base is None or dict(base.values) != brought:
        work.brought.setdefault(draft.kind, []).append(note(work, draft, record.id, brought))


def archive(work: Work, record: Record, base: Imported, kind: str) -> None:
    """Plan that a record which the roster no longer has is put out of use; nothing about it is lost."""
    after: dict[str, Plain] = {"left_on": work.today} if kind == "student" else {}
    work.writes.append(
        PlanRow(
            state=State.ARCHIVED,
            kind=kind,
            id=record.id,
            before={name: record.values()[name] for name in after},
            after=after,
            brings={**base.values, GONE: 1},
        )
    )


def note(work: Work, draft: Draft, id_: str, values: dict[str, Plain]) -> Imported:
    """What to remember of this draft."""
    return Imported(record=id_, source=work.file.format, key=lasting_key(work, draft), values=values)


def lasting_key(work: Work, draft: Draft) -> str:
    """The draft's key where the file's next edition will use it again."""
    return draft.key if work.file.lasting_keys else ""


def _taken(work: Work, draft: Draft, record: Record, base: Imported | None) -> tuple[dict[str, Plain], frozenset[str]]:
    """What the record takes from the draft, and the fields about which nobody has answered yet."""
    held = record.values()
    changes: dict[str, Plain] = {}
    asked: set[str] = set()
    for name, value in draft.values.items():
        old = held.get(name)
        if old == value:
            continue
        before = base.values.get(name) if base is not None else None
        if before == value:
            continue  # the roster says what it said before: a person changed it since, and that stays
        untouched = before == old or (old is None and before is None)
        if untouched or _take_anyway(work, draft, name, value, old):
            changes[name] = value
        elif not work.was_answered():
            asked.add(name)
    return changes, frozenset(asked)


def _take_anyway(work: Work, draft: Draft, name: str, value: Plain, held: Plain) -> bool:
    spec = kind_named(draft.kind).spec(name)
    said, here = (spec.show(one) if spec is not None else one for one in (value, held))
    choices = ("keep", "take")
    answer = work.doubt(
        "edited_by_hand",
        Weight.LEFT_OUT,
        draft,
        field=name,
        value=said,
        choices=choices,
        whole_row=not draft.cell,
        held=here,
    )
    return answer == "take"


def _back(record: Record) -> dict[str, Plain]:
    back: dict[str, Plain] = {"retired_at": None}
    if record.values().get("left_on"):
        back["left_on"] = None
    return back


def _brought(draft: Draft, base: Imported | None, asked: frozenset[str] = frozenset()) -> dict[str, Plain]:
    """What to remember the file by; what nobody has answered yet is not, so that the next import asks again."""
    before = {name: value for name, value in base.values.items() if name != GONE} if base is not None else {}
    return {**before, **{name: value for name, value in draft.values.items() if name not in asked}}


def _write(
    work: Work,
    state: State,
    draft: Draft,
    record: Record,
    after: dict[str, Plain],
    base: Imported | None,
    asked: frozenset[str] = frozenset(),
) -> None:
    held = record.values()
    changed = {name: value for name, value in after.items() if held.get(name) != value}
    brought = _brought(draft, base, asked)
    work.writes.append(
        PlanRow(
            state=state,
            kind=draft.kind,
            id=record.id,
            draft=draft,
            before={name: held.get(name) for name in changed},
            after=changed,
            brings=brought if brought != draft.values else NOTHING,
        )
    )
