"""The main job without a display: sample school, roster import, placement, packet, district, sync, and a picture.

``python -m wbl_desktop.app.journey --out out`` does it and says where everything is.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path

from wbl_desktop import paths
from wbl_desktop.app.way_in import WayIn
from wbl_desktop.application.window_ports import Floors, Plan
from wbl_desktop.domain.failures import Failure, Trouble
from wbl_desktop.domain.record import Record

Say = Callable[[str], None]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the whole main job; 0 when every step was done."""
    parser = argparse.ArgumentParser(prog="journey", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--out", metavar="DIR", type=Path, default=Path("out"), help="where PDF and picture go")
    out = parser.parse_args(arguments).out.resolve()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(prefix="wbl-journey-") as spare:
            journey(Path(spare), out, _say)
    except Failure as failure:
        from wbl_desktop.application.words import sentence

        sys.stderr.write(f"{sentence(failure.code, failure.facts)}\n")
        return 3 if isinstance(failure, Trouble) else 2
    return 0


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def journey(spare: Path, out: Path, say: Say) -> None:
    """Every step of the main job, each said as it is done."""
    with ExitStack() as stack:
        way_in = sample_school(spare, say)
        stack.callback(way_in.close)
        floors = way_in.floors()
        import_roster(floors, spare, say)
        placement = place(floors, say)
        pdf = print_packet(floors, placement, out, say)
        url, code = stack.enter_context(district(floors, spare, say))
        join(floors, url, code, say)
        way_in.close()
        picture = take_picture(way_in, out, say)
    say("Done.")
    say(f"The permission packet: {pdf}")
    say(f"The window:            {picture}")


def sample_school(spare: Path, say: Say) -> WayIn:
    """The sample school, its key in the keyring or, where there is none, in a file for the sample only."""
    from wbl_desktop.workspace.sample import sample_key_file

    key_file = sample_key_file(spare / "data")
    if key_file is not None:
        say("No keyring here: the sample's key lies in a file beside it. Real data is never kept so unasked.")
    way_in = WayIn(path=spare / "data", key_file=key_file)
    way_in.make_sample()
    say(f"Sample school set up: {way_in.floors().desk.read().count('student')} students, encrypted.")
    return way_in


def import_roster(floors: Floors, spare: Path, say: Say) -> None:
    """A few more students from a student system's export; the same file again finds everything the same."""
    roster = spare / "new-students.csv"
    shutil.copyfile(paths.resource("sample", "new-students.csv"), roster)
    plan = _plan(floors, roster)
    done = floors.imports.apply(plan, progress=_quiet, stop=_never)
    again = _plan(floors, roster)
    say(f"Roster imported: {done.new} new records; read again: {again.new} new, {again.changed} changed.")


def _plan(floors: Floors, roster: Path) -> Plan:
    return floors.imports.plan(str(roster), format_=None, mapping=None, answers=None, progress=_quiet, stop=_never)


def place(floors: Floors, say: Say) -> str:
    """A job shadow for a student whose family reads Spanish."""
    reader = floors.desk.read()
    placed = {str(one.values()["student"]) for one in reader.find("placement")}
    guarded = {str(one.values()["student"]) for one in reader.find("guardian", {"language": "es"})}
    free = [one for one in reader.find("student", {"grade": ["11", "12"]}, order=("heading",)) if one.id not in placed]
    student = next((one for one in free if one.id in guarded), free[0])
    worksite = _worksite(reader.find("worksite", order=("heading",)))
    day = floors.clock.today() + timedelta(days=14)
    day += timedelta(days=(7 - day.weekday()) % 7 if day.weekday() > 4 else 0)
    values: dict[str, object] = {
        "student": student.id,
        "worksite": worksite.id,
        "activity": "job_shadow",
        "starts_on": day.isoformat(),
        "starts_at": "8:30",
        "ends_at": "14:30",
        "transport": "school_van",
        "purpose": "Watch, ask, and help where it is safe.",
    }
    outcome = floors.desk.run(floors.placing.place(values))
    placement = next(id_ for kind, id_ in outcome.touched if kind == "placement")
    titles = ", ".join(need.title for need in floors.placing.needs(placement) if need.requirement)
    say(f"A job shadow on {day.isoformat()} placed. It needs: {titles}.")
    return placement


def _worksite(worksites: Sequence[Record]) -> Record:
    """One that takes students under 16 and names its supervisor's address."""
    return next((one for one in worksites if not one.values()["minimum_age"]), worksites[0])


def print_packet(floors: Floors, placement: str, out: Path, say: Say) -> Path:
    """The packet as PDF, noted as printed."""
    paper = floors.papers.packet(placement, language=None)
    target = out / "permission-packet.pdf"
    floors.papers.save(paper, str(target))
    floors.papers.mark_printed(paper)
    say(f"Permission packet made: {paper.title}, {paper.pages} pages.")
    return target


@contextmanager
def district(floors: Floors, spare: Path, say: Say) -> Iterator[tuple[str, str]]:
    """A district server of its own on this machine only, and a one-time code for this site."""
    site = floors.desk.read().get("site", floors.desk.acting.site)
    name = site.heading() if site else "Sample school"
    folder = spare / "district"
    folder.mkdir()
    environment = os.environ | {
        "WBL_DISTRICT_DATABASE": str(folder / "district.db"),
        "WBL_DISTRICT_KEY_FILE": str(spare / "district-key"),
    }
    command = [sys.executable, "-m", "wbl_desktop.district.cli"]

    def ask(*words: str) -> str:
        done = subprocess.run([*command, *words], env=environment, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Trouble("district_failed", reason=done.stderr.strip()[-200:])
        return done.stdout.strip().split("\n")[-1]

    ask("site", "add", name)
    code = ask("code", "--site", name)
    server = subprocess.Popen(
        [*command, "serve", "--port", "0"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        url = _address(server)
        say(f"District server started on {url}.")
        yield url, code
    finally:
        server.terminate()
        server.wait(timeout=20)
        if server.stdout is not None:
            server.stdout.close()


def _address(server: "subprocess.Popen[str]") -> str:
    assert server.stdout is not None, "the server's output is a pipe"
    for line in server.stdout:
        found = re.search(r"listening on (\S+)", line)
        if found:
            return found[1]
    raise Trouble("district_failed", reason="it did not start")


def join(floors: Floors, url: str, code: str, say: Say) -> None:
    """Enroll and exchange twice: the second time there is nothing left to send."""
    floors.line.enroll(url, code)
    first = floors.line.sync_now()
    second = floors.line.sync_now()
    waiting = floors.line.standing().waiting
    say(f"Joined the district and synced: {first.sent + second.sent} sent after joining, {waiting} waiting.")


def take_picture(way_in: WayIn, out: Path, say: Say) -> Path:
    """The real window on this school, painted without a display."""
    from wbl_desktop.ui.desktop import Desktop, make_application, window_settings
    from wbl_desktop.ui.pictures import take_pictures

    app = make_application(["wbl-desktop"])
    with tempfile.TemporaryDirectory(prefix="wbl-pictures-") as spare:
        desktop = Desktop(app, way_in, window_settings(Path(spare)))
        take_pictures(desktop, Path(spare))
        desktop.start()
        app.exec()
        for name in ("students", "today"):
            shutil.copyfile(Path(spare) / f"{name}.png", out / f"window-{name}.png")
    say("A picture of the window taken.")
    return out / "window-students.png"


def _quiet(_done: int, _total: int) -> None:
    """No progress to show."""


def _never() -> bool:
    return False


if __name__ == "__main__":
    sys.exit(main())
