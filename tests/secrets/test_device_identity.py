"""The device's identity: whole in the store or refused, and silent about itself."""

import hashlib
import json

import pytest
from nacl.public import PublicKey, SealedBox
from nacl.signing import SigningKey, VerifyKey

from tests.secrets.memory_store import ForgetfulStore, MemoryStore
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.secrets import forget_device, keep_device, load_device, new_device, token_hash
from wbl_desktop.secrets.device import from_text, to_text

ID = "0192f6a0-1111-7000-8000-000000000001"


def test_it_comes_back_as_it_was_kept_beside_the_key() -> None:
    store = MemoryStore()
    assert load_device(store, ID) is None
    device = new_device()
    keep_device(store, ID, device)
    assert set(store.held) == {f"{ID}/device"}
    assert load_device(store, ID) == device
    forget_device(store, ID)
    forget_device(store, ID)
    assert load_device(store, ID) is None


def test_it_fits_the_smallest_keyring() -> None:
    assert len(to_text(new_device())) < 1280


def test_the_public_halves_belong_to_the_secret_ones() -> None:
    device = new_device()
    signed = SigningKey(device.signing_seed).sign(b"a request")
    assert VerifyKey(device.signing_public()).verify(signed) == b"a request"
    from nacl.public import PrivateKey

    sealed = SealedBox(PublicKey(device.sealing_public())).encrypt(b"an answer")
    assert SealedBox(PrivateKey(device.sealing_secret)).decrypt(sealed) == b"an answer"


def test_devices_and_tokens_differ() -> None:
    devices = [new_device() for _ in range(20)]
    assert len({device.token for device in devices}) == 20
    assert len({device.signing_public() for device in devices}) == 20
    assert len({device.sealing_public() for device in devices}) == 20
    assert all(len(bytes.fromhex(device.token)) == 32 for device in devices)


def test_a_new_token_changes_nothing_else() -> None:
    device = new_device()
    rotated = device.with_token("another")
    assert rotated.token == "another"
    assert rotated.signing_public() == device.signing_public()
    assert rotated.sealing_public() == device.sealing_public()


def test_the_district_keeps_a_plain_sha_256() -> None:
    assert token_hash("abc") == hashlib.sha256(b"abc").hexdigest()


@pytest.mark.parametrize("missing", ["version", "signing", "sealing", "token"])
def test_half_an_identity_is_damaged(missing: str) -> None:
    held = json.loads(to_text(new_device()))
    del held[missing]
    with pytest.raises(Trouble, match="device_secrets_damaged"):
        from_text(json.dumps(held))


@pytest.mark.parametrize(
    "change",
    [
        {"signing": "00"},
        {"signing": "00", "sealing": "00"},
        {"sealing": "zz"},
        {"token": ""},
        {"token": 5},
        {"version": 2},
        {"signing": 7},
    ],
)
def test_a_changed_identity_is_damaged_and_not_shown(change: dict[str, object]) -> None:
    device = new_device()
    with pytest.raises(Trouble, match="device_secrets_damaged") as trouble:
        from_text(json.dumps({**json.loads(to_text(device)), **change}))
    assert trouble.value.facts == {}
    assert trouble.value.__cause__ is None


@pytest.mark.parametrize("text", ["", "nonsense", "[]", "5", "null", "{}"])
def test_other_texts_are_damaged(text: str) -> None:
    with pytest.raises(Trouble, match="device_secrets_damaged"):
        from_text(text)


def test_a_store_that_forgets_is_found_out() -> None:
    with pytest.raises(Trouble, match="keyring_failed"):
        keep_device(ForgetfulStore(), ID, new_device())


def test_it_hides_itself() -> None:
    device = new_device()
    assert repr(device) == str(device) == "DeviceIdentity()"
