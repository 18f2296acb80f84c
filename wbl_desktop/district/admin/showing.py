"""Making a page: templates, how times and sizes are written, and the headers that keep a browser strict."""

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wbl_desktop import __version__
from wbl_desktop.district.admin.secret import SignedIn

_HERE = Path(__file__).resolve().parent
STYLE = _HERE / "style.css"
# Nothing is loaded but our own style; no script runs, no other site frames us or receives a form.
_POLICY = (
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; img-src data:"
)
PAGE_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_ZONE = ZoneInfo("America/Los_Angeles")


def _moment(at: str | datetime | None) -> str:
    """``Nov 20, 2026, 9:05 AM``, at the district's place."""
    if at is None:
        return "never"
    moment = (datetime.fromisoformat(at) if isinstance(at, str) else at).astimezone(_ZONE)
    hour = moment.hour % 12 or 12
    return f"{moment:%b} {moment.day}, {moment.year}, {hour}:{moment:%M %p}"


def _iso(at: str | datetime) -> str:
    return at if isinstance(at, str) else at.isoformat(timespec="seconds")


def _size(count: int) -> str:
    """``3.4 MB``."""
    size = float(count)
    for unit in ("bytes", "KB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "bytes" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"


def _made() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(moment=_moment, iso=_iso, size=_size, grouped="{:,}".format)
    return made


_ENVIRONMENT = _made()


def shown(name: str, session: SignedIn | None, *, message: str = "", status: int = 200, **facts: Any) -> HTMLResponse:
    """A page as an answer."""
    page = _ENVIRONMENT.get_template(f"{name}.html").render(
        session=session, message=message, version=__version__, page=name, **{"typed": {}, **facts}
    )
    return HTMLResponse(page, status_code=status, headers=PAGE_HEADERS)
