"""A copy of the checkout in which a recipe of CONTRIBUTING.md is performed for real and its programs are run."""

import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.law.house import PACKAGE, ROOT

# One process for all calls: starting Python each time would take longer than the work.
_ANSWERING = """
import contextlib, json, sys, tempfile
from wbl_desktop.cli.main import main

for line in sys.stdin:
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(json.loads(line))
        out.seek(0)
        err.seek(0)
        answer = json.dumps([code, out.read(), err.read()])
    print(answer, flush=True)
"""


class Workshop:
    """The copy, and one laptop's data directory beside it."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "checkout"
        shutil.copytree(PACKAGE, self.root / "wbl_desktop", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(ROOT / "resources", self.root / "resources", ignore=shutil.ignore_patterns("fonts"))
        (self.root / "resources" / "fonts").symlink_to(ROOT / "resources" / "fonts")
        shutil.copytree(ROOT / "installer", self.root / "installer", ignore=shutil.ignore_patterns("__pycache__"))
        self.folder = folder
        self._program: subprocess.Popen[str] | None = None

    def new_file(self, place: str, text: str) -> None:
        """The recipe's new file, which must not be there yet."""
        self.close()
        with (self.root / place).open("x", encoding="utf-8") as file:
            file.write(text)

    def more(self, place: str, text: str) -> None:
        """More rows for a table or more words for a language."""
        self.close()
        with (self.root / place).open("a", encoding="utf-8") as file:
            file.write(text)

    def line(self, place: str, listed_in: str, line: str, *, imports: str = "") -> None:
        """The recipe's one line at the end of a visible list, with the import that line may need."""
        self.close()
        path = self.root / place
        lines = path.read_text(encoding="utf-8").splitlines()
        end = _end_of_list("\n".join(lines), listed_in)
        indent = " " * (len(lines[end]) - len(lines[end].lstrip()) + 4)
        lines.insert(end, indent + line)
        if imports:
            lines.insert(next(at for at, one in enumerate(lines) if one.startswith("from ")), imports)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def wbl(self, *words: str, code: int = 0, laptop: str = "laptop") -> str:
        """What ``wbl`` says: its answer, or with another exit code than 0 why not."""
        at = ["--data", str(self.folder / laptop), "--key-file", str(self.folder / f"{laptop}.key")]
        if self._program is None:
            self._program = self._started()
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        print(json.dumps([*at, *words]), file=self._program.stdin, flush=True)
        answer = self._program.stdout.readline()
        assert answer, "the program is gone; what it said stands above"
        ended, out, err = json.loads(answer)
        assert ended == code, f"wbl {' '.join(words)}: {ended}\n{out}{err[-3000:]}"
        return str(out if code == 0 else err).strip()

    def close(self) -> None:
        """Let the program go; the next call starts it anew, so that it reads what has changed."""
        if self._program is not None:
            with self._program as program:
                program.terminate()
            self._program = None

    def _started(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", _ANSWERING],
            cwd=self.root,
            env=self._around(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def _around(self) -> dict[str, str]:
        return os.environ | {"PYTHONPATH": str(self.root), "PYTHONDONTWRITEBYTECODE": "1"}

    def json(self, *words: str, laptop: str = "laptop") -> list[dict[str, object]]:
        """What ``wbl`` lists."""
        listed = json.loads(self.wbl(*words, "--json", laptop=laptop))
        assert isinstance(listed, list)
        return listed

    def laptop(self, name: str = "laptop") -> None:
        """A new laptop at an invented school."""
        school = ("--district", "Oakvale Unified", "--site", "Oakvale High")
        self.wbl("init", *school, "--staff", "Rosa Imperial", laptop=name)

    def run(self, *command: str) -> str:
        """What a Python program of the copy prints; it must succeed."""
        done = subprocess.run(
            [sys.executable, *command],
            cwd=self.root,
            env=self._around(),
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr[-3000:]}"
        return done.stdout.strip()

    @contextmanager
    def district(self) -> Iterator[tuple[str, list[str]]]:
        """A district server with the school in it: its address, and a one-time code for each of two laptops."""
        at = ["-m", "wbl_desktop.district.cli", "--database", str(self.folder / "district" / "district.db")]
        at += ["--database-key", str(self.folder / "district.key")]
        (self.folder / "district").mkdir()
        self.run(*at, "site", "add", "Oakvale High")
        codes = [self.run(*at, "code", "--site", "Oakvale High").splitlines()[-1] for _ in range(2)]
        command = [sys.executable, *at, "serve", "--port", "0"]
        with subprocess.Popen(
            command, cwd=self.root, env=self._around(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as server:
            assert server.stdout is not None
            try:
                said = server.stdout.readline()
                assert said.startswith("listening on "), said
                yield said.removeprefix("listening on ").strip(), codes
            finally:
                server.terminate()


def _end_of_list(text: str, name: str) -> int:
    """Where the tuple that a module assigns to a name closes: the index of that line."""
    for node in ast.parse(text).body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == name:
            tuples = [
                inner
                for inner in ast.walk(node)
                if isinstance(inner, ast.Tuple)
                and inner.lineno < (inner.end_lineno or 0)
                and all(isinstance(one, ast.Name | ast.Call) for one in inner.elts)
            ]
            assert len(tuples) == 1, f"{name} is not one visible list any more"
            return (tuples[0].end_lineno or 0) - 1
    raise AssertionError(f"no list {name} any more")
