"""The gate every request passes: how often, how long, how it ended; one line in the log and its share in the meters."""

import json
import logging
import time
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wbl_desktop.district.doors import SIGN, Service
from wbl_desktop.district.logs import FACTS

LOG = logging.getLogger("wbl_desktop.district.requests")
# Who balances or watches asks these all day long.
_UNCOUNTED = frozenset({"/healthz", "/readyz", "/metrics"})


@dataclass(slots=True)
class _Passing:
    status: int = 0
    received: int = 0
    sent: int = 0


class Gate:
    """An ASGI application around the application."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self._app = app
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.monotonic()
        passing = _Passing()

        async def receiving() -> Message:
            message = await receive()
            passing.received += len(message.get("body", b""))
            return message

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                passing.status = message["status"]
            passing.sent += len(message.get("body", b""))
            await send(message)

        wait = self._wait(scope, began)
        with self._service.meters.under_way.track_inprogress():
            try:
                if wait:
                    scope.setdefault("state", {}).setdefault("noted", {})["code"] = "too_fast"
                    await _too_fast(wait, sending)
                else:
                    await self._app(scope, receiving, sending)
            finally:
                self._tell(scope, passing, time.monotonic() - began)

    def _wait(self, scope: Scope, now: float) -> int:
        if scope["path"] in _UNCOUNTED:
            return 0
        headers = dict(scope["headers"])
        address = scope["client"][0] if scope["client"] else ""
        return self._service.limits.take(address, headers.get(b"authorization", b"").decode("latin-1"), now)

    def _tell(self, scope: Scope, passing: _Passing, seconds: float) -> None:
        # The template of the route, never the path as it was asked: that may hold anything.
        path = getattr(scope.get("route"), "path", "")
        noted = scope.get("state", {}).get("noted", {})
        meters, status = self._service.meters, str(passing.status or "hung up")
        method = scope["method"] if scope["method"] in {"GET", "HEAD", "POST", "PUT", "DELETE"} else "other"
        meters.requests.labels(method, path, status).inc()
        meters.seconds.labels(path).observe(seconds)
        meters.received.labels(path).observe(passing.received)
        if "code" in noted:
            meters.failures.labels(noted["code"]).inc()
        if path in _UNCOUNTED and passing.status == 200:
            return
        facts = {
            "method": method,
            "route": path,
            "status": passing.status,
            "ms": round(seconds * 1000, 1),
            "received": passing.received,
            "sent": passing.sent,
            **noted,
        }
        LOG.info("answered", extra={FACTS: facts})


async def _too_fast(wait: int, send: Send) -> None:
    body = json.dumps({"code": "too_fast", "facts": {"seconds": wait}}).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"retry-after", str(wait).encode()),
        (SIGN[0].lower().encode(), SIGN[1].encode()),
    ]
    await send({"type": "http.response.start", "status": 429, "headers": headers})
    await send({"type": "http.response.body", "body": body})
