"""Every operation × every role × every site, made from the kinds: nobody writes or reads what the roles do not give."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop
from tests.sync.newer import op, push, read_of
from wbl_desktop.application.sync_ports import Verdict
from wbl_desktop.district.access import RIGHTS, readable, refused_change, refused_write
from wbl_desktop.domain.fields import FieldType
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.record import Feed, Record
from wbl_desktop.sync import wire
from wbl_desktop.sync.ops import Op

SITES = ("Almendra High", "Nogales High")
ACTS = ("insert", "edit", "retire")
RETIRED = "2026-11-20T18:00:00+00:00"


@pytest.fixture
def laptops(office: TestDistrict, direct: DirectLine, tmp_path: Path) -> Iterator[dict[tuple[str, str], Laptop]]:
    """One of every role at every site."""
    made = {}
    for site in SITES:
        for role in RIGHTS:
            laptop = made[site, role] = new_laptop(tmp_path, f"{site} {role}", site=site)
            laptop.enroll(direct, office.code(site, role))
            laptop.sync(direct)
    yield made
    for laptop in made.values():
        laptop.close()


def name_of(number: int, kind: type[Record], site: str) -> str:
    """The id of a record made for this table."""
    return f"{number:04x}{SITES.index(site):04x}{KINDS.index(kind):024x}"


def word_of(kind: type[Record]) -> str | None:
    """A field any word may stand in."""
    return next((spec.name for spec in kind.specs() if spec.type is FieldType.TEXT and not spec.refers_to), None)


def changes_of(kind: type[Record], act: str, words: str) -> dict[str, str]:
    word = word_of(kind)
    if act == "retire":
        return {"retired_at": RETIRED}
    return {word: words} if word else {}


def tried_at(site: str) -> list[tuple[type[Record], str, str]]:
    """What a laptop of the site tries: to make a record of its own, to edit and to retire both sites'."""
    return [
        (kind, act, target)
        for kind in KINDS
        for act in ACTS
        for target in SITES
        if (target == site or act != "insert") and (act == "insert" or changes_of(kind, act, "x"))
    ]


def may(role: str, kind: type[Record], act: str, *, is_there: bool) -> bool:
    if refused_write(role, kind.FEED) or (act != "insert" and not is_there):
        return False
    return act != "retire" or not refused_change(role, kind.FEED, {"retired_at"}, is_own=False)


def test_nobody_does_what_the_roles_do_not_give(
    office: TestDistrict, direct: DirectLine, laptops: dict[tuple[str, str], Laptop]
) -> None:
    written = [kind for kind in KINDS if kind.FEED is not Feed.DISTRICT]
    said: dict[tuple[str, str], wire.Answer] = {}
    for site in SITES:
        first = laptops[site, "coordinator"]
        start = first.sync_store.sync_state().acked
        made = [op(start + n, kind.KIND, name_of(0, kind, site)) for n, kind in enumerate(written, 1)]
        said[site, "coordinator"] = push(first, direct, made)
        assert said[site, "coordinator"].verdicts == []
    table = []
    for number, ((site, role), laptop) in enumerate(laptops.items(), 1):
        before = said.get((site, role))
        start = before.acked if before else laptop.sync_store.sync_state().acked
        asked: list[tuple[int, type[Record], str, str]] = []
        ops: list[Op] = []
        for kind, act, target in tried_at(site):
            n = start + len(ops) + 1
            record = name_of(number if act == "insert" else 0, kind, target)
            changes = changes_of(kind, act, f"{role} at {site}")
            ops.append(op(n, kind.KIND, record, inserted=act == "insert", base=10**6, **changes))
            asked.append((n, kind, act, target))
        answer = push(laptop, direct, ops, prev=before)
        held = {one for one, verdict, _ in answer.verdicts if verdict == str(Verdict.HELD)}
        for n, kind, act, target in asked:
            is_there = kind.FEED is Feed.SHARED or (kind.FEED is Feed.SITE and target == site)
            row = f"{act} {kind.KIND} of {target} by {role} of {site}"
            table.append(row)
            assert (n not in held) == may(role, kind, act, is_there=is_there), row
    assert len(table) > 300
    for (site, role), laptop in laptops.items():
        other = SITES[1 - SITES.index(site)]
        seen = read_of(laptop, direct)
        for kind in written:
            ours, theirs = ((kind.KIND, name_of(0, kind, one)) in seen for one in (site, other))
            assert ours == (kind.FEED in readable(role)), f"{kind.KIND} read by {role} of {site}"
            assert theirs == (kind.FEED is Feed.SHARED and ours), f"{kind.KIND} of {other} read by {role} of {site}"
        for kind in written:
            if kind.FEED is Feed.SITE:
                for values in office.rows(kind.KIND, site).values():
                    assert not any(other in str(value) for value in values.values()), f"{kind.KIND}: {values}"
