"""Records that may be there twice, as Today shows them; and the pairs a person has told apart."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSettings

from wbl_desktop.application.duplicates import LikelyTwins, duplicates
from wbl_desktop.application.ports import Reader
from wbl_desktop.application.window_ports import Matter, Standing

translate = QCoreApplication.translate
_KINDS = ("student", "partner")
_SHOWN = 50


class Apart:
    """The pairs that are not the same: kept by their ids, which are random and tell nobody's name."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def pairs(self) -> frozenset[str]:
        """Every pair a person told apart on this laptop."""
        held = self._settings.value("apart", [])
        return frozenset([held] if isinstance(held, str) else held if isinstance(held, list) else [])

    def add(self, one: str, other: str) -> None:
        """These are two."""
        self._settings.setValue("apart", sorted(self.pairs() | {_pair(one, other)}))


def _pair(one: str, other: str) -> str:
    return "-".join(sorted((one, other)))


def pair_key(matter: Matter) -> str:
    """The pair a matter is about, as ``Apart`` keeps it."""
    return _pair(matter.record, str(matter.facts["other"]))


def twin_matters(reader: Reader, apart: frozenset[str]) -> list[Matter]:
    """What may be there twice and has not been told apart."""
    found = [twin for kind in _KINDS for twin in duplicates(reader, kind, limit=_SHOWN)]
    return [_matter(reader, twin) for twin in found if _pair(twin.one, twin.other) not in apart]


def _matter(reader: Reader, twin: LikelyTwins) -> Matter:
    headings = [record.heading() if (record := reader.get(twin.kind, id_)) else "" for id_ in (twin.one, twin.other)]
    return Matter(
        group="twins",
        standing=Standing.NEEDS,
        text=" – ".join(headings),
        detail="twins",
        facts={"why": why_words(twin.why), "other": twin.other},
        on=None,
        kind=twin.kind,
        record=twin.one,
    )


def why_words(why: Sequence[str]) -> str:
    """What is alike, in a few words."""
    words = {
        "ssid": translate("Twins", "same SSID"),
        "local_id": translate("Twins", "same student number"),
        "name": translate("Twins", "names alike"),
        "birth_date": translate("Twins", "birth date alike"),
        "phone": translate("Twins", "same phone"),
        "address": translate("Twins", "same address"),
        "email": translate("Twins", "same e-mail"),
    }
    return ", ".join(words.get(one, one) for one in why)
