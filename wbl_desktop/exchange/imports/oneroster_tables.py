"""The tables of a OneRoster set: headers in any case and with the misspellings seen in the field."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wbl_desktop.domain.failures import Refusal
from wbl_desktop.exchange.imports.source import Source
from wbl_desktop.exchange.imports.table import Row, Table

_MISSPELT = {
    "sourced_id": "sourcedid",
    "orgsourcedid": "orgsourcedids",
    "orgssourcedids": "orgsourcedids",
    "agentsourcedid": "agentsourcedids",
    "agentssourcedids": "agentsourcedids",
    "termsourcedid": "termsourcedids",
    "grade": "grades",
    "period": "periods",
    "userid": "userids",
    "firstname": "givenname",
    "lastname": "familyname",
    "birthdate ": "birthdate",
    "dateofbirth": "birthdate",
}
# In these two tables the singular is the standard's own name.
_SINGULAR = {"roles": {"orgsourcedid"}, "courses": {"orgsourcedid"}}


@dataclass(frozen=True, slots=True)
class Record:
    """One row with its columns by lower-case name."""

    row: Row
    columns: dict[str, int]

    def __getitem__(self, name: str) -> str:
        index = self.columns.get(name)
        return self.row.cells[index].strip() if index is not None and index < len(self.row.cells) else ""

    @property
    def gone(self) -> bool:
        return self["status"].casefold() in {"tobedeleted", "inactive", "deleted"}

    def several(self, name: str) -> list[str]:
        """A list field: comma-separated, sometimes in brackets."""
        return [part.strip() for part in self[name].strip("[]").split(",") if part.strip()]


class Sheet:
    """A table of the set; reading an absent one gives no rows."""

    def __init__(self, name: str, table: Table | None) -> None:
        self.name = f"{name}.csv"
        self.labels: tuple[str, ...] = ()
        self._table = table
        self.columns: dict[str, int] = {}
        if table is not None:
            first = next((row for row in table.rows() if not row.is_blank), None)
            self.labels = tuple(cell.strip() for cell in first.cells) if first else ()
            for index, label in enumerate(self.labels):
                self.columns.setdefault(_column(name, label), index)

    @property
    def there(self) -> bool:
        return self._table is not None

    def records(self) -> Iterator[Record]:
        """Every row below the header, unreadable ones included."""
        if self._table is None:
            return
        header = True
        for row in self._table.rows():
            if row.is_blank:
                continue
            if header:
                header = False
                continue
            yield Record(row, self.columns)


def _column(table: str, label: str) -> str:
    folded = re.sub(r"\s", "", label.casefold())
    if folded in _SINGULAR.get(table, ()):
        return folded
    folded = re.sub(r"source(?=ids?$)", "sourced", folded)  # agentSourceIds
    return _MISSPELT.get(folded, folded)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What the set says about itself; a set without a manifest is OneRoster 1.0."""

    version: str
    modes: dict[str, str]  # by lower-case table name: absent, bulk or delta

    def mode(self, table: str) -> str:
        return self.modes.get(table.casefold(), "bulk" if self.version == "1.0" else "absent")


def manifest_of(source: Source) -> Manifest:
    """The manifest; Refusal ``oneroster_file_missing`` when it promises a table that is not there."""
    sheet = Sheet("manifest", source.table("manifest"))
    if not sheet.there:
        return Manifest(version="1.0", modes={})
    rows = [row.row.cells for row in sheet.records()]
    pairs = {cells[0].strip().casefold(): cells[1].strip() for cells in rows if len(cells) >= 2}
    modes = {name.removeprefix("file."): mode.casefold() for name, mode in pairs.items() if name.startswith("file.")}
    manifest = Manifest(version=pairs.get("oneroster.version", "1.1"), modes=modes)
    for name in ("users", "orgs", "roles", "demographics", "enrollments", "classes", "courses", "academicSessions"):
        if manifest.mode(name) in {"bulk", "delta"} and source.table(name) is None:
            raise Refusal("oneroster_file_missing", name=source.name, file=f"{name}.csv")
    return manifest
