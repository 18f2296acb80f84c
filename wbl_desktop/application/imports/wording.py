"""Saying a doubt: its sentence with the facts it needs."""

from wbl_desktop.application.imports.drafts import Doubt
from wbl_desktop.application.words import sentence


def doubt_sentence(doubt: Doubt) -> str:
    """The doubt in English."""
    facts = {"row": doubt.row, "field": doubt.field, "column": doubt.column, "value": doubt.value, "table": doubt.table}
    return sentence(doubt.why, {**facts, **doubt.facts})
