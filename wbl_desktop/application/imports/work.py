"""The plan in the making: writes, doubts and what is known, gathered kind by kind."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from wbl_desktop.application.imports.drafts import Doubt, Draft, ReadFile, Weight
from wbl_desktop.application.imports.plans import PlanRow
from wbl_desktop.application.ports import Imported, Reader
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.record import Record

AT_ONCE = 400  # records asked for at a time


@dataclass(slots=True)
class Work:
    """What planning has found so far."""

    reader: Reader
    file: ReadFile
    today: str
    answers: Mapping[str, str]
    progress: Callable[[int, int], None] | None = None
    cancelled: Callable[[], bool] | None = None
    writes: list[PlanRow] = field(default_factory=list)
    same: Counter[str] = field(default_factory=Counter)
    doubts: list[Doubt] = field(default_factory=list)
    known: dict[tuple[str, str], str] = field(default_factory=dict)  # existing record by kind and key
    fresh: set[tuple[str, str]] = field(default_factory=set)  # kind and key of records to come
    alias: dict[tuple[str, str], str] = field(default_factory=dict)  # key that stands for another row's key
    brought: dict[str, list[Imported]] = field(default_factory=dict)
    # Table, line and, for one cell of a row, column of what is not imported.
    held: set[tuple[str, int, str]] = field(default_factory=set)
    claimed_twice: set[str] = field(default_factory=set)  # records of which another row is held back
    remember: dict[str, str] = field(default_factory=dict)  # local choices to keep
    done: int = 0

    def step(self, count: int) -> None:
        """Tell the progress; Refusal ``import_cancelled`` when somebody stopped it."""
        self.done += count
        if self.cancelled is not None and self.cancelled():
            raise Refusal("import_cancelled")
        if self.progress is not None:
            self.progress(self.done, sum(len(drafts) for drafts in self.file.drafts.values()))

    def answer(self, doubt: Doubt) -> str:
        """What a person answered, or the first choice."""
        said = self.answers.get(doubt.id, "")
        if said and said not in doubt.choices:
            raise Refusal("import_answer_unknown", doubt=doubt.id, answer=said, choices=", ".join(doubt.choices))
        return said or (doubt.choices[0] if doubt.choices else "")

    def doubt(
        self,
        why: str,
        weight: Weight,
        draft: Draft | None,
        *,
        field: str = "",
        value: object = None,
        choices: tuple[str, ...] = (),
        kind: str = "",
        whole_row: bool = True,
        **facts: object,
    ) -> str:
        """Note a doubt about a draft, hold its row (or only its cell) if it says so, and give the answer to it."""
        cell = draft.cell if draft and not whole_row else ""
        noted = Doubt(
            why=why,
            weight=weight,
            row=draft.row if draft else 0,
            table=draft.table if draft else "",
            kind=draft.kind if draft else kind,
            field=field,
            value="" if value is None else str(value),
            column=cell or (self.column(draft, field) if draft else ""),
            facts=facts,
            choices=choices,
            cell=cell,
        )
        answer = self.answer(noted)
        self.doubts.append(noted)
        if weight is Weight.HELD and answer in {"", "hold"} and draft is not None:
            self.held.add((draft.table, draft.row, cell))
        return answer

    def was_answered(self) -> bool:
        """Whether a person answered the doubt noted last; its first choice stands otherwise."""
        return self.doubts[-1].id in self.answers

    def column(self, draft: Draft, name: str) -> str:
        """The label of the column a field came from."""
        for use in self.file.columns:
            parts = use.target.split(".")
            if use.table == draft.table and parts[0] == draft.kind and parts[-1] == name:
                return use.label
        return ""

    def is_held(self, draft: Draft) -> bool:
        """Whether its row or its cell is held back."""
        return any((draft.table, draft.row, cell) in self.held for cell in {"", draft.cell})

    def key_of(self, kind: str, key: str) -> str:
        """The key that stands for this one."""
        return self.alias.get((kind, key), key)

    def rows(self, kind: str, ids: Iterable[str]) -> Iterator[tuple[dict[str, Record], dict[str, Imported]]]:
        """Records with what imports brought for them, some at a time."""
        for some in chunks(list(ids)):
            yield self.reader.rows(kind, some), self.reader.imported(kind, some)


def chunks(items: Sequence[str], size: int = AT_ONCE) -> Iterator[Sequence[str]]:
    """Slices of at most ``size``."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
