"""What the import page calls verdicts and answers."""

from PySide6.QtCore import QCoreApplication

from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.ui import phrases

translate = QCoreApplication.translate


def verdict_words(verdict: str) -> str:
    """New, changed, leaves, needs a look."""
    return {
        "new": translate("Import", "new"),
        "changed": translate("Import", "changed"),
        "leaving": translate("Import", "leaves the roster"),
        "needs_a_look": translate("Import", "needs a look"),
    }.get(verdict, verdict)


def answer_words(choice: str) -> str:
    """What a person can answer about a row."""
    return {
        "hold": translate("Import", "Leave out for now"),
        "same": translate("Import", "It is the same one"),
        "new": translate("Import", "It is another one"),
        "take": translate("Import", "Take it as it is"),
    }.get(choice) or phrases.choice_words(choice)


def target_words(target: str, kind: str) -> str:
    """What a column is read as: a field of the file's own kind by its label, another kind's with the kind before it."""
    if target == "notes":
        return translate("Import", "added to the notes")
    of, *between, name = target.split(".")
    spec = kind_named(of).spec(name)
    label = translate("fields", spec.label) if spec is not None else phrases.choice_words(name)
    if of == kind and not between:
        return label
    which = [one if one.isdigit() else phrases.choice_words(one) for one in between if one != "1"]
    return " · ".join([translate("kinds", kind_named(of).LABEL), *which, label])
