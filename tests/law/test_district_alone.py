"""The district server starts, and answers, on a machine without Qt, reportlab, keyring or the laptop's storage."""

import os
import re
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.law.house import ROOT

ABSENT = (
    "PySide6",
    "shiboken6",
    "reportlab",
    "keyring",
    *(f"wbl_desktop.{part}" for part in ("storage", "ui", "forms", "secrets")),
)

WITHOUT = f"""
import sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if any(name == gone or name.startswith(gone + ".") for gone in {ABSENT!r}):
            raise ModuleNotFoundError("absent on this machine: " + name, name=name)
        return None

sys.meta_path.insert(0, Absent())
"""

SERVE = f"""{WITHOUT}
from wbl_desktop.district.cli import main
sys.exit(main(sys.argv[1:]))
"""

IMPORT_ALL = f"""{WITHOUT}
import importlib, pkgutil
import wbl_desktop.district as district
names = [found.name for found in pkgutil.walk_packages(district.__path__, district.__name__ + ".")]
for name in names:
    if "versions" not in name and not name.endswith(".env"):
        importlib.import_module(name)
print(len(names))
"""


def test_what_is_absent_is_absent() -> None:
    for name in ("PySide6.QtCore", "reportlab", "keyring", "wbl_desktop.secrets"):
        done = subprocess.run(
            [sys.executable, "-c", f"{WITHOUT}\nimport {name}"], capture_output=True, text=True, check=False
        )
        assert f"absent on this machine: {name.split('.Qt')[0]}" in done.stderr


def test_every_module_of_the_district_can_be_imported() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORT_ALL], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert int(done.stdout) > 3


def test_the_server_starts_and_answers(tmp_path: Path) -> None:
    env = os.environ | {"WBL_DISTRICT_KEY_FILE": str(tmp_path / "key" / "district.key")}
    (tmp_path / "key").mkdir(mode=0o700)
    database = f"sqlite:///{tmp_path / 'district.db'}"
    command = [sys.executable, "-c", SERVE, "serve", "--port", "0", "--database", database]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
        assert server.stdout is not None
        said = []
        try:
            for line in server.stdout:  # ends when the server does
                said.append(line)
                if found := re.search(r"listening on (http://\S+)", line):
                    break
            else:
                pytest.fail("".join(said))
            with pytest.raises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(f"{found[1]}/no/such/page", timeout=20)
            refused.value.close()
            assert refused.value.code in {401, 404}
        finally:
            server.terminate()
