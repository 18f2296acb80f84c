"""A short run of schemathesis; ``python -m tests.district.described`` is the long one."""

from pathlib import Path

from tests.district.described import run


def test_whatever_a_route_is_sent_it_answers_as_described(tmp_path: Path) -> None:
    counted = run(8, tmp_path)
    assert sum(counted.values()) > 100
    assert not [name for name in counted if name.rpartition(" ")[2].startswith("5")]
    assert any(name.startswith("POST /v1/sync 200") for name in counted), "some of it is honest"
