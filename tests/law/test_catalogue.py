"""The catalogue of the exchange's proof names tests there are."""

import ast
from pathlib import Path

from tests.sync.catalogue import CATALOGUE

_ROOT = Path(__file__).resolve().parents[2]


def test_every_row_is_covered_by_tests_there_are() -> None:
    assert len(CATALOGUE) == 20
    for row in CATALOGUE:
        assert row.tests, row.what
        for name in row.tests:
            path, _, test = name.partition("::")
            assert test in _named_in(_ROOT / path), name


def _named_in(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign):
            names.update(target.id for target in node.targets if isinstance(target, ast.Name))
    return names
