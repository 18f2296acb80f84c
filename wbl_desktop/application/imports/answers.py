"""Answers to a plan's questions given beforehand: by line, by reason or by name, and one for all hand-made changes."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from wbl_desktop.application.imports.drafts import Doubt
from wbl_desktop.application.imports.plans import Plan
from wbl_desktop.domain.failures import Refusal

_ROUNDS = 5  # an answer may bring up another question, of the same line or of what hangs on it


class Take(StrEnum):
    """Whose value stands where a person and the file have both changed it."""

    ASK = "ask"
    MINE = "mine"
    THEIRS = "theirs"


_EDITED = {Take.MINE: "keep", Take.THEIRS: "take"}


def plan_with_answers(
    make: Callable[[Mapping[str, str]], Plan], said: Mapping[str, str], take: Take = Take.ASK
) -> tuple[Plan, dict[str, str]]:
    """The plan under these answers, and the answer to each question that got one.

    Args:
        make: makes the plan under answers by `Doubt.id`.
        said: choice by line (``12``), line and field (``12:phone``), reason (``company_twice_in_file``) or `Doubt.id`.
        take: for every value that was changed here by hand and is another in the file.

    Raises:
        Refusal: ``import_answer_unknown`` for a choice that the question does not have, ``import_answer_unasked`` for
            an answer to nothing.
    """
    given: dict[str, str] = {}
    for _ in range(_ROUNDS):
        plan = make(given)
        found = _matched(plan.questions, said, take)
        if found == given:
            break
        given = found
    _refuse_unasked(plan.questions, said)
    return plan, given


def _matched(questions: Sequence[Doubt], said: Mapping[str, str], take: Take) -> dict[str, str]:
    given: dict[str, str] = {}
    for doubt in questions:
        if doubt.why == "edited_by_hand" and take in _EDITED:
            given[doubt.id] = _EDITED[take]
        for name in _names(doubt):
            if name in said:
                given[doubt.id] = _chosen(doubt, name, said[name])
    return given


def _names(doubt: Doubt) -> tuple[str, ...]:
    """What the question may be called, the least exact first."""
    cell = (f"{doubt.row}:{doubt.cell}",) if doubt.cell else ()
    return doubt.why, str(doubt.row), f"{doubt.row}:{doubt.field}", *cell, doubt.id


def _chosen(doubt: Doubt, name: str, choice: str) -> str:
    folded = choice.strip().casefold()
    if folded not in doubt.choices:
        raise Refusal("import_answer_unknown", doubt=name, answer=choice, choices=", ".join(doubt.choices))
    return folded


def _refuse_unasked(questions: Sequence[Doubt], said: Mapping[str, str]) -> None:
    asked = {name for doubt in questions for name in _names(doubt)}
    for name in said:
        if name not in asked:
            raise Refusal("import_answer_unasked", doubt=name)
