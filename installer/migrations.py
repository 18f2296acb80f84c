"""Writing the migrations that a changed kind needs, for the laptop's file and the district's, with one command.

Runs inside the checkout's environment: ``dev.py migration "remember mentor visits"`` starts it there.
"""

import re
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
_DISTRICT = ROOT / "wbl_desktop" / "district" / "migrations"


def main(words: Sequence[str]) -> int:
    """Write the steps that are missing; 2 when the name tells nothing."""
    name = " ".join(words).strip()
    if not re.fullmatch(r"[A-Za-z][\w-]*( [\w-]+)+", name):
        print('Give the change a telling name of a few words: "remember mentor visits".', file=sys.stderr)
        return 2
    from wbl_desktop.storage.new_migration import main as write_laptops

    print("The laptop's file:")
    write_laptops([name])
    print("The district's database:")
    path = write_districts(name)
    print("The steps lead to today's tables already." if path is None else f"Look at it, then commit it: {path}")
    return 0


def write_districts(name: str) -> Path | None:
    """The district's new step; None when its tables are already what the kinds say."""
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory
    from sqlalchemy import create_engine

    config = Config(cmd_opts=Namespace(quiet=True))
    config.set_main_option("script_location", str(_DISTRICT))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    number = 1 + max((int(step.revision) for step in ScriptDirectory(str(_DISTRICT)).walk_revisions()), default=0)
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        made: Any = command.revision(
            config,
            message=name,
            autogenerate=True,
            rev_id=f"{number:04}",
            process_revision_directives=_nothing_for_nothing,
        )
    engine.dispose()
    step = made[0] if isinstance(made, list) and made else made
    return Path(step.path) if step else None


def _nothing_for_nothing(_context: object, _revision: object, directives: list[Any]) -> None:
    """No empty step where nothing has changed."""
    if directives and directives[0].upgrade_ops.is_empty():
        directives.clear()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
