"""A CUPS of our own: its scheduler on a socket of its own, with one queue that keeps what is printed as a file."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

SCHEDULER = Path("/usr/sbin/cupsd")
PROGRAMS = Path("/usr/lib/cups")

_KEEP = """#!/bin/sh
[ $# -eq 0 ] && { echo 'direct keep "Unknown" "Keeps what is printed"'; exit 0; }
if [ $# -ge 6 ]; then cat "$6"; else cat; fi > "${DEVICE_URI#keep:}.new"
printf '%s\\n' "$3" "$4" "$5" > "${DEVICE_URI#keep:}.told"
mv "${DEVICE_URI#keep:}.new" "${DEVICE_URI#keep:}"
"""
_CONF = """
LogLevel warn
Listen {home}/cups.sock
PidFile {home}/cupsd.pid
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES = """
ServerRoot {home}/root
ServerBin {home}/bin
RequestRoot {home}/spool
CacheDir {home}/cache
StateDir {home}/state
TempDir {home}/spool/tmp
AccessLog {home}/log/access
ErrorLog {home}/log/error
PageLog {home}/log/page
SystemGroup root
"""


def available() -> bool:
    """Whether a scheduler can be run here: Debian's CUPS, as root."""
    return SCHEDULER.exists() and shutil.which("lpadmin") is not None and os.geteuid() == 0


class Cups:
    """A running scheduler with the queue ``office``."""

    def __init__(self, home: Path, wait_until: Callable[[Callable[[], bool]], None]) -> None:
        self.home = home
        self.printed = home / "printed.pdf"
        for name in ("root", "bin/backend", "spool/tmp", "cache", "state", "log"):
            (home / name).mkdir(parents=True)
        for program in PROGRAMS.iterdir():
            if program.name != "backend":
                (home / "bin" / program.name).symlink_to(program)
        keep = home / "bin" / "backend" / "keep"
        keep.write_text(_KEEP)
        keep.chmod(0o700)  # CUPS runs a back end as root only if nobody else may run it
        (home / "cupsd.conf").write_text(_CONF.format(home=home))
        (home / "cups-files.conf").write_text(_FILES.format(home=home))
        command = [str(SCHEDULER), "-c", str(home / "cupsd.conf"), "-s", str(home / "cups-files.conf"), "-f"]
        self._scheduler = subprocess.Popen(command)
        wait_until((home / "cups.sock").exists)
        queue = ["lpadmin", "-p", "office", "-E", "-v", f"keep:{self.printed}", "-m", "raw"]
        subprocess.run(queue, check=True, capture_output=True, env=self.environment())

    def environment(self) -> dict[str, str]:
        """The environment in which ``lp`` talks to this scheduler."""
        return {**os.environ, "CUPS_SERVER": str(self.home / "cups.sock")}

    def stop(self) -> None:
        """End the scheduler."""
        self._scheduler.terminate()
        self._scheduler.wait()
