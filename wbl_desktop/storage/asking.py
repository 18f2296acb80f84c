"""How what is asked becomes SQL: filters, the words of a search, and the order."""

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, Table, and_, case, column, false, literal_column, or_, select
from sqlalchemy import table as named

from wbl_desktop.application.ports import Between, Where
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import GRADES, FieldType
from wbl_desktop.domain.folding import fold
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.record import LIFE_FIELDS, Feed, Record
from wbl_desktop.storage.schema import TABLES
from wbl_desktop.storage.triggers import searched_fields


def names_of(model: type[Record]) -> list[str]:
    """The fields a record's row has beside its id."""
    return [spec.name for spec in (*model.specs(), *LIFE_FIELDS)]


def filtered(
    query: Select[Any],
    table: Table,
    model: type[Record],
    where: Where | None,
    search: str,
    retired: bool | None,
    among: int | None = None,
    *,
    own: bool = False,
) -> Select[Any]:
    """The query for the records that are asked for alone."""
    if retired is not None:
        # The plus keeps SQLite from choosing this index, which nearly every row is in, over the one that narrows.
        retirement = literal_column(f"+{table.name}.retired_at") if where or among else table.c.retired_at
        query = query.where(retirement.is_not(None) if retired else retirement.is_(None))
    wanted_of = where or {}
    for name in wanted_of:
        if name != "id" and model.spec(name) is None:
            raise Refusal("field_unknown", kind=model.KIND, field=name, fields=", ".join(names_of(model)))
    wide = _wide(model, wanted_of)
    for name, wanted in wanted_of.items():
        field = literal_column(f"+{table.name}.{name}") if name in wide else table.c[name]
        query = query.where(_condition(field, wanted))
    if search.strip():
        query = query.where(_matches(table, model, search, among, own=own))
    return query


def _wide(model: type[Record], where: Where) -> set[str]:
    """The fields whose index is left alone: those that must be empty, as they are in most records.

    SQLite takes "is empty" for as narrow as any other value. What belongs to certain records is found by them alone;
    of several fields that must be empty the first one named narrows the search.
    """
    empty = [name for name, wanted in where.items() if wanted is None]
    specs = (model.spec(name) for name, wanted in where.items() if wanted is not None)
    is_narrow = any(spec is not None and spec.refers_to for spec in specs)
    return set(empty if is_narrow or "id" in where else empty[1:])


def _condition(field: ColumnElement[Any], wanted: object) -> ColumnElement[bool]:
    if isinstance(wanted, Between):
        bounds: list[ColumnElement[bool]] = [field.is_not(None)]
        if wanted.low is not None:
            bounds.append(field >= wanted.low)
        if wanted.high is not None:
            bounds.append(field <= wanted.high)
        return and_(*bounds)
    if wanted is None:
        return field.is_(None)
    if isinstance(wanted, (str, int)):
        return field == wanted
    values = list(wanted)  # type: ignore[call-overload]
    filled = [value for value in values if value is not None]
    conditions = [field.in_(filled)]
    if len(filled) < len(values):
        conditions.append(field.is_(None))
    return or_(*conditions)


def headed(table: Table, begins: str) -> ColumnElement[bool]:
    """The heading begins with these words."""
    low = fold(begins)
    return and_(table.c.sort_key >= low, table.c.sort_key < f"{low}\U0010ffff")


def _matches(
    table: FromClause, model: type[Record], search: str, among: int | None = None, *, own: bool = False
) -> ColumnElement[bool]:
    """Every word must be found, in the record's own words or, unless these are to be its ``own``, what it refers to."""
    if own and not searched_fields(model):
        return false()
    if own or not is_referring(model):
        expression = search_expression(search)
        return _own_words(table, model, expression, among) if expression else false()
    words = [expression for word in search.split() if (expression := search_expression(word))]
    if search_expression(search) == f'"{"".join(c for c in search if c.isdigit())}"*':
        words = [str(search_expression(search))]  # a telephone number typed with gaps is one word
    return and_(*(_word_found(table, model, word, 2) for word in words)) if words else false()


def is_referring(model: type[Record]) -> bool:
    """Whether a record is found by the words of what it refers to as well."""
    return any(spec.refers_to and kind_named(spec.refers_to).FEED is not Feed.DISTRICT for spec in model.specs())


def _word_found(table: FromClause, model: type[Record], word: str, depth: int) -> ColumnElement[bool]:
    found = [_own_words(table, model, word)] if searched_fields(model) else []
    if depth:
        for spec in model.specs():
            if not spec.refers_to or kind_named(spec.refers_to).FEED is Feed.DISTRICT:
                continue
            parent = TABLES[spec.refers_to].alias()
            inner = _word_found(parent, kind_named(spec.refers_to), word, depth - 1)
            found.append(table.c[spec.name].in_(select(parent.c.id).where(inner)))
    return or_(*found) if found else false()


def _own_words(
    table: FromClause, model: type[Record], expression: str, among: int | None = None
) -> ColumnElement[bool]:
    name = f"{model.KIND}_search"
    hits: Select[Any] = (
        select(column("rowid")).select_from(named(name)).where(literal_column(name).op("MATCH")(expression))
    )
    if among is not None:  # the newest ones: the oldest have often left school
        hits = hits.order_by(column("rowid").desc()).limit(among)
    return table.c.row.in_(hits)


def ordered(
    table: Table, model: type[Record], order: Sequence[str], *, is_of_few: bool = False
) -> list[ColumnElement[Any]]:
    """The order asked for; of few, what was found is put in order.

    Else SQLite may go through everybody in their order until enough of them match: quick for what most match, slow for
    what few do.
    """
    made: list[ColumnElement[Any]] = []
    for name in order:
        bare = name.removeprefix("-")
        if bare == "heading" and is_of_few:
            by: ColumnElement[Any] = literal_column(f"+{table.name}.sort_key")
        else:
            by = _ordered_by(table, model, bare)
        made.append(by.desc() if name.startswith("-") else by.asc())
    return [*made, table.c.id]


def _ordered_by(table: FromClause, model: type[Record], path: str) -> ColumnElement[Any]:
    """What a field's name orders by; ``student.heading`` is the heading of the student that is referred to.

    A choice comes in the order in which its kind names the choices, from proposed to ended, and the 9th grade before
    the 10th; what is empty comes last.
    """
    if path == "heading":
        found: ColumnElement[Any] = table.c.sort_key
        return found
    name, _, rest = path.partition(".")
    spec = model.spec(name)
    if spec is None or (rest and not spec.refers_to):
        raise Refusal("field_unknown", kind=model.KIND, field=name, fields=", ".join(names_of(model)))
    if not rest or not spec.refers_to:
        own: ColumnElement[Any] = table.c[name]
        steps = GRADES if spec.type is FieldType.GRADE else spec.choices
        return case({step: at for at, step in enumerate(steps)}, value=own, else_=len(steps)) if steps else own
    parent = TABLES[spec.refers_to].alias()
    theirs = _ordered_by(parent, kind_named(spec.refers_to), rest)
    return select(theirs).where(parent.c.id == table.c[name]).correlate(table).scalar_subquery()


def search_expression(words: str) -> str | None:
    """The FTS5 expression for what a person typed: every word, each as a beginning; None when nothing is left."""
    tokens = fold(words).split()
    number = re.sub(r"[\s().-]", "", words)
    if len(number) >= 7 and number.isdigit():
        tokens = [number]
    return " ".join(f'"{token}"*' for token in tokens) or None
