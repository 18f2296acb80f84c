"""Every page of the sidebar, in its order; adding one is a file here and a line in PAGES.

A page is named by its words, not imported: the window is painted before any page but the first is loaded.
"""

from PySide6.QtCore import QCoreApplication

from wbl_desktop.ui.shelf import Spot

translate = QCoreApplication.translate

PAGES: tuple[Spot, ...] = (
    Spot(name="today", words=lambda: translate("Today", "Today"), page="today.TodayPage"),
    Spot(name="students", words=lambda: translate("Students", "Students"), page="students.StudentsPage"),
    Spot(name="partners", words=lambda: translate("Partners", "Partners"), page="partners.PartnersPage"),
    Spot(name="placements", words=lambda: translate("Placements", "Placements"), page="placements.PlacementsPage"),
    Spot(name="forms", words=lambda: translate("Forms", "Forms"), page="forms.FormsPage"),
    Spot(name="conflicts", words=lambda: translate("Conflicts", "Conflicts"), page="conflicts.ConflictsPage"),
    Spot(name="import", words=lambda: translate("Import", "Import"), page="importing.ImportPage"),
    Spot(name="settings", words=lambda: translate("Settings", "Settings"), page="settings.SettingsPage"),
)
