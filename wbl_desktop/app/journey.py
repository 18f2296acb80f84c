"""The main job without a display: sample school, roster, placement, papers, district, sync; says what it did."""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from wbl_desktop import paths
from wbl_desktop.application.commands.import_roster import ImportBatch
from wbl_desktop.application.commands.place import PlaceStudent
from wbl_desktop.application.imports.planning import plan
from wbl_desktop.application.words import sentence
from wbl_desktop.domain.failures import Failure, Refusal
from wbl_desktop.exchange.imports import read
from wbl_desktop.workspace.district_line import enroll, sync_once
from wbl_desktop.workspace.opening import NewWorkspace, Workspace, create_workspace
from wbl_desktop.workspace.papers import paper_desk
from wbl_desktop.workspace.sample import create_sample, sample_key_file

_MADE = "journey"  # everything under this name in the out folder is made anew each time


def main(arguments: Sequence[str] | None = None) -> int:
    """Do the job; the exit code."""
    parser = argparse.ArgumentParser(prog="journey", description="The whole main job, without a display.")
    parser.add_argument("--out", type=Path, default=Path("out"), metavar="DIR")
    out = parser.parse_args(arguments).out
    os.umask(0o077)
    try:
        _travel(out)
    except Failure as failure:
        print(sentence(failure.code, failure.facts))
        return 2 if isinstance(failure, Refusal) else 3
    return 0


def _travel(out: Path) -> None:
    made = out / _MADE
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    key_file = sample_key_file(made / "school")
    if key_file is not None:
        print(f"No keyring here: the sample school's key is kept in {key_file}. Real data would not be.")
    workspace = create_sample(made / "school", key_file=key_file)
    try:
        reader = workspace.desk.read()
        counts = ", ".join(f"{reader.count(kind)} {kind}s" for kind in ("student", "partner", "placement"))
        print(f"1. Sample school made, encrypted: {counts}.")
        student = _import(workspace)
        _print_packet(workspace, student, out / "permission-packet.pdf")
        with _district(made, workspace) as (url, codes):
            _sync(workspace, url, codes[0])
            _second_laptop(made, workspace, url, codes[1])
    finally:
        workspace.close()
    _take_picture(made, key_file, out)


def _import(workspace: Workspace) -> str:
    """The shipped roster of new students; gives the id of one of them."""
    roster = paths.resource("sample", "new-students.csv")
    today = workspace.clock.today()
    laid = plan(workspace.desk.read(), read(roster, today=today), today=today)
    workspace.desk.run(ImportBatch(plan=laid))
    counts = laid.counts("student")
    print(f"2. Roster imported: {counts.new} new students, {len(laid.doubts)} things to look at.")
    found = workspace.desk.read().find("student", {"local_id": "20901"})
    return found[0].id


def _print_packet(workspace: Workspace, student: str, file: Path) -> None:
    """A job shadow for the student, and everything it lacks on paper, in the family's language."""
    reader = workspace.desk.read()
    opening = reader.find("opening", {"activity": "job_shadow"}, limit=1)[0]
    day = workspace.clock.today().replace(day=1).isoformat()
    ahead = reader.find("placement", {"activity": "job_shadow"}, order=["-starts_on"], limit=1)
    starts_on = str(ahead[0].values()["starts_on"]) if ahead else day
    values = {"student": student, "opening": opening.id, "starts_on": starts_on, "ends_on": starts_on}
    placement = workspace.desk.run(PlaceStudent(values=values)).made[0]
    papers = paper_desk(workspace)
    paper = papers.packet(placement)
    file.write_bytes(paper.pdf)
    file.chmod(0o600)
    named = reader.get("student", student)
    print(f"3. {named.heading() if named else ''} placed on a job shadow on {starts_on}.")
    print(f"4. Permission packet printed to {file}: {paper.pages} pages, “{paper.title}”.")
    for notice in paper.notices:
        print(f"   {sentence(notice.code, notice.facts)}")


@contextmanager
def _district(made: Path, workspace: Workspace) -> Iterator[tuple[str, list[str]]]:
    """A district server of its own process on loopback; gives its address and two enrollment codes."""
    site = workspace.desk.read().get("site", workspace.acting.site)
    name = str(site.values()["name"]) if site else ""
    environment = {**os.environ, "WBL_DISTRICT_KEY_FILE": str(made / "district.key")}
    (made / "district").mkdir()
    program = [sys.executable, "-m", "wbl_desktop.district.cli", "--database", str(made / "district" / "district.db")]

    def ask(*words: str) -> str:
        done = subprocess.run([*program, *words], env=environment, capture_output=True, text=True, check=True)
        return done.stdout.splitlines()[-1]

    ask("site", "add", name)
    codes = [ask("code", "--site", name) for _ in range(2)]
    with (made / "district.log").open("w") as log:
        server = subprocess.Popen(
            [*program, "serve", "--port", "0"], env=environment, stdout=subprocess.PIPE, stderr=log, text=True
        )
        assert server.stdout is not None
        try:
            url = server.stdout.readline().removeprefix("listening on ").strip()
            print(f"5. District server listening on {url}.")
            yield url, codes
        finally:
            server.terminate()
            server.wait()
            server.stdout.close()


def _sync(workspace: Workspace, url: str, code: str) -> None:
    joined = enroll(workspace, url, code)
    report = sync_once(workspace)
    print(f"6. Enrolled at {joined['site_name']} and synced; {report['conflicts']} conflicts.")


def _second_laptop(made: Path, first: Workspace, url: str, code: str) -> None:
    """A second laptop of the site sees what the first one did."""
    district, site = (
        first.desk.read().get(kind, id_)
        for kind, id_ in (("district", first.acting.district), ("site", first.acting.site))
    )
    assert district is not None
    assert site is not None
    new = NewWorkspace(
        district=str(district.values()["name"]), site=str(site.values()["name"]), staff="Second laptop", sample=True
    )
    second = create_workspace(made / "second", new, key_file=made / "second.key")
    try:
        enroll(second, url, code)
        same = all(
            [one.to_json() for one in first.desk.read().find(kind)]
            == [one.to_json() for one in second.desk.read().find(kind)]
            for kind in ("student", "guardian", "partner", "placement", "requirement")
        )
        count = second.desk.read().count("student")
    finally:
        second.close()
    print(f"7. A second laptop enrolled and has {count} students, {'the same' if same else 'NOT the same'} records.")
    if not same:
        raise Refusal("laptops_differ")


def _take_picture(made: Path, key_file: Path | None, out: Path) -> None:
    """The real window, drawn without a display."""
    pictures = out / "pictures"
    command = [sys.executable, "-m", "wbl_desktop.app.main", "--data", str(made / "school")]
    if key_file is not None:
        command += ["--key-file", str(key_file)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([*command, "--screenshot-dir", str(pictures)], env=environment, check=True)
    print(f"8. Pictures of the window are in {pictures}: {', '.join(sorted(one.name for one in pictures.iterdir()))}.")


if __name__ == "__main__":
    sys.exit(main())
