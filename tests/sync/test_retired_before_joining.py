"""A student retired on one of two laptops before both joined with the same roster: it stays, and a person is asked."""

from pathlib import Path

import pytest

from tests.sync.laptops import TestDistrict
from tests.sync.test_two_laptops import in_step, pair
from wbl_desktop.application.commands.settle import SettleConflict
from wbl_desktop.application.desk import Desk
from wbl_desktop.cli.verbs.syncing import conflict_line
from wbl_desktop.domain.failures import Refusal


@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize("answer", ["in_use", "retired"])
def test_one_conflict_in_words_and_either_answer_holds(
    district: TestDistrict, tmp_path: Path, answer: str, *, is_first: bool
) -> None:
    with pair(district, tmp_path, enrolled=False) as (one, two, line):
        roster = {"last_name": "Vega", "first_name": "Luz", "ssid": "1234567890", "grade": "11"}
        mine, _ = one.add("student", **roster), two.add("student", **roster)
        one.set("student", mine, retired_at="2026-11-20T18:00:00+00:00")
        for laptop in (one, two) if is_first else (two, one):
            laptop.enroll(line, district.code("Almendra High"))
            laptop.sync(line)
        in_step(one, two, line)
        [student] = two.records("student")
        [conflict] = two.conflicts()
        assert (student.retired_at, conflict.field) == (None, "retired_at")
        words = conflict_line(two.store.reader(), conflict)
        assert "Vega, Luz, In use or retired: now in_use" in words
        assert "retired 2026-11-20 (Elena Reyes" in words
        desk = Desk(two.store, two.acting)
        with pytest.raises(Refusal, match="field_not_a_moment"):
            desk.run(SettleConflict(conflict=conflict.id, answer="yesterday"))
        desk.run(SettleConflict(conflict=conflict.id, answer=answer))
        in_step(one, two, line)
        assert one.conflicts() == []
        assert one.records("student")[0].is_retired is (answer == "retired")
