"""Laptops that exchange by stick: bundles as bytes, from hand to hand."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from tests.sync.laptops import KEY, DatabaseSecrets, DirectLine, HandClock, Laptop, TestDistrict, new_laptop
from wbl_desktop.application import chance
from wbl_desktop.district.bundles import BundleRead, read_request
from wbl_desktop.storage.bundle_notes import SqlBundleNotes
from wbl_desktop.storage.store import SqlStore
from wbl_desktop.sync.bundle import Keys
from wbl_desktop.sync.bundle_client import AnswerTaken, BundleClient, Packed
from wbl_desktop.sync.bundle_notes import Carried, Notes, from_text, to_text

__all__ = ["KEY", "StickLaptop", "new_stick_laptop", "read_at"]


@dataclass
class KeyedSecrets:
    """The token inside the database, and real key pairs."""

    store: SqlStore
    keys: Keys = field(
        default_factory=lambda: Keys(signing_seed=chance.random_bytes(32), sealing_secret=chance.random_bytes(32))
    )

    def token(self) -> str | None:
        return DatabaseSecrets(self.store).token()

    def keep_token(self, token: str) -> None:
        DatabaseSecrets(self.store).keep_token(token)

    def public_keys(self) -> tuple[bytes, bytes]:
        known = self.keys.public()
        return known.signing, known.sealing


class KeptNotes:
    """Notes inside the laptop's database."""

    def __init__(self, store: SqlStore) -> None:
        self._texts = SqlBundleNotes(store)

    def load(self) -> Notes:
        return from_text(self._texts.text())

    def keep(self, notes: Notes) -> None:
        self._texts.put(to_text(notes))


class StickLaptop:
    """A laptop and its way by stick."""

    def __init__(self, laptop: Laptop, keys: Keys | None = None) -> None:
        self.laptop = laptop
        self.secrets = KeyedSecrets(laptop.store, keys) if keys else KeyedSecrets(laptop.store)
        laptop.secrets = self.secrets  # type: ignore[assignment]
        self.notes = KeptNotes(laptop.store)

    @property
    def client(self) -> BundleClient:
        laptop = self.laptop
        return BundleClient(laptop.sync_store, self.secrets, self.secrets.keys, self.notes, laptop.clock)

    def write(self) -> bytes:
        """A bundle for the district, remembered as written."""
        made = self.client.write()
        self.note(made)
        return made.content

    def note(self, made: Packed) -> None:
        notes = self.notes.load()
        notes.add(
            Carried(
                number=made.number,
                nonce=made.nonce,
                at=made.at,
                name="x",
                digest="",
                entries=made.entries,
                upto=made.upto,
            )
        )
        self.notes.keep(notes)

    def read(self, answer: bytes) -> AnswerTaken:
        return self.client.read(answer)

    def round(self, district: TestDistrict) -> AnswerTaken:
        """To the district and back."""
        answer = read_at(district, self.write()).answer
        assert answer is not None
        return self.read(answer)

    def until_quiet(self, district: TestDistrict) -> None:
        """As many rounds as it takes."""
        for _ in range(8):
            if not self.round(district).asks_again:
                return
        raise AssertionError("the district gives one id after the other")

    def copy(self, path: Path) -> "StickLaptop":
        """Another laptop on a copy of the file as it is, with the same keys."""
        self.laptop.copy(path)
        return StickLaptop(Laptop(path, HandClock()), self.secrets.keys)

    def close(self) -> None:
        self.laptop.close()


def new_stick_laptop(
    folder: Path,
    name: str,
    district: TestDistrict | None,
    *,
    site: str = "Almendra High",
    staff: str = "Elena Reyes",
    off: timedelta = timedelta(),
) -> StickLaptop:
    """A laptop with real keys, enrolled over the line where a district is given."""
    made = StickLaptop(new_laptop(folder, name, site=site, staff=staff, off=off))
    if district is not None:
        made.laptop.enroll(DirectLine(district), district.code(site))
    return made


def read_at(district: TestDistrict, bundle: bytes) -> BundleRead:
    """What the district makes of a bundle."""
    return read_request(district.engine, bundle, district.arrival)
