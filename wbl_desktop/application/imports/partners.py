"""Which partner a row of an employer list is: by name with phone or address; anything less certain is asked."""

from dataclasses import dataclass, field

from wbl_desktop.application.imports.compare import compare
from wbl_desktop.application.imports.drafts import Draft, Weight
from wbl_desktop.application.imports.names import company_name, perhaps_same_company, plain_name
from wbl_desktop.application.imports.plans import PlanRow, State
from wbl_desktop.application.imports.repeats import without_repeated_partners
from wbl_desktop.application.imports.work import Work, chunks
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.record import Record


@dataclass(slots=True)
class Partners:
    """Every partner here by folded name, retired ones included."""

    records: dict[str, Record] = field(default_factory=dict)
    by_name: dict[str, list[str]] = field(default_factory=dict)
    into: dict[str, str] = field(default_factory=dict)


def plan_partners(work: Work) -> None:
    """Match and compare every partner of the file."""
    drafts = without_repeated_partners(work, list(work.file.drafts.get("partner", ())))
    partners = _all_partners(work)
    matched: dict[str, Draft] = {}
    for draft in drafts:
        if work.is_held(draft):
            continue
        id_ = _match(work, partners, draft)
        if work.is_held(draft):
            continue
        if id_ is None:
            work.fresh.add(("partner", draft.key))
            work.writes.append(PlanRow(state=State.NEW, kind="partner", id=None, draft=draft))
        elif id_ in matched:
            work.doubt("two_rows_one_record", Weight.HELD, draft, first=matched[id_].row, of=id_)
        else:
            matched[id_] = draft
    for records, brought in work.rows("partner", matched):
        for id_, record in records.items():
            compare(work, matched[id_], record, brought.get(id_))
        work.step(len(records))


def _all_partners(work: Work) -> Partners:
    found = Partners()
    for some in chunks(work.reader.ids("partner", retired=None)):
        for id_, record in work.reader.rows("partner", some).items():
            found.records[id_] = record
            found.by_name.setdefault(company_name(str(record.values()["name"] or "")), []).append(id_)
            if record.merged_into:
                found.into[id_] = record.merged_into
    return found


def _match(work: Work, partners: Partners, draft: Draft) -> str | None:
    name = str(draft.values["name"])
    exact = list(dict.fromkeys(partners.into.get(one, one) for one in partners.by_name.get(company_name(name), [])))
    fitting = [one for one in exact if one in partners.records and not _elsewhere(partners.records[one], draft.values)]
    fitting.sort(key=lambda one: (_agrees(partners.records[one], draft.values) * -1, partners.records[one].is_retired))
    if len(fitting) == 1 or (fitting and _clearly_first(partners, fitting, draft)):
        return fitting[0]
    alike = fitting or exact or _alike(partners, name)
    if not alike:
        return None
    answer = work.doubt(
        "possible_duplicate",
        Weight.HELD,
        draft,
        field="name",
        value=name,
        choices=("hold", "same", "new"),
        of=alike[0],
        name=partners.records[alike[0]].heading() if alike[0] in partners.records else "",
    )
    return alike[0] if answer == "same" else None


def _clearly_first(partners: Partners, fitting: list[str], draft: Draft) -> bool:
    first, second = partners.records[fitting[0]], partners.records[fitting[1]]
    if second.is_retired and not first.is_retired:
        return True
    return _agrees(first, draft.values) > _agrees(second, draft.values)


def _agrees(record: Record, values: dict[str, Plain]) -> int:
    held = record.values()
    return sum(bool(held[name]) and held[name] == values.get(name) for name in ("phone", "street", "zip", "email"))


def _elsewhere(record: Record, values: dict[str, Plain]) -> bool:
    """Whether phone and street are both known and both different: another branch, or another company."""
    held = record.values()
    told = [name for name in ("phone", "street") if held[name] and values.get(name)]
    return (
        bool(told)
        and all(plain_name(str(held[name])) != plain_name(str(values[name])) for name in told)
        and (len(told) == 2 or not _agrees(record, values))
    )


def _alike(partners: Partners, name: str) -> list[str]:
    return [
        id_
        for id_, record in partners.records.items()
        if not record.is_retired and perhaps_same_company(name, str(record.values()["name"] or ""))
    ]
