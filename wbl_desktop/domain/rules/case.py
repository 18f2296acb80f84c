"""What a rule is given and what it answers: one placement's facts, the dated tables of law, and findings."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from wbl_desktop.domain.calendar import SchoolCalendar, age_on, birthday
from wbl_desktop.domain.kinds.agreement import Agreement
from wbl_desktop.domain.kinds.partner import Partner
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.kinds.worksite import Worksite
from wbl_desktop.domain.schedule import Shift


class Verdict(StrEnum):
    """What a finding means for the placement, gravest first."""

    BLOCK = "block"  # stops it, unless a named person overrides it with a reason
    WARN = "warn"
    NEEDS_DATA = "needs_data"  # the rule cannot be judged; never a pass
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """One value of a dated table with where it comes from."""

    key: str
    value: object
    citation: str
    source_url: str
    verified: str  # VERIFIED, INFERRED, RECALLED, DISTRICT or DESIGN
    table_date: date
    effective_from: date | None = None
    effective_to: date | None = None
    note: str = ""

    def holds_on(self, on: date) -> bool:
        return not (
            (self.effective_from and on < self.effective_from) or (self.effective_to and on > self.effective_to)
        )


@dataclass(frozen=True, slots=True)
class Laws:
    """The dated tables; the value that holds on a day is asked for by table and key."""

    tables: Mapping[str, tuple[Law, ...]]

    def find(self, table: str, key: str, on: date) -> Law | None:
        """The value in force on that day; None before it came into force or after it lapsed."""
        return next((law for law in self.tables[table] if law.key == key and law.holds_on(on)), None)

    def get(self, table: str, key: str, on: date) -> Law:
        """The value in force; a table that lacks it is damaged, which is a bug."""
        law = self.find(table, key, on)
        if law is None:
            raise LookupError(f"{table}.{key} has no value on {on}")
        return law


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one rule says of one placement: codes and facts; the sentence is made at the edge."""

    rule: str
    verdict: Verdict
    placement: str
    student: str | None
    facts: Mapping[str, str | int]
    citation: str
    source: str
    verified: str
    table_date: date
    due_on: date | None = None
    overridden: bool = False

    def to_json(self) -> dict[str, object]:
        """The finding as a JSON document holds it."""
        return {
            "rule": self.rule,
            "verdict": str(self.verdict),
            "placement": self.placement,
            "student": self.student,
            "facts": dict(self.facts),
            "citation": self.citation,
            "source": self.source,
            "verified": self.verified,
            "table_date": self.table_date.isoformat(),
            "due_on": self.due_on.isoformat() if self.due_on else None,
            "overridden": self.overridden,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Shadow:
    """Another job shadow of the same student: when, and how long."""

    placement: str
    starts_on: date
    hundredths: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Everything the rules may look at for one placement, gathered beforehand."""

    today: date
    placement: Placement
    calendar: SchoolCalendar
    student: Student | None = None
    worksite: Worksite | None = None
    partner: Partner | None = None
    wblr_code: int | None = None
    agreements: tuple[Agreement, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    shifts: tuple[Shift, ...] = ()  # of this placement
    all_shifts: tuple[Shift, ...] = ()  # of all open paid placements of the student, this one included
    shadows: tuple[Shadow, ...] = ()  # of the student, this one included
    schedule_is_read: bool = True
    logged_hundredths: int = 0
    last_visit: date | None = None
    ages: dict[date, int] = field(default_factory=dict)

    @property
    def starts(self) -> date | None:
        return date.fromisoformat(self.placement.starts_on) if self.placement.starts_on else None

    @property
    def ends(self) -> date | None:
        return date.fromisoformat(self.placement.ends_on) if self.placement.ends_on else None

    @property
    def first_day(self) -> date:
        """The first day, today while it has none."""
        return self.starts or self.today

    @property
    def born(self) -> date | None:
        birth = self.student.birth_date if self.student else None
        return date.fromisoformat(birth) if birth else None

    def age(self, on: date) -> int | None:
        """The student's age on a day, never taken from the grade; None when the birth date is not known."""
        if self.born is None:
            return None
        if on not in self.ages:
            self.ages[on] = age_on(self.born, on)
        return self.ages[on]

    def is_minor(self, on: date) -> bool:
        """Under 18, or perhaps so."""
        age = self.age(on)
        return age is None or age < 18

    @property
    def turns_18(self) -> date | None:
        return birthday(self.born, 18) if self.born else None

    def requirement(self, code: str) -> Requirement | None:
        return next((one for one in self.requirements if one.needs == code), None)

    def is_met(self, code: str) -> bool:
        """Whether that requirement came back, or was overridden by a named person."""
        held = self.requirement(code)
        return bool(held and (held.returned_on or held.waived_on))


Rule = Callable[[Case, Laws], Iterable[Finding]]


def find(
    case: Case, rule: str, verdict: Verdict, law: Law, *, due_on: date | None = None, **facts: str | int
) -> Finding:
    """A finding; one that rests on law nobody has verified warns where it would stop."""
    if verdict is Verdict.BLOCK and law.verified != "VERIFIED":
        verdict = Verdict.WARN
    return Finding(
        rule=rule,
        verdict=verdict,
        placement=case.placement.id,
        student=case.placement.student,
        facts=facts,
        citation=law.citation,
        source=law.source_url,
        verified=law.verified,
        table_date=law.table_date,
        due_on=due_on,
    )


def hours_text(minutes: int) -> str:
    """Minutes as decimal hours: 270 is ``4.5``."""
    return f"{minutes / 60:.2f}".rstrip("0").rstrip(".")


def monday_of(on: date) -> date:
    """The Monday of the week a day lies in."""
    return on - timedelta(days=on.weekday())
