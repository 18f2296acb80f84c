"""Bundles: the same messages by stick, safe twice, late, out of order, mixed with the line, and for nobody else."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from tests.sync.laptops import DirectLine, TestDistrict, open_district
from tests.sync.sticks import StickLaptop, new_stick_laptop, read_at
from wbl_desktop.district.devices import revoke
from wbl_desktop.district.engine import open_engine, reading, writing
from wbl_desktop.district.held import in_quarantine
from wbl_desktop.district.lineage import begin_epoch
from wbl_desktop.district.releasing import kept_aside, release
from wbl_desktop.district.tables import DEVICE
from wbl_desktop.domain.failures import Refusal, Trouble


@pytest.fixture
def laptops(tmp_path: Path, district: TestDistrict) -> Iterator[tuple[StickLaptop, StickLaptop]]:
    pair = (
        new_stick_laptop(tmp_path, "one", district),
        new_stick_laptop(tmp_path, "two", district, staff="Ben Ortiz"),
    )
    yield pair
    for one in pair:
        one.close()


def _quiet(district: TestDistrict, *laptops: StickLaptop) -> None:
    for _ in range(3):
        for one in laptops:
            one.until_quiet(district)


def _in_step(district: TestDistrict, *laptops: StickLaptop) -> None:
    first = laptops[0].laptop
    for one in laptops:
        assert one.laptop.sync_store.standing().waiting == 0
        assert one.laptop.everything() == first.everything()
        assert one.laptop.conflicts() == first.conflicts()
    ours = {one.id: one.values() for one in first.records("student")}
    assert district.rows("student", "Almendra High") == ours


def test_a_stick_carries_both_ways(district: TestDistrict, laptops: tuple[StickLaptop, StickLaptop]) -> None:
    one, two = laptops
    for number in range(30):
        one.laptop.add("student", last_name=f"L{number}", first_name="F")
    assert one.round(district).done.sent >= 30
    taken = two.round(district)
    assert taken.done.received >= 30
    _quiet(district, one, two)
    _in_step(district, one, two)


def test_it_ends_as_the_line_would(tmp_path: Path) -> None:
    """The same work on two districts, one over the line, one by stick: every value is the same."""
    ends = []
    for way in ("line", "stick"):
        folder = tmp_path / way
        folder.mkdir()
        district = open_district(folder)
        pair = [new_stick_laptop(folder, name, district, staff=name) for name in ("A", "B")]
        made = pair[0].laptop.add("student", last_name="Suárez", first_name="Martín", notes="a")
        for step in range(3):
            for one in pair:
                if one.laptop.get("student", made):
                    one.laptop.set("student", made, notes=f"{one.laptop.path.stem} {step}", grade=str(9 + step))
            for one in pair:
                one.until_quiet(district) if way == "stick" else one.laptop.sync(DirectLine(district))
        for one in (*pair, *pair):
            one.until_quiet(district) if way == "stick" else one.laptop.sync(DirectLine(district))
        _in_step(district, *pair)
        values = [record.values() for record in pair[0].laptop.records("student")]
        said = [(one.field, one.base, one.live, [v.value for v in one.values]) for one in pair[0].laptop.conflicts()]
        ends.append((values, said))
        for one in pair:
            one.close()
        district.engine.dispose()
    assert ends[0] == ends[1]
    assert ends[0][1], "there was something to settle"


def test_twice_changes_nothing(district: TestDistrict, laptops: tuple[StickLaptop, StickLaptop]) -> None:
    one, two = laptops
    one.laptop.add("student", last_name="L", first_name="F")
    bundle = one.write()
    first, again = read_at(district, bundle), read_at(district, bundle)
    assert (first.sent > 0, again.sent) == (True, 0)
    assert first.answer
    assert again.answer
    one.read(first.answer)
    before = one.laptop.everything()
    for answer in (first.answer, again.answer, first.answer):
        taken = one.read(answer)
        assert taken.is_old
        assert (taken.done.sent, taken.done.received) == (0, 0)
    assert one.laptop.everything() == before
    _quiet(district, two, one)
    _in_step(district, one, two)


def test_out_of_order_loses_nothing(district: TestDistrict, laptops: tuple[StickLaptop, StickLaptop]) -> None:
    one, two = laptops
    made = one.laptop.add("student", last_name="First", first_name="F")
    early = one.write()
    one.laptop.set("student", made, last_name="Second")
    late = one.write()
    answers = [read_at(district, bundle).answer for bundle in (late, early)]
    two.laptop.add("student", last_name="Other", first_name="G")
    two.round(district)
    newest = read_at(district, one.write()).answer
    assert newest
    assert answers[0]
    assert answers[1]
    assert one.read(newest).done.received > 0
    assert one.read(answers[1]).is_old
    taken = one.read(answers[0])
    assert (taken.done.received, taken.done.sent) == (0, 0)
    assert one.laptop.get("student", made)["last_name"] == "Second"  # type: ignore[index]
    _quiet(district, one, two)
    _in_step(district, one, two)


def test_an_old_answer_never_undoes(district: TestDistrict, laptops: tuple[StickLaptop, StickLaptop]) -> None:
    """An answer made before the line brought something newer takes nothing of it back."""
    one, two = laptops
    made = two.laptop.add("student", last_name="L", first_name="F", notes="old")
    two.round(district)
    answer = read_at(district, one.write()).answer
    two.laptop.set("student", made, notes="new")
    two.round(district)
    one.laptop.sync(DirectLine(district))
    assert answer
    assert one.read(answer).done.received == 0
    assert one.laptop.get("student", made)["notes"] == "new"  # type: ignore[index]


def test_an_old_answer_takes_back_no_answer_that_was_let_in_since(
    district: TestDistrict, laptops: tuple[StickLaptop, StickLaptop]
) -> None:
    """What only reads answered a question: it was kept aside, and a person of the district let it in."""
    one, two = laptops
    student = one.laptop.add("student", last_name="Vega", first_name="Luz")
    _quiet(district, one, two)
    for stick, grade in ((one, "10"), (two, "11")):
        stick.laptop.set("student", student, grade=grade)
    _quiet(district, one, two)
    [asked] = one.laptop.conflicts()
    with writing(district.engine) as connection:
        connection.execute(update(DEVICE).where(DEVICE.c.id == one.laptop.acting.device).values(role="read_only"))
    one.laptop.settle(asked, "12")
    old = read_at(district, one.write()).answer
    assert old is not None
    one.read(old)
    assert [conflict.id for conflict in one.laptop.conflicts()] == [asked.id]
    with writing(district.engine) as connection:
        release(connection, kept_aside(connection), district.arrival())
    one.round(district)
    assert one.laptop.conflicts() == []
    assert one.read(old).is_old
    assert one.laptop.conflicts() == []


def test_typing_while_the_stick_travels(district: TestDistrict, laptops: tuple[StickLaptop, StickLaptop]) -> None:
    one, two = laptops
    made = one.laptop.add("student", last_name="L", first_name="F", notes="a")
    bundle = one.write()
    one.laptop.set("student", made, notes="b")
    answer = read_at(district, bundle).answer
    assert answer
    one.read(answer)
    assert one.laptop.sync_store.standing().waiting == 1
    assert one.laptop.get("student", made)["notes"] == "b"  # type: ignore[index]
    one.laptop.sync(DirectLine(district))
    _quiet(district, two, one)
    _in_step(district, one, two)


def test_large_sends_are_many_messages(district: TestDistrict, laptops: tuple[StickLaptop, StickLaptop]) -> None:
    one, two = laptops

    def many(session: object) -> None:
        for number in range(6000):
            from wbl_desktop.application import chance
            from wbl_desktop.domain.kinds import kind_named

            record = kind_named("partner").from_values(
                chance.new_id(one.laptop.clock.now()),
                {"name": f"Partner {number}", "notes": chance.random_bytes(20).hex()},
            )
            session.insert(record)  # type: ignore[attr-defined]

    one.laptop.write("add", many)
    made = one.client.write()
    assert made.requests > 2
    found = read_at(district, made.content)
    assert found.sent == made.entries
    assert found.answer
    assert one.read(found.answer).done.sent == made.entries
    assert two.round(district).done.received >= 6000
    one.round(district)
    _in_step(district, one, two)


def test_a_revoked_laptop_gets_no_answer(district: TestDistrict, laptops: tuple[StickLaptop, StickLaptop]) -> None:
    one, two = laptops
    two.laptop.add("student", last_name="Secret", first_name="F")
    two.round(district)
    one.laptop.add("student", last_name="Late", first_name="F")
    bundle, question = one.write(), None
    device = one.laptop.acting.device
    with writing(district.engine) as connection:
        revoke(connection, device, district.arrival().at)
    found = read_at(district, bundle)
    assert found.revoked
    assert found.answer is None
    assert found.sent > 0
    again = read_at(district, bundle)
    assert (again.sent, again.answer) == (0, None)
    question = one.write()
    assert read_at(district, question).answer is None
    with reading(district.engine) as connection:
        assert in_quarantine(connection)[device] == found.sent


def test_wrong_hands(tmp_path: Path, district: TestDistrict, laptops: tuple[StickLaptop, StickLaptop]) -> None:
    one, two = laptops
    one.laptop.add("student", last_name="L", first_name="F")
    bundle = one.write()
    answer = read_at(district, bundle).answer
    assert answer
    other = open_district(tmp_path / "other")
    stranger = new_stick_laptop(tmp_path, "stranger", other, staff="X")
    for attempt, code in (
        (lambda: read_at(other, bundle), "bundle_not_for_us"),
        (lambda: two.read(answer), "bundle_not_for_us"),
        (lambda: stranger.read(answer), "bundle_not_for_us"),
        (lambda: one.read(bundle), "bundle_other_way"),
        (lambda: read_at(district, answer), "bundle_other_way"),
        (lambda: read_at(district, b"just some file"), "not_a_bundle"),
    ):
        with pytest.raises(Refusal) as refused:
            attempt()
        assert refused.value.code == code
    stranger.close()
    other.engine.dispose()


def test_a_laptop_unknown_here_is_told(tmp_path: Path, district: TestDistrict) -> None:
    """Sealed to us and signed, but by nobody this district took in."""
    other = open_district(tmp_path / "other")
    stranger = new_stick_laptop(tmp_path, "stranger", other, staff="X")
    ours = new_stick_laptop(tmp_path, "ours", district)
    keys = ours.laptop.sync_store.sync_state().district_keys
    assert keys
    with pytest.raises(Refusal) as refused:
        read_at(district, resealed(stranger, keys[1]))
    assert refused.value.code == "bundle_sender_unknown"
    # The same with the id of a laptop that is known, and another's signature.
    with pytest.raises(Refusal) as refused:
        read_at(district, resealed(stranger, keys[1], device=ours.laptop.acting.device))
    assert refused.value.code == "bundle_signature_wrong"
    stranger.close()
    ours.close()
    other.engine.dispose()


def test_a_newer_laptop_is_told_that_the_district_is_too_old(
    district: TestDistrict, laptops: tuple[StickLaptop, StickLaptop]
) -> None:
    one, _ = laptops
    keys = one.laptop.sync_store.sync_state().district_keys
    assert keys
    for outside, within, code in ((2, 1, "district_too_old"), (1, 2, "district_too_old"), (1, 0, "district_too_new")):
        with pytest.raises(Trouble) as told:
            read_at(district, resealed(one, keys[1], proto=outside, within=within))
        assert told.value.code == code


def resealed(laptop: StickLaptop, to: bytes, *, device: str | None = None, proto: int = 1, within: int = 1) -> bytes:
    """What a laptop would write, to whom and in whose name one likes."""
    from wbl_desktop.sync import wire
    from wbl_desktop.sync.bundle import Header, Sort, seal_bundle
    from wbl_desktop.sync.frame import seal

    state = laptop.laptop.sync_store.sync_state()
    header = Header(
        proto=proto,
        sort=Sort.REQUEST,
        to=to,
        district=state.district,
        devices=[device or state.device],
        number=1,
        nonce=b"n" * 16,
        at="2026-11-20T17:00:00+00:00",
    )
    request = wire.Request(
        proto=within,
        schema_rev=wire.SCHEMA_REV,
        device=device or state.device,
        lineage=wire.wire_lineage(state.lineage),
        cursors=[0, 0, 0],
    )
    return seal_bundle(header, [seal(request)], laptop.secrets.keys)


def copy_of(district: TestDistrict, folder: Path) -> Path:
    """The district's file as it is now."""
    copy = folder / "copy.db"
    with reading(district.engine) as connection:
        connection.connection.driver_connection.execute("ROLLBACK")  # type: ignore[union-attr]
        connection.connection.driver_connection.execute("VACUUM INTO ?", (str(copy),))  # type: ignore[union-attr]
        connection.connection.driver_connection.execute("BEGIN")  # type: ignore[union-attr]
    return copy


