"""Every reason an import can give has its sentence."""

import ast
from collections.abc import Iterator
from pathlib import Path

import wbl_desktop
from wbl_desktop.application.import_words import IMPORT_WORDS
from wbl_desktop.application.words import CODE_WORDS

_HOME = Path(wbl_desktop.__file__).parent
_COMMANDS = [_HOME / "application/commands" / name for name in ("import_roster.py", "undo.py")]
_FILES = [*(_HOME / "exchange").rglob("*.py"), *(_HOME / "application/imports").glob("*.py"), *_COMMANDS]
_SAYS = {"Refusal": 0, "Trouble": 0, "UnclearDayError": 0, "doubt": None, "_told": None, "_hold": None}


def codes() -> Iterator[str]:
    """Codes as they stand in calls that refuse, doubt or tell, and in ``why=`` and ``code=`` arguments."""
    for path in _FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in _SAYS:
                first = next(
                    (one for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)), None
                )
                yield str(first.value) if first is not None else ""
            for keyword in node.keywords:
                if keyword.arg in {"why", "code"} and isinstance(keyword.value, ast.Constant):
                    yield str(keyword.value.value)


def test_every_reason_has_a_sentence() -> None:
    said = {code for code in codes() if "_" in code} | {"formula"}
    assert len(said) > 60
    assert sorted(said - CODE_WORDS.keys()) == []


def test_no_sentence_is_left_over() -> None:
    text = "\n".join(path.read_text("utf-8") for path in _FILES)
    made = {f"{why}_everywhere" for why in ("birth_date_missing", "ssid_missing")}
    made |= {f"stays_{why}" for why in ("changed", "merged", "in_use")}
    assert sorted(code for code in IMPORT_WORDS if f'"{code}"' not in text and code not in made) == []
