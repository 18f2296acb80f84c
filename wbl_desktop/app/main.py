"""The desktop's entry: reads the arguments, paints the window, and only then touches key and data."""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from wbl_desktop.domain.failures import Failure


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window; the exit code."""
    asked = _arguments().parse_args(arguments)
    if asked.self_test:
        from wbl_desktop.app.self_test import self_test

        return self_test()
    from wbl_desktop.workspace.privacy import keep_to_ourselves

    keep_to_ourselves()
    with tempfile.TemporaryDirectory(prefix="wbl-sample-") as spare:
        return _run(asked, Path(spare))


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="wbl-desktop", description="Work-based learning for schools.")
    parser.add_argument("--data", metavar="DIR", type=Path, help="the data directory (default: the platform's own)")
    parser.add_argument("--key-file", metavar="FILE", type=Path, help="the key, for a machine without a keyring")
    parser.add_argument("--sample", action="store_true", help="fill an empty data directory with the sample school")
    parser.add_argument("--self-test", action="store_true", help="check this copy of the program and leave")
    parser.add_argument("--screenshot-dir", metavar="DIR", type=Path, help="take a picture of every page and leave")
    return parser


def _run(asked: argparse.Namespace, spare: Path) -> int:
    from wbl_desktop.ui.tidying import hold_back

    hold_back()  # before the rest is loaded
    from wbl_desktop.app.way_in import WayIn
    from wbl_desktop.ui.desktop import Desktop, OuterDoor, make_application, window_settings
    from wbl_desktop.workspace.folder import default_folder

    app = make_application(sys.argv[:1])
    folder, key_file = asked.data or default_folder(), asked.key_file
    if asked.sample and key_file is None:
        from wbl_desktop.workspace.sample import sample_folder, sample_key_file

        folder = asked.data or sample_folder()
        key_file = sample_key_file(folder)
        if key_file is not None:
            sys.stderr.write(f"No keyring here: the sample school's key is kept in {key_file}.\n")
    way_in = WayIn(path=folder, key_file=key_file)
    try:
        if asked.sample and not way_in.exists():
            way_in.make_sample()
        else:
            way_in.hold()
    except Failure as failure:
        from wbl_desktop.ui.told import told_failure

        _tell(told_failure(failure))
        return 3
    settings = window_settings(spare if asked.screenshot_dir else folder)
    desktop = Desktop(app, way_in, settings)
    door = OuterDoor(app)
    door.fell.connect(desktop.fell)
    sys.excepthook = door.hook
    if asked.screenshot_dir:
        from wbl_desktop.ui.pictures import take_pictures

        take_pictures(desktop, asked.screenshot_dir)
    desktop.start()
    return int(app.exec())


def _tell(words: str) -> None:
    """Say why there is no window: in one, and on the terminal for whoever started it there."""
    from PySide6.QtWidgets import QMessageBox

    sys.stderr.write(f"{words}\n")
    if os.environ.get("QT_QPA_PLATFORM") != "offscreen":
        QMessageBox.information(None, "WBL Desktop", words)


if __name__ == "__main__":
    sys.exit(main())
