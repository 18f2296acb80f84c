"""Several changes as one: they become durable together, and one undo takes them all back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.application.commands.advance import AdvancePlacement
from wbl_desktop.application.ports import Command, Moment, Notice, Session
from wbl_desktop.domain.failures import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """All of these commands or, when one is refused, none."""

    commands: tuple[Command, ...]

    VERB: ClassVar[str] = "together"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        return [notice for command in self.commands for notice in command.carry_out(session, moment)]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvanceMany:
    """The next step for every placement that can take it; the others are told, and stay as they were."""

    placements: tuple[str, ...]
    status: str
    reason: str | None = None

    VERB: ClassVar[str] = "advance_many"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        notices: list[Notice] = []
        refused: list[Refusal] = []
        for id_ in self.placements:
            try:
                step = AdvancePlacement(placement=id_, status=self.status, reason=self.reason)
                notices.extend(step.carry_out(session, moment))
            except Refusal as refusal:
                refused.append(refusal)
                facts = {**refusal.facts, "placement": id_, "why": refusal.code}
                notices.append(Notice(code="held_back", facts=facts))
        if refused and len(refused) == len(self.placements):
            raise refused[0]
        return notices
