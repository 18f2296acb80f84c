"""The partners: who takes students, what was agreed, what they offer, and what was said last."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from wbl_desktop.application.ports import Reader
from wbl_desktop.application.window_ports import Standing
from wbl_desktop.domain.kinds.partner import Partner
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.attachments import AttachedPart
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.cards import CardSpec, CardTab, Line
from wbl_desktop.ui.detail import RecordDetail, Tab
from wbl_desktop.ui.forms import FactsForm, NewForm, Section
from wbl_desktop.ui.history import HistoryTab
from wbl_desktop.ui.listing import Filter, ListSpec, Option
from wbl_desktop.ui.models import Cell, Column, Row
from wbl_desktop.ui.openings import OpeningsTab
from wbl_desktop.ui.parts import column
from wbl_desktop.ui.phrases import as_day, choice_words, near_day
from wbl_desktop.ui.record_page import RecordPage

translate = QCoreApplication.translate

_STATUS = {
    "active": Standing.DONE,
    "prospect": Standing.NEEDS,
    "resting": Standing.NONE,
    "closed": Standing.STOPS,
}


def _joined(*parts: object) -> str:
    return " · ".join(str(part) for part in parts if part)


class FactsTab(Tab):
    """What is known of a partner, its conditions first."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.form = FactsForm(
            bridge,
            "partner",
            [
                Section(heading=self.tr("Before you call"), fields=("conditions", "contact_by", "needs", "languages")),
                Section(
                    heading=self.tr("Organization"), fields=("name", "legal_name", "status", "organization", "sector")
                ),
                Section(heading=self.tr("How to reach"), fields=("phone", "email", "website", "street", "city", "zip")),
                Section(heading=self.tr("Notes"), fields=("last_contact", "notes")),
            ],
        )
        self.setLayout(column(self.form))

    @override
    def show_record(self, record: Record) -> None:
        self.form.show_record(record)

    @override
    def focus_first(self) -> None:
        self.form.focus_first()


_CONTACT = ("name", "role", "phone", "mobile_phone", "email", "language", "supervises", "notes")
_WORKSITE = (
    "name", "street", "city", "zip", "phone", "opening_hours", "minimum_age", "directions", "wear", "bring",
    "hazards", "notes",
)  # fmt: skip
_AGREEMENT = (
    "agreement_type", "state", "begins_on", "ends_on", "auto_renews", "board_date", "insurance_carrier",
    "insurance_expires_on", "notes",
)  # fmt: skip
_LOG = ("on", "channel", "contact", "summary", "next_step", "next_on", "next_done_on")


def _contact_line(_reader: Reader, record: Record) -> Line:
    held = record.values()
    below = _joined(
        held["role"], held["mobile_phone"] or held["phone"], held["email"], phrases.language_name(held["language"])
    )
    if held["supervises"]:
        return record.heading(), below, Standing.DONE, translate("Partners", "supervises students")
    return record.heading(), below, None, ""


def _worksite_line(_reader: Reader, record: Record) -> Line:
    held = record.values()
    address = ", ".join(str(part) for part in (held["street"], held["city"]) if part)
    age = translate("Partners", "from {0} years").format(held["minimum_age"]) if held["minimum_age"] else ""
    return record.heading(), _joined(address, held["opening_hours"], age), None, ""


class ContactsTab(CardTab):
    """The people at a partner."""

    touched_by = frozenset({"contact"})

    def __init__(self, bridge: Bridge) -> None:
        self.spec = CardSpec(
            kind="contact",
            owner_field="partner",
            line=_contact_line,
            sections=(Section(heading="", fields=_CONTACT),),
            ask=(Section(heading="", fields=_CONTACT[:7]),),
            add=translate("Partners", "Add a person"),
            verb=translate("Partners", "Add person"),
            none=translate("Partners", "Nobody is known by name yet."),
            order=("name",),
        )
        super().__init__(bridge)


class WorksitesTab(CardTab):
    """Where students go."""

    touched_by = frozenset({"worksite"})

    def __init__(self, bridge: Bridge) -> None:
        self.spec = CardSpec(
            kind="worksite",
            owner_field="partner",
            line=_worksite_line,
            sections=(Section(heading="", fields=_WORKSITE),),
            ask=(Section(heading="", fields=_WORKSITE[:7]),),
            add=translate("Partners", "Add a worksite"),
            verb=translate("Partners", "Add worksite"),
            none=translate("Partners", "No worksite yet. A student is placed at a worksite."),
            order=("name",),
        )
        super().__init__(bridge)


