"""Every record kind the program keeps; adding one is a new file here and one line in KINDS.

The order is the order of dependence: a kind comes after every kind it refers to.
"""

from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds.agreement import Agreement
from wbl_desktop.domain.kinds.calendar_day import CalendarDay
from wbl_desktop.domain.kinds.contact import Contact
from wbl_desktop.domain.kinds.contact_log import ContactLog
from wbl_desktop.domain.kinds.district import District
from wbl_desktop.domain.kinds.document import Document
from wbl_desktop.domain.kinds.emergency_contact import EmergencyContact
from wbl_desktop.domain.kinds.guardian import Guardian
from wbl_desktop.domain.kinds.hours import Hours
from wbl_desktop.domain.kinds.opening import Opening
from wbl_desktop.domain.kinds.partner import Partner
from wbl_desktop.domain.kinds.partner_document import PartnerDocument
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.placement_step import PlacementStep
from wbl_desktop.domain.kinds.printed_form import PrintedForm
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.kinds.site import Site
from wbl_desktop.domain.kinds.staff import Staff
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.kinds.student_class import StudentClass
from wbl_desktop.domain.kinds.term import Term
from wbl_desktop.domain.kinds.worksite import Worksite
from wbl_desktop.domain.record import Record

KINDS: tuple[type[Record], ...] = (
    District,
    Site,
    Staff,
    Term,
    CalendarDay,
    Student,
    Guardian,
    EmergencyContact,
    StudentClass,
    Partner,
    Contact,
    Worksite,
    Agreement,
    PartnerDocument,
    Opening,
    Placement,
    PlacementStep,
    Requirement,
    Document,
    Hours,
    ContactLog,
    PrintedForm,
)

# Of the kinds this program knows; another's may name more.
FEED_OF = {kind.KIND: kind.FEED for kind in KINDS}
_BY_NAME = {kind.KIND: kind for kind in KINDS}


def kind_named(name: str) -> type[Record]:
    """The kind of that name; Refusal ``kind_unknown`` when there is none."""
    try:
        return _BY_NAME[name]
    except KeyError:
        raise Refusal("kind_unknown", kind=name, kinds=", ".join(_BY_NAME)) from None
