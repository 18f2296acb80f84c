"""The plain sentences of printing."""

PAPER_WORDS: dict[str, str] = {
    # what cannot be
    "nothing_to_print": "Nothing is missing here that has a form. Print one by name if you want it all the same.",
    "guardian_may_not_sign": "This guardian may not sign, as far as is noted.",
    "conflict_blocks_printing": "People changed “{label}” apart from each other. Settle that first, then print.",
    "sheet_gone": "The record of this sheet has just been taken back. Print again.",
    "form_unknown": "There is no form “{value}”. There are: {choices}.",
    "language_missing": "There is no form in “{language}”. There are: {choices}.",
    "glyph_missing": "The forms cannot print “{characters}” ({names}). Write it in Latin letters, or leave it out.",
    "sheet_too_long": "The notes on this form would fill {pages} pages. Shorten them and print again.",
    "placement_needed": "Say which placement: --placement ID. Or --blank, for filling in by hand.",
    "one_blank_form": "One blank form at a time: {forms} are several.",
    "packet_alone": "“packet” is everything the placement still lacks. Ask for it alone, with --placement ID.",
    "cannot_write_file": "{path} cannot be written. Choose another place or name.",
    "printer_failed": "The printer did not take the pages. Look at the printer and print again.",
    # the code of a sheet, typed or scanned
    "code_incomplete": "The code of a sheet has {wanted} letters and digits, like 77JQ-AEX2-9Q; here are {found}.",
    "code_mistyped": "A letter or digit of this code is wrong. Please read it off the sheet once more.",
    "code_foreign": "This is not the code of one of our sheets.",
    "code_newer": "This sheet was printed by a newer version of the program.",
    # what is told
    "language_not_offered": "There is no form in {language} yet: this one is in English.",
    "form_not_asked_for": "This placement does not ask for “{form}”: whether it comes back is not followed up.",
    "form_of_another_activity": "“{form}” was not made for this activity: {activity}. Read it before it goes home.",
    "blanks_to_fill": "Not known, so it stays blank for a pen: {blanks}.",
    "printed_fact_disputed": (
        "People changed “{label}” ({of}) apart from each other. The form says what is here now; "
        "settle it before you hand the form out."
    ),
    "letters_left_out": "The forms cannot print all of this, so it stays blank or has […] in it: {texts}",
    "others_may_sign": "The form names {signer}. {others} may sign too, and reads another language.",
    "student_of_age": "The student is of age on the first day and signs alone; no guardian is named.",
    "no_guardian_may_sign": (
        "Nobody is marked as allowed to sign for this student, so the name stays blank. "
        "In the student’s family, mark who may sign; then print again."
    ),
}

# What a form needs, in the words of whoever has to find it out; no comma in any, since they are listed with commas.
BLANK_WORDS: dict[str, str] = {
    "student.name": "the student’s name",
    "student.grade": "the grade",
    "school.coordinator": "the coordinator",
    "school.coordinator_phone": "the coordinator’s phone",
    "worksite.partner": "the employer",
    "worksite.address": "the address of the worksite",
    "worksite.supervisor": "the supervisor there",
    "placement.starts_on": "the first day",
    "placement.ends_on": "the last day",
    "placement.starts_at": "when it begins",
    "placement.ends_at": "when it ends",
    "placement.schedule": "days and hours",
    "placement.hours_planned": "the hours planned",
    "placement.paid": "whether it is paid",
    "placement.transport": "how the student gets there",
    "placement.purpose": "what the student will do and learn",
    "placement.return_by": "the day to return it by",
    "insurance.covers": "who insures",
    "classes": "the classes missed",
}
