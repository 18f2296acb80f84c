"""One command for a fresh checkout: ``python3 installer/dev.py run`` or ``test`` sets up what is missing and goes.

This file stays readable for old Pythons, so that they can be told kindly what is needed.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Check the Python, then hand over."""
    if sys.version_info < (3, 11):  # noqa: UP036  # the whole point of this file
        found = ".".join(str(part) for part in sys.version_info[:3])
        sys.stderr.write(
            "WBL Desktop needs Python 3.11 or newer; this is " + found + " (" + sys.executable + ").\n"
            "Debian 12 and Ubuntu 24.04 have it as python3; on Windows and macOS install it from python.org.\n"
        )
        return 3
    sys.path.insert(0, str(ROOT))  # run as a script, Python looks beside this file only
    from installer import commands

    return commands.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
