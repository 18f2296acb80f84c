"""Planning what belongs to another record: guardians, classes, contacts, worksites, agreements, openings, hours."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wbl_desktop.application.imports.compare import GONE, archive, compare
from wbl_desktop.application.imports.drafts import Draft, Weight
from wbl_desktop.application.imports.names import perhaps_same_person, plain_name
from wbl_desktop.application.imports.plans import PlanRow, State
from wbl_desktop.application.imports.work import Work, chunks
from wbl_desktop.application.ports import Imported
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.record import Record

Values = dict[str, Plain]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How one kind is told apart among its parent's."""

    kind: str
    parent: str  # the field and kind it hangs on
    identity: Callable[[Values], tuple[str, ...]]
    named: bool = False  # a person: another spelling of a name that an import brought is the same person


def _folded(*names: str) -> Callable[[Values], tuple[str, ...]]:
    return lambda values: tuple(plain_name(str(values.get(name) or "")) for name in names)


def _place(values: Values) -> tuple[str, ...]:
    return (plain_name(str(values.get("street") or values.get("name") or "")),)


RULES: tuple[Rule, ...] = (
    Rule(kind="guardian", parent="student", identity=_folded("name"), named=True),
    Rule(kind="emergency_contact", parent="student", identity=_folded("name"), named=True),
    Rule(kind="student_class", parent="student", identity=_folded("course", "period", "teacher")),
    Rule(kind="contact", parent="partner", identity=_folded("name"), named=True),
    Rule(kind="worksite", parent="partner", identity=_place),
    Rule(kind="agreement", parent="partner", identity=_folded("agreement_type")),
    Rule(kind="opening", parent="worksite", identity=_folded("activity")),
    Rule(kind="hours", parent="placement", identity=_folded("worked_on", "starts_at")),
)


def plan_children(work: Work, rule: Rule, drafts_of_kind: Iterable[Draft]) -> None:
    """Match and compare all drafts of a kind, parent by parent."""
    by_parent: dict[str, list[Draft]] = {}
    for draft in drafts_of_kind:
        if not work.is_held(draft):
            by_parent.setdefault(work.key_of(rule.parent, draft.parents[0].key), []).append(draft)
    existing: dict[str, str] = {}  # parent key by parent id
    for key, drafts in by_parent.items():
        if (id_ := work.known.get((rule.parent, key))) is not None:
            existing[id_] = key
        elif (rule.parent, key) in work.fresh:
            for draft in _joined(work, rule, drafts):
                _add(work, draft)
    if _sweeps(work, rule):
        # A student whose last guardian left the roster has no draft to say so.
        existing |= {id_: key for (kind, key), id_ in work.known.items() if kind == rule.parent and id_ not in existing}
    for some in chunks(list(existing)):
        _plan_some(work, rule, {id_: by_parent.get(existing[id_], []) for id_ in some})


def _plan_some(work: Work, rule: Rule, drafts: dict[str, list[Draft]]) -> None:
    found: dict[str, list[Record]] = {}
    records = work.reader.find(rule.kind, {rule.parent: list(drafts)}, retired=None)
    for record in records:
        found.setdefault(str(record.values()[rule.parent]), []).append(record)
    brought: dict[str, Imported] = {}
    for some in chunks([record.id for record in records]):
        brought |= work.reader.imported(rule.kind, some)
    for parent, own in drafts.items():
        waiting = _plan_one(work, rule, _joined(work, rule, own), found.get(parent, []), brought)
        # What the file leaves out is gone; but a row that is held back may have named it.
        if _sweeps(work, rule) and parent not in work.claimed_twice:
            _sweep(work, rule, waiting, brought)
    work.step(sum(len(own) for own in drafts.values()))


def _plan_one(
    work: Work, rule: Rule, drafts: list[Draft], records: list[Record], brought: dict[str, Imported]
) -> list[Record]:
    """Match and compare one parent's drafts; gives the records that none of them is about."""
    # Live records first; among equals the older id, so that the plan is always the same.
    waiting = sorted(records, key=lambda record: (record.is_retired, record.id))
    unmatched: list[Draft] = []
    for draft in drafts:
        record = next((one for one in waiting if _same(rule, draft, one, brought.get(one.id))), None)
        if record is None:
            unmatched.append(draft)
            continue
        waiting.remove(record)
        _decide(work, draft, record, brought.get(record.id))
    for draft in unmatched:
        record = _renamed(rule, draft, waiting, brought) if rule.named else None
        if record is not None:
            waiting.remove(record)
            _decide(work, draft, record, brought.get(record.id))
        elif not draft.gone:
            _add(work, draft)
    return waiting


def _sweep(work: Work, rule: Rule, waiting: list[Record], brought: dict[str, Imported]) -> None:
    for record in waiting:
        base = brought.get(record.id)
        if not record.is_retired and base and base.source == work.file.format and GONE not in base.values:
            archive(work, record, base, rule.kind)


def _sweeps(work: Work, rule: Rule) -> bool:
    """Whether the file says of this kind all there is, so that what it leaves out is gone."""
    return work.file.full and rule.kind in work.file.drafts


def _same(rule: Rule, draft: Draft, record: Record, base: Imported | None) -> bool:
    if base is not None and base.key and base.key == draft.key:
        return True
    return bool(draft.cells) and rule.identity(record.values()) == rule.identity(draft.values)


def _decide(work: Work, draft: Draft, record: Record, base: Imported | None) -> None:
    if not draft.gone:
        compare(work, draft, record, base)
    elif not record.is_retired and base is not None:
        archive(work, record, base, draft.kind)


def _renamed(rule: Rule, draft: Draft, waiting: list[Record], brought: dict[str, Imported]) -> Record | None:
    name = str(draft.values.get("name") or "")
    for record in waiting:
        if record.id in brought and not record.is_retired and perhaps_same_person(name, str(record.values()["name"])):
            return record
    return None


def _add(work: Work, draft: Draft) -> None:
    if draft.gone or draft.partial:
        return
    if draft.kind == "worksite":
        work.fresh.add((draft.kind, draft.key))
    work.writes.append(PlanRow(state=State.NEW, kind=draft.kind, id=None, draft=draft))


def _joined(work: Work, rule: Rule, drafts: list[Draft]) -> list[Draft]:
    """Drafts of one parent with those that are the same thing joined; the first one's values hold."""
    found: dict[tuple[str, ...], Draft] = {}
    for draft in drafts:
        mine = rule.identity(draft.values) if draft.cells else (draft.key,)
        first = found.get(mine)
        if first is None:
            found[mine] = draft
            continue
        work.alias[draft.kind, draft.key] = first.key
        if draft.values != first.values:
            found[mine] = _with(work, first, draft)
    return list(found.values())


def _with(work: Work, first: Draft, draft: Draft) -> Draft:
    values = {**draft.values, **first.values}
    for name in ("starts_on", "ends_on"):
        days = [str(one.values[name]) for one in (first, draft) if name in one.values]
        if days and first.kind == "student_class":
            values[name] = min(days) if name == "starts_on" else max(days)
    for name, value in draft.values.items():
        if values[name] != value and name not in {"starts_on", "ends_on", "name"}:
            work.doubt("repeated_differently", Weight.LEFT_OUT, draft, field=name, value=value, first=first.row)
    return Draft(
        kind=first.kind,
        key=first.key,
        row=first.row,
        table=first.table,
        fields=tuple(values),
        cells=tuple(values.values()),
        parents=first.parents,
        gone=first.gone and draft.gone,
        partial=first.partial,
    )
