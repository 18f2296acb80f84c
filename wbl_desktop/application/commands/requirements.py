"""What happens to a requirement: printed, handed out, returned, or overridden by a named person with a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from wbl_desktop.application.odd_days import paper_notices
from wbl_desktop.application.placements import calendar_of, live_placement, requirements_of, staff_here
from wbl_desktop.application.ports import Moment, Notice, Reader, Session
from wbl_desktop.application.requirement_table import (
    due_on,
    needs_table,
    requirement_code,
    requirement_name,
    unmet,
)
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.life import CLOSED
from wbl_desktop.domain.rules import RULE_IDS

_DAYS = ("printed_on", "handed_out_on", "returned_on", "waived_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkPrinted:
    """The printer took the form of these requirements."""

    requirements: tuple[str, ...]
    on: date | None = None

    VERB: ClassVar[str] = "mark_printed"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        for id_ in self.requirements:
            change_requirement(session, moment, id_, {"printed_on": (self.on or moment.today).isoformat()})
        return []


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkHandedOut:
    """The paper went home."""

    requirement: str
    on: date | None = None

    VERB: ClassVar[str] = "mark_handed_out"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        changes: dict[str, Plain] = {"handed_out_on": (self.on or moment.today).isoformat()}
        return change_requirement(session, moment, self.requirement, changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkReturned:
    """The paper came back signed, or the check was done: the requirement is met."""

    requirement: str
    on: date | None = None
    signed_by: str | None = None
    how: str = "paper"

    VERB: ClassVar[str] = "mark_returned"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        spec = Requirement.spec("returned_how")
        assert spec is not None
        changes: dict[str, Plain] = {
            "returned_on": (self.on or moment.today).isoformat(),
            "returned_how": spec.parse(self.how),
            "signed_by": (self.signed_by or "").strip() or None,
        }
        return change_requirement(session, moment, self.requirement, changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideRequirement:
    """The acting person lets the placement go on without it and says why; both are kept."""

    requirement: str
    reason: str

    VERB: ClassVar[str] = "override_requirement"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        waived: dict[str, Plain] = {"waived_reason": self.reason.strip() or None}
        return change_requirement(session, moment, self.requirement, waived, asks_reason=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideRule:
    """The acting person lets a placement go on although a rule stops it, and says why; both are kept.

    It is kept as a requirement named by the rule's id, so that it prints, travels and is undone like any other.
    """

    placement: str
    rule: str
    reason: str

    VERB: ClassVar[str] = "override_rule"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        placement = live_placement(session, self.placement)
        if any(one.needs == self.rule and one.waived_on for one in requirements_of(session, placement.id)):
            raise Refusal("rule_overridden_already", placement=placement.id, rule=self.rule)
        waived = stamped(session, moment, {"waived_reason": self.reason.strip() or None}, asks_reason=True)
        values = {"placement": placement.id, "needs": self.rule, **waived}
        session.insert(Requirement.from_values(moment.new_id(), values))
        return []


def new_requirement(reader: Reader, moment: Moment, values: Mapping[str, Plain]) -> dict[str, Plain]:
    """The values of a requirement added by hand: form and due day come from the table where it knows the code."""
    placement = live_placement(reader, str(values["placement"]))
    code = requirement_code(str(values["needs"]))
    refuse_twice(reader, placement.id, code)
    filled: dict[str, Plain] = {**values, **stamped(reader, moment, values), "needs": code}
    need = needs_table().get(code)
    if need:
        filled["form"] = filled.get("form") or need.form
        if not filled.get("due_on"):
            filled["due_on"] = due_on(need, placement, calendar_of(reader, moment.acting.site), moment.today)
    return filled


def refuse_twice(reader: Reader, placement: str, code: str) -> None:
    """A placement asks for a thing once: of two, one could be met while the other is not.

    Raises:
        Refusal: ``requirement_already``.
    """
    if any(one.needs == code for one in requirements_of(reader, placement)):
        raise Refusal("requirement_already", field="needs", needs=requirement_name(code))


def refuse_to_lose(reader: Reader, held: Requirement) -> None:
    """A requirement nobody met or answered for cannot just go away while its placement is open.

    Raises:
        Refusal: ``requirement_stands``.
    """
    placement = reader.get("placement", str(held.placement))
    ended = not isinstance(placement, Placement) or placement.is_retired or placement.status in CLOSED
    if not ended and unmet([held]):
        raise Refusal("requirement_stands", needs=requirement_name(held.needs or ""))


def _refuse_another(held: Requirement, changes: Mapping[str, Plain]) -> None:
    """What a requirement is, and of which placement, stays: else it could be met by turning into another."""
    if changes.get("placement", held.placement) != held.placement:
        raise Refusal("requirement_stays", needs=requirement_name(held.needs or ""))
    codes = {str(held.needs), str(changes.get("needs", held.needs))}
    if len(codes) == 2 and any(code in needs_table() or code in RULE_IDS for code in codes):
        raise Refusal("requirement_stays", needs=requirement_name(held.needs or ""))


def change_requirement(
    session: Session, moment: Moment, id_: str, changes: Mapping[str, Plain], *, asks_reason: bool = False
) -> Sequence[Notice]:
    """Change a requirement the way every verb and the editor do; tells when nothing is missing any more."""
    held = session.get("requirement", id_)
    if not isinstance(held, Requirement):
        raise Refusal("id_unknown", kind="requirement", id=id_)
    if held.is_retired:
        raise Refusal("record_retired", kind="requirement", id=id_)
    _refuse_another(held, changes)
    missed_before = unmet(requirements_of(session, str(held.placement)))
    full = stamped(session, moment, changes, held=held, asks_reason=asks_reason)
    session.update("requirement", id_, full)
    notices = paper_notices(Requirement.from_values(id_, {**held.values(), **full}), full)
    if missed_before and not unmet(requirements_of(session, str(held.placement))):
        notices.append(Notice(code="requirements_all_met", facts={"placement": held.placement}))
    return notices


def stamped(
    reader: Reader,
    moment: Moment,
    changes: Mapping[str, Plain],
    *,
    held: Requirement | None = None,
    asks_reason: bool = False,
) -> dict[str, Plain]:
    """The changes with what goes with them: an override gets its day and its person, and must say why.

    Raises:
        Refusal: ``day_in_future``, ``reason_required``, or ``nobody_answers`` when the directory does not
            know who acts.
    """
    for name in _DAYS:
        if changes.get(name) and str(changes[name]) > moment.today.isoformat():
            raise Refusal("day_in_future", field=name, on=changes[name])
    full = dict(changes)
    reason = changes.get("waived_reason", held.waived_reason if held else None)
    if not reason:
        if asks_reason or changes.get("waived_on") or changes.get("waived_by"):
            raise Refusal("reason_required", field="waived_reason", status="overridden")
        if "waived_reason" in changes or ("waived_on" in changes and held and held.waived_on):
            # An override taken back leaves nothing of itself; the journal remembers it.
            full |= {"waived_on": None, "waived_by": None, "waived_reason": None}
        return full
    if "waived_on" in changes and not changes["waived_on"]:
        return full | {"waived_on": None, "waived_by": None, "waived_reason": None}
    if "waived_reason" in changes or changes.get("waived_on"):
        full["waived_on"] = changes.get("waived_on") or moment.today.isoformat()
        # Whoever acts answers for it: nobody can be named for another's override.
        full["waived_by"] = staff_here(reader, moment)
        if full["waived_by"] is None:
            raise Refusal("nobody_answers", field="waived_by")
    return full
