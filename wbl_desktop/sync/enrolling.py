"""Joining a district: a one-time code is exchanged for a token and the ids to go by."""

import platform

from wbl_desktop.application.ports import Reader
from wbl_desktop.application.sync_ports import Adoption, DeviceSecrets, SyncState, SyncStore
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.sync import wire
from wbl_desktop.sync.frame import seal, unseal
from wbl_desktop.sync.line import Line

_AT_ONCE = 2000


def enroll(store: SyncStore, reader: Reader, line: Line, url: str, code: str, secrets: DeviceSecrets) -> Adoption:
    """Join the district at the other end of the line; gives what was adopted.

    Raises:
        Refusal: the code is wrong, used or expired, or this laptop's district or site is another one.
        Trouble: the line, or the keyring.
    """
    state = store.sync_state()
    asked = enroll_request(store, reader, code, secrets)
    answer = unseal(line.post("/v1/enroll", seal(asked), None), wire.EnrollAnswer)
    adoption = adoption_of(state, url, answer)
    secrets.keep_token(f"{answer.device}.{answer.token}")
    store.adopt(adoption)
    return adoption


def enroll_request(store: SyncStore, reader: Reader, code: str, secrets: DeviceSecrets) -> wire.EnrollRequest:
    """What a laptop says that asks to join."""
    state = store.sync_state()
    district, site = reader.get("district", state.district), reader.get("site", state.site)
    if district is None or site is None:
        raise Refusal("site_unknown", name=state.site)
    ours, here = district.values(), site.values()
    staff = reader.get("staff", reader.setting("staff") or "")
    is_known = state.url is not None
    signing, sealing = secrets.public_keys()
    return wire.EnrollRequest(
        proto=wire.PROTO,
        schema_rev=wire.SCHEMA_REV,
        code=code,
        device=state.device,
        staff=str(staff.values()["name"] or "") if staff else "",
        system=platform.system(),
        district_name=str(ours["name"] or ""),
        district_cds=_text(ours["cds"]),
        site_name=str(here["name"] or ""),
        site_cds=_text(here["cds"]),
        last_n=_newest(store, state.acked),
        acked=state.acked if is_known else 0,
        district=state.district if is_known else "",
        site=state.site if is_known else "",
        signing_key=signing,
        sealing_key=sealing,
    )


def adoption_of(state: SyncState, url: str, answer: wire.EnrollAnswer) -> Adoption:
    """What joining changes here; ``state`` as it was when the laptop asked."""
    is_known = state.url is not None
    keys = (answer.signing_key, answer.sealing_key)
    return Adoption(
        url=url,
        device=answer.device,
        district=answer.district,
        site=answer.site,
        acked=state.acked if is_known else 0,
        # A laptop that comes back keeps what it remembers: from the difference the district sees what it forgot itself.
        lineage=state.lineage if is_known else wire.lineage_of(answer.lineage),
        district_keys=keys if all(keys) else None,
        role=answer.role,
    )


def _newest(store: SyncStore, after: int) -> int:
    """The number of the newest entry made here."""
    while entries := store.unsent(after, _AT_ONCE):
        after = entries[-1].n
    return after


def _text(value: object) -> str | None:
    return None if value is None else str(value)
