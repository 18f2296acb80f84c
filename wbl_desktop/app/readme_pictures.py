"""Makes the pictures of README anew: fills a passing sample school, opens the window on it, and leaves."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from wbl_desktop.app.way_in import WayIn
from wbl_desktop.ui.desktop import Desktop, make_application, window_settings
from wbl_desktop.ui.readme_pictures import take_readme_pictures


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the pictures in the folder named."""
    parser = argparse.ArgumentParser(description="Pictures of the window and of a form, on the sample school.")
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(arguments).folder
    folder.mkdir(parents=True, exist_ok=True)
    app = make_application(sys.argv[:1])

    def fall(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Qt would go on after an error in a slot, and nothing would ever close the window."""
        sys.__excepthook__(kind, error, trace)
        app.exit(1)

    sys.excepthook = fall
    with tempfile.TemporaryDirectory(prefix="wbl-pictures-") as spare:
        way_in = WayIn(path=Path(spare, "data"), key_file=Path(spare, "key"))
        way_in.make_sample()
        desktop = Desktop(app, way_in, window_settings(Path(spare)))
        take_readme_pictures(desktop, folder)
        desktop.start()
        return int(app.exec())


if __name__ == "__main__":
    sys.exit(main())
