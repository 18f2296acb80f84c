"""The verbs of ``wbl-district`` for what is kept aside, and for what was retired long ago."""

import argparse
from collections.abc import Callable, Mapping
from typing import Any

from wbl_desktop.application.words import sentence
from wbl_desktop.district.asked import Asked, arrival
from wbl_desktop.district.directory import site_named
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.keeping_verbs import NewVerb
from wbl_desktop.district.purging import purge
from wbl_desktop.district.releasing import dismiss, kept_aside, meant, release
from wbl_desktop.domain.failures import Refusal


def add_to(verb: NewVerb) -> None:
    """The verbs and their words."""
    held = verb("held", "what laptops brought that was kept aside: list it, release it or close it")
    held.add_argument("does", choices=("list", "release", "close"))
    held.add_argument("ids", nargs="*", metavar="ID", help="an id, or 8 or more of its first characters")
    held.add_argument("--device", metavar="DEVICE", help="everything of this laptop")
    held.add_argument("--site", metavar="NAME", help="with “list”: of this site alone")
    verb("purge", "forget what was retired 400 days ago and more; the server does so every day")


def _held(asked: Asked) -> None:
    given: argparse.Namespace = asked.options
    if given.does == "list":
        _list(asked)
        return
    if bool(given.ids) == (given.device is not None):
        raise Refusal("usage", message="Say which: ids, or --device.", usage="wbl-district held release|close ID…")
    with writing(asked.engine) as connection:
        entries = meant(connection, given.ids, device=given.device)
        if given.does == "close":
            dismiss(connection, entries, arrival())
            told = dict.fromkeys((one.id for one in entries), "")
        else:
            told = release(connection, entries, arrival())
    lines = [
        f"{id_}  {_why(reason) if reason else 'released' if given.does == 'release' else 'closed'}"
        for id_, reason in told.items()
    ]
    asked.say([{"id": id_, "reason": reason} for id_, reason in told.items()], lines or ["Nothing is kept aside."])


def _list(asked: Asked) -> None:
    given: argparse.Namespace = asked.options
    with reading(asked.engine) as connection:
        entries = kept_aside(connection, site=site_named(connection, given.site).id if given.site else None)
        if given.ids or given.device is not None:
            wanted = {one.id for one in meant(connection, given.ids, device=given.device)}
            entries = [one for one in entries if one.id in wanted]
        found = [_document(one) for one in entries]
    lines = [
        f"{one['id']}  {one['label']}  {one['kind']} {one['record']} {', '.join(one['fields'])}  {_why(one['reason'])}"
        for one in found
    ]
    asked.say(found, lines or ["Nothing is kept aside."])


def _document(one: Any) -> dict[str, Any]:
    return {
        "id": one.id,
        "site": one.site,
        "device": one.device,
        "label": one.label,
        "kind": one.kind,
        "record": one.record,
        "fields": one.fields.split("\n") if one.fields else [],
        "at": one.at,
        "reason": one.reason,
    }


def _why(reason: str) -> str:
    return sentence(f"held_{reason}", {})


def _purge(asked: Asked) -> None:
    with writing(asked.engine) as connection:
        count = purge(connection, arrival())
    asked.say({"purged": count}, f"{count} records are gone for good.")


ANSWERS: Mapping[str, Callable[[Asked], None]] = {"held": _held, "purge": _purge}
