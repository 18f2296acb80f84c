"""WBL-03: the training agreement of an internship: the plan, what each party promises, and who signs.

The promises are those of 5 CCR 10070 (assurances) and 10071 (responsibilities of student, employer, parent, district).
"""

from wbl_desktop.application.paper_facts import PaperFacts
from wbl_desktop.forms.blocks import Block, Cell, Group, Heading, Paragraph, Points, Row, Tick, Ticks, Worth
from wbl_desktop.forms.form import Form
from wbl_desktop.forms.parts import (
    notes,
    own_signature,
    place_name,
    school_contact,
    signature,
    student_row,
    supervisor_row,
)
from wbl_desktop.forms.phrasing import (
    citation,
    days,
    hours,
    joined,
    short_date,
    transport,
    weekly,
    weekly_hours,
)
from wbl_desktop.forms.words import Words

_NAME = "internship_agreement"
_KINDS = ("exploratory", "general", "career_technical")
_PROMISES = {"student": 5, "guardian": 4, "employer": 8, "district": 5}
_NOTES = ("injury", "permit", "rights", "adults", "unpaid", "credit", "records", "ending", "adult", "language")


def _front(words: Words, facts: PaperFacts) -> tuple[Block, ...]:
    site, plan = facts.worksite, facts.placement
    a_week = weekly_hours(plan.schedule, plan.starts_at, plan.ends_at)
    return (
        student_row(words, facts),
        Row(
            cells=(
                Cell(label=words(f"{_NAME}.employer"), answer=place_name(facts), strong=True, worth=Worth.KEY),
                Cell(label=words("common.address"), answer=site.address, worth=Worth.KEY),
            )
        ),
        supervisor_row(words, facts, words(f"{_NAME}.supervisor")),
        Row(
            cells=(
                Cell(
                    label=words("common.when"),
                    answer=days(words, plan.starts_on, plan.ends_on),
                    share=3,
                    worth=Worth.KEY,
                ),
                Cell(
                    label=words(f"{_NAME}.hours"),
                    answer=hours(words, plan.hours_planned, a_week),
                    share=2,
                    worth=Worth.KEY,
                ),
            )
        ),
        Row(
            cells=(
                Cell(
                    label=words(f"{_NAME}.schedule"),
                    answer=weekly(words, plan.schedule, plan.starts_at, plan.ends_at),
                ),
                Cell(
                    label=words(f"{_NAME}.way"),
                    answer=transport(words, plan.transport, plan.transport_notes),
                ),
            )
        ),
        Cell(label=words(f"{_NAME}.call"), answer=school_contact(words, facts), worth=Worth.KEY),
        *_plan(words, facts),
        *_terms(words, facts),
    )


def _plan(words: Words, facts: PaperFacts) -> tuple[Block, ...]:
    """What the student will learn and do, and what that takes."""
    site, plan = facts.worksite, facts.placement
    return (
        Group(
            blocks=(
                Heading(text=words(f"{_NAME}.plan")),
                Cell(
                    label=words(f"{_NAME}.objectives"),
                    answer=plan.objectives or plan.purpose,
                    worth=Worth.NOTE,
                    blank=2,
                ),
            ),
        ),
        Cell(label=words(f"{_NAME}.tasks"), answer=plan.duties, worth=Worth.NOTE, blank=2),
        Row(
            cells=(
                Cell(label=words(f"{_NAME}.wear_bring"), answer=joined(site.wear, site.bring, by=" · ")),
                Cell(label=words(f"{_NAME}.hazards"), answer=site.hazards),
            )
        ),
    )


