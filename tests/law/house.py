"""What the law tests look at: the program's own files, read as text and as syntax trees."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "wbl_desktop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One file of the program."""

    path: Path

    @property
    def place(self) -> str:
        """``application/chance.py``."""
        return self.path.relative_to(PACKAGE).as_posix()

    @property
    def name(self) -> str:
        """``wbl_desktop.application.chance``."""
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def tree(self) -> ast.Module:
        return _tree(self.path)


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the program; migrations are data for Alembic and judged by their own tests."""
    found = sorted(path for path in PACKAGE.rglob("*.py") if "_resources" not in path.parts)
    return tuple(Module(path=path) for path in found if "versions" not in path.parts)


@cache
def tracked() -> tuple[Path, ...]:
    """Every file git knows."""
    listing = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return tuple(ROOT / name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file())


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """All functions and methods."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def dotted(node: ast.expr) -> str:
    """``datetime.datetime.now`` for that expression, an empty text for anything less plain."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        inner = dotted(node.value)
        return f"{inner}.{node.attr}" if inner else ""
    return ""


def imported(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Full dotted names of what a module imports, functions' own imports included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            for alias in node.names:
                yield f"{node.module}.{alias.name}", node.lineno