def put_back(district: TestDistrict, copy: Path, folder: Path) -> None:
    """Yesterday's file in the place of today's, and a new stretch of the lineage, as a restore does."""
    district.engine.dispose()
    file = folder / "district" / "district.db"
    for tail in ("-wal", "-shm"):
        file.with_name(file.name + tail).unlink(missing_ok=True)
    shutil.copyfile(copy, file)
    district.engine = open_engine(str(file), key_file=folder / "keys" / "district.key")
    with writing(district.engine) as connection:
        begin_epoch(connection)


def test_a_restored_district_heals_by_stick(tmp_path: Path) -> None:
    district = open_district(tmp_path)
    one = new_stick_laptop(tmp_path, "one", district)
    two = new_stick_laptop(tmp_path, "two", district, staff="Ben Ortiz")
    kept = one.laptop.add("student", last_name="Before", first_name="F", notes="a")
    _quiet(district, one, two)
    backup = copy_of(district, tmp_path)
    lost = one.laptop.add("student", last_name="After", first_name="F")
    one.laptop.set("student", kept, notes="b")
    two.laptop.set("student", kept, grade="11")
    _quiet(district, one, two)
    on_the_way = two.write()
    answer_before = read_at(district, on_the_way).answer
    put_back(district, backup, tmp_path)
    assert lost not in district.rows("student", "Almendra High")
    # Two is gone for good; One alone brings back what both had.
    assert one.round(district).asks_again
    _quiet(district, one)
    rows = district.rows("student", "Almendra High")
    assert rows[lost]["last_name"] == "After"
    assert (rows[kept]["notes"], rows[kept]["grade"]) == ("b", "11")
    assert answer_before
    two.read(answer_before)
    found = read_at(district, on_the_way)
    assert found.answer
    assert two.read(found.answer).asks_again
    assert two.read(answer_before).is_old
    _quiet(district, two, one)
    _in_step(district, one, two)
    one.close()
    two.close()
    district.engine.dispose()


