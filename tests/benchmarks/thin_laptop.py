"""A laptop reduced to its messages: it keeps numbers and values in memory, so that a load is the district's load."""

import http.client
import secrets
from collections.abc import Mapping
from random import Random  # noqa: TID251 - a load is its seed, and repeats

from wbl_desktop.domain.fields import Plain
from wbl_desktop.sync import wire
from wbl_desktop.sync.frame import MEDIA_TYPE, seal, unseal
from wbl_desktop.sync.ops import Op, to_batch
from wbl_desktop.sync.pages import rows_of

_AT = "2026-11-20T17:30:00+00:00"
_MS = 1_795_195_800_000


class ThinLaptop:
    """One device; ``rows`` are the live notes of its site's students, by record id."""

    def __init__(self, port: int) -> None:
        self._line = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self._token = ""
        self._chain = b""
        self._lineage: list[wire.WireEpoch] = []
        self._staff = secrets.token_hex(16)
        self._n = 0
        self.device = ""
        self.cursors = [0, 0, 0]
        self.rows: dict[str, Plain] = {}

    def enroll(self, code: str, site: str) -> None:
        """Join with a code."""
        asked = wire.EnrollRequest(
            proto=wire.PROTO,
            schema_rev=wire.SCHEMA_REV,
            code=code,
            device=secrets.token_hex(8),
            staff="Elena Reyes",
            district_name="Almendra Valley",
            site_name=site,
            last_n=0,
        )
        answer = unseal(self._post("/v1/enroll", seal(asked)), wire.EnrollAnswer)
        self.device, self._token, self._lineage = answer.device, answer.token, answer.lineage

    def add(self, count: int) -> None:
        """Make students and push them."""
        made = [secrets.token_hex(16) for _ in range(count)]
        self.sync([self._op(one, True, {"last_name": (None, "Begay"), "first_name": (None, "Ava")}) for one in made])
        self.rows.update(dict.fromkeys(made))

    def edit(self, dice: Random, count: int, mine: int, of: int) -> list[Op]:
        """Edits of as many rows: mostly of this laptop's own share, one in ten of anybody's."""
        known = sorted(self.rows)
        own = known[mine::of]
        ops = []
        for record in {dice.choice(known if dice.random() < 0.1 else own) for _ in range(count)}:
            new = f"note {dice.randrange(10**6)}"
            ops.append(self._op(record, False, {"notes": (self.rows[record], new)}))
            self.rows[record] = new
        return ops

    def sync(self, ops: list[Op]) -> None:
        """Push these and read what is new."""
        is_more = True
        while is_more:
            asked = wire.Request(
                proto=wire.PROTO,
                schema_rev=wire.SCHEMA_REV,
                device=self.device,
                lineage=self._lineage,
                cursors=self.cursors,
                batch=to_batch(ops[0].n - 1, self._chain, ops) if ops else None,
            )
            answer = unseal(self._post("/v1/sync", seal(asked)), wire.Answer)
            if answer.outcome != wire.OK:
                raise ValueError(answer.outcome)
            if ops:
                self._chain, ops = answer.chain, []
            is_more = self._read(answer)

    def _read(self, answer: wire.Answer) -> bool:
        for name in answer.fast_forward:
            place = [str(feed) for feed in wire.FEEDS].index(name)
            self.cursors[place] = answer.heads[place]
        for page in answer.pages:
            place = [str(feed) for feed in wire.FEEDS].index(page.feed)
            self.cursors[place] = page.cursor
            for row in rows_of(page):
                if row.kind == "student":
                    for part in row.parts:
                        self.rows[row.record] = part.values.get("notes", self.rows.get(row.record))
        return any(page.more for page in answer.pages)

    def _op(self, record: str, inserted: bool, changes: Mapping[str, tuple[Plain, Plain]]) -> Op:
        self._n += 1
        return Op(
            n=self._n,
            kind="student",
            record=record,
            inserted=inserted,
            base=self.cursors[0],
            hlc=(_MS + self._n) << 16,
            at=_AT,
            staff=self._staff,
            verb="edit",
            resolves=None,
            changes=changes,
        )

    def _post(self, path: str, body: bytes) -> bytes:
        headers = {"Content-Type": MEDIA_TYPE}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        self._line.request("POST", path, body=body, headers=headers)
        response = self._line.getresponse()
        content = response.read()
        if response.status != 200:
            raise ValueError(response.status, content[:200])
        return content
