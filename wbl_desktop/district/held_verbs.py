"""The verbs of ``wbl-district`` for what is kept aside, for what was retired long ago, and for erasing a student."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from wbl_desktop.application.words import sentence
from wbl_desktop.district.asked import Asked, arrival
from wbl_desktop.district.directory import site_named
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.erasing import erase, found
from wbl_desktop.district.keeping_verbs import NewVerb
from wbl_desktop.district.purging import purge
from wbl_desktop.district.releasing import dismiss, kept_aside, meant, release
from wbl_desktop.domain.failures import Refusal

_STILL_THERE = (
    "Laptops let go of them when they next sync; say it once more then, for what they bring until they know.",
    "Backups made before, here and on laptops, still hold them: have them destroyed.",
)


def add_to(verb: NewVerb) -> None:
    """The verbs and their words."""
    held = verb("held", "what laptops brought that was kept aside: list it, release it or close it")
    held.add_argument("does", choices=("list", "release", "close"))
    held.add_argument("ids", nargs="*", metavar="ID", help="an id, or 8 or more of its first characters")
    held.add_argument("--device", metavar="DEVICE", help="everything of this laptop")
    held.add_argument("--site", metavar="NAME", help="with “list”: of this site alone")
    erasing = verb("erase", "erase a student and all that is theirs; without --for-good: say what there is")
    erasing.add_argument("id", metavar="ID", help="the student's whole id")
    erasing.add_argument("--for-good", action="store_true", help="do it: nothing brings them back")
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


def _erase(asked: Asked) -> None:
    student, is_meant = asked.options.id, asked.options.for_good
    if is_meant:
        what = erase(asked.engine, student, arrival())
    else:
        with reading(asked.engine) as connection:
            what = found(connection, student)
    counts = [f"{count} × {kind}" for kind, count in sorted(what.kinds.items())]
    counts += [f"{what.aside} × kept aside"] if what.aside else []
    there = ", ".join(counts) or "nothing more"
    lines = (
        [f"Erased: {there}, and {what.messages} messages that spoke of them.", *_STILL_THERE]
        if is_meant
        else [f"Would be erased: {there}.", "Nothing has been done. With --for-good it is, and nothing brings it back."]
    )
    asked.say({**asdict(what), "erased": is_meant}, lines)


ANSWERS: Mapping[str, Callable[[Asked], None]] = {"held": _held, "erase": _erase, "purge": _purge}
