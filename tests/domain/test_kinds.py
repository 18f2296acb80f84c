"""What every kind says of itself."""

from wbl_desktop.domain.fields import FieldType
from wbl_desktop.domain.kinds import KINDS


def test_notes_and_telephones_are_searched_where_a_kind_is() -> None:
    unsearched = {
        (kind.KIND, spec.name)
        for kind in KINDS
        if any(one.searched for one in kind.specs())
        for spec in kind.specs()
        if spec.name == "notes" or (spec.type is FieldType.PHONE and spec.privacy == "student")
        if not spec.searched
    }
    assert unsearched == set()
