"""``wbl``: everything the program can do, without a screen."""

import argparse
import contextlib
import faulthandler
import gc
import io
import json
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from wbl_desktop import __version__
from wbl_desktop.application.words import sentence
from wbl_desktop.cli.asked import AnsweredBadlyError, Asked
from wbl_desktop.cli.verbs import VERBS
from wbl_desktop.domain.failures import Failure, Refusal, Trouble
from wbl_desktop.workspace.privacy import keep_to_ourselves

DONE, BUG, REFUSED, TROUBLE = 0, 1, 2, 3


class _Parser(argparse.ArgumentParser):
    def __init__(self, **how: Any) -> None:
        super().__init__(allow_abbrev=False, **how)  # a script's "--js" must not mean one thing here and none there

    def error(self, message: str) -> None:  # type: ignore[override]
        raise Refusal("usage", message=message, usage=self.format_usage().strip())


def _place(words: str) -> str:
    """A path that was given; an empty one is a script's unset variable, and no wish for the usual place."""
    if not words:
        raise argparse.ArgumentTypeError("it is empty")
    return words


def _parser() -> argparse.ArgumentParser:
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--data", type=_place, metavar="DIR", help="the data directory (default: the platform's)")
    common.add_argument(
        "--key-file", type=_place, metavar="FILE", help="the key in a file (mode 0600), without a keyring"
    )
    common.add_argument("--json", action="store_true", help="answer with one JSON document")
    parser: argparse.ArgumentParser = _Parser(
        prog="wbl", description="Work-based learning records, offline first.", parents=[common]
    )
    parser.add_argument("--version", action="version", version=f"wbl {__version__}")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True, parser_class=_Parser)
    for verb in VERBS:
        verb.arguments(verbs.add_parser(verb.name, help=verb.does, description=verb.does, parents=[common]))
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer one command line; gives the exit code: 0 done, 2 refused, 3 trouble, 1 a bug."""
    if arguments is None:
        faulthandler.enable()  # frames only, no values
        keep_to_ourselves()
        gc.set_threshold(20_000, 20, 50)  # a program that ends soon looks for garbage seldom: a quarter of a sync
    words = list(sys.argv[1:] if arguments is None else arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # JSON is UTF-8 whatever the terminal is set to; a letter it cannot show is no reason to fail.
        sys.stdout.reconfigure(encoding="utf-8" if "--json" in words else None, errors="backslashreplace")
    asked = Asked(argparse.Namespace(json="--json" in words))
    try:
        asked = Asked(_parser().parse_args(words))
        answers = {verb.name: verb.answer for verb in VERBS}
        answers[asked.options.verb](asked)
        if sys.stdout is not None:
            sys.stdout.flush()  # here, where a full disk behind it still has its answer
    except Failure as failure:
        return _failed(asked, failure)
    except AnsweredBadlyError:
        return TROUBLE
    except BrokenPipeError:
        _no_more_output()
        return DONE
    except KeyboardInterrupt:
        return _failed(asked, Trouble("stopped"))
    except OSError as trouble:
        _log_bug(trouble)
        return _failed(asked, Trouble("system_refused", reason=os.strerror(trouble.errno or 0)))
    except Exception as bug:  # noqa: BLE001 - the outer door
        _log_bug(bug)
        _failed(asked, Trouble("bug"))
        return BUG
    return DONE


def _failed(asked: Asked, failure: Failure) -> int:
    words = sentence(failure.code, failure.facts)
    if failure.code == "usage":
        words = f"{failure.facts['message']}\n{failure.facts['usage']}"
    if asked.wants_json:
        facts = {name: fact if isinstance(fact, list) else str(fact) for name, fact in failure.facts.items()}
        try:
            print(json.dumps({"error": failure.code, "facts": facts, "message": words}, ensure_ascii=False), flush=True)
        except OSError:
            _no_more_output()
    asked.tell(words)
    return REFUSED if isinstance(failure, Refusal) else TROUBLE


def _no_more_output() -> None:
    """Nobody can read on: what is left in the buffer goes nowhere, so that the exit code stays ours."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _log_bug(bug: BaseException) -> None:
    """The kind of failure and where it was, never its text: that may hold a student's name."""
    print(f"bug: {type(bug).__name__}", file=sys.stderr)
    for frame in traceback.extract_tb(bug.__traceback__):
        print(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
