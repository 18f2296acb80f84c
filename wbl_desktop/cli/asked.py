"""What was asked on the command line, and how it is answered: one JSON document, or lines for people."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wbl_desktop.application.ports import Notice, Outcome
from wbl_desktop.application.words import sentence
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.workspace.folder import default_folder
from wbl_desktop.workspace.opening import Workspace, open_workspace


class AnsweredBadlyError(Exception):
    """The answer has been given and tells of trouble: nothing more is printed, and the exit code says trouble."""


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb: its name, what it does, its arguments and the function that answers."""

    name: str
    does: str
    arguments: Callable[[argparse.ArgumentParser], None]
    answer: Callable[["Asked"], None]


@dataclass(frozen=True, slots=True)
class Asked:
    """The parsed command line."""

    options: argparse.Namespace

    @property
    def folder(self) -> Path:
        named = getattr(self.options, "data", None)
        return Path(named) if named is not None else default_folder()

    @property
    def key_file(self) -> Path | None:
        named = getattr(self.options, "key_file", None)
        return Path(named) if named else None

    @property
    def wants_json(self) -> bool:
        return bool(getattr(self.options, "json", False))

    def get(self, name: str) -> Any:
        """An argument's value; None when it was not given."""
        return getattr(self.options, name, None)

    @contextmanager
    def workspace(self) -> Iterator[Workspace]:
        """The data directory, open for the length of the answer."""
        found = open_workspace(self.folder, key_file=self.key_file)
        try:
            yield found
        finally:
            found.close()

    def say(self, document: object, lines: Sequence[str] | str) -> None:
        """Answer: the document with ``--json``, else the lines."""
        if self.wants_json:
            print(_json(document))
        else:
            for line in [lines] if isinstance(lines, str) else lines:
                print(line)

    def tell(self, words: str) -> None:
        """Something beside the answer, for the person at the terminal."""
        print(words, file=sys.stderr)

    def tell_notices(self, notices: Sequence[Notice]) -> None:
        """What a command wants the person to know."""
        for notice in notices:
            self.tell(sentence(notice.code, notice.facts))
            self.tell_staying(notice.facts)

    def tell_staying(self, facts: Mapping[str, object]) -> None:
        """The records of an import that stay when it is taken back, one a line."""
        records = facts.get("records")
        for one in records if isinstance(records, list) else ():
            self.tell(f"  {sentence('stays_' + one['why'], one)}")

    def did(self, outcome: Outcome, **more: object) -> None:
        """Answer with what a change did and what to know about it; ``id`` alone on the last line of a new record."""
        self.tell_notices(outcome.notices)
        if not self.wants_json:
            print(more.get("id", "Saved."))
            return
        # Record by record: an import that is taken back changed hundreds of thousands.
        print(f'{{"command": {_json(outcome.command)}, "changed": [', end="")
        for place, (kind, id_) in enumerate(sorted(outcome.touched)):
            print(", " if place else "", _json({"kind": kind, "id": id_}), sep="", end="")
        counts = Counter(kind for kind, _ in outcome.touched)
        said = [
            {"code": one.code, "message": sentence(one.code, one.facts), "facts": one.facts} for one in outcome.notices
        ]
        print(f"], {_json({'counts': dict(sorted(counts.items())), 'notices': said, **more})[1:]}")


def _json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, default=str)


def typed_values(pairs: Sequence[str]) -> dict[str, str]:
    """FIELD=VALUE words as a dictionary.

    Raises:
        Refusal: ``not_field_value`` where there is no ``=``, ``field_twice``, ``not_text`` for bytes that are no text.
    """
    values: dict[str, str] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign or not name:
            raise Refusal("not_field_value", value=pair)
        if not pair.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in pair):
            raise Refusal("not_text", field=name.strip())
        if name.strip() in values:
            raise Refusal("field_twice", field=name.strip())
        values[name.strip()] = value
    return values


def shown(values: Mapping[str, object]) -> str:
    """A record's filled fields on one line, for people."""
    return " · ".join(f"{name}: {value}" for name, value in values.items() if value not in {None, ""} and name != "id")