class AgreementsTab(CardTab):
    """What was agreed on paper, and the papers themselves."""

    touched_by = frozenset({"agreement", "partner_document"})

    def __init__(self, bridge: Bridge) -> None:
        self.spec = CardSpec(
            kind="agreement",
            owner_field="partner",
            line=self._line,
            sections=(Section(heading="", fields=_AGREEMENT),),
            ask=(Section(heading="", fields=_AGREEMENT[:6]),),
            add=translate("Partners", "Add an agreement"),
            verb=translate("Partners", "Add agreement"),
            none=translate("Partners", "Nothing is on paper yet."),
            order=("agreement_type",),
        )
        super().__init__(bridge)
        self.files = AttachedPart(bridge, "partner")
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout), "cards stand in a column"
        layout.addSpacing(16)
        layout.addWidget(self.files)

    @override
    def show_record(self, record: Record) -> None:
        super().show_record(record)
        self.files.show_record(record)

    def _line(self, _reader: Reader, record: Record) -> Line:
        held, today = record.values(), self.bridge.today
        heading = choice_words(str(held["agreement_type"]))
        ends = as_day(held["insurance_expires_on"] if held["agreement_type"] == "insurance" else held["ends_on"])
        below = _joined(
            held["insurance_carrier"],
            translate("Partners", "from {0}").format(near_day(begins, today))
            if (begins := as_day(held["begins_on"]))
            else "",
            translate("Partners", "renews by itself") if held["auto_renews"] else "",
        )
        if ends is None:
            return heading, below, Standing.NONE, choice_words(str(held["state"] or "none"))
        if ends < today and not held["auto_renews"]:
            return heading, below, Standing.STOPS, translate("Partners", "ended {0}").format(near_day(ends, today))
        soon = (ends - today).days <= 45 and not held["auto_renews"]
        words = translate("Partners", "until {0}").format(near_day(ends, today))
        return heading, below, Standing.NEEDS if soon else Standing.DONE, words


class LogTab(CardTab):
    """Calls, visits, thank-yous, and the next step."""

    touched_by = frozenset({"contact_log"})

    def __init__(self, bridge: Bridge) -> None:
        self.spec = CardSpec(
            kind="contact_log",
            owner_field="partner",
            line=self._line,
            sections=(Section(heading="", fields=_LOG),),
            ask=(Section(heading="", fields=_LOG[:6]),),
            add=translate("Partners", "Note a call or visit"),
            verb=translate("Partners", "Keep note"),
            none=translate("Partners", "Nothing noted yet."),
            order=("-on",),
            narrowing={"contact": lambda _reader, record: {"partner": getattr(record, "partner", None) or record.id}},
        )
        super().__init__(bridge)

    def _line(self, reader: Reader, record: Record) -> Line:
        held, today = record.values(), self.bridge.today
        on = as_day(held["on"])
        contact = reader.get("contact", str(held["contact"])) if held["contact"] else None
        heading = _joined(
            near_day(on, today) if on else "", choice_words(str(held["channel"])), contact.heading() if contact else ""
        )
        step, due = held["next_step"], as_day(held["next_on"])
        if step and not held["next_done_on"]:
            words = (
                translate("Partners", "next step {0}").format(near_day(due, today))
                if due
                else translate("Partners", "next step")
            )
            return heading, _joined(step, held["summary"]), Standing.NEEDS, words
        return heading, str(held["summary"] or ""), None, ""


