"""What of an import stays when it is taken back, in words: the first few records by name, and how many more."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from wbl_desktop.ui.told import told

translate = QCoreApplication.translate

_NAMED = 5
_CHANGED_SINCE = "import_changed_since"


def with_names(code: str, facts: Mapping[str, object]) -> str:
    """The sentence for a code, and below it the records it is about."""
    records = facts.get("records")
    if not isinstance(records, list):
        return told(code, facts)
    lines = [told(f"stays_{one['why']}", one) for one in records[:_NAMED]]
    if len(records) > _NAMED:
        lines.append(translate("Import", "and {0} more").format(len(records) - _NAMED))
    return "\n".join([told(code, facts), *lines])


def batch_of(code: str, facts: Mapping[str, object]) -> str:
    """The import of which the rest can be taken back; empty where a failure is another one."""
    return str(facts["batch"]) if code == _CHANGED_SINCE else ""
