"""What readers of sheets share: the words of a row that is none, the row that cannot be read, the file at the end."""

from collections import Counter
from collections.abc import Iterator, Sequence

from wbl_desktop.application.imports.drafts import Doubt, HeldRow, ReadFile, Weight
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.exchange.imports.columns import Header, notices_of, with_examples
from wbl_desktop.exchange.imports.reading import Reading
from wbl_desktop.exchange.imports.source import Source
from wbl_desktop.exchange.imports.table import Row, Table


def words_of(row: Row) -> str:
    """All that stands in the row."""
    return " | ".join(cell.strip() for cell in row.cells if cell.strip())


def tell_row(reading: Reading, table: Table, row: Row, why: str, **facts: object) -> None:
    """Say of a row that it is no entry: a title, a heading, a total, the labels once more."""
    words = words_of(row)
    if words:
        reading.doubts.append(
            Doubt(why=why, weight=Weight.TOLD, row=row.line, table=table.name, value=words, facts=facts)
        )


def unread_sheets(source: Source, found: Sequence[tuple[Table, Header]]) -> list[Doubt]:
    """What is said of the sheets that are no such list."""
    read = {table.name for table, _ in found}
    return [
        Doubt(
            why="sheet_not_read",
            weight=Weight.TOLD,
            row=0,
            table=table.name,
            value=str(sum(not row.is_blank for row in table.rows())),
        )
        for table in source.tables
        if table.name not in read
    ]


def problem_of(header: Header, row: Row) -> str:
    """Why the row cannot be read as a whole; empty where it can."""
    too_long = any(cell.strip() for cell in row.cells[len(header.labels) :])
    return row.problem or ("row_too_long" if too_long else "")


def read_file(
    source: Source,
    code: str,
    kind: str,
    reading: Reading,
    found: Sequence[tuple[Table, Header]],
    *,
    rows: int,
    held: Sequence[HeldRow],
) -> ReadFile:
    """What was read of these sheets. Raises Refusal ``file_without_rows``."""
    if not rows:
        raise Refusal("file_without_rows", name=source.name, format=code)
    uses = tuple(use for _, header in found for use in with_examples(header, reading.drafts.get(kind, ())))
    return ReadFile(
        format=code,
        name=source.name,
        kind=kind,
        rows=rows,
        drafts=reading.finished(),
        doubts=(*_unlabelled(found), *reading.doubts),
        held=tuple(held),
        headers={table.name: header.labels for table, header in found},
        columns=uses,
        notices=notices_of(uses),
    )


def _unlabelled(found: Sequence[tuple[Table, Header]]) -> Iterator[Doubt]:
    """Filled columns that have no label: what they mean nobody can tell, so they are not read, and that is said."""
    for table, header in found:
        blank = [at for at, label in enumerate(header.labels) if not label]
        if not blank:
            continue
        filled = Counter(
            at
            for row in table.rows()
            if row.line > header.line
            for at in blank
            if at < len(row.cells) and row.cells[at].strip()
        )
        for at, count in sorted(filled.items()):
            yield Doubt(
                why="column_without_label",
                weight=Weight.TOLD,
                row=header.line,
                table=table.name,
                column=column_letters(at),
                value=str(count),
                facts={"column": column_letters(at)},
            )


def column_letters(at: int) -> str:
    """What a spreadsheet calls a column, from 0: A, Z, AA."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
