"""A roster that two laptops had imported apart is one roster on both: the next one is compared with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.office_imports import counted, whys
from tests.helpers.rosters import AERIES, aeries_rows, csv_bytes, pupils
from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop
from wbl_desktop.application.commands.import_roster import ImportBatch
from wbl_desktop.application.commands.undo import UndoCommand
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.imports.planning import plan
from wbl_desktop.application.imports.plans import Plan
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.exchange.imports import read


@pytest.fixture
def two(district: TestDistrict, line: DirectLine, tmp_path: Path) -> Iterator[tuple[Laptop, Laptop, list[str]]]:
    """Two laptops that imported one roster before they joined, and their batches."""
    laptops = new_laptop(tmp_path, "one"), new_laptop(tmp_path, "two", staff="Marco Diaz")
    path = roster(tmp_path, aeries_rows(pupils(8)))
    batches = [taken(laptop, planned(laptop, path)) for laptop in laptops]
    for laptop in laptops:
        laptop.enroll(line, district.code("Almendra High"))
    for laptop in (*laptops, *laptops):
        laptop.sync(line)
    yield (*laptops, batches)
    for laptop in laptops:
        laptop.close()


def roster(folder: Path, rows: list[list[str]]) -> Path:
    path = folder / "aeries.csv"
    path.write_bytes(csv_bytes(AERIES, rows))
    return path


def planned(laptop: Laptop, path: Path) -> Plan:
    today = laptop.clock.today()
    return plan(laptop.store.reader(), read(path, today=today), today=today)


def taken(laptop: Laptop, made: Plan) -> str:
    return Desk(laptop.store, laptop.acting).run(ImportBatch(plan=made)).command


def test_the_next_roster_is_compared_with_it_on_both(two: tuple[Laptop, Laptop, list[str]], tmp_path: Path) -> None:
    one, other, _ = two
    assert one.records("student") == other.records("student")
    rows = aeries_rows(pupils(7))
    rows[0][6] = "10"
    path = roster(tmp_path, rows)
    for laptop in (one, other):
        made = planned(laptop, path)
        assert (counted(made, "student"), made.counts("student").archived) == ((0, 2, 6), 1)
        assert whys(made) == []


def test_what_is_another_laptops_too_is_named_when_its_import_is_taken_back(
    two: tuple[Laptop, Laptop, list[str]],
) -> None:
    *laptops, batches = two
    declined = []
    for laptop, batch in zip(laptops, batches, strict=True):
        try:
            Desk(laptop.store, laptop.acting).run(UndoCommand(undoes=batch))
        except Refusal as refusal:
            records = refusal.facts["records"]
            assert isinstance(records, list)
            declined.append((refusal.code, {(one["kind"], one["why"]) for one in records}, len(records)))
    assert declined == [("import_changed_since", {("student", "merged"), ("guardian", "merged")}, 16)]
    assert len(laptops[1].records("student")) == 8
