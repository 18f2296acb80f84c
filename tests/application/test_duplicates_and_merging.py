"""Records that are there twice: noticed, and merged without losing anything."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.offices import add, desk_of, open_store
from wbl_desktop.application.commands.add import AddRecord
from wbl_desktop.application.commands.merge_records import MergeRecords
from wbl_desktop.application.commands.retire import RetireRecord
from wbl_desktop.application.commands.undo import UndoCommand
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.duplicates import duplicates
from wbl_desktop.application.imports.names import company_name, plain_name
from wbl_desktop.application.likeness import folded
from wbl_desktop.domain.failures import Refusal


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_store(tmp_path) as store:
        yield desk_of(store)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ({"ssid": "1234567890"}, {"ssid": "1234567890", "last_name": "Otherwise"}, ("ssid",)),
        ({"birth_date": "2010-03-04"}, {"birth_date": "2010-03-04", "first_name": "Jose"}, ("name", "birth_date")),
        ({"birth_date": "2010-03-04"}, {"birth_date": "2010-04-03"}, ("name", "birth_date")),
        ({"birth_date": "2010-03-04"}, {"birth_date": "2010-03-05"}, ("name", "birth_date")),
        ({"birth_date": "2010-03-04"}, {}, ("name",)),
        ({}, {}, ("name",)),
        ({}, {"birth_date": "2010-03-04", "first_name": "jose", "last_name": "PENA-GOMEZ"}, ("name",)),
        ({}, {"first_name": "Pena", "last_name": "Gomez Jose"}, ("name",)),
        ({"first_name": "Pat", "last_name": "O'Brien"}, {"first_name": "Pat", "last_name": "O Brien"}, ("name",)),
        ({"first_name": "Pat", "last_name": "O Brien"}, {"first_name": "Pat", "last_name": "O’Brien"}, ("name",)),
        ({"first_name": "D’Andre", "last_name": "O’Neal"}, {"first_name": "D'Andre", "last_name": "O'Neal"}, ("name",)),
        ({"local_id": "077", "first_name": "Jose"}, {"local_id": "077", "first_name": "Josef"}, ("local_id", "name")),
        (
            {"local_id": "077", "birth_date": "2010-03-04"},
            {"local_id": "077", "birth_date": "2010-03-04", "last_name": "Ruiz"},
            ("local_id", "birth_date"),
        ),
        ({"birth_date": "2010-03-04"}, {"birth_date": "2011-05-09"}, None),
        ({"birth_date": "2010-03-04"}, {"first_name": "Josefa"}, None),
        ({"first_name": "Thế", "last_name": "Vo"}, {"first_name": "Co", "last_name": "Vo"}, None),
        ({"ssid": "1234567890"}, {"ssid": "1234567891"}, None),
        (
            {"local_id": "077", "birth_date": "2010-03-04", "ssid": "1234567890"},
            {"local_id": "077", "birth_date": "2010-03-04", "ssid": "1234567891"},
            None,
        ),
        ({"birth_date": "2010-03-04", "ssid": "1234567890"}, {"birth_date": "2010-03-04", "ssid": "1234567891"}, None),
        ({"birth_date": "2010-03-04"}, {"birth_date": "2010-03-04", "first_name": "Ana", "last_name": "Wu"}, None),
    ],
)
def test_students_who_may_be_one(
    desk: Desk, one: dict[str, str], other: dict[str, str], why: tuple[str, ...] | None
) -> None:
    """Found among all, and told to whoever adds the second: one judgement."""
    name = {"last_name": "Peña Gómez", "first_name": "José"}
    first = add(desk, "student", **{**name, **one})
    outcome = desk.run(AddRecord(kind="student", values={**name, **other}))
    found = duplicates(desk.read(), "student")
    assert [twins.why for twins in found] == ([why] if why else [])
    assert [notice.facts["of"] for notice in outcome.notices] == ([first] if why else [])
    if why:
        assert {found[0].one, found[0].other} == {first, outcome.made[0]}


@pytest.mark.parametrize(
    ("written", "plainly"),
    [("Wałęsa", "Walesa"), ("Søndergård", "Sondergard"), ("Đặng", "Dang"), ("Groß", "Gross"), ("Ægisson", "Aegisson")],
)
def test_letters_no_keyboard_here_has_are_alike_where_names_are_compared_and_found(
    desk: Desk, written: str, plainly: str
) -> None:
    day = {"first_name": "Ola", "birth_date": "2010-03-04"}
    first = add(desk, "student", last_name=written, **day)
    second = add(desk, "student", last_name=plainly, **day)
    (twins,) = duplicates(desk.read(), "student")
    assert ({twins.one, twins.other}, twins.score) == ({first, second}, 97)
    assert set(desk.read().ids("student", search=plainly)) == {first, second}
    assert folded(f"{written} Inc.") == company_name(plainly)
    assert plain_name(written) == plain_name(plainly)


def test_the_surest_of_several_is_told_first_and_nobody_who_is_retired(desk: Desk) -> None:
    name = {"last_name": "Magaña", "first_name": "Jesús"}
    unknown = add(desk, "student", **name)
    slipped = add(desk, "student", **name, birth_date="2010-04-03")
    certain = add(desk, "student", **name, birth_date="2010-03-04", grade="11")
    gone = add(desk, "student", **name, birth_date="2010-03-04")
    desk.run(RetireRecord(kind="student", id=gone))
    outcome = desk.run(AddRecord(kind="student", values={**name, "birth_date": "2010-03-04"}))
    assert [notice.facts["of"] for notice in outcome.notices] == [certain, slipped, unknown]


@pytest.mark.parametrize(
    ("one", "other", "twins"),
    [
        ({"name": "WOOD AUTO REPAIR INC"}, {"name": "Wood Auto Repair"}, True),
        ({"name": "Wood Ranch"}, {"name": "Wood Auto Repair"}, False),
        ({"name": "Hickey Ranch", "phone": "530-555-0142"}, {"name": "T. Hickey Ranch", "phone": "5305550142"}, True),
        ({"name": "Rite Way", "phone": "530-555-0142"}, {"name": "Blue Door Bakery", "phone": "530-555-0142"}, False),
        ({"name": "Main St Diner", "street": "1 Main St."}, {"name": "Main Street Diner", "street": "1 main st"}, True),
    ],
)
def test_partners_who_may_be_one(desk: Desk, one: dict[str, str], other: dict[str, str], twins: bool) -> None:
    add(desk, "partner", **one)
    add(desk, "partner", **other)
    assert bool(duplicates(desk.read(), "partner")) is twins


def test_retired_records_are_no_twins_and_other_kinds_have_no_list(desk: Desk) -> None:
    add(desk, "partner", name="Blue Door Bakery")
    desk.run(RetireRecord(kind="partner", id=add(desk, "partner", name="Blue Door Bakery")))
    assert duplicates(desk.read(), "partner") == []
    with pytest.raises(Refusal):
        duplicates(desk.read(), "term")


def test_a_merge_fills_turns_and_retires_and_one_undo_takes_it_back(desk: Desk) -> None:
    keep = add(desk, "partner", name="Wood Auto Repair", phone="530-555-0142", notes="Likes mornings")
    drop = add(desk, "partner", name="WOOD AUTO REPAIR INC", email="wood@example.org", notes="Ask for Dee")
    worksite = add(desk, "worksite", partner=drop, name="Shop")
    gone = add(desk, "contact", partner=drop, name="Dee Wood")
    desk.run(RetireRecord(kind="contact", id=gone))
    student = add(desk, "student", last_name="Ng", first_name="An")
    placement = add(desk, "placement", student=student, worksite=worksite, activity="job_shadow")

    merging = desk.run(MergeRecords(kind="partner", keep=keep, drop=drop))
    reader = desk.read()
    kept, dropped = reader.rows("partner", [keep, drop]).values()
    if kept.id != keep:
        kept, dropped = dropped, kept
    values = kept.values()
    assert (values["name"], values["email"]) == ("Wood Auto Repair", "wood@example.org")
    assert values["notes"] == "Likes mornings\nAsk for Dee"
    assert dropped.is_retired
    assert dropped.merged_into == keep
    for kind, id_ in (("worksite", worksite), ("contact", gone)):
        record = reader.get(kind, id_)
        assert record is not None
        assert record.values()["partner"] == keep
    assert reader.get("placement", placement) is not None
    assert {one.code for one in merging.notices} == {"merged", "merge_kept_own"}
    assert next(one for one in merging.notices if one.code == "merge_kept_own").facts["fields"] == "Name"

    desk.run(UndoCommand(undoes=merging.command))
    back = desk.read().rows("partner", [keep, drop])
    assert back[keep].values()["email"] is None
    assert back[keep].values()["notes"] == "Likes mornings"
    assert not back[drop].is_retired
    site = desk.read().get("worksite", worksite)
    assert site is not None
    assert site.values()["partner"] == drop


def test_a_person_chooses_what_to_take(desk: Desk) -> None:
    keep = add(desk, "student", last_name="Ng", first_name="An", grade="10")
    drop = add(desk, "student", last_name="Nguyen", first_name="An", grade="11")
    desk.run(MergeRecords(kind="student", keep=keep, drop=drop, take=("grade",)))
    kept = desk.read().get("student", keep)
    assert kept is not None
    assert (kept.values()["last_name"], kept.values()["grade"]) == ("Ng", "11")


def test_what_cannot_be_merged(desk: Desk) -> None:
    one = add(desk, "student", last_name="Ng", first_name="An")
    other = add(desk, "student", last_name="Ng", first_name="An")
    desk.run(RetireRecord(kind="student", id=other))
    for drop, code in ((one, "merge_with_itself"), (other, "record_retired"), ("f" * 32, "id_unknown")):
        with pytest.raises(Refusal) as refused:
            desk.run(MergeRecords(kind="student", keep=one, drop=drop))
        assert refused.value.code == code


def test_the_history_of_the_kept_record_holds_that_of_the_others(desk: Desk) -> None:
    first, second, third = (add(desk, "partner", name=f"Mill {number}") for number in range(3))
    desk.run(MergeRecords(kind="partner", keep=second, drop=third))
    desk.run(MergeRecords(kind="partner", keep=first, drop=second))
    names = [entry.changes["name"][1] for entry in desk.read().history("partner", first) if "name" in entry.changes]
    assert names == ["Mill 0", "Mill 1", "Mill 2"]
