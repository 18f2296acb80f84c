"""The checks every change passes: field names and values, references that exist, and who may change a kind."""

from collections.abc import Mapping
from datetime import date

from wbl_desktop.application.activities import activity_named
from wbl_desktop.application.ports import Reader
from wbl_desktop.domain.calendar import may_be_born
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import FieldSpec, FieldType, Plain
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.kinds.hours import Hours
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.record import Feed, Record


def checked_values(
    reader: Reader, kind: type[Record], values: Mapping[str, object], *, whole: bool
) -> dict[str, Plain]:
    """The plain values of what a person typed; Refusal at the first field that cannot be.

    ``whole``: the values are a new record's, so required fields must be there.
    """
    checked: dict[str, Plain] = {}
    specs = {spec.name: spec for spec in kind.specs()}
    for name, typed in values.items():
        if name not in specs:
            raise Refusal("field_unknown", kind=kind.KIND, field=name, fields=", ".join(specs))
        checked[name] = _checked(reader, specs[name], typed)
    if whole:
        for spec in specs.values():
            if spec.required and checked.get(spec.name) is None:
                raise Refusal("field_required", field=spec.name, label=spec.label)
    _check_order(checked)
    return checked


def _checked(reader: Reader, spec: FieldSpec, typed: object) -> Plain:
    if spec.type is FieldType.REFERENCE and spec.refers_to and typed:
        value: Plain = reader.full_id(spec.refers_to, str(typed))
    else:
        value = spec.parse(typed)
    if spec.name == "activity" and value is not None:
        value = activity_named(str(value), field=spec.name).code
    return value


_ORDERED = (("starts_on", "ends_on"), ("begins_on", "ends_on"), ("starts_at", "ends_at"))


def refuse_backward(name: str, values: Mapping[str, Plain]) -> None:
    """Refusal where the field is one end of a stretch whose end lies before its beginning."""
    _check_order({one: values.get(one) for pair in _ORDERED if name in pair for one in pair})


def _check_order(values: Mapping[str, Plain]) -> None:
    for first, last in _ORDERED:
        begin, end = values.get(first), values.get(last)
        if begin is not None and end is not None and str(end) < str(begin):
            raise Refusal("field_ends_before_it_begins", field=last, begin=begin, end=end)


def check_age(kind: type[Record], values: Mapping[str, Plain], today: date) -> None:
    """Refusal ``birth_date_unlikely`` where nobody born that day is a student now."""
    born = values.get("birth_date")
    if kind is Student and born is not None and not may_be_born(date.fromisoformat(str(born)), today):
        raise Refusal("birth_date_unlikely", field="birth_date", value=born)


def check_hours(reader: Reader, kind: type[Record], values: Mapping[str, Plain], today: date) -> None:
    """Refusal where nobody can have worked so: no time at all, a day to come, or before the placement began."""
    if kind is not Hours:
        return
    if values.get("hours") == 0:
        raise Refusal("hours_none", field="hours")
    day, placement = values.get("worked_on"), reader.get("placement", str(values.get("placement")))
    if day and str(day) > today.isoformat():
        raise Refusal("day_in_future", field="worked_on", on=day)
    begins = placement.starts_on if isinstance(placement, Placement) else None
    if day and begins and str(day) < begins:
        raise Refusal("hours_before_placement", field="worked_on", on=day, begin=begins)


def existing(reader: Reader, kind: str, id_: str) -> Record:
    """The record; Refusal ``id_unknown`` when there is none."""
    kind_named(kind)
    record = reader.get(kind, id_)
    if record is None:
        raise Refusal("id_unknown", kind=kind, id=id_)
    return record


def refuse_if_the_district_keeps_it(reader: Reader, kind: type[Record]) -> None:
    """On an enrolled laptop the district keeps its directory: sites, staff and calendars are read-only here."""
    if kind.FEED is Feed.DISTRICT and reader.is_enrolled():
        raise Refusal("district_keeps_this", kind=kind.KIND)


def refuse_if_life_keeps_it(kind: str) -> None:
    """Refusal for what only a placement's own life writes: its steps stay as they happened."""
    if kind == "placement_step":
        raise Refusal("life_keeps_this")
