"""Merge two records that are the same thing: one stays, filled up from the other, which is retired into it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.application.checks import existing, refuse_if_the_district_keeps_it
from wbl_desktop.application.ports import Moment, Notice, Session
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import FieldSpec, FieldType, Plain
from wbl_desktop.domain.kinds import KINDS, kind_named
from wbl_desktop.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeRecords:
    """``drop`` goes into ``keep``: empties are filled, notes joined, whatever refers to it is turned round.

    Where both hold different values, ``keep``'s stays unless the field is named in ``take``; the other stays readable
    in the retired record and in the history. One undo takes the whole merge back.
    """

    kind: str
    keep: str
    drop: str
    take: tuple[str, ...] = ()

    VERB: ClassVar[str] = "merge"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        kind = kind_named(self.kind)
        refuse_if_the_district_keeps_it(session, kind)
        if self.keep == self.drop:
            raise Refusal("merge_with_itself", kind=self.kind, id=self.keep)
        keep, drop = existing(session, self.kind, self.keep), existing(session, self.kind, self.drop)
        for record in (keep, drop):
            if record.is_retired:
                raise Refusal("record_retired", kind=self.kind, id=record.id)
        unknown = [name for name in self.take if kind.spec(name) is None]
        if unknown:
            raise Refusal("field_unknown", kind=self.kind, field=unknown[0], fields="")
        session.update(self.kind, keep.id, merged_values(keep, drop, self.take))
        turned = sum(_turn(session, other, spec, drop.id, keep.id) for other, spec in _referring(self.kind))
        gone: dict[str, Plain] = {"retired_at": moment.now.isoformat(timespec="seconds"), "merged_into": keep.id}
        session.update(self.kind, drop.id, gone)
        left = differing(keep, drop, self.take)
        notices = [Notice(code="merged", facts={"kind": self.kind, "kept": keep.id, "turned": turned})]
        if left:
            labels = ", ".join(spec.label for spec in left)
            notices.append(Notice(code="merge_kept_own", facts={"kind": self.kind, "fields": labels}))
        return notices


def merged_values(keep: Record, drop: Record, take: Sequence[str] = ()) -> dict[str, Plain]:
    """What the kept record gets: its empties filled, notes of both joined, and what a person chose to take."""
    changes: dict[str, Plain] = {}
    for spec in keep.specs():
        own, other = getattr(keep, spec.name), getattr(drop, spec.name)
        if other in {None, own, keep.id}:
            continue
        if own is None or spec.name in take:
            changes[spec.name] = other
        elif spec.type is FieldType.NOTE and str(other) not in str(own):
            changes[spec.name] = f"{own}\n{other}"
    return changes


def differing(keep: Record, drop: Record, take: Sequence[str] = ()) -> list[FieldSpec]:
    """The fields where both say something else and the kept record's word stays."""
    return [
        spec
        for spec in keep.specs()
        if spec.type is not FieldType.NOTE
        and spec.name not in take
        and getattr(keep, spec.name) is not None
        and getattr(drop, spec.name) not in {None, getattr(keep, spec.name)}
    ]


def _referring(kind: str) -> Iterator[tuple[str, str]]:
    for other in KINDS:
        for spec in other.specs():
            if spec.refers_to == kind:
                yield other.KIND, spec.name


def _turn(session: Session, kind: str, name: str, old: str, new: str) -> int:
    found = session.ids(kind, {name: old}, retired=None)
    for id_ in found:
        session.update(kind, id_, {name: new})
    return len(found)
