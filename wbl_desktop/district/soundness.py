"""Whether what a laptop brings is of the type its field has."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time

from wbl_desktop.district.rows import SPECS
from wbl_desktop.domain.fields import FieldType, Plain
from wbl_desktop.domain.record import Record
from wbl_desktop.sync.columns import is_id

_MERGED_INTO = "merged_into"
_WHOLE_NUMBERS = {FieldType.NUMBER, FieldType.HOURS, FieldType.FLAG}
# Far beyond what any field may hold, so that a newer program may widen its bounds, and far below where sums overflow.
_LARGEST = 10**12
_LONGEST = 100_000
_SHORT_TEXT = 400


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_time(text: str) -> bool:
    try:
        return time.fromisoformat(text).isoformat("minutes") == text
    except ValueError:
        return False


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


# Text that everybody reckons with: one that cannot be read would stop every laptop of the site.
_FORMS: dict[FieldType, Callable[[str], bool]] = {
    FieldType.DATE: _is_day,
    FieldType.TIME: _is_time,
    FieldType.MOMENT: _is_moment,
}
_FORMED: dict[str, dict[str, Callable[[str], bool]]] = {
    kind: {name: _FORMS[spec.type] for name, spec in specs.items() if spec.type in _FORMS}
    for kind, specs in SPECS.items()
}
_WHOLE: dict[str, frozenset[str]] = {
    kind: frozenset(name for name, spec in specs.items() if spec.type in _WHOLE_NUMBERS)
    for kind, specs in SPECS.items()
}
_PLAIN_TEXT: dict[str, frozenset[str]] = {
    kind: frozenset(
        name
        for name, spec in specs.items()
        if spec.type not in _WHOLE_NUMBERS | _FORMS.keys() and spec.refers_to is None and name != _MERGED_INTO
    )
    for kind, specs in SPECS.items()
}


def are_sound(kind: type[Record], changes: Mapping[str, tuple[Plain, Plain]]) -> bool:
    """Whether every new value is of its field's type."""
    plain, whole, formed = _PLAIN_TEXT[kind.KIND], _WHOLE[kind.KIND], _FORMED[kind.KIND]
    for name, (_, new) in changes.items():
        if name in plain:
            if type(new) is str and len(new) < _SHORT_TEXT and "\x00" not in new:
                continue
        elif name in whole:
            if type(new) is int and -_LARGEST <= new <= _LARGEST:
                continue
        elif name in formed and type(new) is str:
            if formed[name](new):
                continue
            return False
        if not _is_sound(kind, name, new):
            return False
    return True


def _is_sound(kind: type[Record], name: str, value: Plain) -> bool:
    """Whether the value is of the field's type; what a newer program calls a field may hold anything plain."""
    if value is None:
        return True
    spec = SPECS[kind.KIND].get(name)
    if isinstance(value, str):
        if len(value) > _LONGEST or "\x00" in value:
            return False
        if spec is None:
            return _is_name(name)
        is_reference = name == _MERGED_INTO or spec.refers_to is not None
        return spec.type not in _WHOLE_NUMBERS and (not is_reference or is_id(value))
    if spec is None:
        return _is_name(name)
    return spec.type in _WHOLE_NUMBERS and -_LARGEST <= value <= _LARGEST


def _is_name(name: str) -> bool:
    return name.isidentifier() and len(name) <= 60 and not name.startswith("_")
