"""Planning a roster's students: whose school they are of, who is new, who changed, who has left."""

from collections import Counter
from collections.abc import Sequence
from typing import cast

from wbl_desktop.application.imports.compare import GONE, archive, compare
from wbl_desktop.application.imports.drafts import Doubt, Draft, School, Weight
from wbl_desktop.application.imports.names import plain_name
from wbl_desktop.application.imports.plans import PlanRow, State
from wbl_desktop.application.imports.repeats import person_key, without_repeated_students
from wbl_desktop.application.imports.students import Students, all_students, match
from wbl_desktop.application.imports.undecided import Undecided
from wbl_desktop.application.imports.work import Work, chunks
from wbl_desktop.application.ports import Imported
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.life import OPEN
from wbl_desktop.domain.record import Record

ROSTERS = frozenset({"oneroster", "aeries", "powerschool"})  # formats that can say who has left
_MANY_LEAVE = 0.3  # a roster without so many is more likely half a roster
_FEW, _FEW_UNDECLARED = 10, 2  # a OneRoster set says itself that it is whole; an export does not
_OLDEST, _YOUNGEST = 8, 4  # years over the grade: a ninth grader is 13 to 17


def plan_students(work: Work, schools: Sequence[str]) -> bool:
    """Match and compare every student of the file, then look for those it no longer has.

    False when nothing can be planned before a person says which school is ours.
    """
    drafts = _of_our_school(work, list(work.file.drafts.get("student", ())), schools)
    if drafts is None:
        return False
    drafts = without_repeated_students(work, drafts)
    students = all_students(work)
    matched: dict[str, Draft] = {}
    waiting = Undecided.of(work.reader)
    for draft in drafts:
        if not work.is_held(draft):
            _place(work, students, draft, matched, waiting)
    _compare_all(work, matched)
    if work.file.full:
        _archive_missing(work, students, drafts, matched)
    elif work.file.lasting_keys:
        for key, id_ in students.by_key.items():
            # Changes to guardians and classes may come without their students.
            if ("student", key) not in work.known and not students.known[id_].retired:
                work.known["student", key] = id_
    _tell_open_placements(work)
    _tell_gaps(work, drafts, students, matched)
    work.remember |= waiting.with_held(work, drafts)
    return True


def _of_our_school(work: Work, drafts: list[Draft], chosen: Sequence[str]) -> list[Draft] | None:
    """Only our school's students; None, with a doubt, when it is not clear which school is ours."""
    if not chosen:
        if len(work.file.schools) <= 1:
            return drafts
        ours = _our_school(work, work.file.schools)
        if ours is None:
            names = ", ".join(f"{one.key} ({one.name}, {one.students})" for one in work.file.schools)
            work.doubt("school_unclear", Weight.HELD, None, kind="student", field="school", value=names)
            return None
        chosen = (ours.key,)
    keys = {one.key for one in work.file.schools}
    for school in chosen:
        if school not in keys and (work.file.full or not work.file.lasting_keys):
            raise Refusal("school_unknown", school=school, schools=", ".join(sorted(keys)))
    taken = set(chosen)
    # What a set of changes says of a student known from before may come without the school.
    return [draft for draft in drafts if taken & set(draft.school.split(",")) or (draft.partial and not draft.school)]


def _our_school(work: Work, schools: Sequence[School]) -> School | None:
    sites = work.reader.find("site")
    for site in sites:
        values = site.values()
        cds = str(values["cds"] or "")
        by_code = [one for one in schools if cds and cds[-7:] in {one.identifier[-7:], one.key[-7:]}]
        by_name = [one for one in schools if values["name"] and plain_name(one.name) == plain_name(str(values["name"]))]
        for found in (by_code, by_name):
            if len(found) == 1:
                return found[0]
    return None


def _place(work: Work, students: Students, draft: Draft, matched: dict[str, Draft], waiting: Undecided) -> None:
    id_ = match(work, students, draft)
    if work.is_held(draft) or waiting.holds(work, draft):
        return
    if id_ is None:
        if not draft.gone:
            work.fresh.add(("student", draft.key))
            work.writes.append(PlanRow(state=State.NEW, kind="student", id=None, draft=draft))
    elif id_ in matched:
        work.doubt("two_rows_one_record", Weight.HELD, draft, first=matched[id_].row, of=id_)
        work.claimed_twice.add(id_)
    else:
        matched[id_] = draft


def _compare_all(work: Work, matched: dict[str, Draft]) -> None:
    for records, brought in work.rows("student", matched):
        for id_, record in records.items():
            draft, base = matched[id_], brought.get(id_)
            if not draft.gone:
                compare(work, draft, record, base)
            elif not record.is_retired:
                _leave(work, draft, record)
            _tell_unlikely_age(work, draft, record)
        work.step(len(records))


def _leave(work: Work, draft: Draft, record: Record) -> None:
    """The file says so itself: this student is no more."""
    base = work.reader.imported("student", [record.id]).get(record.id)
    if base is None:
        work.doubt("leaver_not_from_a_roster", Weight.LEFT_OUT, draft, of=record.id)
        work.same["student"] += 1
    elif not _ends_by_date(work):
        archive(work, record, base, "student")


