"""The port to the district: bytes out, bytes back."""

import ipaddress
from typing import Protocol


class Line(Protocol):
    """A way to the district. Every request may be sent again without harm."""

    def post(self, path: str, body: bytes, token: str | None) -> bytes:
        """Send a sealed message and give the sealed answer.

        Raises:
            Refusal: the district will not (``device_revoked``, ``code_wrong`` …), with its facts.
            Trouble: ``no_line`` (fact ``reason``), ``certificate_untrusted``, ``certificate_not_pinned``,
                ``captive_portal``, ``message_too_large``, ``district_too_old``, ``district_too_new``,
                ``district_failed`` …
        """
        ...

    def close(self) -> None:
        """Hang up; harmless twice."""
        ...


def is_loopback(host: str) -> bool:
    """Whether nobody but this machine can come that way."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
