"""Whatever goes wrong with keys, files and backups, a person reads a sentence and not a code."""

import re
from pathlib import Path

import pytest

import wbl_desktop
from wbl_desktop.application.words import CODE_WORDS

_PACKAGE = Path(wbl_desktop.__file__).parent
_SAID = re.compile(r'(?:Trouble|Refusal|Notice)\(\s*(?:code=)?"([a-z_]+)"')
_CHOSEN = re.compile(r'(?:return|code = |lock\("[a-z]+",) ?"([a-z_]+)"|"SQLITE_[A-Z]+": "([a-z_]+)"')


@pytest.mark.parametrize("package", ["storage", "secrets", "workspace"])
def test_every_code_has_its_sentence(package: str) -> None:
    source = "\n".join(path.read_text("utf-8") for path in sorted((_PACKAGE / package).glob("*.py")))
    codes = set(_SAID.findall(source))
    codes |= {one or other for one, other in _CHOSEN.findall(source) if "_" in (one or other)}
    assert len(codes) > 5
    assert {code for code in codes if code not in CODE_WORDS} == set()
