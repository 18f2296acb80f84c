"""Rows whose key is one of many: asked in one statement, however many they are.

A list of placeholders costs more than the rows it brings: SQLAlchemy writes it out anew for every length, a name and a
parameter for each id, which was a third of a first push. Both databases take the ids as one value instead.
"""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, Text, any_, bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY


def among(connection: Connection, column: ColumnElement[Any], ids: Iterable[str]) -> ColumnElement[bool]:
    """The condition that a text column holds one of these."""
    given = as_value(connection, ids)
    if isinstance(given, str):
        return _in_document(column, bindparam(None, given, type_=Text))
    return column == any_(bindparam(None, given, type_=ARRAY(Text)))


def named(column: ColumnElement[Any], name: str, *, is_list: bool) -> ColumnElement[bool]:
    """The same for a statement that is made once: the ids are given as ``as_value`` makes them, under that name."""
    if is_list:
        return column == any_(bindparam(name, type_=ARRAY(Text)))
    return _in_document(column, bindparam(name, type_=Text))


def as_value(connection: Connection, ids: Iterable[str]) -> str | list[str]:
    """Ids as the one value this database takes them as: a list, or a document of JSON."""
    return list(ids) if takes_lists(connection) else json.dumps(list(ids))


def takes_lists(connection: Connection) -> bool:
    """Whether a list can be a value here."""
    return connection.dialect.name == "postgresql"


def _in_document(column: ColumnElement[Any], document: BindParameter[str]) -> ColumnElement[bool]:
    return column.in_(select(func.json_each(document).table_valued("value").c.value))