class PartnerDetail(RecordDetail):
    """One partner."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(
            bridge,
            "partner",
            [
                (translate("Partners", "Facts"), FactsTab),
                (translate("Partners", "Contacts"), ContactsTab),
                (translate("Partners", "Worksites"), WorksitesTab),
                (translate("Partners", "Agreements"), AgreementsTab),
                (translate("Partners", "Openings"), OpeningsTab),
                (translate("Partners", "Log"), LogTab),
                (translate("Partners", "History"), HistoryTab),
            ],
        )

    @override
    def headline(self, record: Record) -> tuple[str, str]:
        held = record.values()
        status = str(held["status"] or "")
        return record.heading(), _joined(
            phrases.standing(_STATUS[status], choice_words(status)) if status else "",
            held["sector"],
            held["city"],
            held["phone"],
        )


def partner_rows(reader: Reader, ids: Sequence[str], bridge: Bridge) -> dict[str, Row]:
    """The cells of a page of partners, with what needs a look now."""
    ends: dict[str, Cell] = {}
    today = bridge.today
    for agreement in reader.find("agreement", {"partner": list(ids)}) if ids else []:
        held = agreement.values()
        until = as_day(held["insurance_expires_on"] or held["ends_on"])
        if until is None or held["auto_renews"]:
            continue
        name = choice_words(str(held["agreement_type"]))
        if until < today:
            when = translate("Partners", "ended {0}").format(near_day(until, today))
            ends[str(held["partner"])] = Cell(text=name, under=when, standing=Standing.STOPS)
        elif (until - today).days <= 45 and str(held["partner"]) not in ends:
            when = translate("Partners", "until {0}").format(near_day(until, today))
            ends[str(held["partner"])] = Cell(text=name, under=when, standing=Standing.NEEDS)
    rows: dict[str, Row] = {}
    for id_, record in reader.rows("partner", ids).items():
        held = record.values()
        status = str(held["status"] or "prospect")
        rows[id_] = {
            "name": Cell(text=record.heading(), under=str(held["city"] or "")),
            "sector": Cell(text=str(held["sector"] or "–")),
            "city": Cell(text=str(held["city"] or "–")),
            "phone": Cell(text=str(held["phone"] or "–")),
            "organization": Cell(text=choice_words(str(held["organization"])) if held["organization"] else "–"),
            "last_contact": Cell(text=str(held["last_contact"] or "–")),
            "now": ends.get(id_, Cell(text=choice_words(status), standing=_STATUS[status])),
        }
    return rows


def _statuses(_reader: Reader) -> list[Option]:
    spec = Partner.spec("status")
    assert spec is not None, "partners have a status"
    return [Option(value=value, words=choice_words(value)) for value in spec.choices]


def _sectors(reader: Reader) -> list[Option]:
    names = sorted(str(name) for name in reader.tally("partner", "sector") if name)
    return [Option(value=name, words=name) for name in names]


class PartnersPage(RecordPage):
    """Partners beside one partner."""

    name = "partners"

    def __init__(self, settings: QSettings) -> None:
        self.words = translate("Partners", "Partners")
        self.help_words = translate(
            "Partners", "Conditions come first: read them before you call. Place a student from an opening."
        )
        super().__init__(partner_list(self), settings)

    @override
    def make_detail(self, bridge: Bridge) -> RecordDetail:
        return PartnerDetail(bridge)

    @override
    def make_new(self, bridge: Bridge) -> NewForm | None:
        fields = (
            "name",
            "sector",
            "organization",
            "status",
            "phone",
            "email",
            "street",
            "city",
            "zip",
            "contact_by",
            "conditions",
        )
        return NewForm(bridge, "partner", [Section(heading="", fields=fields)], verb=self.tr("Add partner"))


def partner_list(page: PartnersPage) -> ListSpec:
    """How the list of partners looks."""

    def rows(reader: Reader, ids: Sequence[str]) -> dict[str, Row]:
        assert page.bridge is not None, "rows are asked for once the page is open"
        return partner_rows(reader, ids, page.bridge)

    return ListSpec(
        kind="partner",
        title=translate("Partners", "Partners"),
        columns=(
            Column(name="name", heading=translate("Partners", "Name and city"), order=("heading",), width=386),
            Column(name="sector", heading=translate("Partners", "Sector"), order=("sector", "name"), hidden=True),
            Column(name="city", heading=translate("Partners", "City"), order=("city", "name"), hidden=True),
            Column(name="phone", heading=translate("Partners", "Phone"), hidden=True),
            Column(name="organization", heading=translate("Partners", "Kind of organization"), hidden=True),
            Column(name="last_contact", heading=translate("Partners", "Last contact"), hidden=True),
            Column(name="now", heading=translate("Partners", "Now"), width=150),
        ),
        rows=rows,
        order=("heading",),
        touched_by=frozenset({"partner", "agreement"}),
        add_words=translate("Partners", "Add partner"),
        search_words=translate("Partners", "Name, place, phone, note…"),
        filters=(
            Filter(name="status", words=translate("Partners", "Status"), options=_statuses, field="status"),
            Filter(name="sector", words=translate("Partners", "Sector"), options=_sectors, field="sector"),
        ),
        empty_words=translate("Partners", "No partners yet. Import the list you keep in a spreadsheet, or add one."),
        empty_action=translate("Partners", "Import a list"),
        two_lines=True,
    )
