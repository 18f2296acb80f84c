"""Laptops as whole workspaces that carry bundles with contents to a district, and the stick they use."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Engine

from wbl_desktop.application.chance import SystemClock
from wbl_desktop.application.commands.add import AddRecord
from wbl_desktop.application.pieces import PIECE
from wbl_desktop.application.stick_ports import BundleReport
from wbl_desktop.district.asked import arrival
from wbl_desktop.district.bundle_files import FileRead, read_file
from wbl_desktop.district.directory import add_site, district_of, site_named
from wbl_desktop.district.engine import open_engine, writing
from wbl_desktop.district.enroll import make_code
from wbl_desktop.district.identity import public_keys
from wbl_desktop.district.schema import prepare
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.sync.invitation import Invitation, invitation_text
from wbl_desktop.workspace.attaching import attach, blobs_of
from wbl_desktop.workspace.bundles import ask_by_file, read_from, write_to
from wbl_desktop.workspace.opening import NewWorkspace, Workspace, create_workspace

SITE = "Almendra High"


def scan(folder: Path, name: str, pieces: int = 2) -> Path:
    """A file of so many pieces and a bit, that does not compress."""
    path = folder / name
    path.write_bytes(b"%PDF-1.4\n" + secrets.token_bytes(pieces * PIECE) + b"the end")
    return path


@dataclass
class Office:
    """The district, which reads sticks only."""

    engine: Engine
    folder: Path

    def invite(self, site: str, role: str = "coordinator") -> tuple[Path, str]:
        """An invitation as a file, and its code."""
        with writing(self.engine) as connection:
            try:
                known = site_named(connection, site)
            except Refusal:
                add_site(connection, arrival(), site, None)
                known = site_named(connection, site)
            code = make_code(connection, known.id, role, 7, arrival())
            keys = public_keys(connection)
            invitation = Invitation(
                url="https://wbl.example.org",
                district=district_of(connection).id,
                district_name="",
                site_name=site,
                expires_at=(SystemClock().now() + timedelta(days=7)).isoformat(timespec="seconds"),
                signing_key=keys.signing.hex(),
                sealing_key=keys.sealing.hex(),
            )
        path = self.folder / f"{secrets.token_hex(4)}.wblinvite"
        path.write_bytes(invitation_text(invitation, code))
        return path, code

    def read(self, path: Path, most: int | None = None, out: Path | None = None) -> FileRead:
        """Take a bundle in and answer it."""
        return read_file(self.engine, path, arrival, most=most, out=out)

    def count(self) -> int:
        """How many files lie on its shelf."""
        return sum(one.is_file() for one in (self.folder / "shelf").rglob("*"))


def open_office(folder: Path) -> Office:
    """A district on a new file; its contents lie where ``WBL_DISTRICT_FILES`` says."""
    engine = open_engine(str(folder / "district" / "district.db"), key_file=folder / "keys" / "district.key")
    prepare(engine, arrival())
    return Office(engine, folder)


@dataclass
class Carrier:
    """One laptop, its stick and its way to the office."""

    workspace: Workspace
    stick: Path
    office: Office

    def student(self, name: str = "Suárez") -> str:
        values = {"last_name": name, "first_name": "Martín", "birth_date": "2009-03-04", "grade": "10"}
        return self.workspace.desk.run(AddRecord(kind="student", values=values)).made[0]

    def attach(self, student: str, path: Path) -> str:
        """The document's id."""
        [document] = attach(self.workspace, "student", student, path).made
        return document

    def with_scan(self, pieces: int = 2, name: str = "permit.pdf") -> tuple[str, bytes]:
        """A student with a scan: the document's id, and its bytes."""
        path = scan(self.stick.parent, name, pieces)
        return self.attach(self.student(), path), path.read_bytes()

    def write(self, name: str = "out.wblsync", **more: object) -> BundleReport:
        return write_to(self.workspace, self.stick / name, **more)  # type: ignore[arg-type]

    def read(self, path: Path) -> BundleReport:
        return read_from(self.workspace, path)

    def round(self, most: int | None = None) -> BundleReport:
        """To the district and back."""
        return self.read(self.answer(self.write(most=most)))

    def answer(self, written: BundleReport, most: int | None = None) -> Path:
        """What the district says to it."""
        answer = self.office.read(Path(written.file), most).answer
        assert answer is not None
        return answer

    def content(self, document: str) -> bytes:
        """The content of a document; Trouble ``attachment_not_here``."""
        found = self.workspace.desk.read().get("document", document)
        assert found is not None
        return blobs_of(self.workspace).read(str(found.values()["content"]))


def join(office: Office, folder: Path, name: str, site: str = SITE, role: str = "coordinator") -> Carrier:
    """A new laptop that joined by stick, in step with the district."""
    new = NewWorkspace(district="Almendra Valley", site=site, cds="", staff=name)
    workspace = create_workspace(folder / name / "data", new, key_file=folder / name / "key")
    stick = folder / name / "stick"
    stick.mkdir()
    made = Carrier(workspace, stick, office)
    invitation, code = office.invite(site, role)
    ask_by_file(workspace, invitation, code, stick / "ask.wblsync")
    answer = office.read(stick / "ask.wblsync").answer
    assert answer is not None
    assert made.read(answer).joined
    made.round()
    return made
