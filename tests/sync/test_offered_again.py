"""What is offered twice is taken once: a clone brings an insert that was united with its twin and settled long ago."""

from datetime import timedelta
from pathlib import Path

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop


def test_an_insert_that_was_united_lists_nothing_a_second_time(district: TestDistrict, tmp_path: Path) -> None:
    line = DirectLine(district)
    laptops = []
    for minutes, name in enumerate(("Elena", "Marco")):
        laptop = new_laptop(tmp_path, name, staff=name, off=timedelta(minutes=minutes))
        laptop.enroll(line, district.code("Almendra High"))
        laptop.sync(line)
        laptops.append(laptop)
    one, two = laptops
    one.add("student", last_name="Vega", first_name="Luz", ssid="1234567890", grade="10")
    made_apart = two.add("student", last_name="Vega", first_name="Luz", ssid="1234567890", grade="11")
    copy = two.copy(tmp_path / "clone.db")
    one.sync(line)
    two.sync(line)
    two.add("partner", name="Wood Auto")
    two.sync(line)
    one.sync(line)
    [conflict] = one.conflicts()
    assert conflict.field == "grade"
    one.settle(conflict, "12")
    one.sync(line)
    clone = Laptop(copy, two.clock)
    clone.add("partner", name="Chico Floral")  # from here on its past is not the other's
    for laptop in (clone, one, two, clone):
        laptop.sync(line)
    assert one.conflicts() == two.conflicts() == clone.conflicts() == []
    [student] = clone.records("student")
    assert (student.id == made_apart, student.values()["grade"]) == (False, "12")
    assert clone.everything() == one.everything() == two.everything()
    for laptop in (one, two, clone):
        laptop.close()
