"""An invitation to join a district without a line: its address and public keys in a file, good only with the code.

The code is not in the file. It is told another way (by telephone, on paper), and it is what the file is trusted by: a
keyed hash over everything in the file is made with the code, which only the district and the invited person know. So
neither a file found on a stick lets anybody join, nor can anybody who swaps the file make a laptop seal its records to
a key of his own. 80 bits of chance in the code leave nothing to guess at from the file.
"""

import hashlib
import hmac

import msgspec

from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.sync.bundle import PublicKeys

SUFFIX = ".wblinvite"
LARGEST = 64 * 1024
_FORMAT = 1
_MISREAD = str.maketrans("OIL", "011")
_SAID = b"wbl-desktop/invitation/1\0"


class Invitation(msgspec.Struct, frozen=True, kw_only=True):
    """What the district's IT staff hand out beside the code."""

    wbl_invitation: int = _FORMAT
    url: str
    district: str
    district_name: str
    site_name: str
    expires_at: str
    signing_key: str  # hex, as everything that is bytes
    sealing_key: str
    seal: str = ""

    def keys(self) -> PublicKeys:
        """The district's public keys."""
        return PublicKeys(signing=bytes.fromhex(self.signing_key), sealing=bytes.fromhex(self.sealing_key))


def plain_code(typed: str) -> str:
    """A code as a person typed it: case, spaces, dashes and look-alike letters do not matter."""
    return "".join(typed.upper().translate(_MISREAD).replace("-", " ").split())


def invitation_text(invitation: Invitation, code: str) -> bytes:
    """The file's content: JSON that a person can read, sealed with the code."""
    sealed = msgspec.structs.replace(invitation, seal=_seal(invitation, code))
    return msgspec.json.format(msgspec.json.encode(sealed), indent=2) + b"\n"


def read_invitation(content: bytes, code: str) -> Invitation:
    """The invitation, once the code has vouched for it.

    Raises:
        Refusal: ``not_an_invitation``, or ``invitation_not_of_code`` when code and file do not belong together.
        Trouble: ``bundle_too_new`` for one of a newer program.
    """
    try:
        if len(content) > LARGEST:
            raise ValueError
        found = msgspec.json.decode(content, type=Invitation)
        if any(len(key) != 32 for key in (found.keys().signing, found.keys().sealing)):
            raise ValueError
    except (msgspec.MsgspecError, ValueError, RecursionError):
        raise Refusal("not_an_invitation") from None
    if found.wbl_invitation > _FORMAT:
        raise Trouble("bundle_too_new")
    if not hmac.compare_digest(_seal(found, code).encode(), found.seal.encode()):
        raise Refusal("invitation_not_of_code")
    return found


def _seal(invitation: Invitation, code: str) -> str:
    unsealed = msgspec.structs.replace(invitation, seal="")
    key = hashlib.blake2b(_SAID + plain_code(code).encode(), digest_size=32).digest()
    return hashlib.blake2b(_SAID + msgspec.json.encode(unsealed), key=key, digest_size=32).hexdigest()
