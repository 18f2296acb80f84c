"""Who belongs to a student: guardians who sign, and whom to call."""

from typing_extensions import override

from wbl_desktop.application.ports import Reader
from wbl_desktop.application.window_ports import Standing
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.cards import CardSpec, CardTab, Line
from wbl_desktop.ui.detail import Tab
from wbl_desktop.ui.forms import Section
from wbl_desktop.ui.parts import column, say
from wbl_desktop.ui.phrases import translate

_GUARDIAN = ("name", "relation", "language", "may_sign", "mobile_phone", "phone", "work_phone", "email", "notes")
_EMERGENCY = ("name", "relation", "phone", "other_phone", "call_order")


def _joined(*parts: object) -> str:
    return " · ".join(str(part) for part in parts if part)


def _guardian_line(_reader: Reader, record: Record) -> Line:
    held = record.values()
    below = _joined(
        held["relation"],
        phrases.language_name(held["language"]),
        held["mobile_phone"] or held["phone"] or held["work_phone"],
        held["email"],
    )
    if held["may_sign"] is None:
        return record.heading(), below, None, ""
    signs = bool(held["may_sign"])
    words = translate("Family", "may sign") if signs else translate("Family", "may not sign")
    return record.heading(), below, Standing.DONE if signs else Standing.STOPS, words


def _emergency_line(_reader: Reader, record: Record) -> Line:
    held = record.values()
    order = translate("Family", "call {0}").format(held["call_order"]) if held["call_order"] else ""
    return record.heading(), _joined(held["relation"], held["phone"], held["other_phone"], order), None, ""


class Guardians(CardTab):
    """A student's guardians."""

    def __init__(self, bridge: Bridge) -> None:
        self.spec = CardSpec(
            kind="guardian",
            owner_field="student",
            line=_guardian_line,
            sections=(Section(heading="", fields=_GUARDIAN),),
            ask=(Section(heading="", fields=_GUARDIAN[:6]),),
            add=translate("Family", "Add a guardian"),
            verb=translate("Family", "Add guardian"),
            none=translate("Family", "No guardian is known. Forms will be printed with the name left open."),
        )
        super().__init__(bridge)


class EmergencyContacts(CardTab):
    """Whom to call."""

    def __init__(self, bridge: Bridge) -> None:
        self.spec = CardSpec(
            kind="emergency_contact",
            owner_field="student",
            line=_emergency_line,
            sections=(Section(heading="", fields=_EMERGENCY),),
            ask=(Section(heading="", fields=_EMERGENCY),),
            add=translate("Family", "Add an emergency contact"),
            verb=translate("Family", "Add contact"),
            none=translate("Family", "Nobody to call is known."),
            order=("call_order",),
        )
        super().__init__(bridge)


class FamilyTab(Tab):
    """Guardians and emergency contacts."""

    touched_by = frozenset({"guardian", "emergency_contact"})

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._guardians = Guardians(bridge)
        self._contacts = EmergencyContacts(bridge)
        self.setLayout(
            column(
                say("head", self.tr("Guardians")),
                self._guardians,
                20,
                say("head", self.tr("In an emergency")),
                self._contacts,
                spacing=4,
            )
        )

    @override
    def show_record(self, record: Record) -> None:
        self._guardians.show_record(record)
        self._contacts.show_record(record)

    @override
    def focus_first(self) -> None:
        self._guardians.focus_first()

    @override
    def back(self) -> bool:
        return self._guardians.back() or self._contacts.back()
