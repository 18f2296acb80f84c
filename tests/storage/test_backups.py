"""A backup is whole, encrypted, thinned, and comes back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from wbl_desktop.application.commands.add import AddRecord
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.storage.backups import kept_backups, name_for, thin
from wbl_desktop.workspace.opening import NewWorkspace, Workspace, create_workspace, open_workspace
from wbl_desktop.workspace.safekeeping import back_up_daily, back_up_to, restore_from


def _new(folder: Path) -> Workspace:
    new = NewWorkspace(district="Almendra Valley", site="Almendra High", staff="Elena")
    return create_workspace(folder / "data", new, key_file=folder / "key")


def test_a_backup_brings_back_what_was_there_and_keeps_what_is_replaced(tmp_path: Path) -> None:
    workspace = _new(tmp_path)
    workspace.desk.run(AddRecord(kind="student", values={"last_name": "Before", "first_name": "A"}))
    back_up_to(workspace, tmp_path / "copy")
    workspace.desk.run(AddRecord(kind="student", values={"last_name": "After", "first_name": "B"}))
    workspace.close()
    kept = restore_from(tmp_path / "data", tmp_path / "copy", key_file=tmp_path / "key")
    workspace = open_workspace(tmp_path / "data", key_file=tmp_path / "key")
    assert [one.values()["last_name"] for one in workspace.desk.read().find("student")] == ["Before"]
    workspace.close()
    assert kept is not None
    restore_from(tmp_path / "data", Path(kept), key_file=tmp_path / "key")
    workspace = open_workspace(tmp_path / "data", key_file=tmp_path / "key")
    assert {one.values()["last_name"] for one in workspace.desk.read().find("student")} == {"Before", "After"}
    workspace.close()


def test_a_backup_says_nothing_without_the_key_and_is_never_overwritten(tmp_path: Path) -> None:
    workspace = _new(tmp_path)
    workspace.desk.run(AddRecord(kind="student", values={"last_name": "Quetzalcoatl", "first_name": "A"}))
    back_up_to(workspace, tmp_path / "copy")
    assert b"Quetzalcoatl" not in (tmp_path / "copy").read_bytes()
    with pytest.raises(Refusal, match="file_exists"):
        back_up_to(workspace, tmp_path / "copy")
    workspace.close()


def test_what_is_not_a_backup_or_of_another_database_is_refused(tmp_path: Path) -> None:
    workspace = _new(tmp_path)
    back_up_to(workspace, tmp_path / "copy")
    workspace.close()
    (tmp_path / "other").mkdir()
    other = _new(tmp_path / "other")
    other.close()
    with pytest.raises(Refusal, match="backup_of_another"):
        restore_from(tmp_path / "other" / "data", tmp_path / "copy", key_file=tmp_path / "other" / "key")
    (tmp_path / "noise").write_bytes(b"not a backup at all")
    with pytest.raises(Refusal, match="not_a_backup"):
        restore_from(tmp_path / "data", tmp_path / "noise", key_file=tmp_path / "key")
    content = (tmp_path / "copy").read_bytes()
    (tmp_path / "half").write_bytes(content[: len(content) // 2])
    with pytest.raises((Refusal, Trouble)):
        restore_from(tmp_path / "data", tmp_path / "half", key_file=tmp_path / "key")
    open_workspace(tmp_path / "data", key_file=tmp_path / "key").close()


def test_the_daily_backup_is_made_once_a_day(tmp_path: Path) -> None:
    workspace = _new(tmp_path)
    assert back_up_daily(workspace) is not None
    assert back_up_daily(workspace) is None
    assert len(kept_backups(workspace.folder.backups)) == 1
    workspace.close()


def test_thinning_keeps_days_then_months(tmp_path: Path) -> None:
    now = datetime(2026, 11, 20, 12, tzinfo=UTC)
    for hours in range(0, 24 * 400, 6):
        (tmp_path / name_for(now - timedelta(hours=hours), "daily")).touch()
    thin(tmp_path, now)
    ages = [(now - one.made_at).days for one in kept_backups(tmp_path)]
    assert sum(age < 3 for age in ages) == 12
    assert sum(3 <= age < 31 for age in ages) in {28, 29}
    assert sum(age >= 31 for age in ages) in {12, 13, 14}
