"""``wbl-district``: the district server and its administration."""

import argparse
import contextlib
import io
import json
import logging
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import select

from wbl_desktop.application.words import sentence
from wbl_desktop.district import bundle_verbs, held_verbs, keeping_verbs, serve_verb
from wbl_desktop.district.access import ROLES
from wbl_desktop.district.asked import AnsweredBadlyError, Asked, arrival
from wbl_desktop.district.devices import revoke
from wbl_desktop.district.directory import add_site, district_of, name_district, site_named, sites
from wbl_desktop.district.engine import open_engine, reading, writing
from wbl_desktop.district.enroll import make_code, withdraw_codes
from wbl_desktop.district.figures import figures
from wbl_desktop.district.held import in_quarantine
from wbl_desktop.district.schema import prepare
from wbl_desktop.district.tables import DEVICE
from wbl_desktop.domain.failures import Failure, Refusal, Trouble

DONE, BUG, REFUSED, TROUBLE = 0, 1, 2, 3
_UNITS = {"m": 1 / 1440, "h": 1 / 24, "d": 1.0, "w": 7.0}


def _site(asked: Asked) -> None:
    if asked.options.does == "add":
        with writing(asked.engine) as connection:
            id_ = add_site(connection, arrival(), asked.options.name, asked.options.cds)
        asked.say({"id": id_, "name": asked.options.name}, id_)
        return
    with reading(asked.engine) as connection:
        found = [{"id": one.id, "name": one.name, "cds": one.cds} for one in sites(connection)]
    asked.say(found, [f"{one['id']}  {one['name']}  {one['cds'] or ''}".rstrip() for one in found])


def _name(asked: Asked) -> None:
    with writing(asked.engine) as connection:
        name_district(connection, arrival(), asked.options.name, asked.options.cds)
        known = district_of(connection)
    asked.say({"id": known.id, "name": known.name, "cds": known.cds}, known.id)


def _code(asked: Asked) -> None:
    if asked.options.withdraw:
        with writing(asked.engine) as connection:
            site = site_named(connection, asked.options.site)
            count = withdraw_codes(connection, site.id)
        asked.say({"withdrawn": count, "site": site.id}, f"{count} unused codes withdrawn.")
        return
    days = _days(asked.options.expires)
    with writing(asked.engine) as connection:
        site = site_named(connection, asked.options.site)
        code = make_code(connection, site.id, asked.options.role, days, arrival())
        # In the same transaction: no code is left behind where its invitation cannot be written.
        invited = bundle_verbs.invite(asked, connection, site, code, days)
    asked.say({"code": code, "site": site.id, "role": asked.options.role, "expires_in_days": days, **invited}, code)


def _days(text: str) -> float:
    found = re.fullmatch(r"(\d{1,4})([mhdw])", text.strip())
    if not found:
        raise Refusal("expiry_unreadable", value=text)
    return int(found[1]) * _UNITS[found[2]]


def _devices(asked: Asked) -> None:
    with reading(asked.engine) as connection:
        names = {one.id: one.name for one in sites(connection)}
        rows = connection.execute(select(DEVICE).order_by(DEVICE.c.enrolled_at, DEVICE.c.id)).all()
        kept_aside = in_quarantine(connection)
    found = [
        {
            "id": row.id,
            "site": row.site,
            "site_name": names.get(row.site, ""),
            "role": row.role,
            "label": row.label,
            "system": row.system,
            "program": row.program,
            "schema_rev": row.schema_rev,
            "enrolled_at": row.enrolled_at,
            "last_seen": row.last_seen,
            "revoked_at": row.revoked_at,
            "in_quarantine": kept_aside.get(row.id, 0),
        }
        for row in rows
    ]
    asked.say(
        found,
        [
            f"{one['id']}  {one['site_name']}  {one['role']}  {one['label']}  last seen {one['last_seen'] or 'never'}"
            + (f"  revoked {one['revoked_at']}" if one["revoked_at"] else "")
            + (f"  {one['in_quarantine']} changes in quarantine" if one["in_quarantine"] else "")
            for one in found
        ]
        or ["No devices."],
    )


def _revoke(asked: Asked) -> None:
    moment = arrival()
    with writing(asked.engine) as connection:
        ids = revoke(connection, asked.options.device, moment.at)
    asked.say({"revoked": ids}, [f"revoked {one}" for one in ids])


def _figures(asked: Asked) -> None:
    with reading(asked.engine) as connection:
        found = figures(connection)
    lines = [f"{one['name']}: {one['students']} students, {one['placements']} placements" for one in found["sites"]]
    lines.append(f"District: {found['students']} students, {found['placements']} placements, {found['hours']} hours")
    asked.say(found, lines)


_ANSWERS: dict[str, Callable[[Asked], None]] = {
    "serve": serve_verb.serve,
    "name": _name,
    "site": _site,
    "code": _code,
    "devices": _devices,
    "revoke": _revoke,
    "figures": _figures,
    **keeping_verbs.ANSWERS,
    **bundle_verbs.ANSWERS,
    **held_verbs.ANSWERS,
}


class _Parser(argparse.ArgumentParser):
    def __init__(self, **how: Any) -> None:
        super().__init__(allow_abbrev=False, **how)

    def error(self, message: str) -> None:  # type: ignore[override]
        raise Refusal("usage", message=message, usage=self.format_usage().strip())


