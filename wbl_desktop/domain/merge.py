"""The one merge rule: what becomes of a change made elsewhere, field by field, exact about who had seen what.

Pure functions over plain facts. The district runs them; the tests' reference runs them; a USB bundle comes to the same.

A change says what its author saw (``old``) and up to where the author had read the feed (``base``). The district's
field carries the number (``seq``) of the change that last touched it. Therefore three things can be told apart without
a clock: the author had seen the live value (fast-forward), both say the same (touch), or they did not know of each
other (concurrent). A concurrent change is always listed; clocks only choose which value is live until it is settled.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wbl_desktop.domain.fields import Plain, Policy
from wbl_desktop.domain.record import NaturalKey, Record

# A stamp may run ahead of the moment the district received it by so much; a wrong clock wins nothing beyond.
AHEAD_MS = 5 * 60 * 1000
_RETIRED = "retired_at"
# The verb of a change that only follows from another (a due day from the first day): nobody's word, so never disputed.
FOLLOWS = "follow"


class Meeting(StrEnum):
    """How a change of one field met what the district has."""

    FAST_FORWARD = "fast_forward"
    TOUCH = "touch"
    CONCURRENT = "concurrent"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who said a value, where and when; ``seq`` orders all changes of a feed."""

    seq: int
    staff: str
    device: str
    at: str
    hlc: int
    verb: str = ""


@dataclass(frozen=True, slots=True)
class Live:
    """A field as the district has it."""

    value: Plain
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Change:
    """A field as an author changed it, knowing the feed up to ``base``; ``hlc`` is already clamped.

    ``in_use``: the author saw the record in use, whatever the same device had said of that before. ``saw``: when the
    word they replaced had been said, by the clock of whoever said it; None where that is not told. A restored district
    may hold the same value as another word: one that came back after what the author goes on to say.
    """

    old: Plain
    new: Plain
    base: int
    stamp: Stamp
    in_use: bool = False
    saw: str | None = None


@dataclass(frozen=True, slots=True)
class Saying:
    """One of the values of a conflict and who said it."""

    value: Plain
    staff: str
    device: str
    at: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A concurrent change of one field: what both started from and the two values."""

    field: str
    base: Plain
    sayings: tuple[Saying, Saying]


@dataclass(frozen=True, slots=True)
class MergedField:
    """The value that is live now, how it came to be, and what there is to settle. The field's seq always moves on."""

    value: Plain
    meeting: Meeting
    taken: bool  # the change's value is the live one
    dispute: Dispute | None = None


def clamped(hlc: int, received_ms: int) -> int:
    """The stamp as far as it is believed: at most five minutes after the district received it."""
    return min(hlc, (received_ms + AHEAD_MS) << 16)


def policy_of(kind: type[Record] | None, field: str) -> Policy:
    """The field's policy; a field of a newer program goes by the later stamp."""
    spec = kind.spec(field) if kind else None
    return spec.policy if spec else Policy.LATEST


def merge_field(
    field: str, policy: Policy, live: Live | None, change: Change, *, is_answer: bool = False
) -> MergedField:
    """What becomes of a change of one field of a record that exists; ``is_answer``: it settles a conflict.

    An answer is given to what is said, not to the live value alone: another laptop's answer may have left that as it
    was, and whoever did not know of that answer disagrees with it.
    """
    if live is None:
        return MergedField(value=change.new, meeting=Meeting.FAST_FORWARD, taken=True)
    if live.value == change.new:
        return MergedField(value=live.value, meeting=Meeting.TOUCH, taken=True)
    had_seen = _had_seen(live, change) if is_answer else _knew(live, change)
    if had_seen:
        return MergedField(value=change.new, meeting=Meeting.FAST_FORWARD, taken=True)
    if field == _RETIRED and live.value is not None and change.new is not None:
        # Retired twice apart: both want the same, only the moments differ.
        return MergedField(value=live.value, meeting=Meeting.TOUCH, taken=False)
    return _apart(field, policy, live, change, change.old)


def unite_field(field: str, policy: Policy, live: Live | None, change: Change) -> MergedField | None:
    """What a field of a record made twice apart becomes; None where the newcomer has nothing to say.

    Filled fields that agree are one; an empty one takes what the other knows; only differing ones are for a person.
    """
    if change.new is None:
        return None
    if live is None or live.value is None:
        return MergedField(value=change.new, meeting=Meeting.FAST_FORWARD, taken=True)
    if live.value == change.new:
        return MergedField(value=live.value, meeting=Meeting.TOUCH, taken=True)
    return _apart(field, policy, live, change, None)


