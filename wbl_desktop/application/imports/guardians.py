"""Guardians in a set of changes: who changed, ended or was named, told of links that earlier imports brought."""

from collections.abc import Iterator

from wbl_desktop.application.imports.drafts import Draft, Parent, Weight, draft_of
from wbl_desktop.application.imports.work import Work, chunks
from wbl_desktop.domain.record import Record

# The key of a link is "student|guardian". A draft of changes may leave one side open: "student|" says (in its source)
# whom the student's row names, "|guardian" what is new of a guardian whoever his students are.
_OF_A_PERSON = ("name", "relation", "email", "phone", "mobile_phone")


def guardians_of_changes(work: Work) -> Iterator[Draft]:
    """The drafts of guardians with every link resolved; a student's whole list of guardians ends those not on it."""
    pairs = [_sides(draft) for draft in work.file.drafts.get("guardian", ())]
    links = _links_of(work, {student for _, student, _ in pairs if student}, {agent for _, _, agent in pairs if agent})
    whole = [(draft, student, agent) for draft, student, agent in pairs if student and agent]
    settled = {draft.key for draft, _, _ in whole}
    for draft, _, agent in whole:
        yield _named(work, draft, agent, links) if draft.partial and draft.key not in links else draft
    for draft, student, agent in pairs:
        if not agent:
            yield from _of_student(work, draft, student, links, settled)
    for draft, student, agent in pairs:
        if not student:
            yield from _of_guardian(work, draft, agent, links, settled)


def _sides(draft: Draft) -> tuple[Draft, str, str]:
    student, _, agent = draft.key.partition("|")
    return draft, student, agent


def _links_of(work: Work, students: set[str], agents: set[str]) -> dict[str, Record]:
    """The guardians here that imports brought for these students or by these keys, retired ones included."""
    keys = {}
    for key, id_ in work.reader.imported_keys("guardian", (work.file.format,)).items():
        student, _, agent = key.partition("|")
        if student in students or agent in agents:
            keys[id_] = key
    found: dict[str, Record] = {}
    for some in chunks(list(keys)):
        found |= {keys[id_]: record for id_, record in work.reader.rows("guardian", some).items()}
    return found


def _named(work: Work, draft: Draft, agent: str, links: dict[str, Record]) -> Draft:
    """A link that is new here to a guardian whose row is not in the file: perhaps a brother or sister has him."""
    other = next((one for key, one in links.items() if key.endswith(f"|{agent}") and not one.is_retired), None)
    if other is None:
        work.doubt("agent_not_in_file", Weight.TOLD, draft, field=f"name:{agent}"[:60], value=agent)
        return draft
    values = {name: other.values()[name] for name in _OF_A_PERSON}
    return draft_of("guardian", draft.key, draft.row, values, table=draft.table, parents=draft.parents)


def _of_student(work: Work, draft: Draft, student: str, links: dict[str, Record], settled: set[str]) -> Iterator[Draft]:
    """Links that the student's row no longer names; where it names nobody at all a person is asked."""
    for key, record in links.items():
        if not key.startswith(f"{student}|") or key in settled or record.is_retired:
            continue
        if draft.source or _is_over(work, draft, record):
            settled.add(key)
            yield _link(draft, key, gone=True)


def _of_guardian(work: Work, draft: Draft, agent: str, links: dict[str, Record], settled: set[str]) -> Iterator[Draft]:
    """What is new of a guardian, for every student that has him here; one who is gone is gone for all."""
    names_students = any(key.endswith(f"|{agent}") for key in settled)
    for key, record in links.items():
        if key.endswith(f"|{agent}") and key not in settled and not record.is_retired:
            over = not draft.gone and names_students and _is_over(work, draft, record)
            yield _link(draft, key, gone=draft.gone or over)


def _link(draft: Draft, key: str, *, gone: bool) -> Draft:
    parents = (Parent("student", "student", key.partition("|")[0]),)
    return draft_of("guardian", key, draft.row, draft.values, table=draft.table, parents=parents, gone=gone)


def _is_over(work: Work, draft: Draft, record: Record) -> bool:
    """Whether a person says that the link is over: some systems name only one side of it."""
    answer = work.doubt(
        "guardian_no_longer_named",
        Weight.LEFT_OUT,
        draft,
        field=f"name:{record.id}",
        value=record.heading(),
        choices=("keep", "archive"),
        of=record.id,
    )
    return answer == "archive"
