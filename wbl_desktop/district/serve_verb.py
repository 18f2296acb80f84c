"""The verbs ``serve`` and ``pin`` of ``wbl-district``: one process or several that share the port, and its key."""

import argparse
import json
import ssl
from pathlib import Path

from wbl_desktop.district.asked import Asked, say
from wbl_desktop.district.logs import begin_lines
from wbl_desktop.domain.failures import Refusal, Trouble


def add_to(serving: argparse.ArgumentParser) -> None:
    """Its options."""
    serving.add_argument("--host", default="127.0.0.1")
    serving.add_argument("--port", type=int, default=8470, help="0 picks a free one")
    serving.add_argument("--tls-cert", type=Path, metavar="FILE")
    serving.add_argument("--tls-key", type=Path, metavar="FILE")
    serving.add_argument("--behind-proxy", action="store_true", help="a proxy on this machine speaks TLS for us")
    serving.add_argument("--workers", type=int, default=1, metavar="N", help="processes that share the port (1)")
    serving.add_argument("--backups", type=Path, metavar="FOLDER", help="a sealed backup each day, thinned")
    serving.add_argument("--listener", type=int, help=argparse.SUPPRESS)


def add_pin_to(pinning: argparse.ArgumentParser) -> None:
    """Its options."""
    pinning.add_argument("certificate", metavar="FILE", type=Path, help="as given to --tls-cert (PEM)")


def pin(options: argparse.Namespace) -> None:
    """Say what laptops may be told to expect, so that no other trusted certificate will do."""
    from wbl_desktop.sync.pins import fragment_of, pin_of

    path: Path = options.certificate
    try:
        found = pin_of(ssl.PEM_cert_to_DER_cert(_first_certificate(path.read_text("ascii"))))
    except (OSError, ValueError):
        raise Trouble("certificate_unreadable", path=str(path)) from None
    say(options, {"pin": found, "suffix": fragment_of([found])}, fragment_of([found]))


def _first_certificate(text: str) -> str:
    """The server's own of a chain: it stands first."""
    begin, end = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"
    at = text.index(begin)
    return text[at : text.index(end, at) + len(end)] + "\n"


def serve(asked: Asked) -> None:
    """Answer until told to end."""
    from wbl_desktop.district.server import make_app, service_for
    from wbl_desktop.district.serving import Listening, run

    given = asked.options
    if (given.tls_cert is None) != (given.tls_key is None):
        raise Refusal("tls_half_given")
    if given.backups is not None and not given.backups.is_dir():
        raise Trouble("folder_missing", path=str(given.backups))
    if not 1 <= given.workers <= 64:
        raise Refusal("workers_out_of_range", workers=given.workers)
    where = Listening(
        host=given.host,
        port=given.port,
        tls_cert=given.tls_cert,
        tls_key=given.tls_key,
        behind_proxy=given.behind_proxy,
        inherited=given.listener,
    )

    def on_ready(url: str) -> None:
        print(json.dumps({"url": url}) if given.json else f"listening on {url}", flush=True)  # noqa: T201 - its answer

    begin_lines()
    if given.workers > 1 and given.listener is None:
        from wbl_desktop.district.workers import run_many

        asked.engine.dispose()
        run_many(where, given.workers, given.words, on_ready)
        return
    service = service_for(asked.engine, backups=given.backups, is_behind_proxy=given.behind_proxy)
    run(make_app(asked.engine, service=service), where, on_ready)
