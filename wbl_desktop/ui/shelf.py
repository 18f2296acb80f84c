"""The window's pages, each loaded and made when it is first asked for, or in a quiet moment behind the first list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from wbl_desktop.ui.record_page import Page

_PAGES = "wbl_desktop.ui.pages"
# What the pages load when a record or a paper is first looked at.
_LATER = (
    "wbl_desktop.application.words",
    "wbl_desktop.ui.bridge",
    "wbl_desktop.ui.student_rows",
    "wbl_desktop.ui.student_detail",
    "wbl_desktop.ui.counting",
    "wbl_desktop.ui.finding",
    "wbl_desktop.ui.paper",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One page of the sidebar: its name, its words, and ``module.Class`` in the pages' folder."""

    name: str
    words: Callable[[], str]
    page: str

    def load(self) -> type[Page]:
        """The page's class."""
        module, _, name = self.page.rpartition(".")
        found: type[Page] = getattr(import_module(f"{_PAGES}.{module}"), name)
        return found


def load_all(spots: Sequence[Spot]) -> None:
    """Load what making and using the pages takes; called off the GUI thread."""
    for module in _LATER:
        import_module(module)
    for spot in spots:
        spot.load()


class Shelf(Mapping[str, "Page"]):
    """Every page by name, in the sidebar's order."""

    def __init__(self, spots: Sequence[Spot], settings: QSettings, placed: Callable[[Page], None]) -> None:
        self.spots = tuple(spots)
        self._settings = settings
        self._placed = placed
        self._made: dict[str, Page] = {}
        self._ready: set[str] = set()

    def __getitem__(self, name: str) -> Page:
        if name not in self._made:
            spot = next((one for one in self.spots if one.name == name), None)
            if spot is None:
                raise KeyError(name)
            make: Callable[[QSettings], Page] = spot.load()
            self._made[name] = make(self._settings)
            self._placed(self._made[name])
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return (spot.name for spot in self.spots)

    def __len__(self) -> int:
        return len(self.spots)

    def made(self) -> Sequence[Page]:
        """The pages that are there already."""
        return tuple(self._made.values())

    def make_next(self) -> bool:
        """Make one more page, or what a page will show; whether there is still something to make."""
        missing = [spot.name for spot in self.spots if spot.name not in self._made]
        if missing:
            self[missing[0]]
            return True
        for name, page in self._made.items():
            if name not in self._ready:
                if not page.make_ready():
                    self._ready.add(name)
                return not self.is_ready
        return False

    @property
    def is_ready(self) -> bool:
        """Whether every page is made, with what it will show."""
        return len(self._ready) == len(self.spots)
