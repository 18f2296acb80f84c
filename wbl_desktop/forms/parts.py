"""Parts that several forms share: who the student is, where they go, the notes of law, the teachers' table."""

from collections.abc import Iterator

from wbl_desktop.application.paper_facts import ClassFacts, EmergencyFacts, PaperFacts, StudentFacts
from wbl_desktop.forms.blocks import Block, Cell, Group, Heading, Note, Row, Signature, Worth
from wbl_desktop.forms.grids import Column, Grid, grids
from wbl_desktop.forms.phrasing import citation, joined, relation
from wbl_desktop.forms.words import Words

_BLANK_CLASSES, _SPARE_CLASSES = 6, 3


def student_name(student: StudentFacts) -> str | None:
    """``Martín Suárez Peña (“Marty”)``; the name people call the student only where it differs."""
    preferred = student.preferred_name
    if not student.name or not preferred or preferred in student.name.split():
        return student.name or preferred
    return f"{student.name} (“{preferred}”)"


def student_row(words: Words, facts: PaperFacts) -> Row:
    """Student and grade."""
    return Row(
        cells=(
            Cell(
                label=words("common.student"), answer=student_name(facts.student), share=6, strong=True, worth=Worth.KEY
            ),
            Cell(label=words("common.grade"), answer=facts.student.grade, share=1),
        )
    )


def place_name(facts: PaperFacts) -> str | None:
    """The partner, and the worksite where that has a name of its own."""
    site = facts.worksite
    own = None if (site.name or "").casefold() in (site.partner or "").casefold() else site.name
    return joined(site.partner, own, by=" · ")


def supervisor_row(words: Words, facts: PaperFacts, label: str) -> Row:
    """Who looks after the student there, and their telephone."""
    site = facts.worksite
    return Row(
        cells=(
            Cell(label=label, answer=joined(site.supervisor, site.supervisor_title), share=5, worth=Worth.KEY),
            Cell(
                label=words("common.phone_there"),
                answer=site.supervisor_phone or site.phone,
                share=2,
                worth=Worth.KEY,
            ),
        )
    )


def school_contact(words: Words, facts: PaperFacts) -> str | None:
    """Whom a family calls: the coordinator, then the front office."""
    school = facts.school
    person = joined(school.coordinator, school.coordinator_phone, by=" ")
    # No-break spaces keep a short part on one line; a person's name may be too long for that.
    office = words("common.front_office", phone=school.phone).replace(" ", "\u00a0") if school.phone else None
    return joined(person, office, by=" · ")


def emergency_row(words: Words, people: tuple[EmergencyFacts, ...]) -> Row:
    """Two people to call; blanks where fewer are known."""
    two = (*people, EmergencyFacts(), EmergencyFacts())[:2]
    return Row(
        cells=tuple(
            Cell(
                label=words("common.emergency", n=place),
                answer=joined(joined(one.name, relation(words, one.relation)), one.phone, by=" · "),
            )
            for place, one in enumerate(two, start=1)
        )
    )


def health_row(words: Words, label: str, facts: PaperFacts) -> Row:
    """What the adults there must know of the student's health, and where whoever signs can be reached that day."""
    return Row(
        cells=(
            Cell(label=label, share=5),
            Cell(label=words("common.reached"), answer=facts.guardian.phone, share=2),
        )
    )


def own_signature(words: Words) -> Signature:
    """Where the student signs, whose name stands at the top."""
    return Signature(who=words("common.sign_student"), date_label=words("common.date"))


def signature(words: Words, who: str, name: str | None = None) -> Signature:
    """A line to sign, with name in print and date."""
    return Signature(who=who, name_label=words("common.name_in_print"), date_label=words("common.date"), name=name)


def notes(words: Words, form: str, names: tuple[str, ...]) -> Iterator[Block]:
    """The notes on the back, each with its law; the first stays with the heading."""
    made = [_note(words, f"{form}.note_{name}") for name in names]
    yield Group(blocks=(Heading(text=words("common.notes")), made[0]))
    yield from made[1:]


def _note(words: Words, key: str) -> Note:
    law = words.entries[key].law
    return Note(title=words(f"{key}_title"), text=words(key), cited=citation(words, law) if law else None)


def teachers(words: Words, classes: tuple[ClassFacts, ...]) -> Iterator[Block]:
    """A table in which the teachers whose classes are missed put their initials; blank rows where none is known."""
    columns = (
        Column(title=words("common.period"), share=4),
        Column(title=words("common.class"), share=17),
        Column(title=words("common.teacher"), share=15),
        Column(title=words("common.initials"), share=6),
    )
    rows = tuple((one.period, one.course, one.teacher, None) for one in classes)
    blank = Grid(columns=columns, rows=((None,) * 4,) * _BLANK_CLASSES, spare=_SPARE_CLASSES)
    first, *more = grids(columns, rows) if rows else (blank,)
    yield Group(blocks=(Heading(text=words("common.teachers")), first), wide=True)
    yield from (Group(blocks=(one,), wide=True) for one in more)
