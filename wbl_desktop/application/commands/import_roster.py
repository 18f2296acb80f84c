"""Import: write an approved plan, everything or nothing, as one step that can be taken back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar, TypeVar

from wbl_desktop.application.imports import mappings
from wbl_desktop.application.imports.drafts import Draft
from wbl_desktop.application.imports.plans import Plan, PlanRow, State
from wbl_desktop.application.imports.staying import IMPORT
from wbl_desktop.application.ports import Imported, Moment, Notice, Session
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds import kind_named

_AT_ONCE = 400
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBatch:
    """The plan as it was shown. Refusal ``import_overtaken`` when records have changed since it was made.

    How a person read a column otherwise than the program is remembered by the column's name, the letters by the format.
    """

    plan: Plan
    progress: Callable[[int, int], None] | None = None
    cancelled: Callable[[], bool] | None = None

    VERB: ClassVar[str] = IMPORT

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        for kind, count in self.plan.standing.items():
            if session.count(kind, retired=None) != count:
                raise Refusal("import_overtaken", kind=kind)
        writing = _Writing(self, session, moment)
        for kind, rows in groupby(self.plan.writes, key=lambda row: row.kind):
            writing.write(kind, list(rows))
        for kind, brought in self.plan.brought.items():
            for some in _slices(brought):
                session.keep_imported(kind, some)
        for name, value in self.plan.remember.items():
            session.remember(name, value)
        choices = mappings.with_choices(session, self.plan.kind, self.plan.columns)
        if choices is not None:
            session.remember(mappings.SETTING, choices)
        if self.plan.encoding_chosen:
            letters = mappings.with_encoding(session, self.plan.format, self.plan.encoding)
            if letters is not None:
                session.remember(mappings.ENCODINGS, letters)
        counts = self.plan.counts()
        return [Notice(code="imported", facts={"new": counts.new, "changed": counts.changed, "same": counts.same})]


class _Writing:
    """The plan on its way into the records: parents get their ids before their children need them."""

    def __init__(self, batch: ImportBatch, session: Session, moment: Moment) -> None:
        self._batch = batch
        self._plan = batch.plan
        self._session = session
        self._moment = moment
        self._ids: dict[tuple[str, str], str] = dict(batch.plan.known)
        self._done = 0

    def write(self, kind: str, rows: Sequence[PlanRow]) -> None:
        for some in _slices([row for row in rows if row.id is None]):
            self._insert(kind, some)
        for some in _slices([row for row in rows if row.id is not None]):
            self._update(kind, some)

    def _insert(self, kind: str, rows: Sequence[PlanRow]) -> None:
        records = []
        brought = []
        for row in rows:
            assert row.draft is not None
            id_ = self._moment.new_id()
            self._ids[kind, row.draft.key] = id_
            values = row.draft.values
            records.append(kind_named(kind).from_values(id_, {**values, **self._references(row.draft)}))
            brought.append(self._note(row.draft, id_, values))
        self._session.insert_many(records)
        self._session.keep_imported(kind, brought)
        self._step(len(rows))

    def _update(self, kind: str, rows: Sequence[PlanRow]) -> None:
        held = self._session.rows(kind, [str(row.id) for row in rows])
        brought = []
        for row in rows:
            assert row.id is not None
            record = held.get(row.id)
            if record is None or any(record.values().get(name) != old for name, old in row.before.items()):
                raise Refusal("import_overtaken", kind=kind)
            after: dict[str, Plain] = dict(row.after)
            if row.state is State.ARCHIVED:
                after["retired_at"] = self._moment.now.isoformat(timespec="seconds")
            self._session.update(kind, row.id, after)
            brought.append(self._note(row.draft, row.id, row.brings or (row.draft.values if row.draft else {})))
        self._session.keep_imported(kind, brought)
        self._step(len(rows))

    def _note(self, draft: Draft | None, id_: str, values: Mapping[str, Plain]) -> Imported:
        key = draft.key if draft is not None and self._plan.lasting_keys else ""
        return Imported(record=id_, source=self._plan.format, key=key, values=values)

    def _references(self, draft: Draft) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        for parent in draft.parents:
            key = self._plan.alias.get((parent.kind, parent.key), parent.key)
            found[parent.field] = self._ids[parent.kind, key]
        return found

    def _step(self, count: int) -> None:
        self._done += count
        if self._batch.cancelled is not None and self._batch.cancelled():
            raise Refusal("import_cancelled")
        if self._batch.progress is not None:
            self._batch.progress(self._done, len(self._plan.writes))


def _slices(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), _AT_ONCE):
        yield items[start : start + _AT_ONCE]
