"""What the import page calls verdicts and answers."""

from PySide6.QtCore import QCoreApplication

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
