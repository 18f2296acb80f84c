"""How much travels at once, on good lines and bad ones."""

from pathlib import Path

import pytest

from tests.sync.laptops import DirectLine, TestDistrict, new_laptop
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.sync.load import Load


def test_a_slow_line_gets_small_messages_and_a_good_one_full_ones_again() -> None:
    load = Load()
    full = load.aim
    load.carried(60_000, 40.0)
    small = load.aim
    assert full / 5 < small < full / 3
    for _ in range(5):
        load.carried(small, 1.0)
    assert load.aim == full


def test_a_broken_line_is_tried_with_less_and_less_but_not_for_ever() -> None:
    load, tries = Load(), 0
    while load.broke(60_000):
        tries += 1
    assert tries == 4
    assert load.part_of(1000) == 62
    assert not load.broke(100)


def test_a_question_is_asked_once_more_where_others_were_answered() -> None:
    load = Load()
    assert not load.broke(100)
    load.carried(100, 0.1)
    assert load.broke(100)
    assert not load.broke(100)


class _BreakingLine(DirectLine):
    """Nothing larger than so many bytes ever passes, either way."""

    most = 9_000

    def post(self, path: str, body: bytes, token: str | None) -> bytes:
        if len(body) > self.most or len(answer := super().post(path, body, token)) > self.most:
            raise Trouble("no_line", reason="broken_off")
        return answer


def test_a_line_that_always_breaks_after_a_few_seconds_still_carries_a_school(
    district: TestDistrict, tmp_path: Path
) -> None:
    line, good = _BreakingLine(district), DirectLine(district)
    a, b = new_laptop(tmp_path, "a"), new_laptop(tmp_path, "b")
    for one in (a, b):
        one.enroll(good, district.code("Almendra High"))
        one.sync(good)
    words = [f"{number * 7919 % 100_003:x}" for number in range(20_000)]
    for at in range(150):
        notes = " ".join(words[at * 40 : at * 40 + 40])
        a.add("student", last_name=words[at], first_name=words[-at], local_id=str(at), notes=notes)
    a.sync(line)
    with pytest.raises(Trouble, match="no_line"):
        b.sync(line)
    b.sync(line)
    assert len(b.records("student")) == 150
    assert a.everything() == b.everything()
    a.close()
    b.close()
