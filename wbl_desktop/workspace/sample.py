"""The sample school as a data directory."""

import tempfile
from dataclasses import replace
from pathlib import Path

from wbl_desktop.application.chance import random_bytes
from wbl_desktop.application.sample import FillSample, record_sheets, sample_names
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.secrets import open_keyring
from wbl_desktop.secrets.store import keep
from wbl_desktop.workspace.attaching import attach
from wbl_desktop.workspace.folder import DataFolder, default_folder
from wbl_desktop.workspace.opening import NewWorkspace, Workspace, create_workspace
from wbl_desktop.workspace.papers import paper_desk


def create_sample(path: Path, *, key_file: Path | None = None) -> Workspace:
    """A new database filled with the sample school; Refusal ``database_exists`` when there is one already."""
    names = sample_names()
    new = NewWorkspace(district=names.district, site=names.site, staff=names.staff, sample=True)
    workspace = create_workspace(path, new, key_file=key_file)
    acting = workspace.acting
    try:
        # As from another device: the first undo here must not take the school apart.
        workspace.desk.acting = replace(acting, device="sample")
        workspace.desk.run(FillSample())
        record_sheets(workspace.desk, paper_desk(workspace))
        _keep_scans(workspace)
        workspace.desk.acting = acting
    except BaseException:
        workspace.close()
        raise
    return workspace


def _keep_scans(workspace: Workspace) -> None:
    """Something among the attached files: the newest agreement, and the permission that came back last."""
    from wbl_desktop.forms.sample_scan import sample_scan

    reader = workspace.desk.read()
    agreements = [one for one in reader.find("agreement", order=["begins_on"]) if one.values()["begins_on"]]
    returned = [
        one
        for one in reader.find("requirement", {"form": "job_shadow_permission"}, order=["returned_on"])
        if one.values()["returned_on"]
    ]
    # Below the data directory: on its disk there is room for the sealed copy too.
    with tempfile.TemporaryDirectory(prefix=".scan-", dir=workspace.folder.path) as scans:
        for found, day, name, title in (
            (agreements, "begins_on", "agreement-signed.pdf", "Agreement, signed"),
            (returned, "returned_on", "permission-signed.pdf", "Permission for a job shadow, signed"),
        ):
            scan = Path(scans) / name
            scan.write_bytes(sample_scan(title))
            newest = found[-1]
            attach(workspace, newest.KIND, newest.id, scan, taken_on=str(newest.values()[day]))


def sample_folder() -> Path:
    """Where the sample school lives when nobody names a folder: beside the person's own data, never in it."""
    own = default_folder()
    return own.with_name(f"{own.name} sample school")


def sample_key_file(path: Path) -> Path | None:
    """The key file a sample school uses where this computer has no keyring; None where it has one.

    Only the sample does this: its people are invented.
    """
    beside = path.with_name(f"{path.name}.key")
    if beside.exists():
        return beside
    if DataFolder(path).exists():
        return None
    probe = f"probe-{random_bytes(8).hex()}"
    try:
        keyring = open_keyring()
        keep(keyring, probe, probe)
        keyring.delete(probe)
    except Trouble:
        return beside
    return None
