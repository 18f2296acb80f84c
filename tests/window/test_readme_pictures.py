"""README's pictures: the command makes every one that README shows, and they show something."""

import os
import re
import subprocess
import sys
from pathlib import Path

import zxingcpp
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]


def test_the_command_makes_what_readme_shows(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "wbl_desktop.app.readme_pictures", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    shown = re.findall(r"\(resources/pictures/([\w-]+\.png)\)", (ROOT / "README.md").read_text("utf-8"))
    assert shown
    for name in shown:
        with Image.open(tmp_path / name) as picture:
            counted = picture.convert("L").getcolors()
            assert counted is not None
            assert max(count for count, _ in counted) < 0.98 * picture.width * picture.height, f"{name} is empty"
    with Image.open(tmp_path / "job-shadow-es.png") as form:
        codes = zxingcpp.read_barcodes(form.convert("L"))
    assert len({code.text for code in codes}) == 1
    assert len(codes) == 2
