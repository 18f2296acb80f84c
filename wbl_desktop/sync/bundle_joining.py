"""Joining a district by file: an invitation and its code in, a sealed request out, and later the answer in."""

from dataclasses import replace

from wbl_desktop.application import chance
from wbl_desktop.application.chance import Clock
from wbl_desktop.application.ports import Reader
from wbl_desktop.application.sync_ports import Adoption, DeviceSecrets, SyncStore
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.sync import wire
from wbl_desktop.sync.bundle import TO_LAPTOP, Header, Keys, Opened, Sort, open_bundle, seal_bundle
from wbl_desktop.sync.bundle_client import Packed
from wbl_desktop.sync.bundle_notes import Asked, NotesKept
from wbl_desktop.sync.enrolling import adoption_of, enroll_request
from wbl_desktop.sync.frame import seal, unseal
from wbl_desktop.sync.invitation import Invitation

_AT_ONCE = 5


def ask_to_join(
    store: SyncStore,
    reader: Reader,
    secrets: DeviceSecrets,
    keys: Keys,
    notes: NotesKept,
    invitation: Invitation,
    code: str,
    clock: Clock,
) -> Packed:
    """A request to join, with code and this laptop's public keys sealed to the district.

    Raises Refusal ``enrolled_elsewhere`` for a laptop of another district.
    """
    state, kept = store.sync_state(), notes.load()
    if state.url is not None and state.district != invitation.district:
        raise Refusal("enrolled_elsewhere")
    nonce, at = chance.random_bytes(16), clock.now().isoformat(timespec="seconds")
    header = Header(
        sort=Sort.ENROLL,
        to=invitation.keys().sealing,
        district=invitation.district,
        devices=[state.device],
        number=kept.number + 1,
        nonce=nonce,
        at=at,
        signer=keys.public().signing,
    )
    content = seal_bundle(header, [seal(enroll_request(store, reader, code, secrets))], keys)
    asked = Asked(
        nonce=nonce.hex(),
        url=invitation.url,
        signing_key=invitation.signing_key,
        sealing_key=invitation.sealing_key,
        device=state.device,
        acked=state.acked,
        was_enrolled=state.url is not None,
    )
    kept.asked = [*kept.asked, asked][-_AT_ONCE:]
    kept.number = header.number
    notes.keep(kept)
    return Packed(
        content=content, number=header.number, nonce=nonce.hex(), at=at, entries=0, upto=state.acked, requests=1
    )


def open_welcome(bundle: bytes, keys: Keys) -> Opened | None:
    """The bundle, if it is the answer to a request to join; None for the answer of an exchange. As ``open_bundle``."""
    opened = open_bundle(bundle, keys, TO_LAPTOP)
    return opened if opened.header.sort == Sort.ENROLLED else None


def join_by(opened: Opened, store: SyncStore, secrets: DeviceSecrets, notes: NotesKept, at: str) -> Adoption | None:
    """Join as the district says; None for an answer that came before, or that another enrollment has overtaken.

    Raises:
        Refusal: ``bundle_not_asked``, or not signed by the district whose invitation was used.
        Trouble: ``district_too_new``, or the keyring is in the way.
    """
    state, kept = store.sync_state(), notes.load()
    asked = next((one for one in kept.asked if one.nonce == opened.header.nonce.hex()), None)
    if asked is None:
        if state.url is not None:
            return None
        raise Refusal("bundle_not_asked")
    messages = opened.messages(bytes.fromhex(asked.signing_key))
    if not messages:
        raise Trouble("bundle_damaged")
    answer = unseal(messages[0], wire.EnrollAnswer)
    if answer.proto > wire.PROTO:
        raise Trouble("district_too_new", proto=answer.proto)
    if (answer.signing_key.hex(), answer.sealing_key.hex()) != (asked.signing_key, asked.sealing_key):
        raise Refusal("bundle_signature_wrong")
    if (state.device, state.url is not None) != (asked.device, asked.was_enrolled):
        return None
    adoption = adoption_of(replace(state, acked=asked.acked), asked.url, answer)
    secrets.keep_token(f"{answer.device}.{answer.token}")
    store.adopt(adoption)
    kept.asked = []
    kept.takes = opened.header.takes
    kept.answered(asked.nonce, at)
    notes.keep(kept)
    return adoption
