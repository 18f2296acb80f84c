"""Rows whose key is one of many, asked in one statement: placeholders cost more than the rows they bring."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Text, bindparam, func, select


def among(column: ColumnElement[Any], ids: Iterable[str]) -> ColumnElement[bool]:
    """The condition that a text column holds one of these; the ids travel as one document of JSON."""
    given = bindparam(None, json.dumps(list(ids)), type_=Text)
    return column.in_(select(func.json_each(given).table_valued("value").c.value))
