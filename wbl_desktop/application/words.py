"""The plain sentence for every code a person can meet; the window translates them, the command line prints them.

``{names}`` in a sentence are facts of the failure or notice. A test keeps the table complete.
"""

from collections.abc import Mapping

from wbl_desktop.application.attachment_words import ATTACHMENT_WORDS
from wbl_desktop.application.bundle_words import BUNDLE_WORDS
from wbl_desktop.application.district_words import DISTRICT_WORDS
from wbl_desktop.application.import_words import IMPORT_WORDS
from wbl_desktop.application.paper_words import PAPER_WORDS
from wbl_desktop.application.placement_words import PLACEMENT_WORDS
from wbl_desktop.application.safe_words import SAFE_WORDS
from wbl_desktop.application.sync_words import SYNC_WORDS

CODE_WORDS: dict[str, str] = {
    # a field a person typed into
    "field_required": "{label} cannot be empty.",
    "field_too_long": "{label} is too long: at most {longest} characters.",
    "field_pattern": "{label} should be {wanted}.",
    "field_not_a_text": "{label}: this cannot be read.",
    "field_not_a_note": "{label}: this cannot be read.",
    "field_not_a_number": "{label} should be a whole number, for example 12.",
    "field_not_a_hours": "{label} should be hours like 18.5.",
    "field_not_a_date": "{label} should be a day like 2026-12-04.",
    "field_not_a_date_typed": "{label} should be a day like 12/4/2026.",
    "field_date_unlikely": "{label}: the year of {value} cannot be meant.",
    "birth_date_unlikely": "Nobody born on {value} is a student now. Look at the year again.",
    "field_not_a_time": "{label} should be a time like 8:30 or 14:30.",
    "field_not_a_flag": "{label} should be yes or no.",
    "field_not_a_choice": "{label} should be one of: {choices}.",
    "field_not_a_reference": "{label}: choose one from the list.",
    "field_not_a_phone": "{label} should be a phone number like 530-555-0142.",
    "field_not_a_email": "{label} should be an e-mail address like name@school.org.",
    "field_not_a_moment": "{label}: this moment cannot be read.",
    "field_not_a_grade": "{label} should be a grade: TK, K or 1 to 12.",
    "field_not_a_language": "{label}: this language is not known. Try its English name.",
    "field_twice": "The field “{field}” is given twice.",
    "field_unknown": "There is no field “{field}” here. The fields are: {fields}.",
    "field_ends_before_it_begins": "The end ({end}) is before the beginning ({begin}).",
    "activity_unknown": "“{value}” is not a known activity. Known are: {choices}.",
    # records
    "kind_unknown": "There is no kind of record called “{kind}”. There are: {kinds}.",
    "id_unknown": "There is no such record.",
    "id_ambiguous": "More than one record begins like this. Give more of the id.",
    "record_retired": "This record is retired. Restore it first.",
    "placements_still_open": "Placements that are still open: {count} ({named}). They stay as they are.",
    "record_not_retired": "This record is in use already.",
    "district_keeps_this": "The district keeps this; it cannot be changed here.",
    "batch_undone": "This import has been taken back already, at {at}. Nothing was changed.",
    "batch_unknown": "There is no import “{batch}” on this laptop.",
    "nothing_to_undo": "There is nothing to undo.",
    "undo_cancelled": "Stopped. Nothing was taken back.",
    "undo_overtaken": "This cannot be undone: somebody has changed it since.",
    "undone": "Undone.",
    "possible_duplicate": "This may be somebody who is already here.",
    "not_field_value": "“{value}” is not of the form FIELD=VALUE.",
    "not_text": "{field}: these bytes are not text in UTF-8.",
    "limit_negative": "A limit is 0 or more, not {limit}.",
    # conflicts
    "conflict_unknown": "There is no such conflict; it may have been settled already.",
    "conflict_not_mine": "This laptop gave no value of its own.",
    "conflict_not_theirs": "Nobody else gave a value.",
    "conflict_field_unknown": "This program does not know the field. A newer version may.",
    "conflict_not_both": "Both values cannot stand in this field. Choose one.",
    # keys, files, phrases and backups
    **SAFE_WORDS,
    # the district and the line to it
    **SYNC_WORDS,
    **DISTRICT_WORDS,
    **BUNDLE_WORDS,
    # what imports refuse, doubt and tell
    **IMPORT_WORDS,
    # placing, advancing, merging and what matters today
    **PLACEMENT_WORDS,
    # printing
    **PAPER_WORDS,
    # attached files
    **ATTACHMENT_WORDS,
    # bugs
    "system_refused": "The system did not let this be done: {reason}. Nothing was half-done.",
    "stopped": "Stopped. Nothing was half-done.",
    "bug": "Something went wrong inside the program. Everything that was saved is safe.",
}


class _Facts(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return ""


def sentence(code: str, facts: Mapping[str, object], words: Mapping[str, str] = CODE_WORDS) -> str:
    """The sentence for a code; an unknown code is shown as itself, so that nothing is ever silent."""
    template = words.get(code)
    if template is None:
        return f"{code.replace('_', ' ').capitalize()}."
    return template.format_map(_Facts({name: "" if fact is None else fact for name, fact in facts.items()}))
