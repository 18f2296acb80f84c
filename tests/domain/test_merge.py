"""The merge rule: exact about who had seen what, and never losing a value without saying so."""

from hypothesis import given
from hypothesis import strategies as st

from wbl_desktop.domain.fields import Policy
from wbl_desktop.domain.kinds.partner import Partner
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.merge import (
    AHEAD_MS,
    Change,
    Live,
    Meeting,
    Saying,
    Stamp,
    are_one,
    clamped,
    corrected,
    edit_against_retire,
    joined,
    lookups,
    merge_field,
    policy_of,
    retire_against_edit,
    unite_field,
)

values = st.one_of(st.none(), st.sampled_from(["a", "b", "c"]), st.integers(0, 3))
stamps = st.builds(
    Stamp,
    st.integers(1, 9),
    st.sampled_from(["ana", "bob"]),
    st.sampled_from(["d1", "d2", "d3"]),
    st.just("2026-11-23T10:00:00+00:00"),
    st.integers(0, 5),
)
lives = st.builds(Live, values, stamps)
changes = st.builds(Change, values, values, st.integers(0, 9), stamps)


def stamp(seq: int, device: str = "d1", hlc: int = 1) -> Stamp:
    return Stamp(seq, "ana", device, "2026-11-23T10:00:00+00:00", hlc)


@given(st.sampled_from(list(Policy)), lives, changes)
def test_no_value_goes_without_having_been_seen(policy: Policy, live: Live, change: Change) -> None:
    merged = merge_field("grade", policy, live, change)
    told = {one.value for one in merged.dispute.sayings} if merged.dispute else set()
    if merged.value != change.new:
        assert change.new in told, "the change is neither live nor listed"
    if merged.value != live.value and live.value not in told:
        assert live.value == change.old or live.stamp.seq <= change.base, "the live value was replaced unseen"


@given(st.sampled_from(list(Policy)), lives, changes)
def test_a_dispute_is_exactly_a_change_that_had_not_seen_the_live_value(
    policy: Policy, live: Live, change: Change
) -> None:
    merged = merge_field("grade", policy, live, change)
    unseen = live.value not in {change.old, change.new} and live.stamp.seq > change.base
    assert (merged.dispute is not None) is unseen
    assert (merged.meeting is Meeting.CONCURRENT) is unseen


@given(lives, changes)
def test_asking_leaves_the_districts_value_live(live: Live, change: Change) -> None:
    merged = merge_field("grade", Policy.ASK, live, change)
    if merged.dispute:
        assert merged.value == live.value


def test_the_later_stamp_is_live_where_the_field_goes_by_it() -> None:
    live = Live("old", stamp(5, hlc=10))
    later = Change("before", "new", 3, stamp(6, "d2", hlc=11))
    earlier = Change("before", "new", 3, stamp(6, "d2", hlc=9))
    assert merge_field("notes", Policy.LATEST, live, later).value == "new"
    assert merge_field("notes", Policy.LATEST, live, earlier).value == "old"


def test_a_clock_ahead_is_believed_for_five_minutes_only() -> None:
    received = 1_700_000_000_000
    assert clamped((received + 10**9) << 16, received) == (received + AHEAD_MS) << 16
    assert clamped((received - 5) << 16, received) == (received - 5) << 16


def test_a_wrong_clock_never_beats_one_that_had_seen_it() -> None:
    live = Live("from the future", stamp(5, hlc=10**18))
    seen = Change("from the future", "corrected", 5, stamp(6, "d2", hlc=1))
    assert merge_field("notes", Policy.LATEST, live, seen).value == "corrected"


def test_retired_twice_apart_is_no_conflict() -> None:
    live = Live("2026-11-20T10:00:00+00:00", stamp(5))
    again = Change(None, "2026-11-21T10:00:00+00:00", 3, stamp(6, "d2"))
    merged = merge_field("retired_at", Policy.LATEST, live, again)
    assert (merged.value, merged.dispute) == (live.value, None)