def _terms(words: Words, facts: PaperFacts) -> tuple[Block, ...]:
    """Kind, pay and cover, ticked where the records know."""
    plan, cover = facts.placement, facts.insurance
    known = plan.paid is not None
    covers = cover.covers or ("district" if plan.paid is False else None)
    expires = short_date(words, cover.expires_on) if cover.expires_on else None
    ticks = Group(
        blocks=(
            Heading(text=words(f"{_NAME}.terms")),
            Ticks(
                items=tuple(
                    Tick(text=words(f"{_NAME}.kind_{kind}"), ticked=plan.experience == kind) for kind in _KINDS
                ),
                columns=3,
            ),
            Ticks(
                items=(
                    Tick(text=words(f"{_NAME}.unpaid"), ticked=known and not plan.paid),
                    Tick(text=words(f"{_NAME}.paid"), ticked=known and bool(plan.paid)),
                ),
            ),
            Ticks(
                items=(
                    Tick(text=words(f"{_NAME}.cover_district"), ticked=covers == "district"),
                    Tick(text=words(f"{_NAME}.cover_employer"), ticked=covers == "employer"),
                ),
            ),
        ),
        gap=7,
    )
    pay = Row(
        cells=(
            Cell(label=words(f"{_NAME}.pay_rate"), answer=plan.pay_rate, share=4),
            Cell(label=words(f"{_NAME}.carrier"), answer=joined(cover.carrier, cover.policy, by=" · "), share=9),
            Cell(label=words(f"{_NAME}.expires"), answer=expires, share=6, worth=Worth.KEY),
        )
    )
    return ticks, pay


def _back(words: Words, facts: PaperFacts) -> tuple[Block, ...]:
    return (
        *(_promises(words, party) for party in _PROMISES if party != "guardian" or not facts.student.of_age),
        *notes(words, _NAME, _NOTES),
        _signatures(words, facts),
        _office(words),
    )


def _promises(words: Words, party: str) -> Group:
    head = f"{_NAME}.{party}_duties"
    items = tuple(words(f"{_NAME}.{party}_{place}") for place in range(1, _PROMISES[party] + 1))
    law = words.entries[head].law or ""
    return Group(
        blocks=(Heading(text=words(head), ruled=party == "student", cited=citation(words, law)), Points(items=items)),
        gap=2,
    )


def _signatures(words: Words, facts: PaperFacts) -> Group:
    """Where each party signs; a student of age has no guardian beside them."""
    of_age = facts.student.of_age
    return Group(
        blocks=(
            Heading(text=words("common.signatures")),
            Paragraph(text=words(f"{_NAME}.agree_of_age" if of_age else f"{_NAME}.agree")),
            own_signature(words),
            *(() if of_age else (signature(words, words("common.sign_guardian"), facts.guardian.name),)),
            signature(words, words(f"{_NAME}.sign_employer"), facts.worksite.supervisor),
            signature(words, words(f"{_NAME}.sign_coordinator"), facts.school.coordinator),
            signature(words, words(f"{_NAME}.sign_administrator")),
            Paragraph(text=words(f"{_NAME}.copies")),
        ),
        gap=6,
        wide=True,
    )


def _office(words: Words) -> Group:
    """What the office adds with a pen once the paper is back."""
    cells = (
        Cell(label=words(f"{_NAME}.office_permit"), share=2),
        Cell(label=words(f"{_NAME}.office_entered"), share=3),
    )
    return Group(blocks=(Heading(text=words(f"{_NAME}.office")), Row(cells=cells)))


INTERNSHIP_AGREEMENT = Form(
    name=_NAME,
    number="WBL-03",
    edition="2026-12",
    activities=("internship", "work_experience_education"),
    signers=("student", "guardian", "employer", "coordinator", "administrator"),
    needs=(
        "student.name",
        "student.grade",
        "worksite.partner",
        "worksite.address",
        "worksite.supervisor",
        "placement.starts_on",
        "placement.ends_on",
        "placement.schedule",
        "placement.hours_planned",
        "placement.paid",
        "placement.transport",
        "placement.purpose",
        "placement.return_by",
        "school.coordinator",
        "insurance.covers",
    ),
    front=_front,
    back=_back,
)
