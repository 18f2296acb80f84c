"""What a laptop does when its district has revoked it: the key and the token go, the file stays, sealed."""

from wbl_desktop.domain.failures import Refusal
from wbl_desktop.secrets import forget_device, has_recovery
from wbl_desktop.workspace.opening import Workspace


def let_go(workspace: Workspace) -> None:
    """Close the file, and delete its key and the token from this laptop; only the recovery phrase opens it then.

    Where no recovery phrase is in force, nothing would ever open the file again. So the key goes only if the district
    has taken every entry: then all that was written here is kept there, in the records or in quarantine. If it has
    not, nothing is deleted and the work stays readable here; the token stays too, so that the next exchange can hand
    the rest over.

    Raises:
        Refusal: ``device_revoked_kept`` (fact ``waiting``) when nothing was deleted, ``device_revoked_for_good`` when
            the key went and no phrase is in force. Otherwise the caller says ``device_revoked``.
        Trouble: keyring or key file cannot be changed. The card says already that the laptop is revoked.
    """
    folder = workspace.folder
    has_phrase = has_recovery(folder.path)
    waiting = workspace.sync_store.standing().waiting
    if waiting and not has_phrase:
        raise Refusal("device_revoked_kept", waiting=waiting)
    # First the mark: whatever is cut short after it, this laptop does not open the file by itself again.
    folder.amend_card(revoked=True)
    try:
        forget_device(workspace.secrets, folder.database_id())
    finally:
        workspace.close()
        workspace.keeper.forget()
    if not has_phrase:
        raise Refusal("device_revoked_for_good")