def test_a_laptop_set_back_asks_for_an_id_of_its_own(tmp_path: Path, district: TestDistrict) -> None:
    one = new_stick_laptop(tmp_path, "one", district)
    one.laptop.add("student", last_name="Before", first_name="F")
    one.until_quiet(district)
    twin = one.copy(tmp_path / "twin.db")
    one.laptop.add("student", last_name="Mine", first_name="F")
    one.laptop.add("student", last_name="Mine too", first_name="F")
    one.until_quiet(district)
    twin.laptop.add("student", last_name="Twin", first_name="F")
    answer = read_at(district, twin.write()).answer
    assert answer
    with pytest.raises(Refusal) as refused:
        twin.read(answer)
    assert refused.value.code == "answer_not_ours"
    twin.until_quiet(district)
    assert twin.laptop.acting.device != one.laptop.acting.device
    _quiet(district, one, twin)
    _in_step(district, one, twin)
    assert {row["last_name"] for row in district.rows("student", "Almendra High").values()} == {
        "Before",
        "Mine",
        "Mine too",
        "Twin",
    }
    one.close()
    twin.close()


def test_nothing_of_a_student_is_in_clear(district: TestDistrict, laptops: tuple[StickLaptop, StickLaptop]) -> None:
    one, two = laptops
    words = ["Quetzalcoatl", "Xochimilco", "5551234567", "1234567890"]
    one.laptop.add(
        "student", last_name=words[0], first_name=words[1], notes=words[2], ssid=words[3], birth_date="2009-03-04"
    )
    bundle = one.write()
    answer = read_at(district, bundle).answer
    one.laptop.sync(DirectLine(district))
    theirs = read_at(district, two.write()).answer
    assert answer
    assert theirs
    state = one.laptop.acting
    for content in (bundle, answer, theirs):
        for word in [*words, "2009-03-04", "Almendra", state.site, state.device, state.district, "Elena Reyes"]:
            assert word.encode() not in content
            assert word.casefold().encode() not in content.lower()