def _ends_by_date(work: Work) -> bool:
    """Whether who leaves is known by days that have passed: in July, or of last year's file, that may be everybody."""
    return work.file.full and work.file.lasting_keys


def _archive_missing(work: Work, students: Students, drafts: list[Draft], matched: dict[str, Draft]) -> None:
    staying = {id_ for id_, draft in matched.items() if not (draft.gone and _ends_by_date(work))}
    safe = staying | _perhaps_held(work, students, drafts)
    missing = [id_ for id_, known in students.known.items() if id_ not in safe and not known.retired]
    leaving: list[str] = []
    for some in chunks(missing):
        brought = work.reader.imported("student", some)
        leaving += [id_ for id_ in some if id_ in brought and _from_roster(brought[id_])]
    few = _FEW if work.file.lasting_keys else _FEW_UNDECLARED
    # A row of which nothing can be read is one of ours, perhaps one of these.
    unreadable = any(not any(row.cells) for row in work.file.held)
    if leaving and (unreadable or len(leaving) > max(few, _MANY_LEAVE * (len(leaving) + len(staying)))):
        answer = work.doubt(
            "many_would_leave",
            Weight.LEFT_OUT,
            None,
            kind="student",
            field="left_on",
            value=len(leaving),
            choices=("keep", "archive"),
        )
        if answer == "keep":
            return
    for records, brought in work.rows("student", leaving):
        for id_ in sorted(records):
            archive(work, records[id_], brought[id_], "student")


def _tell_open_placements(work: Work) -> None:
    """Name who leaves the roster while a placement is still open: somebody at a company expects them."""
    leaving = [str(row.id) for row in work.writes if row.kind == "student" and row.state is State.ARCHIVED]
    for some in chunks(leaving):
        placements = cast("list[Placement]", work.reader.find("placement", {"student": list(some)}))
        still = Counter(str(one.student) for one in placements if one.status in OPEN)
        for id_, record in sorted(work.reader.rows("student", sorted(still)).items()):
            work.doubts.append(
                Doubt(
                    why="leaves_with_open_placement",
                    weight=Weight.TOLD,
                    row=0,
                    kind="student",
                    field="left_on",
                    value=record.heading(),
                    facts={"count": still[id_]},
                )
            )


def _from_roster(base: Imported) -> bool:
    return base.source in ROSTERS and GONE not in base.values


def _perhaps_held(work: Work, students: Students, drafts: list[Draft]) -> set[str]:
    """Students whose row may be among those held back: a damaged row is no reason to archive anybody."""
    safe: set[str] = set()
    for draft in [*drafts, *work.file.drafts.get("student", ())]:
        if work.is_held(draft):
            values = draft.values
            safe.update([students.by_ssid[values["ssid"]]] if values.get("ssid") in students.by_ssid else [])
            safe.update(students.by_local.get(values.get("local_id"), []))
            person = person_key(values)
            safe.update(students.by_person.get(person, []) if person else [])
    for row in work.file.held:
        for cell in row.cells:
            safe.update(students.by_local.get(cell.strip(), []))
            safe.update(found[cell.strip()] for found in (students.by_ssid, students.by_key) if cell.strip() in found)
    return safe


def _tell_unlikely_age(work: Work, draft: Draft, record: Record | None) -> None:
    born = draft.values.get("birth_date") or (record.values()["birth_date"] if record else None)
    grade = draft.values.get("grade") or (record.values()["grade"] if record else None)
    if not born or not grade or not str(grade).isdigit() or int(grade) > 12:
        return
    year, month_day = int(str(born)[:4]), str(born)[5:]
    age = int(work.today[:4]) - year - (work.today[5:] < month_day)
    if not _YOUNGEST <= age - int(grade) <= _OLDEST:
        work.doubt("age_unlikely_for_grade", Weight.TOLD, draft, field="birth_date", value=born, age=age, grade=grade)


def _tell_gaps(work: Work, drafts: list[Draft], students: Students, matched: dict[str, Draft]) -> None:
    """Say where a birth date or SSID is not known: once when the file has none at all, else student by student."""
    ids = {draft.key: id_ for id_, draft in matched.items()}
    taking_part = [one for one in drafts if not (one.gone or one.partial or work.is_held(one))]
    for draft in taking_part:
        if draft.key not in ids:
            _tell_unlikely_age(work, draft, None)
    told = {doubt.why for doubt in work.doubts}
    for name, why in (("birth_date", "birth_date_missing"), ("ssid", "ssid_missing")):
        doubtful = {doubt.row for doubt in work.doubts if doubt.field == name}
        missing = [
            one
            for one in taking_part
            if name not in one.values and not (one.key in ids and getattr(students.known[ids[one.key]], name))
        ]
        if missing and not any(name in one.values for one in taking_part):
            if not (name == "birth_date" and "demographics_missing" in told):
                column = Doubt(
                    why=f"{why}_everywhere",
                    weight=Weight.TOLD,
                    row=0,
                    kind="student",
                    field=name,
                    value=str(len(missing)),
                )
                work.doubts.append(column)
            continue
        for draft in missing:
            if draft.row not in doubtful:
                work.doubt(why, Weight.TOLD, draft, field=name)
