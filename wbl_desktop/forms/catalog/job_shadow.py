"""WBL-01: a family's permission for a job shadow, on one sheet: what, when, where, how, whom to call; notes behind."""

from wbl_desktop.application.paper_facts import PaperFacts, PlacementFacts, StudentFacts
from wbl_desktop.forms.blocks import Block, Cell, Group, Heading, Note, Paragraph, Row, Tick, Ticks, Worth
from wbl_desktop.forms.form import Form
from wbl_desktop.forms.parts import (
    emergency_row,
    health_row,
    notes,
    own_signature,
    place_name,
    school_contact,
    signature,
    student_row,
    supervisor_row,
    teachers,
)
from wbl_desktop.forms.phrasing import citation, days, hours_between, joined, transport, weekly
from wbl_desktop.forms.words import Words

_NAME = "job_shadow_permission"
_NOTES = ("supervision", "work", "injury", "trip", "records", "adult", "language")

# What a family is asked about the way there depends on the way staff planned; a blank form asks about all of them.
_WAYS = {
    "school_van": ("van", "drive"),
    "parent": ("drive", "van"),
    "student_drives": ("own_car", "drive"),
    "walks": ("walk", "drive"),
    "bus": ("walk", "drive"),
}
_ALL_WAYS = ("van", "drive", "own_car", "walk")


def _front(words: Words, facts: PaperFacts) -> tuple[Block, ...]:
    site, plan = facts.worksite, facts.placement
    return (
        student_row(words, facts),
        Row(
            cells=(
                Cell(label=words("common.where"), answer=place_name(facts), strong=True, worth=Worth.KEY),
                Cell(label=words("common.address"), answer=site.address, worth=Worth.KEY),
            )
        ),
        Row(
            cells=(
                Cell(
                    label=words("common.when"),
                    answer=days(words, plan.starts_on, plan.ends_on),
                    share=3,
                    strong=True,
                    worth=Worth.KEY,
                ),
                Cell(
                    label=words("common.from_to"),
                    answer=_hours(words, plan),
                    share=2,
                    strong=True,
                    worth=Worth.KEY,
                ),
            )
        ),
        Row(
            cells=(
                Cell(
                    label=words(f"{_NAME}.way"),
                    answer=transport(words, plan.transport, plan.transport_notes),
                ),
                Cell(label=words(f"{_NAME}.call"), answer=school_contact(words, facts), worth=Worth.KEY),
            )
        ),
        supervisor_row(words, facts, words(f"{_NAME}.supervisor")),
        Cell(label=words(f"{_NAME}.purpose"), answer=plan.purpose, worth=Worth.NOTE, blank=2),
        Row(
            cells=(
                Cell(label=words(f"{_NAME}.wear_bring"), answer=joined(site.wear, site.bring, by=" · ")),
                Cell(label=words(f"{_NAME}.hazards"), answer=site.hazards),
            )
        ),
        *_family(words, facts),
    )


def _hours(words: Words, plan: PlacementFacts) -> str | None:
    """The hours of the one day; of several days, also which days of the week."""
    of_the_day = hours_between(words, plan.starts_at, plan.ends_at) if _one_day(plan) else None
    return of_the_day or weekly(words, plan.schedule, plan.starts_at, plan.ends_at)


def _family(words: Words, facts: PaperFacts) -> tuple[Block, ...]:
    """What the family decides and signs; a student of age decides and signs alone."""
    of_age = facts.student.of_age
    ways = _WAYS.get(facts.placement.transport or "", _ALL_WAYS)
    asked = ("own_van", "own_way") if of_age else ("may_go", "may_not_go", *ways)
    signers = () if of_age else (signature(words, words("common.sign_guardian"), facts.guardian.name),)
    return (
        Group(
            blocks=(
                Heading(text=words("common.of_age" if of_age else "common.guardian")),
                Ticks(items=tuple(Tick(text=words(f"{_NAME}.{key}")) for key in asked)),
            ),
        ),
        health_row(words, words(f"{_NAME}.health"), facts),
        emergency_row(words, facts.emergency),
        Paragraph(text=words(f"{_NAME}.own_consent" if of_age else f"{_NAME}.consent")),
        *signers,
        own_signature(words),
    )


def _back(words: Words, facts: PaperFacts) -> tuple[Block, ...]:
    directions = facts.worksite.directions
    return (
        *((Cell(label=words("common.directions"), answer=directions, worth=Worth.NOTE),) if directions else ()),
        _health(words, facts.student),
        *notes(words, _NAME, _NOTES),
        *teachers(words, facts.classes),
        *(() if _one_day(facts.placement) else (_principal(words),)),
    )


def _health(words: Words, student: StudentFacts) -> Group:
    """What the family adds with a pen: whom to ask about the child's health, about photos and about lunch."""
    ticks = ("own_photo" if student.of_age else "photo", "no_photo", "lunch")
    return Group(
        blocks=(
            Row(cells=(Cell(label=words(f"{_NAME}.doctor")), Cell(label=words(f"{_NAME}.insurance")))),
            Ticks(items=tuple(Tick(text=words(f"{_NAME}.{one}")) for one in ticks)),
        ),
    )


def _one_day(plan: PlacementFacts) -> bool:
    """A single day never reaches the hours that a principal must certify."""
    return plan.starts_on is not None and plan.ends_on in (None, plan.starts_on)


def _principal(words: Words) -> Group:
    key = f"{_NAME}.principal"
    return Group(
        blocks=(
            Note(title=words(f"{key}_title"), text=words(key), cited=citation(words, words.entries[key].law or "")),
            signature(words, words(f"{_NAME}.sign_principal")),
        ),
        gap=3,
        wide=True,
    )


JOB_SHADOW = Form(
    name=_NAME,
    number="WBL-01",
    edition="2026-12",
    activities=("job_shadow",),
    signers=("guardian", "student"),
    needs=(
        "student.name",
        "student.grade",
        "worksite.partner",
        "worksite.address",
        "worksite.supervisor",
        "placement.starts_on",
        "placement.starts_at|placement.schedule",
        "placement.ends_at|placement.schedule",
        "placement.transport",
        "placement.purpose",
        "placement.return_by",
        "school.coordinator_phone",
        "classes",
    ),
    front=_front,
    back=_back,
)
