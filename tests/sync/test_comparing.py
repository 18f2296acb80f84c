"""A laptop whose rows went wrong behind everybody's back is put right at the next comparison, and loses nothing."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop, sqlcipher
from tests.sync.sticks import StickLaptop, new_stick_laptop, read_at
from wbl_desktop.application.sync_ports import CHECK_EVERY
from wbl_desktop.district.engine import writing
from wbl_desktop.district.releasing import dismiss, kept_aside, release
from wbl_desktop.district.tables import TABLES
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.storage.journal_check import check_journal
from wbl_desktop.sync.sums import BUCKETS, bucket_of, differing, sums_of

SITE = "Almendra High"


@pytest.fixture
def laptop(district: TestDistrict, tmp_path: Path) -> Iterator[Laptop]:
    made = new_laptop(tmp_path, "Elena", staff="Elena")
    made.enroll(DirectLine(district), district.code(SITE))
    made.sync(DirectLine(district))
    yield made
    made.close()


def behind_its_back(laptop: Laptop, *statements: str) -> None:
    """Change the file past journal, guards and triggers, as a damaged disk or a bug would."""
    with sqlcipher(laptop.path) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("INSERT INTO acting VALUES (1, 'x', 'x', 'x', 'x', 'x', 0, 'evict', NULL)")
        for statement in statements:
            connection.execute(statement)
        connection.execute("DELETE FROM acting")


def a_school(laptop: Laptop) -> list[str]:
    students = [laptop.add("student", last_name=f"Vega{n}", first_name="Luz", grade="10") for n in range(40)]
    laptop.add("guardian", student=students[3], name="Rosa Vega")
    return students


def rows(laptop: Laptop, kind: str) -> dict[str, dict[str, object]]:
    return {one.id: dict(one.values()) for one in laptop.records(kind)}


def test_a_damaged_row_is_healed_and_unsent_edits_are_not_harmed(district: TestDistrict, laptop: Laptop) -> None:
    line = DirectLine(district)
    students = a_school(laptop)
    laptop.sync(line)
    right = rows(laptop, "student")
    behind_its_back(
        laptop,
        f"UPDATE student SET grade = '9', phone = 'nonsense' WHERE id = '{students[0]}'",
        f"UPDATE student SET last_name = NULL WHERE id = '{students[1]}'",
        f"DELETE FROM student WHERE id = '{students[2]}'",
        "INSERT INTO student(id, last_name, first_name) VALUES ('" + "f" * 32 + "', 'Nobody', 'Known')",
    )
    assert rows(laptop, "student") != right
    laptop.clock._now += timedelta(days=1)
    laptop.set("student", students[0], notes="typed before it was healed")
    report = laptop.sync(line)
    right[students[0]]["notes"] = "typed before it was healed"
    assert rows(laptop, "student") == right == district.rows("student", SITE)
    assert ("student", students[0]) in report.touched
    assert laptop.get("guardian", laptop.records("guardian")[0].id) is not None


def test_a_bucket_that_is_mended_keeps_what_is_being_typed(district: TestDistrict, laptop: Laptop) -> None:
    line = DirectLine(district)
    students = a_school(laptop)
    laptop.sync(line)
    behind_its_back(laptop, f"UPDATE student SET grade = '9' WHERE id = '{students[0]}'")
    laptop.clock._now += timedelta(days=1)

    class Typing(DirectLine):
        def post(self, path: str, body: bytes, token: str | None) -> bytes:
            answer = super().post(path, body, token)
            if self.asked == 2:  # while the comparison is on its way
                laptop.set("student", students[0], grade="12", notes="typed meanwhile")
            return answer

    laptop.sync(Typing(district))
    record = laptop.get("student", students[0])
    assert record is not None
    assert (record["grade"], record["notes"]) == ("12", "typed meanwhile")
    laptop.sync(line)
    assert rows(laptop, "student") == district.rows("student", SITE)
    assert district.rows("student", SITE)[students[0]]["grade"] == "12"


def test_it_is_compared_every_so_many_exchanges_and_costs_about_a_kilobyte(
    district: TestDistrict, laptop: Laptop
) -> None:
    line = DirectLine(district)
    a_school(laptop)
    laptop.sync(line)
    requests = [laptop.sync(line) for _ in range(CHECK_EVERY)]
    assert sum(one.requests for one in requests) == CHECK_EVERY + 1
    [compared] = [one for one in requests if one.requests == 2]
    plain = min(one.bytes_up for one in requests)
    assert compared.bytes_up - plain < 1600
    assert compared.bytes_down < 600  # nothing differs


def test_what_is_kept_aside_is_no_damage(district: TestDistrict, laptop: Laptop) -> None:
    line = DirectLine(district)
    a_school(laptop)
    laptop.sync(line)
    person = laptop.records("staff")[0]
    laptop.set("staff", person.id, name="Elena of another name")  # the district's own: kept aside
    laptop.sync(line)
    assert laptop.sync_store.standing().held == 1
    laptop.clock._now += timedelta(days=1)
    assert laptop.sync(line).requests == 2
    record = laptop.get("staff", person.id)
    assert record is not None
    assert record["name"] == "Elena of another name"


def test_a_conflict_of_a_record_that_may_have_to_come_again_stays_listed(
    district: TestDistrict, laptop: Laptop, tmp_path: Path
) -> None:
    """A restored district is told of a conflict, and of its record by its maker only, who has not called yet."""
    line, others = DirectLine(district), [new_laptop(tmp_path, name, staff=name) for name in ("Marco", "Rosa")]
    for other in others:
        other.enroll(line, district.code(SITE))
        other.sync(line)
    student = others[0].add("student", last_name="Vega", first_name="Luz")
    for one in (others[0], others[1]):
        one.sync(line)
    for other, grade in zip(others, ("11", "12"), strict=True):
        other.set("student", student, grade=grade)
        other.sync(line)
    laptop.sync(line)
    listed = laptop.conflicts()
    assert [conflict.field for conflict in listed] == ["grade"]
    with writing(district.engine) as connection:
        connection.execute(delete(TABLES["student"]).where(TABLES["student"].c.id == student))
    laptop.clock._now += timedelta(days=1)
    laptop.sync(line)
    assert laptop.get("student", student) is None
    laptop.sync(line)
    assert [conflict.id for conflict in laptop.conflicts()] == [listed[0].id]
    for other in others:
        other.close()


def test_a_conflict_of_what_goes_with_a_record_stays_listed_too(
    district: TestDistrict, laptop: Laptop, tmp_path: Path
) -> None:
    """A placement cannot be without its worksite, which all sites share: the one is in another feed than the other."""
    line, other = DirectLine(district), new_laptop(tmp_path, "Marco", staff="Marco")
    other.enroll(line, district.code(SITE))
    student = other.add("student", last_name="Vega", first_name="Luz")
    worksite = other.add("worksite", partner=other.add("partner", name="Orchard Vet"), name="Clinic")
    placement = other.add("placement", student=student, worksite=worksite, activity="job_shadow")
    for one in (other, laptop):
        one.sync(line)
    for one, notes in ((other, "Bring boots"), (laptop, "Bring gloves")):
        one.set("placement", placement, notes=notes)
    for one in (other, laptop):
        one.sync(line)
    assert [conflict.record for conflict in laptop.conflicts()] == [placement]
    with writing(district.engine) as connection:
        connection.execute(delete(TABLES["worksite"]).where(TABLES["worksite"].c.id == worksite))
    laptop.clock._now += timedelta(days=1)
    laptop.sync(line)
    laptop.sync(line)
    assert laptop.get("worksite", worksite) is None
    assert [conflict.record for conflict in laptop.conflicts()] == [placement]
    other.close()


def test_what_was_written_here_and_the_district_lost_stays(district: TestDistrict, laptop: Laptop) -> None:
    line = DirectLine(district)
    students = a_school(laptop)
    laptop.sync(line)
    with district.engine.begin() as connection:
        connection.exec_driver_sql(f"DELETE FROM student WHERE id = '{students[5]}'")
    laptop.clock._now += timedelta(days=1)
    laptop.sync(line)
    assert laptop.get("student", students[5]) is not None


def test_what_the_district_lost_does_not_stay_for_what_was_refused_of_it(
    district: TestDistrict, laptop: Laptop, tmp_path: Path
) -> None:
    """Made elsewhere and changed here by who may not: a person closed that, and erased the student."""
    line, reader = DirectLine(district), new_laptop(tmp_path, "Rosa", staff="Rosa")
    reader.enroll(line, district.code(SITE, "read_only"))
    student = laptop.add("student", last_name="Vega", first_name="Luz")
    for one in (laptop, reader):
        one.sync(line)
    reader.set("student", student, notes="Asks for a vet")
    reader.sync(line)
    with writing(district.engine) as connection:
        dismiss(connection, kept_aside(connection), district.arrival())
        connection.execute(delete(TABLES["student"]).where(TABLES["student"].c.id == student))
    compared(reader, reader, line)
    assert reader.get("student", student) is None
    reader.close()


@pytest.mark.parametrize("is_let_in", [True, False])
def test_what_was_typed_under_an_earlier_name_stays_while_it_is_kept_aside(
    district: TestDistrict, laptop: Laptop, tmp_path: Path, is_let_in: bool
) -> None:
    """Set back, the district knows neither of two that had met, and keeps aside what a laptop says that only reads."""
    line, backup = DirectLine(district), district.saved()
    lost, reader = (new_laptop(tmp_path, name, staff=name) for name in ("Marco", "Rosa"))
    for one in (lost, reader):
        one.enroll(line, district.code(SITE))
        one.sync(line)
    first = lost.add("student", last_name="Vega", first_name="Luz", ssid="1000000001")
    typed = reader.add("student", last_name="Vega", first_name="Luz", ssid="1000000001", notes="Asks for a vet")
    lost.sync(line)
    reader.sync(line)
    assert rows(reader, "student").keys() == {first}
    district.set_back(backup)
    with pytest.raises(Refusal):
        reader.sync(line)
    reader.enroll(line, district.code(SITE, "read_only"))
    compared(reader, laptop, line)
    for one in (reader, laptop):
        aside = one.store.reader().held_entries()
        assert [entry.record for entry in aside if entry.kind == "student"] == [typed]
    assert [one["notes"] for one in rows(reader, "student").values()] == ["Asks for a vet"]
    with writing(district.engine) as connection:
        (release if is_let_in else dismiss)(
            connection, [one for one in kept_aside(connection) if one.kind == "student"], district.arrival()
        )
    compared(reader, laptop, line)
    assert rows(reader, "student").keys() == ({typed} if is_let_in else set())
    assert rows(reader, "student") == rows(laptop, "student") == district.rows("student", SITE)
    assert check_journal(reader.store) == []
    lost.close()
    reader.close()


def compared(one: Laptop, other: Laptop, line: DirectLine) -> None:
    """Both compare with the district, each a few times."""
    for _ in range(4):
        for laptop in (one, other):
            laptop.clock._now += timedelta(days=1)
            laptop.sync(line)


def test_sums_do_not_depend_on_order_and_tell_the_bucket() -> None:
    some: list[tuple[str, dict[str, str | int | None]]] = [(f"{n:032x}", {"a": n, "b": None}) for n in range(100)]
    assert sums_of(some) == sums_of(reversed(some))
    other = list(some)
    other[7] = (some[7][0], {"a": 8})
    assert differing(sums_of(some), sums_of(other)) == [bucket_of(some[7][0])] == [7]
    assert differing(sums_of([]), sums_of(some)) == list(range(BUCKETS))
    assert sums_of([]) == b""


@pytest.fixture
def by_stick(district: TestDistrict, tmp_path: Path) -> Iterator[StickLaptop]:
    """A laptop that has no line, with a school that the district has as well."""
    made = new_stick_laptop(tmp_path, "Marco", district, staff="Marco")
    a_school(made.laptop)
    made.until_quiet(district)
    made.round(district)
    made.laptop.clock._now += timedelta(days=1)
    yield made
    made.close()


def test_a_laptop_that_lives_by_stick_is_put_right_too(
    district: TestDistrict, laptop: Laptop, by_stick: StickLaptop
) -> None:
    """What it types and what others bring meanwhile is in the way of nothing."""
    mine, right = by_stick.laptop, district.rows("student", SITE)
    wrong, gone, typed, elsewhere, *_ = {bucket_of(id_): id_ for id_ in right}.values()  # each in a bucket of its own
    behind_its_back(
        mine,
        f"UPDATE student SET grade = '9', phone = 'nonsense' WHERE id = '{wrong}'",
        f"DELETE FROM student WHERE id = '{gone}'",
    )
    mine.set("student", typed, notes="typed before it was compared")
    laptop.sync(DirectLine(district))
    laptop.set("student", elsewhere, phone="530-555-0142")
    laptop.sync(DirectLine(district))
    bundle = by_stick.write()
    mine.set("student", wrong, notes="typed meanwhile")
    answer = read_at(district, bundle).answer
    assert answer is not None
    taken = by_stick.read(answer)
    assert ("student", wrong) in taken.done.touched
    record = mine.get("student", wrong)
    assert record is not None
    assert (record["grade"], record["phone"], record["notes"]) == ("10", None, "typed meanwhile")
    by_stick.round(district)
    assert rows(mine, "student") == district.rows("student", SITE)
    assert by_stick.read(answer).is_old


def test_an_answer_that_compared_an_earlier_state_puts_nothing_back(
    district: TestDistrict, laptop: Laptop, by_stick: StickLaptop
) -> None:
    mine = by_stick.laptop
    some = min(district.rows("student", SITE))
    behind_its_back(mine, f"UPDATE student SET grade = '9' WHERE id = '{some}'")
    answer = read_at(district, by_stick.write()).answer
    assert answer is not None
    line = DirectLine(district)
    laptop.sync(line)
    laptop.set("student", some, grade="12")
    new = laptop.add("student", last_name="Park", first_name="Min")
    laptop.sync(line)
    mine.sync(line)
    by_stick.read(answer)
    record = mine.get("student", some)
    assert record is not None
    assert record["grade"] == "12"
    assert mine.get("student", new) is not None


def test_what_moved_since_a_stick_was_written_is_not_compared(
    district: TestDistrict, laptop: Laptop, by_stick: StickLaptop
) -> None:
    """Every bucket has something new: what is wrong waits for the next day's comparison."""
    mine, line = by_stick.laptop, DirectLine(district)
    some = min(district.rows("student", SITE))
    behind_its_back(mine, f"UPDATE student SET grade = '9' WHERE id = '{some}'")
    bundle = by_stick.write()
    laptop.sync(line)
    for id_ in district.rows("student", SITE):
        if id_ != some:
            laptop.set("student", id_, grade="11")
    laptop.set("student", some, notes="new")
    laptop.sync(line)
    answer = read_at(district, bundle).answer
    assert answer is not None
    by_stick.read(answer)
    assert rows(mine, "student")[some]["grade"] == "9"
    mine.clock._now += timedelta(days=1)
    by_stick.round(district)
    assert rows(mine, "student") == district.rows("student", SITE)


def test_what_was_refused_on_a_stick_that_was_lost_and_closed_goes_where_it_was_typed(
    district: TestDistrict, laptop: Laptop, by_stick: StickLaptop
) -> None:
    """The next stick's first answer, to what a restored district is told, takes the entries as taken without a word."""
    mine, line, backup = by_stick.laptop, DirectLine(district), district.saved()
    laptop.sync(line)
    laptop.add("partner", name="Orchard Vet")
    laptop.sync(line)
    by_stick.round(district)
    district.set_back(backup)
    mine.enroll(line, district.code(SITE, "read_only"))
    typed = mine.add("student", last_name="Park", first_name="Min")
    assert by_stick.round(district).asks_again
    lost = read_at(district, by_stick.write()).answer
    answer = read_at(district, by_stick.write()).answer
    assert lost is not None
    assert answer is not None
    with writing(district.engine) as connection:
        dismiss(connection, kept_aside(connection), district.arrival())
    by_stick.read(answer)
    assert by_stick.read(answer).is_old
    mine.clock._now += timedelta(days=1)
    for _ in range(2):
        by_stick.round(district)
    assert mine.get("student", typed) is None
    assert rows(mine, "student") == district.rows("student", SITE)
