"""The server's log: one JSON object a line, with ids and codes only."""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from typing import Any

FACTS = "wbl_facts"


class JsonLines(logging.Formatter):
    """A record as one line of JSON; of an exception its type and frames, never its message: that may hold a value."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, Any] = {"at": at, "level": record.levelname.lower(), "logger": record.name}
        line["event"] = record.getMessage()
        line.update(getattr(record, FACTS, {}))
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
            places = traceback.extract_tb(record.exc_info[2])
            line["frames"] = [f"{place.name}:{place.lineno}" for place in places[-8:]]
        return json.dumps(line, ensure_ascii=False)


def begin_lines() -> None:
    """From now on everything logged goes to standard error as JSON."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
