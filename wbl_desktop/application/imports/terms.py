"""Planning the school's terms; on an enrolled laptop the district keeps the calendar."""

from wbl_desktop.application.imports.compare import compare
from wbl_desktop.application.imports.drafts import Draft, draft_of
from wbl_desktop.application.imports.plans import PlanRow, State
from wbl_desktop.application.imports.work import Work
from wbl_desktop.application.ports import Notice


def plan_terms(work: Work) -> list[Notice]:
    """Match terms by title and first day, or by the file's own key."""
    drafts = [draft for draft in work.file.drafts.get("term", ()) if not draft.gone]
    if not drafts:
        return []
    if work.reader.is_enrolled():
        return [Notice(code="district_keeps_calendar", facts={"terms": len(drafts)})]
    sites = work.reader.find("site")
    site = sites[0].id if len(sites) == 1 else None
    records = work.reader.find("term", retired=None)
    by_days = {(record.values()["title"], record.values()["starts_on"]): record for record in records}
    keys = work.reader.imported_keys("term", (work.file.format,))
    by_id = {record.id: record for record in records}
    brought = work.reader.imported("term", [record.id for record in records][:400])
    taken: set[str] = set()
    for draft in drafts:
        whole = _at(draft, site)
        record = by_days.get((draft.values["title"], draft.values["starts_on"])) or by_id.get(keys.get(draft.key, ""))
        if record is None or record.id in taken:
            work.writes.append(PlanRow(state=State.NEW, kind="term", id=None, draft=whole))
        else:
            taken.add(record.id)
            compare(work, whole, record, brought.get(record.id))
    return []


def _at(draft: Draft, site: str | None) -> Draft:
    return draft_of("term", draft.key, draft.row, {**draft.values, "site": site}, table=draft.table)