def _apart(field: str, policy: Policy, live: Live, change: Change, base: Plain) -> MergedField:
    """Two values given apart: for a person to settle, unless one of them only follows from something else.

    What a person said stands before what follows; of two that follow, the one that came with the later change does, as
    what they follow from does.
    """
    later = change.stamp.hlc > live.stamp.hlc
    followed = _follows(live.stamp), _follows(change.stamp)
    if any(followed):
        taken = later if all(followed) else followed[0]
        value, meeting = (change.new, Meeting.FAST_FORWARD) if taken else (live.value, Meeting.TOUCH)
        return MergedField(value=value, meeting=meeting, taken=taken)
    taken = policy is Policy.LATEST and later
    return MergedField(
        value=change.new if taken else live.value,
        meeting=Meeting.CONCURRENT,
        taken=taken,
        dispute=_dispute(field, base, live, change),
    )


def _follows(stamp: Stamp) -> bool:
    return stamp.verb == FOLLOWS


def edit_against_retire(live: Mapping[str, Live], change: Change) -> Dispute | None:
    """A record retired apart from an edit of it: the edit wins and the record comes back. None when nothing clashes.

    A change that only follows from another brings nothing back. Who retired it themselves brings it back where that
    had been taken back before their eyes: the district kept it aside, forgot that when it was restored, and was told
    of it again.
    """
    retired = live.get(_RETIRED)
    if retired is None or retired.value is None or _follows(change.stamp):
        return None
    if retired.stamp.seq <= change.base or (retired.stamp.device == change.stamp.device and not change.in_use):
        return None
    return _dispute(_RETIRED, None, retired, _saying_nothing(change))


def retire_against_edit(live: Mapping[str, Live], change: Change) -> Dispute | None:
    """Retiring a record that others edited meanwhile: it stays. None when the one who retires had seen all of it.

    A retirement that was kept aside may come after what its own author went on to say; the stamps of one device are in
    the order in which it said things, whatever its clock.
    """
    now = live.get(_RETIRED)
    if change.new is None or (now is not None and now.value is not None):
        return None
    unseen = [
        one
        for name, one in live.items()
        if name != _RETIRED and (not _had_seen(one, change) or _went_on(one, change)) and not _follows(one.stamp)
    ]
    if not unseen:
        return None
    newest = max(unseen, key=lambda one: one.stamp.seq)
    return _dispute(_RETIRED, None, Live(None, newest.stamp), change)


def _knew(live: Live, change: Change) -> bool:
    """Whether the author replaced this very value."""
    if live.stamp.seq <= change.base:
        return True
    return live.value == change.old and change.saw in {None, live.stamp.at}


def _had_seen(live: Live, change: Change) -> bool:
    """Whether the author knew of it: read it before, or said it on the same device."""
    return live.stamp.seq <= change.base or live.stamp.device == change.stamp.device


def _went_on(live: Live, change: Change) -> bool:
    """Whether the author said it after the change, which they had not read by then."""
    # Of what a clock far ahead said and one message brought, all is believed alike: its own moments are left.
    said, then = (live.stamp.hlc, live.stamp.at), (change.stamp.hlc, change.stamp.at)
    return live.stamp.seq > change.base and said > then


def _saying_nothing(change: Change) -> Change:
    return Change(old=None, new=None, base=change.base, stamp=change.stamp)


def _dispute(field: str, base: Plain, live: Live, change: Change) -> Dispute:
    return Dispute(field, base, (_saying(live.value, live.stamp), _saying(change.new, change.stamp)))


def _saying(value: Plain, stamp: Stamp) -> Saying:
    return Saying(value, stamp.staff, stamp.device, stamp.at)


def joined(known: Sequence[Saying], more: Sequence[Saying]) -> tuple[Saying, ...]:
    """The sayings of an open conflict with more of them, each value said once."""
    told = list(known)
    for one in more:
        if all(one.value != other.value for other in told):
            told.append(one)
    return tuple(told)


def corrected(known: Sequence[Saying], old: Plain, saying: Saying) -> tuple[Saying, ...]:
    """The sayings once a device changed its own word: it had said ``old``, now it says something else."""
    if not any(one.device == saying.device and one.value == old for one in known):
        return tuple(known)
    kept = [one for one in known if not (one.device == saying.device and one.value == old)]
    return joined(kept, [saying])


def lookups(kind: type[Record], values: Mapping[str, Plain]) -> list[NaturalKey]:
    """The natural keys by which a likeness of these values may be looked for."""
    return [key for key in kind.NATURAL_KEYS if _is_filled(key, values)]


def are_one(kind: type[Record], mine: Mapping[str, Plain], theirs: Mapping[str, Plain]) -> bool:
    """Whether two records made apart are certainly the same thing.

    The first natural key that is filled on both decides: two students with different SSIDs are two students, whatever
    else they share. Anything less certain is for a person.
    """
    for key in kind.NATURAL_KEYS:
        if _is_filled(key, mine) and _is_filled(key, theirs):
            return all(mine.get(name) == theirs.get(name) for name in key.fields)
    return False


def _is_filled(key: NaturalKey, values: Mapping[str, Plain]) -> bool:
    return all(values.get(name) is not None for name in key.filled)
