"""What makes this laptop itself to the district: a key pair to sign with, one to be written to, and a bearer token.

The secrets are kept as one JSON text under ``<database id>/device``: in the OS keyring, or inside the encrypted
database where a key file stands in for the keyring. The private halves never leave the laptop; the district gets the
public ones, and keeps only the token's SHA-256.
"""

import hashlib
import json
import secrets
from dataclasses import dataclass, field, replace

from wbl_desktop.domain.failures import Trouble
from wbl_desktop.secrets.store import SecretStore, keep

_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceIdentity:
    """Ed25519 and X25519 secrets of 32 bytes each, and the token as 64 hex digits."""

    signing_seed: bytes = field(repr=False)
    sealing_secret: bytes = field(repr=False)
    token: str = field(repr=False)

    def signing_public(self) -> bytes:
        """The Ed25519 public key by which the district knows this laptop's bundles."""
        from nacl.signing import SigningKey

        return bytes(SigningKey(self.signing_seed).verify_key)

    def sealing_public(self) -> bytes:
        """The X25519 public key to which the district seals what only this laptop may read."""
        from nacl.public import PrivateKey

        return bytes(PrivateKey(self.sealing_secret).public_key)

    def with_token(self, token: str) -> "DeviceIdentity":
        """The same device with the token the district handed out in its place."""
        return replace(self, token=token)


def new_device() -> DeviceIdentity:
    """A device nobody has met before."""
    return DeviceIdentity(
        signing_seed=secrets.token_bytes(32), sealing_secret=secrets.token_bytes(32), token=secrets.token_hex(32)
    )


def token_hash(token: str) -> str:
    """What the district keeps of a token (64 hex digits); a token is 256 bits of chance, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def to_text(device: DeviceIdentity) -> str:
    """The JSON text for the secret store (some 270 characters; the Credential Locker takes 1,280)."""
    return json.dumps(
        {
            "version": _VERSION,
            "signing": device.signing_seed.hex(),
            "sealing": device.sealing_secret.hex(),
            "token": device.token,
        },
        separators=(",", ":"),
    )


def from_text(text: str) -> DeviceIdentity:
    """The device from its JSON text. Raises Trouble ``device_secrets_damaged``."""
    try:
        held = json.loads(text)
        device = DeviceIdentity(
            signing_seed=bytes.fromhex(held["signing"]),
            sealing_secret=bytes.fromhex(held["sealing"]),
            token=held["token"],
        )
        whole = held["version"] == _VERSION and len(device.signing_seed) == len(device.sealing_secret) == 32
        if not whole or not isinstance(device.token, str) or not device.token:
            raise ValueError
    except (ValueError, KeyError, TypeError):
        raise Trouble("device_secrets_damaged") from None
    return device


def load_device(store: SecretStore, database_id: str) -> DeviceIdentity | None:
    """This laptop's identity, or None before it enrolled and after it was revoked."""
    text = store.get(_name(database_id))
    return None if text is None else from_text(text)


def keep_device(store: SecretStore, database_id: str, device: DeviceIdentity) -> None:
    """Keep the identity, and read it back before anything relies on it."""
    keep(store, _name(database_id), to_text(device))


def forget_device(store: SecretStore, database_id: str) -> None:
    """Drop the identity; the laptop must enroll anew."""
    store.delete(_name(database_id))


def _name(database_id: str) -> str:
    return f"{database_id}/device"
