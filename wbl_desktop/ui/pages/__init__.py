"""Every page of the sidebar, in its order; adding one is a file here and a line in PAGES."""

from collections.abc import Callable

from PySide6.QtCore import QSettings

from wbl_desktop.ui.pages.conflicts import ConflictsPage
from wbl_desktop.ui.pages.forms import FormsPage
from wbl_desktop.ui.pages.importing import ImportPage
from wbl_desktop.ui.pages.partners import PartnersPage
from wbl_desktop.ui.pages.placements import PlacementsPage
from wbl_desktop.ui.pages.settings import SettingsPage
from wbl_desktop.ui.pages.students import StudentsPage
from wbl_desktop.ui.pages.today import TodayPage
from wbl_desktop.ui.record_page import Page

PAGES: tuple[Callable[[QSettings], Page], ...] = (
    TodayPage,
    StudentsPage,
    PartnersPage,
    PlacementsPage,
    FormsPage,
    ConflictsPage,
    ImportPage,
    SettingsPage,
)
