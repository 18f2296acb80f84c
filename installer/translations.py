"""The screen's texts for translators, with one command: collected from code and tables, merged, made ready to load.

Runs inside the checkout's environment: ``dev.py i18n`` brings every ``resources/i18n/wbl_*.ts`` up to date,
``dev.py i18n fr`` begins one more language. Translations that stand in a file stay; texts that are gone leave it.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "resources" / "i18n"
_SOURCE = "en"


def main(languages: Sequence[str]) -> int:
    """Bring the named languages up to date, or all there are; 2 for a name that is no language."""
    known = {file.stem.removeprefix("wbl_") for file in WORDS.glob("wbl_*.ts")}
    wanted = sorted({*languages} or known)
    strange = [one for one in wanted if not one.replace("_", "").isalpha() or not 2 <= len(one.split("_")[0]) <= 3]
    if strange:
        print(f"A language is called like es or pt_BR, not {strange[0]!r}.", file=sys.stderr)
        return 2
    for language in wanted:
        file = WORDS / f"wbl_{language}.ts"
        collect(file, language)
        release(file)
    return 0


def collect(file: Path, language: str) -> None:
    """Write or update a language's file from the window's code and the tables it shows."""
    from wbl_desktop.ui.catalogue import texts

    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / "tables.py"
        tables.write_text(_as_code(texts()), "utf-8")
        sources = [str(one) for one in sorted((ROOT / "wbl_desktop" / "ui").rglob("*.py"))]
        how = ("-silent", "-no-obsolete", "-locations", "none")
        tongues = ("-source-language", _SOURCE, "-target-language", language)
        _run(["pyside6-lupdate", *sources, str(tables), *how, *tongues, "-ts", str(file)])


def release(file: Path, to: Path | None = None) -> None:
    """Make the file the window loads; what waits for a reviewer is in it too."""
    _run(["pyside6-lrelease", "-silent", str(file), "-qm", str(to or file.with_suffix(".qm"))])


def _as_code(texts: Iterable[tuple[str, str]]) -> str:
    """The tables' texts as code in which the collecting tool finds them."""
    lines = [f"translate({context!r}, {_quoted(text)})" for context, text in texts]
    return "\n".join(
        ["from PySide6.QtCore import QCoreApplication", "translate = QCoreApplication.translate", *lines, ""]
    )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _run(command: Sequence[str]) -> None:
    tool = Path(sys.executable).with_name(command[0])
    subprocess.run([str(tool), *command[1:]], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
