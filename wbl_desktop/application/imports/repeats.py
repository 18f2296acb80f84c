"""The same thing twice in one file: the same row again, the same student spelt otherwise, one id for two people."""

from wbl_desktop.application.imports.drafts import Draft, Weight
from wbl_desktop.application.imports.names import perhaps_same_company, plain_name, same_company
from wbl_desktop.application.imports.work import Work
from wbl_desktop.domain.fields import Plain


def person_key(values: dict[str, Plain]) -> tuple[str, str] | None:
    """Last and first name, folded; None when one is missing."""
    last, first = values.get("last_name"), values.get("first_name")
    return (plain_name(str(last)), plain_name(str(first))) if last and first else None


def without_repeated_students(work: Work, drafts: list[Draft]) -> list[Draft]:
    """The drafts with repeated ones joined to the first; conflicting ones are held."""
    seen: dict[tuple[str, Plain], int] = {}
    kept: list[Draft | None] = []
    for draft in drafts:
        values = draft.values
        person = person_key(values)
        keys: list[tuple[str, Plain]] = [(name, values[name]) for name in ("ssid", "local_id") if name in values]
        if person and values.get("birth_date"):
            keys.append(("person", "|".join((*person, str(values["birth_date"])))))
        first = next((seen[key] for key in keys if key in seen), None)
        twin = kept[first] if first is not None else None
        if first is None or twin is None or work.is_held(draft):
            for key in keys:
                seen.setdefault(key, len(kept))
            kept.append(draft)
            continue
        joined = _join_students(work, twin, draft)
        if joined is draft:
            for key in keys:
                seen.setdefault(key, len(kept))
            kept.append(draft)
        elif joined is not None:
            kept[first] = joined
    return [draft for draft in kept if draft is not None]


def _join_students(work: Work, first: Draft, draft: Draft) -> Draft | None:
    """The first draft with what the repeated one adds; the repeated one where it stands by itself; None when held."""
    one, other = first.values, draft.values
    same_name = person_key(one) == person_key(other)
    differ = [name for name in other if name in one and plain_name(str(one[name])) != plain_name(str(other[name]))]
    if same_name and not {"ssid", "local_id"} & set(differ) and "birth_date" not in differ:
        work.alias["student", draft.key] = first.key
        if differ:
            work.doubt(
                "row_repeated_differently", Weight.HELD, draft, field=differ[0], value=other[differ[0]], first=first.row
            )
            return None
        work.doubt("row_repeated", Weight.TOLD, draft, value=_name(draft), first=first.row)
        return _filled(first, other)
    if same_name and "birth_date" not in differ and "birth_date" in one:
        answer = work.doubt(
            "same_name_and_birth_date",
            Weight.HELD,
            draft,
            value=_name(draft),
            choices=("hold", "take"),
            first=first.row,
        )
        return draft if answer == "take" else None
    field = "ssid" if one.get("ssid") and one.get("ssid") == other.get("ssid") else "local_id"
    work.doubt("id_of_two_students", Weight.HELD, first, field=field, value=one.get(field), first=draft.row)
    work.doubt("id_of_two_students", Weight.HELD, draft, field=field, value=other.get(field), first=first.row)
    return None


def _name(draft: Draft) -> str:
    values = draft.values
    return str(values.get("name") or ", ".join(str(values.get(one) or "") for one in ("last_name", "first_name")))


def _filled(draft: Draft, more: dict[str, Plain]) -> Draft:
    values = {**more, **draft.values}
    if len(values) == len(draft.values):
        return draft
    return Draft(
        kind=draft.kind,
        key=draft.key,
        row=draft.row,
        table=draft.table,
        fields=tuple(values),
        cells=tuple(values.values()),
        parents=draft.parents,
        source=draft.source,
        partial=draft.partial,
        gone=draft.gone,
        school=draft.school,
    )


def without_repeated_partners(work: Work, drafts: list[Draft]) -> list[Draft]:
    """The drafts; a company that seems to be there already is held until a person says whether it is the same."""
    kept: list[Draft] = []
    for draft in drafts:
        name = str(draft.values.get("name") or "")
        twin = next((one for one in kept if name and _alike(name, str(one.values.get("name") or ""))), None)
        if twin is None or work.is_held(draft):
            kept.append(draft)
            continue
        if twin.values == draft.values:
            work.alias["partner", draft.key] = twin.key
            work.doubt("row_repeated", Weight.TOLD, draft, value=name, first=twin.row)
            continue
        choices = ("hold", "same", "new")
        answer = work.doubt(
            "company_twice_in_file", Weight.HELD, draft, field="name", value=name, choices=choices, first=twin.row
        )
        if answer == "new":
            kept.append(draft)
        elif answer == "same":
            work.alias["partner", draft.key] = twin.key
            work.alias["worksite", draft.key] = twin.key
            kept[kept.index(twin)] = _filled(twin, draft.values)
    return kept


def _alike(one: str, other: str) -> bool:
    return same_company(one, other) or perhaps_same_company(one, other)
