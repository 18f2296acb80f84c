"""Writes the next migration of the laptop's file; ``dev.py migration "what has changed"`` calls it.

What the kinds say now is compared with a file made by the steps there are. ``python -m
wbl_desktop.storage.new_migration --baseline`` writes everything into one first step instead, which is right only as
long as no laptop is in the field.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext

from wbl_desktop.storage import migrations
from wbl_desktop.storage.engine import make_engine
from wbl_desktop.storage.migrate import Step, known_steps, take_steps
from wbl_desktop.storage.schema import METADATA

_PACKAGE = Path(migrations.__file__).parent
_VERSIONS = _PACKAGE / "versions"
_SAY_THE_REVISION = (_PACKAGE.parent / "__init__.py", _PACKAGE.parent.parent / "sync" / "wire.py")
_KEY = "00" * 32  # of a file that holds no records and is thrown away
_REVISION = re.compile(r"^SCHEMA_REV = \d+$", re.MULTILINE)
_COMMENT = re.compile(r"^ *# ### .*\n?", re.MULTILINE)

_FILE = '''"""{title}."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    {body}
'''


def difference(steps: tuple[Step, ...]) -> str:
    """The body of the step that leads from these to today's tables; empty when they are there already."""
    with tempfile.TemporaryDirectory() as folder:
        engine = make_engine(Path(folder) / "schema.db", _KEY)
        with engine.connect() as connection, connection.begin():
            take_steps(connection, steps)
            context = MigrationContext.configure(connection)
            script = produce_migrations(context, METADATA)
            found = script.upgrade_ops
            body = "" if found is None or found.is_empty() else render_python_code(found, render_as_batch=True)
        engine.dispose()
    return _COMMENT.sub("", body).strip()


def write_step(number: int, title: str, body: str) -> Path:
    """Put the step's file down, in the house's style."""
    slug = "_".join(re.findall(r"[a-z0-9]+", title.casefold()))
    path = _VERSIONS / f"rev_{number:04d}_{slug}.py"
    path.write_text(_FILE.format(title=title.rstrip("."), body=body), "utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", str(path)], check=True)
    return path


def _raise_revision(number: int) -> None:
    """The file's revision and the wire's are one: a program that knows more reads its feeds anew."""
    for module in _SAY_THE_REVISION:
        module.write_text(_REVISION.sub(f"SCHEMA_REV = {number}", module.read_text("utf-8")), "utf-8")


def main(words: list[str] | None = None) -> int:
    """Write the step and raise SCHEMA_REV; 1 when there is nothing to write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("title", nargs="?", help="what changed, in a few words")
    parser.add_argument("--baseline", action="store_true", help="freeze today's tables as the only step")
    asked = parser.parse_args(words)
    if not asked.baseline and not asked.title:
        parser.error("say what changed")
    steps = () if asked.baseline else known_steps()
    body = difference(steps)
    if not body:
        sys.stdout.write("The steps lead to today's tables already.\n")
        return 1
    if asked.baseline:
        for old in _VERSIONS.glob("rev_*.py"):
            old.unlink()
    path = write_step(len(steps) + 1, "Baseline" if asked.baseline else asked.title, body)
    _raise_revision(len(steps) + 1)
    sys.stdout.write(f"Look at it, then commit it: {path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
