"""Keeps what is in memory out of files: no core dumps, and new files for their owner only."""

import os
import sys


def keep_to_ourselves() -> None:
    """Call once when a program starts."""
    if sys.platform != "win32":
        import resource

        # A core file would hold every record that was on the screen, and the key.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.umask(0o077)
