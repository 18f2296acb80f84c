"""A large file through laptop, district and back: seconds, memory and bytes; ``python -m tests.attachments.large``.

64 MB stand for the 2 GB of the catalog's row 16 (a thirty-second); a file may have 100 MB at most.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.attachments.served import Desk
from tests.sync.laptops import at_present, open_district

ROOT = Path(__file__).resolve().parents[2]
MB = 2**20


def main(size: int = 64 * MB) -> None:
    """Carry a file of that size up and down, and print what it took."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        office = open_district(folder, clock=at_present())
        codes = [office.code("Almendra High") for _ in range(2)]
        office.engine.dispose()
        words = ["--database", str(folder / "district" / "district.db")]
        words += ["--database-key", str(folder / "keys" / "district.key"), "--port", "0", "--json"]
        command = [sys.executable, "-m", "wbl_desktop.district.cli", "serve", *words]
        server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert server.stdout is not None
        url = json.loads(server.stdout.readline())["url"]
        one, two = (Desk(folder, at, url).join(code) for at, code in zip(("one", "two"), codes, strict=True))
        path = folder / "large.bin"
        with path.open("wb") as file:
            for _ in range(size // MB):
                file.write(os.urandom(MB))
        student = one.laptop.add("student", last_name="Suárez", first_name="Martín")
        before, server_before = _most(), _most(server.pid)
        began = time.monotonic()
        document = one.attach("student", student, path)
        print(f"taken in: {time.monotonic() - began:.1f} s")
        one.sync()
        began = time.monotonic()
        up = one.carry()
        print(f"up: {time.monotonic() - began:.1f} s, {up.requests} requests, {up.bytes_up / size:.4f} of its bytes")
        two.sync()
        began = time.monotonic()
        down = two.carry()
        took = time.monotonic() - began
        print(f"down: {took:.1f} s, {down.requests} requests, {down.bytes_down / size:.4f} of its bytes")
        print(f"memory beyond the idle: both laptops {_most() - before:.1f} MB", end=", ")
        print(f"server {_most(server.pid) - server_before:.1f} MB")
        held = two.laptop.get("document", document)
        assert held is not None
        with path.open("rb") as file:
            assert all(file.read(len(piece)) == piece for piece in two.blobs.pieces(str(held["content"])))
        for desk in (one, two):
            desk.laptop.close()
        server.terminate()
        server.wait()
        server.stdout.close()


def _most(pid: int | None = None) -> float:
    """The most memory the process ever had, in MB."""
    if pid is None:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(told.split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    main()
