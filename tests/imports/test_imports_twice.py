"""Whatever a file holds, importing it again finds nothing new, and taking it back leaves what was there."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.office_imports import office
from tests.helpers.rosters import AERIES

# Mostly good cells: a row that is held back proves little.
_FEW = {
    "ID": [*"123456123456", "", "1E+5"],
    "CID": [*(f"700000000{last}" for last in range(1, 7)), "", "", "", "x"],
    "LN": ["Núñez", "NUÑEZ", "Paz", "Solís", "Ruiz", "Ruiz", "Paz", ""],
    "FN": ["Ana", "ANA", "Leo", "Eva", "Leo"],
    "MN": ["", "M"],
    "BD": ["", "1/2/2010", "2/1/2010", "3/14/2010", "3/14/2010", "x"],
    "GR": ["9", "09", "", "10", "77"],
    "TL": ["", "530-555-0101", "530-555-0102", "none"],
    "PG": ["", "Rosa Paz", "Rosa Pas", "Jorge Núñez"],
    "PED": ["", "r@home.example"],
    "HL": ["", "01", "00", "99"],
    "TG": ["", "", "", "I"],
}
_HEADER = [*AERIES, "TG"]
_ROW = st.tuples(*(st.sampled_from(_FEW.get(name, [""])) for name in _HEADER))


@settings(max_examples=25)
@given(first=st.lists(_ROW, min_size=1, max_size=7), second=st.lists(_ROW, min_size=1, max_size=7))
def test_again_and_back(first: list[tuple[str, ...]], second: list[tuple[str, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder, office(Path(folder)) as here:
        one = here.table(_HEADER, *first, name="one.csv")
        here.take(one)
        assert here.plan(one).does_nothing
        before = [record.to_json() for record in here.reader.find("student", retired=None)]
        two = here.table(_HEADER, *second, name="two.csv")
        planned, batch = here.take(two)
        assert here.plan(two).does_nothing
        if not planned.does_nothing:
            here.undo(batch)
            made = {row.id for row in planned.writes}
            for was in before:
                now = here.reader.get("student", str(was["id"]))
                assert now is not None
                assert now.to_json() == was or was["id"] in made
            assert [r.to_json() for r in here.reader.find("student")] == [w for w in before if w["retired_at"] is None]
