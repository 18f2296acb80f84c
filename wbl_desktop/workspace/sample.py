"""The sample school as a data directory."""

from dataclasses import replace
from pathlib import Path

from wbl_desktop.application.sample import FillSample, record_sheets, sample_names
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
        workspace.desk.acting = acting
    except BaseException:
        workspace.close()
        raise
    return workspace