def test_an_edit_brings_back_what_was_retired_apart() -> None:
    retired = {"retired_at": Live("2026-11-20T10:00:00+00:00", stamp(5, "d2"))}
    dispute = edit_against_retire(retired, Change("a", "b", 3, stamp(6, "d1")))
    assert dispute is not None
    assert [one.value for one in dispute.sayings] == ["2026-11-20T10:00:00+00:00", None]
    assert edit_against_retire(retired, Change("a", "b", 5, stamp(6, "d1"))) is None, "its author had seen it retired"
    assert edit_against_retire(retired, Change("a", "b", 3, stamp(6, "d2"))) is None, "its author retired it"
    assert edit_against_retire(retired, Change("a", "b", 3, stamp(6, "d2"), in_use=True)) is not None


def test_a_record_edited_meanwhile_is_not_retired() -> None:
    live = {"grade": Live("12", stamp(5, "d2")), "notes": Live("x", stamp(2, "d2"))}
    retire = Change(None, "2026-11-20T10:00:00+00:00", 3, stamp(6, "d1"))
    dispute = retire_against_edit(live, retire)
    assert dispute is not None
    assert dispute.sayings[0].device == "d2"
    assert retire_against_edit(live, Change(None, "x", 5, stamp(6, "d1"))) is None
    own = {"grade": Live("12", stamp(5, "d1"))}
    assert retire_against_edit(own, retire) is None, "one's own edit just before is no clash"
    later = {"grade": Live("12", stamp(5, "d1", hlc=2))}
    assert retire_against_edit(later, retire) is not None, "one's own edit after it is"
    assert retire_against_edit(later, Change(None, "x", 5, stamp(6, "d1"))) is None, "unless it was read"


def test_records_made_twice_agree_fill_and_differ() -> None:
    newcomer = stamp(9, "d2", hlc=9)
    assert unite_field("grade", Policy.ASK, Live("11", stamp(1)), Change(None, None, 0, newcomer)) is None
    same = unite_field("grade", Policy.ASK, Live("11", stamp(1)), Change(None, "11", 0, newcomer))
    filled = unite_field("grade", Policy.ASK, Live(None, stamp(1)), Change(None, "11", 0, newcomer))
    differs = unite_field("grade", Policy.ASK, Live("11", stamp(1)), Change(None, "12", 0, newcomer))
    assert same is not None
    assert same.dispute is None
    assert filled is not None
    assert (filled.value, filled.taken) == ("11", True)
    assert differs is not None
    assert differs.dispute is not None
    assert differs.value == "11"


def test_the_first_key_filled_on_both_decides() -> None:
    one = {"ssid": "1234567890", "local_id": "7", "birth_date": "2009-01-01"}
    assert are_one(Student, one, {**one, "last_name": "x"})
    assert not are_one(Student, one, {**one, "ssid": "1234567891"}), "two SSIDs are two students, whatever else agrees"
    assert are_one(Student, one, {"local_id": "7", "birth_date": "2009-01-01"})
    assert not are_one(Student, one, {"local_id": "7"})
    assert not are_one(Partner, {"name": "Wood Auto"}, {"name": "Wood Auto"}), "a name alone is not certain"
    assert [key.fields for key in lookups(Student, {"ssid": "1234567890"})] == [("ssid",)]


def test_a_device_that_goes_on_from_its_own_word_changes_it_in_the_list() -> None:
    said = (Saying("w", "bob", "d2", "t"), Saying("y", "ana", "d1", "t"))
    assert corrected(said, "y", Saying("z", "ana", "d1", "t2")) == (said[0], Saying("z", "ana", "d1", "t2"))
    assert corrected(said, "w", Saying("z", "ana", "d1", "t2")) == said, "another's word stays another's"
    assert joined(said, [Saying("y", "bob", "d2", "t3")]) == said


def test_unknown_fields_go_by_the_later_stamp() -> None:
    assert policy_of(Student, "shoe_size") is Policy.LATEST
    assert policy_of(Student, "grade") is Policy.ASK
