"""Writing the migration that a changed kind needs, for the laptop's schema and the district's, with one command.

Runs inside the checkout's environment: ``dev.py migration "remember mentor visits"`` starts it there.
"""

import importlib
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Schema:
    """A database of ours: who it belongs to, where its steps are, and the module that holds its ``METADATA``."""

    whose: str
    steps: Path
    tables: str


SCHEMAS = (
    Schema("laptop", ROOT / "wbl_desktop/storage/migrations", "wbl_desktop.storage.schema"),
    Schema("district", ROOT / "wbl_desktop/district/migrations", "wbl_desktop.district.tables"),
)


def main(words: Sequence[str]) -> int:
    """Write the steps that are missing; 2 when the name tells nothing."""
    name = " ".join(words).strip()
    if not re.fullmatch(r"[a-z][\w-]*( [\w-]+)+", name):
        print('Give the change a telling name of a few words: "remember mentor visits".', file=sys.stderr)
        return 2
    for schema in SCHEMAS:
        written = list(write(schema, name)) if schema.steps.is_dir() else []
        for path in written:
            print(path.relative_to(ROOT))
        if not written:
            print(f"The {schema.whose}'s schema needs no step.", file=sys.stderr)
    return 0


def write(schema: Schema, name: str) -> Iterator[Path]:
    """The new step's file; none when the tables are already what the kinds say."""
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory
    from sqlalchemy import create_engine

    importlib.import_module(schema.tables)
    config = Config()
    config.set_main_option("script_location", str(schema.steps))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    number = 1 + max((int(step.revision) for step in ScriptDirectory(str(schema.steps)).walk_revisions()), default=0)
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
    for step in made if isinstance(made, list) else [made]:
        if step is not None and step is not False:
            yield Path(step.path)


def _nothing_for_nothing(_context: object, _revision: object, directives: list[Any]) -> None:
    """No empty step where nothing has changed."""
    if directives and directives[0].upgrade_ops.is_empty():
        directives.clear()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
