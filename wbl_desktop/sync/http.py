"""The line over HTTPS, with the operating system's trust and proxies; plain HTTP to this machine only."""

import base64
import http.client
import json
import socket
import ssl
from traceback import clear_frames
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from wbl_desktop.domain.failures import Failure, Refusal, Trouble
from wbl_desktop.sync.frame import LARGEST, MEDIA_TYPE
from wbl_desktop.sync.line import is_loopback
from wbl_desktop.sync.pins import check_pin, fragment_of, pins_of

SIGN = "WBL-District"
# Not how long a request may take, but how long nothing at all may come: a slow line is no broken one.
STALL_SECONDS = 60.0
_PIECE = 64 * 1024
_REFUSALS = {401, 403, 409, 429}
# What is wrong with the district's own disk, file or database: on a laptop these words would be of the laptop's.
_DISTRICTS_OWN = frozenset(
    {
        "bug",
        "disk_full",
        "disk_failed",
        "file_damaged",
        "folder_read_only",
        "folder_unwritable",
        "key_or_file_wrong",
        "database_unreadable",
        "database_busy",
        "database_unreachable",
        "database_refused",
        "database_not_ready",
    }
)


def plain_url(url: str) -> str:
    """The district's address without a closing slash, and with the pins it came with.

    Raises Refusal ``address_unreadable``, or ``not_encrypted`` for http:// to another machine.
    """
    parts = _split(url)
    if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
        raise Refusal("not_encrypted", url=url)
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}{fragment_of(pins_of(parts.fragment))}"


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url.strip())
        _ = parts.port
        pins = pins_of(parts.fragment)
    except ValueError:
        raise Refusal("address_unreadable", url=url) from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or parts.query:
        raise Refusal("address_unreadable", url=url)
    if pins and parts.scheme != "https":
        raise Refusal("address_unreadable", url=url)  # there is no certificate that could be compared
    return parts


class HttpLine:
    """A connection that stays open over the requests of one exchange."""

    def __init__(self, url: str, *, stall_seconds: float = STALL_SECONDS) -> None:
        self._parts = _split(plain_url(url))
        self._pins = pins_of(self._parts.fragment)
        self._stall = stall_seconds
        self._connection: http.client.HTTPConnection | None = None

    def post(self, path: str, body: bytes, token: str | None) -> bytes:
        """Send a message; see ``Line.post``."""
        was_open = self._connection is not None
        try:
            return self._post(path, body, token)
        except (http.client.RemoteDisconnected, ConnectionError, http.client.BadStatusLine) as error:
            self.close()
            if not was_open:
                raise Trouble("no_line", reason=_reason(error)) from None
        except ssl.SSLCertVerificationError:
            self.close()
            raise Trouble("certificate_untrusted") from None
        except (OSError, http.client.HTTPException) as error:
            self.close()
            raise Trouble("no_line", reason=_reason(error)) from None
        except Failure:
            self.close()
            raise
        # The district had hung up on a connection kept open; a new one tells whether it is there.
        return self.post(path, body, token)

    def close(self) -> None:
        """Hang up."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _post(self, path: str, body: bytes, token: str | None) -> bytes:
        if self._connection is None:
            self._connection = self._connect()
        headers = {"Content-Type": MEDIA_TYPE, "Accept": MEDIA_TYPE}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        self._connection.request("POST", f"{self._parts.path}{path}", body=body, headers=headers)
        response = self._connection.getresponse()
        content = _content(response)
        if response.getheader(SIGN) is None:
            raise _foreign(response.status)
        if response.status == 200 and response.getheader("Content-Type", "").startswith(MEDIA_TYPE):
            return content
        raise _told(response.status, content)

    def _connect(self) -> http.client.HTTPConnection:
        host, port = self._parts.hostname or "", self._parts.port
        if self._parts.scheme == "http":
            return http.client.HTTPConnection(host, port or 80, timeout=self._stall)
        connection = self._secured(host, port or 443)
        try:
            _open(connection)
            # Before a word is said: neither the token nor a record goes to a key that was not expected.
            check_pin(connection.sock.getpeercert(binary_form=True), self._pins)
        except BaseException:
            connection.close()
            raise
        return connection

    def _secured(self, host: str, port: int) -> http.client.HTTPSConnection:
        """A connection over TLS, through the system's proxy where there is one."""
        import truststore

        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        proxy = getproxies().get("https")
        if not proxy or proxy_bypass(host):
            return http.client.HTTPSConnection(host, port, timeout=self._stall, context=context)
        way = _split_proxy(proxy)
        connection = http.client.HTTPSConnection(
            way.hostname or "", way.port or 8080, timeout=self._stall, context=context
        )
        named = host.encode("idna").decode() if not host.isascii() else host
        connection.set_tunnel(named, port, {"Host": f"{named}:{port}", **_proxy_headers(way)})
        return connection


def _open(connection: http.client.HTTPSConnection) -> None:
    try:
        connection.connect()
    except OSError as error:
        # Debian's Python keeps the proxy's answer, and so an open socket, in a frame of what was raised.
        clear_frames(error.__traceback__)
        # http.client has no type of its own for a proxy that will not.
        if str(error).startswith("Tunnel connection failed"):
            raise Trouble("no_line", reason="proxy") from None
        raise


def _split_proxy(proxy: str) -> SplitResult:
    """The proxy's address; Trouble for one we cannot go through."""
    try:
        way = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        _ = way.port
    except ValueError:
        raise Trouble("no_line", reason="proxy") from None
    if not way.hostname or way.scheme != "http":
        raise Trouble("no_line", reason="proxy")
    return way


def _proxy_headers(way: SplitResult) -> dict[str, str]:
    if way.username is None:
        return {}
    account = f"{unquote(way.username)}:{unquote(way.password or '')}"
    return {"Proxy-Authorization": f"Basic {base64.b64encode(account.encode()).decode()}"}


def _content(response: http.client.HTTPResponse) -> bytes:
    pieces, size = [], 0
    while piece := response.read(_PIECE):
        size += len(piece)
        if size > LARGEST:
            raise Trouble("message_damaged")
        pieces.append(piece)
    if response.length:
        raise http.client.IncompleteRead(b"".join(pieces), response.length)
    return b"".join(pieces)


def _foreign(status: int) -> Trouble:
    """An answer that is not the district's own: a gateway whose district is down, or somebody's sign-in page."""
    if status in {502, 503, 504}:
        return Trouble("no_line", reason="gateway")
    if status == 413:
        return Trouble("message_too_large")
    if status == 407:
        return Trouble("no_line", reason="proxy")
    return Trouble("captive_portal")


def _told(status: int, content: bytes) -> Failure:
    """What the district said it cannot or will not."""
    try:
        told = json.loads(content)
        code, facts = str(told["code"]), dict(told["facts"])
    except (ValueError, KeyError, TypeError):
        return Trouble("captive_portal") if status == 200 else Trouble("district_failed", status=status)
    facts = {str(name): value for name, value in facts.items() if isinstance(value, str | int)}
    if status in _REFUSALS and code != "too_fast":  # the next try may well succeed
        return Refusal(code, **facts)
    return Trouble("district_failed", status=status) if code in _DISTRICTS_OWN else Trouble(code, **facts)


def _reason(error: BaseException) -> str:
    if isinstance(error, socket.gaierror):
        return "name_unknown"
    if isinstance(error, TimeoutError):
        return "stalled"
    if isinstance(error, ConnectionRefusedError):
        return "refused"
    if isinstance(error, ssl.SSLError):
        return "tls"
    return "broken_off"
