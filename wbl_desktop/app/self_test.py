"""Checks an installed copy: the libraries load, a database can be made, a form drawn and a window painted."""

import os
import sys
import tempfile
from pathlib import Path

from wbl_desktop import paths


def self_test() -> int:
    """0 when everything an installed copy needs is there and works."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from wbl_desktop.app.way_in import WayIn
    from wbl_desktop.ui.desktop import make_application
    from wbl_desktop.ui.theme import load_fonts

    app = make_application(["wbl-desktop"])
    checks = {"fonts": load_fonts() != "", "words": paths.resource("words", "en.toml").exists()}
    with tempfile.TemporaryDirectory(prefix="wbl-self-test-") as spare:
        way_in = WayIn(path=Path(spare) / "data", key_file=Path(spare) / "key")
        way_in.make_sample()
        floors = way_in.floors()
        checks["records"] = floors.desk.read().count("student") > 0
        offers = floors.papers.offered()
        paper = floors.papers.blank(offers[0].code, offers[0].languages[0])
        checks["forms"] = paper.pages > 0 and floors.papers.page(paper.pdf, 0, 50).width > 0
        way_in.close()
    app.quit()
    for name, well in checks.items():
        sys.stdout.write(f"{name}: {'ok' if well else 'missing'}\n")
    return 0 if all(checks.values()) else 1
