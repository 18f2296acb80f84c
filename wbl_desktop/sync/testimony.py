"""What a laptop tells a restored district: what it had read that was forgotten, and what that had replaced."""

import itertools
from collections.abc import Iterable, Sequence

import msgspec

from wbl_desktop.application.ports import Entry
from wbl_desktop.domain.fields import Plain
from wbl_desktop.sync import wire

_PAGE = 1000
# A message of a megabyte is read however much it swells: the like of long notes, told with all they were, does a lot.
_PIECE_BYTES = 512 * 1024
# Of a field changed oftener, words before these are not told of: whoever says one of them again has it listed.
_MOST_WORDS = 40


def witnesses(entries: Sequence[Entry], known: int = 0, own: Sequence[Entry] = ()) -> list[wire.Witness]:
    """What pulled entries came to: for each record the newest word on each field, gathered by who said it.

    ``known`` is what this laptop and the district both remember of the feed: over several restores, the least of it.
    ``own``: what was written here of these records and is about to be offered again.
    """
    told = sorted((*entries, *own), key=lambda one: one.n)
    replaced = _replaced(told)
    last = {(one.kind, one.record, name): one.origin for one in told for name in one.changes}
    newest: dict[tuple[str, str], dict[str, Entry]] = {}
    made: set[tuple[str, str]] = set()
    for entry in entries:
        place = (entry.kind, entry.record)
        newest.setdefault(place, {}).update(dict.fromkeys(entry.changes, entry))
        if entry.inserted:
            made.add(place)
    found = []
    for (kind, record), fields in newest.items():
        by_entry = sorted(fields.items(), key=lambda item: item[1].n)
        for _, group in itertools.groupby(by_entry, key=lambda item: item[1].n):
            said = list(group)
            entry = said[0][1]
            found.append(
                wire.Witness(
                    kind=kind,
                    record=record,
                    values={name: one.changes[name][1] for name, one in said},
                    staff=entry.staff,
                    device=entry.device,
                    at=entry.at,
                    verb=entry.verb,
                    inserted=(kind, record) in made,
                    known=known,
                    outdone={name: before for name, _ in said if (before := replaced.get((kind, record, name)))},
                    own=[name for name, _ in said if last[kind, record, name] != "district"],
                )
            )
    return found


def _replaced(entries: Iterable[Entry]) -> dict[tuple[str, str, str], list[tuple[str, Plain]]]:
    """When and what had been said of each field before the newest word that was pulled, in order."""
    said: dict[tuple[str, str, str], list[tuple[str, Plain]]] = {}
    found: dict[tuple[str, str, str], list[tuple[str, Plain]]] = {}
    for entry in entries:
        for name, (_, value) in entry.changes.items():
            place = (entry.kind, entry.record, name)
            words = said.setdefault(place, [])
            if entry.origin == "district":
                # It may have been typed here, and let in late; and in one second the same may be said again.
                found[place] = [one for one in words if one[0] != entry.at][-_MOST_WORDS:]
            words.append((entry.at, value))
    return found


def pieces_of(told: Sequence[wire.Witness], size: int = _PAGE) -> list[list[wire.Witness]]:
    """What is told, cut into messages; all that is told of a record stays in one, as it is heard together."""
    pieces: list[list[wire.Witness]] = []
    filled = 0
    for _, group in itertools.groupby(told, key=lambda one: (one.kind, one.record)):
        of_record = list(group)
        weight = len(msgspec.msgpack.encode(of_record))
        if not pieces or len(pieces[-1]) + len(of_record) > size or filled + weight > _PIECE_BYTES:
            pieces.append([])
            filled = 0
        pieces[-1] += of_record
        filled += weight
    return pieces
