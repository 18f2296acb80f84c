"""A throw-away PostgreSQL server on loopback: one cluster for the test run, one database for each test that asks."""

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

_ROOTS_STAND_IN = "wbl-pgtest"
"""PostgreSQL refuses to run as root; started as root, the server runs as this system user."""


def server_programs() -> Path | None:
    """The folder with ``initdb`` and ``pg_ctl``, the newest version's; None where no server is installed."""
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"),
        key=lambda found: float(found.parent.parent.name),
        reverse=True,
    )
    if debian:
        return debian[0].parent
    elsewhere = shutil.which("initdb")
    return None if elsewhere is None else Path(elsewhere).resolve().parent


class PostgresServer:
    """A running cluster with durability off; ``new_database`` gives a fresh, empty one and its SQLAlchemy URL."""

    def __init__(self, programs: Path, *, survives: bool = False) -> None:
        """``survives``: a commit that was told is there after a crash, as on a real server."""
        self._programs = programs
        self._survives = survives
        self._user = _ROOTS_STAND_IN if os.name == "posix" and os.geteuid() == 0 else None
        # Not below the tests' own temporary folder: that one is private to who runs them, the stand-in could not enter.
        self._folder = Path(tempfile.mkdtemp(prefix="wbl-pg-", dir="/var/tmp"))
        self._password = secrets.token_hex(16)
        self.port = _free_port()

    def start(self) -> None:
        """Make the cluster and start it; returns when it answers."""
        if self._user is not None:
            _make_user(self._user)
            shutil.chown(self._folder, self._user)
        sign = self._folder / "password"
        sign.touch(mode=0o600)
        sign.write_text(self._password, encoding="ascii")
        if self._user is not None:
            shutil.chown(sign, self._user)
        making = ["-U", "wbl", "-A", "scram-sha-256", f"--pwfile={sign}", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        self._run("initdb", "-D", self._folder / "data", *making)
        sign.unlink()
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": str(self.port),
            "unix_socket_directories": str(self._folder),
            "fsync": "off",
            "synchronous_commit": "on" if self._survives else "off",
            "full_page_writes": "off",
        }
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        self._run("pg_ctl", "-D", self._folder / "data", "-w", "-l", self._folder / "log", "-o", options, "start")

    def restart(self, mode: str) -> None:
        """Stop and start again: "fast" sends everybody away, "immediate" is a crash and its recovery."""
        self._run("pg_ctl", "-D", self._folder / "data", "-w", "-m", mode, "-l", self._folder / "log", "restart")

    def stop(self) -> None:
        """Stop the server at once and remove the cluster."""
        try:
            self._run("pg_ctl", "-D", self._folder / "data", "-w", "-m", "immediate", "stop")
        finally:
            _remove(self._folder)

    def new_database(self, like: str | None = None) -> str:
        """The URL of a new database: an empty one, or a copy of the one whose URL is given, which nobody has open."""
        import psycopg
        from psycopg import sql

        name = f"test_{secrets.token_hex(6)}"
        with psycopg.connect(self._url("postgresql", "postgres"), autocommit=True) as connection:
            template = like.rpartition("/")[2] if like else "template0"
            making = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
            connection.execute(making.format(sql.Identifier(name), sql.Identifier(template)))
        return self._url("postgresql+psycopg", name)

    def _url(self, scheme: str, database: str) -> str:
        return f"{scheme}://wbl:{self._password}@127.0.0.1:{self.port}/{database}"

    def _run(self, program: str, *arguments: str | Path) -> None:
        command = [str(self._programs / program), *(str(argument) for argument in arguments)]
        if self._user is not None:
            command = ["runuser", "-u", self._user, "--", *command]
        told = self._folder / "told"
        with told.open("wb") as output:  # a pipe would stay open in the server and never end
            done = subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=False, cwd="/", timeout=120
            )
        assert done.returncode == 0, f"{program} failed:\n{told.read_text(errors='replace')}{self._log()}"

    def _log(self) -> str:
        log = self._folder / "log"
        return log.read_text(errors="replace") if log.exists() else ""


def _remove(folder: Path) -> None:
    """Hundreds of databases are a hundred thousand files: they go behind the back of whoever waits for the result."""
    if os.name == "posix":
        os.posix_spawnp("rm", ["rm", "-rf", str(folder)], os.environ)  # no Popen: nobody waits for it, nor is warned
    else:
        shutil.rmtree(folder, ignore_errors=True)


def _make_user(name: str) -> None:
    if subprocess.run(["id", "-u", name], capture_output=True, check=False).returncode == 0:
        return
    making = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", name]
    done = subprocess.run(making, capture_output=True, text=True, check=False)
    # Two test processes may make it at the same moment; 9 says that it is there by now.
    assert done.returncode in {0, 9}, done.stderr


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
