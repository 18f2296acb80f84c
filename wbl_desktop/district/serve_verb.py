"""The verb ``serve`` of ``wbl-district``: one process, or several that share the port."""

import argparse
import json
from pathlib import Path

from wbl_desktop.district.asked import Asked
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
