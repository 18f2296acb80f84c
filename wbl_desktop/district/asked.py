"""What a verb of ``wbl-district`` was asked, and how it answers."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Engine

from wbl_desktop.application.chance import SystemClock
from wbl_desktop.district.push import Arrival


class AnsweredBadlyError(Exception):
    """The answer has been given and tells of trouble: nothing more is printed."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The options, and the database they mean."""

    options: argparse.Namespace
    engine: Engine

    def say(self, document: object, lines: Sequence[str] | str) -> None:
        """Answer: one JSON document, or lines for people."""
        say(self.options, document, lines)


def say(options: argparse.Namespace, document: object, lines: Sequence[str] | str) -> None:
    """Answer, as ``Asked.say``, for a verb that asks no database."""
    if options.json:
        print(json.dumps(document, ensure_ascii=False))  # noqa: T201 - this is how a verb answers
        return
    for line in [lines] if isinstance(lines, str) else lines:
        print(_on_one_line(line))  # noqa: T201 - as above


def _on_one_line(words: str) -> str:
    """What a laptop calls itself is anybody's: it may neither move the cursor nor look like a line of ours."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in words)


def arrival() -> Arrival:
    """This moment."""
    from wbl_desktop.district.doors import arrival_of

    return arrival_of(SystemClock())
