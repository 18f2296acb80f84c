"""The laptop's line to its district: enrolling and exchanging, one at a time whoever asks."""

from dataclasses import dataclass

from wbl_desktop.application.ports import Acting, Outcome
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.secrets import SecretStore, keep_device, load_device, new_device
from wbl_desktop.workspace.opening import Workspace
from wbl_desktop.workspace.revoking import let_go
from wbl_desktop.workspace.safekeeping import back_up


@dataclass(slots=True)
class KeptDevice:
    """The device's own secrets, kept in the keyring or, without one, in the encrypted database."""

    store: SecretStore
    database_id: str

    def token(self) -> str | None:
        """The token, with the device id it belongs to."""
        device = load_device(self.store, self.database_id)
        return device.token if device and "." in device.token else None

    def keep_token(self, token: str) -> None:
        """Keep a new token."""
        device = load_device(self.store, self.database_id) or new_device()
        keep_device(self.store, self.database_id, device.with_token(token))

    def public_keys(self) -> tuple[bytes, bytes]:
        """The public halves of the signing and the sealing key, made now if there are none."""
        device = load_device(self.store, self.database_id)
        if device is None:
            device = new_device()
            keep_device(self.store, self.database_id, device)
        return device.signing_public(), device.sealing_public()


def kept_device(workspace: Workspace) -> KeptDevice:
    """The secrets of this workspace's device."""
    return KeptDevice(workspace.secrets, workspace.folder.database_id())


def enroll(workspace: Workspace, url: str, code: str) -> dict[str, str]:
    """Join the district at the address, after a safe copy; gives the names of district and site.

    Raises:
        Refusal: ``already_enrolled`` (the code stays good), the code is not good, or this laptop belongs to another
            district or site.
        Trouble: no line, or the disk or keyring is in the way.
    """
    from wbl_desktop.sync.client import SyncClient
    from wbl_desktop.sync.enrolling import enroll as join
    from wbl_desktop.sync.http import HttpLine, plain_url

    address = plain_url(url)
    with workspace.folder.lock("sync", "sync_under_way", wait=5):
        secrets = kept_device(workspace)
        _refuse_if_joined(workspace, secrets)
        back_up(workspace, "before-enrollment")
        line = HttpLine(address)
        try:
            join(workspace.sync_store, workspace.store.reader(), line, address, code, secrets)
        finally:
            line.close()
        workspace.folder.amend_card(needs_code=None)
        act_anew(workspace)
        SyncClient(workspace.sync_store, HttpLine(address), secrets, workspace.clock).exchange()
        act_anew(workspace)
    reader = workspace.desk.read()
    names = {}
    for kind, id_ in (("district", workspace.acting.district), ("site", workspace.acting.site)):
        record = reader.get(kind, id_)
        names[f"{kind}_name"] = str(record.values()["name"]) if record else ""
    return names


def _refuse_if_joined(workspace: Workspace, secrets: KeptDevice) -> None:
    """A laptop that can sync needs no code; one that the district turned away does."""
    url = workspace.sync_store.sync_state().url
    if url is not None and secrets.token() is not None and not workspace.folder.facts().get("needs_code"):
        raise Refusal("already_enrolled", url=url)


def sync_once(workspace: Workspace, address: str | None = None) -> dict[str, int]:
    """Exchange once with the district; tells the desk's listeners what came.

    ``address``: where the district is from now on, or the keys its certificate may have. Kept once the exchange there
    went well: whatever is said there before that changes nothing of this laptop's standing.

    Raises:
        Refusal: ``not_enrolled``, or the district revoked this laptop: the workspace is then closed for good, and
            ``let_go`` says what became of its key.
        Trouble: no line; what was taken so far stays taken.
    """
    from wbl_desktop.sync.client import SyncClient
    from wbl_desktop.sync.http import HttpLine, plain_url

    elsewhere = plain_url(address) if address else None
    url = workspace.sync_store.sync_state().url
    if url is None:
        raise Refusal("not_enrolled")
    with workspace.folder.lock("sync", "sync_under_way", wait=5):
        client = SyncClient(workspace.sync_store, HttpLine(elsewhere or url), kept_device(workspace), workspace.clock)
        try:
            done = client.exchange()
        except Refusal as refusal:
            if elsewhere:
                raise
            if refusal.code in {"device_revoked", "device_unknown"}:
                workspace.folder.amend_card(needs_code=True)
            if refusal.code == "device_revoked":
                let_go(workspace)
            raise
        if elsewhere:
            workspace.sync_store.go_to(elsewhere)
        act_anew(workspace)
    if done.touched:
        workspace.desk.tell(
            Outcome(
                command="",
                verb="sync",
                staff="",
                origin="district",
                touched=frozenset(done.touched),
                can_undo=False,
            )
        )
    return {
        "sent": done.sent,
        "received": done.received,
        "conflicts": done.conflicts,
        "requests": done.requests,
        "bytes_up": done.bytes_up,
        "bytes_down": done.bytes_down,
    }


def act_anew(workspace: Workspace) -> None:
    """Enrolling and merging give new ids to district, site, device and perhaps to the person."""
    state = workspace.sync_store.sync_state()
    staff = workspace.store.reader().setting("staff") or workspace.acting.staff
    workspace.desk.acting = Acting(staff=staff, device=state.device, site=state.site, district=state.district)
