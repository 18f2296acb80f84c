"""The house rules too small for a linter: who may ask the clock, who may catch everything, how big things get."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.law.house import ROOT, Module, dotted, functions, imported, modules, tracked

CLOCK_AND_CHANCE = ("application/chance.py",)
"""The modules that own time and chance; everything else is handed them, so that it can be replayed."""

ASKS = re.compile(
    r"(datetime\.)?(datetime\.(now|utcnow|today)|date\.today)"
    r"|time\.(time|time_ns|localtime|gmtime|ctime)|uuid\.uuid[1-8]|uuid[1-8]|os\.urandom"
)
DICE = re.compile(r"(random|secrets)(\..*)?|uuid\.uuid[1-8]|os\.urandom|time\.(time|time_ns)")
KEYS_ARE_MADE = ("secrets/", "district/")
"""Keys, tokens and one-time codes need real chance that nobody hands in: these may use the library ``secrets``."""

DOORS = ("cli/main.py", "district/cli.py", "district/doors.py", "ui/worker.py")
"""The outer doors, the only places that catch everything: what falls through there is a bug, logged without names."""

FILE_LINES = 450
FUNCTION_LINES = 60
LONG_BUT_ONE_IDEA = {("domain/fields.py", "_parse")}  # one case for each type of field
FILE_BYTES = 400 * 1024

each_module = pytest.mark.parametrize("module", modules(), ids=lambda module: module.place)


@each_module
def test_opens_with_one_plain_sentence(module: Module) -> None:
    docstring = ast.get_docstring(module.tree)
    assert docstring, "a module says what it is for"
    first = docstring.split("\n\n")[0]
    assert first[0].isupper() or first[0] in "`'\"", first
    assert first.endswith((".", "?")), f"a whole sentence, please: {first}"


@each_module
def test_only_the_owners_of_time_and_chance_ask_for_them(module: Module) -> None:
    if module.place in CLOCK_AND_CHANCE:
        return
    calls = [
        f"line {node.lineno}: {dotted(node.func)}()"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and ASKS.fullmatch(dotted(node.func))
    ]
    dice = [
        f"line {line}: import {name}"
        for name, line in imported(module.tree)
        if DICE.fullmatch(name) and not (module.place.startswith(KEYS_ARE_MADE) and name.split(".")[0] == "secrets")
    ]
    assert not calls + dice


def test_the_owners_of_time_and_chance_really_own_them() -> None:
    for module in modules():
        if module.place in CLOCK_AND_CHANCE:
            asked = [dotted(node.func) for node in ast.walk(module.tree) if isinstance(node, ast.Call)]
            assert any(ASKS.fullmatch(name) for name in asked), module.place


@each_module
def test_catches_everything_only_at_an_outer_door(module: Module) -> None:
    broad = [f"line {line}" for line in _swallowing(module.tree)]
    if module.place in DOORS:
        assert broad, "no door any more: take it off the list"
    else:
        assert not broad


def _swallowing(tree: ast.Module) -> Iterator[int]:
    """Lines of handlers of everything that do not raise it again, and of a ``suppress`` of everything."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            last = node.body[-1]
            if _is_broad(node.type) and not (isinstance(last, ast.Raise) and last.exc is None):
                yield node.lineno
        elif isinstance(node, ast.Call) and dotted(node.func).endswith("suppress") and any(map(_is_broad, node.args)):
            yield node.lineno


def _is_broad(caught: ast.expr | None) -> bool:
    if isinstance(caught, ast.Tuple):
        return any(_is_broad(one) for one in caught.elts)
    return caught is None or dotted(caught).removeprefix("builtins.") in {"Exception", "BaseException"}


@each_module
def test_is_small_enough_to_read(module: Module) -> None:
    lines = module.path.read_text(encoding="utf-8").count("\n")
    assert lines <= FILE_LINES, f"{lines} lines: what second idea moved in?"
    long = {
        function.name: size
        for function in functions(module.tree)
        if (size := (function.end_lineno or function.lineno) - function.lineno + 1) > FUNCTION_LINES
        and (module.place, function.name) not in LONG_BUT_ONE_IDEA
    }
    assert not long


@each_module
def test_promises_nothing_for_later(module: Module) -> None:
    text = module.path.read_text(encoding="utf-8")
    assert not re.findall(r"\b(?:TODO|FIXME|XXX|HACK)\b|raise NotImplementedError", text)


def test_no_test_sleeps() -> None:
    # One pattern a line, put together here so that this file does not find itself.
    sleeping = re.compile("|".join(rf"\b{word}\(" for word in ("time.sleep", "qtbot.wait", "QTest.qWait")))
    tests = [path for path in tracked() if path.is_relative_to(ROOT / "tests") and path.suffix == ".py"]
    judged = [path for path in tests if "benchmarks" not in path.parts]
    assert len(judged) > 5
    sleepers = [str(path.relative_to(ROOT)) for path in judged if sleeping.search(path.read_text(encoding="utf-8"))]
    assert not sleepers


def test_only_fonts_are_large() -> None:
    large = [
        f"{path.relative_to(ROOT)}: {path.stat().st_size // 1024} KB"
        for path in tracked()
        if path.stat().st_size > FILE_BYTES and path.suffix != ".ttf"
    ]
    assert len(tracked()) > 20
    assert not large


def test_every_font_has_its_license_beside_it() -> None:
    fonts = ROOT / "resources" / "fonts"
    told = (fonts / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in fonts.glob("*.ttf") if f"`{path.name}`" not in told] == []
    for license_file in re.findall(r"`([\w-]+\.txt)`", told):
        assert (fonts / license_file).stat().st_size > 1000
