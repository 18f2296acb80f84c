"""Columns of plain values as few bytes: constants, ids, repeated values and counting numbers are said briefly."""

import itertools
from collections.abc import Sequence
from typing import Any, TypeAlias

from wbl_desktop.domain.failures import Trouble
from wbl_desktop.domain.fields import Plain

Packed: TypeAlias = Any  # what msgpack makes of it: the tag and its payload

_RAW, _SAME, _IDS, _REPEATED, _COUNTING = range(5)
_HEX = frozenset("0123456789abcdef")


def pack(values: Sequence[Plain]) -> Packed:
    """One column; ``unpack(pack(values), len(values)) == values``."""
    if not values:
        return [_RAW, []]
    first = values[0]
    if all(value == first for value in values):
        return [_SAME, first]
    if all(type(value) is int for value in values):
        numbers = [value for value in values if isinstance(value, int)]
        return [_COUNTING, [numbers[0], *(after - before for before, after in itertools.pairwise(numbers))]]
    if all(is_id(value) for value in values):
        distinct = dict.fromkeys(values)
        if len(distinct) * 2 > len(values):
            return [_IDS, bytes.fromhex("".join(str(value) for value in values))]
    else:
        distinct = dict.fromkeys(values)
    if len(distinct) * 2 <= len(values):
        places = {value: place for place, value in enumerate(distinct)}
        return [_REPEATED, [pack(list(distinct)), len(distinct), [places[value] for value in values]]]
    return [_RAW, list(values)]


def unpack(packed: Packed, count: int) -> list[Plain]:
    """The values of a column of ``count``; Trouble ``message_damaged`` when it is anything else."""
    tag, payload = _two(packed)
    if tag == _SAME:
        return [_plain(payload)] * count
    if tag == _IDS and isinstance(payload, bytes) and len(payload) == 16 * count:
        digits = payload.hex()
        return [digits[at : at + 32] for at in range(0, len(digits), 32)]
    if tag == _REPEATED and isinstance(payload, list) and len(payload) == 3:
        distinct_packed, distinct_count, places = payload
        if isinstance(distinct_count, int) and 0 < distinct_count <= count and _is_numbers(places, count):
            distinct = unpack(distinct_packed, distinct_count)
            if all(0 <= place < distinct_count for place in places):
                return [distinct[place] for place in places]
    if tag == _COUNTING and _is_numbers(payload, count):
        return _summed(payload)
    if tag == _RAW and isinstance(payload, list) and len(payload) == count:
        return [_plain(value) for value in payload]
    raise damaged()


def unpack_numbers(packed: Packed, count: int) -> list[int]:
    """A column that holds whole numbers only."""
    return [_number(value) for value in unpack(packed, count)]


def unpack_texts(packed: Packed, count: int) -> list[str]:
    """A column that holds text only."""
    return [_text(value) for value in unpack(packed, count)]


def is_id(value: object) -> bool:
    """Whether the value can travel as 16 bytes."""
    return isinstance(value, str) and len(value) == 32 and _HEX.issuperset(value)


def damaged() -> Trouble:
    """The message is not what a laptop or a district would have written."""
    return Trouble("message_damaged")


def _two(packed: Packed) -> tuple[object, Any]:
    if not isinstance(packed, list) or len(packed) != 2:
        raise damaged()
    return packed[0], packed[1]


def _plain(value: object) -> Plain:
    if value is None or isinstance(value, str):
        return value
    return _number(value)


def _number(value: object) -> int:
    if type(value) is not int or not -(1 << 63) <= value < 1 << 63:
        raise damaged()
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise damaged()
    return value


def _is_numbers(values: object, count: int) -> bool:
    return isinstance(values, list) and len(values) == count and all(type(value) is int for value in values)


def _summed(steps: list[int]) -> list[Plain]:
    total, found = 0, list[Plain]()
    for step in steps:
        total += step
        found.append(_number(total))
    return found