def _parser() -> argparse.ArgumentParser:
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--database", metavar="PATH|URL", help="district.db, or postgresql+psycopg://…")
    common.add_argument("--database-key", metavar="FILE", type=Path, help="key of the SQLite file (mode 0600)")
    common.add_argument("--json", action="store_true", help="answer with one JSON document")
    parser = _Parser(prog="wbl-district", description="The district server and its administration.", parents=[common])
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True, parser_class=_Parser)

    def verb(name: str, does: str) -> argparse.ArgumentParser:
        return verbs.add_parser(name, help=does, description=does, parents=[common])

    serve_verb.add_to(verb("serve", "answer laptops"))
    serve_verb.add_pin_to(verb("pin", "what to add to the address, so that laptops take this certificate's key only"))
    naming = verb("name", "the district's own name")
    naming.add_argument("name", metavar="NAME")
    naming.add_argument("--cds", metavar="CODE")
    site = verb("site", "add or list sites").add_subparsers(dest="does", required=True, parser_class=_Parser)
    adding = site.add_parser("add", help="a new site", parents=[common])
    adding.add_argument("name", metavar="NAME")
    adding.add_argument("--cds", metavar="CODE")
    site.add_parser("list", help="all sites", parents=[common])
    coding = verb("code", "a one-time enrollment code")
    coding.add_argument("--site", required=True, metavar="NAME")
    coding.add_argument("--role", default="coordinator", choices=ROLES)
    coding.add_argument("--expires", default="7d", metavar="7d|12h|30m")
    coding.add_argument("--withdraw", action="store_true", help="instead: no unused code of the site is good any more")
    verb("devices", "who may sync")
    verb("revoke", "let a lost laptop in no more").add_argument("device", metavar="DEVICE")
    verb("figures", "totals by site, activity and pathway")
    keeping_verbs.add_to(verb)
    bundle_verbs.add_to(verb)
    held_verbs.add_to(verb)
    bundle_verbs.add_invitation_to(coding)
    return parser


def default_database() -> str:
    """``WBL_DISTRICT_DATABASE``, or ``district.db`` in the platform's data directory."""
    named = os.environ.get("WBL_DISTRICT_DATABASE")
    if named:
        return named
    import platformdirs

    return str(Path(platformdirs.user_data_dir("wbl-district", appauthor=False)) / "district.db")


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer one command line; gives the exit code: 0 done, 2 refused, 3 trouble, 1 a bug."""
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)
    words = list(sys.argv[1:] if arguments is None else arguments)
    wants_json = "--json" in words
    if isinstance(sys.stdout, io.TextIOWrapper):
        # JSON is UTF-8 whatever the terminal is set to; a letter it cannot show is no reason to fail.
        sys.stdout.reconfigure(encoding="utf-8" if wants_json else None, errors="backslashreplace")
    try:
        if any("\ud800" <= letter <= "\udfff" for letter in "".join(words)):
            raise Refusal("not_text", field="The command line")
        code = _answer(words)
        if sys.stdout is not None:
            sys.stdout.flush()  # here, where a full disk behind it still has its answer
        return code
    except Failure as failure:
        return _failed(failure, wants_json=wants_json)
    except AnsweredBadlyError:
        return TROUBLE
    except BrokenPipeError:
        with contextlib.suppress(OSError, ValueError):
            # Nobody can read on: what is left in the buffer goes nowhere, so that the exit code stays ours.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return _failed(Trouble("stopped"), wants_json=wants_json)
    except OSError as trouble:
        reason = os.strerror(trouble.errno or 0)
        return _failed(Trouble("system_refused", reason=reason), wants_json=wants_json)
    except Exception as bug:  # noqa: BLE001 - the outer door
        from wbl_desktop.district.doors import frames_of

        print(f"bug: {type(bug).__name__} at {frames_of(bug)}", file=sys.stderr)
        _failed(Trouble("bug"), wants_json=wants_json)
        return BUG


_LOOKING = frozenset(
    {"devices", "revoke", "figures", "backup", "backup-key", "check", "code", "admin", "bundle", "held", "purge"}
)


def _answer(words: Sequence[str]) -> int:
    given = _parser().parse_args(words)
    options = argparse.Namespace(
        **{"json": False, "database": None, "database_key": None, "words": list(words), **vars(given)}
    )
    if options.verb == "pin":
        serve_verb.pin(options)
        return DONE
    database = options.database or default_database()
    if options.verb in _LOOKING and "://" not in database and not Path(database).expanduser().exists():
        # Looking makes nothing: a mistyped name is not a new, empty district.
        raise Trouble("district_database_missing", path=database)
    engine = open_engine(database, key_file=options.database_key)
    try:
        prepare(engine, arrival())
        _ANSWERS[options.verb](Asked(options, engine))
    finally:
        engine.dispose()
    return DONE


def _failed(failure: Failure, *, wants_json: bool) -> int:
    words = sentence(failure.code, failure.facts)
    if failure.code == "usage":
        words = f"{failure.facts['message']}\n{failure.facts['usage']}"
    if wants_json:
        facts = {name: str(fact) for name, fact in failure.facts.items()}
        print(json.dumps({"error": failure.code, "facts": facts, "message": words}, ensure_ascii=False))
    print(words, file=sys.stderr)
    return REFUSED if isinstance(failure, Refusal) else TROUBLE


if __name__ == "__main__":
    sys.exit(main())
